import assert from 'node:assert/strict';
import { fromMatrix, toMatrix } from '../../../../client/src/matrix/messages';
import { TableSender } from '../../../../client/src/matrix/table';
import { isMessage } from '../../../../client/src/webviews/messages';
import { matrix } from './plan';

describe('Messages between the matrix and the extension', () => {
  const edit = { type: 'edit', request: 1, record: { kind: 'action', id: 'a1' }, field: 'progress', value: 40 };

  const [part] = new TableSender().partsTo('Plan', matrix({ id: 'r1' }));

  it('are taken where they are whole', () => {
    assert.ok(isMessage(fromMatrix, edit));
    assert.ok(isMessage(fromMatrix, { ...edit, value: null }));
    assert.ok(isMessage(toMatrix, { type: 'table', plan: 'file:///p', part }));
    assert.ok(isMessage(toMatrix, { type: 'edited', request: 1, refusal: null }));
  });
  it('are not heard where they are anything else', () => {
    for (const wrong of [
      null,
      { type: 'shutdown' },
      { ...edit, record: { kind: 'plan', id: 'p' } },
      { ...edit, value: { $ref: 1 } },
      { type: 'ask-details', ids: [1] },
      { type: 'open', record: { action: 'a1' } },
    ]) {
      assert.equal(isMessage(fromMatrix, wrong), false, JSON.stringify(wrong));
    }
    assert.equal(isMessage(toMatrix, { type: 'table', plan: 'file:///p', part: { ...part, rows: null } }), false);
  });
});
