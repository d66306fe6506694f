import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { Checker } from '../server/src/checks/checker';
import { checks } from '../server/src/checks/index';
import { editDocument, offsetOf, readDocument } from '../server/src/document/document';
import { Workspace } from '../server/src/plan/workspace';
import { AS_OF, generatePlan } from './generate';
import { percentile, printTable, ratio } from './statistics';

const URI = 'file:///bench/generated.plan.yaml';
const DATES = { asOf: AS_OF, today: AS_OF };
const SIZES = [200, 2000];
const ROUNDS = 5;
const EDITS = 500;

interface Row {
  readonly what: string;
  readonly values: readonly string[];
}

/**
 * Prints what reading, editing and checking cost, beside what the bare `yaml` library needs for one parse of the same text in the
 * same run.
 */
export function benchLibrary(): void {
  const results = SIZES.map((recommendations) => measure(recommendations));
  const titles = results.map(({ title }) => title);
  const rows = results[0]!.rows.map(({ what }, index) => ({
    what,
    values: results.map(({ rows: own }) => own[index]!.values[0] as string),
  }));
  printTable([['', ...titles], ...rows.map(({ what, values }) => [what, ...values])]);
  const [small, large] = results as [Result, Result];
  console.log(
    `\nOne edit at the 95th percentile: the larger file costs ${ratio(large.edit95, small.edit95)} times the smaller.`,
  );
}

interface Result {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Milliseconds. */
  readonly edit95: number;
}

function measure(recommendations: number): Result {
  const text = generatePlan(recommendations);
  const lines = text.split('\n').length - 1;
  const parse = best(() => parseDocument(text, { keepSourceTokens: false }));
  const read = best(() => readDocument(URI, text));
  const { findings, time: fresh } = checkFresh(text);
  const edits = editTimes(text, recommendations);
  const command = commandTime(text);
  return {
    title: `${recommendations} recommendations, ${lines.toLocaleString('en')} lines`,
    rows: [
      row('the yaml library, one parse', `${ms(parse)} ms`),
      row('reading (records, positions)', `${ms(read)} ms = ${ratio(read, parse)} × yaml`),
      row('reading and checking', `${ms(fresh)} ms = ${ratio(fresh, parse)} × yaml, ${findings} findings`),
      row('`recmatrix check`, the whole process', `${ms(command)} ms = ${ratio(command, parse)} × yaml`),
      row('one edit with its findings, median', `${percentile(edits, 50).toFixed(2)} ms`),
      row('one edit with its findings, 95th percentile', `${percentile(edits, 95).toFixed(2)} ms`),
      row('a fresh reading for that edit would be', `${ratio(fresh, percentile(edits, 50))} × as long`),
    ],
    edit95: percentile(edits, 95),
  };
}

function checkFresh(text: string): { findings: number; time: number } {
  let findings = 0;
  const time = best(() => {
    const { checker } = open(text);
    findings = checker.findings(URI).length;
  });
  return { findings, time };
}

function open(text: string): { workspace: Workspace; checker: Checker } {
  const workspace = new Workspace(DATES);
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(readDocument(URI, text)));
  checker.settle();
  return { workspace, checker };
}

/** Types one character after another into recommendations all over the file; milliseconds for each. */
function editTimes(text: string, recommendations: number): number[] {
  const { workspace, checker } = open(text);
  const places = ['text: >-\n      ', 'title: ', 'position: suppor', 'due: 2029-0', 'lead: body-'];
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const document = workspace.document(URI)!;
    const id = `- id: upr4-140.${1 + ((edit * 37) % recommendations)}\n`;
    const piece = document.pieces.find((one) => one.text.includes(id))!;
    const place = places[edit % places.length] as string;
    const at = offsetOf(document, piece) + piece.text.indexOf(place) + place.length;
    const started = performance.now();
    checker.note(workspace.set(editDocument(document, [{ start: at, end: at, text: 'x' }])));
    checker.settle();
    checker.findings(URI);
    times.push(performance.now() - started);
  }
  return times;
}

function commandTime(text: string): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'recmatrix-bench-'));
  try {
    const file = path.join(folder, 'generated.plan.yaml');
    writeFileSync(file, text);
    return best(() => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['server/dist/recmatrix.mjs', 'check', '--as-of', AS_OF, file],
        {
          encoding: 'utf8',
        },
      );
      if (status !== 0) throw new Error(`recmatrix check ended with status ${status}: ${stderr}`);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of the quickest of some rounds: what is slower was disturbed. */
function best(task: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    task();
    return performance.now() - started;
  });
  return Math.min(...times);
}

function row(what: string, value: string): Row {
  return { what, values: [value] };
}

function ms(time: number): string {
  return time.toFixed(0);
}
