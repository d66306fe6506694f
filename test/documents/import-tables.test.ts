import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findCountry } from '../../server/src/catalogue/countries';
import { importLists } from '../../server/src/exchange/import';
import { readLists } from '../../server/src/exchange/read-lists';
import { csvRows } from '../../server/src/exchange/tables/csv';
import { readTables } from '../../server/src/exchange/tables/read-tables';
import { firstRows } from '../../server/src/exchange/tables/table';
import { BUNDLE } from '../cli/scenario';

// UPR Info's database, and the workbook in which Mexico's public bodies send recommendations.
const folder = '../shared/data';

function bytesOf(file: string): ArrayBuffer {
  const bytes = readFileSync(`${folder}/${file}`);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

async function read(file: string, mapping?: string) {
  const name = file.split('/').at(-1) ?? '';
  const given = mapping === undefined ? {} : { mapping: { text: readFileSync(mapping, 'utf8'), name: mapping } };
  return readLists({ bytes: bytesOf(file), name, ...given });
}

for (const { file, rows, states, unknownStates } of [
  { file: 'upr-info/upr-info-sample-2000.csv', rows: 2000, states: 193, unknownStates: ['(Unknown)'] },
  { file: 'upr-info/upr-info-voluntary-pledges.csv', rows: 947, states: 149, unknownStates: [] },
]) {
  describe(`UPR Info's export ${file.split('/').at(-1)}`, () => {
    const source = [...csvRows(readFileSync(`${folder}/${file}`, 'utf8'), ',')]
      .slice(1)
      .map(({ cells }) => cells.map(({ text }) => text));

    it(`makes one plan for each of ${states} States`, async () => {
      const { lists } = await read(file);
      const { files } = importLists(lists, {}, []);
      const countries = files.map(({ text }) => parse(text).plan.country);
      assert.equal(files.length, states);
      assert.deepEqual(countries.toSorted(), [...new Set(source.map(([to = '']) => findCountry(to)))].toSorted());
    });

    it('loses no row: each is a record, or said to be one with another', async () => {
      const { lists, problems } = await read(file);
      assert.deepEqual(problems, []);
      const taken = new Set(lists.flatMap((list) => list.recommendations.map(({ row }) => row)));
      const united = lists
        .flatMap((list) => list.problems)
        .filter(({ message }) => message.startsWith('The same text stands in row'));
      for (const { row } of united) taken.add(row);
      assert.deepEqual(
        source.flatMap((_, index) => (taken.has(index + 2) ? [] : index + 2)),
        [],
      );
      assert.equal(taken.size, rows);
    });

    it('resolves every recommending State that is named', async () => {
      const { lists } = await read(file);
      const all = lists.flatMap((list) => list.recommendations);
      assert.deepEqual([...new Set(all.flatMap((one) => one.unknownStates))], unknownStates);
      for (const { kind, recommendedBy, row } of all) {
        const named = findCountry(source[row - 2]?.[4] ?? '');
        assert.equal(
          kind === 'voluntary-pledge' || named === undefined || recommendedBy.includes(named),
          true,
          `row ${row}`,
        );
      }
    });

    it('gives every text, position, session and category as written', async () => {
      const { lists } = await read(file);
      for (const { session, recommendations } of lists) {
        for (const one of recommendations) {
          const line = source[one.row - 2] ?? [];
          const response = { Accepted: 'supported', Noted: 'noted' }[line[7] ?? ''];
          assert.deepEqual(
            [one.text, one.position, String(session), String(one.actionCategory)],
            [line[3]?.replace(/\s+/g, ' ').trim(), response, line[10], line[8]],
          );
        }
      }
    });

    it('changes nothing when it is imported again', async () => {
      const { lists } = await read(file);
      for (const plan of importLists(lists, {}, []).files.slice(0, 40)) {
        assert.deepEqual(importLists(lists, {}, [plan]).files, []);
      }
    });
  });
}

describe('41,000 rows of UPR Info', () => {
  it('become plans with 400 MB of memory, no row lost, and change nothing when they come again', () => {
    const [head = '', ...lines] = csvLines();
    const rows = Array.from({ length: 41_000 }, (_, index) => {
      const again = Math.floor(index / lines.length);
      // Each repetition has texts of its own.
      return (lines[index % lines.length] ?? '').replace('"', `"${again} `);
    });
    const place = mkdtempSync(join(tmpdir(), 'recmatrix-many-'));
    try {
      writeFileSync(join(place, 'many.csv'), [head, ...rows].join('\n'));
      const importMany = () =>
        spawnSync(
          process.execPath,
          ['--max-old-space-size=400', BUNDLE, 'import', join(place, 'many.csv'), '--out', join(place, 'plans')],
          { encoding: 'utf8', cwd: place, maxBuffer: 1e8 },
        );
      const { status, stdout } = importMany();
      assert.equal(status, 0);
      assert.equal(readdirSync(join(place, 'plans')).length, 193);
      const united = stdout.match(/The same text stands in row/g)?.length ?? 0;
      const documents = 297;
      const records = 41_000 - united + documents;
      assert.match(stdout, new RegExp(`^Records added: ${records}, `, 'm'));
      assert.match(importMany().stdout, new RegExp(`^Records added: 0, updated: 0, unchanged: ${records}\\.`));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }).timeout(120_000);

  /** The rows of the sample with the text, quoted, first; the others as they are. */
  function csvLines(): string[] {
    const order = [3, 0, 4, 7, 8, 9, 10];
    const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`;
    const text = readFileSync(`${folder}/upr-info/upr-info-sample-2000.csv`, 'utf8');
    return [...csvRows(text, ',')].map(({ cells }) => order.map((column) => quoted(cells[column]?.text)).join(','));
  }
});

describe('Mexico’s SERIDH workbook', () => {
  const file = 'seridh-mexico/Recomendaciones.xlsx';

  it('is read sheet by sheet', async () => {
    const { sheets } = await readTables(bytesOf(file), file);
    const sizes = await Promise.all(sheets.map(async (sheet) => [sheet.name, (await firstRows(sheet, 1000)).length]));
    assert.deepEqual(sizes.slice(1), [
      ['Recomendaciones', 2],
      ['AccionesReportadas', 3],
      ['Catalogos', 278],
    ]);
  });

  it('imports with the mapping that is shipped: values parted by two bars, actions with their recommendation', async () => {
    const { lists, problems } = await read(file, 'samples/mappings/seridh.mapping.yaml');
    const { files, problems: said } = importLists(lists, {}, []);
    assert.deepEqual([problems, said], [[], []]);
    const { plan, documents, recommendations, institutions } = parse(files[0]?.text ?? '');
    assert.deepEqual([plan.country, plan.languages, documents[0].mechanism], ['MEX', ['es'], 'CAT']);
    assert.equal(institutions.length, 6);
    const [{ sdg, groups, status, lead, support, actions }] = recommendations;
    assert.deepEqual(sdg, ['1.1', '17.19']);
    assert.deepEqual(groups, ['non-citizens', 'lesbian-gay-bisexual-and-transgender-and-intersex-persons-lgbti']);
    assert.deepEqual([status, lead, support], ['not-started', institutions[0].id, [institutions[1].id]]);
    assert.deepEqual(
      actions.map(({ updates, groups: of }: { updates: { date: string }[]; groups: string[] }) => [
        updates[0]?.date,
        of.length,
      ]),
      [
        ['2016-10-15', 2],
        ['2000-11-05', 2],
      ],
    );
    assert.deepEqual(importLists(lists, {}, files).files, []);
  });
});

describe('the matrix of Slovenia’s third cycle, with OHCHR’s columns', () => {
  for (const format of ['docx', 'xlsx', 'csv']) {
    it(`written as ${format}, gives the same recommendations when it is imported`, () => {
      const place = mkdtempSync(join(tmpdir(), 'recmatrix-matrix-'));
      const recmatrix = (...args: string[]) =>
        spawnSync(process.execPath, [BUNDLE, ...args], { encoding: 'utf8', cwd: place });
      try {
        writeFileSync(join(place, 'list.docx'), Buffer.from(bytesOf('upr-matrix/slovenia-cycle3.docx')));
        recmatrix('import', 'list.docx', '--out', 'svn.plan.yaml');
        const before = readFileSync(join(place, 'svn.plan.yaml'), 'utf8');
        recmatrix('report', 'matrix', 'svn.plan.yaml', '--columns', 'ohchr', '--out', `matrix.${format}`);
        const { stdout } = recmatrix(
          'import',
          `matrix.${format}`,
          '--country',
          'SVN',
          '--session',
          '34',
          '--out',
          'svn.plan.yaml',
        );
        assert.equal(stdout, 'Records added: 0, updated: 0, unchanged: 216.\n');
        assert.equal(readFileSync(join(place, 'svn.plan.yaml'), 'utf8'), before);
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    });
  }
});
