import { offsetOf, type Piece, type PlanDocument, readDocument, type TextChange } from '../document/document';
import { lineContentEnd } from '../document/lines';
import type { MapEntry, MapNode, Node } from '../document/nodes';
import { t } from '../l10n';
import type { SectionName } from '../plan/schema';
import { keyText } from '../plan/values';
import type { ImportProblem, PlanFile } from './imported';
import { appendItems, applyEdits, columnOf, endOfLines } from './plan-edits';
import { blockMap, plainMap, type YamlMap } from './yaml-text';

/** A file of a plan while it is changed. */
export interface OpenFile {
  readonly document: PlanDocument;
  readonly text: string;
  readonly edits: TextChange[];
}

/** A record of a section, written as a block or flow map in one place. */
export interface OpenRecord {
  readonly file: OpenFile;
  readonly piece: Piece;
  readonly map: MapNode;
}

export interface OpenPlan {
  readonly files: readonly OpenFile[];
  /** All ids, those of nested records too. */
  readonly ids: ReadonlySet<string>;
  records(section: SectionName | 'plan'): readonly OpenRecord[];
}

/** Opens a plan's files to be changed; instead of the plan, what a person has to put right before. */
export function openPlan(files: readonly PlanFile[]): OpenPlan | { readonly problems: readonly ImportProblem[] } {
  const open = files.map(({ uri, text }): OpenFile => ({ document: readDocument(uri, text), text, edits: [] }));
  const problems = open.flatMap(({ document }) => obstacles(document));
  if (problems.length > 0) return { problems };
  const ids = new Set<string>();
  for (const { document } of open) {
    for (const piece of document.pieces) {
      for (const { value } of piece.entries) collectIds(value, ids);
      for (const item of piece.items) collectIds(item, ids);
    }
  }
  return { files: open, ids, records: (section) => open.flatMap((file) => recordsOf(file, section)) };
}

function obstacles({ uri, pieces, problems }: PlanDocument): ImportProblem[] {
  const faults = [...problems, ...pieces.flatMap((piece) => piece.problems)];
  const [fault] = faults;
  if (fault) {
    const message = t('Nothing was imported, since {file} can’t be read in full. Correct it first.', { file: uri });
    return [{ row: 0, message, text: fault.message }];
  }
  if (pieces.some((piece) => piece.root !== undefined)) {
    const message = t('Nothing was imported, since {file} is not written as sections of records.', { file: uri });
    return [{ row: 0, message, text: '' }];
  }
  return [];
}

function collectIds(node: Node | undefined, ids: Set<string>) {
  if (node?.kind === 'list') for (const item of node.items) collectIds(item, ids);
  if (node?.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    if (keyText(key) === 'id' && value?.kind === 'scalar') ids.add(value.text);
    else collectIds(value, ids);
  }
}

function recordsOf(file: OpenFile, section: string): OpenRecord[] {
  return file.document.pieces.flatMap((piece) => {
    const nodes = piece.section === section ? [...piece.items] : [];
    for (const { key, value } of piece.entries) {
      if (keyText(key) !== section) continue;
      if (value?.kind === 'list') nodes.push(...value.items);
      else nodes.push(value);
    }
    return nodes.flatMap((node) => (node?.kind === 'map' ? [{ file, piece, map: node }] : []));
  });
}

/** Notes a change of a record, which knows its piece only. */
export function change({ file, piece }: OpenRecord, { start, end, text }: TextChange) {
  const offset = offsetOf(file.document, piece);
  file.edits.push({ start: start + offset, end: end + offset, text });
}

/** The file with all its changes, and with its own line breaks in what is new. */
export function changedText({ text, edits }: OpenFile): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(
    text,
    edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', lineBreak) })),
  );
}

export interface NewRecord {
  readonly value: YamlMap;
  /** Lines of comment under the record, without indentation. */
  readonly comments: readonly string[];
}

/** Adds records behind `after`; or at the end of the section; or in a new section at the end of the first file. */
export function addRecords(
  plan: OpenPlan,
  section: SectionName,
  after: OpenRecord | undefined,
  records: readonly NewRecord[],
) {
  if (records.length === 0) return;
  const last = after ?? plan.records(section).at(-1);
  const [header] = plan.files.flatMap((file) => headersOf(file, section));
  const [first] = plan.files;
  if (last) addBehind(last, records);
  else if (header) fillSection(header, records);
  else if (first) {
    const { length } = first.text;
    const before = length === 0 ? '' : first.text.endsWith('\n') ? '\n' : '\n\n';
    first.edits.push({ start: length, end: length, text: `${before}${section}:${itemLines(records, 2)}\n` });
  }
}

/** Items of a block list whose dashes stand at `column`, each after a line break. */
function itemLines(records: readonly NewRecord[], column: number, between = ''): string {
  const margin = ' '.repeat(column);
  return records
    .map(({ value, comments }) => {
      const lines = comments.map((line) => `\n${margin}  ${line}`);
      return `${between}\n${margin}- ${blockMap(value, column + 2)}${lines.join('')}`;
    })
    .join('');
}

function addBehind(last: OpenRecord, records: readonly NewRecord[]) {
  const { file, piece, map } = last;
  const { text } = piece;
  const flow = piece.entries.map(({ value }) => value).find((value) => value?.kind === 'list' && value.flow);
  if (flow?.kind === 'list' && flow.items.includes(map)) {
    const items = records.map(({ value }) => plainMap(value));
    change(last, appendItems(text, flow, items));
    return;
  }
  const dash = columnOf(text, text.lastIndexOf('-', map.start - 1));
  let end = endOfLines(text, map);
  // Comments under the record, indented like its keys, are its own.
  for (;;) {
    const next = text.indexOf('\n', end);
    const line = next < 0 ? '' : text.slice(next + 1, lineContentEnd(text, next + 1));
    if (!/^\s*#/.test(line) || line.search(/\S/) <= dash) break;
    end = lineContentEnd(text, next + 1);
  }
  const before = file.document.pieces[file.document.pieces.indexOf(piece) - 1];
  const spaced = before?.section === piece.section && before?.items.length && /\n[ \t]*\r?\n$/.test(before.text);
  change(last, { start: end, end, text: itemLines(records, dash, spaced ? '\n' : '') });
}

interface Header {
  readonly file: OpenFile;
  readonly piece: Piece;
  readonly entry: MapEntry;
}

function headersOf(file: OpenFile, section: string): Header[] {
  return file.document.pieces.flatMap((piece) =>
    piece.entries.filter(({ key }) => keyText(key) === section).map((entry) => ({ file, piece, entry })),
  );
}

/** `recommendations:` or `recommendations: []`, so far without records. */
function fillSection({ file, piece, entry }: Header, records: readonly NewRecord[]) {
  const offset = offsetOf(file.document, piece);
  const colon = piece.text.indexOf(':', entry.key.end) + 1;
  const start = entry.value ? colon : lineContentEnd(piece.text, colon);
  const end = entry.value?.end ?? start;
  file.edits.push({ start: start + offset, end: end + offset, text: itemLines(records, 2) });
}
