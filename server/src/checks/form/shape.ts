import { closest } from '../../catalogue/text';
import type { MapEntry, Node } from '../../document/nodes';
import { t } from '../../l10n';
import { type Entity, nodeAt, type Path, type ShapeError } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type Shape, shapeAt } from '../../plan/schema';
import { entryOf, withoutAlias } from '../../plan/values';
import { type Check, nodePlace, type Report, recordCheck } from '../check';
import type { Fix } from '../finding';
import { fixOf } from '../fix';
import { renameId } from '../rename';
import { removal, replaceSource, rewrite, rewriteAs } from '../rewrite';
import { everyKind, isNothing } from '../written';
import { isBroken } from './broken';
import { hasHiddenCharacter } from './characters';
import { invalidCustomValues } from './custom-values';
import { restsOfTexts } from './cut-texts';
import { howToWrite, whatKeyTakes } from './expected';
import { severalLeadsIn } from './leads';
import { numberIn, textsAmongNumbers } from './quantities';
import { misshapenSections } from './sections';

/** Values that are not what their key takes (checks.md, "Form"). */
export const shapeChecks: readonly Check[] = [
  {
    ...recordCheck({
      code: 'wrong-type',
      severity: 'error',
      kinds: everyKind,
      finds: () =>
        t('A value of another kind than its key takes: a word for a number, one value for a list, nothing at all.'),
      fix: 'offered',
      essential: true,
      check: wrongType,
    }),
    checkPiece: misshapenSections,
  },
  recordCheck({
    code: 'invalid-value',
    severity: 'error',
    kinds: everyKind,
    finds: () => t('A value that is not among those allowed, or out of range.'),
    fix: 'offered',
    essential: true,
    check: invalidValue,
  }),
];

/** A value that does not fit, as it stands. */
interface Misfit {
  readonly path: Path;
  readonly shape: Shape;
  readonly key: string;
  /** The value; absent where nothing is written. */
  readonly value: Exclude<Node, { kind: 'alias' }> | undefined;
  /** What is marked: the value or the alias it comes through, else the key. */
  readonly place: Node;
  /** Its entry in the map that holds it. */
  readonly entry?: MapEntry;
}

function misfits(entity: Entity, errors: readonly ShapeError[]): Misfit[] {
  const seen = new Set<string>();
  return errors.flatMap(({ path }) => {
    const shape = shapeAt(entity.kind, path);
    const name = JSON.stringify(path);
    if (!shape || seen.has(name)) return [];
    seen.add(name);
    return [misfit(entity, path, shape)];
  });
}

function misfit(entity: Entity, path: Path, shape: Shape): Misfit {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const step = path.at(-1);
  if (step === undefined) return { path, shape, key, value: withoutAlias(entity.node), place: entity.node };
  const holder = nodeAt(entity.node, path.slice(0, -1));
  const entry = holder.kind === 'map' ? entryOf(holder, step) : undefined;
  const written = withoutAlias(path.reduce(heldAt, entity.node));
  const value = written?.kind === 'scalar' && typeof step === 'string' && isNothing(written) ? undefined : written;
  const place = entry && entry.value === undefined ? entry.key : nodeAt(entity.node, path);
  return { path, shape, key, value, place, ...(entry && { entry }) };
}

/** What a map or list holds, also behind an alias. */
function heldAt(holder: Node | undefined, step: string | number): Node | undefined {
  const node = withoutAlias(holder);
  if (node?.kind === 'list') return node.items[step as number];
  return node?.kind === 'map' ? entryOf(node, step)?.value : undefined;
}

function wrongType(entity: Entity, plan: Plan, report: Report): void {
  textsAmongNumbers(entity, plan, report);
  const typeErrors = entity.errors.filter(({ keyword }) => ['type', 'minProperties', 'enum'].includes(keyword));
  for (const one of misfits(entity, typeErrors)) {
    const { path, shape, key, value, place, entry } = one;
    if (path[0] === 'lead' && severalLeadsIn(entity)) continue;
    if (entry && restsOfTexts(entity).has(entry)) continue;
    const isAliasOfNothing = place.kind === 'alias' && place.target === undefined;
    if (isAliasOfNothing || (shape.values && value?.kind === 'scalar')) continue;
    if (value?.kind === 'scalar' && hasHiddenCharacter(value.text)) continue;
    const nothing = value === undefined || (value.kind === 'map' && value.entries.length === 0 && path.length > 0);
    if (nothing && isBroken(entity)) continue;
    report({
      place: nodePlace(entity, place),
      message: nothing ? nothingWritten(path, key) : notWhatIsTaken(one),
      advice: nothing ? t('Write a value, or delete the line.') : howToWrite(shape),
      fixes: () => (nothing ? deletion(plan, entity, path, key) : typeFixes(plan, entity, one)),
    });
  }
}

function nothingWritten(path: Path, key: string): string {
  return typeof path.at(-1) === 'number'
    ? t('This item of the list “{key}” is empty.', { key })
    : t('Nothing is written after “{key}:”, so it counts as left out.', { key });
}

function notWhatIsTaken({ path, shape, key, value }: Misfit): string {
  if (path.length === 0) {
    return t('This is no record, so it is not read: a record is a group of lines such as “id: …” and “title: …”.');
  }
  if (typeof path.at(-1) === 'number' && shape.record === undefined && value?.kind !== 'scalar') {
    return t('This item of the list “{key}” is a list or a group of keys where one value belongs; it is not read.', {
      key,
    });
  }
  return whatKeyTakes(shape, key);
}

function deletion(plan: Plan, entity: Entity, path: Path, key: string): Fix[] {
  return fixOf(t('Delete “{key}”', { key }), entity.uri, removal(plan, entity, path));
}

function typeFixes(plan: Plan, entity: Entity, { shape, value, place }: Misfit): Fix[] {
  if (value === undefined || place.kind === 'alias') return [];
  const source = entity.piece.text.slice(value.start, value.end);
  const isOneLine = !source.includes('\n');
  if (shape.types[0] === 'array' && isOneLine && value.kind === 'scalar' && !/[,[\]{}]/.test(source)) {
    return replaceSource(plan, entity, value, `[${source}]`, t('Make it a list: [{value}]', { value: source }));
  }
  const [item, ...others] = value.kind === 'list' ? value.items : [];
  if (
    value.kind === 'list' &&
    others.length === 0 &&
    item?.kind === 'scalar' &&
    isOneLine &&
    !shape.types.includes('array')
  ) {
    return replaceSource(
      plan,
      entity,
      value,
      entity.piece.text.slice(item.start, item.end),
      t('Write “{text}”', { text: item.text }),
    );
  }
  if (value.kind !== 'scalar') return [];
  if (shape.types.includes('boolean')) {
    const said = truth(value.text);
    return said === undefined ? [] : rewrite(plan, entity, value, said);
  }
  if (shape.types.includes('number') || shape.types.includes('integer')) {
    const number = numberIn(value.text);
    const fits = number !== undefined && (shape.types.includes('number') || !number.includes('.'));
    return fits ? replaceSource(plan, entity, value, number, t('Write the number {number}', { number })) : [];
  }
  return [];
}

function truth(text: string): boolean | undefined {
  if (/^(?:true|yes|on|y|1)$/i.test(text)) return true;
  return /^(?:false|no|off|n|0)$/i.test(text) ? false : undefined;
}

function invalidValue(entity: Entity, plan: Plan, report: Report): void {
  invalidCustomValues(entity, plan, report);
  const errors = entity.errors.filter(({ keyword }) => ['enum', 'minimum', 'maximum', 'pattern'].includes(keyword));
  for (const { path, shape, key, value, place } of misfits(entity, errors)) {
    if (value?.kind !== 'scalar' || hasHiddenCharacter(value.text)) continue;
    const { text } = value;
    const found = { place: nodePlace(entity, place) };
    if (shape.values) {
      const allowed = shape.values.map((one) => String(one.value));
      const near = closest(text, allowed);
      report({
        ...found,
        message: t('“{key}” can’t be “{text}”, so it is not read.', { key, text: shortened(text) }),
        advice:
          near[0] === undefined
            ? t('Write one of these: {values}.', { values: allowed.join(', ') })
            : t('Did you mean “{meant}”? Allowed are: {values}.', { meant: near[0], values: allowed.join(', ') }),
        fixes: () => rewriteAs(plan, entity, place, near),
      });
    } else if (shape.minimum !== undefined || shape.maximum !== undefined) {
      report({ ...found, ...outOfRange(key, text, shape) });
    } else if (shape.meaning === 'id' || shape.meaning === 'field') {
      report({
        ...found,
        message: t('“{text}” can’t be an id: other records and programs could not name it.', { text: shortened(text) }),
        advice: t(
          'An id begins with a letter from A to Z or a digit; letters, digits, dots, hyphens and underscores follow, no spaces.',
        ),
        fixes: () => (path.length === 1 ? renameId(plan, entity, place, text) : []),
      });
    }
  }
}

function outOfRange(key: string, text: string, { minimum, maximum }: Shape): { message: string; advice: string } {
  const message = t('“{key}” can’t be {text}, so it is not read.', { key, text });
  if (maximum === undefined)
    return { message, advice: t('Write a number that is {minimum} or more.', { minimum: minimum ?? 0 }) };
  if (minimum === undefined) return { message, advice: t('Write a number that is {maximum} or less.', { maximum }) };
  return { message, advice: t('Write a number from {minimum} to {maximum}.', { minimum, maximum }) };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
