import { Uri, type Webview } from 'vscode';
import { directionOf } from '../../webview/shared/language';

/** What differs between views. */
export interface Page {
  /** Of its files: `client/dist/webview/NAME.js` and `NAME.css`. */
  readonly name: string;
  readonly title: string;
  /** The editor's language, a tag. */
  readonly language: string;
}

/** Where a webview may load files from. */
export function webviewFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'client/dist/webview');
}

/**
 * The page of a webview: an empty body that its script fills. Nothing but the extension's own script and style sheet is
 * allowed in, no inline script or style, nothing from the network; what a plan says never becomes part of this text.
 */
export function webviewHtml(webview: Pick<Webview, 'cspSource' | 'asWebviewUri'>, extension: Uri, page: Page): string {
  const nonce = newNonce();
  const file = (kind: string) =>
    webview.asWebviewUri(Uri.joinPath(webviewFolder(extension), `${page.name}.${kind}`)).toString();
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.language)}" dir="${directionOf(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="${escapeHtml(file('css'))}">
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${escapeHtml(file('js'))}"></script>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Used once (Content Security Policy Level 3, section 8.1): 128 random bits. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
