import assert from 'node:assert/strict';
import { fileShape, sections, shapeAt, shapeOf } from '../../../server/src/plan/schema';
import { readSchema } from './published';

describe('the shape of records', () => {
  it('knows the record of each section', () => {
    assert.deepEqual(
      [...sections].map(([section, kind]) => `${section}: ${kind}`),
      [
        'institutions: institution',
        'documents: document',
        'funding: funding',
        'themes: theme',
        'groups: group',
        'clusters: cluster',
        'recommendations: recommendation',
        'actions: action',
        'indicators: indicator',
      ],
    );
    assert.deepEqual([...fileShape.properties!.keys()].slice(0, 3), ['plan', 'part-of', 'institutions']);
    assert.equal(fileShape.properties!.get('plan')!.record, 'plan');
  });

  it('keeps the keys in the order of the schema, id first', () => {
    for (const kind of new Set([...sections.values(), 'plan' as const, 'attention-area' as const])) {
      assert.equal([...shapeOf(kind).properties!.keys()][0], 'id');
      assert.equal(shapeOf(kind).record, kind);
    }
    const written = Object.keys(readSchema('action.schema.json').properties as object);
    assert.deepEqual([...shapeOf('action').properties!.keys()], written);
  });

  it('says what stands beside a reference rather than what it refers to', () => {
    const due = shapeAt('action', ['due'])!;
    assert.deepEqual(
      [due.title, due.meaning, due.types, due.required],
      ['Due', 'period-end', ['string', 'number'], false],
    );
    assert.equal(shapeAt('action', ['title'])!.required, true);
    assert.equal(shapeAt('plan', ['fields', 0, 'id'])!.meaning, 'field');
  });

  it('follows keys and indexes into lists, nested records and maps of the author’s own keys', () => {
    assert.equal(shapeAt('recommendation', ['actions', 2, 'milestones', 0, 'completed'])!.meaning, 'date');
    assert.equal(shapeAt('recommendation', ['actions', 0])!.record, 'action');
    assert.equal(shapeAt('document', ['attention-areas', 0])!.record, 'attention-area');
    assert.equal(shapeAt('indicator', ['measurements', 0, 'disaggregated', 'sex', 'girls'])!.meaning, 'quantity');
    assert.deepEqual(shapeAt('action', ['title', 'fr'])!.types, ['string']);
    assert.equal(shapeAt('cluster', []), shapeOf('cluster'));
  });

  it('gives an action’s indicators as ids or records', () => {
    const { types, meaning, record, properties } = shapeAt('action', ['indicators', 0])!;
    assert.deepEqual([types, meaning, record], [['string', 'number', 'object'], 'ref:indicator', 'indicator']);
    assert.equal(properties!.get('kind')!.required, true);
  });

  it('lists allowed values with what they mean, and the type that they have', () => {
    const frequency = shapeAt('indicator', ['frequency'])!;
    assert.deepEqual(frequency.types, ['integer']);
    assert.deepEqual(frequency.values![3], { value: 12, description: 'Every year.' });
    const visibility = shapeAt('action', ['evidence', 0, 'visibility'])!;
    assert.deepEqual([visibility.default, visibility.types], ['public', ['string']]);
  });

  it('titles the items of a list like the list', () => {
    const support = shapeAt('action', ['support', 0])!;
    assert.deepEqual(
      [support.title, support.meaning, support.examples],
      ['Supporting institutions', 'ref:institution', ['parl', 'nso']],
    );
  });

  it('knows nothing where the schema does not', () => {
    for (const path of [['owner'], ['title', 0], ['support', 'x'], ['milestones', 0, 'by'], ['id', 'x', 'y']]) {
      assert.equal(shapeAt('action', path), undefined, path.join('.'));
    }
  });
});
