import { didYouMean } from '../../catalogue/text';
import type { Piece, PlanDocument } from '../../document/document';
import type { MapEntry, Node } from '../../document/nodes';
import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import { fileShape, type SectionName, sections } from '../../plan/schema';
import { keyText, withoutAlias } from '../../plan/values';
import type { Workspace } from '../../plan/workspace';
import type { Report } from '../check';
import type { Fix, Place } from '../finding';
import { fixOf } from '../fix';
import { howToWrite } from './expected';

// What stands at the beginning of a line: `plan`, `part-of` and the sections.

/** Keys at the top of a file that the language does not know: their records are not read. */
export function unknownSections(piece: Piece, uri: string, plan: Plan, report: Report): void {
  for (const { key } of piece.entries) {
    const name = keyText(key);
    if (name === undefined || fileShape.properties?.has(name)) continue;
    const meant = didYouMean(name, fileShape.properties?.keys() ?? []);
    report({
      place: placeIn(uri, piece, key),
      message: t('There is no section “{name}”, so what stands below it is not read.', { name }),
      advice:
        meant === undefined
          ? t('The sections are: {names}.', { names: [...(fileShape.properties?.keys() ?? [])].join(', ') })
          : t('Did you mean “{meant}”?', { meant }),
      fixes: () => (meant === undefined ? [] : renameKey(plan, uri, piece, key, meant)),
    });
  }
}

function renameKey(plan: Plan, uri: string, piece: Piece, key: Node, text: string): Fix[] {
  const document = plan.documents.get(uri);
  if (!document) return [];
  const base = document.offsets[document.pieces.indexOf(piece)] ?? 0;
  return fixOf(t('Write “{text}”', { text }), uri, [{ start: base + key.start, end: base + key.end, text }]);
}

/** Sections that hold something else than a list, and files that consist of no sections. */
export function misshapenSections(piece: Piece, uri: string, _: Plan, report: Report): void {
  const isUnreadable = piece.problems.some(({ code }) => code === 'unreadable');
  if (piece.root && piece.root.kind !== 'map' && !isUnreadable) {
    report({
      place: placeIn(uri, piece, { start: piece.root.start, end: lineEndIn(piece, piece.root) }),
      message: t(
        'A plan file consists of sections such as “plan:” and “recommendations:”; this one has none and is not read.',
      ),
      advice: t('Begin with “plan:” or the name of a section and write its records below it.'),
    });
  }
  for (const { key, value } of piece.entries) {
    const name = keyText(key);
    const shape = name === undefined ? undefined : fileShape.properties?.get(name);
    if (!shape || name === undefined) continue;
    const node = withoutAlias(value);
    const isList = sections.has(name as SectionName);
    if (isList && node && node.kind !== 'list') {
      report({
        place: placeIn(uri, piece, value as Node),
        message: t('“{name}” takes a list of records, so this is not read.', { name }),
        advice: howToWrite(shape),
      });
    } else if (!isList && !node && !piece.problems.length) {
      report({
        place: placeIn(uri, piece, key),
        message: t('Nothing is written after “{key}:”, so it counts as left out.', { key: name }),
        advice: t('Write a value, or delete the line.'),
      });
    }
  }
}

/** A section, or `plan:`, that is written twice in one file. */
export function repeatedSections(uri: string, workspace: Workspace, report: Report): void {
  const document = workspace.document(uri);
  if (!document) return;
  const first = new Map<string, Place>();
  for (const piece of document.pieces) {
    if (piece.secondDocument) return;
    for (const entry of piece.entries) {
      const name = keyText(entry.key);
      if (name === undefined) continue;
      const place = placeIn(uri, piece, entry.key);
      const earlier = first.get(name);
      if (!earlier) first.set(name, place);
      else reportRepeated(document, piece, entry, name, place, earlier, report);
    }
  }
}

function reportRepeated(
  document: PlanDocument,
  piece: Piece,
  entry: MapEntry,
  name: string,
  place: Place,
  earlier: Place,
  report: Report,
): void {
  const isSection = sections.has(name as SectionName);
  report({
    place,
    message: isSection
      ? t('The section “{name}” is written twice. Other programs read only one of the two.', { name })
      : t('“{name}” is written twice in this file. Only the first one is read.', { name }),
    advice: isSection ? t('Move these records to the section above.') : t('Delete one of the two.'),
    related: [{ place: earlier, message: t('The first one stands here.') }],
    fixes: () => (isSection ? moveSection(document, piece, entry, name) : []),
  });
}

/** Moves the records below a second header behind those of the first, where both are indented alike. */
function moveSection(document: PlanDocument, piece: Piece, { key, value }: MapEntry, name: string): Fix[] {
  const { pieces, offsets } = document;
  const from = pieces.indexOf(piece);
  const second = runOf(pieces, from, name);
  const firstHeader = pieces.findIndex(({ entries }) => entries.some((entry) => keyText(entry.key) === name));
  const first = runOf(pieces, firstHeader, name);
  const target = first.at(-1);
  const indents = new Set([...first, ...second].map(({ text }) => /^ */.exec(text)?.[0].length));
  const isSimple = value === undefined && key.start === 0 && piece.entries.length === 1 && indents.size === 1;
  if (!isSimple || !target || second.length === 0 || !target.text.endsWith('\n')) return [];
  const last = second.at(-1)!;
  const end = offsets[pieces.indexOf(last)]! + last.text.length;
  const at = offsets[pieces.indexOf(target)]! + target.text.length;
  const moved = second.map(({ text }) => text).join('');
  return fixOf(t('Move its records to the first “{name}”', { name }), document.uri, [
    { start: at, end: at, text: moved.endsWith('\n') ? moved : `${moved}\n` },
    { start: offsets[from]!, end, text: '' },
  ]);
}

/** The pieces with the items of a section, behind its header. */
function runOf(pieces: readonly Piece[], header: number, name: string): Piece[] {
  const run: Piece[] = [];
  for (let at = header + 1; pieces[at]?.section === name && pieces[at]?.entries.length === 0; at += 1)
    run.push(pieces[at]!);
  return run;
}

function lineEndIn(piece: Piece, node: Node): number {
  const end = piece.text.slice(node.start).search(/[ \t]*\r?\n/);
  return end < 0 ? node.end : Math.min(node.end, node.start + end);
}

function placeIn(uri: string, piece: Piece, { start, end }: { readonly start: number; readonly end: number }): Place {
  return { uri, piece, start, end };
}
