import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/document/document';
import { show, showDocument, showProblems } from './show';

function lines(...all: string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

/** What each range of the first conflict holds. */
function sides(text: string): Record<string, string> {
  for (const piece of readDocument('x', text).pieces) {
    const conflict = piece.problems.find((problem) => problem.conflict)?.conflict;
    if (!conflict) continue;
    return Object.fromEntries(
      Object.entries(conflict).map(([side, { start, end }]) => [side, piece.text.slice(start, end)]),
    );
  }
  return {};
}

describe('merge conflicts', () => {
  const inRecord = lines(
    'r:',
    '  - id: a',
    '<<<<<<< HEAD',
    '    x: 1',
    '||||||| base',
    '    x: 0',
    '=======',
    '    x: 2',
    '>>>>>>> other',
    '    y: 3',
    '  - id: b',
  );

  it('in a record: its first version is read, and the problem is on the first marker', () => {
    const document = readDocument('x', inRecord);
    assert.deepEqual(showProblems(document), ['merge-conflict: <<<<<<< HEAD']);
    assert.deepEqual(
      showDocument(document),
      showDocument(readDocument('x', lines('r:', '  - id: a', '    x: 1', '    y: 3', '  - id: b'))),
    );
    const damaged = document.pieces.flatMap((piece) =>
      piece.damaged.map(({ start, end }) => piece.text.slice(start, end)),
    );
    assert.deepEqual(damaged, ['    x: 0\n', '    x: 2\n']);
  });

  it('say what a fix takes', () => {
    assert.deepEqual(sides(inRecord), {
      whole: lines('<<<<<<< HEAD', '    x: 1', '||||||| base', '    x: 0', '=======', '    x: 2', '>>>>>>> other'),
      ours: '    x: 1\n',
      base: '    x: 0\n',
      theirs: '    x: 2\n',
    });
  });

  it('around records: all of the first version are read, in one piece with the record before', () => {
    const document = readDocument(
      'x',
      lines(
        'r:',
        '  - id: a',
        '<<<<<<< HEAD',
        '  - id: b',
        '  - id: c',
        '=======',
        '  - id: d',
        '>>>>>>> other',
        '  - id: e',
      ),
    );
    assert.deepEqual(
      document.pieces.map((piece) => piece.items.length),
      [0, 3, 1],
    );
    assert.deepEqual(showProblems(document), ['merge-conflict: <<<<<<< HEAD']);
  });

  it('around a section: its records go to its header', () => {
    const document = readDocument(
      'x',
      lines(
        'r:',
        '  - id: a',
        '<<<<<<< HEAD',
        's:',
        '  - id: b',
        '=======',
        't:',
        '  - id: c',
        '>>>>>>> other',
        '  - id: d',
      ),
    );
    assert.deepEqual(showProblems(document), ['merge-conflict: <<<<<<< HEAD']);
    const [, piece, last] = document.pieces;
    assert.deepEqual(piece!.items.map(show), [{ map: [['id', 'a']] }]);
    assert.deepEqual(
      piece!.entries.map(({ value }) => show(value)),
      [[{ map: [['id', 'b']] }]],
    );
    assert.equal(last!.section, 's');
  });

  it('around a header at the left, after which the records go on: none is lost', () => {
    const text = lines(
      'r:',
      '  - id: a',
      '<<<<<<< HEAD',
      's:',
      '      - id: b',
      '  - id: c',
      '=======',
      '>>>>>>> other',
      '  - id: d',
    );
    const [, piece, last] = readDocument('x', text).pieces;
    assert.deepEqual(piece!.items.map(show), [{ map: [['id', 'a']] }, { map: [['id', 'c']] }]);
    assert.deepEqual(
      piece!.entries.map(({ value }) => show(value)),
      [[{ map: [['id', 'b']] }]],
    );
    assert.equal(last!.section, 'r');
  });

  it('without their partners are a problem each, and are not read', () => {
    for (const marker of ['<<<<<<< HEAD', '=======', '>>>>>>> other', '||||||| base']) {
      const document = readDocument('x', lines('r:', '  - id: a', marker, '    x: 1', '  - id: b'));
      assert.deepEqual(showProblems(document), [`merge-conflict: ${marker}`]);
      assert.deepEqual(
        showDocument(document),
        showDocument(readDocument('x', lines('r:', '  - id: a', '    x: 1', '  - id: b'))),
      );
    }
  });

  it('are only seen at the start of a line', () => {
    assert.deepEqual(
      showProblems(readDocument('x', lines('text: |', '  =======', 'a: <<<<<<< b', '"=======": c'))),
      [],
    );
  });

  it('in great number are read in time that grows as they do', () => {
    const conflict = lines('<<<<<<< HEAD', '  - id: a', '=======', '  - id: b', '>>>>>>> other');
    const document = readDocument('x', `r:\n${conflict.repeat(5000)}${'<<<<<<< HEAD\n'.repeat(5000)}`);
    assert.equal(showProblems(document).length, 10000);
  });
});
