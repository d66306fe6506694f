import assert from 'node:assert/strict';
import { readTables } from '../../../../server/src/exchange/tables/read-tables';
import type { Plan } from '../../../../server/src/plan/plan';
import { dataReport } from '../../../../server/src/reports/kinds/data/report';
import type { Format, ReportOptions } from '../../../../server/src/reports/kinds/kind';
import { csv } from '../../../../server/src/reports/writers/csv';
import { nationalPlan, planOf, small } from './plans';

type Row = Readonly<Record<string, unknown>>;

function fileOf(plan: Plan, format: Format, more: Partial<ReportOptions> = {}): string {
  const report = dataReport(plan, { format, internal: false, ...more });
  return typeof report === 'string' ? report : csv(report);
}

function rowsOf(plan: Plan, more: Partial<ReportOptions> = {}): Row[] {
  return JSON.parse(fileOf(plan, 'json', more)).records;
}

describe('data', () => {
  it('has a row for each record, flat, with what the figures say of it', () => {
    const ratify = rowsOf(small).find(({ id }) => id === 'upr4-140.1');
    assert.deepEqual(ratify, {
      record: 'recommendation',
      id: 'upr4-140.1',
      document: 'upr4',
      number: '140.1',
      text: 'Ratify the Optional Protocol (Chile)',
      'text.fr': 'Ratifier le Protocole facultatif (Chili)',
      'recommended-by': ['CHL'],
      position: 'supported',
      'position-source': 'A/HRC/59/15/Add.1, para. 3',
      themes: ['ratification-of-and-accession-to-international-instruments'],
      groups: ['women-and-girls'],
      sdg: ['16.3'],
      lead: 'moj',
      actions: ['upr4-140.1-a1', 'upr4-140.1-a2'],
      'effective.status': 'in-progress',
      'effective.progress': 20,
      'effective.progress-known': true,
      'effective.lead': 'moj',
      'effective.due': '2026-12-31',
      'effective.overdue': false,
      'effective.due-soon': true,
      'effective.stale': false,
      'effective.committed': true,
      'effective.mechanism': 'UPR',
      'effective.cycle': 4,
      'effective.themes': ['ratification-of-and-accession-to-international-instruments'],
      'effective.groups': ['women-and-girls'],
      'effective.goals': ['16'],
      'effective.actions': ['upr4-140.1-a1', 'upr4-140.1-a2'],
      'effective.parliament': false,
      'effective.key-questions': ['d'],
    });
  });

  it('has a row for each entry of a list, which names the record that it belongs to', () => {
    const plan = planOf(`plan: { id: p, title: P, checks: { no-lead: ignore } }
actions:
  - id: a1
    title: A
    ignore: { no-lead: None }
    milestones: [{ title: Draft, due: 2027 }]
    budget: [{ year: "2027", required: 10.5 }]
    indicators:
      - { id: i1, name: I, measurements: [{ date: 2026, value: true, disaggregated: { sex: { women: 3 } } }], baseline: { value: 1 } }
`);
    assert.deepEqual(rowsOf(plan).slice(1), [
      {
        record: 'action',
        id: 'a1',
        title: 'A',
        indicators: ['i1'],
        'effective.status': 'not-started',
        'effective.progress': 0,
        'effective.progress-known': true,
        'effective.overdue': false,
        'effective.due-soon': false,
        'effective.stale': false,
        'effective.behind': false,
      },
      { record: 'milestone', of: 'a1', title: 'Draft', due: '2027' },
      { record: 'budget-line', of: 'a1', year: '2027', required: 10.5 },
      { record: 'indicator', id: 'i1', of: 'a1', name: 'I', 'baseline.value': 1 },
      { record: 'measurement', of: 'i1', date: '2026', value: true, 'disaggregated.sex.women': 3 },
    ]);
  });

  it('tells texts in the language asked for, and the others beside it', () => {
    const { name, 'name.en': english } = rowsOf(small, { language: 'fr' }).find(({ id }) => id === 'moj') ?? {};
    assert.deepEqual([name, english], ['Ministère de la justice', 'Ministry of Justice']);
  });

  it('leaves out contacts, updates and what is internal, unless asked for them', () => {
    const secret = /rights@moj|Drafted|Nobody wants it|focal-point|"visibility"/g;
    for (const format of ['csv', 'json', 'ndjson'] as const) {
      assert.doesNotMatch(fileOf(small, format), secret);
      assert.match(fileOf(small, format), /On its way/);
    }
    const internal = fileOf(small, 'json', { internal: true });
    assert.deepEqual(new Set(internal.match(secret)).size, 5);
  });

  it('is the same in all formats', async () => {
    const rows = rowsOf(nationalPlan.plan);
    const lines = fileOf(nationalPlan.plan, 'ndjson').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      rows,
    );
    const [header = [], ...table] = await readBack(fileOf(nationalPlan.plan, 'csv'));
    assert.deepEqual(header.slice(0, 3), ['record', 'id', 'of']);
    const text = (value: unknown) => (Array.isArray(value) ? value.join('; ') : String(value ?? ''));
    assert.deepEqual(
      table,
      rows.map((row) => header.map((key) => text(row[key]))),
    );
  });

  it('holds no formula in a csv file, and comes back unchanged', async () => {
    const titles = ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '=cmd|"x"', '\tx'];
    const quoted = titles.map((title, index) => `  - { id: a${index}, title: ${JSON.stringify(title)} }`);
    const plan = planOf(`plan: { id: p, title: P }\nactions:\n${quoted.join('\n')}\n`);
    const file = fileOf(plan, 'csv');
    assert.doesNotMatch(file, /(^|,)"?[=+\-@\t]/m);
    const [header = [], , ...rows] = await readBack(file);
    const title = header.indexOf('title');
    assert.deepEqual(
      rows.map((cells) => cells[title]),
      titles,
    );
  });
});

async function readBack(file: string): Promise<string[][]> {
  const { sheets } = await readTables(new TextEncoder().encode(file).buffer as ArrayBuffer, 'data.csv');
  const rows: string[][] = [];
  for await (const { cells } of sheets[0]!.rows()) rows.push(cells.map(({ text }) => text));
  return rows;
}
