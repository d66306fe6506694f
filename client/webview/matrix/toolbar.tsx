import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../shared/l10n';
import { COLUMNS, columnTitle, toggled } from './columns';
import { ColumnsIcon, CopyIcon, SearchIcon } from './icons';
import { GROUPINGS, type Grouping, type View } from './view';

export function Toolbar(props: {
  readonly title: string;
  readonly view: View;
  readonly found: number;
  readonly all: number;
  readonly change: (part: Partial<View>) => void;
  readonly copy: () => void;
}) {
  const { title, view, found, all, change } = props;
  const search = useRef<HTMLElement>(null);

  useEffect(() => {
    function find(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      search.current?.focus();
    }
    document.addEventListener('keydown', find);
    return () => document.removeEventListener('keydown', find);
  }, []);

  return (
    <header class="toolbar">
      <h1>{title}</h1>
      <p class="count" role="status">
        {view.search.trim() === ''
          ? t('Recommendations: {count}', { count: all })
          : t('{found} of {all} recommendations', { found, all })}
      </p>
      <div class="controls">
        <vscode-textfield
          ref={search}
          class="search"
          type="search"
          label={t('Search in the recommendations')}
          placeholder={t('Search')}
          value={view.search}
          onInput={(event: Event) => change({ search: valueIn(event) })}
        >
          <SearchIcon slot="content-before" />
        </vscode-textfield>
        <span class="group-by">
          <span aria-hidden="true">{t('Group by')}</span>
          <vscode-single-select
            label={t('Group by')}
            value={view.grouping}
            onChange={(event: Event) => change({ grouping: valueIn(event) as Grouping })}
          >
            {GROUPINGS.map((grouping) => (
              <vscode-option key={grouping} value={grouping} selected={grouping === view.grouping}>
                {groupingTitle(grouping)}
              </vscode-option>
            ))}
          </vscode-single-select>
        </span>
        <ColumnMenu view={view} change={change} />
        <button type="button" class="tool" title={t('Copy Rows')} aria-label={t('Copy Rows')} onClick={props.copy}>
          <CopyIcon />
        </button>
      </div>
    </header>
  );
}

/** Which columns are shown. */
function ColumnMenu({ view, change }: { readonly view: View; readonly change: (part: Partial<View>) => void }) {
  return (
    <span class="menu-anchor">
      <button
        type="button"
        class="tool"
        title={t('Choose Columns')}
        aria-label={t('Choose Columns')}
        popovertarget="columns"
      >
        <ColumnsIcon />
      </button>
      <div id="columns" class="menu" popover="auto" role="group" aria-label={t('Columns')} onToggle={placeBelow}>
        {COLUMNS.map((column) => (
          <vscode-checkbox
            key={column}
            label={columnTitle(column)}
            checked={view.columns.includes(column)}
            disabled={column === 'recommendation'}
            onChange={() => change({ columns: toggled(view.columns, column) })}
          />
        ))}
        <vscode-button secondary onClick={() => change({ widths: {} })}>
          {t('Reset Widths')}
        </vscode-button>
      </div>
    </span>
  );
}

/** A menu stands below its button, wherever the width of the view has put that. */
function placeBelow({ currentTarget }: TargetedEvent<HTMLElement>): void {
  const button = currentTarget.previousElementSibling?.getBoundingClientRect();
  if (button) currentTarget.style.insetBlockStart = `${button.bottom + 4}px`;
}

function valueIn({ target }: Event): string {
  return (target as HTMLInputElement).value;
}

function groupingTitle(grouping: Grouping): string {
  switch (grouping) {
    case 'theme':
      return t('Theme');
    case 'lead':
      return t('Lead');
    case 'status':
      return t('Status');
    case 'document':
      return t('Document');
    case 'none':
      return t('Nothing');
  }
}
