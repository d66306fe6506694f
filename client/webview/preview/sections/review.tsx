import { scaleLinear } from 'd3-scale';
import type { SdgRow, TrendStep } from '../../../../server/src/protocol';
import { t } from '../../shared/l10n';
import { useView } from '../context';
import { change, percent } from '../format';
import { FigureButton, Section } from '../parts';
import { sdgColours } from '../sdg-colours';

const HEIGHT = 120;

/** Received and supported from cycle to cycle, as in the infographics of the High Commissioner's Office. */
export function TrendSection({ trend }: { trend: readonly TrendStep[] }) {
  const { language } = useView();
  const most = Math.max(1, ...trend.map(({ received }) => received.count));
  const height = scaleLinear([0, most], [0, HEIGHT]);
  return (
    <Section name="trend" title={t('From review to review')} note={t('Recommendations of the UPR by cycle')}>
      {trend.length === 0 ? (
        <p class="nothing">{t('No recommendation of the UPR with a cycle or session.')}</p>
      ) : (
        <>
          <div class="columns" aria-hidden="true">
            {trend.map((step) => (
              <div key={step.cycle} class="pair">
                <span class="column received" style={{ blockSize: `${height(step.received.count)}px` }} />
                <span class="column supported" style={{ blockSize: `${height(step.supported.count)}px` }} />
              </div>
            ))}
          </div>
          <table class="trend">
            <thead>
              <tr>
                <td />
                {trend.map(({ cycle }) => (
                  <th key={cycle} scope="col">
                    {t('Cycle {cycle}', { cycle })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">
                  <span class="key received" aria-hidden="true" />
                  {t('Received')}
                </th>
                {trend.map((step) => (
                  <td key={step.cycle}>
                    <FigureButton
                      figure={step.received}
                      title={t('Received in cycle {cycle}', { cycle: step.cycle })}
                    />
                    <Change value={step.receivedChange} />
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">
                  <span class="key supported" aria-hidden="true" />
                  {t('Supported')}
                </th>
                {trend.map((step) => (
                  <td key={step.cycle}>
                    <FigureButton
                      figure={step.supported}
                      title={t('Supported in cycle {cycle}', { cycle: step.cycle })}
                    />
                    <Change value={step.supportedChange} />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </>
      )}
    </Section>
  );

  function Change({ value }: { value: number | null }) {
    return value === null ? null : <small class="change">{change(language, value)}</small>;
  }
}

/** The five goals that most recommendations name. */
export function TopGoalsSection({ sdgs }: { sdgs: readonly SdgRow[] }) {
  const { language } = useView();
  const top = sdgs.filter(({ named }) => named.count > 0).slice(0, 5);
  const widest = Math.max(1, ...top.map(({ share }) => share));
  return (
    <Section
      name="top-goals"
      title={t('Top five SDGs')}
      note={t('Share of all recommendations in this plan that name the goal or one of its targets')}
    >
      {top.length === 0 ? (
        <p class="nothing">{t('No recommendation names a goal or target.')}</p>
      ) : (
        <ol class="top-goals">
          {top.map((row) => {
            const colours = sdgColours(row.id);
            return (
              <li key={row.id} data-record={`sdg:${row.id}`}>
                <span class="goal-number" style={{ backgroundColor: colours.background, color: colours.text }}>
                  {row.id}
                </span>
                <span class="what">
                  <span class="label">{row.title}</span>
                  <span class="track" aria-hidden="true">
                    <span
                      class="fill"
                      style={{ inlineSize: `${(row.share / widest) * 100}%`, backgroundColor: colours.background }}
                    />
                  </span>
                </span>
                <FigureButton
                  figure={row.named}
                  title={t('Name goal {goal}: {title}', { goal: row.id, title: row.title })}
                  text={percent(language, row.share)}
                />
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
