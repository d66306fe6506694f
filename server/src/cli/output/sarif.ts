import { createHash } from 'node:crypto';
import type { Severity } from '../../checks/finding';
import { t } from '../../l10n';
import { PROGRAM } from '../help';
import type { CheckReport, ReportedFile, ReportedFinding, TextRange } from './report';
import type { SourceText } from './source';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const BASE = '%SRCROOT%';

/** SARIF 2.1.0 (OASIS), the exchange format of code scanning. */
export function sarif({ files, rules, version }: CheckReport): string {
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: PROGRAM,
            semanticVersion: version,
            rules: rules.map((rule) => ({
              id: rule.code,
              shortDescription: { text: rule.finds() },
              help: { text: rule.finds() },
              defaultConfiguration: { level: levels[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [BASE]: { description: { text: t('The folder in which {program} was started.', { program: PROGRAM }) } },
        },
        artifacts: files.map(({ path }) => ({ location: locationOf(path) })),
        results: files.flatMap((file) => resultsOf(file, indexes)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultsOf(file: ReportedFile, ruleIndexes: ReadonlyMap<string, number>) {
  const fingerprints = new Map<string, number>();
  return file.findings.map((finding) => {
    const ruleIndex = ruleIndexes.get(finding.code);
    const advice = finding.advice === '' ? '' : ` ${finding.advice}`;
    return {
      ruleId: finding.code,
      ...(ruleIndex !== undefined && { ruleIndex }),
      level: levels[finding.severity],
      message: { text: `${finding.message}${advice}` },
      locations: [{ physicalLocation: place(file.path, file.source, finding) }],
      ...(finding.related.length > 0 && {
        relatedLocations: finding.related.map((related, id) => ({
          id,
          physicalLocation: place(related.path, related.source, related),
          message: { text: related.message },
        })),
      }),
      partialFingerprints: { 'recmatrixFinding/v1': fingerprint(file, finding, fingerprints) },
    };
  });
}

function place(path: string, source: SourceText, { start, end }: TextRange) {
  const from = source.positionAt(start);
  const to = source.positionAt(end);
  return {
    artifactLocation: locationOf(path),
    region: {
      startLine: from.line + 1,
      startColumn: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
    },
  };
}

function locationOf(path: string) {
  const absolute = path.startsWith('/') || /^[A-Za-z]:/.test(path);
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return absolute ? { uri: `file://${uri.startsWith('/') ? '' : '/'}${uri}` } : { uri, uriBaseId: BASE };
}

/** The same for the same fault after lines were added elsewhere: made of the words in question and how often they came before. */
function fingerprint(
  { path, source }: ReportedFile,
  { code, start, end }: ReportedFinding,
  seen: Map<string, number>,
): string {
  const words = `${code}\n${path}\n${source.text.slice(start, end)}`;
  const before = seen.get(words) ?? 0;
  seen.set(words, before + 1);
  return createHash('sha256').update(`${words}\n${before}`).digest('hex').slice(0, 32);
}
