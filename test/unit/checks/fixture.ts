import { escaped, linesOf, unescaped } from './lines';

// One text file per code, test/fixtures/checks/<family>/<code>.txt, holds cases:
//
//   === the lead is a list                        what the case shows
//   silent: no-theme, no-sdg                      options, see `Options`
//   --- file: a.plan.yaml                         one or more files
//   recommendations:
//     - id: upr4-140.1
//       lead: [moj, moh]
//   #         ^^^^^^^^^^ several-leads: A message. → An advice.
//   --- fix: A title                              what the fix changes, as a diff; `fix!` is automatic
//   after: + no-budget                            findings that come (+) or go (-) with it besides its own; usually none
//   -     lead: [moj, moh]
//   +     lead: moj
//
// A mark is `#` put before a line of spaces and carets, so it stands one column further to the right than what it marks.
// `|` marks an empty range, `~~~` a related place. A range of several lines has `^…` under its start and `…^` under its end.

/** What a case says before its first file. Anything else there is a mistake. */
export interface Options {
  /** Default 2026-11-20, both; `today` is as-of unless given. */
  readonly asOf: string;
  readonly today: string;
  /** Codes that the case does not look at. */
  readonly silent: readonly string[];
  /** `none`: the case has no root file and does not get the usual one (root.plan.yaml beside the fixtures) either. */
  readonly root: 'usual' | 'none';
  readonly lineEnds: '\n' | '\r\n';
  /** Paths of other files, from the case's folder, that exist; unless given, nobody knows which exist. */
  readonly exist: readonly string[] | undefined;
}

export interface CaseFile {
  readonly name: string;
  /** As the checks read it: without marks, `\u{202e}` as the character it names, with the case's line ends. */
  readonly text: string;
}

export interface Case {
  readonly title: string;
  /** The heading and the options as written. */
  readonly head: readonly string[];
  readonly options: Options;
  readonly files: readonly CaseFile[];
}

export interface Fixture {
  /** What stands before the first case. */
  readonly preamble: string;
  readonly cases: readonly Case[];
}

/** A stretch of a text to be marked, UTF-16 offsets. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** `code: message → advice`; for a related place its message. */
  readonly label: string;
  readonly related: boolean;
}

const heading = /^=== (.+)$/;
const fileHeading = /^--- file: (\S+)$/;
const fixHeading = /^--- fix!?: /;
const markLine = /^# *(\^|~|…\^|…~|\|)/;

export function parseFixture(text: string): Fixture {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (heading.test(line) ? [index] : []));
  const preamble = lines.slice(0, starts[0] ?? lines.length).join('\n');
  return { preamble, cases: starts.map((start, index) => parseCase(lines.slice(start, starts[index + 1]))) };
}

function parseCase(lines: readonly string[]): Case {
  const title = heading.exec(lines[0]!)![1]!;
  const headings = lines.flatMap((line, index) => (fileHeading.test(line) || fixHeading.test(line) ? [index] : []));
  const head = lines.slice(0, headings[0] ?? lines.length);
  const options = parseOptions(title, head.slice(1));
  const files: CaseFile[] = [];
  headings.forEach((at, index) => {
    const name = fileHeading.exec(lines[at]!)?.[1];
    if (name === undefined) return;
    const own = lines.slice(at + 1, headings[index + 1] ?? lines.length).filter((line) => !markLine.test(line));
    while (own.at(-1) === '') own.pop();
    files.push({ name, text: own.map((line) => unescaped(line) + options.lineEnds).join('') });
  });
  if (files.length === 0) throw new Error(`the case “${title}” has no “--- file: name.plan.yaml”`);
  return { title, head, options, files };
}

function parseOptions(title: string, lines: readonly string[]): Options {
  const given = new Map<string, string>();
  for (const line of lines.filter((one) => one !== '')) {
    const [, key, value] = /^(as-of|today|silent|root|line-ends|exist): (.*)$/.exec(line) ?? [];
    if (key === undefined)
      throw new Error(`the case “${title}” has a line before its first file that is no option: ${line}`);
    given.set(key, value!);
  }
  const list = (key: string) => given.get(key)?.split(', ');
  const asOf = given.get('as-of') ?? '2026-11-20';
  return {
    asOf,
    today: given.get('today') ?? asOf,
    silent: list('silent') ?? [],
    root: given.get('root') === 'none' ? 'none' : 'usual',
    lineEnds: given.get('line-ends') === 'crlf' ? '\r\n' : '\n',
    exist: list('exist'),
  };
}

/** The lines of a file, each with its marks below it. */
export function markedLines(text: string, marks: readonly Mark[]): string[] {
  const result: string[] = [];
  for (const { start, end, content } of linesOf(text)) {
    result.push(escaped(content));
    const column = (offset: number) => escaped(text.slice(start, offset)).length;
    for (const mark of marks) {
      const begins = mark.start >= start && (mark.start < end || (mark.start === end && end === text.length));
      const ends = mark.end <= end && mark.end >= start;
      const sign = mark.related ? '~' : '^';
      if (begins && mark.end <= start + content.length) {
        const width = column(mark.end) - column(mark.start);
        result.push(`#${' '.repeat(column(mark.start))}${width === 0 ? '|' : sign.repeat(width)} ${mark.label}`);
      } else if (begins) {
        result.push(`#${' '.repeat(column(mark.start))}${sign}… ${mark.label}`);
      } else if (ends && mark.start < start && mark.end > start) {
        result.push(`#${' '.repeat(Math.max(column(mark.end) - 2, 0))}…${sign} ${mark.label.split(':')[0]}`);
      }
    }
  }
  return result;
}
