import assert from 'node:assert/strict';
import JSZip from 'jszip';
import {
  heading,
  isTable,
  newPage,
  paragraph,
  type Report,
  row,
} from '../../../../server/src/reports/documents/report';
import { docx, type PageNumbers } from '../../../../server/src/reports/writers/docx/docx';
import { estimatedPageNumbers } from '../../../../server/src/reports/writers/docx/page-numbers';
import { everything } from './reports';

/** The XML of the parts of a Word file, by their names. */
async function partsOf(report: Report, pageNumbers?: PageNumbers) {
  const zip = await JSZip.loadAsync(await docx(report, pageNumbers));
  const names = Object.keys(zip.files).filter((name) => name.endsWith('.xml'));
  const texts = await Promise.all(names.map((name) => zip.file(name)?.async('text') ?? ''));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

async function bodyOf(report: Report, pageNumbers?: PageNumbers) {
  return (await partsOf(report, pageNumbers))['word/document.xml'] ?? '';
}

/** The table of contents. */
function contentsIn(body: string): string {
  return body.slice(body.indexOf('<w:sdt>'), body.indexOf('</w:sdt>'));
}

describe('a report as a Word file', () => {
  it('has headings, lists, links and tables as Word has them', async () => {
    const body = await bodyOf(everything);
    assert.match(body, /<w:pStyle w:val="Title"\/>.*?Report of &lt;Ardelia&gt; &amp; others/s);
    assert.match(body, /<w:pStyle w:val="Heading1"\/>.*?Part one/s);
    assert.match(body, /<w:numPr>/);
    assert.match(body, /<w:hyperlink [^>]*>.*?a page/s);
    assert.match(body, /<w:gridSpan w:val="4"\/>.*?Theme: Water/s);
    assert.match(body, /31 Dec 2026/);
  });

  it('repeats the header row of a table on each page', async () => {
    const rows = (await bodyOf(everything)).split('<w:tr>').slice(1);
    assert.deepEqual(
      rows.map((row) => row.includes('<w:tblHeader/>')),
      [true, false, false, false, false, false],
    );
  });

  it('numbers its pages, and never asks Word to update its fields', async () => {
    const parts = await partsOf({ ...everything, hasContents: true });
    assert.match(parts['word/footer1.xml'] ?? '', /PAGE.*NUMPAGES/s);
    assert.doesNotMatch(parts['word/settings.xml'] ?? '', /updateFields/);
    assert.doesNotMatch(parts['word/document.xml'] ?? '', /w:dirty="(true|1)"/);
  });

  it('has a table of contents with its entries and their pages', async () => {
    const contents = contentsIn(await bodyOf({ ...everything, hasContents: true }, estimatedPageNumbers));
    assert.match(contents, /Part one.*PAGEREF.*<w:t[^>]*>3<\/w:t>/s);
  });

  it('leaves the pages out of the contents where nothing works them out', async () => {
    const contents = contentsIn(await bodyOf({ ...everything, hasContents: true }));
    assert.match(contents, /TOC [^<]*\\n[^<]*1-2.*Part one/s);
    assert.doesNotMatch(contents, /PAGEREF|w:dirty="(true|1)"/);
  });

  it('leaves them out where working them out would take too long', async () => {
    const table = everything.blocks.find(isTable);
    const long = { ...table!, rows: Array.from({ length: 2000 }, () => row('a', null, 1, 2)) };
    const report = { ...everything, hasContents: true, blocks: [long, heading(1, 'The end')] };
    const contents = contentsIn(await bodyOf(report, estimatedPageNumbers));
    assert.match(contents, /TOC [^<]*\\n[^<]*1-2.*The end/s);
    assert.doesNotMatch(contents, /PAGEREF|w:dirty="(true|1)"/);
  });

  it('makes no table wider than it has something to say, and breaks no date', async () => {
    const [figures] = everything.blocks.filter(isTable);
    const narrow = await bodyOf({ ...everything, blocks: [figures!] });
    assert.match(narrow, /<w:tblW w:type="dxa" w:w="4800"\/>/);
    const wide = {
      ...figures!,
      columns: figures!.columns.map((one, index) => ({ ...one, width: index === 1 ? 10 : 60 })),
    };
    const grid = [...(await bodyOf({ ...everything, blocks: [wide] })).matchAll(/<w:gridCol w:w="(\d+)"/g)];
    assert.deepEqual(
      grid.map(([, width]) => Number(width)),
      [2894, 1180, 2894, 2894],
    );
  });

  it('keeps the words before a table on its page', async () => {
    const [figures] = everything.blocks.filter(isTable);
    const body = await bodyOf({
      ...everything,
      blocks: [paragraph('Far'), paragraph('Near'), { ...figures!, title: '' }],
    });
    assert.match(body, /<w:p><w:r><w:t[^>]*>Far</);
    assert.match(body, /<w:p><w:pPr><w:keepNext\/><\/w:pPr><w:r><w:t[^>]*>Near</);
  });

  it('breaks a row over two pages only where it is long', async () => {
    const table = {
      kind: 'table' as const,
      title: '',
      columns: [{ header: 'Text', width: 40, kind: 'text' as const }],
      rows: [row('Short'), row('Long text. '.repeat(160))],
    };
    const rows = (await bodyOf({ ...everything, blocks: [table] })).split('<w:tr>').slice(1);
    assert.deepEqual(
      rows.map((one) => one.includes('<w:cantSplit/>')),
      [true, true, false],
    );
  });

  it('shows the parts of a whole as a bar, with words for its colours', async () => {
    const bar = [
      { title: 'Implemented', count: 3, colour: '1F5F3A' },
      { title: 'In progress', count: 1, colour: '9CC4E4' },
      { title: 'Not started', count: 0, colour: 'D9D9D9' },
    ];
    const figure = { kind: 'figure' as const, svg: '<svg/>', description: 'By status', bar };
    const body = await bodyOf({ ...everything, blocks: [figure] });
    const cells = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    assert.deepEqual(cells, [7338, 2526]);
    assert.match(body, /w:fill="1F5F3A".*w:fill="9CC4E4".*Implemented: 3.*In progress: 1.*Not started: 0/s);
    assert.doesNotMatch(await bodyOf({ ...everything, blocks: [{ ...figure, bar: [] }] }), /<w:tbl>/);
  });

  it('has one header and one footer for all its parts', async () => {
    const parts = await partsOf({
      ...everything,
      hasContents: true,
      blocks: [paragraph('One'), newPage('landscape'), paragraph('Two'), newPage('portrait'), paragraph('Three')],
    });
    assert.deepEqual(
      Object.keys(parts).filter((name) => /header|footer/.test(name)),
      ['word/header1.xml', 'word/footer1.xml'],
    );
  });

  it('turns the pages of wide tables', async () => {
    const body = await bodyOf({
      ...everything,
      blocks: [...everything.blocks, newPage('landscape'), paragraph('Wide')],
    });
    const sizes = [...body.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size.includes('landscape'));
    assert.deepEqual(sizes, [false, true]);
  });

  it('runs from right to left in Arabic, with texts of other scripts the other way', async () => {
    const body = await bodyOf({
      ...everything,
      language: 'ar',
      blocks: [
        paragraph('خطة'),
        paragraph('Plan'),
        paragraph({ text: 'توصية', style: 'emphasis' }),
        ...everything.blocks,
      ],
    });
    assert.match(body, /<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>خطة/);
    assert.match(body, /<w:p><w:r><w:t[^>]*>Plan/);
    assert.match(body, /<w:r><w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>توصية/, 'letters that are not slanted');
    assert.match(body, /<w:bidiVisual\/>/);
    // Headings and cells begin at the right all the same, and figures end at the left.
    assert.match(body, /<w:pStyle w:val="Heading1"\/><w:jc w:val="end"\/>/);
    assert.match(body, /<w:pStyle w:val="TableText"\/><\/w:pPr><w:r><w:t[^>]*>~50%/);
  });

  it('is marked on each page where it is internal', async () => {
    const header = async (isInternal: boolean) =>
      (await partsOf({ ...everything, isInternal }))['word/header1.xml'] ?? '';
    assert.match(await header(true), /Internal/);
    assert.doesNotMatch(await header(false), /Internal/);
  });

  it('names its title and who gives it in its properties', async () => {
    const { 'docProps/core.xml': properties = '' } = await partsOf({ ...everything, author: 'Ministry of Justice' });
    assert.match(properties, /<dc:title>Report of &lt;Ardelia&gt; &amp; others<\/dc:title>/);
    assert.match(properties, /<dc:creator>Ministry of Justice<\/dc:creator>/);
    assert.doesNotMatch((await partsOf(everything))['docProps/core.xml'] ?? '', /Un-named/);
  });

  it('holds no character that XML forbids', async () => {
    const body = await bodyOf({ ...everything, blocks: [paragraph('a\u0000b\ud800c')] });
    assert.match(body, /a\uFFFDb\uFFFDc/);
  });
});
