import { commands, Disposable, type ExtensionContext, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { KnownPlans } from '../plans/known-plans';
import { webviewFolder } from '../webviews/html';
import { printProgress, saveProgress } from './page';
import { fillPanel, type Preview, planInFront, type Showing } from './panel';

const VIEW = 'recommendationMatrix.preview';

/** The commands of the progress preview, and those previews that were open when VS Code was closed. */
export function progressPreview(
  { extensionUri, globalStorageUri }: ExtensionContext,
  client: BaseLanguageClient,
  plans: KnownPlans,
): Disposable {
  const previews = new Set<Preview>();

  function add(panel: WebviewPanel, showing: Showing): Preview {
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client/media/plan-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client/media/plan-dark.svg'),
    };
    const preview = fillPanel(panel, extensionUri, client, plans, showing);
    previews.add(preview);
    panel.onDidDispose(() => previews.delete(preview));
    return preview;
  }

  /** Shows the one that follows the active plan, or makes it. */
  async function openBeside(): Promise<Preview> {
    const plan = await planInFront(client);
    const open = [...previews].find((one) => one.showing().follows);
    if (open) {
      open.panel.reveal(undefined, true);
      if (plan) open.show(plan);
      return open;
    }
    return create(plan, true, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  }

  /** A tab of its own, which stays with its plan. */
  async function openInTab(): Promise<void> {
    create(await planInFront(client), false, { viewColumn: ViewColumn.Active });
  }

  function create(
    plan: string | undefined,
    follows: boolean,
    where: { readonly viewColumn: ViewColumn; readonly preserveFocus?: boolean },
  ): Preview {
    const panel = window.createWebviewPanel(VIEW, l10n.t('Progress Preview'), where, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [webviewFolder(extensionUri)],
    });
    return add(panel, { plan, follows: follows || plan === undefined, filters: {} });
  }

  /** The one in front, else the first that is seen, else a new one. */
  async function any(): Promise<Preview> {
    const all = [...previews];
    const found = all.find(({ panel }) => panel.active) ?? all.find(({ panel }) => panel.visible) ?? all[0];
    return found ?? openBeside();
  }

  return Disposable.from(
    commands.registerCommand('recommendationMatrix.openPreview', openBeside),
    commands.registerCommand('recommendationMatrix.openPreviewInTab', openInTab),
    commands.registerCommand('recommendationMatrix.saveProgress', () => any().then(saveProgress)),
    commands.registerCommand('recommendationMatrix.printProgress', () =>
      any().then((preview) => printProgress(preview, globalStorageUri)),
    ),
    window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
        add(panel, showingOf(state));
      },
    }),
    { dispose: () => Disposable.from(...previews).dispose() },
  );
}

/** What the view has kept; anything may stand there. */
function showingOf(state: unknown): Showing {
  const { plan, follows } = Object(state) as Readonly<Record<string, unknown>>;
  const isKnown = typeof plan === 'string' && plan !== '';
  // The view asks for its filters itself.
  return { plan: isKnown ? plan : undefined, follows: follows !== false, filters: {} };
}
