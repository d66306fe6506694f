import type { Fix } from '../../checks/finding';
import type { TextChange } from '../../document/document';
import type { Session } from '../feature';

/**
 * The changes of all fixes of a file that have one right answer; of one check only, if its code is given. Where two fixes touch
 * the same text the first is taken, and a fix that would change another file is left alone. Findings must be up to date.
 */
export function fixAll({ checker, workspace }: Session, uri: string, code?: string): readonly TextChange[] {
  const changes: TextChange[] = [];
  // 1 where a change touches the text: two that share a place, or meet there, would depend on their order.
  const touched = new Uint8Array((workspace.document(uri)?.length ?? 0) + 1);
  for (const finding of checker.findings(uri)) {
    if (code !== undefined && finding.code !== code) continue;
    const own = ownChanges(
      finding.fixes?.().find(({ automatic }) => automatic),
      uri,
    );
    if (own.some(({ start, end }) => touched.subarray(start, end + 1).includes(1))) continue;
    for (const { start, end } of own) touched.fill(1, start, end + 1);
    changes.push(...own);
  }
  return changes;
}

function ownChanges(fix: Fix | undefined, uri: string): readonly TextChange[] {
  return (fix?.changes.size === 1 && fix.changes.get(uri)) || [];
}
