import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { BUNDLE } from '../cli/scenario';
import { BACK_ON, filesAfter, filled, imported } from '../unit/exchange/worksheet/fill';
import { sampleFiles } from '../unit/navigation/session';
import { type Office, openOffice, pagesOf } from './office';

// Worksheets as a ministry opens, prints, fills in and saves them in LibreOffice.
describe('worksheets in LibreOffice', function () {
  this.timeout(240_000);
  let office: Office;
  before(() => {
    office = openOffice();
  });
  after(() => office.close());

  function exported(plan: string, name: string, ...options: string[]): string {
    const out = join(office.folder, name);
    const args = [
      'export',
      'worksheet',
      plan,
      '--institution',
      'moj',
      '--as-of',
      '2026-11-20',
      '--out',
      out,
      ...options,
    ];
    const { status, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return out;
  }

  it('bring the same answers when they were saved there', async () => {
    const sent = exported('samples/national', 'sent.xlsx');
    const answered = await filled(readFileSync(sent), {
      'det-a1': {
        'New status': 'Partially implemented',
        'New progress': 0.85,
        'New due date': new Date('2027-03-31'),
        'What has been done': '=Second reading,\nthen a vote: "yes" – نعم',
      },
      'ps-a2': {
        'Completed on': new Date('2026-06-01'),
        'New total spent': 251000.5,
        'Evidence: link': 'https://x.example/act',
      },
      'vaw-a3': { 'What has been done': '+120 prosecutors', 'Evidence: title': '-@Course', 'New progress': '70 %' },
    });
    const path = join(office.folder, 'answered.xlsx');
    writeFileSync(path, answered);
    const saved = readFileSync(office.convert([path], 'xlsx')[0]!);
    assert.notDeepEqual(saved, Buffer.from(answered));
    const files = [...sampleFiles('national')].map(([uri, text]) => ({ uri, text }));
    files.sort((a, b) => Number(b.uri.endsWith('national.plan.yaml')) - Number(a.uri.endsWith('national.plan.yaml')));
    const [here, there] = [await imported(answered, files), await imported(saved, files)];
    assert.deepEqual(here.problems, []);
    assert.deepEqual(here.updated.toSorted(), ['det-a1', 'ps-a2', 'vaw-a3']);
    assert.deepEqual(there, here);
    const again = await imported(saved, filesAfter(files, there.files), { asOf: BACK_ON });
    assert.deepEqual(again.files, []);
  });

  it('stay locked and keep their lists when they are saved there', async () => {
    const [saved] = office.convert([exported('samples/national', 'locked.xlsx')], 'xlsx');
    const { sheets } = await readXlsx(readFileSync(saved!), { readStyles: true });
    const [sheet, hidden] = sheets;
    assert.deepEqual([sheet?.protection?.sheet, hidden?.hidden, hidden?.name], [true, true, 'recmatrix']);
    const rules = sheet?.dataValidations?.map(({ type }) => type).toSorted();
    assert.deepEqual(rules, ['date', 'date', 'decimal', 'decimal', 'list']);
    const isLocked = (cell: string) => sheet?.cells?.get(cell)?.style?.protection?.locked !== false;
    assert.deepEqual([isLocked('6,0'), isLocked('6,4'), isLocked('6,9')], [true, true, false]);
  });

  it('are printed on pages that each name their rows and columns, what is asked apart from the answers', () => {
    const [pdf] = office.convert([exported('samples/national', 'printed.xlsx')], 'pdf');
    const { texts, landscape, isCut } = pagesOf(pdf!);
    assert.ok(texts.length > 2 && texts.length % 2 === 0, `${texts.length} pages`);
    assert.ok(landscape.every((wide) => wide));
    assert.ok(isCut.every((cut) => !cut));
    const [asked, answers] = [texts.slice(0, texts.length / 2), texts.slice(texts.length / 2)];
    for (const text of texts) assert.match(text, /Id +Action/);
    for (const text of asked) assert.match(text, /Recommendation +Supported by +Due +Status/);
    for (const text of answers)
      assert.match(text, /New status(?:.|\n)*What has been done +Evidence: title +Evidence: link/);
    assert.match(
      texts.at(-1) ?? '',
      new RegExp(`Worksheet: Ministry of Justice +${texts.length} ?/ ?${texts.length} +2026-11-20`),
    );
  });

  it('are marked on each page where they hold what is internal, and begin at the right in Arabic', () => {
    const arabic = exported('test/office/plans/arabic.plan.yaml', 'arabic.xlsx', '--internal');
    const { texts, isCut } = pagesOf(office.convert([arabic], 'pdf')[0]!);
    assert.equal(texts.length, 2);
    for (const text of texts) assert.match(text, /Internal: not for the public/);
    assert.ok(isCut.every((cut) => !cut));
    assert.match(texts[0] ?? '', /Supported by +Recommendation +Action +Id/);
  });
});
