import assert from 'node:assert/strict';
import type { Table } from '../../../../client/src/matrix/table';
import { type Line, linesOf } from '../../../../client/webview/matrix/lines';
import { SearchTexts } from '../../../../client/webview/matrix/search';
import { FIRST_VIEW, type View } from '../../../../client/webview/matrix/view';
import { table } from './plan';

const a1 = { id: 'a1', title: 'Open three shelters', status: 'in-progress' } as const;

function shown(plan: Table, view: Partial<View>): readonly string[] {
  return linesOf(plan, { ...FIRST_VIEW, ...view }, new SearchTexts()).lines.map(told);
}

function told(line: Line): string {
  if (line.kind === 'group') return `${line.isOpen ? '▾' : '▸'} ${line.title} (${line.count})`;
  return line.kind === 'action' ? `    ${line.action.title}` : `  ${line.row.number}`;
}

describe('Lines of the matrix', () => {
  const plan = table(
    {
      id: 'r1',
      number: '140.1',
      document: 'upr4',
      themes: ['right-to-education'],
      lead: 'justice',
      status: 'implemented',
    },
    {
      id: 'r2',
      number: '22 (a)',
      document: 'cedaw8',
      themes: ['domestic-violence', 'right-to-education'],
      actions: [a1],
    },
    { id: 'r3', number: '140.2', document: 'upr4', lead: 'health' },
  );

  it('put each recommendation under each of its themes, and those without one at the end', () => {
    assert.deepEqual(shown(plan, { grouping: 'theme' }), [
      '▾ Domestic violence (1)',
      '  22 (a)',
      '▾ Right to education (2)',
      '  140.1',
      '  22 (a)',
      '▾ Without a theme (1)',
      '  140.2',
    ]);
  });
  it('have keys of their own, though a recommendation stands there twice', () => {
    const keys = linesOf(plan, { ...FIRST_VIEW, opened: ['r2'] }, new SearchTexts()).lines.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });
  it('are grouped by lead, by status in its order, and by document in the order of the plan', () => {
    assert.deepEqual(shown(plan, { grouping: 'lead' }), [
      '▾ Ministry of Health (1)',
      '  140.2',
      '▾ Ministry of Justice (1)',
      '  140.1',
      '▾ Without a lead (1)',
      '  22 (a)',
    ]);
    assert.deepEqual(shown(plan, { grouping: 'status' }), [
      '▾ Not started (2)',
      '  22 (a)',
      '  140.2',
      '▾ Implemented (1)',
      '  140.1',
    ]);
    assert.deepEqual(shown(plan, { grouping: 'document' }), [
      '▾ Universal Periodic Review, fourth cycle (2)',
      '  140.1',
      '  140.2',
      '▾ Concluding observations of CEDAW (1)',
      '  22 (a)',
    ]);
  });
  it('are the plan in its own order, where nothing is grouped or sorted', () => {
    assert.deepEqual(shown(plan, { grouping: 'none' }), ['  140.1', '  22 (a)', '  140.2']);
  });
  it('show the actions of a recommendation that is opened', () => {
    assert.deepEqual(shown(plan, { grouping: 'none', opened: ['r1', 'r2'] }), [
      '  140.1',
      '  22 (a)',
      '    Open three shelters',
      '  140.2',
    ]);
  });
  it('show nothing under a heading that is closed, which still says how many there are', () => {
    assert.deepEqual(shown(plan, { grouping: 'lead', closed: ['lead:justice', 'lead:'] }), [
      '▾ Ministry of Health (1)',
      '  140.2',
      '▸ Ministry of Justice (1)',
      '▸ Without a lead (1)',
    ]);
  });
  it('are those that the search finds, without headings for the others', () => {
    const view: View = { ...FIRST_VIEW, grouping: 'theme', search: 'shelters' };
    const { lines, found } = linesOf(plan, view, new SearchTexts());
    assert.deepEqual(lines.map(told), ['▾ Domestic violence (1)', '  22 (a)', '▾ Right to education (1)', '  22 (a)']);
    assert.equal(found, 1);
  });
  it('keep records apart that have the same id, or none', () => {
    const broken = table({ id: 'r1' }, { id: 'r1' }, {}, {});
    const keys = linesOf(broken, FIRST_VIEW, new SearchTexts()).lines.map(({ key }) => key);
    assert.equal(new Set(keys).size, 5);
  });
});

describe('Sorted lines', () => {
  function sorted(plan: Table, column: NonNullable<View['sorting']>['column'], isDescending = false) {
    const view = { ...FIRST_VIEW, grouping: 'none', sorting: { column, isDescending } } as const;
    return linesOf(plan, view, new SearchTexts()).lines.map(({ key }) => key);
  }

  it('stand by the numbers of the recommendations as people count, document by document', () => {
    const plan = table(
      { id: 'c', number: '140.10', document: 'upr4' },
      { id: 'b', number: '140.9', document: 'upr4' },
      { id: 'a', number: '22', part: 'a', document: 'cedaw8' },
    );
    assert.deepEqual(sorted(plan, 'recommendation'), ['a', 'b', 'c']);
    assert.deepEqual(sorted(plan, 'recommendation', true), ['c', 'b', 'a']);
  });
  it('keep those without a value at the end, whichever way', () => {
    const plan = table({ id: 'none' }, { id: 'late', due: '2028-12-31' }, { id: 'soon', due: '2026-12-31' });
    assert.deepEqual(sorted(plan, 'due'), ['soon', 'late', 'none']);
    assert.deepEqual(sorted(plan, 'due', true), ['late', 'soon', 'none']);
  });
  it('stand by the meaning of a status or priority, not by its name', () => {
    const plan = table(
      { id: 'a', status: 'implemented', priority: 'low' },
      { id: 'b', status: 'in-progress', priority: 'high' },
      { id: 'c', status: 'not-started', priority: 'medium' },
    );
    assert.deepEqual(sorted(plan, 'status'), ['c', 'b', 'a']);
    assert.deepEqual(sorted(plan, 'priority'), ['b', 'c', 'a']);
  });
  it('stand in the order of the plan where they are equal', () => {
    const plan = table({ id: 'b', lead: 'justice' }, { id: 'a', lead: 'justice' }, { id: 'c', lead: 'health' });
    assert.deepEqual(sorted(plan, 'lead'), ['c', 'b', 'a']);
    assert.deepEqual(sorted(plan, 'lead', true), ['b', 'a', 'c']);
  });
});
