import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordInRow } from '../../src/matrix/messages';
import type { Table } from '../../src/matrix/table';
import { t } from '../shared/l10n';
import { type ColumnId, fittingWidth, WIDTH_STEP, WIDTHS } from './columns';
import { type Field, type FieldValue, fieldOf } from './fields';
import { Head } from './head';
import type { Line } from './lines';
import { cellAfter } from './navigate';
import { type Editing, Row, recordOf } from './row';
import { isExtending, selectedBetween } from './selection';
import type { Active, Details, Kept } from './state';
import { HEAD_HEIGHT, useVirtualLines } from './use-virtual-lines';
import { sortedBy, switched, type View } from './view';

export interface GridProps {
  readonly matrix: Table;
  readonly lines: readonly Line[];
  readonly view: View;
  readonly words: readonly string[];
  readonly details: Details;
  readonly active: Active;
  readonly selected: ReadonlySet<string>;
  readonly top: { current: Kept['top'] };
  readonly change: (part: Partial<View>) => void;
  readonly activate: (active: Active) => void;
  readonly select: (selected: ReadonlySet<string>) => void;
  readonly scrolled: () => void;
  readonly edit: (field: Field, value: FieldValue) => Promise<string | null>;
  readonly undo: () => void;
  readonly open: (record: RecordInRow) => void;
  /** Says something in one sentence. */
  readonly tell: (text: string) => void;
}

/** The table itself: only the lines that are seen are drawn; one cell has the focus, and arrows lead from it to others. */
export function Grid(props: GridProps) {
  const { matrix, lines, view, words, details, active, selected } = props;
  const { columns } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | undefined>();
  const [anchor, setAnchor] = useState<string | null>(null);
  const isFocused = useRef(false);
  const language = document.documentElement.lang;
  const context = useMemo(() => ({ matrix, words, details, language }), [matrix, words, details, language]);

  const activeLine = lineOf(lines, active);
  const activeColumn = columns.includes(active.column) ? active.column : columns[0]!;
  const widths = columns.map((column) => view.widths[column] ?? WIDTHS[column]);
  const virtual = useVirtualLines(scroller, lines, activeLine, widths[0]!);
  const items = virtual.getVirtualItems();

  useKeptPosition(virtual, props);
  useLayoutEffect(() => focusActive(false), [active]);
  // What had the focus may be gone with a change of the plan.
  useLayoutEffect(() => {
    if (isFocused.current && document.activeElement === document.body && document.hasFocus()) focusActive(true);
  });

  useEffect(() => {
    if (!editing || lines.some(({ key }) => key === editing.line)) return;
    setEditing(undefined);
    props.tell(t('What was being changed here is no longer in the table.'));
  }, [lines, editing]);

  function focusActive(isForced: boolean): void {
    const { current } = scroller;
    if (!current || (!isFocused.current && !isForced)) return;
    const row = activeLine < 0 ? '.head' : `[data-index="${activeLine}"]`;
    const cell =
      current.querySelector<HTMLElement>(`${row} [data-column="${activeColumn}"]`) ??
      current.querySelector<HTMLElement>(`${row} [data-column]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function goTo(line: number, column: number, isRange: boolean): void {
    const to = lines[line];
    const key = to?.key ?? null;
    const from = isRange ? (anchor ?? active.line) : key;
    setAnchor(from);
    props.select(selectedBetween(lines, from, key));
    props.activate(activeIn(to, columns[column] ?? activeColumn));
  }

  function startEditing(line: Line | undefined): void {
    if (!line) return;
    const field = fieldOf(matrix, line, activeColumn, details);
    if ('refusal' in field) props.tell(field.refusal);
    else setEditing({ line: line.key, field });
  }

  function endEditing(isLeft: boolean): void {
    setEditing(undefined);
    if (!isLeft) requestAnimationFrame(() => focusActive(true));
  }

  function press(what: string | undefined, line: Line): void {
    if (what === 'group') props.change({ closed: switched(view.closed, line.key) });
    else if (line.kind === 'recommendation' && what === 'actions') {
      props.change({ opened: switched(view.opened, line.rowKey) });
    } else if (what === 'open' && line.kind !== 'group') openLine(line);
  }

  function openLine(line: Line): void {
    if (line.kind === 'group') return;
    props.open(recordOf(line));
  }

  function pressKey(event: KeyboardEvent): void {
    const isControl = event.ctrlKey || event.metaKey;
    const isRightToLeft = getComputedStyle(scroller.current!).direction === 'rtl';
    const line = lines[activeLine];
    if (event.shiftKey && !line && /^Arrow(Left|Right)$/.test(event.key)) {
      const isWider = (event.key === 'ArrowRight') !== isRightToLeft;
      const width = widths[columns.indexOf(activeColumn)]! + (isWider ? WIDTH_STEP : -WIDTH_STEP);
      props.change({ widths: { ...view.widths, [activeColumn]: fittingWidth(width) } });
      event.preventDefault();
      return;
    }
    const extent = {
      lines: lines.length,
      columns: columns.length,
      page: Math.max(1, (virtual.range?.endIndex ?? 0) - (virtual.range?.startIndex ?? 0) - 1),
      isRightToLeft,
    };
    const cell = { line: activeLine, column: columns.indexOf(activeColumn) };
    const to = event.altKey ? undefined : cellAfter(cell, { key: event.key, isControl }, extent);
    if (to) {
      goTo(to.line, to.column, isExtending(event));
      event.preventDefault();
      return;
    }
    if (pressOther(event, isControl, line)) event.preventDefault();
  }

  /** Whether the key means something here. */
  function pressOther({ key, altKey }: KeyboardEvent, isControl: boolean, line: Line | undefined): boolean {
    if (isControl && key === 'z') props.undo();
    else if (isControl && key === 'a') props.select(new Set(lines.map((one) => one.key)));
    else if (!line && (key === 'Enter' || key === ' ')) {
      props.change({ sorting: sortedBy(view.sorting, activeColumn) });
    } else if (!line) return false;
    else if (line.kind === 'group' && (key === 'Enter' || key === ' ')) press('group', line);
    else if (key === ' ') props.select(new Set(switched([...selected], line.key)));
    else if (key === 'Escape') props.select(new Set());
    else if ((altKey && /^Arrow(Left|Right)$/.test(key)) || key === '+' || key === '-') press('actions', line);
    else if (key === 'Enter' && (isControl || activeColumn === 'recommendation')) openLine(line);
    else if (key === 'Enter' || key === 'F2') startEditing(line);
    else return false;
    return true;
  }

  function click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const place = placeOf(target);
    if (!place || target.closest('.bubble, .editor')) return;
    const line = lines[place.line]!;
    const isOnButton = target.closest<HTMLElement>('[data-press]');
    if (event.ctrlKey || event.metaKey) {
      props.activate(activeIn(line, columns[place.column] ?? activeColumn));
      props.select(new Set(switched([...selected], line.key)));
    } else goTo(place.line, place.column, event.shiftKey);
    isFocused.current = true;
    if (isOnButton) press(isOnButton.dataset.press, line);
  }

  function placeOf(target: HTMLElement) {
    const row = target.closest<HTMLElement>('[data-index]');
    const cell = target.closest<HTMLElement>('[data-column]');
    if (!row || !cell) return undefined;
    return { line: Number(row.dataset.index), column: columns.indexOf(cell.dataset.column as ColumnId) };
  }

  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      aria-label={t('Matrix of recommendations')}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      style={{
        '--columns': widths.map((width, index) => (index === 0 ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' '),
        '--width': `${widths.reduce((sum, width) => sum + width, 0)}px`,
        '--first': `${widths[0]}px`,
      }}
      onKeyDown={pressKey}
      onFocusIn={() => {
        isFocused.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !scroller.current?.contains(relatedTarget as Node)) isFocused.current = false;
      }}
    >
      <Head
        view={view}
        active={activeLine < 0 ? activeColumn : undefined}
        change={props.change}
        activate={(column) => goTo(-1, columns.indexOf(column), false)}
      />
      <div
        class="lines"
        role="rowgroup"
        style={{ blockSize: `${virtual.getTotalSize()}px` }}
        onClick={click}
        onContextMenu={(event) => {
          const place = placeOf(event.target as HTMLElement);
          // VS Code's menu is about the rows that are selected.
          if (place && !selected.has(lines[place.line]!.key)) goTo(place.line, place.column, false);
        }}
        onDblClick={(event) => {
          const place = placeOf(event.target as HTMLElement);
          if (place && !(event.target as HTMLElement).closest('[data-press], .editor')) startEditing(lines[place.line]);
        }}
      >
        {items.map(({ key, index, start }) => {
          const line = lines[index]!;
          return (
            <Row
              key={key}
              line={line}
              index={index}
              top={start - HEAD_HEIGHT}
              columns={columns}
              context={context}
              active={index === activeLine ? activeColumn : undefined}
              isSelected={selected.has(line.key)}
              editing={editing?.line === line.key ? editing : undefined}
              measure={virtual.measureElement}
              save={props.edit}
              endEditing={endEditing}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The line that has the focus, from 0; −1 for the head, also where the line is gone. */
function lineOf(lines: readonly Line[], { line, row }: Active): number {
  const index = line === null ? -1 : lines.findIndex(({ key }) => key === line);
  if (index >= 0 || row === undefined) return index;
  return lines.findIndex((one) => one.kind === 'recommendation' && one.rowKey === row);
}

function activeIn(line: Line | undefined, column: ColumnId): Active {
  if (line?.kind === 'recommendation') return { line: line.key, row: line.rowKey, column };
  return { line: line?.key ?? null, column };
}

/** Keeps the lines where they are when others change above them, and after a restart; what is sorted anew is read from its top. */
function useKeptPosition(
  virtual: ReturnType<typeof useVirtualLines>,
  { lines, view, matrix, top, scrolled }: GridProps,
): void {
  const { sorting, grouping, search } = view;
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isFirst.current) return;
    virtual.scrollToOffset(0);
  }, [sorting, grouping, search]);
  useLayoutEffect(() => {
    isFirst.current = false;
    const { current } = top;
    const index = current ? lines.findIndex(({ key }) => key === current.key) : -1;
    const start = virtual.measurementsCache[index]?.start;
    if (current && start !== undefined) virtual.scrollToOffset(start - HEAD_HEIGHT + current.hidden);
  }, [matrix, view.closed, view.opened]);

  const offset = virtual.scrollOffset ?? 0;
  useLayoutEffect(() => {
    const first = virtual.getVirtualItems().find(({ end }) => end - HEAD_HEIGHT > offset);
    const line = first && lines[first.index];
    top.current = line ? { key: line.key, hidden: offset - (first.start - HEAD_HEIGHT) } : null;
    const timer = setTimeout(scrolled, 300);
    return () => clearTimeout(timer);
  }, [offset]);
}
