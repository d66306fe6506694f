import type { MapEntry } from '../../document/nodes';
import { t } from '../../l10n';
import { addItems, mapAt } from '../../plan/edit';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { entryOf, withoutAlias } from '../../plan/values';
import { type Check, nodePlace, type Report, recordCheck } from '../check';
import type { Fix } from '../finding';
import { fixOf } from '../fix';
import { sourceChange } from '../rewrite';

/** One institution answers for the work (checks.md, "Form"). */
export const leadChecks: readonly Check[] = [
  recordCheck({
    code: 'several-leads',
    severity: 'error',
    kinds: ['recommendation', 'cluster', 'action'],
    finds: () => t('A list of institutions where one leads.'),
    fix: 'automatic',
    essential: true,
    check: severalLeads,
  }),
];

type Led = Entity<'recommendation' | 'cluster' | 'action'>;

/** The entry `lead` of a record, where it holds a list of several. */
export function severalLeadsIn(entity: Entity): MapEntry | undefined {
  if (!['recommendation', 'cluster', 'action'].includes(entity.kind)) return undefined;
  const map = mapAt(entity, []);
  const entry = map && entryOf(map, 'lead');
  const value = withoutAlias(entry?.value);
  return value?.kind === 'list' && value.items.length > 1 ? entry : undefined;
}

function severalLeads(entity: Led, plan: Plan, report: Report): void {
  const entry = severalLeadsIn(entity);
  if (!entry?.value) return;
  report({
    place: nodePlace(entity, entry.value),
    message: t('Several institutions lead here, but one has to answer for the work; so nobody is read as leading.'),
    advice: t('Leave the one that leads; move the others to “support”.'),
    fixes: () => oneLead(plan, entity, entry),
  });
}

/** The first stays; the rest become support, behind those that are there. */
function oneLead(plan: Plan, entity: Led, { key, value }: MapEntry): Fix[] {
  if (value?.kind !== 'list' || entity.invalid.has('support')) return [];
  const ids: string[] = [];
  for (const item of value.items) {
    const scalar = withoutAlias(item);
    if (scalar?.kind !== 'scalar' || scalar.text === '') return [];
    ids.push(scalar.text);
  }
  const first = value.items[0]!;
  const source = entity.piece.text.slice(first.start, first.end);
  const colon = entity.piece.text.indexOf(':', key.end) + 1;
  const [lead, ...others] = ids as [string, ...string[]];
  const support = entity.value.support ?? [];
  const added = [...new Set(others)].filter((id) => id !== lead && !support.includes(id));
  const changes = [
    ...sourceChange(plan, entity, colon, value.end, ` ${source}`),
    ...addItems(plan, entity, ['support'], ...added),
  ];
  return fixOf(t('Let “{lead}” lead and the others support', { lead }), entity.uri, changes, true);
}
