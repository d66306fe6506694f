import { didYouMean } from '../../catalogue/text';
import { nameOf } from '../../checks/names';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { ImportedList, ImportProblem } from '../imported';
import { countryOfPlan } from '../into-plan/existing-plan';
import { matchDocument } from '../into-plan/match';
import { documentId } from '../into-plan/records';

/** Nothing could be compared: one sentence says why, and what to do. */
export interface Refusal {
  readonly refusal: string;
  /** Ids of the plan's documents, where it helps to name one of them. */
  readonly documents?: readonly string[];
}

/** The lists that can be compared, those of one document together, and what is said of the others. */
export interface ChosenLists {
  readonly lists: ReadonlyMap<Entity<'document'>, ImportedList>;
  readonly problems: readonly ImportProblem[];
}

/** Which document of the plan each list of its State is of; `id` names one. */
export function listsByDocument(
  plan: Plan,
  all: readonly ImportedList[],
  id: string | undefined,
): ChosenLists | Refusal {
  const filled = all.filter(({ recommendations }) => recommendations.length > 0);
  const unread = all.filter((list) => !filled.includes(list)).flatMap(({ problems }) => problems);
  if (filled.length === 0) return { refusal: unread[0]?.message ?? t('The file holds no recommendations.') };
  const country = countryOfPlan(plan);
  const own = filled.filter((list) => country === undefined || (list.country ?? country) === country);
  if (own.length === 0) {
    const states = [...new Set(filled.map((list) => list.country))].slice(0, 5).join(', ');
    return {
      refusal: t('Nothing was compared: the file is about {states}, the plan about {country}.', {
        states,
        country: country ?? '',
      }),
    };
  }
  const named = plan.find('document', id);
  if (id !== undefined && !named) return { refusal: unknownDocument(plan, id) };
  const lists = new Map<Entity<'document'>, ImportedList>();
  const problems = [...unread];
  for (const list of own) {
    const found = matchDocument(plan, list, { id: undefined, newId: documentId(list) }).record;
    const document = named && own.length === 1 ? named : found;
    if (named && document !== named) continue;
    if (document) lists.set(document, united(lists.get(document), list));
    else problems.push({ row: 0, message: notInPlan(list), text: '' });
  }
  return lists.size > 0 ? { lists, problems } : cantBeTold(plan, named);
}

function united(before: ImportedList | undefined, list: ImportedList): ImportedList {
  if (!before) return list;
  return {
    ...before,
    recommendations: [...before.recommendations, ...list.recommendations],
    problems: [...before.problems, ...list.problems],
  };
}

function unknownDocument(plan: Plan, id: string): string {
  const meant = didYouMean(id, documentIds(plan));
  return meant === undefined
    ? t('The plan has no document with the id “{id}”. It has: {ids}.', { id, ids: documentIds(plan).join(', ') || '–' })
    : t('The plan has no document with the id “{id}”. Did you mean “{meant}”?', { id, meant });
}

function cantBeTold(plan: Plan, named: Entity<'document'> | undefined): Refusal {
  if (named) {
    const refusal = t('Nothing was compared: none of the file’s lists is of the document “{id}”.', {
      id: nameOf(named),
    });
    return { refusal };
  }
  const documents = documentIds(plan);
  if (documents.length === 0) {
    return { refusal: t('Nothing was compared, since the plan has no documents from which recommendations come.') };
  }
  const refusal = t(
    'Nothing was compared, since it can’t be told which document of the plan the list is of. Name it: --document ID. The plan has: {ids}.',
    { ids: documents.join(', ') },
  );
  return { refusal, documents };
}

function documentIds(plan: Plan): string[] {
  return plan.inOrder(plan.all('document')).flatMap(({ id }) => id ?? []);
}

function notInPlan({ mechanism = 'UPR', symbol, session, cycle, body, title, recommendations }: ImportedList): string {
  const name = symbol ?? title ?? body ?? [mechanism, session ?? cycle ?? ''].join(' ').trim();
  return t('The plan has no document for recommendations of {name}, so they were not compared: {count}.', {
    name,
    count: recommendations.length,
  });
}
