import assert from 'node:assert/strict';
import { type Cell, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { worksheet } from '../../../../server/src/exchange/worksheet/workbook';
import { planFile, planOf } from './fill';

const PLAN = `plan:
  id: xex
  title: { en: National plan, ar: الخطة الوطنية }
  country: XEX
  currency: USD
  languages: [en, ar]
  coordinator: nmirf
institutions:
  - { id: nmirf, name: Committee on Human Rights, kind: coordination-mechanism }
  - id: moj
    name: { en: Ministry of Justice, ar: وزارة العدل }
    kind: ministry
    focal-points: [{ post: Head of Unit, name: A name, email: unit@justice.example, phone: "+1 555" }]
  - { id: parl, name: National Assembly, acronym: NA, kind: parliament }
documents:
  - { id: upr4, mechanism: UPR, symbol: A/HRC/59/90 }
  - { id: cedaw8, mechanism: CEDAW }
clusters:
  - id: c1
    title: Violence
    lead: moj
    due: 2028-Q4
    actions:
      - id: c1-a1
        title: "=HYPERLINK(\\"https://x.example\\",\\"Click\\")"
        support: [parl, lost]
        updates:
          - { date: 2026-01-01, by: moj, status: in-progress, progress: 40, text: Begun }
          - { date: 2026-06-01, by: moj, text: Not for all, visibility: internal }
      - { id: c1-a2, title: Given up, status: discontinued }
      - { id: c1-a3, title: Of parliament, lead: parl }
recommendations:
  - { id: r1, document: upr4, number: "140.1", text: Adopt a law (Fiji), position: supported, cluster: c1 }
  - { id: r2, document: cedaw8, number: "22", text: Train judges, lead: moj, budget: [{ year: 2026, spent: 1200 }, { year: 2027 }] }
  - { id: r3, document: upr4, text: Abolish it, position: noted, lead: moj }
`;

async function workbook(options: { readonly language?: string; readonly internal?: boolean } = {}): Promise<Workbook> {
  const { internal = false, ...language } = options;
  const bytes = await worksheet(planOf(planFile(PLAN)), 'moj', { internal, ...language });
  return readXlsx(bytes, { readStyles: true });
}

const sheetOf = ({ sheets }: Workbook): Sheet => sheets[0]!;
const texts = ({ rows }: Sheet) => JSON.stringify(rows);

/** The cells of a row as headings and values, without empty ones. */
function rowOf({ rows }: Sheet, id: string): Record<string, unknown> {
  const headings = rows.find((row) => row[0] === 'Id')!;
  const row = rows.find((each) => each[0] === id)!;
  return Object.fromEntries(
    headings.flatMap((heading, column) => (row[column] === null ? [] : [[heading, row[column]]])),
  );
}

describe('a worksheet', () => {
  it('asks about the actions that the institution leads, and about recommendations that have none', async () => {
    const sheet = sheetOf(await workbook());
    assert.deepEqual(
      sheet.rows.slice(6).map(([id]) => id),
      ['c1-a1', 'r2'],
    );
    assert.deepEqual(rowOf(sheet, 'c1-a1'), {
      Id: 'c1-a1',
      Action: '=HYPERLINK("https://x.example","Click")',
      Recommendation: 'A/HRC/59/90, 140.1: Adopt a law (Fiji)',
      'Supported by': 'NA, lost',
      Due: new Date('2028-12-31'),
      Status: 'In progress',
      Progress: 0.4,
      'Last report': '2026-01-01: Begun',
    });
    assert.deepEqual(rowOf(sheet, 'r2'), {
      Id: 'r2',
      Action: '(No action is planned yet.)',
      Recommendation: 'CEDAW, 22: Train judges',
      Status: 'Not started',
      Progress: 0,
      Spent: 1200,
    });
  });

  it('says what it is, of when, what to do, and to whom to send it', async () => {
    const [title, , about] = sheetOf(await workbook()).rows;
    assert.equal(title?.[0], 'Worksheet: Ministry of Justice');
    assert.equal(about?.[0], 'National plan, as of 20 November 2026');
    assert.match(texts(sheetOf(await workbook())), /Send the file back .* to: Committee on Human Rights/);
  });

  it('shows in bold what is overdue', async () => {
    const isBold = async (plan: string) => {
      const bytes = await worksheet(planOf(planFile(plan)), 'moj', { internal: false });
      const { sheets } = await readXlsx(bytes, { readStyles: true });
      return sheets[0]?.cells?.get('6,4')?.style?.font?.bold ?? false;
    };
    assert.deepEqual([await isBold(PLAN), await isBold(PLAN.replace('2028-Q4', '2026-01'))], [false, true]);
  });

  it('locks all cells but those to answer in, without a password', async () => {
    const sheet = sheetOf(await workbook());
    assert.equal(sheet.protection?.sheet, true);
    assert.equal(sheet.protection?.password, undefined);
    const isOpen = (cell: Cell | undefined) => cell?.style?.protection?.locked === false;
    const open = (row: number) => sheet.rows[5]!.filter((_, column) => isOpen(sheet.cells?.get(`${row},${column}`)));
    assert.deepEqual(open(6), [
      'New status',
      'New progress',
      'Completed on',
      'New due date',
      'What has been done',
      'Evidence: title',
      'Evidence: link',
    ]);
    // A recommendation has no progress and no day of completion of its own; its budget has one line of this year.
    assert.deepEqual(open(7), [
      'New status',
      'New due date',
      'What has been done',
      'Evidence: title',
      'Evidence: link',
      'New total spent',
    ]);
    for (const row of [0, 1, 2, 3, 4, 5]) assert.deepEqual(open(row), []);
  });

  it('offers the statuses in a list, and accepts only dates, shares and amounts where they belong', async () => {
    const { sheets } = await workbook();
    const rules = sheets[0]?.dataValidations?.map(({ type, range, formula1 }) => ({ type, range, formula1 }));
    assert.deepEqual(rules, [
      { type: 'list', range: 'J7:J8', formula1: 'recmatrix!$C$23:$C$27' },
      { type: 'decimal', range: 'K7:K8', formula1: '0' },
      { type: 'date', range: 'L7:L8', formula1: '36526' },
      { type: 'date', range: 'M7:M8', formula1: '36526' },
      { type: 'decimal', range: 'Q7:Q8', formula1: '0' },
    ]);
    assert.deepEqual(
      sheets[1]?.rows.slice(22, 27).map((row) => row[2]),
      ['Not started', 'In progress', 'Partially implemented', 'Implemented', 'Discontinued'],
    );
  });

  it('keeps the headings and the names of rows in sight, on the screen and on paper', async () => {
    const sheet = sheetOf(await workbook());
    assert.deepEqual([sheet.freezePane, sheet.pageSetup?.orientation], [{ rows: 6, columns: 2 }, 'landscape']);
    assert.deepEqual(
      [sheet.pageSetup?.printTitlesRow, sheet.pageSetup?.printTitlesColumn, sheet.pageSetup?.printArea],
      ['$5:$6', '$A:$B', '$A$1:$Q$8'],
    );
  });

  it('hides what was sent, all of it as texts', async () => {
    const { sheets } = await workbook();
    assert.deepEqual(
      sheets.map(({ name, hidden }) => [name, hidden ?? false]),
      [
        ['Worksheet', false],
        ['recmatrix', true],
      ],
    );
    assert.ok(sheets[1]?.rows.flat().every((value) => value === null || typeof value === 'string'));
  });

  it('has no contacts, and what is internal only when asked, marked on each page', async () => {
    const all = async (internal: boolean) =>
      JSON.stringify((await workbook({ internal })).sheets.map(({ rows }) => rows));
    for (const internal of [false, true])
      assert.doesNotMatch(await all(internal), /justice\.example|Head of Unit|A name|555/);
    assert.doesNotMatch(await all(false), /Not for all/);
    assert.match(await all(true), /2026-06-01: Not for all/);
    assert.equal(sheetOf(await workbook()).headerFooter?.oddHeader, undefined);
    assert.match(
      sheetOf(await workbook({ internal: true })).headerFooter?.oddHeader ?? '',
      /Internal: not for the public/,
    );
  });

  it('begins at the right in Arabic', async () => {
    const sheet = sheetOf(await workbook({ language: 'ar' }));
    assert.equal(sheet.view?.rightToLeft, true);
    assert.equal(sheet.rows[0]?.[0], 'Worksheet: وزارة العدل');
    assert.equal(sheet.cells?.get('6,1')?.style?.alignment?.horizontal, 'right');
  });

  it('holds texts that Excel would read otherwise', async () => {
    const odd = 'a_x0041_b "quoted" <tag> & \u0001 \ud800';
    const text = PLAN.replace('text: Train judges', `text: ${JSON.stringify(odd)}`).replaceAll(
      'id: r2',
      'id: r_x0041_2',
    );
    const { sheets } = await readXlsx(await worksheet(planOf(planFile(text)), 'moj', { internal: false }));
    assert.equal(rowOf(sheets[0]!, 'r_x0041_2').Recommendation, 'CEDAW, 22: a_x0041_b "quoted" <tag> & \ufffd \ufffd');
  });
});
