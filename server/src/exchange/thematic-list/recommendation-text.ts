import { plainCharacters } from '../../catalogue/text';
import { sourceOfPosition } from './words';

const paragraphNumber = /^(\d+(?:\s?\.\s?\d+)+|\d+(?=[.)]\s))\s*[.):]?\s*/;

export function startsWithNumber(line: string): boolean {
  return paragraphNumber.test(plainCharacters(line));
}

/** What `140.7 Text (State) (State); Source of Position: …` consists of. */
export interface RecommendationText {
  /** In plain digits. */
  readonly number: string | undefined;
  readonly text: string;
  /** Empty where none is named. */
  readonly source: string;
}

export function readRecommendationText(whole: string): RecommendationText {
  const at = whole.search(sourceOfPosition);
  const source = at < 0 ? '' : plainCharacters(whole.slice(at).replace(sourceOfPosition, ''));
  const body = (at < 0 ? whole : whole.slice(0, at)).trim();
  // Full-width digits and points become plain ones of the same length.
  const start = body.slice(0, 40).replace(/[\uFF0E\uFF10-\uFF19]/g, (character) => character.normalize('NFKC'));
  const match = paragraphNumber.exec(start);
  const number = match?.[1]?.replace(/\s/g, '');
  // In the report the recommendations are items of one sentence; the semicolon that parts them is none of the text's.
  const text = withoutEnd(body.slice(match?.[0].length ?? 0), /[\s;\uFF1B]/);
  return { number, text, source };
}

/** Without the characters of a kind at its end; linear, as a pattern with `+$` is not. */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
