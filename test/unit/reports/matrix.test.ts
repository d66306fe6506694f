import assert from 'node:assert/strict';
import { matrixOf } from '../../../server/src/reports/matrix';
import { sampleFiles, sessionOf } from '../navigation/session';
import { workspaceOf } from './plans';

const PLAN = `plan: { id: p, title: Plan, country: XEX, languages: [en, fr] }
institutions:
  - { id: moj, name: Justice, kind: ministry }
documents:
  - { id: upr4, mechanism: UPR, symbol: A/HRC/59/90 }
recommendations:
  - id: r1
    document: upr4
    number: 140.10
    part: a
    position: supported
    priority: high
    text: { en: Ratify, fr: Ratifier }
    themes: [Right to water]
    indicators: [{ id: i1, name: Laws, kind: outcome }]
    actions:
      - { id: r1-a1, title: Draft, lead: moj, due: 2026-Q2, status: in-progress, indicators: [{ id: i2, name: Drafts, kind: process }] }
  - { document: upr4, text: Abolish }
`;

describe('the matrix', () => {
  it('has what is written and what follows from it, and says which is which', () => {
    const plan = workspaceOf({ 'p.plan.yaml': PLAN }).plans[0]!;
    const { rows, titles, institutions, asOf } = matrixOf(plan, {}, 'fr');
    assert.equal(asOf, '2026-11-20');
    assert.deepEqual(rows[0], {
      uri: 'file:///p.plan.yaml',
      range: { start: { line: 6, character: 8 }, end: { line: 6, character: 10 } },
      id: 'r1',
      document: 'upr4',
      mechanism: 'UPR',
      number: '140.10',
      part: 'a',
      text: 'Ratifier',
      themes: ['safe-drinking-water-and-sanitation'],
      position: 'supported',
      committed: true,
      lead: 'moj',
      actions: [{ id: 'r1-a1', title: 'Draft', status: 'in-progress' }],
      indicators: ['i1', 'i2'],
      due: '2026-06-30',
      status: 'in-progress',
      progress: { value: 50, known: false },
      priority: 'high',
      overdue: true,
      ownDue: null,
      own: [],
    });
    assert.equal(rows[1]?.id, null);
    assert.deepEqual(titles, {
      'safe-drinking-water-and-sanitation': 'Safe drinking water & sanitation',
      moj: 'Justice',
      upr4: 'A/HRC/59/90',
      i1: 'Laws',
      i2: 'Drafts',
    });
    assert.deepEqual(institutions, [{ id: 'moj', title: 'Justice' }]);
  });

  it('has a row for each recommendation that passes the filters, in the order of the plan', () => {
    const [plan] = sessionOf(sampleFiles('national')).workspace.plans;
    const { rows, titles } = matrixOf(plan!, {});
    assert.deepEqual(
      rows.map(({ id }) => id),
      plan!.inOrder(plan!.all('recommendation')).map(({ id }) => id),
    );
    const named = rows.flatMap(({ themes, lead, document, indicators }) => [...themes, lead, document, ...indicators]);
    for (const id of named) assert.ok(id === null || titles[id], `${id} has no title`);
    const noted = matrixOf(plan!, { position: ['noted'] }).rows;
    assert.ok(noted.length > 0 && noted.every(({ position }) => position === 'noted'));
  });
});
