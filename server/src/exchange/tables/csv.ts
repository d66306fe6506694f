import { t } from '../../l10n';
import { type Limits, UnreadableFile } from '../unreadable';
import { decodeText } from './decode';
import { unguardFormula } from './formulas';
import { type Row, type Tables, textCell } from './table';

/** As in Excel. */
const mostColumns = 16_384;

const separators = [',', ';', '\t', '|'] as const;

/**
 * Reads a csv or tsv file (RFC 4180, with any separator). A first line `sep=;` names the separator and is no row, as in Excel; else the
 * one counts that parts the first rows into the same number of columns. All cells are texts.
 */
export function readCsv(bytes: Uint8Array, name: string, limits: Limits): Tables {
  const { text, remark } = decodeText(bytes);
  if (text.slice(0, 1000).includes('\0')) {
    throw new UnreadableFile(
      t('This is no table: expected is an Excel workbook (.xlsx) or a text file with a separator (.csv, .tsv).'),
    );
  }
  const [line, named] = /^sep=(.)\r?\n/.exec(text) ?? [''];
  const body = text.slice(line.length);
  const separator = named ?? separatorOf(body.slice(0, 100_000));
  const rows = async function* (): AsyncGenerator<Row> {
    let cells = 0;
    for (const row of csvRows(body, separator, mostColumns)) {
      cells += row.cells.length;
      if (cells > limits.cells) throw tooManyCells(limits.cells);
      yield row;
    }
  };
  return { sheets: [{ name, hidden: false, rows }], remarks: remark === undefined ? [] : [remark] };
}

export function tooManyCells(count: number): UnreadableFile {
  return new UnreadableFile(
    t('This table has more than {count} cells, which is more than any list of recommendations; it was not read.', {
      count,
    }),
  );
}

/** The separator with the most columns among those that give most of the first rows the same number of columns. */
function separatorOf(text: string): string {
  const scores = separators.map((separator) => {
    const widths: number[] = [];
    for (const { cells } of csvRows(text, separator)) {
      widths.push(cells.length);
      if (widths.length === 20) break;
    }
    const width = widths[0] ?? 0;
    const same = widths.filter((each) => each === width).length;
    return { separator, score: width > 1 ? same * 1000 + width : 0 };
  });
  return scores.sort((a, b) => b.score - a.score)[0]!.separator;
}

/** Rows of a text; a quotation mark inside a cell that does not begin with one is a character like others. `most`: columns. */
export function* csvRows(text: string, separator: string, most = Number.POSITIVE_INFINITY): Generator<Row> {
  let at = 0;
  for (let number = 1; at < text.length; number++) {
    const cells: string[] = [];
    for (let ends = false; !ends; ) {
      const start = at;
      let cell = '';
      if (text[at] === '"') {
        const end = closingQuote(text, at + 1);
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
      }
      const rest = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
      if (cells.length === most) throw tooManyCells(most);
      cells.push(rest === start ? text.slice(start, at) : cell + text.slice(rest, at));
      ends = text[at] !== separator || at >= text.length;
      if (!ends) at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield { number, cells: cells.map((cell) => textCell(unguardFormula(cell))) };
  }
}

/** Where a quoted cell ends: at a quotation mark that is not doubled, else with the text. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}
