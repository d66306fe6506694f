import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { Line } from './lines';

/** Of the head of the table, in pixels. */
export const HEAD_HEIGHT = 34;
const GROUP_HEIGHT = 34;
/** Lines that are ready above and below those that are seen. */
const SPARE = 8;

export type VirtualLines = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Which of the lines are to be drawn, and where: those that are seen, and the one that has the focus. */
export function useVirtualLines(
  scroller: RefObject<HTMLDivElement | null>,
  lines: readonly Line[],
  focused: number,
  firstWidth: number,
): VirtualLines {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  // The measured heights are looked through again whenever this is another function.
  const getItemKey = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const options = {
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index: number) => estimatedHeight(lines[index], firstWidth),
    getItemKey,
    overscan: SPARE,
    scrollMargin: HEAD_HEIGHT,
    rangeExtractor: (range: Range) => withFocused(defaultRangeExtractor(range), focused),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

function withFocused(indexes: number[], focused: number): number[] {
  if (focused < 0 || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((a, b) => a - b);
}

/** Near enough that the scroll bar stays calm until the line is measured: the text of a recommendation is its tallest cell. */
function estimatedHeight(line: Line | undefined, firstWidth: number): number {
  if (line?.kind !== 'recommendation') return GROUP_HEIGHT;
  const charactersPerLine = Math.max(10, (firstWidth - 60) / 6.4);
  const textLines = 1 + Math.ceil(line.row.text.length / charactersPerLine);
  return 18 * Math.max(3, textLines) + 14;
}
