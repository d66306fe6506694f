import '@vscode-elements/elements/dist/vscode-multi-select/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { useEffect, useRef } from 'preact/hooks';
import type { FilterChoices, Filters } from '../../../server/src/protocol';
import { t } from '../shared/l10n';
import { useView } from './context';
import { CHOSEN, type ChosenFilter, choiceText, valuesOf, withDue, withValues } from './filter-chips';
import { count } from './format';
import { filterName } from './names';

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
  return (
    <details class="filter-bar">
      <summary>{t('Filters')}</summary>
      <div class="fields">
        {CHOSEN.filter((filter) => choices[filter].length > 0).map((filter) => (
          <ChoiceField key={filter} filter={filter} filters={filters} choices={choices} onFilter={onFilter} />
        ))}
        <DueField end="dueFrom" label={t('Due from')} filters={filters} onFilter={onFilter} />
        <DueField end="dueTo" label={t('Due until')} filters={filters} onFilter={onFilter} />
      </div>
    </details>
  );
}

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
  const field = useRef<HTMLElement & { value: string[] }>(null);
  const values = valuesOf(filters, filter);
  const written = values.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is told of what it did not choose itself
  useEffect(() => {
    if (field.current && field.current.value.join('\n') !== written) field.current.value = [...values];
  }, [written, choices]);
  const name = filterName(filter);
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {name}
      </span>
      <vscode-multi-select
        ref={field}
        label={name}
        combobox={choices[filter].length > 12}
        onChange={() => onFilter(withValues(filters, filter, field.current?.value ?? []))}
      >
        {choices[filter].map((one) => (
          <vscode-option key={one.id} value={one.id} selected={values.includes(one.id)}>
            {`${choiceText(filter, one.id, one.title)} (${count(language, one.count)})`}
          </vscode-option>
        ))}
      </vscode-multi-select>
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
