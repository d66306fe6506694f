import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/document/document';
import { cutLines, dashColumn, itemLines, outdented } from '../../../server/src/document/items';
import type { ListNode, Range } from '../../../server/src/document/nodes';

function lines(...all: string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

/** What a function says of the item with this index of the list `x` of a text. */
function inList<Result>(text: string, index: number, ask: (text: string, item: ListNode) => Result): Result {
  const [piece] = readDocument('x', text).pieces;
  const list = piece!.entries[0]!.value;
  const inner = list?.kind === 'map' ? list.entries[0]!.value : list;
  assert.ok(inner?.kind === 'list', 'the text of this test holds no list');
  return ask(piece!.text, inner.items[index] as ListNode);
}

function taken(text: string, index: number, range: (text: string, item: ListNode) => Range): string {
  return inList(text, index, (own, item) => {
    const { start, end } = range(own, item);
    return own.slice(start, end);
  });
}

const TEXT = lines(
  'p:',
  '  x:',
  '    # about a',
  '    - id: a # beside',
  '      # in a',
  '',
  '    # on its own',
  '',
  '  # about b',
  '    # more about b',
  '    -',
  '      id: b',
  '      text: |+',
  '        kept',
  '',
  '    - { id: c,',
  '      text: d }',
  '  y: 1',
);

describe('the lines of an item', () => {
  for (const [index, expected] of [
    [0, ['    # about a', '    - id: a # beside', '      # in a']],
    [1, ['  # about b', '    # more about b', '    -', '      id: b', '      text: |+', '        kept', '']],
    [2, ['    - { id: c,', '      text: d }']],
  ] as const) {
    it(`with the comments that belong to it: item ${index + 1}`, () => {
      assert.equal(taken(TEXT, index, itemLines), expected.join('\n'));
      assert.equal(inList(TEXT, index, dashColumn), 4);
    });
  }

  it('moved to the left as far as they can be', () => {
    assert.deepEqual(outdented('    - a: |\r\n        b\r\n\r\n  # c', 4), ['- a: |', '    b', '', '# c']);
  });
});

describe('cutting an item', () => {
  const spaced = lines('p:', '  x:', '    - id: a', '', '    - id: b', '', '    - id: c', '', '  y: 1');

  it('takes the blank lines above it, so that its neighbours stay parted', () => {
    assert.equal(taken(spaced, 1, cutLines), lines('', '    - id: b'));
    assert.equal(taken(spaced, 2, cutLines), lines('', '    - id: c'));
  });

  it('takes those below the first, which has none above', () => {
    assert.equal(taken(spaced, 0, cutLines), lines('    - id: a', ''));
  });

  it('takes none where only the item above is parted', () => {
    const text = lines('p:', '  x:', '    - id: a', '', '    - id: b', '    - id: c');
    assert.equal(taken(text, 1, cutLines), lines('    - id: b'));
  });

  it('leaves the blank lines below the last', () => {
    assert.equal(taken(lines('p:', '  x:', '    - id: a', '', '  y: 1'), 0, cutLines), lines('    - id: a'));
  });
});
