import assert from 'node:assert/strict';
import type { CellValue } from 'hucre/xlsx';
import JSZip from 'jszip';
import type { PlanFile } from '../../../../server/src/exchange/imported';
import { readLists } from '../../../../server/src/exchange/read-lists';
import { type Entries, edited, exported, filled, imported, planFile } from './fill';

const PLAN = `plan: { id: xex, title: A plan, country: XEX, currency: USD, languages: [en, fr] }
institutions:
  - { id: moj, name: Ministry of Justice, kind: ministry }
  - { id: moh, name: Ministry of Health, kind: ministry }
documents: [{ id: cedaw8, mechanism: CEDAW }]
recommendations:
  - id: r1
    document: cedaw8
    text: Adopt a law
    lead: moj
    actions:
      - id: a1
        title: Draft the law
        due: 2027-06-30
        status: in-progress
        progress: 40
      - id: a2
        title: Open shelters
        budget: [{ required: 900, spent: 100 }]
  - id: r2
    document: cedaw8
    text: Train judges
    lead: moj
`;
const files = planFile(PLAN);

/** The lines that an import adds and takes away, with their signs. */
async function answering(entries: Entries, plan: readonly PlanFile[] = files): Promise<string[]> {
  const { files: changed, problems } = await imported(await filled(await exported(plan), entries), plan);
  assert.deepEqual(problems, []);
  return difference(plan[0]!.text, changed[0]?.text ?? plan[0]!.text);
}

function difference(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

/** What is said about answers that were not taken. */
async function complaints(entries: Entries): Promise<string[]> {
  const { problems } = await imported(await filled(await exported(files), entries), files);
  return problems.map(({ message }) => message);
}

describe('the answers of a worksheet', () => {
  it('become one update of the institution, and change what is written of the record itself', async () => {
    assert.deepEqual(
      await answering({
        a1: {
          'New status': 'Implemented',
          'New progress': 1,
          'Completed on': new Date('2026-12-01'),
          'What has been done': 'In force',
        },
      }),
      [
        '-        status: in-progress',
        '-        progress: 40',
        '+        completed: 2026-12-01',
        '+        status: implemented',
        '+        progress: 100',
        '+        updates:',
        '+          - date: 2026-12-05',
        '+            by: moj',
        '+            status: implemented',
        '+            progress: 100',
        '+            text: In force',
      ],
    );
  });

  it('leave status and progress to the update where the record does not write them', async () => {
    assert.deepEqual(
      await answering({ a2: { 'New status': 'In progress', 'New progress': 0.455, 'New total spent': 250.5 } }),
      [
        '-        budget: [{ required: 900, spent: 100 }]',
        '+        budget: [{ required: 900, spent: 250.5 }]',
        '+        updates:',
        '+          - date: 2026-12-05',
        '+            by: moj',
        '+            status: in-progress',
        '+            progress: 45.5',
      ],
    );
  });

  it('can be about a recommendation without actions, and bring evidence', async () => {
    assert.deepEqual(
      await answering({ r2: { 'New status': 'Implemented', 'Evidence: link': 'https://x.example/a' } }),
      [
        '+    updates:',
        '+      - date: 2026-12-05',
        '+        by: moj',
        '+        status: implemented',
        '+    evidence:',
        '+      - title: https://x.example/a',
        '+        url: https://x.example/a',
      ],
    );
  });

  it('are dated on the day of the worksheet where it is imported before', async () => {
    const worksheet = await filled(await exported(files), { r2: { 'What has been done': 'A course' } });
    const { files: changed } = await imported(worksheet, files, { asOf: '2026-11-01' });
    assert.match(changed[0]!.text, /- date: 2026-11-20\n/);
  });

  it('are kept in the language in which they were asked for', async () => {
    const worksheet = await filled(await exported(files, 'moj', 'fr'), { r2: { 'What has been done': 'Un cours' } });
    const { files: changed } = await imported(worksheet, files);
    assert.match(changed[0]!.text, /text: \{ fr: Un cours \}|text:\n +fr: Un cours/);
  });

  const forms: [heading: string, written: CellValue, line: string][] = [
    ['New status', 'implemented', 'status: implemented'],
    ['New status', ' PARTIALLY implemented ', 'status: partially-implemented'],
    ['New progress', '45 %', 'progress: 45'],
    ['New progress', '45', 'progress: 45'],
    ['New progress', '45,5%', 'progress: 45.5'],
    ['New progress', '٤٥٪', 'progress: 45'],
    ['Completed on', '1 December 2026', 'completed: 2026-12-01'],
    ['Completed on', '1er décembre 2026', 'completed: 2026-12-01'],
    ['Completed on', '31/12/2026', 'completed: 2026-12-31'],
    ['Completed on', '31.12.2026', 'completed: 2026-12-31'],
    ['Completed on', '2026-12-31', 'completed: 2026-12-31'],
    ['New due date', '2028-Q4', 'due: 2028-Q4'],
    ['New due date', 2028, 'due: "2028"'],
    ['New total spent', '1 250,50', 'spent: 1250.5'],
    ['New total spent', 'USD 1,250', 'spent: 1250'],
    ['Evidence: title', '=HYPERLINK("https://x.example")', 'title: =HYPERLINK("https://x.example")'],
  ];
  for (const [heading, written, line] of forms) {
    it(`may say “${written}” for “${heading}”`, async () => {
      assert.match(
        (await answering({ a2: { [heading]: written } })).join('\n'),
        new RegExp(line.replace(/[()?.]/g, '\\$&')),
      );
    });
  }

  const refused: [heading: string, written: CellValue, message: string][] = [
    [
      'New status',
      'almost done',
      'J7 says “almost done”, which is no status. Choose one of the list: Not started, In progress, Partially implemented, Implemented, Discontinued.',
    ],
    ['New progress', 'half', 'K7 says “half”, which is no progress from 0 % to 100 %.'],
    ['New progress', '0,5', 'K7 says “0,5”, which can mean 0.5 % or 50 %. Write it with the sign: 50 %.'],
    ['New progress', 1.2, 'K7 says “120 %”, which is no progress from 0 % to 100 %.'],
    [
      'Completed on',
      '03/04/2026',
      'L7 says “03/04/2026”, which is no date that can be read without doubt. Write it as 2026-12-31.',
    ],
    [
      'Completed on',
      'December 2026',
      'L7 says “December 2026”, which is no single day. Write day, month and year: 2026-12-31.',
    ],
    ['Completed on', 2026, 'L7 says “1905-07-18”, which is no single day. Write day, month and year: 2026-12-31.'],
    [
      'New due date',
      'soon',
      'M7 says “soon”, which is no date that can be read without doubt. Write it as 2026-12-31.',
    ],
    [
      'Evidence: link',
      'see annex',
      'P7 says “see annex”, which is no link: it begins with https:// or http:// and has no spaces.',
    ],
    ['New total spent', 'much', 'Q7 says “much”, which was not asked of this record.'],
    ['Due', new Date('2030-01-01'), 'E7, “Due”, is locked and was changed all the same; “2030-01-01” was not taken.'],
    [
      'Action',
      'Something else',
      'B7, “Action”, is locked and was changed all the same; “Something else” was not taken.',
    ],
  ];
  for (const [heading, written, message] of refused) {
    it(`may not say “${written instanceof Date ? written.toISOString() : written}” for “${heading}”`, async () => {
      assert.deepEqual(await complaints({ a1: { [heading]: written } }), [message]);
    });
  }

  it('are taken where they can be, beside one that can’t', async () => {
    const worksheet = await filled(await exported(files), { a1: { 'New due date': 'soon', 'New progress': 0.6 } });
    const { updated, problems } = await imported(worksheet, files);
    assert.deepEqual([updated, problems.length], [['a1'], 1]);
  });

  it('find their records in rows that were sorted', async () => {
    const entries = { a1: { 'What has been done': 'Drafted' }, r2: { 'What has been done': 'A course' } };
    const sorted = await edited(await filled(await exported(files), entries), ({ sheets: [sheet] }) => {
      const { rows, cells } = sheet!;
      rows.splice(6, 3, ...rows.slice(6, 9).reverse());
      cells?.clear();
    });
    const { updated, problems } = await imported(sorted, files);
    assert.deepEqual([updated.toSorted(), problems], [['a1', 'r2'], []]);
  });
});

describe('a worksheet that was changed otherwise', () => {
  type Rows = CellValue[][];
  const cases: [name: string, change: (rows: Rows) => void, messages: string[]][] = [
    [
      'an added row',
      (rows) => void rows.push(['a9', 'Another action', null, null, null, null, null, null, null, 'Implemented']),
      ['No record with the id “a9” was sent in this worksheet; the row was not taken.'],
    ],
    [
      'a remark under the table',
      (rows) => void rows.push([null, 'We need more time']),
      ['This row has no id, so nothing tells to what it belongs; it was not taken.'],
    ],
    [
      'a copied row',
      (rows) => void rows.push([...rows[6]!]),
      ['“a1” stands in row 7 already; this row was not taken.'],
    ],
    [
      'an emptied locked cell',
      (rows) => void rows[6]!.splice(1, 1, null),
      ['B7, “Action”, is locked and was emptied all the same; in the plan it stays.'],
    ],
    [
      'a row that is gone',
      (rows) => void rows.splice(6, 1),
      ['The row of “a1” is gone, and with it whatever was answered there.'],
    ],
    [
      'columns that are gone',
      (rows) => {
        for (const row of rows) row.splice(13, 1);
        for (const row of rows) row.splice(3, 1);
      },
      [
        'The column “Supported by” is gone; no answers stand there, so nothing is lost.',
        'The column “What has been done” is gone, and with it whatever was answered there.',
      ],
    ],
    [
      'a column that was added',
      (rows) => {
        rows[5]!.push('Remarks');
        rows[6]!.push('Call us');
      },
      ['R7 stands in a column that was not sent, so “Call us” was not taken.'],
    ],
    [
      'headings that are gone',
      (rows) => void rows.splice(5, 1),
      [
        'The row of headings or the column “Id” is gone, so nothing tells to what the answers belong. Bring it back as it was sent.',
      ],
    ],
  ];
  for (const [name, change, messages] of cases) {
    it(`is read, but not ${name}`, async () => {
      const worksheet = await edited(await exported(files), ({ sheets: [sheet] }) => {
        sheet!.cells?.clear();
        change(sheet!.rows);
      });
      const { files: changed, problems } = await imported(worksheet, files);
      assert.deepEqual(
        problems.map(({ message }) => message),
        messages,
      );
      assert.deepEqual(changed, []);
    });
  }

  it('tells what was answered in a row that can’t be told, and leaves out what was sent', async () => {
    const answered = await filled(await exported(files), { a1: { 'What has been done': 'Drafted' } });
    const texts = async (change: (rows: Rows) => void) => {
      const worksheet = await edited(answered, ({ sheets: [sheet] }) => {
        sheet!.cells?.clear();
        change(sheet!.rows);
      });
      const { problems } = await imported(worksheet, files);
      return problems.filter(({ row }) => row > 0).map(({ text }) => text);
    };
    assert.deepEqual(await texts((rows) => void rows.push([...rows[6]!])), ['Drafted']);
    const [title] = await texts((rows) => void rows[6]!.splice(0, 1, 'a9'));
    assert.match(title ?? '', /^[^·]+ · Drafted$/);
  });

  it('is read, but not a sheet that was added', async () => {
    const worksheet = await edited(await exported(files), ({ sheets }) => {
      sheets.push({ name: 'Remarks', rows: [['We need more time']] });
    });
    const { problems } = await imported(worksheet, files);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['The sheet “Remarks” is not of the worksheet and was not read.'],
    );
  });

  const hidden: [name: string, change: (rows: Rows) => void, message: RegExp][] = [
    [
      'was written by another version',
      (rows) => void rows[0]!.splice(1, 1, '2'),
      /^This worksheet was written by another version/,
    ],
    ['does not say what was sent', (rows) => void rows.splice(0), /^The hidden sheet “recmatrix”.* is damaged or gone/],
    [
      'is of another plan',
      (rows) => void rows[1]!.splice(1, 1, 'fji'),
      /^This worksheet is of the plan “fji”, not of “xex”/,
    ],
    [
      'is of an institution that is gone',
      (rows) => void rows[3]!.splice(1, 1, 'gone'),
      /^The plan has no institution “gone”/,
    ],
  ];
  for (const [name, change, message] of hidden) {
    it(`is not read where it ${name}`, async () => {
      const answered = await filled(await exported(files), { a1: { 'New progress': 0.5 } });
      const worksheet = await edited(answered, ({ sheets: [, sheet] }) => {
        sheet!.cells?.clear();
        change(sheet!.rows);
      });
      const { files: changed, problems } = await imported(worksheet, files);
      assert.deepEqual([changed, problems.length], [[], 1]);
      assert.match(problems[0]!.message, message);
    });
  }

  it('is told where its hidden sheet is lost', async () => {
    const worksheet = await edited(await exported(files), ({ sheets }) => void sheets.splice(1, 1));
    const bytes = worksheet.slice().buffer as ArrayBuffer;
    await assert.rejects(
      readLists({ bytes, name: 'moj.xlsx' }),
      /^Error: This is a worksheet without its hidden sheet/,
    );
  });

  it('is refused where a few cells stand so far apart that its sheet would fit no memory', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="Q1000000"><v>1</v></c></row>';
    const zip = await JSZip.loadAsync(await exported(files));
    const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('text');
    zip.file(
      'xl/worksheets/sheet1.xml',
      sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
    );
    const { problems } = await imported(await zip.generateAsync({ type: 'uint8array' }), files);
    assert.match(problems.map(({ message }) => message).join(), /^This table has more than 500000 cells/);
  });

  it('is not read where it is no Excel file', async () => {
    const { files: changed, problems } = await imported(new TextEncoder().encode('id,status\n'), files);
    assert.deepEqual([changed, problems.length], [[], 1]);
  });
});

describe('a plan that was changed since a worksheet was sent', () => {
  const changed = planFile(
    PLAN.replace('status: in-progress', 'status: discontinued').replace('spent: 100', 'spent: 300'),
  );
  const entries = {
    a1: { 'New status': 'Implemented', 'New progress': 0.8 },
    a2: { 'New total spent': 200 },
  };

  it('keeps what was changed; the answer is listed as a conflict, and all others are taken', async () => {
    const { files: now, differences } = await imported(await filled(await exported(files), entries), changed);
    assert.deepEqual(differences, [
      { record: 'a1', key: 'status', sent: 'in-progress', written: 'discontinued', imported: 'implemented', row: 7 },
      { record: 'a2', key: 'spent', sent: '100', written: '300', imported: '200', row: 8 },
    ]);
    assert.deepEqual(difference(changed[0]!.text, now[0]!.text), [
      '-        progress: 40',
      '+        progress: 80',
      '+        updates:',
      '+          - date: 2026-12-05',
      '+            by: moj',
      '+            progress: 80',
    ]);
  });

  it('takes the answer where it is told to, also later', async () => {
    const worksheet = await filled(await exported(files), entries);
    const first = await imported(worksheet, changed);
    const { files: now, differences } = await imported(worksheet, first.files, { take: ['status', 'spent'] });
    assert.deepEqual(differences, []);
    assert.match(now[0]!.text, /status: implemented\n {8}progress: 80\n {8}updates:\n/);
    assert.match(now[0]!.text, /spent: 200/);
    assert.deepEqual((await imported(worksheet, now, { take: ['status', 'spent'] })).files, []);
  });

  it('takes the answer of one record where only that is wanted', async () => {
    const worksheet = await filled(await exported(files), entries);
    const { files: now, differences } = await imported(worksheet, changed, { take: ['a1.status', 'a1.spent'] });
    assert.deepEqual(
      differences.map(({ record, key }) => [record, key]),
      [['a2', 'spent']],
    );
    assert.match(now[0]!.text, /status: implemented\n {8}progress: 80\n/);
    assert.match(now[0]!.text, /spent: 300/);
  });

  it('has no conflict where it says by now what was answered', async () => {
    const same = planFile(PLAN.replace('status: in-progress', 'status: implemented'));
    const { differences } = await imported(await filled(await exported(files), entries), same);
    assert.deepEqual(differences, []);
  });

  it('may have lost the record, or have two of them', async () => {
    const worksheet = await filled(await exported(files), { r2: { 'What has been done': 'A course' } });
    const messages = async (text: string) =>
      (await imported(worksheet, planFile(text))).problems.map(({ message }) => message);
    assert.deepEqual(await messages(PLAN.replace('id: r2', 'id: r3')), [
      'The plan has no such record any more, so its answers were not taken.',
    ]);
    assert.deepEqual(await messages(`${PLAN}  - { id: r2, document: cedaw8, text: T }\n`), [
      'Several records of the plan have this id, so its answers were not taken.',
    ]);
  });

  it('is left alone while a part of it can’t be read', async () => {
    const worksheet = await filled(await exported(files), entries);
    const { files: now, problems } = await imported(worksheet, planFile(`${PLAN}  - id: [\n`));
    assert.deepEqual([now, problems.length], [[], 1]);
    assert.match(problems[0]!.message, /^Nothing was imported, since file:\/\/\/plan.plan.yaml can’t be read in full/);
  });
});

describe('answers to records with anchors', () => {
  const shared = `plan: { id: xex, title: A plan, country: XEX }
institutions: [{ id: moj, name: Ministry of Justice, kind: ministry }]
actions:
  - { id: a1, title: One, lead: moj, due: &end 2027-12-31, updates: &news [{ date: 2026-01-01, text: Begun }] }
  - { id: a2, title: Two, lead: moj, due: *end, updates: *news, evidence: [] }
`;

  it('are not written into what other records may mean too', async () => {
    const plan = planFile(shared);
    const cells = { 'New due date': new Date('2028-12-31'), 'What has been done': 'Bill', 'Evidence: title': 'Bill' };
    const { files: now, problems } = await imported(await filled(await exported(plan), { a1: cells, a2: cells }), plan);
    const message = (key: string) =>
      `“${key}” is written in a form that can’t be changed here: write it in the plan yourself.`;
    assert.deepEqual(
      problems.map(({ number, message: text }) => [number, text]),
      [
        ['a1', message('due')],
        ['a1', message('updates')],
        ['a2', message('due')],
        ['a2', message('updates')],
      ],
    );
    assert.equal(
      now[0]!.text,
      shared
        .replace('Begun }] }', 'Begun }], evidence: [{ title: Bill }] }')
        .replace('evidence: []', 'evidence: [{ title: Bill }]'),
    );
  });
});
