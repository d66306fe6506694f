import { t } from '../../l10n';
import { type Limits, UnreadableFile } from '../unreadable';

// Word and Excel files are zip archives of XML parts (ECMA-376, part 2). The libraries that read them trust what they are given. So
// each archive is looked through first, part by part and without keeping any: what it holds unpacked is counted, not
// believed. Format: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 to 4.5.

/** An archive that was looked through. */
export interface Archive {
  /** The paths of its parts. */
  readonly parts: readonly string[];
  /** Cells of an Excel file hold formulas without the values that they come to. */
  readonly lacksValues: boolean;
  /** The text of a part; empty where there is none. */
  text(part: string): Promise<string>;
}

interface Part {
  readonly path: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** As the archive says. */
  readonly unpackedBytes: number;
}

/** The part that makes an archive a Word file. */
const wordDocument = 'word/document.xml';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Whether these bytes begin as a zip archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes.length > 3 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === localSignature;
}

/** Rejects with `UnreadableFile` what is damaged, locked, over the limits, or made to harm whoever opens it. */
export async function openArchive(bytes: Uint8Array, limits: Limits): Promise<Archive> {
  if (bytes.length > limits.bytes) throw tooLarge(limits.bytes);
  const parts = partsOf(bytes, limits);
  const unpackedBytes = counter(limits.unpackedBytes, tooLarge);
  for (const part of parts) {
    refuseHarmful(part.path);
    unpackedBytes(part.unpackedBytes);
  }
  const lacksValues = await lookThrough(parts, limits);
  const byPath = new Map(parts.map((part) => [part.path, part]));
  return {
    parts: [...byPath.keys()],
    lacksValues,
    async text(path) {
      const part = byPath.get(path);
      if (!part) return '';
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of unpacked(part)) text += decoder.decode(chunk, { stream: true });
      return text + decoder.decode();
    },
  };
}

/** Counts what the parts hold, and refuses XML that declares anything. Returns whether there are formulas without values. */
async function lookThrough(parts: readonly Part[], limits: Limits): Promise<boolean> {
  const isWord = parts.some(({ path }) => path === wordDocument);
  const [mostElements, mostText] = isWord
    ? [limits.wordElements, limits.wordText]
    : [limits.excelElements, limits.unpackedBytes];
  const unpackedBytes = counter(limits.unpackedBytes, tooLarge);
  /** Of what becomes trees: of Word files all XML, of Excel files all but the sheets, which are read cell by cell. */
  const [elements, text] = [counter(mostElements, tooManyElements), counter(mostText, tooLarge)];
  let lacksValues = false;
  for (const part of parts) {
    // Two elements each.
    const cells = counter(limits.cells * 3, tooManyElements);
    const isSheet = part.path.startsWith('xl/worksheets/');
    let isXml: boolean | undefined;
    let end = '';
    for await (const chunk of unpacked(part)) {
      unpackedBytes(chunk.length);
      isXml ??= /\.(xml|rels|vml)$/i.test(part.path) || /^(ï»¿)?\s*</.test(latin1.decode(chunk.subarray(0, 100)));
      if (!isXml) continue;
      (isSheet ? cells : elements)(elementsIn(chunk));
      if (!isSheet) text(chunk.length);
      const source = end + latin1.decode(chunk);
      if (/<!DOCTYPE|<!ENTITY|\0/i.test(source)) throw withDeclarations();
      if (part.path === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(source)) throw withMacros();
      lacksValues ||= isSheet && /<\/f><\/c>|<f [^<>]*\/><\/c>/.test(source);
      end = source.slice(-20);
    }
  }
  return lacksValues;
}

/** Adds up; throws what `refusal` makes where there is more than `most`. */
function counter(most: number, refusal: (most: number) => UnreadableFile): (count: number) => void {
  let total = 0;
  return (count) => {
    total += count;
    if (total > most) throw refusal(most);
  };
}

const latin1 = new TextDecoder('latin1');

/** Whether an archive says that it is a Word file. Throws an `UnreadableFile` where it is damaged. */
export function isWordFile(bytes: Uint8Array, limits: Limits): boolean {
  return isArchive(bytes) && partsOf(bytes, limits).some(({ path }) => path === wordDocument);
}

function partsOf(bytes: Uint8Array, limits: Limits): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < earliest) throw damaged();
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw tooManyParts(limits.parts);
  let at = view.getUint32(end + 16, true);
  const parts: Part[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedBytes = view.getUint32(at + 20, true);
    const pathBytes = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + pathBytes));
    if (flags & 1) throw locked();
    if (start + 30 > bytes.length || view.getUint32(start, true) !== localSignature) throw damaged();
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    // Libraries that find no size here look for it elsewhere, where it could be another one.
    const hasLaterSize = (flags & 8) !== 0 && packedBytes === 0;
    if (from + packedBytes > bytes.length || hasLaterSize || ![0, 8].includes(method)) throw damaged();
    const unpackedBytes = view.getUint32(at + 24, true);
    if (method === 0 && packedBytes !== unpackedBytes) throw damaged();
    parts.push({ path, packed: bytes.subarray(from, from + packedBytes), isDeflated: method === 8, unpackedBytes });
    at += 46 + pathBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** A part's bytes, chunk by chunk; no more than the archive says there are. */
async function* unpacked({ packed, isDeflated, unpackedBytes }: Part): AsyncGenerator<Uint8Array> {
  if (!isDeflated) {
    yield packed;
    return;
  }
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What fails here fails in the reader too.
  void writer.write(packed as Uint8Array<ArrayBuffer>).catch(() => {});
  void writer.close().catch(() => {});
  const reader = readable.getReader();
  let count = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      count += value.length;
      if (count > unpackedBytes) throw larger();
      yield value;
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged();
  } finally {
    void reader.cancel().catch(() => {});
  }
  if (count !== unpackedBytes) throw damaged();
}

/** Start tags, told by `<` without `/`, and attributes, told by `=`, which take a quarter of an element's memory. */
function elementsIn(chunk: Uint8Array): number {
  let elements = 0;
  let attributes = 0;
  for (let at = 0; at < chunk.length; at++) {
    const byte = chunk[at];
    if (byte === 0x3d) attributes += 1;
    else if (byte === 0x3c && chunk[at + 1] !== 0x2f) elements += 1;
  }
  return elements + attributes / 4;
}

function refuseHarmful(path: string): void {
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(path)) {
    throw new UnreadableFile(
      t(
        'This file holds a part whose path leads out of it (“{path}”), as no Word or Excel file does; it was not read.',
        {
          path: path.slice(0, 100),
        },
      ),
    );
  }
  if (/vbaProject\.bin$|^xl\/macrosheets\/|vbaData\.xml$/i.test(path)) throw withMacros();
}

function withMacros(): UnreadableFile {
  return new UnreadableFile(
    t('This file holds macros, which are programs, so it was not read. Save it as .xlsx or .docx, without macros.'),
  );
}

function withDeclarations(): UnreadableFile {
  return new UnreadableFile(
    t('This file declares XML entities, as no Word or Excel file does and harmful ones do; it was not read.'),
  );
}

function larger(): UnreadableFile {
  return new UnreadableFile(t('This file unpacks to more than it says, as harmful files do; it was not read.'));
}

export function tooLarge(bytes: number): UnreadableFile {
  return new UnreadableFile(
    t('This file holds more than {size} MB, which is more than any list of recommendations; it was not read.', {
      size: Math.round(bytes / 1e6),
    }),
  );
}

export function tooManyElements(): UnreadableFile {
  return new UnreadableFile(
    t(
      'This file is made of more elements than any list of recommendations, which would fill the memory; it was not read.',
    ),
  );
}

function tooManyParts(count: number): UnreadableFile {
  return new UnreadableFile(
    t('This file holds more than {count} parts, as no Word or Excel file does; it was not read.', { count }),
  );
}

function locked(): UnreadableFile {
  return new UnreadableFile(t('This file is protected by a password. Save it without one and import it again.'));
}

function damaged(): UnreadableFile {
  return new UnreadableFile(
    t('This file is damaged: it can’t be unpacked as Word and Excel files are. Open it there and save it again.'),
  );
}
