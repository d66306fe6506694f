import { BorderStyle } from 'docx';
import type { Direction } from '../../../catalogue/direction';
import { palette } from '../../documents/palette';
import type { Shown } from '../../documents/shown';

/** What the blocks of a report are written with. */
export interface Sheet {
  readonly shown: Shown;
  readonly direction: Direction;
  /** Between the margins, in twips. */
  readonly width: number;
  /** Counts the numbered lists, since each begins at 1. */
  readonly nextList: () => number;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: palette.line };

/** Thin lines around a table and between its cells. */
export const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
