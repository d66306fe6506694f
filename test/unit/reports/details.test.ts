import assert from 'node:assert/strict';
import { detailsOf } from '../../../server/src/reports/details';
import { workspaceOf } from './plans';

const PLAN = `plan: { id: p, title: Plan, country: XEX, languages: [en, fr] }
institutions:
  - id: moj
    name: Ministry of Justice
    kind: ministry
    focal-points:
      - { post: Head of the Human Rights Unit, email: rights@example.org, valid-from: 2025-01-01 }
      - { post: Deputy, valid-until: 2025-12-31 }
documents:
  - { id: upr4, mechanism: UPR }
recommendations:
  - id: r1
    document: upr4
    text: { en: Ratify (Fiji), fr: Ratifier (Fidji) }
    recommended-by: [FJI]
    position: supported
    lead: moj
    updates:
      - { date: 2026-01-10, by: moj, text: Drafted, status: in-progress }
      - { date: 2026-02-10, text: Quarrel, visibility: internal }
      - { date: 2027-02-10, text: Ahead of time }
    comments:
      - { by: moj, date: 2026-03-01, text: Seen }
      - { text: Whispered, visibility: internal }
    evidence:
      - { title: Bill, url: "https://example.org/bill", date: 2026-01-09 }
      - { title: Note, path: note.pdf, visibility: internal }
`;

function details(internal: boolean, language?: string) {
  const plan = workspaceOf({ 'p.plan.yaml': PLAN }).plans[0]!;
  return detailsOf(plan, plan.find('recommendation', 'r1')!, { internal, language });
}

describe('the details of a record', () => {
  it('leave out what is internal, and what is still to come', () => {
    const { text, recommendedBy, position, own, updates, comments, evidence, contacts, lead } = details(false, 'fr');
    assert.equal(text, 'Ratifier (Fidji)');
    assert.deepEqual(recommendedBy, [{ id: 'FJI', title: 'Fidji' }]);
    assert.equal(position, 'supported');
    assert.deepEqual(own, ['lead']);
    assert.deepEqual(lead, { id: 'moj', title: 'Ministry of Justice' });
    assert.deepEqual(updates, [
      { date: '2026-01-10', by: lead, text: 'Drafted', status: 'in-progress', progress: null, isInternal: false },
    ]);
    assert.deepEqual(
      comments.map((one) => one.text),
      ['Seen'],
    );
    assert.deepEqual(evidence, [{ title: 'Bill', url: 'https://example.org/bill', date: '2026-01-09' }]);
    assert.deepEqual(contacts, []);
  });

  it('have what is internal where it is asked for, newest first', () => {
    const { updates, comments, evidence, contacts } = details(true);
    assert.deepEqual(
      updates.map(({ text, isInternal }) => [text, isInternal]),
      [
        ['Quarrel', true],
        ['Drafted', false],
      ],
    );
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['Seen', 'Whispered'],
    );
    assert.deepEqual(
      evidence.map(({ title, url }) => [title, url]),
      [
        ['Bill', 'https://example.org/bill'],
        ['Note', null],
      ],
    );
    assert.deepEqual(contacts, [
      { post: 'Head of the Human Rights Unit', name: '', email: 'rights@example.org', phone: null },
    ]);
  });
});
