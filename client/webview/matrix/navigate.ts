// Where the keys of the grid pattern lead (WAI-ARIA Authoring Practices, “Grid Pattern”: data grids).

/** A cell by its place on the screen; line −1 is the head of the table. */
export interface Cell {
  readonly line: number;
  readonly column: number;
}

export interface Extent {
  /** Without the head. */
  readonly lines: number;
  readonly columns: number;
  /** Lines that are seen at once. */
  readonly page: number;
  /** Whether the first column is on the right. */
  readonly isRightToLeft: boolean;
}

export interface Pressed {
  readonly key: string;
  /** Control, or the command key. */
  readonly isControl: boolean;
}

/** The cell to which a key leads, which may be the same; undefined for a key that leads nowhere. */
export function cellAfter(cell: Cell, pressed: Pressed, extent: Extent): Cell | undefined {
  const to = step(cell, pressed, extent);
  if (!to) return undefined;
  return { line: within(to.line, -1, extent.lines - 1), column: within(to.column, 0, extent.columns - 1) };
}

function step({ line, column }: Cell, { key, isControl }: Pressed, extent: Extent): Cell | undefined {
  const [lastLine, lastColumn] = [extent.lines - 1, extent.columns - 1];
  const forward = extent.isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowUp':
      return { line: isControl ? 0 : line - 1, column };
    case 'ArrowDown':
      return { line: isControl ? lastLine : line + 1, column };
    case 'ArrowLeft':
      return { line, column: column - forward };
    case 'ArrowRight':
      return { line, column: column + forward };
    case 'PageUp':
      return { line: line < 0 ? line : Math.max(0, line - extent.page), column };
    case 'PageDown':
      return { line: line + extent.page, column };
    case 'Home':
      return { line: isControl ? 0 : line, column: 0 };
    case 'End':
      return { line: isControl ? lastLine : line, column: lastColumn };
    default:
      return undefined;
  }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
