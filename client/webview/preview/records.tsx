import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedRecord, RecordDetails } from '../../../server/src/protocol';
import { t } from '../shared/l10n';
import { useView } from './context';
import { Details } from './details';
import { count, day, progressText } from './format';
import { kindName } from './names';
import { recordKey, StatusLabel } from './parts';

/** So many are drawn at a time. */
const STEP = 100;

export interface Shown {
  readonly key: string;
  readonly title: string;
  /** Undefined until they have come. */
  readonly records: readonly ListedRecord[] | undefined;
  /** What is told of the record that was asked about last. */
  readonly details?: RecordDetails | undefined;
}

/** The records behind a figure; each leads to its line. */
export function Records({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const { language } = useView();
  const { key, title, records } = shown;
  const [limit, setLimit] = useState(STEP);
  const heading = useRef<{ focus(): void }>(null);
  useEffect(() => {
    setLimit(STEP);
    heading.current?.focus();
  }, [key]);
  const rest = (records?.length ?? 0) - limit;
  return (
    <aside
      class="records"
      aria-label={t('Records')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2 ref={heading as never} tabIndex={-1}>
          {title}
          {records && <span class="meta">{count(language, records.length)}</span>}
        </h2>
        <button type="button" class="close" aria-label={t('Close the list')} onClick={onClose}>
          ×
        </button>
      </header>
      {records?.length === 0 && <p class="nothing">{t('No record passes the filters any more.')}</p>}
      <ul>
        {records?.slice(0, limit).map((record, index) => (
          <li key={`${recordKey(record)} ${index}`} data-record={recordKey(record)}>
            <RecordItem record={record} details={shown.details} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="more" onClick={() => setLimit(limit + STEP)}>
          {t('Show {count} more', { count: count(language, Math.min(rest, STEP)) })}
        </button>
      )}
    </aside>
  );
}

function RecordItem({ record, details }: { record: ListedRecord; details: RecordDetails | undefined }) {
  const { language, actions } = useView();
  const [isOpen, setOpen] = useState(false);
  const [hasInternal, setInternal] = useState(false);
  const { id, title, kind, status, progress, due, lead, overdue } = record;
  const own = details && recordKey(details) === recordKey(record) ? details : undefined;

  function open(isNowOpen: boolean, withInternal: boolean): void {
    setOpen(isNowOpen);
    setInternal(withInternal);
    if (isNowOpen && id !== null) actions?.tell({ kind, id }, withInternal);
  }

  return (
    <>
      <button type="button" class="item" onClick={() => actions?.open(record)}>
        <span class="meta">
          {kindName(kind)} {id ?? t('(no id)')}
        </span>
        <span class="title">{title}</span>
        <span class="meta facts">
          {status && <StatusLabel status={status} />}
          {progress && <span>{progressText(language, progress)}</span>}
          {due && (
            <span class={overdue ? 'late' : ''}>
              {overdue
                ? t('overdue since {date}', { date: day(language, due) })
                : t('due {date}', { date: day(language, due) })}
            </span>
          )}
          {lead && <span>{lead.title}</span>}
        </span>
      </button>
      {id !== null && (
        <button type="button" class="more" aria-expanded={isOpen} onClick={() => open(!isOpen, false)}>
          {isOpen ? t('Less') : t('Updates, comments and evidence')}
        </button>
      )}
      {isOpen && (
        <Details details={own} hasInternal={hasInternal} onInternal={(withInternal) => open(true, withInternal)} />
      )}
    </>
  );
}
