import { findCountry } from '../../catalogue/countries';
import { findMechanism, mechanism as mechanismOf } from '../../catalogue/mechanisms';
import { recommendingStates } from '../../catalogue/recommending-states';
import { findSdg } from '../../catalogue/sdg';
import { normaliseSymbol, parseSymbol } from '../../catalogue/symbols';
import { lookupKey } from '../../catalogue/text';
import { t } from '../../l10n';
import type { Collector } from '../collect';
import type { ImportedDocument, ImportedRecommendation, ImportProblem } from '../imported';
import { statesIn } from '../tables/states';
import { readRecommendationText } from '../thematic-list/recommendation-text';
import { readPosition } from '../thematic-list/words';

/** One annotation of the Universal Human Rights Index (uhri.ohchr.org), whichever the format it came in. Texts as written. */
export interface Annotation {
  readonly row: number;
  readonly id: string;
  readonly text: string;
  readonly countries: readonly string[];
  readonly bodies: readonly string[];
  readonly symbol: string;
  readonly themes: readonly string[];
  readonly persons: readonly string[];
  readonly sdgs: readonly string[];
  /** Of the UPR; where the format has none, those in the text count. */
  readonly states: readonly string[];
  readonly position: string;
  readonly types: readonly string[];
  readonly session: string;
}

/** Adds an annotation to the lists of its States. */
export function addAnnotation(annotation: Annotation, lists: Collector): void {
  const { row, symbol: written } = annotation;
  const problems: ImportProblem[] = [];
  const say = (message: string, words: string, unknownWord?: true) =>
    problems.push({ row, message, text: words, ...(unknownWord && { unknownWord }) });

  const countries = annotation.countries.flatMap((name) => {
    const country = findCountry(name);
    if (country === undefined) say(t('“{name}” is not the name of a State that is known here.', { name }), name, true);
    return country ?? [];
  });
  const symbol = normaliseSymbol(written) ?? (written === '' ? undefined : written);
  if (written !== '' && normaliseSymbol(written) === undefined)
    say(t('This is no symbol of a United Nations document.'), written);
  const mechanism = mechanismFrom(annotation, symbol);
  if (mechanism === undefined)
    say(t('No mechanism is known by this body and symbol.'), [...annotation.bodies, written].join(', '), true);
  const isReview = mechanism === 'UPR';
  const [body] = annotation.bodies;
  const number = isReview ? Number(/\d+/.exec(annotation.session)?.[0] ?? Number.NaN) : Number.NaN;
  const hasManyBodies = mechanism === 'special-procedure' || mechanism === 'regional-body' || mechanism === undefined;
  const document: ImportedDocument = {
    mechanism: mechanism ?? 'other',
    // The State's addendum belongs to the report.
    ...(symbol !== undefined && { symbol: isReview ? symbol.replace(/\/Add\.\d+$/, '') : symbol }),
    ...(hasManyBodies && body !== undefined && { body }),
    ...(Number.isInteger(number) && { session: number }),
  };

  const recommendation = read(annotation, isReview, say);
  if (countries.length === 0) {
    say(t('This annotation concerns no State that is known here, so it belongs to no plan.'), annotation.text);
    for (const problem of problems) lists.say(problem);
  }
  for (const country of countries) {
    if (recommendation) lists.add(country, document, recommendation);
    for (const problem of problems) lists.say(problem, country, document);
  }
}

type Say = (message: string, words: string, unknownWord?: true) => void;

function read(annotation: Annotation, isReview: boolean, say: Say): ImportedRecommendation | undefined {
  const { row, id, themes, persons } = annotation;
  const { number, text, source } = readRecommendationText(annotation.text.replace(/\s+/g, ' ').trim());
  if (text === '') {
    say(t('This row has no text, so it was not taken into the plan.'), [id, annotation.symbol, ...themes].join(' '));
    return undefined;
  }
  const type = annotation.types.map(kindOf);
  const isRecommendation = type.length === 0 || type.includes('recommendation');
  if (type.includes(undefined))
    say(t('The type is neither recommendation nor concern or observation.'), annotation.types.join(', '), true);
  const position = annotation.position === '' ? undefined : readPosition(annotation.position);
  if (annotation.position !== '' && !position) {
    say(t('The State’s position is neither supported, noted nor pending.'), annotation.position, true);
  }
  const named = statesIn(annotation.states.join('; '));
  const states = annotation.states.length > 0 ? named : isReview ? statesOfText(text) : { known: [], unknown: [] };
  for (const name of states.unknown)
    say(t('“{name}” is not the name of a State that is known here.', { name }), name, true);
  const sdgGoals = annotation.sdgs.flatMap((item) => {
    const goal = findSdg(item);
    if (goal === undefined) say(t('No Sustainable Development Goal or target is named here.'), item, true);
    return goal ?? [];
  });
  return {
    ...(number !== undefined && { number }),
    ...(id !== '' && { uhri: id }),
    ...(!isRecommendation && { kind: 'observation' }),
    text,
    recommendedBy: states.known,
    unknownStates: states.unknown,
    ...(isReview && position && { position: position.position }),
    ...(isReview && position?.detail && { positionDetail: position.detail }),
    ...(source !== '' && { positionSource: source }),
    themes,
    groups: persons,
    sdgGoals: [...new Set(sdgGoals)],
    row,
  };
}

function statesOfText(text: string) {
  const { states, unknown } = recommendingStates(text);
  return { known: states, unknown };
}

function kindOf(type: string): 'recommendation' | 'observation' | undefined {
  const words = lookupKey(type);
  if (/\brecommend/.test(words)) return 'recommendation';
  return /\b(concerns?|observations?)\b/.test(words) ? 'observation' : undefined;
}

/** By the body's name where it is one of a treaty or the UPR, else by the symbol, else by the words of the body. */
function mechanismFrom({ bodies }: Annotation, symbol: string | undefined): string | undefined {
  const named = bodies.map((body) => findMechanism(body) ?? inBrackets(body)).find((id) => id !== undefined);
  if (named !== undefined) return named;
  const bySymbol = symbol === undefined ? [] : (parseSymbol(symbol)?.mechanisms ?? []);
  const words = lookupKey(bodies.join(' '));
  if (/\b(universal periodic review|upr|working group on the universal)\b/.test(words)) return 'UPR';
  if (bySymbol.length === 1) return bySymbol[0];
  if (
    /\b(special rapporteur|independent expert|working group|special procedure|special representative)\b/.test(words)
  ) {
    return 'special-procedure';
  }
  return words === '' ? undefined : bySymbol.find((id) => mechanismOf(id)?.kind !== 'upr');
}

/** `Committee against Torture (CAT)`. */
function inBrackets(body: string): string | undefined {
  return findMechanism(/\(([A-Z]{2,6})\)\s*$/.exec(body)?.[1] ?? '');
}
