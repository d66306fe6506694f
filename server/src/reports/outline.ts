import { t } from '../l10n';
import { isKind } from '../plan/entity';
import { SOON_DAYS } from '../plan/figures/schedule';
import { standingsOf } from '../plan/figures/standing';
import { STATUSES } from '../plan/figures/status';
import { recommendationsOf } from '../plan/links';
import type { Plan } from '../plan/plan';
import type { Status } from '../plan/records';
import type { Filters, Outline, OutlineGroup, OutlineOrder, RecordName } from '../protocol';
import { groupName, statusName } from './labels';
import { progressOfAll } from './progress/groups';
import { listed } from './progress/listed-records';
import { LATE, NONE, NOT_COMMITTED, type Outlined, outlined, SOON } from './progress/outlined';
import { countedAs } from './progress/picks';
import { type Selection, selectionOf } from './progress/selection';
import { named, titleOf } from './record-line';

interface OutlineOptions {
  readonly filters?: Filters | undefined;
  readonly language?: string | undefined;
  readonly to?: RecordName | undefined;
}

/** All recommendations of a plan that pass the filters, in groups. */
export function outlineOf(plan: Plan, by: OutlineOrder, { filters = {}, language, to }: OutlineOptions): Outline {
  const selection = selectionOf(plan, filters, language);
  const all = outlined(selection, by);
  const groups = [...all].map(([id, members]) => groupOf(selection, by, id, members)).sort(inOrder(plan, by));
  return {
    groups,
    recommendations: selection.recommendations.length,
    path: to ? pathTo(selection, all, groups, to) : null,
  };
}

function groupOf(selection: Selection, by: OutlineOrder, id: string, members: Outlined): OutlineGroup {
  const { recommendations, actions } = members;
  const committed = recommendations.filter((one) => one.committed);
  // An institution's progress is that of the actions it leads (model.md, What the figures mean).
  const worked = by === 'institution' && id !== NONE ? selection.actions.filter(({ lead }) => lead === id) : committed;
  return {
    id,
    title: nameOfGroup(selection, by, id),
    records: countedAs('outline', `${by}:${id}`, recommendations.length + actions.length),
    overdue: [...committed, ...actions].filter(({ overdue }) => overdue).length,
    progress: progressOfAll(worked),
  };
}

function nameOfGroup(selection: Selection, by: OutlineOrder, id: string): string {
  if (id === NONE) return nameOfRest(by);
  const { plan, language } = selection;
  switch (by) {
    case 'sdg':
      return t('Goal {goal}: {title}', { goal: id, title: groupName(plan, 'sdg', id, language) });
    case 'institution':
      return named(selection, 'institution', id)?.title ?? id;
    case 'document': {
      const document = plan.find('document', id);
      if (!document) return id;
      const [title, mechanism] = [titleOf(selection, document), document.value.mechanism ?? ''];
      return mechanism === '' || title === mechanism ? title || id : t('{mechanism}: {title}', { mechanism, title });
    }
    case 'due':
      return id === LATE ? t('Late') : id === SOON ? t('Due within {days} days', { days: SOON_DAYS }) : id;
    case 'status':
      return id === NOT_COMMITTED ? t('Not committed to') : statusName(id as Status);
    case 'theme':
      return groupName(plan, 'theme', id, language);
  }
}

function nameOfRest(by: OutlineOrder): string {
  switch (by) {
    case 'theme':
      return t('Without a theme');
    case 'institution':
      return t('Without a lead');
    case 'sdg':
      return t('Without a goal of the SDGs');
    case 'document':
      return t('Without a document');
    case 'due':
      return t('Without a due date');
    case 'status':
      return t('Without a status');
  }
}

/** As people look for them; those without any come last. */
function inOrder(plan: Plan, by: OutlineOrder): (a: OutlineGroup, b: OutlineGroup) => number {
  const known = sequence(plan, by);
  const rank = ({ id }: OutlineGroup) => {
    const index = known.indexOf(id);
    return id === NONE ? known.length + 1 : index < 0 ? known.length : index;
  };
  return (a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (first !== second) return first - second;
    return a.title.localeCompare(b.title, undefined, { numeric: true });
  };
}

/** What is no matter of the alphabet. */
function sequence(plan: Plan, by: OutlineOrder): readonly string[] {
  switch (by) {
    case 'document':
      return plan.inOrder(plan.all('document')).flatMap(({ id }) => id ?? []);
    case 'due':
      return [LATE, SOON];
    case 'status':
      return [...STATUSES, NOT_COMMITTED];
    default:
      return [];
  }
}

/** Down from the first group that holds the recommendation, or the first one that the action serves. */
function pathTo(
  selection: Selection,
  all: ReadonlyMap<string, Outlined>,
  groups: readonly OutlineGroup[],
  { kind, id }: RecordName,
): Outline['path'] {
  const { plan } = selection;
  const record = plan.withId(id).find((one) => one.kind === kind);
  if (!record) return null;
  const wanted = isKind(record, 'action') ? recommendationsOf(plan, record) : [record];
  for (const group of groups) {
    const { recommendations = [], actions = [] } = all.get(group.id) ?? {};
    const found = recommendations.find(({ entity }) => wanted.includes(entity))?.entity;
    const way = found
      ? [...new Set([found, record])]
      : actions.flatMap(({ entity }) => (entity === record ? record : []));
    if (way.length > 0) {
      return { group, records: way.map((one) => listed(selection, standingsOf(plan), one)) };
    }
  }
  return null;
}
