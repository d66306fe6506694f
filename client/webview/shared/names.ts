import type { ListedRecord } from '../../../server/src/protocol';
import { t } from './l10n';

export type Status = NonNullable<ListedRecord['status']>;

export function statusName(status: Status): string {
  switch (status) {
    case 'not-started':
      return t('Not started');
    case 'in-progress':
      return t('In progress');
    case 'partially-implemented':
      return t('Partially implemented');
    case 'implemented':
      return t('Implemented');
    case 'discontinued':
      return t('Discontinued');
  }
}
