import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import { latestMeasurement } from '../../../plan/figures/indicators';
import { type RecommendationStanding, standingsOf } from '../../../plan/figures/standing';
import { clusterOf, indicatorsOf } from '../../../plan/links';
import type { DatedValue, Quantity } from '../../../plan/records';
import { textIn } from '../../../plan/titles';
import type { Entry } from '../../../protocol';
import { detailsOf } from '../../details';
import { positionName, statusName } from '../../labels';
import { titleOf } from '../../record-line';
import { institutionNames, type Telling } from './telling';

// What the cells of several reports say of a record, a paragraph for each item.

/** The State's position, or what else it is; nothing for a recommendation that needs no position. */
export function positionCell({ entity: { value } }: RecommendationStanding): string | null {
  if (value.kind === 'voluntary-pledge') return t('Voluntary pledge');
  if (value.kind === 'observation') return t('Observation');
  return value.position === undefined ? null : positionName(value.position);
}

/** Several items of one cell, told apart in sheets too, where nothing but a new line parts them. */
export function bulleted(items: readonly string[]): readonly string[] {
  return items.length < 2 ? items : items.map((item) => `• ${item}`);
}

/** Who leads, then who supports. */
export function leadCell(telling: Telling, { entity, lead }: RecommendationStanding): string[] {
  const cluster = clusterOf(telling.plan, entity);
  const support = institutionNames(telling, entity.value.support ?? cluster?.value.support ?? []);
  return [
    ...institutionNames(telling, [lead]),
    ...(support.length === 0 ? [] : [t('With: {institutions}', { institutions: support.join(', ') })]),
  ];
}

/** Each action with who leads it, where that is another than the recommendation's, and where it stands. */
export function actionsCell(telling: Telling, standing: RecommendationStanding): string[] {
  const standings = standingsOf(telling.plan);
  return standing.actions.map((action) => {
    const { status, due, lead } = standings.action(action);
    const about = [
      ...(lead === standing.lead ? [] : institutionNames(telling, [lead])),
      ...(due === undefined ? [] : [telling.shown.day(due)]),
      statusName(status),
    ];
    return t('{title} ({about})', { title: titleOf(telling, action), about: about.join('; ') });
  });
}

/** Each indicator of the recommendation, its cluster and its actions, with its latest value and its target. */
export function indicatorsCell(telling: Telling, { entity, actions }: RecommendationStanding): string[] {
  const { plan } = telling;
  const cluster = clusterOf(plan, entity);
  const owners: Entity[] = [entity, ...(cluster ? [cluster] : []), ...actions];
  const all = new Set(owners.flatMap((owner) => indicatorsOf(plan, owner)));
  return plan.inOrder(all).map((indicator) => {
    const name = titleOf(telling, indicator);
    const [latest, target] = [latestValue(telling, indicator), datedValue(telling, indicator, indicator.value.target)];
    if (latest === '' && target === '') return name;
    if (latest === '') return t('{name} (target: {target})', { name, target });
    if (target === '') return t('{name} (now: {latest})', { name, latest });
    return t('{name} (now: {latest}; target: {target})', { name, latest, target });
  });
}

/** The newest measurement up to the as-of date with its unit and date; '' where nothing is measured. */
export function latestValue(telling: Telling, indicator: Entity<'indicator'>): string {
  return datedValue(telling, indicator, latestMeasurement(indicator, telling.plan.dates.asOf));
}

/** `55 % (2026)`; '' where there is no value. */
export function datedValue(
  { plan, language, shown }: Telling,
  { value: { unit } }: Entity<'indicator'>,
  given: DatedValue | undefined,
): string {
  if (given?.value === undefined) return '';
  const value = quantity(given.value, shown.number);
  const words = textIn(plan, unit, language);
  const measured =
    typeof given.value === 'number' && words !== '' ? t('{value} {unit}', { value, unit: words }) : value;
  return given.date === undefined ? measured : t('{value} ({date})', { value: measured, date: shown.day(given.date) });
}

function quantity(value: Quantity, number: (value: number) => string): string {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  return value;
}

/** What people have said of a record, newest first; what is internal, and updates of the work, only where it is asked for. */
export function commentsCell(telling: Telling, entity: Entity): string[] {
  const { language, internal } = telling;
  const { comments, updates } = detailsOf(telling.plan, entity, { language, internal });
  return [...comments, ...(internal ? updates : [])].map((entry) => entryText(telling, entry)).filter(Boolean);
}

/** `3 Mar 2026, Ministry of Justice: …` */
function entryText({ shown }: Telling, { date, by, text }: Entry): string {
  const about = [date === null ? '' : shown.day(date), by?.title ?? ''].filter((part) => part !== '').join(', ');
  if (about === '' || text === '') return about || text;
  return t('{about}: {text}', { about, text });
}
