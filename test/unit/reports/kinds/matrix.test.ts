import assert from 'node:assert/strict';
import { isTable, type Report } from '../../../../server/src/reports/documents/report';
import type { ReportOptions } from '../../../../server/src/reports/kinds/kind';
import { matrixReport } from '../../../../server/src/reports/kinds/matrix/report';
import { small } from './plans';

function matrix(options: Partial<ReportOptions> = {}): Report {
  return matrixReport(small, { format: 'docx', internal: false, ...options });
}

/** Groups as texts, rows as their cells. */
function rowsOf({ blocks }: Report) {
  return blocks.filter(isTable).flatMap(({ rows }) => rows.map((one) => (one.kind === 'group' ? one.text : one.cells)));
}

describe('the matrix', () => {
  it('has every recommendation under its first theme, and those without one last', () => {
    const rows = rowsOf(matrix());
    assert.deepEqual(
      rows.map((one) => (typeof one === 'string' ? one : one.slice(0, 2))),
      [
        'Theme: Conditions of detention',
        ['CAT', '12'],
        'Theme: Ratification of & accession to international instruments',
        ['UPR, cycle 4', '140.1'],
        'Without a theme',
        ['UPR, cycle 4', '140.2'],
      ],
    );
  });

  it('says what is planned and done', () => {
    assert.deepEqual(rowsOf(matrix())[3], [
      'UPR, cycle 4',
      '140.1',
      'Ratify the Optional Protocol (Chile)',
      'Supported',
      ['Ministry of Justice'],
      [
        '• Lay the bill before Parliament (31 Dec 2026; In progress)',
        '• Train judges (Police; 31 Dec 2026; Not started)',
      ],
      ['Bill (target: Yes)'],
      '2026-12-31',
      'In progress',
      { value: 20, known: true },
      ['1 Mar 2026, Ministry of Justice: On its way'],
    ]);
  });

  it('keeps the days of an Arabic page together where its labels are English', () => {
    const [, , , row] = rowsOf(matrix({ language: 'ar' }));
    assert.deepEqual(row?.[5], [
      '• Lay the bill before Parliament (\u200E31 Dec 2026; In progress)',
      '• Train judges (Police; \u200E31 Dec 2026; Not started)',
    ]);
  });

  it('leaves out what is internal unless it is asked for', () => {
    const comments = (report: Report) => rowsOf(report)[3]?.at(-1);
    assert.deepEqual(comments(matrix()), ['1 Mar 2026, Ministry of Justice: On its way']);
    assert.deepEqual(comments(matrix({ internal: true })), [
      '• 2 Mar 2026: Nobody wants it',
      '• 1 Mar 2026, Ministry of Justice: On its way',
    ]);
    assert.deepEqual([matrix().isInternal, matrix({ internal: true }).isInternal], [false, true]);
  });

  it('tells the plan in the language asked for, where it has it', () => {
    const { about, language } = matrix({ language: 'fr' });
    assert.deepEqual([about, language], [['Plan of Fiji', 'Fidji', 'As of 20 November 2026'], 'fr']);
    assert.equal((rowsOf(matrix({ language: 'fr' }))[3] as unknown[])[2], 'Ratifier le Protocole facultatif (Chili)');
  });
});

describe('the matrix in OHCHR’s columns', () => {
  it('is the list of the latest review, in OHCHR’s words', () => {
    const report = matrix({ columns: 'ohchr' });
    assert.equal(report.pageHeader, 'UPR of Fiji (4th Cycle - 48th Session)');
    assert.deepEqual(rowsOf(report), [
      [['140.2 Abolish the death penalty (Fiji);'], ['Noted'], [], [], []],
      'Theme: Ratification of & accession to international instruments',
      [
        ['140.1 Ratify the Optional Protocol (Chile);', 'Source of Position: A/HRC/59/15/Add.1, para. 3'],
        ['Supported'],
        ['- Ratification of & accession to international instruments', 'Groups of Persons:', '- Women & girls'],
        ['- 16.3 - Rule of law and equal access to justice'],
        ['On its way'],
      ],
    ]);
  });

  it('says which reviews there are where one is asked for that is not', () => {
    assert.throws(() => matrix({ columns: 'ohchr', document: 'upr3' }), {
      message: 'No review of the UPR has the id “upr3” in this plan. It has: upr4.',
    });
  });
});
