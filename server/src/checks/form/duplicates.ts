import type { Piece } from '../../document/document';
import { removeEntry } from '../../document/edit';
import type { MapEntry, MapNode } from '../../document/nodes';
import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import type { Fix } from '../finding';
import { fixOf } from '../fix';

/** Keeps one of two entries with the same key. */
export function deleteEntry(
  plan: Plan,
  uri: string,
  piece: Piece,
  map: MapNode,
  later: MapEntry,
  first: MapEntry,
): Fix[] {
  const document = plan.documents.get(uri);
  if (!document) return [];
  return [
    ...fixOf(t('Keep the first one'), uri, removeEntry(document, piece, map, later)),
    ...fixOf(t('Keep this one'), uri, removeEntry(document, piece, map, first)),
  ];
}
