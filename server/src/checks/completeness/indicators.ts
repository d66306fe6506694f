import { findGroup } from '../../catalogue/groups';
import { lookupKey } from '../../catalogue/text';
import { t } from '../../l10n';
import { type Entity, isKind, lacks } from '../../plan/entity';
import { ownersOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import type { IndicatorRecord, Text } from '../../plan/records';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';
import { leavesOut, measuresCommitted } from './serving';

/** What an indicator needs before it measures anything (checks.md, "Completeness"). */
export const indicatorChecks: readonly Check[] = [
  recordCheck({
    code: 'no-baseline',
    severity: 'warning',
    kinds: ['indicator'],
    finds: () => t('An indicator without a baseline.'),
    check: noBaseline,
  }),
  recordCheck({
    code: 'no-target',
    severity: 'warning',
    kinds: ['indicator'],
    finds: () => t('An indicator without a target.'),
    check: noTarget,
  }),
  recordCheck({
    code: 'no-data-source',
    severity: 'warning',
    kinds: ['indicator'],
    finds: () => t('An indicator that does not say where its figures come from.'),
    check: noDataSource,
  }),
  recordCheck({
    code: 'indicator-direction',
    severity: 'warning',
    kinds: ['indicator'],
    finds: () => t('A target on the wrong side of the baseline.'),
    check: indicatorDirection,
  }),
  recordCheck({
    code: 'not-disaggregated',
    severity: 'hint',
    kinds: ['indicator'],
    finds: () => t('An indicator that counts persons, or measures what is done for a group, as one single figure.'),
    check: notDisaggregated,
  }),
];

function noBaseline(indicator: Entity<'indicator'>, plan: Plan, report: Report): void {
  if (!isLeftOut(indicator, 'baseline', plan)) return;
  report({
    place: placeOf(indicator),
    message: t('“{id}” has no baseline, so nobody can say how far it has come.', { id: nameOf(indicator) }),
    advice: t('Add “baseline” with the value before the work began and its date.'),
  });
}

function noTarget(indicator: Entity<'indicator'>, plan: Plan, report: Report): void {
  if (!isLeftOut(indicator, 'target', plan)) return;
  report({
    place: placeOf(indicator),
    message: t('“{id}” has no target, so nobody can say whether it is reached.', { id: nameOf(indicator) }),
    advice: t('Add “target” with the value to be reached and the date.'),
  });
}

function noDataSource(indicator: Entity<'indicator'>, plan: Plan, report: Report): void {
  if (!isLeftOut(indicator, 'data-source', plan)) return;
  report({
    place: placeOf(indicator),
    message: t('“{id}” does not say where its figures come from, so nobody can check them.', { id: nameOf(indicator) }),
    advice: t('Add “data-source”: the survey, register or report.'),
  });
}

function isLeftOut(indicator: Entity<'indicator'>, key: keyof IndicatorRecord & string, plan: Plan): boolean {
  return lacks(indicator, key) && measuresCommitted(plan, indicator);
}

function indicatorDirection(indicator: Entity<'indicator'>, plan: Plan, report: Report): void {
  const { direction, baseline, target } = indicator.value;
  const [from, to] = [baseline?.value, target?.value];
  if (typeof from !== 'number' || typeof to !== 'number' || direction === undefined) return;
  if ((direction === 'up' ? to >= from : to <= from) || !measuresCommitted(plan, indicator)) return;
  report({
    place: placeOf(indicator, ['target', 'value']),
    message:
      direction === 'up'
        ? t('The figure should go up, but the target, {to}, is below the baseline, {from}.', { to, from })
        : t('The figure should go down, but the target, {to}, is above the baseline, {from}.', { to, from }),
    advice: t('Correct the target, the baseline or the direction.'),
    related: [
      { place: placeOf(indicator, ['direction']), message: t('The direction is written here.') },
      { place: placeOf(indicator, ['baseline', 'value']), message: t('The baseline is written here.') },
    ],
  });
}

function notDisaggregated(indicator: Entity<'indicator'>, plan: Plan, report: Report): void {
  const { kind, measurements = [], unit } = indicator.value;
  if (kind === 'structural' || !leavesOut(indicator, 'disaggregated-by')) return;
  if (measurements.some(({ disaggregated = {} }) => Object.keys(disaggregated).length > 0)) return;
  if (!measuresCommitted(plan, indicator) || !(countsPersons(unit) || isForGroups(plan, indicator))) return;
  if (!valuesOf(indicator).every((value) => typeof value === 'number')) return;
  report({
    place: placeOf(indicator),
    message: t('“{id}” is one figure for everybody: it hides who is left behind.', { id: nameOf(indicator) }),
    advice: t('Add “disaggregated-by”, for instance sex, age or disability, and ask for the figures.'),
  });
}

/** A law that is in force or not, or a grade, has no parts by sex or age. */
function valuesOf({ value }: Entity<'indicator'>) {
  const { baseline, target, 'interim-targets': interim = [], measurements = [] } = value;
  return [baseline, target, ...interim, ...measurements].flatMap((one) => one?.value ?? []);
}

/** “Persons” in the six official languages of the United Nations, as they stand in units. */
const PERSONS = new Set(
  'person persons people individuals personne personnes individus persona personas человек лица лиц 人 人数 شخص اشخاص الاشخاص'.split(
    ' ',
  ),
);

function countsPersons(unit: Text | undefined): boolean {
  const texts = typeof unit === 'string' ? [unit] : Object.values(unit ?? {});
  return texts.some((text) =>
    lookupKey(text)
      .split(' ')
      .some((word) => PERSONS.has(word)),
  );
}

/** Only what its actions say themselves: a recommendation's groups are those of all that is done for it. */
function isForGroups(plan: Plan, indicator: Entity<'indicator'>): boolean {
  return ownersOf(plan, indicator).some(
    (owner) =>
      isKind(owner, 'action') &&
      (owner.value.groups ?? []).some((written) => (findGroup(written)?.id ?? written) !== GENERAL),
  );
}

/** OHCHR's group of everybody. */
const GENERAL = 'general';
