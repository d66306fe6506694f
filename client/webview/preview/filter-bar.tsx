import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { useRef, useState } from 'preact/hooks';
import type { FilterChoices, Filters } from '../../../server/src/protocol';
import { t } from '../shared/l10n';
import { useView } from './context';
import { CHOSEN, type ChosenFilter, choiceText, valuesOf, withDue, withValues } from './filter-chips';
import { count } from './format';
import { filterName } from './names';

/** More choices than can be looked over are also found by typing. */
const LONG = 15;
/** Stands for no value; no id begins with it. */
const NONE = '-';

/** All filters; any of the values of one, and all of several. */
export function FilterBar({
  filters,
  choices,
  onFilter,
}: {
  filters: Filters;
  choices: FilterChoices;
  onFilter: (filters: Filters) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  // Not before they are seen: what is hidden has no text by which the fields could name their choices.
  return (
    <details
      class="filter-bar"
      open={isOpen}
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{t('Filters')}</summary>
      {isOpen && (
        <div class="fields">
          {CHOSEN.filter((filter) => choices[filter].length > 0).map((filter) => (
            <ChoiceField key={filter} filter={filter} filters={filters} choices={choices} onFilter={onFilter} />
          ))}
          <DueField end="dueFrom" label={t('Due from')} filters={filters} onFilter={onFilter} />
          <DueField end="dueTo" label={t('Due until')} filters={filters} onFilter={onFilter} />
        </div>
      )}
    </details>
  );
}

/** Adds one value at a time; the chips show those that are set, and take them away. */
function ChoiceField({
  filter,
  filters,
  choices,
  onFilter,
}: {
  filter: ChosenFilter;
  filters: Filters;
  choices: FilterChoices;
  onFilter: (filters: Filters) => void;
}) {
  const { language } = useView();
  const field = useRef<HTMLElement & { value: string }>(null);
  const values = valuesOf(filters, filter);
  const name = filterName(filter);

  function add(): void {
    const chosen = field.current?.value;
    if (chosen && chosen !== NONE) onFilter(withValues(filters, filter, [...values, chosen]));
  }

  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {name}
      </span>
      {/* Another element for other values, since it remembers what was chosen. */}
      <vscode-single-select
        key={values.join(' ')}
        ref={field as never}
        label={name}
        value={NONE}
        combobox={choices[filter].length > LONG}
        onChange={add}
      >
        <vscode-option value={NONE} selected>
          {values.length === 0 ? t('any') : t('one more …')}
        </vscode-option>
        {choices[filter]
          .filter(({ id }) => !values.includes(id))
          .map((one) => (
            <vscode-option key={one.id} value={one.id} selected={false}>
              {`${choiceText(filter, one.id, one.title)} (${count(language, one.count)})`}
            </vscode-option>
          ))}
      </vscode-single-select>
    </div>
  );
}

function DueField({
  end,
  label,
  filters,
  onFilter,
}: {
  end: 'dueFrom' | 'dueTo';
  label: string;
  filters: Filters;
  onFilter: (filters: Filters) => void;
}) {
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {label}
      </span>
      <vscode-textfield
        type="date"
        placeholder=""
        label={label}
        value={filters[end] ?? ''}
        onChange={(event) => onFilter(withDue(filters, end, (event.currentTarget as HTMLInputElement).value))}
      />
    </div>
  );
}
