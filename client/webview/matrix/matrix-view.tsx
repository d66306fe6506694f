import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TableRow } from '../../src/matrix/table';
import { Empty } from '../shared/empty';
import { t } from '../shared/l10n';
import { NoRecommendations } from '../shared/nothing';
import { columnTitle } from './columns';
import { copyOf } from './copy';
import type { Field, FieldValue } from './fields';
import { Grid } from './grid';
import { linesOf } from './lines';
import { SearchTexts, wordsOf } from './search';
import type { Actions, Active, Details, Kept, ShownTable } from './state';
import { Toolbar } from './toolbar';
import { FIRST_VIEW, readView, type View } from './view';

/** What was done last, for a person to see and to undo. */
interface Notice {
  readonly text: string;
  readonly canUndo: boolean;
}

export function MatrixView(props: {
  readonly shown: ShownTable;
  readonly details: Details;
  readonly kept: Kept | undefined;
  readonly actions: Actions;
}) {
  const { shown, details, actions } = props;
  const { plan, matrix } = shown;
  const isSamePlan = props.kept?.plan === plan;
  const [view, setView] = useState(() => firstView(props.kept, isSamePlan));
  const [active, setActive] = useState<Active>(
    () => (isSamePlan && props.kept?.active) || { line: null, column: 'recommendation' },
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState<Notice | null>(null);
  const top = useRef(isSamePlan ? (props.kept?.top ?? null) : null);
  const texts = useMemo(() => new SearchTexts(), []);
  const words = useMemo(() => wordsOf(view.search), [view.search]);
  const { lines, found } = useMemo(() => linesOf(matrix, view, texts), [matrix, view, texts]);

  // Also called later, when the table has come to rest: then what counts is how it is arranged by then.
  const arranged = useRef({ plan, view, active });
  arranged.current = { plan, view, active };
  const keep = () => actions.keep({ ...arranged.current, top: top.current });
  useEffect(keep, [plan, view, active]);

  const openedIds = lines.flatMap((line) => (line.kind === 'action' && line.action.id ? [line.action.id] : []));
  const wanted = [...new Set(openedIds)].join('\n');
  // Anew with each matrix: values may have changed.
  useEffect(() => {
    if (wanted !== '') actions.askDetails(wanted.split('\n'));
  }, [wanted, matrix]);

  function rowsToCopy(): readonly TableRow[] {
    const rows = lines.flatMap((line) => {
      if (line.kind === 'group') return [];
      return selected.size === 0 || selected.has(line.key) ? [line.row] : [];
    });
    return [...new Set(rows)];
  }

  useEffect(() => {
    function copy(event: ClipboardEvent): void {
      if (event.target instanceof HTMLInputElement || !event.clipboardData) return;
      if (String(document.getSelection() ?? '') !== '') return;
      const rows = rowsToCopy();
      const { html, text } = copyOf(matrix, rows, view.columns);
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      setNotice({ text: t('Rows copied: {count}', { count: rows.length }), canUndo: false });
    }
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  });

  function copyRows(): void {
    document.getSelection()?.removeAllRanges();
    if (document.execCommand('copy')) return;
    const rows = rowsToCopy();
    actions.copyText(copyOf(matrix, rows, view.columns).text);
    setNotice({ text: t('Rows copied: {count}', { count: rows.length }), canUndo: false });
  }

  async function edit(field: Field, value: FieldValue): Promise<string | null> {
    const refusal = await actions.edit(field, value);
    if (refusal === null) {
      const place = { column: columnTitle(field.field), id: field.record.id };
      setNotice({ text: t('Changed in the text: {column} of {id}', place), canUndo: true });
    }
    return refusal;
  }

  function undo(): void {
    actions.undo();
    setNotice(null);
  }

  return (
    <main class="matrix">
      <Toolbar
        title={matrix.title}
        view={view}
        found={found}
        all={matrix.rows.length}
        change={(part) => setView((now) => ({ ...now, ...part }))}
        copy={copyRows}
      />
      {matrix.rows.length === 0 ? (
        <NoRecommendations unread={0} onStep={actions.step} />
      ) : found === 0 ? (
        <Empty
          heading="h2"
          title={t('No recommendation has all of these words')}
          text={t('Look for fewer words, or for parts of words.')}
          steps={[[t('Show All'), 'all']]}
          onStep={() => setView({ ...view, search: '' })}
        />
      ) : (
        <Grid
          matrix={matrix}
          lines={lines}
          view={view}
          words={words}
          details={details}
          active={active}
          selected={selected}
          top={top}
          change={(part) => setView((now) => ({ ...now, ...part }))}
          activate={setActive}
          select={setSelected}
          scrolled={keep}
          edit={edit}
          undo={undo}
          open={actions.open}
          tell={(text) => setNotice({ text, canUndo: false })}
        />
      )}
      <div class="notice" role="status">
        {notice && <span>{notice.text}</span>}
        {notice?.canUndo && (
          <vscode-button secondary onClick={undo}>
            {t('Undo')}
          </vscode-button>
        )}
      </div>
    </main>
  );
}

/** Of another plan than the last, only how the table is arranged. */
function firstView(kept: Kept | undefined, isSamePlan: boolean): View {
  const view = readView(kept?.view);
  if (isSamePlan) return view;
  const { search, closed, opened } = FIRST_VIEW;
  return { ...view, search, closed, opened };
}
