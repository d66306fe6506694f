import type { FilterChoices, Filters, ProgressSnapshot } from '../../../server/src/protocol';
import { t } from '../shared/l10n';
import { useView } from './context';
import { chipsOf } from './filter-chips';
import { day } from './format';

/** Which plan, and as of when. */
export function Header({ plan, asOf }: Pick<ProgressSnapshot, 'plan' | 'asOf'>) {
  const { language } = useView();
  return (
    <header class="plan">
      <h1>{plan.title || plan.id || t('Untitled plan')}</h1>
      <p class="note">
        {[plan.country?.title, t('as of {date}', { date: day(language, asOf) })].filter(Boolean).join(' · ')}
      </p>
    </header>
  );
}

/** What is filtered; each goes away by a click, and all by one. */
export function Chips({
  filters,
  choices,
  onFilter,
}: {
  filters: Filters;
  choices: FilterChoices;
  onFilter?: ((filters: Filters) => void) | undefined;
}) {
  const { language } = useView();
  const chips = chipsOf(filters, choices, language);
  if (chips.length === 0) return null;
  return (
    <div class="chips">
      <ul aria-label={t('Filters that are set')}>
        {chips.map(({ key, filter, value, without }) => (
          <li key={key} class="chip">
            <span class="meta">{filter}</span> <span>{value}</span>
            {onFilter && (
              <button
                type="button"
                aria-label={t('Take away the filter {filter}: {value}', { filter, value })}
                onClick={() => onFilter(without)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {onFilter && (
        <button type="button" class="more" onClick={() => onFilter({})}>
          {t('Clear all filters')}
        </button>
      )}
    </div>
  );
}

/** Some of the text can't be read, of which the figures know nothing. */
export function Unread({ count: places, onShow }: { count: number; onShow?: (() => void) | undefined }) {
  if (places === 0) return null;
  return (
    <p class="warning" role="status">
      {t('Places that can’t be read: {count}. What is written there is missing from the figures.', { count: places })}{' '}
      {onShow && (
        <button type="button" class="more" onClick={onShow}>
          {t('Show Findings')}
        </button>
      )}
    </p>
  );
}
