import { commands, Disposable, type ExtensionContext, l10n, type TextEditor, type TreeView, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OutlineOrder } from '../../../server/src/protocol';
import { ask } from '../server';
import type { Element } from './elements';
import { askForFilter } from './filter-box';
import type { KnownPlans } from './known-plans';
import { markLateElements } from './late-marks';
import { askForOrder, ORDERS, orderName } from './order';
import { PlansTree } from './tree';

const VIEW = 'recommendationMatrix.plansView';
/** Milliseconds of quiet after which the tree shows what has changed: while somebody types, nobody reads it. */
const QUIET = 250;

/** What is remembered: per workspace, and whether the tree follows the cursor everywhere. */
const ORDER = 'plans.order';
const FOLLOWS = 'plans.follows';

/** Names by which `package.json` shows and hides commands and texts. */
const contexts = {
  state: 'recommendationMatrix.plans',
  isFiltered: 'recommendationMatrix.plans.isFiltered',
  follows: 'recommendationMatrix.plans.follows',
} as const;

/** The Plans view: what there is to do, in each plan of the workspace. */
export function plansView(client: BaseLanguageClient, plans: KnownPlans, context: ExtensionContext): Disposable {
  const { workspaceState, globalState } = context;
  const remembered = workspaceState.get<OutlineOrder>(ORDER);
  const tree = new PlansTree(client, plans, remembered && ORDERS.includes(remembered) ? remembered : 'theme');
  const view = window.createTreeView<Element>(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const refresh = whenQuiet(() => tree.refresh());
  const follow = whenQuiet(() => void followCursor(client, tree, view));
  let isOutdated = false;

  function showState(): void {
    view.description = orderName(tree.by);
    view.badge = badgeOf(plans);
    const state = plans.all === undefined ? 'unknown' : plans.all.length === 0 ? 'none' : 'some';
    void commands.executeCommand('setContext', contexts.state, state);
  }

  function show(filter: string): void {
    tree.show(filter);
    if (filter === '') view.message = '';
    void commands.executeCommand('setContext', contexts.isFiltered, filter !== '');
  }

  async function group(by?: OutlineOrder): Promise<void> {
    const chosen = by ?? (await askForOrder(tree.by));
    if (chosen === undefined) return;
    await workspaceState.update(ORDER, chosen);
    tree.group(chosen);
    showState();
  }

  async function setFollowing(follows: boolean): Promise<void> {
    await globalState.update(FOLLOWS, follows);
    void commands.executeCommand('setContext', contexts.follows, follows);
    if (follows) follow.soon();
  }

  function followIfWanted(editor: TextEditor | undefined): void {
    const isPlan = editor?.document.languageId === 'recommendation-plan';
    if (isPlan && view.visible && globalState.get<boolean>(FOLLOWS)) follow.soon();
  }

  showState();
  void setFollowing(globalState.get<boolean>(FOLLOWS) ?? false);
  return Disposable.from(
    view,
    refresh,
    follow,
    markLateElements(),
    plans.onDidChange(() => {
      showState();
      isOutdated = !view.visible;
      if (view.visible) refresh.soon();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isOutdated) tree.refresh();
      isOutdated &&= !visible;
      followIfWanted(window.activeTextEditor);
    }),
    tree.onDidFilter(({ found, all }) => {
      if (tree.filter === '') return;
      view.message = l10n.t('“{filter}” is in {found} of {all} recommendations.', { filter: tree.filter, found, all });
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => followIfWanted(textEditor)),
    commands.registerCommand('recommendationMatrix.groupPlans', group),
    commands.registerCommand('recommendationMatrix.filterPlans', (filter?: unknown) =>
      typeof filter === 'string' ? show(filter) : askForFilter(tree.filter, show),
    ),
    commands.registerCommand('recommendationMatrix.clearPlansFilter', () => show('')),
    commands.registerCommand('recommendationMatrix.followCursor', () => setFollowing(true)),
    commands.registerCommand('recommendationMatrix.stopFollowingCursor', () => setFollowing(false)),
  );
}

function badgeOf({ all = [] }: KnownPlans): TreeView<Element>['badge'] {
  const late = all.reduce((sum, { overdueActions }) => sum + overdueActions, 0);
  return late === 0 ? undefined : { value: late, tooltip: l10n.t('Late actions: {count}', { count: late }) };
}

/** Selects the record at the cursor. Where it is selected already, perhaps in another of its groups, it stays there. */
async function followCursor(client: BaseLanguageClient, tree: PlansTree, view: TreeView<Element>): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'recommendation-plan') return;
  const convert = client.code2ProtocolConverter;
  const at = { uri: convert.asUri(editor.document.uri), position: convert.asPosition(editor.selection.active) };
  const path = await ask(client, 'recommendationMatrix.recordAt', at).catch(() => null);
  const record = path?.records.findLast(({ kind }) => kind === 'recommendation' || kind === 'action');
  if (!path || !record || record.id === null) return;
  const [selected] = view.selection;
  const isSelected =
    selected?.type === 'record' && selected.record.kind === record.kind && selected.record.id === record.id;
  if (isSelected) return;
  const element = await tree.find(path.plan.uri, { kind: record.kind, id: record.id });
  // A view that is closed meanwhile would be opened again.
  if (element && view.visible) await view.reveal(element, { select: true, focus: false });
}

interface Quiet extends Disposable {
  soon(): void;
}

/** Does something once nobody has asked for it for a while. */
function whenQuiet(work: () => void): Quiet {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(work, QUIET);
    },
    dispose: () => clearTimeout(timer),
  };
}
