import type { Progress } from '../../protocol';

// A report as data: what it says and in which order, whatever the file that is made of it.

export interface Report {
  readonly title: string;
  /** Lines under the title: the plan, the State, the as-of date. */
  readonly about: readonly string[];
  /** Who gives it, in the file's properties. */
  readonly author?: string;
  /** What OHCHR and others write at the head of each page; the title unless given. */
  readonly pageHeader?: string;
  /** A language tag. */
  readonly language: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** Holds what is not for the public: marked on each page. */
  readonly isInternal: boolean;
  /** Long enough for a title page and a table of contents, in files that have pages. */
  readonly hasContents?: boolean;
  /** How the first page lies. */
  readonly orientation?: Orientation;
  readonly blocks: readonly Block[];
}

export type Orientation = 'portrait' | 'landscape';

export type Block = Heading | Paragraph | List | Note | Table | Figure | NewPage;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

/** Words in one style. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
  /** http, https or mailto. */
  readonly link?: string;
}

export interface List {
  readonly kind: 'list';
  readonly isNumbered: boolean;
  readonly items: readonly (readonly Run[])[];
}

/** Words of ours to whoever goes on with the report, set apart from its text. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  /** Over the table, and the name of its sheet in a workbook. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (Row | Group)[];
  /** What the rows are grouped by: the heading of the groups' column in a workbook, where a table is for sorting. */
  readonly groupedBy?: string;
}

export interface Column {
  readonly header: string;
  /** Share of the table's width, in any unit that all its columns use; in a sheet about so many characters. */
  readonly width: number;
  readonly kind: ColumnKind;
}

/** `text`; `date`: YYYY-MM-DD or a period; `number`; `percent`: 0 to 100; `change`: per cent of what was before, shown with its sign. */
export type ColumnKind = 'text' | 'date' | 'number' | 'percent' | 'change';

/** Figures stand under one another, at the end of their column. */
export function isNumeric(kind: ColumnKind): boolean {
  return kind !== 'text' && kind !== 'date';
}

export interface Row {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
}

/** A row over the whole width: the rows after it, up to the next, are of this group. */
export interface Group {
  readonly kind: 'group';
  readonly text: string;
  /** Its own words where the table has a column for them; the text unless given. */
  readonly name?: string;
}

/** Several texts are paragraphs of one cell; null is empty. A guessed progress is marked as one. */
export type Cell = string | number | Progress | readonly string[] | null;

/** A drawing, with what it shows for those who can't see it. */
export interface Figure {
  readonly kind: 'figure';
  readonly svg: string;
  readonly description: string;
  /** The parts of a whole, where that is what it shows: for files that hold no drawings. */
  readonly bar?: readonly BarPart[];
}

export interface BarPart {
  readonly title: string;
  readonly count: number;
  /** RRGGBB */
  readonly colour: string;
}

export interface NewPage {
  readonly kind: 'new-page';
  readonly orientation: Orientation;
}

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

/** Texts are runs without a style. */
export function paragraph(...runs: readonly (Run | string)[]): Paragraph {
  return { kind: 'paragraph', runs: runs.map(asRun) };
}

/** A text as written by people: a paragraph for each of its own. */
export function paragraphs(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part));
}

export function list(items: readonly (readonly Run[] | string)[], isNumbered = false): List {
  return {
    kind: 'list',
    isNumbered,
    items: items.map((item) => (typeof item === 'string' ? [{ text: item }] : item)),
  };
}

export function note(text: string): Note {
  return { kind: 'note', text };
}

/** A column of texts unless said otherwise. */
export function column(header: string, width: number, kind: ColumnKind = 'text'): Column {
  return { header, width, kind };
}

/** Nothing where it would have no rows. */
export function tableIfAny(title: string, columns: readonly Column[], rows: Table['rows']): Table[] {
  return rows.length === 0 ? [] : [{ kind: 'table', title, columns, rows }];
}

export function row(...cells: readonly Cell[]): Row {
  return { kind: 'row', cells };
}

export function group(text: string, name?: string): Group {
  return { kind: 'group', text, ...(name !== undefined && { name }) };
}

export function newPage(orientation: Orientation): NewPage {
  return { kind: 'new-page', orientation };
}

export function strong(text: string): Run {
  return { text, style: 'strong' };
}

function asRun(run: Run | string): Run {
  return typeof run === 'string' ? { text: run } : run;
}

export function isTable(block: Block): block is Table {
  return block.kind === 'table';
}
