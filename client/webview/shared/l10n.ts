// The door to the message catalogue inside views, like server/src/l10n.ts: English sentences are the keys.
export { t } from '@vscode/l10n';
