import { didYouMean } from '../../catalogue/text';
import { offsetOf, type Piece } from '../../document/document';
import type { MapEntry, MapNode, Node } from '../../document/nodes';
import { t } from '../../l10n';
import { type Entity, nodeAt, type Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { shapeAt } from '../../plan/schema';
import { entryOf, keyText, withoutAlias } from '../../plan/values';
import { type Check, type FileCheck, nodePlace, ownPlace, type PieceCheck, type Report, recordCheck } from '../check';
import type { Place } from '../finding';
import { fixOf } from '../fix';
import { replaceSource } from '../rewrite';
import { everyKind } from '../written';
import { isBroken } from './broken';
import { hasHiddenCharacter } from './characters';
import { declareField } from './custom-fields';
import { reportCutTexts, restsOfTexts } from './cut-texts';
import { deleteEntry } from './duplicates';
import { addKey } from './missing-keys';
import { repeatedSections, unknownSections } from './sections';

/** Keys that are unknown, missing or written twice (checks.md, "Form"). */
export const keyChecks: readonly Check[] = [
  {
    code: 'duplicate-key',
    severity: 'error',
    finds: () => t('A key that is written twice in one place.'),
    fix: 'offered',
    essential: true,
    checkPiece: duplicateKey,
    checkFile: repeatedSections,
  } satisfies PieceCheck & FileCheck,
  {
    ...recordCheck({
      code: 'unknown-key',
      severity: 'error',
      kinds: everyKind,
      finds: () => t('A key that the plan language does not know.'),
      fix: 'offered',
      essential: true,
      check: unknownKey,
    }),
    checkPiece: unknownSections,
  },
  recordCheck({
    code: 'missing-key',
    severity: 'error',
    kinds: everyKind,
    finds: () => t('A record without a key that it must have.'),
    fix: 'offered',
    essential: true,
    check: missingKey,
  }),
];

/** All maps of a piece; those behind an alias are written elsewhere. */
function* mapsIn(node: Node | undefined): Generator<MapNode> {
  if (node?.kind === 'list') for (const item of node.items) yield* mapsIn(item);
  if (node?.kind !== 'map') return;
  yield node;
  for (const { value } of node.entries) yield* mapsIn(value);
}

function duplicateKey(piece: Piece, uri: string, plan: Plan, report: Report): void {
  for (const node of [...piece.items, ...piece.entries.map(({ value }) => value)]) {
    for (const map of mapsIn(node)) {
      if (map.entries.length > 1) reportDuplicates(piece, uri, plan, map, report);
    }
  }
}

function reportDuplicates(piece: Piece, uri: string, plan: Plan, map: MapNode, report: Report): void {
  const first = new Map<string, MapEntry>();
  for (const entry of map.entries) {
    const name = keyText(entry.key);
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (!earlier) {
      first.set(name, entry);
    } else if (name === 'id' && isItem(piece, map)) {
      reportLostDash(piece, uri, plan, entry, report);
      // What follows belongs to the second record: it is no mistake of its own.
      return;
    } else if (map.flow && earlier.value === undefined && entry.value === undefined) {
      // `{ amount: 1,000,000 }`: the first of them tells what is wrong.
    } else if (!piece.problems.some(({ start }) => start >= earlier.key.start && start <= entry.key.end)) {
      // A line that is indented wrongly gives its keys to the record above it: that is said, and nothing else.
      report({
        place: { uri, piece, start: entry.key.start, end: entry.key.end },
        message: t('“{key}” is written twice here. Only the first one is read.', { key: name }),
        advice: t('Delete one of the two, or write both values under one.'),
        related: [
          {
            place: { uri, piece, start: earlier.key.start, end: earlier.key.end },
            message: t('The first one stands here.'),
          },
        ],
        fixes: () => deleteEntry(plan, uri, piece, map, entry, earlier),
      });
    }
  }
}

/** Whether a block map stands behind the dash of a list. */
function isItem({ text }: Piece, map: MapNode): boolean {
  return !map.flow && text.slice(map.start - 2, map.start) === '- ';
}

function reportLostDash(piece: Piece, uri: string, plan: Plan, { key }: MapEntry, report: Report): void {
  report({
    place: { uri, piece, start: key.start, end: key.end },
    message: t('A second record seems to begin here without its dash, so it runs into the one above and is not read.'),
    advice: t('Write “- ” before “id”; or delete one of the two, if they are one record.'),
    fixes: () => {
      const document = plan.documents.get(uri);
      const isRoom = piece.text.slice(key.start - 2, key.start) === '  ';
      if (!document || !isRoom) return [];
      const at = offsetOf(document, piece) + key.start;
      return fixOf(t('Begin a record of its own'), uri, [{ start: at - 2, end: at, text: '- ' }]);
    },
  });
}

function unknownKey(entity: Entity, plan: Plan, report: Report): void {
  if (isBroken(entity)) return;
  reportCutTexts(entity, plan, report);
  for (const { keyword, path, params } of entity.errors) {
    if (keyword !== 'additionalProperties') continue;
    const name = params.additionalProperty as string;
    const key = keyOfEntry(entity, path, name);
    if (hasHiddenCharacter(name) || (key.entry && restsOfTexts(entity).has(key.entry))) continue;
    const meant = meantKey(entity, path, name);
    report({
      place: key.place,
      message: t('No key “{key}” is known here, so what stands there is not read.', { key: name }),
      advice:
        meant === undefined
          ? t('Delete it, or declare it as a field of your own under “fields” of the plan and write it under “custom”.')
          : t('Did you mean “{meant}”?', { meant }),
      fixes: () =>
        meant === undefined
          ? declareField(plan, entity, path, name)
          : key.entry
            ? replaceSource(plan, entity, key.entry.key, meant, t('Write “{text}”', { text: meant }))
            : [],
    });
  }
}

/** The known key that was most likely meant, among those that are not written. */
function meantKey(entity: Entity, path: Path, name: string): string | undefined {
  const map = withoutAlias(nodeAt(entity.node, path));
  const written = new Set(map?.kind === 'map' ? map.entries.map(({ key }) => keyText(key)) : []);
  const known = [...(shapeAt(entity.kind, path)?.properties?.keys() ?? [])];
  return didYouMean(
    name,
    known.filter((key) => !written.has(key)),
  );
}

/** The key of an entry in the map at a path; the alias through which that map comes, if it does. */
function keyOfEntry(entity: Entity, path: Path, name: string): { readonly place: Place; readonly entry?: MapEntry } {
  const holder = nodeAt(entity.node, path);
  const entry = holder.kind === 'map' ? entryOf(holder, name) : undefined;
  return entry ? { place: nodePlace(entity, entry.key), entry } : { place: nodePlace(entity, holder) };
}

function missingKey(entity: Entity, plan: Plan, report: Report): void {
  if (isBroken(entity)) return;
  for (const { keyword, path, params } of entity.errors) {
    if (keyword !== 'required') continue;
    const key = params.missingProperty as string;
    const holder = nodeAt(entity.node, path);
    if (isSwallowed(entity, path, holder, key)) continue;
    report({
      place: path.length === 0 ? ownPlace(entity) : firstKeyPlace(entity, holder),
      message:
        path.length === 0
          ? t('This record has no “{key}”, which it must have to be understood.', { key })
          : t('There is no “{key}” here, without which the rest says too little.', { key }),
      advice: t('Add “{key}”.', { key }),
      fixes: () => addKey(plan, entity, path, key),
    });
  }
}

/** The key may be in broken text, or stand there misspelt: both are said already. */
function isSwallowed(entity: Entity, path: Path, holder: Node, key: string): boolean {
  if (path.length === 0 ? entity.damaged || entity.invalid.has(key) : holder.kind === 'map' && holder.damaged)
    return true;
  return entity.errors.some(
    (error) =>
      error.keyword === 'additionalProperties' &&
      error.path.length === path.length &&
      error.path.every((step, index) => step === path[index]) &&
      meantKey(entity, path, error.params.additionalProperty as string) === key,
  );
}

function firstKeyPlace(entity: Entity, holder: Node): Place {
  return nodePlace(entity, (holder.kind === 'map' ? holder.entries[0]?.key : undefined) ?? holder);
}
