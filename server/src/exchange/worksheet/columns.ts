import { t } from '../../l10n';

// The columns of a worksheet: what the plan says, which is locked, then what the institution answers.

export type ShownKey =
  | 'id'
  | 'action'
  | 'recommendation'
  | 'support'
  | 'due'
  | 'status'
  | 'progress'
  | 'report'
  | 'spent';
export type AnswerKey =
  | 'new-status'
  | 'new-progress'
  | 'completed'
  | 'new-due'
  | 'text'
  | 'evidence-title'
  | 'evidence-url'
  | 'new-spent';
export type ColumnKey = ShownKey | AnswerKey;

export type ColumnKind = 'text' | 'status' | 'percent' | 'date' | 'money';

export interface Column<Key extends ColumnKey = ColumnKey> {
  readonly key: Key;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In characters of the usual font. */
  readonly width: number;
}

/** The locked columns. Money only where somebody is asked about money. */
export function shownColumns(hasMoney: boolean): readonly Column<ShownKey>[] {
  return [
    { key: 'id', heading: t('Id'), kind: 'text', width: 16 },
    { key: 'action', heading: t('Action'), kind: 'text', width: 30 },
    { key: 'recommendation', heading: t('Recommendation'), kind: 'text', width: 36 },
    { key: 'support', heading: t('Supported by'), kind: 'text', width: 15 },
    { key: 'due', heading: t('Due'), kind: 'date', width: 12 },
    { key: 'status', heading: t('Status'), kind: 'text', width: 13 },
    { key: 'progress', heading: t('Progress'), kind: 'percent', width: 10 },
    { key: 'report', heading: t('Last report'), kind: 'text', width: 26 },
    ...(hasMoney ? [{ key: 'spent', heading: t('Spent'), kind: 'money', width: 13 } as const] : []),
  ];
}

/** The columns to fill in. */
export function answerColumns(hasMoney: boolean): readonly Column<AnswerKey>[] {
  return [
    { key: 'new-status', heading: t('New status'), kind: 'status', width: 16 },
    { key: 'new-progress', heading: t('New progress'), kind: 'percent', width: 11 },
    { key: 'completed', heading: t('Completed on'), kind: 'date', width: 13 },
    { key: 'new-due', heading: t('New due date'), kind: 'date', width: 13 },
    { key: 'text', heading: t('What has been done'), kind: 'text', width: 36 },
    { key: 'evidence-title', heading: t('Evidence: title'), kind: 'text', width: 20 },
    { key: 'evidence-url', heading: t('Evidence: link'), kind: 'text', width: 20 },
    ...(hasMoney ? [{ key: 'new-spent', heading: t('New total spent'), kind: 'money', width: 13 } as const] : []),
  ];
}
