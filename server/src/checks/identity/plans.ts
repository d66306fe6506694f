import { didYouMean } from '../../catalogue/text';
import type { Piece } from '../../document/document';
import { replaceScalar } from '../../document/edit';
import type { Node } from '../../document/nodes';
import { t } from '../../l10n';
import { nodeAt } from '../../plan/entity';
import { entryOf } from '../../plan/values';
import type { Workspace } from '../../plan/workspace';
import type { Report } from '../check';
import type { Fix } from '../finding';
import { fixOf } from '../fix';

/** A plan that a plan follows, or that a file is a part of, has to be among the files at hand. */
export function unknownPlan(uri: string, workspace: Workspace, report: Report): void {
  const plan = workspace.planOf(uri);
  const root = plan?.ownerUri === uri ? plan.root : undefined;
  const follows = root?.value.follows;
  if (root && follows !== undefined && !plan?.followed) {
    const isItself = follows === root.id;
    reportPlan(uri, workspace, root.piece, nodeAt(root.node, ['follows']), follows, report, {
      message: isItself
        ? t('A plan can’t follow itself.')
        : t('No plan with the id “{id}” is at hand, so the records of it that this plan names are not found.', {
            id: follows,
          }),
      advice: isItself
        ? t('Name another plan, or delete this line.')
        : t('Correct the id, or open the folder that holds that plan too.'),
    });
  }
  const partOf = workspace.partOf(uri);
  if (partOf === undefined || workspace.membership(uri) !== 'orphan' || workspace.planIds.includes(partOf)) return;
  for (const piece of workspace.document(uri)?.pieces ?? []) {
    const entry = entryOf(piece, 'part-of');
    if (!entry?.value) continue;
    reportPlan(uri, workspace, piece, entry.value, partOf, report, {
      message: t(
        'No plan with the id “{id}” is at hand, so the records of this file belong to no plan and count in no figure.',
        { id: partOf },
      ),
      advice: t('Correct the id, or move the file into the folder of its plan.'),
    });
    return;
  }
}

function reportPlan(
  uri: string,
  workspace: Workspace,
  piece: Piece,
  node: Node,
  id: string,
  report: Report,
  sentences: { readonly message: string; readonly advice: string },
): void {
  report({
    place: { uri, piece, start: node.start, end: node.end },
    ...sentences,
    fixes: () => meantPlan(uri, workspace, piece, node, id),
  });
}

function meantPlan(uri: string, workspace: Workspace, piece: Piece, node: Node, id: string): Fix[] {
  const document = workspace.document(uri);
  const others = workspace.planIds.filter((other) => other !== id && other !== workspace.planOf(uri)?.root?.id);
  const meant = didYouMean(id, others);
  if (meant === undefined || !document || node.kind !== 'scalar') return [];
  return fixOf(t('Write “{text}”', { text: meant }), uri, replaceScalar(document, piece, node, meant));
}
