import { t } from '../shared/l10n';

/** The columns that the table can show, in their order. The first stays where it is when the others are scrolled. */
export const COLUMNS = [
  'recommendation',
  'document',
  'themes',
  'position',
  'lead',
  'actions',
  'indicators',
  'due',
  'status',
  'progress',
  'priority',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** Columns in which a record is changed; each is the field of that name (docs/language.md). */
export const EDITABLE = ['lead', 'due', 'status', 'progress', 'priority'] as const;
export type EditableColumn = (typeof EDITABLE)[number];

export const SHOWN_AT_FIRST: readonly ColumnId[] = [
  'recommendation',
  'position',
  'lead',
  'actions',
  'indicators',
  'due',
  'status',
  'progress',
];

/** In pixels. */
export const WIDTHS: Readonly<Record<ColumnId, number>> = {
  recommendation: 290,
  document: 140,
  themes: 170,
  position: 94,
  lead: 150,
  actions: 190,
  indicators: 150,
  due: 116,
  status: 136,
  progress: 106,
  priority: 90,
};
export const NARROWEST = 64;
export const WIDEST = 900;

export function columnTitle(column: ColumnId): string {
  switch (column) {
    case 'recommendation':
      return t('Recommendation');
    case 'document':
      return t('Document');
    case 'themes':
      return t('Themes');
    case 'position':
      return t('Position');
    case 'lead':
      return t('Lead');
    case 'actions':
      return t('Actions');
    case 'indicators':
      return t('Indicators');
    case 'due':
      return t('Due');
    case 'status':
      return t('Status');
    case 'progress':
      return t('Progress');
    case 'priority':
      return t('Priority');
  }
}

/** The columns with one more, or one less. The first can't be taken away, since it says what a row is. */
export function toggled(columns: readonly ColumnId[], column: ColumnId): readonly ColumnId[] {
  if (column === 'recommendation') return columns;
  const isShown = columns.includes(column);
  return COLUMNS.filter((one) => (one === column ? !isShown : columns.includes(one)));
}

/** What an arrow key changes of a width at once. */
export const WIDTH_STEP = 16;

export function fittingWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}
