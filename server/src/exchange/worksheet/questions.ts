import { t } from '../../l10n';
import { type Entity, isKind } from '../../plan/entity';
import { effectiveDue, effectiveLead } from '../../plan/figures/effective';
import { isOverdue } from '../../plan/figures/schedule';
import { isCommitted, isDiscontinued, latestUpdate, progressOf, statusOf } from '../../plan/figures/status';
import { actionsOf, recommendationsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import { shapeAt } from '../../plan/schema';
import { nameOf, statusName, textIn } from '../../plan/titles';
import type { AnswerKey, ShownKey } from './columns';
import { type Asked, type AskedLine, askedLine, type Recorded, recordedOf, updatesSince } from './recorded';

/** A value as a cell shows it: a day is a text `YYYY-MM-DD`, a progress a number from 0 to 1. */
export type Shown = Readonly<Partial<Record<ShownKey, string | number>>>;

/** A row of a worksheet: one record, and what the plan says of it. */
export interface Question {
  readonly kind: 'action' | 'recommendation';
  readonly id: string;
  readonly shown: Shown;
  readonly recorded: Recorded;
  readonly line?: AskedLine;
  /** Overdue when it was sent; not kept on the hidden sheet. */
  readonly isOverdue?: boolean;
  /** How many updates of the as-of date or later the institution has given already. */
  readonly told: number;
}

export interface QuestionOptions {
  /** Texts are told in this language, where the plan has them in it. */
  readonly language?: string;
  /** With internal updates. */
  readonly internal: boolean;
}

/** Whether the record has a place for an answer: a recommendation has no date of completion, nor a progress of its own. */
export function takesAnswer({ kind, line }: Question, key: AnswerKey): boolean {
  switch (key) {
    case 'new-progress':
      return shapeAt(kind, ['progress']) !== undefined;
    case 'completed':
      return shapeAt(kind, ['completed']) !== undefined;
    case 'new-spent':
      return line !== undefined;
    default:
      return true;
  }
}

/** Excel takes 32,767 characters in a cell; nobody reads as many. */
const LONGEST_TEXT = 8000;
/** Of an action that serves many recommendations the first are told in full, of the others the numbers. */
const FULL_TEXTS = 2;

/** What an institution is asked, in the order of the plan (`askedByLead`). */
export function questionsFor(plan: Plan, institution: string, options: QuestionOptions): readonly Question[] {
  const asked = askedByLead(plan).get(institution) ?? [];
  return asked.map((entity) => questionOf(plan, entity, institution, options));
}

/**
 * Actions by the institution that leads them, and recommendations for which there is none, in the order of the plan. Discontinued
 * ones are left out, and recommendations to which the State is not committed. So are records without an id of their own: an
 * answer would not find back to them.
 */
export function askedByLead(plan: Plan): ReadonlyMap<string, readonly Asked[]> {
  const byLead = new Map<string, Asked[]>();
  for (const entity of plan.inOrder<Asked>([...plan.all('action'), ...plan.all('recommendation')])) {
    const lead = effectiveLead(plan, entity);
    if (lead === undefined || !isAsked(plan, entity)) continue;
    const all = byLead.get(lead);
    if (all) all.push(entity);
    else byLead.set(lead, [entity]);
  }
  return byLead;
}

function isAsked(plan: Plan, entity: Asked): boolean {
  if (entity.id === undefined || plan.withId(entity.id).length > 1 || isDiscontinued(plan, entity)) return false;
  return isKind(entity, 'action') || (isCommitted(plan, entity) && actionsOf(plan, entity).length === 0);
}

function questionOf(plan: Plan, entity: Asked, institution: string, options: QuestionOptions): Question {
  const { language } = options;
  const line = askedLine(plan, entity);
  const recorded = recordedOf(plan, entity, line?.index);
  const isAction = isKind(entity, 'action');
  const recommendations = isAction ? plan.inOrder(recommendationsOf(plan, entity)) : [entity];
  const progress = progressOf(plan, entity);
  const { id = '' } = entity;
  const texts = {
    action: isAction ? nameOf(plan, entity, language) : t('(No action is planned yet.)'),
    recommendation: recommendationsIn(plan, recommendations, language),
    support: (entity.value.support ?? []).map((one) => shortName(plan, one, language)).join(', '),
    report: lastReport(plan, entity, options),
  };
  const shown: { readonly [Key in ShownKey]: string | number | undefined } = {
    id,
    ...(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, clipped(text)])) as typeof texts),
    due: effectiveDue(plan, entity),
    status: statusName(statusOf(plan, entity)),
    progress: progress?.known ? Math.round(progress.value) / 100 : undefined,
    spent: recorded.spent,
  };
  return {
    kind: isAction ? 'action' : 'recommendation',
    id,
    shown: Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined && value !== '')),
    recorded,
    ...(line && { line }),
    isOverdue: isOverdue(plan, entity),
    told: updatesSince(entity, institution, plan.dates.asOf).length,
  };
}

function recommendationsIn(plan: Plan, all: readonly Entity<'recommendation'>[], language: string | undefined): string {
  const inFull = all.slice(0, FULL_TEXTS).map((one) => {
    const words = nameOf(plan, one, language).replace(/\s+/g, ' ').trim();
    return [joined(...placeOf(plan, one)), words].filter((part) => part !== '').join(': ');
  });
  const others = new Map<string, string[]>();
  for (const one of all.slice(FULL_TEXTS)) {
    const [source, number] = placeOf(plan, one);
    const numbers = others.get(source);
    if (numbers) numbers.push(number);
    else others.set(source, [number]);
  }
  const lists = [...others].map(([source, numbers]) => joined(source, numbers.join('; ')));
  return [...inFull, ...lists].join('\n');
}

/** `A/HRC/59/90` and `140.10`; without a number the id. */
function placeOf(plan: Plan, { id = '', value }: Entity<'recommendation'>): [source: string, number: string] {
  const { number = id, part, document } = value;
  const source = plan.find('document', document)?.value;
  return [source?.symbol ?? source?.mechanism ?? '', part === undefined ? number : `${number} (${part})`];
}

function joined(source: string, numbers: string): string {
  return source === '' ? numbers : `${source}, ${numbers}`;
}

/** The acronym where there is one, so that several fit into a narrow cell. */
function shortName(plan: Plan, id: string, language: string | undefined): string {
  const { acronym, name } = plan.find('institution', id)?.value ?? {};
  return textIn(plan, acronym, language) || textIn(plan, name, language) || id;
}

function lastReport(plan: Plan, { value }: Asked, { language, internal }: QuestionOptions): string {
  const isShown = (visibility: string | undefined) => internal || visibility !== 'internal';
  const { asOf } = plan.dates;
  const last = latestUpdate(value.updates, asOf, (one) => one.text !== undefined && isShown(one.visibility));
  return last ? t('{date}: {text}', { date: last.date ?? '', text: textIn(plan, last.text, language) }) : '';
}

function clipped(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
