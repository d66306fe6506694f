import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelOptions,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { openPlace } from '../webviews/open-place';
import type { RowContext } from './messages';
import { MatrixPanel } from './panel';

/** The command that opens the matrix. */
export const OPEN_MATRIX = 'recommendationMatrix.openMatrix';
const VIEW = 'recommendationMatrix.matrix';

// The table stays as it is while another tab is in front.
const OPTIONS: WebviewPanelOptions = { retainContextWhenHidden: true };

/** The matrix: one tab, opened by a command, and again where it was after a restart. */
export function registerMatrix(client: BaseLanguageClient, { extensionUri }: ExtensionContext): Disposable {
  let open: MatrixPanel | undefined;

  function fill(panel: WebviewPanel, file?: string): void {
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client/media/plan-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client/media/plan-dark.svg'),
    };
    const own = new MatrixPanel(client, panel, extensionUri, file);
    open = own;
    panel.onDidDispose(() => {
      if (open === own) open = undefined;
    });
  }

  function openMatrix(file?: unknown): void {
    // The button of an editor gives the file that is open there.
    const given = file instanceof Uri ? client.code2ProtocolConverter.asUri(file) : undefined;
    if (open) {
      open.follow(given);
      open.show();
      return;
    }
    fill(window.createWebviewPanel(VIEW, l10n.t('Matrix'), ViewColumn.Active, OPTIONS), given);
  }

  return Disposable.from(
    commands.registerCommand(OPEN_MATRIX, openMatrix),
    window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(panel, state) {
        fill(panel, planIn(state));
      },
    }),
    commands.registerCommand('recommendationMatrix.matrix.goToLine', ({ uri, line, character }: RowContext) => {
      const start = { line, character };
      return openPlace({ uri, range: { start, end: start } });
    }),
    // The preview marks what the cursor is in.
    commands.registerCommand(
      'recommendationMatrix.matrix.openInPreview',
      async ({ uri, line, character }: RowContext) => {
        const start = { line, character };
        await openPlace({ uri, range: { start, end: start } });
        await commands.executeCommand('recommendationMatrix.openPreview');
      },
    ),
    commands.registerCommand('recommendationMatrix.matrix.copyReference', ({ id }: RowContext) =>
      env.clipboard.writeText(id),
    ),
    commands.registerCommand('recommendationMatrix.matrix.copyRows', () =>
      open?.post({ type: 'pressed', button: 'copy' }),
    ),
  );
}

/** What the view kept, which may be from another version of the extension. */
function planIn(state: unknown): string | undefined {
  const { plan } = Object(state);
  return typeof plan === 'string' ? plan : undefined;
}
