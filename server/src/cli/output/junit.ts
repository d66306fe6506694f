import { t } from '../../l10n';
import { PROGRAM } from '../help';
import { type CheckReport, isFailure, type ReportedFile, type ReportedFinding } from './report';

/**
 * JUnit's XML, as Jenkins and Apache Ant read it: a suite for each file, a test for each finding, or one that passed for a file
 * without. A test fails exactly where the check does; every finding's text stands in its suite's output.
 */
export function junit({ files, asOf, strict }: CheckReport): string {
  const suites = files.map((file, id) => suite(file, id, asOf, strict));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

function suite(file: ReportedFile, id: number, asOf: string, strict: boolean): string {
  const { path, findings } = file;
  const failures = findings.filter(({ severity }) => isFailure(severity, strict)).length;
  const about = attributes({
    id,
    name: path,
    package: PROGRAM,
    timestamp: `${asOf}T00:00:00`,
    hostname: 'localhost',
    tests: Math.max(1, findings.length),
    failures,
    errors: 0,
    time: 0,
  });
  const cases =
    findings.length === 0
      ? [testCase(path, t('no findings'), '')]
      : findings.map((finding) => findingCase(file, finding, strict));
  const output = findings.map((finding) => textOf(file, finding)).join('\n');
  return [
    `  <testsuite${about}>`,
    `    <properties><property${attributes({ name: 'as-of', value: asOf })}/></properties>`,
    ...cases,
    `    <system-out>${text(output)}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

function findingCase(file: ReportedFile, finding: ReportedFinding, strict: boolean): string {
  const { line, character } = file.source.positionAt(finding.start);
  const name = `${finding.code} (${line + 1}:${character + 1})`;
  if (!isFailure(finding.severity, strict)) return testCase(file.path, name, '');
  const about = attributes({ type: finding.severity, message: finding.message });
  return testCase(file.path, name, `<failure${about}>${text(textOf(file, finding))}</failure>`);
}

function testCase(path: string, name: string, content: string): string {
  return `    <testcase${attributes({ classname: path, name, time: 0 })}>${content}</testcase>`;
}

function textOf({ path, source }: ReportedFile, { start, severity, code, message, advice }: ReportedFinding): string {
  const { line, character } = source.positionAt(start);
  return `${path}:${line + 1}:${character + 1} ${severity} ${code} ${message} ${advice}`.trim();
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
    .join('');
}

function attribute(value: string): string {
  return text(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

/** XML 1.0 (section 2.2) has no place for most control characters and for halves of surrogate pairs, not even escaped. */
function text(value: string): string {
  return value.replace(IMPOSSIBLE, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const IMPOSSIBLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu;
