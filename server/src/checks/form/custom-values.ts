import { closest } from '../../catalogue/text';
import { t } from '../../l10n';
import { isDay } from '../../plan/dates';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { PlanRecord } from '../../plan/records';
import { nodePlace, type Report } from '../check';
import { rewriteAs } from '../rewrite';
import { valuesOf, type Written } from '../written';
import { hasHiddenCharacter } from './characters';

type Field = NonNullable<PlanRecord['fields']>[number];

/** The field of the plan's own that a value under `custom` belongs to. */
export function fieldOf(plan: Plan, { path, shape }: Written): Field | undefined {
  const [first, id] = path;
  if (first !== 'custom' || path.length !== 2 || shape.meaning !== undefined) return undefined;
  return plan.setting('fields')?.find((field) => String(field.id) === id);
}

/** Values under `custom` are what the plan declares under `fields`. */
export function invalidCustomValues(entity: Entity, plan: Plan, report: Report): void {
  for (const written of valuesOf(entity)) {
    const field = written.path[0] === 'custom' ? fieldOf(plan, written) : undefined;
    if (!field || fits(written.text, field) || hasHiddenCharacter(written.text)) continue;
    const choices = field.type === 'choice' ? (field.choices ?? []).map(String) : [];
    report({
      place: nodePlace(entity, written.node),
      message: t('“{text}” is not what the plan’s field “{field}” holds.', {
        text: written.text.slice(0, 60),
        field: String(field.id),
      }),
      advice: adviceFor(field, choices),
      fixes: () => rewriteAs(plan, entity, written.scalar, closest(written.text, choices)),
    });
  }
}

function fits(text: string, { type, choices }: Field): boolean {
  if (type === 'number') return /^[-+]?\d+(?:\.\d+)?$/.test(text);
  if (type === 'date') return isDay(text);
  return type !== 'choice' || choices === undefined || choices.map(String).includes(text);
}

function adviceFor({ type }: Field, choices: readonly string[]): string {
  if (type === 'number') return t('Write digits only, without quotation marks, separators or units.');
  if (type === 'date') return t('Write the day as YYYY-MM-DD.');
  return t('Write one of these: {values}.', { values: choices.join(', ') });
}
