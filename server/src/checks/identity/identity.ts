import { removeRecord } from '../../document/edit';
import type { ListNode } from '../../document/nodes';
import { t } from '../../l10n';
import { setValue } from '../../plan/edit';
import { type Entity, isKind, lacks, nodeAt } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { RecordKind } from '../../plan/schema';
import { textsIn } from '../../plan/terms';
import { keyText, withoutAlias } from '../../plan/values';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import type { Fix } from '../finding';
import { fixOf } from '../fix';
import { freeId } from '../rename';
import { removalOfItems, rewrite } from '../rewrite';
import { everyKind } from '../written';

/** Records that cannot be told apart, serve nothing or are named by nobody (checks.md, "Identity and references"). */
export const identityChecks: readonly Check[] = [
  recordCheck({
    code: 'duplicate-id',
    severity: 'error',
    kinds: everyKind,
    finds: () => t('A second record with the id of another one.'),
    fix: 'offered',
    check: duplicateId,
  }),
];

export const linkChecks: readonly Check[] = [
  recordCheck({
    code: 'unlinked-action',
    severity: 'warning',
    kinds: ['action'],
    finds: () => t('An action that serves neither a recommendation nor a cluster.'),
    fix: 'offered',
    check: unlinkedAction,
  }),
  recordCheck({
    code: 'unused-record',
    severity: 'hint',
    kinds: ['institution', 'indicator', 'funding', 'cluster', 'theme', 'group'],
    finds: () => t('An institution, indicator, source of funding, cluster, theme or group that no record names.'),
    fix: 'offered',
    check: unusedRecord,
  }),
  recordCheck({
    code: 'repeated-value',
    severity: 'warning',
    kinds: everyKind,
    finds: () => t('A value that stands twice in a list, or a lead that also stands among the support.'),
    fix: 'automatic',
    check: repeatedValue,
  }),
];

function duplicateId(entity: Entity, plan: Plan, report: Report): void {
  const { id } = entity;
  if (id === undefined || entity.piece.secondDocument) return;
  const [first, ...others] = plan.withId(id);
  if (!first || !others.includes(entity) || isCopiedAlong(entity, first)) return;
  report({
    place: placeOf(entity, ['id']),
    message: t(
      'Another record has the id “{id}” already: nobody can say which of the two is meant where it is named.',
      { id },
    ),
    advice: t('Give one of the two another id.'),
    related: [{ place: placeOf(first, ['id']), message: t('The first record with this id stands here.') }],
    fixes: () =>
      rewrite(plan, entity, nodeAt(entity.node, ['id']), freeId(plan, id), {
        title: t('Rename this one to “{id}”', { id: freeId(plan, id) }),
      }),
  });
}

/** Records nested in one that was copied whole: the copy itself is reported. */
function isCopiedAlong({ parent }: Entity, first: Entity): boolean {
  return parent?.id !== undefined && parent.id === first.parent?.id && parent !== first.parent;
}

function unlinkedAction(action: Entity<'action'>, plan: Plan, report: Report): void {
  if (action.parent) return;
  const servesNothing = (['recommendations', 'clusters'] as const).every(
    (key) => lacks(action, key) || action.value[key]?.length === 0,
  );
  if (!servesNothing) return;
  report({
    place: placeOf(action),
    message: t('This action serves no recommendation and no cluster, so it counts in none of their figures.'),
    advice: t('Name what it serves under “recommendations” or “clusters”, or move it below one of them.'),
    fixes: () => link(plan, action),
  });
}

/** The recommendation or cluster by whose id the action's id begins (model.md, "Files"). */
function link(plan: Plan, action: Entity<'action'>): Fix[] {
  for (let id = action.id ?? ''; id.includes('-'); ) {
    id = id.slice(0, id.lastIndexOf('-'));
    const key = plan.find('recommendation', id) ? 'recommendations' : plan.find('cluster', id) ? 'clusters' : undefined;
    if (key && action.value[key] === undefined) {
      return fixOf(t('Let it serve “{id}”', { id }), action.uri, setValue(plan, action, [key], [id]));
    }
  }
  return [];
}

function unusedRecord(entity: Entity, plan: Plan, report: Report): void {
  const { id } = entity;
  if (id === undefined || entity.parent || isNamed(plan, entity, id) || plan.mayBeNamed(id)) return;
  if (plan.withId(id)[0] !== entity) return;
  report({
    place: placeOf(entity, ['id']),
    message: unusedSentence(entity.kind, id),
    advice: t('Name it where it belongs, or delete it.'),
    tag: 'unnecessary',
    fixes: () => {
      const document = plan.documents.get(entity.uri);
      const changes = document ? removeRecord(document, entity.piece, entity.node) : [];
      return fixOf(t('Delete “{id}”', { id }), entity.uri, changes);
    },
  });
}

function isNamed(plan: Plan, entity: Entity, id: string): boolean {
  if (plan.isNamed(id) || plan.withId(id).length > 1) return true;
  if (!isKind(entity, 'theme') && !isKind(entity, 'group')) return false;
  const { title, aliases = [] } = entity.value;
  return [...textsIn(title), ...aliases].some((text) => {
    for (const { meaning } of plan.referrers(text)) if (meaning === entity.kind) return true;
    return false;
  });
}

function unusedSentence(kind: RecordKind, id: string): string {
  switch (kind) {
    case 'institution':
      return t('No record names the institution “{id}”.', { id });
    case 'indicator':
      return t('No record names the indicator “{id}”, so nothing is measured by it.', { id });
    case 'funding':
      return t('No budget names the source of funding “{id}”.', { id });
    case 'cluster':
      return t('No recommendation and no action names the cluster “{id}”.', { id });
    case 'theme':
      return t('No record names the theme “{id}”.', { id });
    default:
      return t('No record names the group “{id}”.', { id });
  }
}

function repeatedValue(entity: Entity, plan: Plan, report: Report): void {
  const record = entity.node.kind === 'map' ? entity.node : undefined;
  for (const { key, value } of record?.entries ?? []) {
    const name = keyText(key);
    if (name === undefined || value?.kind !== 'list' || entity.invalid.has(name)) continue;
    const lead = name === 'support' ? (entity.value as { lead?: string }).lead : undefined;
    for (const [text, indexes] of indexesByText(value)) {
      const leads = text === lead;
      const repeated = leads ? indexes : indexes.slice(1);
      const [first, ...others] = repeated;
      if (first === undefined) continue;
      report({
        place: placeOf(entity, [name, first]),
        message: leads
          ? t('“{text}” leads already and need not be named as support too.', { text })
          : others.length === 0
            ? t('“{text}” stands twice in this list.', { text })
            : t('“{text}” stands {count} times in this list.', { text, count: indexes.length }),
        advice: others.length === 0 ? t('Delete it here.') : t('Delete it here and wherever it is repeated.'),
        related: [
          leads
            ? { place: placeOf(entity, ['lead']), message: t('It leads, as is said here.') }
            : { place: placeOf(entity, [name, indexes[0]!]), message: t('The first one stands here.') },
          ...others.map((index) => ({ place: placeOf(entity, [name, index]), message: t('It is repeated here.') })),
        ],
        fixes: () =>
          fixOf(t('Delete “{text}” here', { text }), entity.uri, removalOfItems(plan, entity, [name], repeated), true),
      });
    }
  }
}

/** Where each text stands in a list. */
function indexesByText({ items }: ListNode): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const scalar = withoutAlias(item);
    if (scalar?.kind !== 'scalar' || scalar.text === '') continue;
    const known = indexes.get(scalar.text);
    if (known) known.push(index);
    else indexes.set(scalar.text, [index]);
  }
  return indexes;
}
