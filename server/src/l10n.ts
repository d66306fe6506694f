// The one door to the message catalogue (l10n/). English sentences are the keys; translations are bundles of the same keys.
export { config as useMessages, t } from '@vscode/l10n';
