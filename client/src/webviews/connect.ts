import { type Disposable, env, l10n, type Uri, type Webview } from 'vscode';
import { type Page, webviewFolder, webviewHtml } from './html';
import { isMessage, type Ready, type Shapes, type Start, type Texts } from './messages';

/**
 * Fills a webview with a view and listens to it. `hear` gets its messages, `ready` among them, which comes again each time that VS Code
 * brings the view back: then it wants everything anew. What is no such message is not heard.
 */
export function connectView<From extends { readonly type: string }>(
  webview: Webview,
  extension: Uri,
  page: Omit<Page, 'language'>,
  shapes: Shapes<From>,
  hear: (message: From) => void,
): Disposable {
  const { language } = env;
  webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(extension)] };
  const listener = webview.onDidReceiveMessage((message: unknown) => {
    if (!isMessage(shapes, message)) return;
    if (message.type === ('ready' satisfies Ready['type'])) {
      const start: Start = { type: 'start', language, texts: (l10n.bundle ?? {}) as Texts };
      void webview.postMessage(start);
    }
    hear(message);
  });
  webview.html = webviewHtml(webview, extension, { ...page, language });
  return listener;
}
