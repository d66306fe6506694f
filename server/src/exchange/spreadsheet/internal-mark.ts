import { t } from '../../l10n';

/** Heads the column that marks each row of a file with what is internal: rows are sorted, copied and sent on. Nothing to be read back. */
export function internalHeading(): string {
  return t('Not for the public');
}
