import { languageName } from '../../catalogue/languages';
import { checks } from '../../checks';
import type { Shape } from '../../plan/schema';
import { shapeAt } from '../../plan/schema';
import { textIn } from '../../plan/titles';
import { keyText } from '../../plan/values';
import { newItem } from './records';
import { kinds, linesFor, type Offer, type Request } from './request';
import { isList, isMap } from './write';

/** The keys that fit into a map and are not there yet, those that it must have first. */
export function keyOffers(request: Request): Offer[] {
  const { place } = request;
  const { shape } = place;
  if (!shape) return [];
  const present = new Set([...place.keysHere, ...keysOfFile(request)]);
  const named = [...(shape.properties ?? [])].filter(([key]) => isWanted(request, key));
  const inOrder = [...named.filter(([, one]) => one.required), ...named.filter(([, one]) => !one.required)];
  const keys = inOrder.map(
    ([key, one]): Offer => ({
      label: key,
      kind: kinds.property,
      ...keyAndValue(request, key, one),
      ...(one.title !== '' && { detail: one.title, words: one.title }),
      data: { about: 'key', path: [...place.path, key] },
    }),
  );
  const own = shape.additional
    ? openKeys(request, shape).map((offer) => ({ ...offer, ...keyAndValue(request, offer.label, shape.additional!) }))
    : [];
  return [...keys, ...own].filter(({ label }) => !present.has(label));
}

/** At the top of a file other pieces hold its other sections. */
function keysOfFile({ place, at }: Request): string[] {
  if (place.path.length > 0) return [];
  const own = place.hasColon ? place.written : undefined;
  const keys = at.document.pieces.flatMap((piece) => piece.entries.flatMap(({ key }) => keyText(key) ?? []));
  return keys.filter((key) => key !== own);
}

/** A file has either the plan itself or the name of the plan that it is a part of. */
function isWanted({ place, membership }: Request, key: string): boolean {
  if (place.path.length > 0) return true;
  if (key === 'part-of') return membership !== 'root';
  return key !== 'plan' || membership !== 'part';
}

/** Keys that the schema leaves open: languages, custom fields, codes of checks, dimensions. */
function openKeys({ plan }: Request, shape: Shape): Offer[] {
  const offer = (label: string, detail: string): Offer => ({ label, detail, kind: kinds.property, text: '' });
  switch (shape.meaning) {
    case 'by-field':
      return (plan.setting('fields') ?? []).flatMap(({ id, title }) =>
        id === undefined ? [] : [offer(id, textIn(plan, title))],
      );
    case 'by-check':
      return checks.map((check) => offer(check.code, check.finds()));
    case 'by-dimension':
      return (shapeAt('indicator', ['disaggregated-by', 0])?.values ?? []).map(({ value, description }) =>
        offer(String(value), description),
      );
    case 'text':
      return (plan.setting('languages') ?? []).map((tag) => offer(tag, languageName(tag)));
    default:
      return [];
  }
}

/** A key with what begins its value. */
function keyAndValue(request: Request, key: string, shape: Shape): Pick<Offer, 'text' | 'snippet'> {
  const { place, abilities } = request;
  if (place.hasColon) return { text: key };
  if (place.hasValueBelow) return { text: `${key}:` };
  const [list, map] = [isList(shape), isMap(shape)];
  if (place.flow) {
    if (!abilities.snippets || !(list || map)) return { text: `${key}: ` };
    return { text: list ? `${key}: [$1]` : `${key}: { $1 }`, snippet: true };
  }
  if (list && shape.items && !isMap(shape.items)) {
    return abilities.snippets && !shape.items.types.includes('object')
      ? { text: `${key}: [$1]`, snippet: true }
      : { text: `${key}: ` };
  }
  if (list && shape.items && abilities.snippets) {
    const item = newItem(request, shape.items, place.column + 2, true);
    return { text: linesFor(request, [`${key}:`, `  ${item.text}`], place.column), snippet: true };
  }
  if (list) return { text: linesFor(request, [`${key}:`, '  - '], place.column) };
  if (map) return { text: linesFor(request, [`${key}:`, '  '], place.column) };
  return { text: `${key}: ` };
}
