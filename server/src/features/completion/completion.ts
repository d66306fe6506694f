import type {
  CompletionItem,
  CompletionList,
  CompletionParams,
  MarkupKind,
  Position,
  Range,
} from 'vscode-languageserver-protocol';
import { positionAt } from '../../document/document';
import type { RecordKind, Shape } from '../../plan/schema';
import { type AtPosition, atPosition, type PlaceAt, shapeIn } from '../at-position';
import { describeKey, describeRecord, describeSdg, describeTerm } from '../describe';
import type { Feature, Session } from '../feature';
import { type Block, markup } from '../markup';
import { keyOffers } from './keys';
import { labelOf, mapInBraces, newItem } from './records';
import { abilitiesOf, type CompletionData, itemOf, kinds, linesFor, type Offer, type Request } from './request';
import { type ValueOffers, valueOffers } from './values';
import { isList, isMap } from './write';

/** Proposes what can stand at the cursor: keys, values, ids and codes, whole new records. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { resolveProvider: true, triggerCharacters: [':', ' ', '-', '[', '{', ',', '"', "'", '.'] },
  }),
  handlers: { 'textDocument/completion': complete, 'completionItem/resolve': resolve },
};

function complete({ textDocument, position }: CompletionParams, session: Session): CompletionList | null {
  const { workspace, client } = session;
  const at = atPosition(workspace, textDocument.uri, position);
  if (!at) return null;
  const common = {
    plan: at.plan,
    planIds: workspace.planIds,
    at,
    membership: workspace.membership(textDocument.uri),
    abilities: abilitiesOf(client),
  };
  const items: CompletionItem[] = [];
  let isIncomplete = false;
  for (const place of at.places) {
    const request: Request = { ...common, place };
    const { offers, searched } = offersAt(request);
    const range = rangeOf(at, place);
    for (const offer of offers) items.push(itemOf(request, offer, range, items.length, searched));
    isIncomplete ||= searched;
  }
  return { isIncomplete, items };
}

function rangeOf(at: AtPosition, { start, end }: PlaceAt): Range {
  const here = positionAt(at.document, at.base + at.at);
  const moved = (offset: number): Position => ({ line: here.line, character: here.character + offset - at.at });
  return { start: moved(start), end: moved(end) };
}

function offersAt(request: Request): ValueOffers {
  const { place } = request;
  const { shape, role } = place;
  if (!shape) return { offers: [], searched: false };
  switch (role) {
    case 'key':
      return atKey(request, shape);
    case 'item':
      return atItem(request, shape);
    default:
      return atValue(request, shape);
  }
}

/** Behind a dash a whole record can begin, or the id of one can stand. */
function atKey(request: Request, shape: Shape): ValueOffers {
  const { place } = request;
  const keys = keyOffers(request);
  const isFresh = typeof place.path.at(-1) === 'number' && place.keysHere.length === 0 && !place.flow;
  const whole = isFresh && !place.hasColon && isMap(shape) ? [newItem(request, shape, place.column, false)] : [];
  const ids = isFresh && shape.meaning?.startsWith('ref:') ? valueOffers(request, shape) : undefined;
  return { offers: [...whole, ...(ids?.offers ?? []), ...keys], searched: ids?.searched ?? false };
}

function atItem(request: Request, shape: Shape): ValueOffers {
  const { items } = shape;
  if (!items) return { offers: [], searched: false };
  const found = valueOffers({ ...request, place: { ...request.place, role: 'item' } }, items);
  const present = new Set(itemsBefore(request.place));
  const values = { ...found, offers: found.offers.filter(({ label }) => !present.has(label)) };
  if (!items.types.includes('object')) return values;
  return { offers: [newItem(request, items, request.place.column, true), ...values.offers], searched: values.searched };
}

function atValue(request: Request, shape: Shape): ValueOffers {
  const { place, abilities } = request;
  const { items } = shape;
  if (place.typed === '' && !place.quote) {
    if (isList(shape) && items && isMap(items))
      return { offers: [listOfRecords(request, shape, items)], searched: false };
    if (isMap(shape) && shape.properties) {
      const text = mapInBraces(request, shape);
      const offer: Offer = {
        label: labelOf(shape, typeof place.path.at(-1) === 'number'),
        kind: kinds.struct,
        text,
        documentation: shape.description,
        ...(abilities.snippets && { snippet: true as const }),
      };
      return { offers: [offer], searched: false };
    }
  }
  const { offers, searched } = valueOffers(request, shape);
  const present = new Set(itemsBefore(place));
  return { offers: offers.filter(({ label }) => !present.has(label)), searched };
}

/** What the list around the place has already, as far as it is written before it. */
function itemsBefore({ levels, role }: PlaceAt): string[] {
  const around = levels.at(-1);
  return around?.kind === 'list' && (role === 'value' || role === 'item') ? [...around.values.values()] : [];
}

/** Behind `actions:` the first record begins on a line of its own, or in brackets where those are open. */
function listOfRecords(request: Request, shape: Shape, items: Shape): Offer {
  const { place } = request;
  const offer = newItem(request, items, place.column + 2, true);
  if (place.flow) return { ...offer, text: `[${mapInBraces(request, items)}]` };
  return {
    ...offer,
    text: linesFor(request, ['', `  ${offer.text}`], place.column),
    label: offer.label || shape.title,
  };
}

function resolve(item: CompletionItem, session: Session): CompletionItem {
  const data = item.data as CompletionData | undefined;
  const blocks = data && blocksOf(data, session);
  if (!blocks) return item;
  const formats = session.client.textDocument?.completion?.completionItem?.documentationFormat;
  return { ...item, documentation: markup(blocks, formats as MarkupKind[] | undefined) };
}

function blocksOf(data: CompletionData, { workspace }: Session): readonly Block[] | undefined {
  switch (data.about) {
    case 'key': {
      const shape = shapeIn(data.path);
      return shape && describeKey(String(data.path.at(-1)), shape);
    }
    case 'sdg':
      return describeSdg(data.code);
    case 'record': {
      const plan = workspace.planOf(data.uri);
      const entity = plan?.find(data.kind as RecordKind, data.id);
      return plan && entity && describeRecord(plan, entity);
    }
    default: {
      const plan = workspace.planOf(data.uri);
      return plan && describeTerm(plan, data.about, data.id);
    }
  }
}
