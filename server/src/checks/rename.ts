import { offsetOf } from '../document/document';
import { replaceScalar, type TextChange } from '../document/edit';
import type { Node, ScalarNode } from '../document/nodes';
import { scalarSource } from '../document/write';
import { t } from '../l10n';
import type { Entity } from '../plan/entity';
import type { Plan } from '../plan/plan';
import type { Fix } from './finding';
import { whereNamed } from './where-named';

/** An id that the language allows, made of one that it does not: what cannot stand becomes a hyphen. */
export function allowedId(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .replace(/-{2,}/g, '-');
}

/** The id itself where nobody has it, else with the first number behind it that makes it free. */
export function freeId(plan: Plan, wanted: string): string {
  if (plan.withId(wanted).length === 0) return wanted;
  let number = 2;
  while (plan.withId(`${wanted}-${number}`).length > 0) number += 1;
  return `${wanted}-${number}`;
}

/** Gives a record an id that is allowed and free, and writes it wherever the record is named. */
export function renameId(plan: Plan, entity: Entity, node: Node, id: string): Fix[] {
  const allowed = allowedId(id);
  if (allowed === '' || node.kind !== 'scalar') return [];
  const wanted = freeId(plan, allowed);
  const changes = renameChanges([plan], [{ entity, node }], id, wanted);
  return [
    { title: t('Rename it to “{id}”, here and wherever it is named', { id: wanted }), automatic: false, changes },
  ];
}

/**
 * The changes, by file, that write another id where it stands: at the nodes where records bear it, and wherever records of
 * these plans name it. An alias follows what it stands for, or is replaced where that stays.
 */
export function renameChanges(
  plans: readonly Plan[],
  bearers: readonly { readonly entity: Entity; readonly node: ScalarNode }[],
  id: string,
  wanted: string,
): Map<string, TextChange[]> {
  const places = [
    ...bearers.map(({ entity, node }) => ({ from: entity, node: node as Node })),
    ...plans.flatMap((plan) => [...whereNamed(plan, id)]),
  ];
  const renamed = new Set(places.map(({ node }) => node));
  const changes = new Map<string, TextChange[]>();
  for (const { from, node } of places) {
    const document = plans.map((plan) => plan.documents.get(from.uri)).find((each) => each !== undefined);
    if (!document) continue;
    const own = changes.get(from.uri) ?? [];
    changes.set(from.uri, own);
    if (node.kind === 'scalar') own.push(...replaceScalar(document, from.piece, node, wanted));
    else if (node.kind === 'alias' && node.target?.kind === 'scalar' && !renamed.has(node.target)) {
      const at = offsetOf(document, from.piece);
      own.push({ start: at + node.start, end: at + node.end, text: scalarSource(wanted, { flow: true }) });
    }
  }
  return changes;
}
