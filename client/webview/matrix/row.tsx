import { useMemo } from 'preact/hooks';
import type { RecordInRow } from '../../src/matrix/messages';
import { t } from '../shared/l10n';
import { type CellContext, cellContent, Marked } from './cells';
import type { ColumnId } from './columns';
import { Editor } from './editor';
import type { Field, FieldValue } from './fields';
import { TwistyIcon } from './icons';
import type { ActionLine, GroupLine, Line, RecommendationLine } from './lines';

export interface Editing {
  readonly line: string;
  readonly field: Field;
}

interface RowProps {
  readonly line: Line;
  /** Among the lines, from 0. */
  readonly index: number;
  /** In pixels, below the head. */
  readonly top: number;
  readonly columns: readonly ColumnId[];
  readonly context: CellContext;
  /** The cell that gets the focus, where it is in this row. */
  readonly active: ColumnId | undefined;
  readonly isSelected: boolean;
  readonly editing: Editing | undefined;
  readonly measure: (element: HTMLDivElement | null) => void;
  readonly save: (field: Field, value: FieldValue) => Promise<string | null>;
  readonly endEditing: (isLeft: boolean) => void;
}

/** One line of the table. What it shows is drawn again only when that has changed, not while the table is scrolled. */
export function Row(props: RowProps) {
  const { line, index, top, columns, context, active, isSelected, editing, measure } = props;
  const cells = useMemo(
    () => (line.kind === 'group' ? <Heading {...props} line={line} /> : <Cells {...props} line={line} />),
    [line, columns, context, active, editing],
  );
  return (
    <div
      ref={measure}
      class={classOf(line, isSelected)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={line.kind === 'group' ? undefined : isSelected}
      data-index={index}
      data-key={line.key}
      data-vscode-context={menuContext(line)}
      style={{ transform: `translateY(${top}px)` }}
    >
      {cells}
    </div>
  );
}

function classOf(line: Line, isSelected: boolean): string {
  const isQuiet = line.kind === 'recommendation' && !line.row.committed;
  return ['row', `is-${line.kind}`, isSelected && 'selected', isQuiet && 'quiet'].filter(Boolean).join(' ');
}

export function recordOf(line: RecommendationLine | ActionLine): RecordInRow {
  return { row: line.rowKey, action: line.kind === 'action' ? line.action.id : null };
}

/** Tells VS Code's menu for which record it is opened. */
function menuContext(line: Line): string {
  const context = { preventDefaultContextMenuItems: true };
  if (line.kind === 'group') return JSON.stringify(context);
  return JSON.stringify({ ...context, webviewSection: 'row', ...recordOf(line) });
}

function Heading({ line, columns, context, active }: RowProps & { readonly line: GroupLine }) {
  return (
    <div
      class="cell heading"
      role="gridcell"
      aria-colindex={1}
      aria-colspan={columns.length}
      tabIndex={active ? 0 : -1}
      data-column={columns[0]}
    >
      <button type="button" class="heading-button" tabIndex={-1} data-press="group" aria-expanded={line.isOpen}>
        <TwistyIcon isOpen={line.isOpen} />
        <span class="heading-title" dir="auto">
          <Marked text={line.title} words={context.words} />
        </span>
        <span class="badge" aria-hidden="true">
          {line.count}
        </span>
        <span class="unseen">{t('Recommendations: {count}', { count: line.count })}</span>
      </button>
    </div>
  );
}

function Cells(props: RowProps & { readonly line: RecommendationLine | ActionLine }) {
  const { line, columns, context, active, editing, save, endEditing } = props;
  return (
    <>
      {columns.map((column, index) => (
        <div
          key={column}
          class={`cell col-${column}`}
          role={index === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={index + 1}
          tabIndex={active === column ? 0 : -1}
          data-column={column}
        >
          {editing?.field.field === column ? (
            <Editor field={editing.field} save={(value) => save(editing.field, value)} end={endEditing} />
          ) : (
            cellContent(line, column, context)
          )}
        </div>
      ))}
    </>
  );
}
