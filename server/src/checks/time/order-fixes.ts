import { offsetOf } from '../../document/document';
import type { TextChange } from '../../document/edit';
import { lineContentEnd } from '../../document/lines';
import type { ListNode, Range } from '../../document/nodes';
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
  const slots = list.flow ? flowSlots(list) : blockSlots(list, text);
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

function flowSlots(list: ListNode): (Range | undefined)[] {
  return [...list.items];
}

/** Each item from its hyphen to the end of its last line, with the comments on lines of their own right above it. */
function blockSlots(list: ListNode, text: string): Range[] {
  const column = list.start - lineStart(text, list.start);
  const starts = list.items.map((item, index) => {
    if (index === 0) return list.start;
    let line = lineStart(text, item?.start ?? list.end);
    while (text.charAt(line + column) !== '-') line = lineStart(text, line - 1);
    for (let above = lineStart(text, line - 1); isComment(text, above, column); above = lineStart(text, line - 1)) {
      line = above;
    }
    return line + column;
  });
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? lineContentEnd(text, list.items[index]?.end ?? start) : beforeLine(text, next);
    return { start, end };
  });
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line before the one that holds `at`, without its line break and blank lines. */
function beforeLine(text: string, at: number): number {
  return text.slice(0, lineStart(text, at)).trimEnd().length;
}

function isComment(text: string, line: number, column: number): boolean {
  return text.startsWith(`${' '.repeat(column)}#`, line);
}
