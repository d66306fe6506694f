import { recommendingStates } from '../../catalogue/recommending-states';
import { addRecords, type Plain } from '../../document/edit';
import { t } from '../../l10n';
import { setValue } from '../../plan/edit';
import { type Entity, nodeAt } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Fix } from '../finding';
import { renameChanges } from '../rename';

/**
 * Makes a record of each demand. The first keeps all that is written and takes the references to the record with it;
 * the others have what tells where they come from, their own words and States.
 */
export function splitIntoParts(
  plan: Plan,
  recommendation: Entity<'recommendation'>,
  demands: readonly string[],
): Fix[] {
  const { id, uri, piece, node } = recommendation;
  const document = plan.documents.get(uri);
  const at = piece.items.indexOf(node);
  if (id === undefined || !document || at < 0 || demands.length > LETTERS.length) return [];
  if (plan.withId(id).length > 1) return [];
  const ids = demands.map((_, index) => `${id}${LETTERS[index]}`);
  if (ids.some((one) => plan.withId(one).length > 0)) return [];
  const own = [
    ...setValue(plan, recommendation, ['part'], 'a'),
    ...setValue(plan, recommendation, ['text'], demands[0]!),
  ];
  const idNode = nodeAt(node, ['id']);
  if (own.length < 2 || idNode.kind !== 'scalar') return [];
  const states = statesOf(recommendation, demands);
  const others = demands
    .map((text, index) => ({ value: partOf(recommendation, ids[index]!, LETTERS[index]!, text, states[index]) }))
    .slice(1);
  const added = addRecords(document, 'recommendations', others, { after: recommendation });
  const changes = renameChanges([plan], [{ entity: recommendation, node: idNode }], id, ids[0]!);
  changes.set(uri, [...(changes.get(uri) ?? []), ...own, ...added]);
  return [{ title: t('Split into {count} parts', { count: demands.length }), automatic: false, changes }];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Those that each demand names; where one names none, all States make all demands. */
function statesOf({ value }: Entity<'recommendation'>, demands: readonly string[]) {
  if (value['recommended-by'] === undefined) return [];
  const named = demands.map((text) => recommendingStates(text).states);
  return named.every((states) => states.length > 0) ? named : demands.map(() => value['recommended-by']);
}

function partOf(
  { value }: Entity<'recommendation'>,
  id: string,
  part: string,
  text: string,
  states: readonly string[] | undefined,
): Plain {
  const { document, number, kind, position, 'position-detail': detail, 'position-source': source } = value;
  return {
    id,
    ...(document !== undefined && { document }),
    ...(number !== undefined && { number }),
    part,
    ...(kind !== undefined && { kind }),
    text,
    ...(states !== undefined && { 'recommended-by': states }),
    ...(position !== undefined && { position }),
    ...(detail !== undefined && { 'position-detail': detail }),
    ...(source !== undefined && { 'position-source': source }),
  };
}
