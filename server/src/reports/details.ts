import { country, countryName } from '../catalogue/countries';
import { firstDay, lastDay } from '../plan/dates';
import { type Entity, isKind } from '../plan/entity';
import { standingsOf } from '../plan/figures/standing';
import type { Plan } from '../plan/plan';
import type { Text, Update } from '../plan/records';
import { textIn } from '../plan/titles';
import type { Entry, Named, RecordDetails } from '../protocol';
import { listed } from './progress/listed-records';
import { named, type Told } from './record-line';

export interface DetailsOptions {
  readonly language?: string | undefined;
  /** With what is internal: focal points always are (model.md, Records). */
  readonly internal: boolean;
}

/** What people have said and shown of a record, newest first. What is dated after the as-of date is left out. */
export function detailsOf(plan: Plan, entity: Entity, { language, internal }: DetailsOptions): RecordDetails {
  const told: Told = { plan, language };
  const line = listed(told, standingsOf(plan), entity);
  const { text, description } = entity.value as Readonly<Record<'text' | 'description', Text | undefined>>;
  const isRecommendation = isKind(entity, 'recommendation');
  const worked = isRecommendation || isKind(entity, 'action') ? entity.value : {};
  const { updates, evidence, priority = null } = worked;
  const comments = isRecommendation ? entity.value.comments : undefined;
  const isShown = (one: { readonly visibility?: string; readonly date?: string }) =>
    (internal || one.visibility !== 'internal') && (firstDay(one.date) ?? '') <= plan.dates.asOf;
  const entries = (all: readonly Update[] | undefined) =>
    newestFirst(all ?? [])
      .filter(isShown)
      .map((one) => entryOf(told, one));
  return {
    ...line,
    text: textIn(plan, text ?? description, language) || line.title,
    recommendedBy: isRecommendation
      ? (entity.value['recommended-by'] ?? []).map((code) => stateOf(code, language))
      : [],
    priority,
    own: (['lead', 'due', 'status', 'progress'] as const).filter((key) => Object.hasOwn(entity.value, key)),
    ownDue: (entity.value as { readonly due?: string }).due ?? null,
    updates: entries(updates),
    comments: entries(comments),
    evidence: newestFirst(evidence ?? [])
      .filter(isShown)
      .map(({ title, url = null, date = null }) => ({ title: textIn(plan, title, language), url, date })),
    contacts: internal ? contactsOf(told, line.lead?.id) : [],
  };
}

/** Of two on one day the later in the list comes first; undated ones come last. */
function newestFirst<One extends { readonly date?: string }>(all: readonly One[]): One[] {
  const day = ({ date }: One) => lastDay(date) ?? '';
  return [...all].reverse().sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}

function entryOf(told: Told, { date, by, text, status, progress, visibility }: Update): Entry {
  return {
    date: date ?? null,
    by: named(told, 'institution', by),
    text: textIn(told.plan, text, told.language),
    status: status ?? null,
    progress: progress ?? null,
    isInternal: visibility === 'internal',
  };
}

function stateOf(code: string, language: string | undefined): Named {
  return { id: code, title: country(code) ? countryName(code, language) : code };
}

/** The focal points of an institution who answer on the as-of date. */
export function contactsOf({ plan, language }: Told, id: string | undefined): RecordDetails['contacts'] {
  const { asOf } = plan.dates;
  const all = plan.find('institution', id)?.value['focal-points'] ?? [];
  return all
    .filter((one) => (firstDay(one['valid-from']) ?? '') <= asOf && asOf <= (lastDay(one['valid-until']) ?? asOf))
    .map(({ post, name, email = null, phone = null }) => ({
      post: textIn(plan, post, language),
      name: textIn(plan, name, language),
      email,
      phone,
    }));
}
