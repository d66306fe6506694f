import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { readLists } from '../../../../server/src/exchange/read-lists';
import { openArchive } from '../../../../server/src/exchange/tables/archive';
import { readTables } from '../../../../server/src/exchange/tables/read-tables';
import { firstRows } from '../../../../server/src/exchange/tables/table';
import { UnreadableFile, usualLimits } from '../../../../server/src/exchange/unreadable';
import { docx } from '../docx';
import { cycle3 } from '../lists';
import { bytesOf, pack, textWorkbook, workbookParts } from '../workbook';

// Files made to harm whoever opens them. Each is refused with one sentence, before what it unpacks to is in memory.

const parts = () => workbookParts({ sheets: [{ name: 'A', rows: [['x']] }] });

async function refused(bytes: ArrayBuffer, sentence: RegExp, limits = usualLimits): Promise<void> {
  await assert.rejects(readLists({ bytes, name: 'file.xlsx' }, {}, limits), (error: unknown) => {
    assert.ok(error instanceof UnreadableFile, String(error));
    assert.match(error.message, sentence);
    assert.doesNotMatch(error.message, /\n/);
    return true;
  });
}

/** Puts a number into the entry of a part in the archive's directory: 20 is the packed size, 24 the unpacked one. */
function patched(bytes: ArrayBuffer, path: string, at: 20 | 24, value: number): ArrayBuffer {
  const copy = bytes.slice(0);
  const view = new DataView(copy);
  const text = new TextDecoder('latin1').decode(copy);
  const entry = text.lastIndexOf(path) - 46;
  assert.equal(view.getUint32(entry, true), 0x02014b50, 'the part stands in the directory');
  view.setUint32(entry + at, value, true);
  return copy;
}

describe('hostile files', () => {
  it('a zip bomb that says how large it is', async () => {
    const bomb = await pack({ ...parts(), 'xl/media/image1.png': new Uint8Array(3_000_000) });
    assert.ok(bomb.byteLength < 10_000, 'it is small itself');
    await refused(bomb, /^This file holds more than 2 MB/, { ...usualLimits, unpackedBytes: 2e6 });
  });

  it('a sheet of 1 GB', async () => {
    const sheet = patched(await pack(parts()), 'xl/worksheets/sheet1.xml', 24, 1e9);
    await refused(sheet, /^This file holds more than 200 MB/);
  });

  it('a zip bomb that says it is small', async () => {
    const bomb = await pack({ ...parts(), 'xl/media/image1.png': new Uint8Array(3_000_000) });
    await refused(patched(bomb, 'xl/media/image1.png', 24, 1000), /^This file unpacks to more than it says/);
  });

  it('unpacks no more of a bomb than it may', async () => {
    const bomb = await pack({ ...parts(), 'xl/media/image1.png': new Uint8Array(60_000_000) });
    const before = process.memoryUsage().arrayBuffers;
    await refused(patched(bomb, 'xl/media/image1.png', 24, 1000), /^This file unpacks to more than it says/);
    const grown = process.memoryUsage().arrayBuffers - before;
    assert.ok(grown < 20_000_000, `${Math.round(grown / 1e6)} MB of buffers`);
  });

  it('many parts that are one and the same', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`xl/${index}.bin`, 'x']));
    await refused(await pack({ ...parts(), ...many }), /^This file holds more than 20 parts/, {
      ...usualLimits,
      parts: 20,
    });
  });

  it('a billion laughs, and entities from elsewhere', async () => {
    for (const declaration of [
      '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>',
      '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
      '<!doctype a [<!entity b SYSTEM "http://example.org/">]>',
    ]) {
      for (const path of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', '_rels/.rels']) {
        await refused(
          await pack({ ...parts(), [path]: `${declaration}<a>&lol2;</a>` }),
          /^This file declares XML entities/,
        );
      }
    }
  });

  it('entities hidden in UTF-16', async () => {
    const xml = new Uint8Array(new Uint16Array([...'\uFEFF<!DOCTYPE a><a/>'].map((each) => each.charCodeAt(0))).buffer);
    await refused(await pack({ ...parts(), 'xl/sharedStrings.xml': xml }), /^This file declares XML entities/);
  });

  it('entities that stand where two chunks of the part meet', async () => {
    const xml = `<a>${'x'.repeat(65_530)}<!ENTITY b "c"></a>`;
    for (let shift = 0; shift < 12; shift++) {
      const shifted = xml.replace('<a>', `<a>${'x'.repeat(shift)}`);
      await refused(await pack({ ...parts(), 'xl/sharedStrings.xml': shifted }), /^This file declares XML entities/);
    }
  });

  it('a path that climbs', async () => {
    for (const path of ['../evil.xml', 'xl/../../evil.xml', '/etc/passwd', 'C:\\evil.xml', 'xl\\..\\..\\evil.xml']) {
      await refused(await pack({ ...parts(), [path]: '<a/>' }), /^This file holds a part whose path leads out of it/);
    }
  });

  it('macros, whatever the file is called', async () => {
    await refused(await pack({ ...parts(), 'xl/vbaProject.bin': 'x' }), /^This file holds macros/);
    await refused(await pack({ ...parts(), 'xl/macrosheets/sheet1.xml': '<a/>' }), /^This file holds macros/);
    const types = parts()['[Content_Types].xml']!.replace(
      'spreadsheetml.sheet.main',
      'ms-excel.sheet.macroEnabled.main',
    );
    await refused(await pack({ ...parts(), '[Content_Types].xml': types }), /^This file holds macros/);
  });

  it('a password, an older format, a PDF, nothing', async () => {
    const zip = await pack(parts());
    const locked = zip.slice(0);
    const text = new TextDecoder('latin1').decode(locked);
    new DataView(locked).setUint16(text.lastIndexOf('xl/workbook.xml') - 46 + 8, 1, true);
    await refused(locked, /protected by a password/);
    await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).buffer, /older Word or Excel/);
    await refused(bytesOf('%PDF-1.7'), /is a PDF/);
    await refused(await pack({ mimetype: 'application/vnd.oasis', 'content.xml': '<a/>' }), /is an OpenDocument file/);
    await refused(new ArrayBuffer(0), /^This file is empty/);
  });

  it('one that is cut off, or packed in an unusual way', async () => {
    const zip = await pack(parts());
    await refused(zip.slice(0, zip.byteLength - 30), /^This file is damaged/);
    await refused(patched(zip, 'xl/workbook.xml', 20, 5), /^This file is damaged/);
    await refused(patched(zip, 'xl/workbook.xml', 20, 5_000_000), /^This file is damaged/);
    await refused(patched(zip, 'xl/workbook.xml', 24, 5_000_000), /^This file is damaged/);
  });

  it('one that is too large itself', async () => {
    const limits = { ...usualLimits, bytes: 1000 };
    await refused(bytesOf('x'.repeat(1001)), /^This file holds more than 0 MB/, limits);
    await assert.rejects(readTables(bytesOf('x'.repeat(1001)), 'a.csv', limits), UnreadableFile);
  });

  it('a sheet with cells without end, told while it is read', async () => {
    const sheet = { name: 'A', rows: [[{ xml: '<c><v>1</v></c>' }]] };
    const wide = workbookParts({ sheets: [sheet] });
    const row = (number: number) => `<row r="${number}"><c r="XFD${number}"><v>1</v></c></row>`;
    const rows = Array.from({ length: 100 }, (_, index) => row(index + 1)).join('');
    wide['xl/worksheets/sheet1.xml'] = wide['xl/worksheets/sheet1.xml']!.replace(
      /<sheetData>.*<\/sheetData>/,
      `<sheetData>${rows}</sheetData>`,
    );
    const { sheets } = await readTables(await pack(wide), 'a.xlsx', { ...usualLimits, cells: 100_000 });
    await assert.rejects(firstRows(sheets[0]!, 200), { message: /^This table has more than 100000 cells/ });
    const table = await readTables(bytesOf('a,b\n'.repeat(100)), 'a.csv', { ...usualLimits, cells: 100 });
    await assert.rejects(firstRows(table.sheets[0]!, 200), { message: /^This table has more than 100 cells/ });
  });

  it('elements without end, which take far more memory than their text', async () => {
    const limits = { ...usualLimits, excelElements: 1000, wordElements: 500, jsonObjects: 1000 };
    const many = `<a>${'<b/>'.repeat(1000)}</a>`;
    const attributes = `<a ${Array.from({ length: 4000 }, (_, index) => `b${index}='1'`).join(' ')}/>`;
    for (const xml of [many, attributes]) {
      await refused(
        await pack({ ...parts(), 'xl/sharedStrings.xml': xml }),
        /^This file is made of more elements/,
        limits,
      );
    }
    const zip = await JSZip.loadAsync(await docx([cycle3]));
    zip.file('word/document.xml', `<a>${'<b/>'.repeat(500)}</a>`);
    await refused(await zip.generateAsync({ type: 'arraybuffer' }), /^This file is made of more elements/, limits);
    zip.file('word/document.xml', '<a/>');
    zip.file('word/notes.dat', ` <a>${'<b/>'.repeat(500)}</a>`);
    await refused(await zip.generateAsync({ type: 'arraybuffer' }), /^This file is made of more elements/, limits);
    await refused(bytesOf(`[${'{},'.repeat(1000)}{}]`), /^This file is made of more elements/, limits);
  });

  it('a Word file with a text that no list has, which takes twenty times its memory', async () => {
    const zip = await JSZip.loadAsync(await docx([cycle3]));
    zip.file('word/document.xml', `<a>${'Text '.repeat(300_000)}</a>`);
    const file = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
    await refused(file, /^This file holds more than 1 MB/, { ...usualLimits, wordText: 1e6 });
  });

  it('a row with a number beyond any sheet', async () => {
    const far = parts();
    far['xl/worksheets/sheet1.xml'] = far['xl/worksheets/sheet1.xml']!.replace('<row r="1">', '<row r="2000000000">');
    const { sheets } = await readTables(await pack(far), 'a.xlsx');
    await assert.rejects(firstRows(sheets[0]!, 5), { message: /^A sheet of this Excel file is damaged/ });
  });

  it('a csv file of separators only', async () => {
    const { sheets } = await readTables(bytesOf(`a,b\n${','.repeat(1_000_000)}`), 'a.csv');
    await assert.rejects(firstRows(sheets[0]!, 5), { message: /^This table has more than 16384 cells/ });
  });

  it('a cell longer than any; one at the limit is read in a moment, whatever is in it', async () => {
    const read = (text: string) => {
      const table = `To,Text,From,Response,Session\nFiji,"${text}x",Peru,Accepted,20\n`;
      return readLists({ bytes: bytesOf(table), name: 'a.csv' });
    };
    await assert.rejects(read('; '.repeat(50_000)), {
      message: /^A cell of this table holds more than 100000 characters/,
    });
    for (const text of ['; ', '((', '))', '()', '-\n', '.;', '  ']) {
      const { lists } = await read(text.repeat(49_999));
      assert.equal(lists[0]?.recommendations.length, 1);
    }
  });

  it('a mapping file without end', async () => {
    const mapping = { name: 'a.mapping.yaml', text: `# ${'x'.repeat(1_000_000)}` };
    await assert.rejects(readLists({ bytes: bytesOf('a\n'), name: 'a.csv', mapping }), {
      message: /^a\.mapping\.yaml:1:1: This is too long/,
    });
  });

  it('Word files go through the same guard', async () => {
    const zip = await JSZip.loadAsync(await docx([cycle3]));
    zip.file('word/vbaProject.bin', 'x');
    await refused(await zip.generateAsync({ type: 'arraybuffer' }), /^This file holds macros/);
  });
});

describe('files that are not hostile', () => {
  it('pass, and their parts can be read', async () => {
    const bytes = await textWorkbook({ Données: [['é']] });
    const archive = await openArchive(new Uint8Array(bytes), usualLimits);
    assert.match(await archive.text('xl/workbook.xml'), /name="Données"/);
    assert.equal(await archive.text('xl/none.xml'), '');
  });

  it('may speak of documents, entities and macros in their texts', async () => {
    const bytes = await textWorkbook({ A: [['<!DOCTYPE', '../up', 'macroEnabled']] });
    const { sheets } = await readTables(bytes, 'a.xlsx');
    assert.deepEqual(
      (await firstRows(sheets[0]!, 1))[0]?.cells.map(({ text }) => text),
      ['<!DOCTYPE', '../up', 'macroEnabled'],
    );
  });
});
