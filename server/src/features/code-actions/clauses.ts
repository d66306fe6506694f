// The demands of a text that parts them clearly. Where it is not clear they are one: a wrong split is worse than none.

/**
 * The clauses of a recommendation, each a demand of its own, as written but for the signs and the conjunction between them;
 * the text itself where there is only one. A list (a), (b), (c); clauses parted by semicolons; in English a second one behind a
 * comma and “and”. Other clauses than those of a list have to begin as demands do: with a verb. `language` is the plan's first.
 */
export function clausesOf(text: string, language: string): readonly string[] {
  for (const parted of [byLetters(text), bySemicolons(text, language), byConjunction(text, language)]) {
    if (parted.length > 1) return parted;
  }
  return [text];
}

const MARKER = /(^|[\s;,.:])\(?([a-z]|[ivx]{1,4}|[1-9])\)\s+(?=\S)/gu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** `(a) … (b) …`, from the first letter on and without a gap; what stands before the list stays with its first item. */
function byLetters(text: string): string[] {
  const markers = [...text.matchAll(MARKER)];
  if (markers.length < 2 || !isCount(markers.map(([, , mark]) => mark!))) return [];
  const starts = markers.map(({ index, 1: before }) => index + before!.length);
  const isApart = starts.every(
    (start, index) => /(^|[;:,.]|[;,]\s*(and|et|y))\s*$/u.test(text.slice(0, start)) || index === 0,
  );
  const lead = text.slice(0, starts[0]).trim();
  if (!isApart || (lead !== '' && !lead.endsWith(':'))) return [];
  return cut(text, [0, ...starts.slice(1)]);
}

function isCount(marks: readonly string[]): boolean {
  const letters = marks.every((mark, index) => mark.charCodeAt(0) === 'a'.charCodeAt(0) + index && mark.length === 1);
  return (
    letters ||
    [ROMAN, ['1', '2', '3', '4', '5', '6', '7', '8', '9']].some((all) =>
      marks.every((mark, index) => mark === all[index]),
    )
  );
}

function bySemicolons(text: string, language: string): string[] {
  const at = outside(text, /[;；؛]/g);
  const clauses = cut(text, [0, ...at.map((one) => one + 1)]);
  const isClear = outside(text, /:\s/g).length === 0 && clauses.every((clause) => isDemand(clause, language));
  return isClear ? clauses : [];
}

/** One comma and “and”, and nothing before it that the verb behind it could belong to. */
function byConjunction(text: string, language: string): string[] {
  if (language.split('-')[0] !== 'en') return [];
  const commas = outside(text, /,/g);
  const [comma] = commas;
  if (comma === undefined || commas.length > 1 || !/^,\s+and\s/u.test(text.slice(comma))) return [];
  const clauses = cut(text, [0, comma + 1]);
  const [first = '', second = ''] = clauses;
  const words = first.split(/\s+/);
  const isClear =
    words.length >= 3 &&
    second.split(/\s+/).length >= 3 &&
    !SUBORDINATE.test(first) &&
    !VERBS.has(words.at(-1)!.toLowerCase());
  return isClear && clauses.every((clause) => isDemand(clause, language)) ? clauses : [];
}

/** What may go on behind the comma: “that women can vote, and take part”, “measures to prevent, and punish”. */
const SUBORDINATE =
  /[:;]|\b(that|who|whom|which|whose|where|when|how|if|whether|can|may|could|should|would|will|must|shall|in order|so as|by|either|both|between)\b|\bto (?!(the|a|an|all|any|its|their|this|these|those)\b|\p{Lu})/u;

/** The texts between places, without what parts them. */
function cut(text: string, starts: readonly number[]): string[] {
  return starts.map((start, index) => {
    const clause = text.slice(start, starts[index + 1]);
    const end = index + 1 < starts.length ? /[\s;；؛,]*([;,؛；]\s*(and|et|y|e|и|و))?[\s;；؛,]*$/u : /\s+$/;
    return clause.replace(end, '').replace(index > 0 ? /^\s*(and|et|y|e|и)\s+|^\s+/u : /^\s+/, '');
  });
}

/** Where a sign stands outside parentheses, brackets and quotation marks. */
function outside(text: string, sign: RegExp): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const match of text.matchAll(new RegExp(`[([{（“«]|[)\\]}）”»]|${sign.source}`, 'gu'))) {
    if ('([{（“«'.includes(match[0])) depth += 1;
    else if (')]}）”»'.includes(match[0])) depth = Math.max(depth - 1, 0);
    else if (depth === 0) found.push(match.index);
  }
  return found;
}

function isDemand(clause: string, language: string): boolean {
  const word = /^(?:(?:also|further|equally|aussi|également|también)\s+)?(\p{L}+(?:['’-]\p{L}+)*)/iu
    .exec(clause)?.[1]
    ?.toLowerCase();
  if (word === undefined || clause.split(/\s+/).length < 2) return false;
  const infinitive = INFINITIVES[language.split('-')[0]!];
  return infinitive ? infinitive.test(word) : VERBS.has(word);
}

/** Recommendations in these languages begin with an infinitive. */
const INFINITIVES: Readonly<Record<string, RegExp>> = {
  fr: /^(?!(hiver|mer|fer)$)\p{L}{2,}(er|ir|re)$/u,
  es: /^(?!(lugar|hogar|mujer|poder|ser|ayer)$)\p{L}{2,}(ar|er|ir)(se)?$/u,
  ru: /^\p{L}{2,}(ть|ти|чь|ться|тись)$/u,
};

/** The verbs with which recommendations in English begin. */
const VERBS: ReadonlySet<string> = new Set(
  (
    'abolish accede accelerate accept adapt address adhere adopt allocate allow amend apply approve assess avoid ban bring build ' +
    'carry cease collect combat commit complete comply conduct consider consolidate continue cooperate create criminalize ' +
    'criminalise decriminalize decriminalise define deliver designate develop devote discontinue draft draw educate eliminate ' +
    'empower enable enact encourage end enforce engage enhance ensure eradicate establish examine expand expedite explore ' +
    'extend facilitate finalize finalise follow formulate foster fulfil fulfill fully fund give grant guarantee halt harmonize ' +
    'harmonise hold identify implement improve include incorporate increase integrate intensify introduce investigate invest ' +
    'invite issue join keep launch lift lower maintain make mainstream mobilize mobilise monitor open organize organise pass ' +
    'prevent prioritize prioritise proceed prohibit promote promulgate prosecute protect provide publish punish pursue put raise ' +
    'ratify recognize recognise redouble reduce refrain reform regulate reinforce release remove repeal replace report respect ' +
    'respond restore review revise safeguard scale secure seek set share sign simplify speed step stop strengthen submit support ' +
    'suspend sustain tackle take train transpose undertake uphold update use withdraw work'
  ).split(' '),
);
