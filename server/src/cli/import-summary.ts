import type { ImportProblem, ImportResult } from '../exchange/imported';
import { t } from '../l10n';

/** What became of the list: counts, then what a person has to look at. */
export function summary(result: Omit<ImportResult, 'files'>): string[] {
  const { added, updated, unchanged, differences, problems } = result;
  const lines = [
    t('Records added: {added}, updated: {updated}, unchanged: {unchanged}.', {
      added: added.length,
      updated: updated.length,
      unchanged: unchanged.length,
    }),
  ];
  if (differences.length > 0) {
    lines.push(
      '',
      t('The list says otherwise than the plan, which was left as it is (--take takes the list’s value):'),
    );
    for (const { record, key, written, imported } of differences) {
      lines.push(
        `  ${t('{record}, {key}: the plan says “{written}”, the list “{imported}”', { record, key, written, imported })}`,
      );
    }
  }
  if (problems.length > 0) lines.push('', t('Not understood:'), ...problemLines(problems).map((line) => `  ${line}`));
  return lines;
}

/** More rows than these are only counted. */
const rowsNamed = 10;

/** What the list holds that was not understood, with the rows of its tables; what recurs is said once. */
export function problemLines(problems: readonly ImportProblem[]): string[] {
  const byWords = new Map<string, ImportProblem[]>();
  for (const problem of byRow(problems)) {
    const { message, text } = problem;
    const words = text === '' || message.includes(text) ? message : `${message} “${text}”`;
    const same = byWords.get(words);
    if (same) same.push(problem);
    else byWords.set(words, [problem]);
  }
  return [...byWords].map(([words, same]) => {
    const [first] = same;
    if (!first || first.row === 0) return words;
    if (same.length === 1) return inPlace(first, words);
    const rows = same
      .slice(0, rowsNamed)
      .map(({ row, sheet }) => (sheet === undefined ? String(row) : `${sheet} ${row}`))
      .join(', ');
    if (same.length <= rowsNamed) return t('rows {rows}: {words}', { rows, words });
    return t('rows {rows} and {count} more: {words}', { rows, words, count: same.length - rowsNamed });
  });
}

/** Sheets as they come, rows from the top: a list of many States is read State by State. */
function byRow(problems: readonly ImportProblem[]): ImportProblem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => problems.filter((problem) => problem.sheet === sheet).sort((a, b) => a.row - b.row));
}

function inPlace({ row, sheet, number }: ImportProblem, words: string): string {
  if (sheet !== undefined) return t('sheet {sheet}, row {row}: {words}', { sheet, row, words });
  if (number === undefined) return t('row {row}: {words}', { row, words });
  return t('row {row}, {number}: {words}', { row, number, words });
}
