import assert from 'node:assert/strict';
import { mechanismReport } from '../../../../server/src/reports/kinds/mechanism';
import { planOf, small } from './plans';
import { linesOf } from './texts';

const options = { format: 'docx', internal: false } as const;

const followed = planOf(`plan: { id: p, title: Plan, country: FJI }
institutions: [{ id: moj, name: Ministry of Justice, kind: ministry }, { id: ngo, name: Women's Network, kind: civil-society }]
documents:
  - { id: cedaw5, mechanism: CEDAW, symbol: CEDAW/C/FJI/CO/5, title: Concluding observations, adopted: 2023-02-20, next-report: 2027-02-28 }
recommendations:
  - id: cedaw5-22a
    document: cedaw5
    number: 22 (a)
    text: Define rape by the lack of consent
    follow-up: true
    lead: moj
    status: implemented
    assessments:
      - { by: ngo, date: 2025-01-01, grade: C }
      - { by: ngo, date: 2026-01-01, grade: B, text: Better }
  - { id: cedaw5-23, document: cedaw5, number: "23", text: Collect data }
  - { id: cedaw5-24, document: cedaw5, number: "24", kind: observation, text: Welcomes the act }
`);

describe('a report on a document of a mechanism', () => {
  it('goes through it paragraph by paragraph, with the latest grades of its follow-up', () => {
    const { title, blocks, ...rest } = mechanismReport(followed, { ...options, document: 'cedaw5' });
    assert.equal(title, 'Committee on the Elimination of Discrimination against Women (CEDAW/C/FJI/CO/5)');
    assert.deepEqual(linesOf({ ...rest, title, blocks }), [
      'Concluding observations',
      '- Adopted: 20 February 2023',
      '- Next report due: 28 February 2027',
      '[Recommendations]',
      'Paragraph | Recommendation | Lead | Due | Status | Progress',
      '22 (a) | Define rape by the lack of consent | Ministry of Justice |  | Implemented | 100%',
      '23 | Collect data |  |  | Not started | 0%',
      '[Follow-up: what the body asked to hear of first, and its grades from A (best) to E]',
      'Paragraph | Grade | Recorded by | Date | Status',
      "22 (a) | B | Women's Network | 1 Jan 2026 | Implemented",
      '# Paragraph by paragraph',
      '## Paragraph 22 (a) – follow-up requested',
      'Define rape by the lack of consent',
      'Status: Implemented, 100%.',
      'Responsible: Ministry of Justice.',
      '! To be written: the plan has no action for this recommendation.',
      '[Assessments]',
      'By | Date | Status | Grade | Assessment',
      "Women's Network | 1 Jan 2026 |  | B | Better",
      '## Paragraph 23',
      'Collect data',
      'Status: Not started, 0%.',
      '! To be written: the plan has no action for this recommendation.',
      '## Paragraph 24',
      'Welcomes the act',
    ]);
  });

  it('is on all documents outside the UPR unless one is named', () => {
    const headings = linesOf(mechanismReport(small, options)).filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, ['# Paragraph by paragraph', '## Paragraph 12']);
    assert.throws(() => mechanismReport(small, { ...options, document: 'upr4' }), {
      message: 'The plan has no document “upr4” of a mechanism other than the UPR. It has: cat6.',
    });
  });
});
