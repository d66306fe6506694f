import { t } from '../../l10n';
import { firstDay, isDay } from '../../plan/dates';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type Check, nodePlace, type Report, recordCheck } from '../check';
import { rewrite } from '../rewrite';
import { everyKind, valuesOf } from '../written';
import { hasHiddenCharacter } from './characters';
import { readDate } from './read-date';

/** Dates that no calendar has, or that are written otherwise (checks.md, "Form"). */
export const dateChecks: readonly Check[] = [
  recordCheck({
    code: 'invalid-date',
    severity: 'error',
    kinds: everyKind,
    finds: () => t('A day that no calendar has, or a date that is not written as YYYY-MM-DD.'),
    fix: 'offered',
    essential: true,
    check: invalidDate,
  }),
];

function invalidDate(entity: Entity, plan: Plan, report: Report): void {
  for (const { text, shape, node, scalar } of valuesOf(entity)) {
    const { meaning } = shape;
    if (meaning !== 'date' && meaning !== 'period-start' && meaning !== 'period-end') continue;
    const takesPeriods = meaning !== 'date';
    if (takesPeriods ? firstDay(text) !== undefined : isDay(text)) continue;
    if (hasHiddenCharacter(text)) continue;
    report({
      place: nodePlace(entity, node),
      ...sentences(text, takesPeriods),
      fixes: () => {
        const meant = readDate(text, takesPeriods);
        const automatic = meant.certain && meant.dates.length === 1;
        return meant.dates.flatMap((date) => rewrite(plan, entity, scalar, date, { automatic }));
      },
    });
  }
}

function sentences(text: string, takesPeriods: boolean): { readonly message: string; readonly advice: string } {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text) && (takesPeriods || text.length === 10)) {
    return {
      message: t('The calendar has no {date}, so this date counts as left out.', { date: text }),
      advice: t('Correct the day or the month.'),
    };
  }
  return {
    message: t('“{text}” is not written as a date is here, so it counts as left out.', { text: text.slice(0, 60) }),
    advice: takesPeriods
      ? t('Write a day (YYYY-MM-DD), a year (2027), a month (2027-06) or a quarter (2027-Q2).')
      : t('Write the day as YYYY-MM-DD.'),
  };
}
