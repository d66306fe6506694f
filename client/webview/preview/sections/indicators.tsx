import { scaleLinear, scaleUtc } from 'd3-scale';
import type { IndicatorEntry, Listed, Measured } from '../../../../server/src/protocol';
import { t } from '../../shared/l10n';
import { directionOf } from '../../shared/language';
import { useView } from '../context';
import { day, measured } from '../format';
import { indicatorKind } from '../names';
import { MOST, ProgressBar, RecordLink, Rest, recordKey, Section, useFirst } from '../parts';
import { RowTable } from '../row-table';

/** From baseline to target, with what was measured on the way. */
export function IndicatorsSection({ indicators }: { indicators: Listed<IndicatorEntry> }) {
  const { shown, more } = useFirst('indicators', indicators.entries, 10, Math.min(indicators.all.count, MOST));
  return (
    <Section
      name="indicators"
      title={t('Indicators')}
      note={t('Furthest from their target first, then those that nobody has measured')}
      isWide
    >
      {shown.length === 0 ? (
        <p class="nothing">{t('There are no indicators yet.')}</p>
      ) : (
        <>
          <RowTable
            name="indicators"
            columns={[
              { title: t('Indicator') },
              { title: t('Baseline'), holds: 'figure' },
              { title: t('Latest'), holds: 'figure' },
              { title: t('Target'), holds: 'figure' },
              { title: t('Measurements'), holds: 'spark' },
              { title: t('Achieved'), holds: 'bar' },
            ]}
          >
            {shown.map((entry) => (
              <IndicatorLine key={recordKey(entry)} entry={entry} />
            ))}
          </RowTable>
          {more}
          <Rest all={indicators.all} title={t('Indicators')} />
        </>
      )}
    </Section>
  );
}

function IndicatorLine({ entry }: { entry: IndicatorEntry }) {
  const { achievement } = entry;
  return (
    <tr data-record={recordKey(entry)}>
      <th scope="row">
        <RecordLink record={entry} />
        <span class="meta">
          {[entry.indicatorKind && indicatorKind(entry.indicatorKind), entry.unit].filter(Boolean).join(' · ')}
        </span>
      </th>
      <Value one={entry.baseline} />
      <Value one={entry.measurements.at(-1) ?? null} />
      <Value one={entry.target} />
      <td class="spark">
        <Sparkline entry={entry} />
      </td>
      <td class="bar">
        <ProgressBar progress={achievement === null ? null : { value: achievement * 100, known: true }} />
      </td>
    </tr>
  );
}

function Value({ one }: { one: Measured | null }) {
  const { language } = useView();
  if (!one) return <td class="figure none">–</td>;
  return (
    <td class="figure">
      {measured(language, one.value)}
      {one.date && <span class="meta">{day(language, one.date)}</span>}
    </td>
  );
}

const [WIDTH, HEIGHT] = [120, 32];

/** The measured way from baseline to target; the target is a dashed line. The values stand in the table beside it. */
function Sparkline({ entry: { baseline, target, measurements } }: { entry: IndicatorEntry }) {
  const { language } = useView();
  const points = [baseline, ...measurements].flatMap(numeric);
  const aim = [target].flatMap(numeric)[0];
  const all = aim ? [...points, aim] : points;
  if (points.length === 0 || all.length < 2) return null;
  const values = all.map(({ value }) => value);
  const times = all.map(({ time }) => time);
  const range = directionOf(language) === 'rtl' ? [WIDTH - 4, 4] : [4, WIDTH - 4];
  const x = scaleUtc([Math.min(...times), Math.max(...times)], range);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - 5, 5]);
  const line = points.map(({ time, value }) => `${x(time)},${y(value)}`).join(' ');
  return (
    <svg class="sparkline" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {aim && <line class="target" x1="0" x2={WIDTH} y1={y(aim.value)} y2={y(aim.value)} />}
      <polyline points={line} />
      {points.map(({ time, value }) => (
        <circle key={time} cx={x(time)} cy={y(value)} r="2" />
      ))}
      {aim && <circle class="target" cx={x(aim.time)} cy={y(aim.value)} r="3" />}
    </svg>
  );
}

/** Its day, or the first of the period, and its value; nothing where that is no number or the date is none. */
function numeric(one: Measured | null): { readonly time: number; readonly value: number }[] {
  if (!one || typeof one.value !== 'number' || one.date === null) return [];
  const quarter = /^(\d{4})-Q([1-4])$/.exec(one.date);
  const time = quarter ? Date.UTC(Number(quarter[1]), Number(quarter[2]) * 3 - 1) : Date.parse(one.date);
  return Number.isNaN(time) ? [] : [{ time, value: one.value }];
}
