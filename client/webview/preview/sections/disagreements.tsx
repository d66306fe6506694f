import type { Disagreement, Listed } from '../../../../server/src/protocol';
import { t } from '../../shared/l10n';
import { useView } from '../context';
import { day } from '../format';
import { MOST, RecordLink, Rest, recordKey, Section, StatusLabel, useFirst } from '../parts';

/** Recommendations that bodies assess otherwise than each other. */
export function DisagreementsSection({ disagreements }: { disagreements: Listed<Disagreement> }) {
  const { language } = useView();
  const { shown, more } = useFirst('disagreements', disagreements.entries, 5, Math.min(disagreements.all.count, MOST));
  return (
    <Section
      name="disagreements"
      title={t('Assessments that disagree')}
      note={t('Each body’s latest word beside the status in the plan')}
      isWide
    >
      {shown.length === 0 ? (
        <p class="nothing">{t('No assessments disagree.')}</p>
      ) : (
        <>
          <ul class="entries columns-2">
            {shown.map((entry) => (
              <li key={recordKey(entry)} data-record={recordKey(entry)}>
                <RecordLink record={entry} />
                <dl class="words">
                  <div>
                    <dt>{t('In the plan')}</dt>
                    <dd>
                      <StatusLabel status={entry.status} />
                    </dd>
                  </div>
                  {entry.assessments.map((one, index) => (
                    <div key={index}>
                      <dt>{one.by?.title ?? t('Unnamed body')}</dt>
                      <dd>
                        {one.status && <StatusLabel status={one.status} />}
                        {one.grade && <span>{t('Grade {grade}', { grade: one.grade })}</span>}
                        {one.date && <span class="meta">{day(language, one.date)}</span>}
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
          {more}
          <Rest all={disagreements.all} title={t('Assessments that disagree')} />
        </>
      )}
    </Section>
  );
}
