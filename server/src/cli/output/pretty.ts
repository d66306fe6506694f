import type { Severity } from '../../checks/finding';
import { t } from '../../l10n';
import { visible, wrap } from '../display';
import type { Terminal } from '../terminal';
import { frameOf } from './frame';
import { type CheckReport, countBySeverity, type ReportedFile, type ReportedFinding, SEVERITIES } from './report';

type Canvas = Pick<Terminal, 'style' | 'width'>;

/** For people: findings by file with the line in question, what to do, and a summary. */
export function pretty(report: CheckReport, canvas: Canvas): string {
  const parts: string[] = [];
  for (const file of report.files) for (const finding of file.findings) parts.push(findingText(file, finding, canvas));
  parts.push(summary(report, canvas));
  return `${parts.join('\n')}\n`;
}

function findingText(file: ReportedFile, finding: ReportedFinding, canvas: Canvas): string {
  const { style, width } = canvas;
  const { source } = file;
  const start = source.positionAt(finding.start);
  const end = source.positionAt(finding.end);
  const place = `${visible(file.path)}:${start.line + 1}:${start.character + 1}`;
  const label = severityWord(finding.severity);
  const head = `${style('strong', place)} ${style(finding.severity, label)} ${style('faint', finding.code)} ${visible(finding.message)}`;

  const line = source.line(start.line);
  const number = String(start.line + 1);
  const margin = ' '.repeat(number.length);
  const frame = frameOf(
    line,
    start.character,
    end.line > start.line ? line.length : end.character,
    width - number.length - 5,
  );
  const lines = [
    head,
    `  ${style('faint', `${number} │`)} ${frame.line}`,
    `  ${style('faint', `${margin} │`)} ${style(finding.severity, frame.marks)}`,
  ];
  const advice = finding.advice === '' ? [] : wrap(visible(finding.advice), width - number.length - 5);
  for (const text of advice) lines.push(`  ${margin}   ${text}`);
  for (const related of finding.related) {
    const at = related.source.positionAt(related.start);
    lines.push(
      `  ${margin}   ${style('faint', `${visible(related.path)}:${at.line + 1}:${at.character + 1}`)} ${visible(related.message)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function summary({ files, asOf, leftOut, against }: CheckReport, { style }: Canvas): string {
  const counts = countBySeverity(files);
  const checked = against
    ? t('Recommendations compared with “{file}”: {count}.', {
        file: visible(against.file),
        count: against.recommendations,
      })
    : t('Files checked: {count}. As of {date}.', { count: files.length, date: asOf });
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  const words = found.map((severity) => style(severity, countWords(severity, counts[severity])));
  const lines = [`${words.length === 0 ? style('good', t('No findings.')) : `${words.join(', ')}.`} ${checked}`];
  if (leftOut > 0) lines.push(t('Less grave findings, left out by --severity: {count}.', { count: leftOut }));
  const fixable = files.flatMap(({ findings: all }) => all).filter(isFixable).length;
  if (fixable > 0) lines.push(t('“recmatrix check --fix” puts right by itself: {count}.', { count: fixable }));
  return lines.join('\n');
}

function isFixable({ fixes }: ReportedFinding): boolean {
  return fixes().some(({ automatic }) => automatic);
}

function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error':
      return t('error');
    case 'warning':
      return t('warning');
    case 'information':
      return t('information');
    case 'hint':
      return t('hint');
  }
}

function countWords(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return t('errors: {count}', { count });
    case 'warning':
      return t('warnings: {count}', { count });
    case 'information':
      return t('information: {count}', { count });
    case 'hint':
      return t('hints: {count}', { count });
  }
}
