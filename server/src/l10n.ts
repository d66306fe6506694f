import { config } from '@vscode/l10n';

// The one door to the message catalogue (l10n/). English sentences are the keys; translations are bundles of the same keys.
export { t } from '@vscode/l10n';

/** Translations by English sentences, as in a bundle of l10n/. */
export type Texts = Readonly<
  Record<string, string | { readonly message: string; readonly comment: readonly string[] }>
>;

/** From now on sentences are these translations, where there is one. */
export function setTexts(texts: Texts): void {
  config({ contents: JSON.stringify(texts) });
}
