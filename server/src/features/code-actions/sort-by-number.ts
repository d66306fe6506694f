import { offsetOf, type PlanDocument, type TextChange, textOf } from '../../document/document';
import { commentsStart, dashColumn, itemLines } from '../../document/items';
import type { MapEntry, Range } from '../../document/nodes';
import { t } from '../../l10n';
import { type Entity, isKind } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { entryOf } from '../../plan/values';
import { lineEdits } from '../line-edits';
import { perPiece } from '../places';
import { type Action, type Offer, ORGANIZE, type PlaceOfActions } from './action';
import { compareNaturally } from './natural-order';

/**
 * Puts a file's recommendations in the order of their numbers: 140.2, 140.10, 141. Those of one document change places with each
 * other only, those without a number and all that stands between records stay where they are.
 */
export const sortByNumber: Action = { kind: ORGANIZE, offers };

/** A text that keeps the blank lines below it (YAML 1.2.2, section 8.1.1.2) would have others elsewhere. */
function keepsLinesBelow({ piece }: Recommendation): boolean {
  return /[|>][1-9]?\+/.test(piece.text);
}

type Recommendation = Entity<'recommendation'>;

function offers({ plan, document }: PlaceOfActions): Offer[] {
  const records = recommendationsOf(plan, document);
  if (!records || document.linked || isSorted(records) || records.some(keepsLinesBelow)) return [];
  const changes = () => new Map([[document.uri, sortingChanges(document, records)]]);
  return [{ title: t('Sort recommendations by number'), changes }];
}

/** In the order of the text; undefined where it is not sure what belongs to which. */
function recommendationsOf(plan: Plan, { pieces }: PlanDocument): readonly Recommendation[] | undefined {
  const found: Recommendation[] = [];
  let headers = 0;
  for (const piece of pieces) {
    const header = entryOf(piece, SECTION);
    if (header) headers += 1;
    else if (piece.section !== SECTION) continue;
    const isClear = header ? isInBraces(header) || !header.value : piece.items.length === 1;
    if (!isClear || headers > 1 || piece.problems.length > 0) return undefined;
    found.push(...recommendationsIn(piece, plan));
  }
  return found;
}

const SECTION = 'recommendations';

/** Whether all records stand on the line of their section's key, or in brackets that begin there. */
function isInBraces({ value }: MapEntry): boolean {
  return value?.kind === 'list' && value.flow;
}

const recommendationsIn = perPiece((piece, plan): readonly Recommendation[] =>
  plan.entitiesOf(piece).filter((entity) => isKind(entity, 'recommendation')),
);

function isSorted(records: readonly Recommendation[]): boolean {
  const latest = new Map<string | undefined, Recommendation>();
  for (const record of records) {
    const { document, number } = record.value;
    if (number === undefined) continue;
    const before = latest.get(document);
    if (before && compareNumbers(before, record) > 0) return false;
    latest.set(document, record);
  }
  return true;
}

function sortingChanges(document: PlanDocument, records: readonly Recommendation[]): readonly TextChange[] {
  const text = textOf(document);
  const slots = records.map((record) => slotOf(document, text, record));
  const parts: string[] = [];
  let at = 0;
  for (const [index, from] of sortedOrder(records).entries()) {
    const [slot, source] = [slots[index]!, slots[from]!];
    parts.push(text.slice(at, slot.start), text.slice(source.start, source.end));
    at = slot.end;
  }
  return lineEdits(text, parts.join('') + text.slice(at));
}

/** For each place the index of the record that is to stand there. */
function sortedOrder(records: readonly Recommendation[]): number[] {
  const order = [...records.keys()];
  const placesOf = new Map<string | undefined, number[]>();
  for (const [place, { value }] of records.entries()) {
    if (value.number === undefined) continue;
    const places = placesOf.get(value.document) ?? [];
    placesOf.set(value.document, places);
    places.push(place);
  }
  for (const places of placesOf.values()) {
    const sorted = places.toSorted((a, b) => compareNumbers(records[a]!, records[b]!) || a - b);
    for (const [at, place] of places.entries()) order[place] = sorted[at]!;
  }
  return order;
}

/** What moves with a record: its lines and comments, or, in a list in brackets, what is in its braces. */
function slotOf(document: PlanDocument, text: string, { piece, node }: Recommendation): Range {
  const base = offsetOf(document, piece);
  if (piece.section !== SECTION) return { start: base + node.start, end: base + node.end };
  const { start, end } = itemLines(piece.text, node);
  return { start: commentsStart(text, base + start, dashColumn(piece.text, node)), end: base + end };
}

function compareNumbers(a: Recommendation, b: Recommendation): number {
  return compareNaturally(a.value.number!, b.value.number!) || compareNaturally(a.value.part ?? '', b.value.part ?? '');
}
