import { config } from '@vscode/l10n';
import { isMessage, type Shapes, type Start } from '../../src/webviews/messages';
import { directionOf } from './language';

/** What VS Code gives each webview, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a view sees it. */
export interface Host<From, State> {
  post(message: From): void;
  /** What the view kept, also over a restart; undefined at first. */
  state(): State | undefined;
  keep(state: State): void;
}

/**
 * Joins a view to the extension: `hear` gets the messages with these shapes, after the reader's language is set. Ends with saying
 * `ready`.
 */
export function connectHost<To extends { readonly type: string }, From, State>(
  shapes: Shapes<To>,
  hear: (message: To, host: Host<From, State>) => void,
): Host<From, State> {
  const api = acquireVsCodeApi();
  const host: Host<From, State> = {
    post: (message) => api.postMessage(message),
    state: () => api.getState() as State | undefined,
    keep: (state) => api.setState(state),
  };
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(shapes, data)) return;
    if (data.type === 'start') setLanguage(data as unknown as Start);
    hear(data, host);
  });
  api.postMessage({ type: 'ready' });
  return host;
}

function setLanguage({ language, texts }: Start): void {
  config({ contents: texts as Record<string, string> });
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
