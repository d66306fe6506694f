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
import type { KnownPlans } from '../plans/known-plans';
import { isRecordInRow, type RecordInRow } from './messages';
import { MatrixPanel } from './panel';

/** The command that opens the matrix. */
export const OPEN_MATRIX = 'recommendationMatrix.openMatrix';
const VIEW = 'recommendationMatrix.matrix';

// The table stays as it is while another tab is in front.
const OPTIONS: WebviewPanelOptions = { retainContextWhenHidden: true };

/** The matrix: one tab, opened by a command, and again where it was after a restart. */
export function registerMatrix(
  client: BaseLanguageClient,
  plans: KnownPlans,
  { extensionUri }: ExtensionContext,
): Disposable {
  let open: MatrixPanel | undefined;

  function fill(panel: WebviewPanel, file?: string): void {
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client/media/plan-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client/media/plan-dark.svg'),
    };
    const own = new MatrixPanel(client, plans, panel, extensionUri, file);
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

  /** A command of the menu over a row, which VS Code tells of which row. */
  function onRow(command: string, work: (matrix: MatrixPanel, record: RecordInRow) => Thenable<void>): Disposable {
    return commands.registerCommand(command, async (record: unknown) => {
      if (open && isRecordInRow(record)) await work(open, record);
    });
  }

  return Disposable.from(
    commands.registerCommand(OPEN_MATRIX, openMatrix),
    window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(panel, state) {
        fill(panel, planIn(state));
      },
    }),
    onRow('recommendationMatrix.matrix.goToLine', (matrix, record) => matrix.open(record)),
    // The preview marks what the cursor is in.
    onRow('recommendationMatrix.matrix.openInPreview', async (matrix, record) => {
      await matrix.open(record);
      await commands.executeCommand('recommendationMatrix.openPreview');
    }),
    onRow('recommendationMatrix.matrix.copyReference', (matrix, record) =>
      env.clipboard.writeText(matrix.idOf(record)),
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
