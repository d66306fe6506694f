import type { Figure, Headline } from '../../../../server/src/protocol';
import { t } from '../../shared/l10n';
import { useView } from '../context';
import { count, percent, progressText } from '../format';
import { coverageName, withoutName } from '../names';
import { FigureButton, Section } from '../parts';

/** Where the plan stands, in one look. */
export function HeadlineSection({ headline }: { headline: Headline }) {
  return (
    <Section name="headline" title={t('Where the plan stands')} isWide>
      <div class="headline">
        <Counted headline={headline} />
        <Standing headline={headline} />
        <Urgent headline={headline} />
        <Coverage headline={headline} />
      </div>
    </Section>
  );
}

/** The mean progress, and how many committed recommendations have which status. */
function Standing({ headline: { progress, statuses, committed } }: { headline: Headline }) {
  const { language } = useView();
  // What is done first; discontinued ones are not committed, and stand last.
  const counted = statuses.filter(({ status }) => status !== 'discontinued').reverse();
  const discontinued = statuses.filter(({ status }) => status === 'discontinued');
  const total = Math.max(1, committed.count);
  return (
    <div class="standing">
      <p class="big">
        <strong>
          <FigureButton figure={committed} title={t('Mean progress')} text={progressText(language, progress)} />
        </strong>
        <span>
          {t('mean progress of committed recommendations')} (<FigureButton figure={committed} title={t('Committed')} />)
        </span>
      </p>
      <div class="stack" aria-hidden="true">
        {counted.map(({ status, count: one }) => (
          <span key={status} class={`part ${status}`} style={{ inlineSize: `${(one / total) * 100}%` }} />
        ))}
      </div>
      <ul class="legend">
        {[...counted, ...discontinued].map((one) => (
          <li key={one.status} class={`status ${one.status}`}>
            <span class="dot" aria-hidden="true" />
            <span class="label">{one.title}</span>
            <FigureButton figure={one} title={one.title} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What can't wait: recommendations and actions beside each other. */
function Urgent({ headline }: { headline: Headline }) {
  return (
    <table class="urgent">
      <caption>{t('Needs attention')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('Recommendations')}</th>
          <th scope="col">{t('Actions')}</th>
        </tr>
      </thead>
      <tbody>
        <tr class="overdue">
          <th scope="row">{t('Overdue')}</th>
          <td>
            <FigureButton figure={headline.overdueRecommendations} title={t('Overdue recommendations')} />
          </td>
          <td>
            <FigureButton figure={headline.overdueActions} title={t('Overdue actions')} />
          </td>
        </tr>
        <tr class="soon">
          <th scope="row">{t('Due within 90 days')}</th>
          <td>
            <FigureButton figure={headline.dueSoonRecommendations} title={t('Recommendations due within 90 days')} />
          </td>
          <td>
            <FigureButton figure={headline.dueSoonActions} title={t('Actions due within 90 days')} />
          </td>
        </tr>
        <tr>
          <th scope="row">{t('Behind schedule')}</th>
          <td class="none">–</td>
          <td>
            <FigureButton figure={headline.behind} title={t('Actions behind schedule')} />
          </td>
        </tr>
        <tr>
          <th scope="row">{t('Without news')}</th>
          <td colSpan={2}>
            <FigureButton figure={headline.stale} title={t('Recommendations and actions without news')} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** How many there are of what. */
function Counted({ headline }: { headline: Headline }) {
  const tiles: readonly (readonly [string, Figure])[] = [
    [t('Received'), headline.received],
    [t('Supported'), headline.supported],
    [t('Noted'), headline.noted],
    [t('Pending'), headline.pending],
    [t('Of other mechanisms'), headline.otherMechanisms],
    [t('Voluntary pledges'), headline.pledges],
    [t('Actions'), headline.actions],
    [t('Key recommendations'), headline.keyRecommendations],
  ];
  return (
    <dl class="tiles">
      {tiles.map(([title, figure]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <FigureButton figure={figure} title={title} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What committed recommendations have, and which lack it. */
function Coverage({ headline: { coverage, committed } }: { headline: Headline }) {
  const { language } = useView();
  return (
    <table class="coverage">
      <caption>{t('Coverage of committed recommendations')}</caption>
      <thead class="quiet">
        <tr>
          <th scope="col">{t('What they have')}</th>
          <th scope="col">{t('Share')}</th>
          <th scope="col">{t('Missing')}</th>
        </tr>
      </thead>
      <tbody>
        {coverage.map((one) => {
          const share = committed.count === 0 ? 0 : (one.count / committed.count) * 100;
          return (
            <tr key={one.part}>
              <th scope="row">{coverageName(one.part)}</th>
              <td class="bar">
                <span class="progress">
                  <span class="track" aria-hidden="true">
                    <span class="fill" style={{ inlineSize: `${share}%` }} />
                  </span>
                  <FigureButton
                    figure={one}
                    title={coverageName(one.part)}
                    text={one.count === 0 ? count(language, 0) : percent(language, Math.floor(share))}
                  />
                </span>
              </td>
              <td class="missing">
                {one.missing.count > 0 && (
                  <>
                    <FigureButton figure={one.missing} title={withoutName(one.part)} /> <span>{t('missing')}</span>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
