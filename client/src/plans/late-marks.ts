import { type Disposable, l10n, ThemeColor, Uri, window } from 'vscode';

/** No file: names an element of the tree, so that VS Code asks for its mark. */
const SCHEME = 'recommendation-matrix-late';

/** Characters that VS Code shows of a mark. */
const LONGEST = 2;

/** Names an element that is late, or holds so many that are. */
export function lateMark(id: string, count?: number): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${id}`, query: count === undefined ? '!' : String(count) });
}

/** Marks late elements at the edge of the view, where no long title hides it. */
export function markLateElements(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, query: count }) =>
      scheme === SCHEME
        ? {
            badge: count.length <= LONGEST ? count : '!',
            tooltip: count === '!' ? l10n.t('Late') : l10n.t('Late: {count}', { count }),
            color: new ThemeColor('list.errorForeground'),
          }
        : undefined,
  });
}
