import assert from 'node:assert/strict';
import { addItems, setValue } from '../../../server/src/plan/edit';
import { readBack } from '../../../server/src/plan/read-back';
import { openPlan, record } from './open';

describe('reading a record back after changes', () => {
  const plan = openPlan('recommendations:\n  - id: r\n    text: T\n');
  const entity = record(plan, 'recommendation', 'r');
  const document = plan.documents.get(plan.ownerUri)!;

  it('makes changes at one place in the order in which they are given', () => {
    const changes = [
      ...addItems(plan, entity, ['updates'], { date: '2026-12-05', by: 'moj' }),
      ...addItems(plan, entity, ['evidence'], { title: 'Bill' }),
    ];
    assert.deepEqual(readBack(document, changes, { kind: 'recommendation', id: 'r' })?.entity.value, {
      id: 'r',
      text: 'T',
      updates: [{ date: '2026-12-05', by: 'moj' }],
      evidence: [{ title: 'Bill' }],
    });
  });

  it('gives nothing where the record is not to be found, or where the file gets a fault', () => {
    const renamed = setValue(plan, entity, ['id'], 's');
    assert.equal(readBack(document, renamed, { kind: 'recommendation', id: 'r' }), undefined);
    const { length } = document;
    const broken = [{ start: length, end: length, text: '  - id: [\n' }];
    assert.equal(readBack(document, broken, { kind: 'recommendation', id: 'r' }), undefined);
  });
});
