import type { CheckReport, ReportedFinding } from '../../../server/src/cli/output/report';
import { sourceText } from '../../../server/src/cli/output/source';

/** A finding on the first place where `words` stand. */
export function findingOn(text: string, words: string, about: Partial<ReportedFinding> = {}): ReportedFinding {
  const start = text.indexOf(words);
  return {
    code: 'unknown-institution',
    severity: 'error',
    message: 'No institution has this id.',
    advice: 'Write another one.',
    start,
    end: start + words.length,
    related: [],
    fixes: () => [],
    ...about,
  };
}

/** A report on one file. */
export function reportOn(
  text: string,
  findings: readonly ReportedFinding[],
  about: Partial<CheckReport> = {},
): CheckReport {
  return {
    asOf: '2026-11-20',
    version: '1.2.3',
    strict: false,
    leftOut: 0,
    rules: [
      { code: 'unknown-institution', severity: 'error', finds: () => 'An id that no institution has.', fix: 'offered' },
      { code: 'unused-record', severity: 'hint', finds: () => 'A record that nothing names.' },
    ],
    files: [{ path: 'a.plan.yaml', source: sourceText(text), findings }],
    ...about,
  };
}

/** Texts that break what writes them carelessly. */
export const hostile =
  'A "quote" & <tag> ]]> %25 ::error:: a,b:c\r\n\ttab \u001b[31m \0 \uFFFE \u{1F600} \uD800 العربية';
