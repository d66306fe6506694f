// The one door to the message catalogue (l10n/). English sentences are the keys; translations are bundles of the same keys.
export { t } from '@vscode/l10n';
