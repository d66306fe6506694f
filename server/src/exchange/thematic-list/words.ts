import { lookupKey } from '../../catalogue/text';
import type { Position, PositionDetail } from '../imported';

// The words by which OHCHR's thematic lists are read, in the languages they were seen in (English, French, Spanish); positions, which
// stand in other tables too, in all six of the United Nations. Patterns of words are matched against `lookupKey` of the text: lower
// case, no accents, no punctuation; `\b` knows Latin letters only.

/** What a column of the list holds. */
export type Column = 'recommendation' | 'position' | 'themes' | 'sdgs' | 'groups' | 'comments';

/** The first that fits counts: “Assessment/comments on the recommendation” holds comments. */
const columnWords: readonly (readonly [Column, RegExp])[] = [
  ['comments', /\b(assessments?|comments?|evaluations?|commentaires?|evaluacion|comentarios?|observaciones)\b/],
  ['position', /^(states? )?(positions?|responses?|reponses?|posicion|respuestas?)\b/],
  ['recommendation', /^(the )?(recommendations?|recommandations?|recomendacion|recomendaciones)\b/],
  ['themes', /\b(themes?|temas?)\b/],
  ['groups', /\b(persons|personnes|personas)\b/],
  ['sdgs', /\b(sdgs?|sustainable development goals?|odd|ods)\b/],
];

/** What a column holds, by its header: `Full list of themes`, `POSITION OF THE STATE UNDER REVIEW`. */
export function readColumn(header: string): Column | undefined {
  const words = lookupKey(header);
  return columnWords.find(([, pattern]) => pattern.test(words))?.[0];
}

const themeRowWords = /^(themes?|right or area|issue|temas?)$/;

/** The theme that a row over the whole width opens: `Theme: Domestic violence`. Older lists say “Right or area:”. */
export function readThemeRow(line: string): string | undefined {
  const [before, after] = splitAtColon(line);
  return after !== undefined && themeRowWords.test(lookupKey(before)) ? after : undefined;
}

const markers: readonly (readonly [Column, RegExp])[] = [
  ['sdgs', /^(relevant )?(sdgs?|sustainable development goals?|odd|ods)$/],
  [
    'groups',
    /^(affected persons|persons affected|groups? of persons|personnes concernees|groupes de personnes|personas afectadas|grupos de personas)$/,
  ],
  ['themes', /^(full list of |human rights )?themes?$/],
];

/**
 * A line inside a cell that says what the lines after it are: `SDGs:`, `Affected persons: women` (with a first item in
 * the same line, else the rest is empty). Undefined for any other line.
 */
export function readMarker(line: string): { column: Column; rest: string } | undefined {
  const [before, rest = ''] = splitAtColon(line);
  const words = lookupKey(before);
  const column = markers.find(([, pattern]) => pattern.test(words))?.[0];
  return column === undefined ? undefined : { column, rest };
}

function splitAtColon(line: string): [string, string | undefined] {
  const colon = line.search(/[:\uFF1A]/);
  return colon < 0 ? [line, undefined] : [line.slice(0, colon), line.slice(colon + 1).trim()];
}

/** Where the recommendation's text ends and the source of the State's position is named. */
export const sourceOfPosition =
  /(source\s+of\s+(the\s+)?position|source\s+de\s+la\s+position|fuente\s+de\s+la\s+posici[oó]n)\s*[:\uFF1A]?\s*/iu;

const pending =
  /\b(pending|(to|will) be (examined|considered)|under (examination|consideration)|deferred|en attente|en suspens|pendientes?)\b|на рассмотрении|рассматрива|отложен|قيد (النظر|الدراسة)|معلق|待审议?|待定|审议中|推迟/;
const noted =
  /\b(noted?|takes? note|(does|do|did) not (support|accept|enjoy( the)? support)|not (supported|accepted)|rejected|notees?|prend note|pris note|prise?s? en note|rejetees?|refusees?|toman? nota|tomado nota|tomadas? (nota|en cuenta)|anotadas?|rechazadas?)\b|(принят|прини)[а-я]* к сведению|не (поддерж|пользуется поддержк|принима|принят)[а-я]*|отклонен[а-я]*|(احيطت?|احاطت?|[يت]حيط) (بها |به )?علما( بها| به)?|لا [تي]ويد|لم [تي]حظ بتاييد|غير (مقبول|مويد)[ةه]?|مرفوض[ةه]?|رفضت?|注意到|不(予)?(支持|接受|同意)|未(予|获)?(支持|接受)|拒绝/g;
const supported =
  /\b(supports?|supported|accepts?|accepted|enjoys?|acceptees?|appuyees?|soutenues?|adhesion|aceptadas?|apoyadas?|apoya|apoyo)\b|(пользуется )?поддерж[а-я]*|принят[а-я]*|принима[а-я]*|مقبول[ةه]?|قبلت|تقبل|(تحظي |تحظى )?ب?تاييد|[متي]ويد[ةه]?|ايدت|支持|接受|赞同|同意/;
const details: readonly (readonly [PositionDetail, RegExp])[] = [
  ['partial', /\b(partial|partially|in part|partiellement|en partie|parcialmente|en parte)\b|частично|جزييا?|部分/],
  ['already-implemented', /\balready (been )?implemented\b/],
  ['in-process', /\b(in (the )?process|being implemented|en cours|en proceso)\b/],
  ['in-principle', /\b(in principle|en principe|en principio)\b/],
];

/** Words that go with a position and add nothing to it. */
const fillers =
  /\b(the|this|these|of|by|is|are|and|but|as|it|has|have|been|state|states|under|review|recommendations?|supports?|supported|enjoys?|implementation|implemented|la|le|les|el|de|del|se|y|et|estado|etat)\b/g;

/** A position, and the words of its cell that say something else. */
export interface ReadPosition {
  readonly position: Position;
  readonly detail?: PositionDetail;
  readonly rest: string;
}

/**
 * A State's position as its cell words it. “Supported/Noted” and “partially supported” are supported in part: the State
 * takes up some of what is asked. Undefined where the words say none of the three.
 */
export function readPosition(cell: string): ReadPosition | undefined {
  const words = lookupKey(cell);
  // “Not supported” contains “supported”: what says no is taken out before looking for a yes.
  const withoutNo = words.replace(noted, '');
  const takesNote = withoutNo !== words;
  const agrees = supported.test(withoutNo);
  const position = agrees ? 'supported' : takesNote ? 'noted' : pending.test(words) ? 'pending' : undefined;
  if (position === undefined) return undefined;
  const detail = agrees && takesNote ? 'partial' : details.find(([, pattern]) => pattern.test(words))?.[0];
  const rest = [supported, pending, ...details.map(([, pattern]) => pattern), fillers]
    .reduce((left, pattern) => left.replace(pattern, ' '), withoutNo)
    .trim();
  return { position, ...(detail && { detail }), rest };
}
