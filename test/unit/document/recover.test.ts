import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/document/document';
import type { Node } from '../../../server/src/document/nodes';
import { showProblems } from './show';

const sound = `plan:
  id: p
  title: T
recommendations:
  - id: a
    text: one
    actions:
      - id: a1
        title: x
        lead: m
      - id: a2
        title: y
    due: 2027
  - id: b
    text: two
`;

/** Records on a line each: `id(keys…)`, `!` after a map that lost something, lists of records in brackets. */
function outline(text: string): string {
  const shown = (node: Node | undefined): string => {
    if (node?.kind !== 'map') return node?.kind === 'scalar' ? node.text : '';
    const keys = node.entries.map(({ key, value }) => {
      const name = key.kind === 'scalar' ? key.text : '';
      return value?.kind === 'list' && !value.flow ? `${name}[${value.items.map(shown).join(' ')}]` : name;
    });
    return `(${keys.join(' ')})${node.damaged ? '!' : ''}`;
  };
  return readDocument('x', text)
    .pieces.flatMap(({ entries, items }) => [
      ...entries.map(({ key, value }) => `${shown(key)}${value ? shown(value) : ''}`),
      ...items.map((item) => `- ${shown(item)}`),
    ])
    .join('\n');
}

const plan = 'plan(id title)';
const first = '- (id text actions[(id title lead) (id title)] due)';
const second = '- (id text)';
const header = 'recommendations';

function expected(...parts: string[]): string {
  return parts.join('\n');
}

/** What replaces what in the sound text, the range of the one problem, and what is read. */
type Case = readonly [name: string, from: string, to: string, problem: string, outline: string];

const lostText = expected(plan, header, '- (id actions[(id title lead) (id title)] due)!', second);
const lostTitle = expected(plan, header, '- (id text actions[(id lead)! (id title)] due)', second);
const nothingLost = expected(plan, header, first, second);
const lostPlanTitle = expected('plan(id)!', header, first, second);

const cases: readonly Case[] = [
  ['an unclosed double quote', 'text: one', 'text: "one', '"one', lostText],
  ['an unclosed single quote', 'text: one', "text: 'one", "'one", lostText],
  ['an unclosed list', 'text: one', 'text: [a, b', '[a, b', lostText],
  ['an unclosed map', 'text: one', 'text: { a: b', '{ a: b', lostText],
  ['an unclosed quote in brackets', 'text: one', 'text: [a, "b]', '"b]', lostText],
  ['an unclosed quote in an action', 'title: x', 'title: "x', '"x', lostTitle],
  ['an unclosed bracket in an action', 'title: x', 'title: [x', '[x', lostTitle],
  ['an unclosed quote in the plan', 'title: T', 'title: "T', '"T', lostPlanTitle],
  ['an unclosed bracket in the plan', 'title: T', 'title: {', '{', lostPlanTitle],
  ['a half-typed key', 'text: one', 'posi', 'posi', lostText],
  ['a half-typed key in an action', 'title: x', 'tit', 'tit', lostTitle],
  ['a half-typed key in the plan', 'title: T', 'tit', 'tit', lostPlanTitle],
  [
    'a half-typed first key',
    'id: a\n',
    'i\n',
    'i',
    expected(plan, header, '- (text actions[(id title lead) (id title)] due)!', second),
  ],
  ['a colon without a space', 'text: one', 'text:one', 'text:one', lostText],
  ['a tab before a key', '    text: one', '\ttext: one', '\t', lostText],
  ['tabs before a key of an action', '        title: x', '\t\ttitle: x', '\t\t', lostTitle],
  ['a line indented too far', '    text: one', '     text: one', 'text: one', nothingLost],
  ['a line indented too little', '    text: one', '   text: one', 'text: one', nothingLost],
  ['a line at the very left', '    text: one', 'text: one', 'text: one', nothingLost],
  ['a last line at the very left', '    due: 2027', 'due: 2027', 'due: 2027', nothingLost],
  ['a line after a list, indented too far', '    due: 2027', '     due: 2027', 'due: 2027', nothingLost],
  ['a line after a list, indented too little', '    due: 2027', '   due: 2027', 'due: 2027', nothingLost],
  ['a line of an action indented too far', '        title: x', '         title: x', 'title: x', nothingLost],
  ['a line of an action indented too little', '        title: x', '       title: x', 'title: x', nothingLost],
  ['a record pasted at the very left', '  - id: b\n    text: two', '- id: b\n  text: two', '- id: b', nothingLost],
  ['a record pasted too shallow', '  - id: b\n    text: two', ' - id: b\n   text: two', '- id: b', nothingLost],
  ['a record pasted one too deep', '  - id: b\n    text: two', '   - id: b\n     text: two', '- id: b', nothingLost],
  [
    'a record pasted at the depth of keys',
    '  - id: b\n    text: two',
    '    - id: b\n      text: two',
    '- id: b',
    nothingLost,
  ],
  [
    'a record pasted deeper than keys',
    '  - id: b\n    text: two',
    '      - id: b\n        text: two',
    '- id: b',
    nothingLost,
  ],
  ['a colon in a text', 'text: one', 'text: one: more', 'one: more', lostText],
  ['a text that begins with @', 'text: one', 'text: @one', '@one', lostText],
  ['a text that begins with %', 'text: one', 'text: %one', '%one', lostText],
  ['a text that begins with a backtick', 'text: one', 'text: `one', '`one', lostText],
  ['a text after quotation marks', 'text: one', 'text: "one" two', 'two', lostText],
  ['a text after brackets', 'text: one', 'text: [one] two', 'two', lostText],
  ['a list on its key’s line', 'text: one', 'text: - one', '- one', lostText],
  ['a backslash', 'text: one', 'text: "a\\q"', '\\q"', lostText],
  ['an alias to nothing', 'text: one', 'text: *one', '*one', nothingLost],
  ['a record cut in a key', 'text: two\n', 'te', 'te', expected(plan, header, first, '- (id)!')],
  ['a record cut in a quote', 'text: two\n', 'text: "tw', '"tw', expected(plan, header, first, '- (id)!')],
  ['a record cut in brackets', 'text: two\n', 'text: [x, ', '[x,', expected(plan, header, first, '- (id)!')],
  [
    'a record cut in an action',
    'text: two\n',
    'actions:\n      - id: q\n        ti',
    'ti',
    expected(plan, header, first, '- (id actions[(id)!])'),
  ],
  [
    'an unclosed record on one line',
    '  - id: b\n    text: two',
    '  - { id: b, text: two',
    '{ id: b, text: two',
    expected(plan, header, first),
  ],
  ['a second document', 'recommendations:', '---\nrecommendations:', '---', nothingLost],
  ['text after the end of the document', 'recommendations:', '...\nrecommendations:', 'recommendations:', nothingLost],
];

describe('reading a broken file', () => {
  it('reads the sound one without a problem', () => {
    assert.deepEqual(showProblems(readDocument('x', sound)), []);
    assert.equal(outline(sound), nothingLost);
  });

  for (const lineBreak of ['\n', '\r\n']) {
    for (const [name, from, to, problem, read] of cases) {
      it(`${name}${lineBreak === '\n' ? '' : ', with CRLF'}: one problem at “${problem}”, all else is read`, () => {
        assert.ok(sound.includes(from));
        const text = sound.replace(from, to).replaceAll('\n', lineBreak);
        assert.deepEqual(showProblems(readDocument('x', text)), [`yaml-syntax: ${problem}`]);
        assert.equal(outline(text), read);
      });
    }
  }

  it('reports two mistakes as two', () => {
    const text = sound.replace('text: one', 'text: "one').replace('title: y', 'titl');
    assert.deepEqual(showProblems(readDocument('x', text)), ['yaml-syntax: "one', 'yaml-syntax: titl']);
  });

  it('marks what was not understood, for those who look for ids', () => {
    const { pieces } = readDocument('x', sound.replace('text: one', 'text: "one'));
    const ranges = pieces.flatMap((piece) => piece.damaged.map(({ start, end }) => piece.text.slice(start, end)));
    assert.deepEqual(ranges, ['text: "one']);
  });
});
