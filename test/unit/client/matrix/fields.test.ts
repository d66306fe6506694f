import assert from 'node:assert/strict';
import { type Field, fieldOf, readTyped } from '../../../../client/webview/matrix/fields';
import { type Line, linesOf } from '../../../../client/webview/matrix/lines';
import { SearchTexts } from '../../../../client/webview/matrix/search';
import { FIRST_VIEW } from '../../../../client/webview/matrix/view';
import type { RecordDetails } from '../../../../server/src/protocol';
import { table } from './plan';

const action = { id: 'a1', title: 'Open three shelters', status: 'in-progress' } as const;
const plan = table(
  { id: 'r1', lead: 'justice', status: 'in-progress', due: '2028-12-31', own: ['status'], actions: [action] },
  { text: 'Without an id' },
);
const { lines } = linesOf(plan, { ...FIRST_VIEW, grouping: 'theme', opened: ['r1'] }, new SearchTexts());
const [heading, recommendation, actionLine, nameless] = lines as [Line, Line, Line, Line];

const top = { line: 0, character: 0 };
const details: RecordDetails = {
  uri: 'file:///plan.plan.yaml',
  range: { start: top, end: top },
  kind: 'action',
  id: 'a1',
  title: action.title,
  text: '',
  number: '',
  position: null,
  actions: null,
  status: 'in-progress',
  due: null,
  ownDue: null,
  priority: null,
  overdue: false,
  lead: null,
  progress: { value: 40, known: true },
  own: ['progress'],
  recommendedBy: [],
  updates: [],
  comments: [],
  evidence: [],
  contacts: [],
  daysLeft: null,
};

function field(line: Line, column: Parameters<typeof fieldOf>[2], known: readonly RecordDetails[] = [details]) {
  return fieldOf(plan, line, column, new Map(known.map((one) => [one.id ?? '', one])));
}

describe('A cell of the matrix', () => {
  it('offers the values that a status can have, and to take out what is written', () => {
    const { record, value, choices, isOwn } = field(recommendation, 'status') as Field;
    assert.deepEqual(record, { kind: 'recommendation', id: 'r1' });
    assert.deepEqual([value, isOwn], ['in-progress', true]);
    assert.deepEqual(
      choices?.map((choice) => choice.value),
      ['not-started', 'in-progress', 'partially-implemented', 'implemented', 'discontinued', null],
    );
  });
  it('offers all institutions as a lead, and says where the present one follows from others', () => {
    const { choices, isOwn, hint } = field(recommendation, 'lead') as Field;
    assert.deepEqual(
      choices?.map((choice) => choice.title),
      ['Ministry of Justice', 'Ministry of Health'],
    );
    assert.equal(isOwn, false);
    assert.equal(hint, 'Follows from other records. What you choose is written in this one.');
  });
  it('is changed in the record of an action where it stands in its row', () => {
    const { record, value, isOwn } = field(actionLine, 'progress') as Field;
    assert.deepEqual({ record, value, isOwn }, { record: { kind: 'action', id: 'a1' }, value: '40', isOwn: true });
  });
  it('says in one sentence why it can’t be changed', () => {
    const refused = (line: Line, column: Parameters<typeof fieldOf>[2], known?: readonly RecordDetails[]) =>
      (field(line, column, known) as { refusal: string }).refusal;
    assert.match(refused(recommendation, 'progress'), /follows from its actions/);
    assert.match(refused(recommendation, 'actions'), /in the text/);
    assert.match(refused(nameless, 'status'), /has no id yet/);
    assert.match(refused(heading, 'status'), /heading/);
    assert.match(refused(actionLine, 'due', []), /being fetched/);
  });
});

describe('What is typed into a cell', () => {
  const due = { field: 'due', value: '2028-12-31', isOwn: true } as const;
  const progress = { field: 'progress', value: '40', isOwn: false } as const;

  it('is a day or a period', () => {
    assert.deepEqual(readTyped(due, ' 2029-06-30 '), { value: '2029-06-30' });
    assert.deepEqual(readTyped(due, '2029-q3'), { value: '2029-Q3' });
  });
  it('is refused where it is no date, before the server is asked', () => {
    assert.deepEqual(readTyped(due, '31.12.2029'), {
      refusal: '“31.12.2029” is no date. Write it as YYYY-MM-DD, or as a period: 2027, 2026-09, 2026-Q3.',
    });
  });
  it('is per cent, with or without the sign', () => {
    assert.deepEqual(readTyped(progress, '55 %'), { value: 55 });
    assert.deepEqual(readTyped(progress, '155'), { refusal: 'Progress is a whole number from 0 to 100.' });
  });
  it('takes a value out where it is emptied, if there is one', () => {
    assert.deepEqual(readTyped(due, ''), { value: null });
    assert.equal(readTyped(progress, ''), 'unchanged');
  });
  it('changes nothing where it is what was there', () => {
    assert.equal(readTyped(due, '2028-12-31'), 'unchanged');
  });
});
