import { scalarSource } from '../../document/write';
import type { Shape } from '../../plan/schema';
import type { PlaceAt } from '../at-position';

/** A value as it has to be written at a place: quoted where it must be, in brackets or with a dash where a list belongs. */
export function valueText(place: PlaceAt, shape: Shape, value: string | number | boolean): string {
  if (typeof value !== 'string')
    return place.quote ? closed(place, String(value)) : wrapped(place, shape, String(value));
  if (place.quote)
    return closed(place, place.quote === "'" ? value.replaceAll("'", "''") : value.replace(/["\\]/g, '\\$&'));
  const inBrackets = place.flow || (place.role === 'value' && isList(shape));
  return wrapped(place, shape, scalarSource(value, { flow: inBrackets }));
}

function closed({ quote, closed }: PlaceAt, text: string): string {
  return closed ? text : text + quote;
}

function wrapped({ role }: PlaceAt, shape: Shape, text: string): string {
  if (role === 'item') return `- ${text}`;
  return isList(shape) ? `[${text}]` : text;
}

/** The value is a list, or, where either is allowed, a list is what the schema names. */
export function isList({ types, items }: Shape): boolean {
  return items !== undefined && types.includes('array');
}

/** A map with keys of its own, not a text in several languages. */
export function isMap({ types, meaning }: Shape): boolean {
  return types.includes('object') && meaning !== 'text' && !types.includes('string');
}
