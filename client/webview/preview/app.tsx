import { useMemo } from 'preact/hooks';
import type { Filters, ProgressSnapshot, RecordLine } from '../../../server/src/protocol';
import type { ShowNothing } from '../../src/webviews/messages';
import type { NextStep } from '../../src/webviews/next-steps';
import { t } from '../shared/l10n';
import { NoRecommendations, Nothing } from '../shared/nothing';
import { type ViewActions, ViewContext } from './context';
import { Figures, type Parts } from './figures';
import { FilterBar } from './filter-bar';
import { Chips, Header, Unread } from './header';
import { RecordLink } from './parts';
import { Records, type Shown } from './records';

/** All that the preview shows. */
export interface Model {
  readonly language: string;
  /** Undefined until there is an answer. */
  readonly snapshot?: ProgressSnapshot | undefined;
  /** What of it is drawn already. */
  readonly parts: Parts;
  readonly nothing?: ShowNothing | undefined;
  readonly shown?: Shown | undefined;
  /** The record at the cursor, outermost first. */
  readonly marked: readonly RecordLine[];
}

export interface AppActions extends ViewActions {
  filter(filters: Filters): void;
  step(step: NextStep): void;
  close(): void;
}

export function App({ model, actions }: { model: Model; actions: AppActions }) {
  const { language, snapshot, parts, nothing, shown, marked } = model;
  const asOf = snapshot?.asOf ?? '';
  const view = useMemo(() => ({ language, asOf, actions }), [language, asOf, actions]);
  if (nothing) {
    return (
      <main class="preview">
        <Nothing reason={nothing.reason} about={nothing.about} onStep={actions.step} />
      </main>
    );
  }
  if (!snapshot) return <main class="preview" aria-busy="true" />;
  const { plan, filters, choices, unread } = snapshot;
  return (
    <ViewContext.Provider value={view}>
      <div class={shown ? 'layout with-records' : 'layout'}>
        <main class="preview">
          <Header plan={plan} asOf={asOf} />
          {isEmpty(snapshot) ? (
            <NoRecommendations unread={unread} onStep={actions.step} />
          ) : (
            <>
              <div class="filters">
                <FilterBar filters={filters} choices={choices} onFilter={actions.filter} />
                <Chips filters={filters} choices={choices} onFilter={actions.filter} />
              </div>
              <Unread count={unread} onShow={() => actions.step('show-findings')} />
              <Figures parts={parts} />
            </>
          )}
          <AtCursor marked={marked} />
        </main>
        {shown && <Records shown={shown} onClose={actions.close} />}
      </div>
    </ViewContext.Provider>
  );
}

/** Nothing is filtered out, and yet there is nothing. */
function isEmpty({ choices, headline: { actions } }: ProgressSnapshot): boolean {
  return choices.status.length === 0 && actions.count === 0;
}

function AtCursor({ marked }: { marked: readonly RecordLine[] }) {
  const record = marked.at(-1);
  if (!record || record.kind === 'plan') return null;
  return (
    <p class="at-cursor">
      <span class="meta">{t('At the cursor')}</span> <RecordLink record={record} />
    </p>
  );
}
