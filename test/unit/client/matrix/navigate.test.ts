import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Cell, cellAfter, type Extent } from '../../../../client/webview/matrix/navigate';

const extent: Extent = { lines: 100, columns: 8, page: 10, isRightToLeft: false };

function led(
  cell: readonly [line: number, column: number],
  key: string,
  given: Partial<Extent> = {},
): Cell | undefined {
  const isControl = key.startsWith('Ctrl+');
  const pressed = { key: key.replace('Ctrl+', ''), isControl };
  return cellAfter({ line: cell[0], column: cell[1] }, pressed, { ...extent, ...given });
}

describe('Keys in the matrix', () => {
  it('lead from cell to cell, and no farther than the edge', () => {
    assert.deepEqual(led([5, 3], 'ArrowDown'), { line: 6, column: 3 });
    assert.deepEqual(led([5, 3], 'ArrowRight'), { line: 5, column: 4 });
    assert.deepEqual(led([5, 7], 'ArrowRight'), { line: 5, column: 7 });
    assert.deepEqual(led([99, 3], 'ArrowDown'), { line: 99, column: 3 });
  });
  it('lead up into the head, where columns are sorted', () => {
    assert.deepEqual(led([0, 3], 'ArrowUp'), { line: -1, column: 3 });
    assert.deepEqual(led([-1, 3], 'ArrowUp'), { line: -1, column: 3 });
  });
  it('lead to the ends of a row and of the table', () => {
    assert.deepEqual(led([5, 3], 'Home'), { line: 5, column: 0 });
    assert.deepEqual(led([5, 3], 'End'), { line: 5, column: 7 });
    assert.deepEqual(led([5, 3], 'Ctrl+Home'), { line: 0, column: 0 });
    assert.deepEqual(led([5, 3], 'Ctrl+End'), { line: 99, column: 7 });
  });
  it('lead on by what is seen at once', () => {
    assert.deepEqual(led([5, 3], 'PageDown'), { line: 15, column: 3 });
    assert.deepEqual(led([95, 3], 'PageDown'), { line: 99, column: 3 });
    assert.deepEqual(led([5, 3], 'PageUp'), { line: 0, column: 3 });
  });
  it('lead the way that they point where the first column is on the right', () => {
    assert.deepEqual(led([5, 3], 'ArrowLeft', { isRightToLeft: true }), { line: 5, column: 4 });
    assert.deepEqual(led([5, 3], 'ArrowRight', { isRightToLeft: true }), { line: 5, column: 2 });
  });
  it('lead nowhere where they write or do something else', () => {
    assert.equal(led([5, 3], 'a'), undefined);
    assert.equal(led([5, 3], 'Enter'), undefined);
  });
  it('never lead out of the table', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
      'Ctrl+End',
      'Ctrl+Home',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...keys)),
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        (pressed, lines, columns) => {
          let cell: Cell = { line: -1, column: 0 };
          for (const key of pressed) {
            cell = led([cell.line, cell.column], key, { lines, columns }) ?? cell;
            assert.ok(cell.line >= -1 && cell.line < Math.max(lines, 1), `line ${cell.line} of ${lines}`);
            assert.ok(cell.column >= 0 && cell.column < columns, `column ${cell.column} of ${columns}`);
          }
        },
      ),
    );
  });
});
