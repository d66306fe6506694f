import type { TextRange } from './report';
import { type CheckReport, countBySeverity } from './report';
import type { SourceText } from './source';

/** The format's own version: raised when a key changes its meaning or goes, not when one is added. */
const FORMAT_VERSION = 1;

/** For programs: stable, described in docs/command-line.md. Lines and characters count from 0, characters in UTF-16. */
export function json({ files, asOf, against }: CheckReport): string {
  const counts = countBySeverity(files);
  const report = {
    version: FORMAT_VERSION,
    asOf,
    ...(against && { against }),
    summary: {
      files: files.length,
      errors: counts.error,
      warnings: counts.warning,
      information: counts.information,
      hints: counts.hint,
    },
    files: files.map(({ path, source, findings }) => ({
      path,
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        message: finding.message,
        advice: finding.advice,
        range: rangeOf(source, finding),
        related: finding.related.map((related) => ({
          path: related.path,
          range: rangeOf(related.source, related),
          message: related.message,
        })),
        fixes: finding.fixes().map(({ title, automatic }) => ({ title, automatic })),
      })),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function rangeOf(source: SourceText, { start, end }: TextRange) {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}
