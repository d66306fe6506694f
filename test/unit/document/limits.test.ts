import assert from 'node:assert/strict';
import { editDocument, LENGTH_LIMIT, readDocument, textOf } from '../../../server/src/document/document';
import type { AliasNode } from '../../../server/src/document/nodes';
import { show, showDocument, showProblems } from './show';

/** A record that holds something hostile, and its neighbour. */
function beside(hostile: string): string {
  return `recommendations:\n  - id: a\n    x: ${hostile}\n  - id: b\n`;
}

/** The codes of all problems, and whether the neighbour is read. */
function outcome(text: string): string[] {
  const document = readDocument('x', text);
  const codes = document.pieces.flatMap((piece) => piece.problems.map(({ code }) => code));
  const last = document.pieces.at(-1)!.items[0];
  assert.deepEqual(show(last), { map: [['id', 'b']] });
  return codes;
}

describe('hostile input', () => {
  const nested = { lists: '[', maps: '{', 'open lists and maps': '[{a: ' };
  for (const [name, open] of Object.entries(nested)) {
    it(`nesting of 3,000 ${name} is said once, and stays in its record`, () => {
      assert.deepEqual(outcome(beside(open.repeat(3000))), ['unreadable']);
    });
  }

  it('nesting of 3,000 closed lists is said once', () => {
    assert.deepEqual(outcome(beside('['.repeat(3000) + ']'.repeat(3000))), ['unreadable']);
  });

  it('nesting of 3,000 block lists on a line is said once', () => {
    assert.deepEqual(outcome(beside(`\n      ${'- '.repeat(3000)}a`)), ['unreadable']);
  });

  it('nesting of 3,000 block maps is said once', () => {
    const text = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    assert.deepEqual(showProblems(readDocument('x', text)), ['unreadable: a:']);
  });

  it('nesting of 90 is read', () => {
    assert.deepEqual(outcome(beside('['.repeat(90) + ']'.repeat(90))), []);
  });

  it('lines of 50,000 characters are read', () => {
    const long = 'a '.repeat(25_000);
    assert.deepEqual(outcome(beside(`"${long}"`)), []);
    assert.deepEqual(outcome(beside(`"${long}`)), ['yaml-syntax']);
    assert.deepEqual(outcome(beside(`${' '.repeat(50_000)}a${' #'.repeat(25_000)}`)), []);
    assert.deepEqual(outcome(beside('"'.repeat(10_001))), ['yaml-syntax']);
  });

  it('what can’t be decoded is said once a line, at the character', () => {
    const text = 'r:\n  - id: a\u0000\u0000\n    x: \ufffd y\n    z: 👩🏽‍⚖️ \ud800\n';
    assert.deepEqual(showProblems(readDocument('x', text)), [
      'unreadable: \u0000',
      'unreadable: \ufffd',
      'unreadable: \ud800',
    ]);
  });

  it('emoji and Arabic are no broken characters', () => {
    assert.deepEqual(showProblems(readDocument('x', 'a: 👩🏽‍⚖️ العربية\n')), []);
  });

  it('keys with names that mean something in JavaScript are only text', () => {
    const text = '__proto__:\n  - constructor: a\n    __proto__: { toString: b }\n';
    assert.deepEqual(showDocument(readDocument('x', text)), {
      map: [
        [
          '__proto__',
          [
            {
              map: [
                ['constructor', 'a'],
                ['__proto__', { map: [['toString', 'b']] }],
              ],
            },
          ],
        ],
      ],
    });
  });

  it('a file over the limit is not read, and is read once it is shortened', () => {
    const text = `plan:\n${'#'.repeat(LENGTH_LIMIT)}`;
    const document = readDocument('x', text);
    assert.deepEqual(
      document.problems.map(({ code, start, end }) => [code, start, end]),
      [['file-too-large', 0, 5]],
    );
    assert.deepEqual(
      document.pieces.map(({ entries }) => entries.length),
      [0],
    );
    const shortened = editDocument(document, [{ start: 6, end: text.length, text: '  id: p\n' }]);
    assert.equal(textOf(shortened), 'plan:\n  id: p\n');
    assert.deepEqual(shortened, readDocument('x', 'plan:\n  id: p\n'));
  });
});

describe('aliases', () => {
  /** The alias that is the value of `key`, and the text of the piece it is in. */
  function aliasOf(text: string, key: string): AliasNode {
    const entries = readDocument('x', text).pieces.flatMap((piece) => piece.entries);
    return entries.find((entry) => entry.key.kind === 'scalar' && entry.key.text === key)!.value as AliasNode;
  }

  it('stand for the latest node before them that has the name', () => {
    assert.deepEqual(show(aliasOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n', 'b').target), { anchor: 'x', of: '1' });
    assert.deepEqual(show(aliasOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n', 'd').target), { anchor: 'x', of: '2' });
  });

  it('know the piece of what they stand for', () => {
    const { target, home } = aliasOf('a: 0\nb: &x 1\nc: *x\n', 'c');
    assert.equal(home!.text.slice(target!.start, target!.end), '1');
  });

  it('are followed anew when what they stand for is edited', () => {
    const document = editDocument(readDocument('x', 'a: &x 1\nb: 0\nc: *x\n'), [{ start: 6, end: 7, text: '2' }]);
    const [first, , last] = document.pieces;
    const alias = last!.entries[0]!.value as AliasNode;
    assert.equal(alias.target, first!.entries[0]!.value);
    assert.equal(alias.home, first);
  });

  it('inside what they stand for, and to nothing, are a problem each', () => {
    assert.deepEqual(showProblems(readDocument('x', 'a: &x [*x]\nb: { c: *y }\n')), [
      'yaml-syntax: *x',
      'yaml-syntax: *y',
    ]);
  });

  it('that would add up to more than a reader can bear are not followed, which is said once', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let level = 1; level < 200; level += 1) lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`);
    const text = `${lines.join('\n')}\n`;
    const problems = readDocument('x', text).pieces.flatMap((piece) => piece.problems);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unreadable'],
    );
    assert.equal(aliasOf(`${text}z: *a199\n`, 'z').target, undefined);
  });
});
