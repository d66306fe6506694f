import type { AssistanceEntry, Listed, ProgressSnapshot, ServedRow } from '../../../../server/src/protocol';
import { t } from '../../shared/l10n';
import { useView } from '../context';
import { count, money } from '../format';
import { assistanceArea, needName } from '../names';
import { FigureButton, MOST, RecordLink, recordKey, Section, useFirst } from '../parts';
import { RowTable } from '../row-table';

// What a government is asked about besides its progress: help, parliament, those left behind.

export function AssistanceSection({ assistance }: { assistance: Listed<AssistanceEntry> }) {
  const { language } = useView();
  const { shown, more } = useFirst('assistance', assistance.entries, 5, Math.min(assistance.all.count, MOST));
  return (
    <Section name="assistance" title={t('Assistance needed')}>
      {shown.length === 0 ? (
        <p class="nothing">{t('No recommendation or action asks for assistance.')}</p>
      ) : (
        <>
          <p class="sum">
            <FigureButton figure={assistance.all} title={t('Recommendations and actions that need assistance')} />{' '}
            {t('recommendations and actions ask for it')}
          </p>
          <ul class="entries">
            {shown.map((entry) => (
              <li key={recordKey(entry)} data-record={recordKey(entry)}>
                <RecordLink record={entry} />
                {entry.text && <p>{entry.text}</p>}
                <p class="meta">
                  {[
                    entry.area && assistanceArea(entry.area),
                    entry.amount !== null && `${money(language, entry.amount)} ${entry.currency ?? ''}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
          {more}
        </>
      )}
    </Section>
  );
}

export function ParliamentSection({
  parliament,
  committed,
}: {
  parliament: ProgressSnapshot['parliament'];
  committed: number;
}) {
  const { language } = useView();
  const most = Math.max(1, ...parliament.needs.map((need) => need.count));
  return (
    <Section name="parliament" title={t('Parliament’s share')}>
      <p class="sum">
        <FigureButton figure={parliament} title={t('Recommendations that need parliament')} />{' '}
        {t('of {count} committed recommendations need parliament', { count: count(language, committed) })}
      </p>
      {parliament.needs.length > 0 && (
        <RowTable
          columns={[
            { title: t('Committed recommendations require') },
            { title: t('Chart'), isUnseen: true },
            { title: t('Recommendations'), holds: 'figure' },
          ]}
        >
          {parliament.needs.map((need) => (
            <tr key={need.need}>
              <th scope="row">{needName(need.need)}</th>
              <td class="bar">
                <span class="track" aria-hidden="true">
                  <span class="fill" style={{ inlineSize: `${(need.count / most) * 100}%` }} />
                </span>
              </td>
              <td class="figure">
                <FigureButton figure={need} title={needName(need.need)} />
              </td>
            </tr>
          ))}
        </RowTable>
      )}
    </Section>
  );
}

export function AttentionAreasSection({ rows }: { rows: readonly ServedRow[] }) {
  return (
    <Section
      name="attention-areas"
      title={t('Attention areas')}
      note={t('From the High Commissioner’s letter; those without an action first')}
    >
      <ServedTable
        kind="attention-area"
        heading={t('Attention area')}
        rows={rows}
        nothing={t('The plan lists no attention areas.')}
      />
    </Section>
  );
}

export function PriorityGroupsSection({ rows }: { rows: readonly ServedRow[] }) {
  return (
    <Section name="priority-groups" title={t('Priority groups')} note={t('Those without an action first')}>
      <ServedTable
        kind="group"
        heading={t('Priority group')}
        rows={rows}
        nothing={t('The plan names no priority groups.')}
      />
    </Section>
  );
}

function ServedTable({
  kind,
  heading,
  rows,
  nothing,
}: {
  kind: 'attention-area' | 'group';
  heading: string;
  rows: readonly ServedRow[];
  nothing: string;
}) {
  const ordered = [...rows].sort((a, b) => Number(a.served.count > 0) - Number(b.served.count > 0));
  const { shown, more } = useFirst(`served-${kind}`, ordered);
  if (rows.length === 0) return <p class="nothing">{nothing}</p>;
  return (
    <>
      <RowTable
        columns={[
          { title: heading },
          { title: t('Committed'), holds: 'figure' },
          { title: t('With an action'), holds: 'figure' },
        ]}
      >
        {shown.map((row) => (
          <tr key={row.id} data-record={`${kind}:${row.id}`}>
            <th scope="row">
              {row.title}
              {row.served.count === 0 && <span class="badge">{t('Not yet served')}</span>}
            </th>
            <td class="figure">
              <FigureButton figure={row.recommendations} title={t('Committed: {group}', { group: row.title })} />
            </td>
            <td class="figure">
              <FigureButton figure={row.served} title={t('With an action: {group}', { group: row.title })} />
            </td>
          </tr>
        ))}
      </RowTable>
      {more}
    </>
  );
}
