import type { TableRow } from '../../src/matrix/table';
import { t } from '../shared/l10n';
import type { Status } from '../shared/names';

export { type Status, statusName } from '../shared/names';

// What fixed values are called, and the order in which people think of them.

export type Position = NonNullable<TableRow['position']>;
export type Priority = NonNullable<TableRow['priority']>;

export const STATUSES: readonly Status[] = [
  'not-started',
  'in-progress',
  'partially-implemented',
  'implemented',
  'discontinued',
];
export const POSITIONS: readonly Position[] = ['supported', 'noted', 'pending'];
export const PRIORITIES: readonly Priority[] = ['high', 'medium', 'low'];

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
