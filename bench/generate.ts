/** The date to which the generated plan belongs: its findings are few then. */
export const AS_OF = '2026-11-20';

/**
 * A healthy plan of one file: 56 lines and three actions for each recommendation, as design targets name it (200
 * recommendations: 11,000 lines; 2,000: 112,000). The same counts give the same text. With `warnings`, so many of the
 * recommendations have no lead, which is one warning each.
 */
export function generatePlan(recommendations: number, warnings = 0): string {
  const random = newRandom(recommendations);
  const lines = [...header(recommendations)];
  for (let number = 1; number <= recommendations; number++) {
    const all = [...recommendation(number, random)];
    lines.push(...(number > warnings ? all : all.filter((line) => !line.startsWith('    lead: '))));
  }
  return `${lines.join('\n')}\n`;
}

const INSTITUTIONS = 40;
const KINDS = ['ministry', 'agency', 'judiciary', 'local-government', 'human-rights-institution'];
const STATES = ['NOR', 'FJI', 'CHL', 'GHA', 'FRA', 'JPN', 'KEN', 'PER', 'CAN', 'EST', 'MAR', 'NPL'];
const THEMES = [
  'right-to-education',
  'domestic-violence',
  'violence-against-women',
  'freedom-of-opinion-and-expression',
];
const TARGETS = ['1.3', '3.8', '4.1', '5.2', '8.7', '10.3', '16.1', '16.3', '16.9'];

// Two hundred invented words: texts of recommendations must differ as real ones do, and mean nothing.
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'wo', 'xu'];
const WORDS = SYLLABLES.flatMap((a) => SYLLABLES.map((b) => `${a}${b}${a}n`));

function* header(recommendations: number): Generator<string> {
  yield 'plan:';
  yield '  id: generated';
  yield '  title: Generated plan';
  yield '  country: XEX';
  yield '  start: 2025-01-01';
  yield '  end: 2029-12-31';
  yield '  currency: USD';
  yield '  languages: [en]';
  yield '  coordinator: body-1';
  yield '';
  yield 'institutions:';
  yield '  - { id: parl, name: Parliament, kind: parliament, focal-points: [{ post: Clerk of the human rights committee }] }';
  for (let index = 1; index <= INSTITUTIONS; index++) {
    yield `  - id: body-${index}`;
    yield `    name: Body ${index}`;
    yield `    kind: ${KINDS[index % KINDS.length]}`;
    yield '    focal-points:';
    yield '      - { post: Head of the human rights unit, valid-from: 2025-01-01 }';
  }
  yield '';
  yield 'documents:';
  yield '  - id: upr4';
  yield '    mechanism: UPR';
  yield '    symbol: A/HRC/59/90';
  yield '    session: 48';
  yield '    reviewed: 2025-01-28';
  yield '    adopted: 2025-07-02';
  yield `    counts: { received: ${recommendations}, supported: ${recommendations}, noted: 0 }`;
  yield '';
  yield 'funding:';
  yield '  - { id: budget, name: State budget, kind: state-budget }';
  yield '';
  yield 'recommendations:';
}

function* recommendation(number: number, random: Random): Generator<string> {
  const id = `upr4-140.${number}`;
  const [lead, support] = [1 + random(INSTITUTIONS), 1 + random(INSTITUTIONS)];
  const states = [random(STATES.length), random(STATES.length)].map((index) => STATES[index] as string);
  yield `  - id: ${id}`;
  yield '    document: upr4';
  yield `    number: "140.${number}"`;
  yield `    text: ${words(21, random)} (${countryOf(states[0])})`;
  yield `    recommended-by: [${[...new Set(states)].join(', ')}]`;
  yield '    position: supported';
  yield '    position-source: A/HRC/59/90/Add.1, para. 3';
  yield `    themes: [${THEMES[random(THEMES.length)]}]`;
  yield '    groups: [women-and-girls]';
  yield `    sdg: ["${TARGETS[random(TARGETS.length)]}"]`;
  yield `    lead: body-${lead}`;
  yield support === lead ? '    support: [parl]' : `    support: [body-${support}, parl]`;
  yield '    due: 2029-06-30';
  yield '    actions:';
  for (let action = 1; action <= 3; action++) yield* actionLines(`${id}-a${action}`, action, random);
  yield `    # ${words(6, random)}`;
}

function* actionLines(id: string, action: number, random: Random): Generator<string> {
  yield `      - id: ${id}`;
  yield `        title: ${words(6, random)}`;
  yield `        start: 2026-0${action}-01`;
  yield '        due: 2028-Q4';
  yield '        gender: Planned and evaluated together with women’s organisations';
  yield '        updates:';
  yield `          - { date: 2026-0${6 + action}-15, by: body-1, status: in-progress, progress: ${20 + random(30)} }`;
  yield '        budget:';
  yield `          - { year: 2027, required: ${1000 * (1 + random(90))}, funding: budget }`;
  if (action === 2) {
    yield '        milestones:';
    yield `          - { title: ${words(2, random)}, due: 2027-06-30 }`;
  }
  if (action > 1) return;
  yield '        indicators:';
  yield `          - id: ${id}-i1`;
  yield `            name: ${words(4, random)}`;
  yield '            kind: outcome';
  yield '            unit: districts';
  yield '            baseline: { value: 2, date: 2024 }';
  yield '            target: { value: 12, date: 2028 }';
  yield '            measurements:';
  yield '              - { date: 2026-06-30, value: 5 }';
  yield '            data-source: Administrative records';
  yield '            frequency: 12';
  yield '            disaggregated-by: [sex, location]';
}

function countryOf(code: string | undefined): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(
    REGIONS[STATES.indexOf(code as string)] as string,
  ) as string;
}
const REGIONS = ['NO', 'FJ', 'CL', 'GH', 'FR', 'JP', 'KE', 'PE', 'CA', 'EE', 'MA', 'NP'];

function words(count: number, random: Random): string {
  return Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(' ');
}

/** A whole number from 0 up to the limit, without it. */
type Random = (limit: number) => number;

/** The generator of Park and Miller (Communications of the ACM 31, 1988), so that every run measures the same text. */
function newRandom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}
