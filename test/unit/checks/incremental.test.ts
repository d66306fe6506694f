import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Check } from '../../../server/src/checks/check';
import { Checker } from '../../../server/src/checks/checker';
import type { Place } from '../../../server/src/checks/finding';
import { checks } from '../../../server/src/checks/index';
import { editDocument, offsetOf, readDocument, textOf } from '../../../server/src/document/document';
import type { Dates } from '../../../server/src/plan/plan';
import { Workspace } from '../../../server/src/plan/workspace';
import { fileOf, type Step, work } from './random-plan';

interface Bench {
  readonly workspace: Workspace;
  readonly checker: Checker;
  readonly dates: Dates;
}

function open(files: ReadonlyMap<string, string>, dates: Dates, some: readonly Check[] = checks): Bench {
  const workspace = new Workspace(dates);
  const checker = new Checker(workspace, some);
  checker.note(workspace.set(...[...files].map(([uri, text]) => readDocument(uri, text))));
  checker.settle();
  return { workspace, checker, dates };
}

/** One line for each finding: where it is in its file, what it is, what it says, what it names. */
function findingsIn({ workspace, checker }: Bench): string[] {
  const at = ({ uri, piece, start, end }: Place) => {
    const base = offsetOf(workspace.document(uri)!, piece);
    return `${uri}:${base + start}-${base + end}`;
  };
  const all = workspace.uris.flatMap((uri) => checker.findings(uri));
  return all
    .map(({ place, code, severity, message, related }) =>
      [at(place), severity, code, message, ...related.map((one) => `${at(one.place)} ${one.message}`)].join(' | '),
    )
    .sort();
}

/** Carries out a step as an editor does: what stays of a text is not read again. */
function carryOut(bench: Bench, step: Step): Bench {
  const { workspace, checker } = bench;
  if (step.kind === 'dates') {
    const { asOf, today } = step;
    workspace.setDates({ asOf, today });
    checker.settle();
    return { ...bench, dates: { asOf, today } };
  }
  const document = workspace.document(step.uri);
  if (step.kind === 'remove') {
    checker.note(workspace.remove(step.uri));
  } else if (step.kind === 'write' || !document) {
    const text = step.kind === 'write' ? fileOf(step.blocks) : step.text;
    checker.note(workspace.set(readDocument(step.uri, text)));
  } else {
    checker.note(workspace.set(editDocument(document, [changeOf(textOf(document), step)])));
  }
  checker.settle();
  return bench;
}

function changeOf(text: string, step: Exclude<Step, { readonly kind: 'dates' | 'remove' | 'write' }>) {
  const at = Math.floor(step.at * (text.length + 1));
  if (step.kind === 'replace') return { start: at, end: Math.min(at + step.length, text.length), text: step.text };
  if (step.kind === 'word') {
    const found = text.indexOf(step.word, at);
    return {
      start: Math.max(found, 0),
      end: found < 0 ? 0 : found + step.word.length,
      text: found < 0 ? '' : step.text,
    };
  }
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  return { start, end: lineEnd < 0 ? text.length : lineEnd, text: step.text };
}

/** All checks, or a few: what one of them reads must not hide what another forgets to read. */
const someChecks: fc.Arbitrary<readonly Check[]> = fc.oneof(
  fc.constant(checks),
  fc.subarray([...checks], { minLength: 1, maxLength: 4 }),
);

describe('findings after edits', () => {
  it('are those of a plan that is read anew', () => {
    fc.assert(
      fc.property(work, someChecks, ({ files, steps }, some) => {
        let bench = open(files, { asOf: '2026-11-20', today: '2026-11-20' }, some);
        for (const step of steps) {
          bench = carryOut(bench, step);
          const { workspace, dates } = bench;
          const texts = new Map(workspace.uris.map((uri) => [uri, textOf(workspace.document(uri)!)]));
          assert.deepEqual(
            findingsIn(bench),
            findingsIn(open(texts, dates, some)),
            'a check depends on something that it has not read through the plan, or that the plan does not announce',
          );
        }
      }),
      { numRuns: 200 },
    );
  }).timeout(120_000);

  it('are found at all', () => {
    const found = new Set<string>();
    for (const { files } of fc.sample(work, { numRuns: 60, seed: 1 })) {
      const { workspace, checker } = open(files, { asOf: '2026-11-20', today: '2026-11-20' });
      for (const uri of workspace.uris) for (const { code } of checker.findings(uri)) found.add(code);
    }
    assert.ok(found.size > 40, `the random plans show only ${found.size} kinds of finding: ${[...found].join(', ')}`);
  });
});
