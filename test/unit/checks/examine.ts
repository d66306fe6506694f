import { readFileSync } from 'node:fs';
import { Checker } from '../../../server/src/checks/checker';
import type { Finding, Fix } from '../../../server/src/checks/finding';
import { checks } from '../../../server/src/checks/index';
import { offsetOf, readDocument } from '../../../server/src/document/document';
import { Workspace } from '../../../server/src/plan/workspace';
import { type Case, type Fixture, type Mark, markedLines } from './fixture';
import { difference } from './lines';

/** Where cases live. */
const folder = 'file:///plans/';
const usualRoot = { name: 'root.plan.yaml', text: readFileSync('test/fixtures/checks/root.plan.yaml', 'utf8') };

export interface Examined {
  readonly workspace: Workspace;
  readonly checker: Checker;
  /** Texts by URI. */
  readonly texts: ReadonlyMap<string, string>;
  /** In the order of the files and of their text, without those that the case does not look at. */
  readonly findings: readonly Finding[];
}

/** Runs every check over the files of a case. */
export function examine(one: Case): Examined {
  const files = new Map(one.files.map(({ name, text }) => [folder + name, text]));
  const hasRoot = one.files.some(({ text }) => /^plan *:/m.test(text));
  if (!hasRoot && one.options.root === 'usual') files.set(folder + usualRoot.name, usualRoot.text);
  return examineTexts(one, files);
}

function examineTexts({ options }: Case, texts: ReadonlyMap<string, string>): Examined {
  const existing = options.exist?.map((path) => new URL(path, folder).href);
  const host = { fileExists: (uri: string) => existing?.includes(uri) };
  const workspace = new Workspace({ asOf: options.asOf, today: options.today }, host);
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(...[...texts].map(([uri, text]) => readDocument(uri, text))));
  checker.settle();
  const findings = [...texts.keys()]
    .flatMap((uri) => checker.findings(uri))
    .filter(({ code }) => !options.silent.includes(code));
  return { workspace, checker, texts, findings };
}

/** The fixture as it should be written, with the findings and fixes that the checks give now. */
export function rendered(fixture: Fixture): string {
  return [fixture.preamble, ...fixture.cases.map((one) => `${renderedCase(one).join('\n')}\n`)].join('\n').trimStart();
}

function renderedCase(one: Case): string[] {
  const examined = examine(one);
  const lines = one.head.filter((line) => line !== '');
  for (const { name, text } of one.files) {
    lines.push(`--- file: ${name}`, ...markedLines(text, marksIn(examined, folder + name)));
  }
  const shown = new Set(one.files.map(({ name }) => folder + name));
  for (const { place, code, message } of examined.findings) {
    if (!shown.has(place.uri))
      throw new Error(`“${one.title}” has a finding in the usual root file: ${code}: ${message}`);
  }
  for (const finding of examined.findings) {
    for (const fix of finding.fixes?.() ?? []) lines.push(...renderedFix(one, examined, finding, fix));
  }
  return lines;
}

function marksIn({ workspace, findings }: Examined, uri: string): Mark[] {
  const document = workspace.document(uri)!;
  const marks: Mark[] = [];
  const add = (place: Finding['place'], label: string, related: boolean) => {
    if (place.uri !== uri) return;
    const base = offsetOf(document, place.piece);
    marks.push({ start: base + place.start, end: base + place.end, label, related });
  };
  for (const { code, message, advice, place, related } of findings) {
    add(place, `${code}: ${message} → ${advice}`, false);
    for (const other of related) add(other.place, `${code}: ${other.message}`, true);
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1));
}

function renderedFix(one: Case, examined: Examined, finding: Finding, fix: Fix): string[] {
  const lines = [`--- fix${fix.automatic ? '!' : ''}: ${fix.title}`];
  const texts = withFix(examined.texts, fix);
  const effect = effectOf(examined.findings, examineTexts(one, texts).findings, finding);
  if (effect !== '') lines.push(`after: ${effect}`);
  for (const uri of fix.changes.keys()) {
    const differs = difference(examined.texts.get(uri) ?? '', texts.get(uri)!);
    if (one.files.length > 1 || uri !== folder + one.files[0]!.name) lines.push(`in ${uri.slice(folder.length)}`);
    lines.push(...differs);
  }
  return lines;
}

/** The texts after a fix. */
export function withFix(texts: ReadonlyMap<string, string>, fix: Fix): Map<string, string> {
  const result = new Map(texts);
  for (const [uri, changes] of fix.changes) {
    const text = texts.get(uri);
    if (text === undefined) throw new Error(`the fix “${fix.title}” changes a file that is not there: ${uri}`);
    const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
    let [changed, at] = ['', 0];
    for (const { start, end, text: inserted } of sorted) {
      if (start < at || end < start || end > text.length) {
        throw new Error(`the fix “${fix.title}” has changes that overlap or lie outside the text`);
      }
      changed += text.slice(at, start) + inserted;
      at = end;
    }
    result.set(uri, changed + text.slice(at));
  }
  return result;
}

/** What a fix does to the findings besides removing its own: `- code` for one that goes, `+ code` for one that comes. */
function effectOf(before: readonly Finding[], after: readonly Finding[], fixed: Finding): string {
  const left = before.map(identity);
  const come: string[] = [];
  for (const finding of after) {
    const at = left.indexOf(identity(finding));
    if (at >= 0) left.splice(at, 1);
    else come.push(`+ ${finding.code}`);
  }
  const own = left.indexOf(identity(fixed));
  if (own < 0) return 'the finding is still there';
  left.splice(own, 1);
  return [...left.map((one) => `- ${one.split(':')[0]}`), ...come].join(', ');
}

function identity({ code, message }: Finding): string {
  return `${code}: ${message}`;
}
