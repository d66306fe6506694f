import { pieceIndexAt } from '../../document/snapshot';
import { scalarSource } from '../../document/write';
import { t } from '../../l10n';
import { withDescendants } from '../../plan/entity';
import { type RecordKind, type SectionName, type Shape, sections } from '../../plan/schema';
import { saidAround } from '../at-position';
import { nextId } from '../next-id';
import { escapeSnippet, kinds, linesFor, type Offer, type Request } from './request';
import { isList, isMap } from './write';

/** A whole new item of a list of maps, its first line at `column`; with a dash where the place asks for one. */
export function newItem(request: Request, items: Shape, column: number, dash: boolean): Offer {
  const inner = dash ? column + 2 : column;
  const lines = fieldsOf(items).map(([key, shape], index) => field(request, items, key, shape, index + 1));
  const text = linesFor(request, lines, inner);
  return {
    label: labelOf(items, true),
    kind: kinds.struct,
    text: (dash ? '- ' : '') + text,
    ...(request.abilities.snippets && { snippet: true as const }),
    detail: fieldsOf(items)
      .map(([key]) => key)
      .join(', '),
    documentation: items.description,
  };
}

/** Items of a list bear its title where they are no records with a name of their own. */
export function labelOf({ record, title }: Shape, isItem: boolean): string {
  return isItem && record === undefined
    ? t('New entry in “{list}”', { list: title })
    : t('New: {what}', { what: title });
}

/** A map on one line, with the keys that it must have or usually has. */
export function mapInBraces(request: Request, shape: Shape): string {
  const entries = fieldsOf(shape).map(([key, inner], index) => field(request, shape, key, inner, index + 1).trimEnd());
  return `{ ${entries.join(', ')} }`;
}

/** The keys that a map must have, then those that its example in the schema has besides. */
function fieldsOf(shape: Shape): [string, Shape][] {
  const example = shape.examples.find((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  const keys = Object.keys(example ?? {});
  const all = [...(shape.properties ?? [])];
  const chosen = all.filter(([key, inner]) => inner.required || keys.includes(key));
  return chosen.length > 0 ? chosen : all.slice(0, 3);
}

function field(request: Request, owner: Shape, key: string, shape: Shape, stop: number): string {
  const value = proposal(request, owner, key, shape);
  if (!request.abilities.snippets) return `${key}: ${value}`;
  const choices = shape.values?.map((one) => String(one.value).replace(/[\\,|$}]/g, '\\$&'));
  if (choices && value === '') return `${key}: \${${stop}|${choices.join(',')}|}`;
  if (isList(shape)) return `${key}: [$${stop}]`;
  return value === '' ? `${key}: $${stop}` : `${key}: \${${stop}:${escapeSnippet(value)}}`;
}

function proposal(request: Request, owner: Shape, key: string, shape: Shape): string {
  const { plan } = request;
  if (key === 'id' && owner.record !== undefined) return scalarSource(idHere(request, owner.record), { flow: true });
  if (shape.meaning === 'ref:document') return usualDocument(request) ?? '';
  if (key === 'date' && shape.meaning === 'date') return plan.dates.today;
  if (isMap(shape) && !request.abilities.snippets) return '{}';
  return '';
}

/** The document of the recommendation above, else the only one of the plan. */
function usualDocument(request: Request): string | undefined {
  const above = recordAbove(request, 'recommendation') as { document?: string } | undefined;
  if (above?.document !== undefined) return above.document;
  const [first, second] = request.plan.all('document');
  return second === undefined ? first?.id : undefined;
}

/** The next free id of a kind at the place. */
export function idHere(request: Request, kind: RecordKind): string {
  const { plan, place } = request;
  const canBeOwned = kind === 'action' || kind === 'indicator';
  const isOwned = canBeOwned && place.path.length > 1 && sections.get(place.path[0] as SectionName) !== kind;
  return nextId(plan, kind, {
    owner: isOwned ? saidAround(place, 'id') : undefined,
    above: recordAbove(request, kind)?.id,
    document: usualDocument(request),
  });
}

/** The nearest record of a kind above the place, not further away than a few pieces. */
function recordAbove({ plan, at }: Request, kind: RecordKind): { readonly id?: string } | undefined {
  const { document, piece } = at;
  if (!piece) return undefined;
  const here = pieceIndexAt(document, at.base);
  for (let index = here; index >= Math.max(here - 5, 0); index -= 1) {
    const entities = plan.entitiesOf(document.pieces[index]!).flatMap((top) => [...withDescendants(top)]);
    const isAbove = (start: number) => index < here || start < at.at;
    const found = entities.findLast((one) => one.kind === kind && one.id !== undefined && isAbove(one.node.start));
    if (found) return found.value as { readonly id?: string };
  }
  return undefined;
}
