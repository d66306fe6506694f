import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowKeys, TableReceiver, TableSender } from '../../../../client/src/matrix/table';
import type { Matrix, MatrixRow } from '../../../../server/src/protocol';
import { matrix } from './plan';

const top = { line: 0, character: 0 };

/** As a view has it. */
function withoutPlaces({ rows, ...frame }: Matrix) {
  return { title: 'Plan', ...frame, rows: rows.map(({ uri: _uri, range: _range, ...row }) => row) };
}

function sentRows(sender: TableSender, to: Matrix): readonly string[] {
  return sender.partsTo('Plan', to).flatMap(({ rows }) => rows.map(([key]) => key));
}

describe('The table on its way to the view', () => {
  it('is sent whole at first, and then only what has changed', () => {
    const sender = new TableSender();
    assert.deepEqual(sentRows(sender, matrix({ id: 'r1' }, { id: 'r2' })), ['r1', 'r2']);
    assert.deepEqual(sentRows(sender, matrix({ id: 'r1' }, { id: 'r2', status: 'implemented' })), ['r2']);
    assert.deepEqual(sender.partsTo('Plan', matrix({ id: 'r1' }, { id: 'r2', status: 'implemented' })), []);
  });
  it('is not sent because lines have moved', () => {
    const sender = new TableSender();
    sender.partsTo('Plan', matrix({ id: 'r1' }));
    const moved = { range: { start: { line: 9, character: 0 }, end: top } };
    assert.deepEqual(sender.partsTo('Plan', matrix({ id: 'r1', ...moved })), []);
  });
  it('is sent whole again to a view that has forgotten it', () => {
    const sender = new TableSender();
    sender.partsTo('Plan', matrix({ id: 'r1' }));
    sender.forget();
    assert.deepEqual(sentRows(sender, matrix({ id: 'r1' })), ['r1']);
  });
  it('is sent where only its title has changed', () => {
    const sender = new TableSender();
    sender.partsTo('Draft', matrix({ id: 'r1' }));
    assert.deepEqual(
      sender.partsTo('Plan', matrix({ id: 'r1' })).map(({ frame, rows }) => [frame?.title, rows]),
      [['Plan', []]],
    );
  });
  it('is also sent where it is empty', () => {
    assert.equal(new TableSender().partsTo('Plan', matrix()).length, 1);
  });
  it('keeps records apart that have the same id, or none', () => {
    const keys = rowKeys([{ id: 'r1' }, { id: 'r1' }, { id: null }, { id: null }]);
    assert.equal(new Set(keys).size, 4);
  });
  it('keeps what has not changed the same object', () => {
    const [sender, receiver] = [new TableSender(), new TableReceiver()];
    const receive = (to: Matrix) =>
      sender
        .partsTo('Plan', to)
        .map((part) => receiver.receive(part))
        .at(-1)!;
    const before = receive(matrix({ id: 'r1' }, { id: 'r2' }));
    const after = receive(matrix({ id: 'r0' }, { id: 'r1' }, { id: 'r2', status: 'implemented' }));
    assert.equal(after.rows[1], before.rows[0]);
    assert.notEqual(after.rows[2], before.rows[1]);
  });
  it('always arrives as it was sent, whatever was there before', () => {
    const row = fc.record({
      id: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
      status: fc.constantFrom('implemented', 'in-progress'),
    }) as fc.Arbitrary<Partial<MatrixRow>>;
    // Longer than what is sent at once.
    const rows = fc.oneof(fc.array(row), fc.array(row, { minLength: 200, maxLength: 450 }));
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (plans) => {
        const [sender, receiver] = [new TableSender(), new TableReceiver()];
        for (const one of plans) {
          const wanted = matrix(...one);
          const tables = sender.partsTo('Plan', wanted).map((part) => receiver.receive(part));
          if (tables.length > 0) assert.deepEqual(tables.at(-1), withoutPlaces(wanted));
        }
      }),
      { numRuns: 30 },
    );
  });
});
