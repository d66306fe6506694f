import * as fc from 'fast-check';

// Plans in which much goes wrong: few ids, so that records name each other, miss each other and are there twice.

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const maybe = (line: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), line);
const days = oneOf('2025-12-31', '2026', '2026-10-31', '2026-Q4', '2027-06-30', '2029', '2031-01-01', 'soon');
const institutions = oneOf('moj', 'moh', 'parl', 'lost');
const statuses = oneOf('not-started', 'in-progress', 'partially-implemented', 'implemented', 'discontinued');
const texts = oneOf(
  'Adopt a law on domestic violence and open shelters in all districts (Norway)',
  'Adopt a law on domestic violence, and open shelters in all the districts (Chile)',
  'Adopt the law on domestic violence and open shelters in all districts',
  'Ratify the treaty (Norway) and train all judges (Fiji)',
  '{ en: Ratify the treaty and train judges, fr: Ratifier le traité et former les juges }',
);

function lines(...arbitraries: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...arbitraries).map((all) => all.filter((line) => line !== '').join('\n'));
}

function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}

/** `key:` with a list of one to three items below it. */
function listOf(key: string, item: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return items.map((all) => `${key}:\n${all.map((one) => `  - ${indented(one, 4).trimStart()}`).join('\n')}`);
}

const indicator = lines(
  oneOf('i1', 'i2', 'a1').map((id) => `id: ${id}`),
  fc.constant('name: Shelters open'),
  oneOf('kind: outcome', 'kind: process', 'kind: good'),
  maybe(oneOf('unit: persons', 'direction: up')),
  maybe(days.map((date) => `target: { value: 12, date: ${date} }`)),
  maybe(days.map((date) => `baseline: { value: 2, date: ${date} }`)),
  maybe(days.map((date) => `frequency: 6\nmeasurements: [{ date: ${date}, value: 4 }]`)),
);

const action = lines(
  oneOf('a1', 'a2', 'a3', 'r1').map((id) => `id: ${id}`),
  maybe(fc.constant('title: Open shelters')),
  maybe(institutions.map((id) => `lead: ${id}`)),
  maybe(institutions.map((id) => `support: [${id}, moj]`)),
  maybe(days.map((day) => `start: ${day}`)),
  maybe(days.map((day) => `due: ${day}`)),
  maybe(days.map((day) => `completed: ${day}`)),
  maybe(statuses.map((status) => `status: ${status}`)),
  maybe(oneOf('progress: 0', 'progress: 60', 'continuous: true')),
  maybe(oneOf('recommendations: [r1, r3]', 'clusters: [c1]', 'depends-on: [a1]', 'depends-on: [a2]')),
  maybe(oneOf('requires: [legislation]', 'groups: [children]', 'means: assistance')),
  maybe(oneOf('f1', 'lost').map((id) => `budget: [{ required: 100, allocated: 60, spent: 70, funding: ${id} }]`)),
  maybe(fc.tuple(days, statuses).map(([day, status]) => `updates: [{ date: ${day}, status: ${status} }]`)),
  maybe(
    listOf(
      'milestones',
      days.map((day) => `{ title: Draft, due: ${day} }`),
    ),
  ),
  maybe(oneOf('indicators: [i1]', 'indicators: [lost]')),
  maybe(listOf('indicators', indicator)),
);

const recommendation = lines(
  oneOf('r1', 'r2', 'r3', 'r4').map((id) => `id: ${id}`),
  oneOf('document: upr4', 'document: cat4', 'document: lost'),
  maybe(oneOf('number: "140.1"', 'number: "140.3"', 'number: 140.10')),
  maybe(texts.map((text) => `text: ${text}`)),
  maybe(oneOf('position: supported', 'position: supported', 'position: noted', 'position: pending')),
  maybe(institutions.map((id) => `lead: ${id}`)),
  maybe(days.map((day) => `due: ${day}`)),
  maybe(oneOf('cluster: c1', 'cluster: c2')),
  maybe(oneOf('themes: [domestic-violence]', 'themes: [own-theme]')),
  maybe(oneOf('groups: [children]', 'groups: [own-group]', 'sdg: ["5.2"]', 'sdg: ["5"]')),
  maybe(oneOf('same-as: [r1]', 'same-as: [r2, r2]', 'attention-areas: [area]')),
  maybe(statuses.map((status) => `status: ${status}`)),
  maybe(fc.constant('custom: { file-number: 7 }')),
  maybe(fc.constant('ignore: { no-lead: Known }')),
  maybe(listOf('actions', action)),
);

const cluster = lines(
  oneOf('id: c1', 'id: c2'),
  fc.constant('title: Violence'),
  maybe(institutions.map((id) => `lead: ${id}`)),
  maybe(days.map((day) => `due: ${day}`)),
  maybe(listOf('actions', action)),
);

const institution = lines(
  institutions.map((id) => `id: ${id}`),
  fc.constant('name: An institution'),
  oneOf('kind: ministry', 'kind: parliament', 'kind: office'),
  maybe(days.map((day) => `focal-points: [{ post: Head of Unit, valid-until: ${day} }]`)),
);

const document = lines(
  oneOf('id: upr4', 'id: cat4'),
  oneOf('mechanism: UPR', 'mechanism: CAT'),
  maybe(days.map((day) => `adopted: ${day}`)),
  maybe(oneOf('counts: { received: 2, supported: 1, noted: 1 }', 'attention-areas: [{ id: area, title: Prisons }]')),
);

const plan = lines(
  oneOf('id: xex', 'id: xex', 'id: other').map((id) => `plan:\n  ${id}\n  title: A plan\n  country: XEX`),
  maybe(oneOf('  start: 2026', '  start: 2030')),
  maybe(oneOf('  end: 2029', '  end: 2031')),
  maybe(fc.constant('  currency: USD')),
  maybe(oneOf('  languages: [en]', '  languages: [en, fr]')),
  maybe(days.map((day) => `  next-review: ${day}`)),
  maybe(oneOf('  priority-groups: [children]', '  priority-groups: [own-group]')),
  maybe(oneOf('  fields: [{ id: file-number }]', '  follows: other', '  follows: xex')),
  maybe(oneOf('  checks: { no-lead: error, no-due: ignore }', '  checks: { no-theme: hint }')),
);

const funding = lines(fc.constant('id: f1\nname: A fund\nkind: un-fund'), maybe(oneOf('amount: 100', 'amount: 10')));
const term = oneOf('id: own-theme\ntitle: Own', 'id: own-group\ntitle: Own');

/** A part of a file that an edit can put in, take out or replace as a whole. */
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: plan },
  { weight: 8, arbitrary: listOf('recommendations', recommendation) },
  { weight: 3, arbitrary: listOf('clusters', cluster) },
  { weight: 3, arbitrary: listOf('actions', action) },
  { weight: 2, arbitrary: listOf('indicators', indicator) },
  { weight: 3, arbitrary: listOf('institutions', institution) },
  { weight: 3, arbitrary: listOf('documents', document) },
  { weight: 1, arbitrary: listOf('funding', funding) },
  { weight: 1, arbitrary: listOf('themes', term) },
  { weight: 1, arbitrary: listOf('groups', term) },
  {
    weight: 1,
    arbitrary: oneOf('part-of: xex', 'part-of: other', '# a remark', 'recommendations: [{ id: r1 }, { id: r2 }]'),
  },
);

const uris = oneOf(
  'file:///a/root.plan.yaml',
  'file:///a/part.plan.yaml',
  'file:///a/b/part.plan.yaml',
  'file:///c.plan.yaml',
);

/** One step of somebody's work; numbers are shares of what there is to choose from. */
export type Step =
  | { readonly kind: 'write'; readonly uri: string; readonly blocks: readonly string[] }
  | { readonly kind: 'remove'; readonly uri: string }
  | {
      readonly kind: 'replace';
      readonly uri: string;
      readonly at: number;
      readonly length: number;
      readonly text: string;
    }
  | { readonly kind: 'word'; readonly uri: string; readonly at: number; readonly word: string; readonly text: string }
  | { readonly kind: 'line'; readonly uri: string; readonly at: number; readonly text: string }
  | { readonly kind: 'dates'; readonly asOf: string; readonly today: string };

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const written = fc.oneof(
  fc.string({ maxLength: 3 }),
  oneOf('r1', 'r2', 'c1', 'moj', 'id', '"', '  ', '\n', '- ', ': ', 'noted', '2026-01-01'),
);
const someLine = oneOf(
  '',
  '    due: 2026-01-01',
  '    lead: moj',
  '  - id: r9',
  '    position: noted',
  '    id: c1',
  '# remark',
);

const words = oneOf(
  'supported',
  'noted',
  'Adopt',
  'Ratify',
  'upr4',
  'cat4',
  'UPR',
  'r1',
  'r2',
  'c1',
  'a1',
  'moj',
  'implemented',
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('write' as const), uri: uris, blocks: fc.array(block, { maxLength: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), uri: uris }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      uri: uris,
      at: share,
      length: fc.nat(12),
      text: written,
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('line' as const), uri: uris, at: share, text: someLine }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('word' as const), uri: uris, at: share, word: words, text: words }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('dates' as const),
      asOf: oneOf('2026-11-20', '2027-01-01'),
      today: oneOf('2026-11-20', '2027-01-01'),
    }),
  },
);

const files: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .array(fc.tuple(uris, fc.array(block, { minLength: 2, maxLength: 6 }), plan), { minLength: 1, maxLength: 4 })
  .map(
    (all) =>
      new Map(all.map(([uri, blocks, root]) => [uri, fileOf(uri.includes('root') ? [root, ...blocks] : blocks)])),
  );

/** What a plan is at first, and what happens to it then. */
export const work = fc.record({ files, steps: fc.array(step, { minLength: 1, maxLength: 8 }) });

/** Blocks with the same section stay apart: its key is then there twice, as happens after a careless merge. */
export function fileOf(blocks: readonly string[]): string {
  return blocks.map((one) => `${one}\n`).join('\n');
}
