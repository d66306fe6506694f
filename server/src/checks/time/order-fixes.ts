import { offsetOf } from '../../document/document';
import type { TextChange } from '../../document/edit';
import { itemLines } from '../../document/items';
import { t } from '../../l10n';
import { type Entity, nodeAt } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Fix } from '../finding';
import { fixOf } from '../fix';

/** Puts the items of a list in the order of their days; those without a day stay where they are. */
export function sortByDate(plan: Plan, entity: Entity, key: string, days: readonly (string | undefined)[]): Fix[] {
  const document = plan.documents.get(entity.uri);
  const list = nodeAt(entity.node, [key]);
  if (!document || list.kind !== 'list' || list.items.length !== days.length) return [];
  const { text } = entity.piece;
  // An alias must come after its anchor.
  if (/[&*][^\s]/.test(text.slice(list.start, list.end))) return [];
  const slots = list.items.map((item) => (list.flow ? item : item && itemLines(text, item)));
  const dated = days.flatMap((day, index) => (day === undefined ? [] : [{ day, index }]));
  const sorted = dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index));
  const base = offsetOf(document, entity.piece);
  const changes = sorted.flatMap(({ index: from }, at): TextChange[] => {
    const [slot, source] = [slots[dated[at]!.index], slots[from]];
    if (!slot || !source || slot === source) return [];
    return [{ start: base + slot.start, end: base + slot.end, text: text.slice(source.start, source.end) }];
  });
  return fixOf(t('Sort by date'), entity.uri, changes, true);
}
