import { useRef } from 'preact/hooks';
import { t } from '../shared/l10n';
import { type ColumnId, columnTitle, fittingWidth, WIDTHS } from './columns';
import { SortIcon } from './icons';
import { sortedBy, type View } from './view';

/** The heads of the columns: a click sorts, the edge is drawn to another width. */
export function Head(props: {
  readonly view: View;
  /** Of the cell that has the focus, where it is in the head. */
  readonly active: ColumnId | undefined;
  readonly change: (part: Partial<View>) => void;
  readonly activate: (column: ColumnId) => void;
}) {
  const { view, active, change, activate } = props;
  return (
    <div class="head" role="row" aria-rowindex={1}>
      {view.columns.map((column, index) => {
        const own = view.sorting?.column === column ? view.sorting : undefined;
        return (
          <div
            key={column}
            class={`cell col-${column}`}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={own ? (own.isDescending ? 'descending' : 'ascending') : 'none'}
            aria-keyshortcuts="Enter Shift+ArrowRight Shift+ArrowLeft"
            tabIndex={active === column ? 0 : -1}
            data-column={column}
            title={t('Click to sort')}
            onClick={() => {
              activate(column);
              change({ sorting: sortedBy(view.sorting, column) });
            }}
          >
            <span class="title">{columnTitle(column)}</span>
            {own && <SortIcon isDescending={own.isDescending} />}
            <Edge column={column} view={view} change={change} />
          </div>
        );
      })}
    </div>
  );
}

/** The edge of a column. By the keyboard a column is widened in its head. */
function Edge(props: {
  readonly column: ColumnId;
  readonly view: View;
  readonly change: (part: Partial<View>) => void;
}) {
  const { column, view, change } = props;
  const drag = useRef<{ readonly from: number; readonly width: number; readonly sign: number } | null>(null);
  return (
    <span
      class="edge"
      aria-hidden="true"
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        const edge = event.currentTarget;
        edge.setPointerCapture(event.pointerId);
        const sign = getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
        drag.current = { from: event.clientX, width: edge.parentElement!.offsetWidth, sign };
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        const { from, width, sign } = drag.current;
        change({ widths: { ...view.widths, [column]: fittingWidth(width + sign * (event.clientX - from)) } });
      }}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
      onDblClick={() => change({ widths: { ...view.widths, [column]: WIDTHS[column] } })}
    />
  );
}
