import type { GroupRow, InstitutionRow, SdgRow } from '../../../../server/src/protocol';
import { t } from '../../shared/l10n';
import { useView } from '../context';
import { count } from '../format';
import { FigureButton, ProgressBar, Section, useFirst } from '../parts';
import { RowTable } from '../row-table';
import { GOALS, sdgColours } from '../sdg-colours';

// Progress by theme, group of persons, institution and goal.

export function ThemesSection({ themes }: { themes: readonly GroupRow[] }) {
  return (
    <Section name="themes" title={t('By theme')}>
      <GroupTable
        kind="theme"
        heading={t('Theme')}
        rows={themes}
        nothing={t('No committed recommendation has a theme.')}
      />
    </Section>
  );
}

export function GroupsSection({ groups }: { groups: readonly GroupRow[] }) {
  return (
    <Section name="groups" title={t('By affected group')}>
      <GroupTable
        kind="group"
        heading={t('Group')}
        rows={groups}
        nothing={t('No committed recommendation names an affected group.')}
      />
    </Section>
  );
}

function GroupTable({
  kind,
  heading,
  rows,
  nothing,
}: {
  kind: 'theme' | 'group';
  heading: string;
  rows: readonly GroupRow[];
  nothing: string;
}) {
  const { shown, more } = useFirst(`${kind}s`, rows);
  if (rows.length === 0) return <p class="nothing">{nothing}</p>;
  return (
    <>
      <RowTable
        columns={[
          { title: heading },
          { title: t('Committed'), holds: 'figure' },
          { title: t('Overdue'), holds: 'figure' },
          { title: t('Progress'), holds: 'bar' },
        ]}
      >
        {shown.map((row) => (
          <tr key={row.id} data-record={`${kind}:${row.id}`}>
            <th scope="row">{row.title}</th>
            <td class="figure">
              <FigureButton figure={row.recommendations} title={t('Committed: {group}', { group: row.title })} />
            </td>
            <td class="figure late">
              <FigureButton figure={row.overdue} title={t('Overdue: {group}', { group: row.title })} />
            </td>
            <td class="bar">
              <ProgressBar
                progress={row.progress}
                figure={row.recommendations}
                title={t('Committed: {group}', { group: row.title })}
              />
            </td>
          </tr>
        ))}
      </RowTable>
      {more}
    </>
  );
}

/** How much each institution leads, and how much of that is late. */
export function InstitutionsSection({ institutions }: { institutions: readonly InstitutionRow[] }) {
  const { shown, more } = useFirst('institutions', institutions);
  const most = Math.max(1, ...institutions.map(({ actions }) => actions.count));
  return (
    <Section
      name="institutions"
      title={t('By institution')}
      note={t('What each leads; progress is that of its actions')}
      isWide
    >
      {institutions.length === 0 ? (
        <p class="nothing">{t('No institution leads a recommendation or an action.')}</p>
      ) : (
        <>
          <RowTable
            columns={[
              { title: t('Institution') },
              { title: t('Committed'), holds: 'figure' },
              { title: t('Load'), holds: 'load' },
              { title: t('Actions'), holds: 'figure' },
              { title: t('Open'), holds: 'figure' },
              { title: t('Overdue'), holds: 'figure' },
              { title: t('Progress'), holds: 'bar' },
            ]}
          >
            {shown.map((row) => (
              <InstitutionLine key={row.id} row={row} most={most} />
            ))}
          </RowTable>
          {more}
        </>
      )}
    </Section>
  );
}

function InstitutionLine({ row, most }: { row: InstitutionRow; most: number }) {
  const width = (share: number) => ({ inlineSize: `${(share / most) * 100}%` });
  return (
    <tr data-record={`institution:${row.id}`}>
      <th scope="row">{row.title}</th>
      <td class="figure">
        <FigureButton figure={row.recommendations} title={t('Led by {institution}', { institution: row.title })} />
      </td>
      <td class="load" aria-hidden="true">
        <span class="track">
          <span class="all" style={width(row.actions.count)} />
          <span class="open" style={width(row.openActions.count)} />
          <span class="late" style={width(row.overdueActions.count)} />
        </span>
      </td>
      <td class="figure">
        <FigureButton figure={row.actions} title={t('Actions of {institution}', { institution: row.title })} />
      </td>
      <td class="figure">
        <FigureButton figure={row.openActions} title={t('Open actions of {institution}', { institution: row.title })} />
      </td>
      <td class="figure late">
        <FigureButton
          figure={row.overdueActions}
          title={t('Overdue actions of {institution}', { institution: row.title })}
        />
      </td>
      <td class="bar">
        <ProgressBar
          progress={row.progress}
          figure={row.actions}
          title={t('Actions of {institution}', { institution: row.title })}
        />
      </td>
    </tr>
  );
}

/** The seventeen goals in their order. Those that nobody names are only numbers. */
export function GoalsSection({ sdgs }: { sdgs: readonly SdgRow[] }) {
  const byGoal = new Map(sdgs.map((row) => [row.id, row]));
  const absent = GOALS.filter((goal) => !byGoal.has(goal));
  return (
    <Section
      name="goals"
      title={t('By Sustainable Development Goal')}
      note={t('Committed recommendations that name the goal or one of its targets')}
      isWide
    >
      <ul class="goals">
        {GOALS.flatMap((goal) => byGoal.get(goal) ?? []).map((row) => (
          <Goal key={row.id} row={row} />
        ))}
      </ul>
      {absent.length > 0 && (
        <p class="absent">
          <span>{t('No recommendation names')}</span>
          {absent.map((goal) => {
            const colours = sdgColours(goal);
            return (
              <span
                key={goal}
                class="goal-number small"
                style={{ backgroundColor: colours.background, color: colours.text }}
              >
                {goal}
              </span>
            );
          })}
        </p>
      )}
    </Section>
  );
}

function Goal({ row }: { row: SdgRow }) {
  const { language } = useView();
  const colours = sdgColours(row.id);
  const title = t('Goal {goal}: {title}', { goal: row.id, title: row.title });
  return (
    <li class="goal" data-record={`sdg:${row.id}`}>
      <span class="goal-number" style={{ backgroundColor: colours.background, color: colours.text }}>
        {row.id}
      </span>
      <div>
        <p class="label">{row.title}</p>
        <ProgressBar progress={row.progress} figure={row.recommendations} title={title} />
        <p class="meta">
          <FigureButton figure={row.recommendations} title={title} /> {t('committed')}
          {row.overdue.count > 0 && (
            <span class="late">
              {' · '}
              <FigureButton
                figure={row.overdue}
                title={t('Overdue: {group}', { group: title })}
                text={t('{count} overdue', { count: count(language, row.overdue.count) })}
              />
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
