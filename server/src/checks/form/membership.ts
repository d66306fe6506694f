import { pieceAt } from '../../document/document';
import { t } from '../../l10n';
import type { Workspace } from '../../plan/workspace';
import type { Check, FileCheck, Report } from '../check';
import type { Place } from '../finding';

/** Files that belong to no plan, or to which of two nobody can say (checks.md, "Form"). */
export const membershipChecks: readonly Check[] = [
  {
    code: 'orphan-part',
    severity: 'warning',
    finds: () => t('A file without a section “plan” that belongs to no plan.'),
    checkFile: orphanPart,
  } satisfies FileCheck,
  {
    code: 'ambiguous-root',
    severity: 'warning',
    finds: () => t('A file without a section “plan” that could belong to two plans.'),
    checkFile: ambiguousRoot,
  } satisfies FileCheck,
];

function orphanPart(uri: string, workspace: Workspace, report: Report): void {
  const place = firstLine(uri, workspace);
  const partOf = workspace.partOf(uri);
  if (workspace.membership(uri) !== 'orphan' || !place || (partOf !== undefined && !workspace.planIds.includes(partOf)))
    return;
  report({
    place,
    message:
      partOf !== undefined
        ? t(
            'The plan “{id}” does not lie in the folder of this file or a folder above, so the records here belong to no plan and count in no figure.',
            { id: partOf },
          )
        : t(
            'This file has no section “plan”, and no file in its folder or a folder above has one: its records belong to no plan and count in no figure.',
          ),
    advice: t('Add a section “plan” here, or move the file into the folder of a plan.'),
  });
}

function ambiguousRoot(uri: string, workspace: Workspace, report: Report): void {
  const place = firstLine(uri, workspace);
  if (workspace.membership(uri) !== 'ambiguous' || !place) return;
  report({
    place,
    message: t('Two plans lie in the folder that this file would belong to, so its records count in neither.'),
    advice: t('Say which one is meant: write “part-of:” and the id of the plan on the first line.'),
  });
}

/** The first line of a file, without spaces at its end; none where the file holds no record. */
function firstLine(uri: string, workspace: Workspace): Place | undefined {
  const document = workspace.document(uri);
  const piece = document && pieceAt(document, 0);
  const holdsNothing = document?.pieces.every(({ entries, items }) => entries.length + items.length === 0);
  if (!piece || holdsNothing) return undefined;
  const [line = ''] = piece.text.split('\n', 1);
  return { uri, piece, start: 0, end: line.trimEnd().length };
}
