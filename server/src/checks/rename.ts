import { replaceScalar, type TextChange } from '../document/edit';
import type { Node } from '../document/nodes';
import { t } from '../l10n';
import { type Entity, nodeAt } from '../plan/entity';
import type { Plan } from '../plan/plan';
import type { Fix } from './finding';

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
  const document = plan.documents.get(entity.uri);
  if (allowed === '' || !document || node.kind !== 'scalar') return [];
  const wanted = freeId(plan, allowed);
  const changes = new Map<string, TextChange[]>([[entity.uri, replaceScalar(document, entity.piece, node, wanted)]]);
  for (const { from, path } of plan.referrers(id)) {
    const named = nodeAt(from.node, path);
    const place = plan.documents.get(from.uri);
    if (!place || named.kind !== 'scalar') continue;
    changes.set(from.uri, [...(changes.get(from.uri) ?? []), ...replaceScalar(place, from.piece, named, wanted)]);
  }
  return [
    { title: t('Rename it to “{id}”, here and wherever it is named', { id: wanted }), automatic: false, changes },
  ];
}
