import type {
  Filters,
  ListedRecord,
  ProgressSnapshot,
  RecordDetails,
  RecordLine,
  RecordName,
} from '../../../server/src/protocol';
import {
  isList,
  isObject,
  isText,
  isTrueOrFalse,
  nothingShape,
  type OpenRecord,
  openShape,
  type Ready,
  type Shapes,
  type ShowNothing,
  type Start,
  startShape,
} from '../webviews/messages';
import { isNextStep, type NextStep } from '../webviews/next-steps';

// What the progress preview and the extension say to each other.

export type ToPreview =
  | Start
  /** All figures, each time whole. `plan` is what is kept for a restart. */
  | { readonly type: 'figures'; readonly snapshot: ProgressSnapshot; readonly follows: boolean }
  | ShowNothing
  /** The records behind a figure, in several messages where they are many. */
  | {
      readonly type: 'records';
      readonly key: string;
      readonly records: readonly ListedRecord[];
      readonly isFirst: boolean;
      readonly isLast: boolean;
    }
  | { readonly type: 'details'; readonly details: RecordDetails }
  /** The record at the cursor, and those that it stands in, outermost first. */
  | { readonly type: 'mark'; readonly records: readonly RecordLine[] }
  /** Wanted: these figures as a page of their own. */
  | { readonly type: 'make-page'; readonly snapshot: ProgressSnapshot }
  /** A file for the person to keep, where only the browser can hand it over. */
  | { readonly type: 'download'; readonly name: string; readonly html: string };

export type FromPreview =
  | Ready
  | OpenRecord
  /**
   * Wanted: the figures of what passes these filters, which were chosen in this plan ('' where none was shown yet). Of lists of
   * records only the first are sent unless one is shown to its end: every figure is sent again with each keystroke.
   */
  | { readonly type: 'filter'; readonly plan: string; readonly filters: Filters; readonly hasWhole: boolean }
  /** The records behind a figure. */
  | { readonly type: 'records'; readonly key: string }
  /** What people have said and shown of a record. */
  | { readonly type: 'details'; readonly record: RecordName; readonly hasInternal: boolean }
  | { readonly type: 'step'; readonly step: NextStep }
  | { readonly type: 'page'; readonly html: string };

/** What VS Code keeps of a preview over a restart. */
export interface PreviewState {
  readonly plan: string;
  readonly follows: boolean;
  readonly filters: Filters;
  /** Sections that are closed, and lists that are shown to their end, by name. */
  readonly closed: readonly string[];
  readonly whole: readonly string[];
  readonly scroll: number;
}

export const toPreview: Shapes<ToPreview> = {
  start: startShape,
  figures: { snapshot: isObject, follows: isTrueOrFalse },
  nothing: nothingShape,
  records: { key: isText, records: isList, isFirst: isTrueOrFalse, isLast: isTrueOrFalse },
  details: { details: isObject },
  mark: { records: isList },
  'make-page': { snapshot: isObject },
  download: { name: isText, html: isText },
};

export const fromPreview: Shapes<FromPreview> = {
  ready: {},
  open: openShape,
  filter: { plan: isText, filters: isObject, hasWhole: isTrueOrFalse },
  records: { key: isText },
  details: { record: isObject, hasInternal: isTrueOrFalse },
  step: { step: isNextStep },
  page: { html: isText },
};
