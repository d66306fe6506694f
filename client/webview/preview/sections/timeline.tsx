import { scaleUtc } from 'd3-scale';
import type { Listed, TimelineEntry } from '../../../../server/src/protocol';
import { t } from '../../shared/l10n';
import { directionOf } from '../../shared/language';
import { statusName } from '../../shared/names';
import { useView } from '../context';
import { count, day, progressText } from '../format';
import { MOST, RecordLink, Rest, recordKey, Section, useFirst } from '../parts';

/** Pixels; CSS gives the rows of the list the same height. */
const ROW = 28;
const AXIS = 24;
const BAR = 12;
const FIRST_ACTIONS = 20;

/** Actions along their time: bars beside a list, which is also the table for those who don't see them. */
export function TimelineSection({ timeline }: { timeline: Listed<TimelineEntry> }) {
  const { shown, more } = useFirst('timeline', timeline.entries, FIRST_ACTIONS, Math.min(timeline.all.count, MOST));
  return (
    <Section
      name="timeline"
      title={t('Timeline of actions')}
      note={t('What is open comes first, by due date. Red continues to today what is late.')}
      isWide
    >
      {shown.length === 0 ? (
        <p class="nothing">{t('There are no actions yet.')}</p>
      ) : (
        <>
          <div class="timeline">
            <ActionTable entries={shown} />
            <Chart entries={shown} />
          </div>
          {more}
          <Rest all={timeline.all} title={t('Actions')} />
          <Legend />
        </>
      )}
    </Section>
  );
}

function ActionTable({ entries }: { entries: readonly TimelineEntry[] }) {
  const { language } = useView();
  return (
    <table class="actions">
      <thead>
        <tr>
          <th scope="col">{t('Action')}</th>
          <th scope="col" class="lead">
            {t('Lead')}
          </th>
          <th scope="col" class="due">
            {t('Due')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr
            key={recordKey(entry)}
            data-record={recordKey(entry)}
            data-serves={entry.recommendations.map((id) => `recommendation:${id}`).join(' ')}
          >
            <th scope="row">
              <RecordLink record={entry} />
              <span class="unseen">{described(language, entry)}</span>
            </th>
            <td class="lead" title={entry.lead?.title}>
              {entry.lead?.title}
            </td>
            <td class={entry.daysLate > 0 ? 'due late' : 'due'}>
              {entry.continuous ? t('continuous') : entry.due ? day(language, entry.due) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function described(language: string, entry: TimelineEntry): string {
  const parts = [
    entry.start && t('starts {date}', { date: day(language, entry.start) }),
    statusName(entry.status),
    progressText(language, entry.progress),
    entry.daysLate > 0 && t('{days} days late', { days: count(language, entry.daysLate) }),
    entry.behind && t('behind schedule'),
    entry.heldUpBy.length > 0 && t('held up by {actions}', { actions: entry.heldUpBy.join(', ') }),
  ];
  return parts.filter(Boolean).join('; ');
}

function Chart({ entries }: { entries: readonly TimelineEntry[] }) {
  const { language, asOf, actions } = useView();
  const days = entries.flatMap(({ start, due, completed }) => [start, due, completed].filter((one) => one !== null));
  const ends = [...days, asOf].sort();
  const scale = scaleUtc([new Date(ends[0]!), new Date(ends.at(-1)!)], [1, 99]);
  const isMirrored = directionOf(language) === 'rtl';
  const at = (date: string | Date) => {
    const x = scale(typeof date === 'string' ? new Date(date) : date);
    return isMirrored ? 100 - x : x;
  };
  const rowOf = new Map(entries.map(({ id }, row) => [id, row]));
  const height = AXIS + entries.length * ROW;
  return (
    <svg class="chart" height={height} aria-hidden="true">
      {scale.ticks(6).map((tick) => (
        <g key={tick.getTime()} class="tick">
          <line x1={`${at(tick)}%`} x2={`${at(tick)}%`} y1={AXIS - 4} y2={height} />
          <text x={`${at(tick)}%`} y={AXIS - 9} text-anchor="middle">
            {tickText(language, tick, scale.domain() as [Date, Date])}
          </text>
        </g>
      ))}
      {entries.map((entry, row) =>
        entry.dependsOn.map((id) => {
          const other = rowOf.get(id);
          return other === undefined ? null : (
            <Dependency
              key={`${id} ${entry.id}`}
              from={entries[other]!}
              to={entry}
              fromRow={other}
              toRow={row}
              at={at}
              isHeldUp={entry.heldUpBy.includes(id)}
            />
          );
        }),
      )}
      {entries.map((entry, row) => (
        // The list beside it has the same links for the keyboard.
        // biome-ignore lint/a11y/noStaticElementInteractions: the chart is hidden from the accessibility tree
        <g
          key={recordKey(entry)}
          class={actions ? 'entry link' : 'entry'}
          data-record={recordKey(entry)}
          onClick={() => actions?.open(entry)}
        >
          <title>{[entry.title, described(language, entry)].join('\n')}</title>
          <rect class={row % 2 === 0 ? 'row odd' : 'row'} x="0" width="100%" y={AXIS + row * ROW} height={ROW} />
          <Bar entry={entry} y={AXIS + row * ROW + (ROW - BAR) / 2} at={at} asOf={asOf} />
        </g>
      ))}
      <line class="today" x1={`${at(asOf)}%`} x2={`${at(asOf)}%`} y1={AXIS - 4} y2={height} />
    </svg>
  );
}

type At = (date: string | Date) => number;

/** From start to due date, what is done darker; where only one day is known, a diamond. What is late goes on to today. */
function Bar({ entry, y, at, asOf }: { entry: TimelineEntry; y: number; at: At; asOf: string }) {
  const end = entry.completed ?? entry.due ?? (entry.continuous ? asOf : null);
  const begin = entry.start ?? end;
  if (begin === null || end === null) return null;
  const [from, to] = span(at(begin), at(end));
  const isPoint = to - from < 0.4;
  const done = ((to - from) * entry.progress.value) / 100;
  const isMirrored = at(end) < at(begin);
  return (
    <g class={`bar ${entry.status}`}>
      {isPoint ? (
        <circle cx={`${at(end)}%`} cy={y + BAR / 2} r={BAR / 2 - 1} class="done" />
      ) : (
        <>
          <rect class="whole" x={`${from}%`} width={`${to - from}%`} y={y} height={BAR} rx="2" />
          <rect class="done" x={`${isMirrored ? to - done : from}%`} width={`${done}%`} y={y} height={BAR} rx="2" />
        </>
      )}
      {entry.daysLate > 0 && entry.due && <Late from={at(entry.due)} to={at(asOf)} y={y} />}
    </g>
  );
}

function Late({ from, to, y }: { from: number; to: number; y: number }) {
  const [start, end] = span(from, to);
  return <rect class="late" x={`${start}%`} width={`${end - start}%`} y={y + BAR / 2 - 2} height="4" />;
}

/** From the end of the one to the start of the other; red where the one ends too late for the other. */
function Dependency({
  from,
  to,
  fromRow,
  toRow,
  at,
  isHeldUp,
}: {
  from: TimelineEntry;
  to: TimelineEntry;
  fromRow: number;
  toRow: number;
  at: At;
  isHeldUp: boolean;
}) {
  const end = from.completed ?? from.due;
  const start = to.start ?? to.due;
  if (end === null || start === null) return null;
  const [x1, x2] = [`${at(end)}%`, `${at(start)}%`];
  const [y1, y2] = [AXIS + fromRow * ROW + ROW / 2, AXIS + toRow * ROW + ROW / 2];
  return (
    <g class={isHeldUp ? 'dependency held-up' : 'dependency'}>
      <line x1={x1} x2={x1} y1={y1} y2={y2} />
      <line x1={x1} x2={x2} y1={y2} y2={y2} />
      <circle cx={x2} cy={y2} r="2.5" />
    </g>
  );
}

function span(one: number, other: number): readonly [number, number] {
  return one < other ? [one, other] : [other, one];
}

const YEAR = 365 * 24 * 60 * 60_000;

function tickText(language: string, tick: Date, [from, to]: readonly [Date, Date]): string {
  const isLong = to.getTime() - from.getTime() > 3 * YEAR;
  const options = isLong ? ({ year: 'numeric' } as const) : ({ month: 'short', year: 'numeric' } as const);
  return tick.toLocaleDateString(language, { ...options, timeZone: 'UTC' });
}

function Legend() {
  return (
    <ul class="legend" aria-hidden="true">
      <li>
        <span class="key today" />
        {t('Today')}
      </li>
      <li>
        <span class="key done" />
        {t('Done')}
      </li>
      <li>
        <span class="key whole" />
        {t('Still to do')}
      </li>
      <li>
        <span class="key late" />
        {t('Late')}
      </li>
      <li>
        <span class="key held-up" />
        {t('Held up by another action')}
      </li>
    </ul>
  );
}
