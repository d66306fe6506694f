import type { MatrixRow } from '../../../server/src/protocol';
import { t } from '../shared/l10n';

// What fixed values are called, and the order in which people think of them.

export type Status = MatrixRow['status'];
export type Position = NonNullable<MatrixRow['position']>;
export type Priority = NonNullable<MatrixRow['priority']>;

export const STATUSES: readonly Status[] = [
  'not-started',
  'in-progress',
  'partially-implemented',
  'implemented',
  'discontinued',
];
export const POSITIONS: readonly Position[] = ['supported', 'noted', 'pending'];
export const PRIORITIES: readonly Priority[] = ['high', 'medium', 'low'];

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

export function positionName(position: Position): string {
  switch (position) {
    case 'supported':
      return t('Supported');
    case 'noted':
      return t('Noted');
    case 'pending':
      return t('Pending');
  }
}

export function priorityName(priority: Priority): string {
  switch (priority) {
    case 'high':
      return t('High');
    case 'medium':
      return t('Medium');
    case 'low':
      return t('Low');
  }
}
