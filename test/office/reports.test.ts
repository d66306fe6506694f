import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readTables } from '../../server/src/exchange/tables/read-tables';
import { flat } from '../../server/src/reports/documents/flat';
import { type Cell, type ColumnKind, isTable } from '../../server/src/reports/documents/report';
import { institutionReport } from '../../server/src/reports/kinds/institution';
import { csv } from '../../server/src/reports/writers/csv';
import { xlsx } from '../../server/src/reports/writers/xlsx';
import { BUNDLE } from '../cli/scenario';
import { nationalPlan } from '../unit/reports/kinds/plans';
import { everything } from '../unit/reports/writers/reports';
import { type Office, openOffice, type Pages, pagesOf } from './office';

// Every Word and Excel file that the command line writes, as LibreOffice opens and prints it.
const files = {
  'matrix.docx': ['matrix', 'samples/national'],
  'matrix.xlsx': ['matrix', 'samples/national'],
  'list.docx': ['matrix', 'samples/national', '--columns', 'ohchr'],
  'mid-term.docx': ['mid-term', 'samples/national'],
  'mechanism.docx': ['mechanism', 'samples/national', '--document', 'cedaw8'],
  'institutions.docx': ['institution', 'samples/national'],
  'institutions.xlsx': ['institution', 'samples/national'],
  'sdg.docx': ['sdg', 'samples/national'],
  'sdg.xlsx': ['sdg', 'samples/national'],
  'assistance.docx': ['assistance', 'samples/national'],
  'assistance.xlsx': ['assistance', 'samples/national'],
  'assistance-internal.docx': ['assistance', 'samples/national', '--internal'],
  'parliament.docx': ['parliament', 'samples/national'],
  'unsdcf.xlsx': ['unsdcf', 'samples/national'],
  'donors.xlsx': ['donors', 'samples/national'],
  'mid-term-internal.docx': ['mid-term', 'samples/national', '--internal'],
  'institution-internal.docx': ['institution', 'samples/national', '--institution', 'moj', '--internal'],
  'matrix-internal.xlsx': ['matrix', 'samples/national', '--internal'],
  'arabic.docx': ['mid-term', 'test/office/plans/arabic.plan.yaml'],
  'arabic.xlsx': ['matrix', 'test/office/plans/arabic.plan.yaml'],
} as const;

/** Those that begin with a page of nothing but their title. */
const withTitlePage = /^(mid-term|mechanism|institutions|sdg|assistance|parliament|arabic).*\.docx$/;

describe('reports in LibreOffice', function () {
  this.timeout(240_000);
  const names = Object.keys(files) as (keyof typeof files)[];
  let office: Office;
  let pages: Readonly<Record<keyof typeof files, Pages>>;

  before(() => {
    office = openOffice();
    for (const [name, args] of Object.entries(files)) {
      const [kind, plan, ...options] = args;
      const out = join(office.folder, name);
      const { status, stderr } = spawnSync(
        process.execPath,
        [BUNDLE, 'report', kind, plan, ...options, '--as-of', '2026-11-20', '--out', out],
        { encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
    }
    // Two formats of one name would give one PDF.
    const pdfs = (['docx', 'xlsx'] as const).flatMap((ending) =>
      office
        .convert(
          names.filter((name) => name.endsWith(ending)).map((name) => join(office.folder, name)),
          'pdf',
        )
        .filter((path) => path.endsWith('.pdf'))
        .map((path) => [basename(path, '.pdf').concat('.', ending), pagesOf(path)] as const),
    );
    pages = Object.fromEntries(pdfs) as typeof pages;
  });
  after(() => office.close());

  it('opens all of them', () => {
    assert.deepEqual(Object.keys(pages).sort(), [...names].sort());
  });

  for (const name of names) {
    it(`${name}: each page has its number and the date, and nothing is cut off`, () => {
      const { texts, isCut } = pages[name];
      const first = withTitlePage.test(name) ? 1 : 0;
      texts.slice(first).forEach((text, index) => {
        assert.match(text, new RegExp(`As of 20 November 2026 · Page ${index + first + 1} of ${texts.length}`));
      });
      assert.deepEqual(isCut.indexOf(true) + 1, 0, 'the number of the first page with ink at its edge');
    });
  }

  it('repeats the header row of a table on each page', () => {
    for (const name of ['matrix.docx', 'matrix.xlsx'] as const) {
      assert.ok(pages[name].texts.length > 3);
      for (const text of pages[name].texts)
        assert.match(text, /No\.\s+Recommendation\s+Position\s+Lead\s+Actions/, name);
    }
    for (const text of pages['list.docx'].texts) assert.match(text, /Relevant SDGs/);
  });

  it('shows long headings of a sheet whole', () => {
    const text = pages['institutions.xlsx'].texts.find((page) => page.includes('Collected by')) ?? '';
    for (const word of ['Way to the', 'target', 'Measured', 'every', '(months)']) assert.ok(text.includes(word), word);
  });

  it('shows how far commitments have come, with the words for the colours', () => {
    const text = pages['mid-term.docx'].texts.join('\n');
    assert.match(text, /■ Implemented: 1 +■ Partially implemented: 19 +■ In progress: 21 +■ Not started: 2/);
  });

  it('has all recommendations in the matrix', () => {
    const text = pages['matrix.docx'].texts.join('\n');
    for (const number of ['112.4', '130.1', '130.47', '22 (a)']) assert.ok(text.includes(number), number);
  });

  it('gives in the table of contents the pages on which chapters begin', () => {
    const { texts } = pages['mid-term.docx'];
    const contents = [...(texts[1] ?? '').matchAll(/^ *(\S[^.\n]*?)\.{3,} *(\d+)$/gm)];
    const chapters = contents.filter(([, title = '']) =>
      /^(Method|Overview|Progress by|Challenges|Assistance|Annex)/.test(title),
    );
    assert.equal(chapters.length, 6);
    for (const [, title = '', page] of chapters) {
      const found = texts.findIndex((text, index) => index > 1 && new RegExp(`^ *${title}$`, 'm').test(text));
      assert.equal(found + 1, Number(page), title);
    }
  });

  it('turns the pages of the annex', () => {
    const { landscape, texts } = pages['mid-term.docx'];
    const annex = texts.findIndex((text, index) => index > 2 && text.includes('Annex: implementation matrix'));
    assert.ok(annex > 3);
    assert.deepEqual(
      landscape,
      texts.map((_, index) => index >= annex),
    );
  });

  it('marks each page of what is internal, and no other', () => {
    for (const name of names) {
      for (const text of pages[name].texts) {
        assert.equal(/(· |^ *)Internal$/im.test(text), name.includes('-internal'), name);
      }
    }
  });

  it('shows Arabic letters in their words', () => {
    for (const name of ['arabic.docx', 'arabic.xlsx'] as const) {
      const text = pages[name].texts.join('\n').normalize('NFKC');
      assert.match(text, /التصديق على البروتوكول/, name);
    }
  });

  it('begins headings of an Arabic page at the right, also those in other letters', () => {
    const text = pages['arabic.docx'].texts.join('\n');
    for (const heading of ['Contents', 'Overview', 'Challenges'])
      assert.match(text, new RegExp(`^ {30,}\\P{L}*${heading}\\P{L}*$`, 'mu'));
  });

  it('has in the sheets of a workbook what the report says, as numbers, dates and texts', async () => {
    const { blocks } = institutionReport(nationalPlan.plan, { format: 'xlsx', internal: false });
    const expected = blocks.filter(isTable).map((table) => {
      const { columns, rows } = flat(table);
      return rows.map(({ cells }) => columns.map(({ kind }, index) => asLibreOfficeShows(cells[index] ?? null, kind)));
    });
    const files = office.convert([join(office.folder, 'institutions.xlsx')], ALL_SHEETS_AS_CSV);
    const sheets = ['Actions', 'Recommendations', 'Support', 'Indicators'].map((name) =>
      files.find((path) => path.endsWith(`-${name}.csv`)),
    );
    for (const [index, path = ''] of sheets.entries()) {
      const rows = await rowsOf(path);
      // Title, what the sheet is of, the date and the header stand above.
      assert.deepEqual(rows.slice(4), expected[index], path);
    }
  });

  it('finds no formula in what begins like one', async () => {
    writeFileSync(join(office.folder, 'texts.xlsx'), await xlsx(everything));
    writeFileSync(join(office.folder, 'values.csv'), csv(everything));
    const [fromWorkbook = ''] = office.convert([join(office.folder, 'texts.xlsx')], ALL_SHEETS_AS_CSV);
    const [fromCsv = ''] = office.convert([join(office.folder, 'values.csv')], 'csv');
    for (const path of [fromWorkbook, fromCsv]) {
      const texts = (await rowsOf(path)).flat();
      assert.ok(texts.includes('=1+1') && texts.includes('@me') && !texts.includes('2'), `${path}: ${texts}`);
    }
  });
});

/** Each sheet a file, dates and numbers as they are kept. */
const ALL_SHEETS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** In an American locale, which is that of a machine that names none. */
function asLibreOfficeShows(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return kind === 'percent' ? `${Math.round(cell)}%` : String(cell);
  if (typeof cell === 'string') return kind === 'date' ? cell.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1') : cell;
  return 'value' in cell ? `${Math.round(cell.value)}%` : cell.filter((text) => text !== '').join('\n');
}

async function rowsOf(path: string): Promise<string[][]> {
  const content = new Uint8Array(readFileSync(path));
  const { sheets } = await readTables(content.buffer, basename(path));
  const rows: string[][] = [];
  for await (const { cells } of sheets[0]!.rows()) rows.push(cells.map(({ text }) => text));
  return rows;
}
