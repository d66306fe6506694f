import type { Severity } from '../../checks/finding';
import type { CheckReport } from './report';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which become annotations beside the lines of a pull request. Lines and columns count from 1. */
export function github({ files }: CheckReport): string {
  const lines: string[] = [];
  for (const { path, source, findings } of files) {
    for (const finding of findings) {
      const start = source.positionAt(finding.start);
      const end = source.positionAt(finding.end);
      // GitHub takes columns only where a range stays in its line.
      const columns = end.line === start.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
      const properties = { file: path, line: start.line + 1, endLine: end.line + 1, ...columns, title: finding.code };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      const message = finding.advice === '' ? finding.message : `${finding.message}\n${finding.advice}`;
      lines.push(`::${commands[finding.severity]} ${written.join(',')}::${data(message)}\n`);
    }
  }
  return lines.join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
