import { config } from '@vscode/l10n';
import type { InitialOptions } from './protocol';

// The one door to the message catalogue (l10n/). English sentences are the keys; translations are bundles of the same keys.
export { t } from '@vscode/l10n';

/** From now on sentences are these translations, where there is one. */
export function setTexts(texts: NonNullable<InitialOptions['texts']>): void {
  config({ contents: JSON.stringify(texts) });
}
