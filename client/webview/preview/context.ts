import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Figure, RecordLine, RecordName } from '../../../server/src/protocol';

/** What all parts of the preview know: who reads, and what a click does. */
export interface View {
  /** A language tag. */
  readonly language: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** What a person can do; undefined on a saved page, where figures are text. */
  readonly actions?: ViewActions | undefined;
}

export interface ViewActions {
  /** Lists the records behind a figure. */
  show(figure: Figure, title: string): void;
  open(record: RecordLine): void;
  /** Asks what people have said of a record listed. */
  tell(record: RecordName, hasInternal: boolean): void;
  /** Whether a section was open, and a list shown to its end, when the preview was last seen. */
  isOpen(section: string): boolean;
  keepOpen(section: string, isOpen: boolean): void;
  isWhole(list: string): boolean;
  keepWhole(list: string, isWhole: boolean): void;
}

export const ViewContext = createContext<View>({ language: 'en', asOf: '' });

export function useView(): View {
  return useContext(ViewContext);
}
