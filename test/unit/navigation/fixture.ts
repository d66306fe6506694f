import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Position } from 'vscode-languageserver-protocol';
import { positionAt, readDocument } from '../../../server/src/document/document';
import type { Session } from '../../../server/src/features/feature';
import { sessionOf } from './session';

// A text file under test/fixtures/features/<feature>/ holds cases:
//
//   === from a reference to the record      what the case shows
//   line-ends: crlf                         options: this one, `end: open` for no line end behind the last line, and those of the feature
//   --- file: a.plan.yaml                   one or more files; `$0` is the cursor
//   recommendations:
//     - { id: r1, lead: m$0oj }
//   --- answer                              what the feature answers, one line each
//   b.plan.yaml 2:11 “moj”
//
// `UPDATE_FIXTURES=1` writes the answers anew: read the difference before committing it.

export interface Cursor {
  readonly uri: string;
  readonly position: Position;
}

interface Case {
  readonly title: string;
  /** All lines up to the answer. */
  readonly head: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** Undefined for a case without a cursor: about all files, or the first. */
  readonly cursor: Cursor | undefined;
  readonly answer: readonly string[];
}

const CURSOR = '$0';

/** Runs all cases of a feature: `answer` gives the lines that a case's answer is to show. */
export function runFixtures(
  feature: string,
  answer: (
    session: Session,
    cursor: Cursor,
    files: readonly string[],
    option: (name: string) => string | undefined,
  ) => readonly string[] | Promise<readonly string[]>,
): void {
  const folder = `test/fixtures/features/${feature}`;
  for (const name of readdirSync(folder)) {
    const path = `${folder}/${name}`;
    const cases = parse(readFileSync(path, 'utf8'));
    const answers: (readonly string[])[] = [];
    for (const [index, { title, head, files, cursor, answer: expected }] of cases.entries()) {
      it(`${name}: ${title}`, async () => {
        const uris = [...files.keys()];
        const where = cursor ?? { uri: uris[0]!, position: { line: 0, character: 0 } };
        const option = (key: string) => head.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
        const given = await answer(sessionOf(files), where, uris, option);
        answers[index] = given;
        if (process.env.UPDATE_FIXTURES) return;
        assert.deepEqual(
          given,
          expected,
          `If this answer is right, run UPDATE_FIXTURES=1 and read the difference: ${path}`,
        );
      });
    }
    after(() => {
      if (process.env.UPDATE_FIXTURES) writeFileSync(path, written(cases, answers));
    });
  }
}

function parse(text: string): Case[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (line.startsWith('=== ') ? [index] : []));
  return starts.map((start, index) => parseCase(lines.slice(start, starts[index + 1])));
}

function parseCase(lines: readonly string[]): Case {
  const title = lines[0]!.slice(4);
  const answerAt = lines.indexOf('--- answer');
  if (answerAt < 0) throw new Error(`the case “${title}” has no “--- answer”`);
  const head = lines.slice(0, answerAt);
  const lineEnd = head.includes('line-ends: crlf') ? '\r\n' : '\n';
  const starts = head.flatMap((line, index) => (line.startsWith('--- file: ') ? [index] : []));
  const files = new Map<string, string>();
  let cursor: Cursor | undefined;
  starts.forEach((start, index) => {
    const uri = `file:///${head[start]!.slice('--- file: '.length)}`;
    const marked = head
      .slice(start + 1, starts[index + 1])
      .map((line) => line + lineEnd)
      .join('');
    const whole = head.includes('end: open') ? marked.slice(0, -lineEnd.length) : marked;
    const text = whole.replace(CURSOR, '');
    if (whole !== text) cursor = { uri, position: positionAt(readDocument(uri, text), whole.indexOf(CURSOR)) };
    files.set(uri, text);
  });
  if (files.size === 0) throw new Error(`the case “${title}” has no “--- file: name.plan.yaml”`);
  return { title, head, files, cursor, answer: lines.slice(answerAt + 1).filter((line) => line !== '') };
}

function written(cases: readonly Case[], answers: readonly (readonly string[])[]): string {
  return cases
    .map(({ head, answer }, index) => [...head, '--- answer', ...(answers[index] ?? answer), ''].join('\n'))
    .join('\n');
}
