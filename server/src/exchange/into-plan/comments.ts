import { t } from '../../l10n';
import type { ImportedRecommendation, ImportProblem } from '../imported';

// What a list says beside the values of records, as comments of the plan.

/** The theme that the list puts a recommendation under, where it is not that of the one `before`. */
export function themeComment(
  { heading }: ImportedRecommendation,
  before: ImportedRecommendation | undefined,
): string[] {
  return heading === undefined || heading === before?.heading ? [] : comment(t('Theme: {theme}', { theme: heading }));
}

/** Lines of comment that say what was not understood. */
export function problemComments(problems: readonly ImportProblem[]): string[] {
  return problems.flatMap(({ row, message, text }) => {
    const words = text === '' || message.includes(text) ? message : t('{message} It says: {text}', { message, text });
    return comment(row === 0 ? words : t('Row {row} of the list: {words}', { row, words }));
  });
}

/** Lines of a comment; what a list holds may break no line of it. */
export function comment(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(/[\s\p{Cc}]+/u).filter((part) => part !== '')) {
    if (line !== '#' && line.length + 1 + word.length > 112) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
