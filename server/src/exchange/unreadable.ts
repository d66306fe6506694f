/** A file that can't be read, or is refused; its message is one whole sentence for the person who gave it. */
export class UnreadableFile extends Error {}

/** A table in none of the known formats: a mapping file can say what its columns hold. */
export class UnknownTable extends UnreadableFile {}

/** Lines and UTF-16 characters, counted from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** What is wrong in a mapping file, or does not fit the table, at its place; the message says that too: `name:line:column: sentence`. */
export class MappingMistake extends UnreadableFile {
  constructor(
    file: string,
    readonly start: LinePosition,
    readonly end: LinePosition,
    readonly sentence: string,
  ) {
    super(`${file}:${start.line + 1}:${start.character + 1}: ${sentence}`);
  }
}

/** How much of a file is taken in. What is over a limit is refused before it is in memory. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes of all parts of a Word or Excel file together, unpacked. */
  readonly unpackedBytes: number;
  /** Parts of a Word or Excel file. */
  readonly parts: number;
  /** Cells of one sheet, empty ones among them. */
  readonly cells: number;
  /** Elements of an Excel file, those of its sheets apart: they take far more memory than their text. UPR Info's whole database has 80,000. */
  readonly excelElements: number;
  /** Elements of a Word file, of which the library makes the largest trees. OHCHR's lists have 240 for each recommendation. */
  readonly wordElements: number;
  /** Bytes of a Word file's XML, unpacked. OHCHR's lists have 6,000 for each recommendation. */
  readonly wordText: number;
  /** Objects and lists of a JSON file. */
  readonly jsonObjects: number;
}

/** Far above what people send: UPR Info's whole database has some 25 MB unpacked, and a million cells. */
export const usualLimits: Limits = {
  bytes: 64e6,
  unpackedBytes: 200e6,
  parts: 5000,
  cells: 5e6,
  excelElements: 400e3,
  wordElements: 150e3,
  wordText: 12e6,
  jsonObjects: 1e6,
};
