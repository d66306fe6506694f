import type { Entry, RecordDetails } from '../../../server/src/protocol';
import { t } from '../shared/l10n';
import { useView } from './context';
import { day, percent } from './format';
import { StatusLabel } from './parts';

/** What people have said and shown of a record. What is internal comes only when a person asks for it. */
export function Details({
  details,
  hasInternal,
  onInternal,
}: {
  /** Undefined until they have come. */
  details: RecordDetails | undefined;
  hasInternal: boolean;
  onInternal: (hasInternal: boolean) => void;
}) {
  return (
    <div class="details">
      {details && <Told details={details} />}
      <label class="meta">
        <input
          type="checkbox"
          checked={hasInternal}
          onChange={(event) => onInternal((event.currentTarget as { checked: boolean }).checked)}
        />{' '}
        {t('With internal comments, updates and contacts')}
      </label>
    </div>
  );
}

function Told({ details }: { details: RecordDetails }) {
  const { language } = useView();
  const { text, title, recommendedBy, updates, comments, evidence, contacts } = details;
  return (
    <>
      {text !== title && <p class="text">{text}</p>}
      {recommendedBy.length > 0 && (
        <p class="meta">{t('Recommended by {states}', { states: recommendedBy.map((one) => one.title).join(', ') })}</p>
      )}
      <Entries title={t('Updates')} entries={updates} />
      <Entries title={t('Comments')} entries={comments} />
      {evidence.length > 0 && (
        <>
          <h3>{t('Evidence')}</h3>
          <ul>
            {evidence.map((one) => (
              <li key={`${one.title} ${one.date}`}>
                {one.title} {one.date && <span class="meta">{day(language, one.date)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {contacts.length > 0 && (
        <>
          <h3>{t('Contacts')}</h3>
          <ul>
            {contacts.map((one) => (
              <li key={one.post}>{[one.post, one.name, one.email, one.phone].filter(Boolean).join(' · ')}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Entries({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const { language } = useView();
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {entries.map((one) => (
          <li key={`${one.date} ${one.by?.id} ${one.text}`}>
            <span class="meta facts">
              {one.date && <span>{day(language, one.date)}</span>}
              {one.by && <span>{one.by.title}</span>}
              {one.status && <StatusLabel status={one.status} />}
              {one.progress !== null && <span>{percent(language, one.progress)}</span>}
              {one.isInternal && <span class="badge">{t('Internal')}</span>}
            </span>
            {one.text && <p class="text">{one.text}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
