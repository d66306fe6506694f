import type { Checker } from '../checks/checker';
import type { Finding, Fix } from '../checks/finding';
import { readDocument, type TextChange } from '../document/document';
import { applyChanges } from '../document/edit';
import type { Workspace } from '../plan/workspace';

/** A fix that was applied. */
export interface Applied {
  readonly uri: string;
  readonly code: string;
  readonly title: string;
}

export interface Fixed {
  /** New texts by URI; only of files that changed. */
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly Applied[];
}

/** A fix can bring up what another one fixes; more rounds than this would be fixes that undo each other. */
const MOST_ROUNDS = 20;

/**
 * Applies the automatic fixes of the given files, round after round, until none is left. Of fixes that touch the same text the
 * first is applied, the others wait for the next round. A fix that would change any other file is left alone.
 */
export function applyFixes(checker: Checker, workspace: Workspace, texts: ReadonlyMap<string, string>): Fixed {
  const now = new Map(texts);
  const applied: Applied[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    checker.settle();
    const edits = new Map([...now].map(([uri, text]) => [uri, newEdits(text)]));
    const count = applied.length;
    for (const uri of now.keys()) {
      for (const finding of checker.findings(uri)) {
        const fix = automaticFix(finding);
        if (!fix || !takes(edits, fix)) continue;
        applied.push({ uri, code: finding.code, title: fix.title });
      }
    }
    if (applied.length === count) break;
    const changed = [...edits].filter(([, { changes }]) => changes.length > 0);
    for (const [uri, { changes }] of changed) now.set(uri, applyChanges(now.get(uri) ?? '', changes));
    const documents = changed.map(([uri]) => readDocument(uri, now.get(uri) ?? ''));
    checker.note(workspace.set(...documents));
  }
  checker.settle();
  return { texts: new Map([...now].filter(([uri, text]) => text !== texts.get(uri))), applied };
}

export function automaticFix(finding: Finding): Fix | undefined {
  return finding.fixes?.().find((fix) => fix.automatic);
}

/** The changes of one round to one file. */
interface Edits {
  readonly changes: TextChange[];
  /** 1 where a change touches the text: two that share a place, or meet there, would depend on their order. */
  readonly touched: Uint8Array;
}

function newEdits(text: string): Edits {
  return { changes: [], touched: new Uint8Array(text.length + 1) };
}

/** Takes all changes of a fix, or none where one meets a change taken before or a file that is not to be changed. */
function takes(edits: ReadonlyMap<string, Edits>, fix: Fix): boolean {
  for (const [uri, changes] of fix.changes) {
    const touched = edits.get(uri)?.touched;
    if (!touched || changes.some(({ start, end }) => touched.subarray(start, end + 1).includes(1))) return false;
  }
  for (const [uri, changes] of fix.changes) {
    const { changes: all, touched } = edits.get(uri)!;
    all.push(...changes);
    for (const { start, end } of changes) touched.fill(1, start, end + 1);
  }
  return fix.changes.size > 0;
}
