import { t } from '../../../l10n';
import type { Plan } from '../../../plan/plan';
import type { Figure, ProgressSnapshot } from '../../../protocol';
import { type Block, heading, note, paragraph, type Report, row, type Table } from '../../documents/report';
import { progressSnapshot } from '../../progress/snapshot';
import type { ReportOptions } from '../kind';
import { standingFigure } from '../shared/standing-figure';
import { headOf, type Telling, tellingOf } from '../shared/telling';
import { goals, groups, institutions, themes } from './groups';
import { attentionAreas, disagreements, needs, priorityGroups } from './needs';
import { dueNext, indicators, late, money } from './work';

/**
 * The figures of the whole plan as a page: where it stands, what needs attention, by theme, institution, goal and group, indicators,
 * money, and what a government is asked about besides. As JSON what `recmatrix progress` gives to programs.
 */
export async function progressReport(plan: Plan, options: ReportOptions): Promise<Report | string> {
  if (options.format === 'json') {
    const { planFigures } = await import('../../../plan/figures/plan-figures');
    return (await import('../../progress/json')).progressJson(plan, planFigures(plan), undefined);
  }
  const telling = tellingOf(plan, options);
  const snapshot = progressSnapshot(plan, { language: telling.language, limit: Number.MAX_SAFE_INTEGER });
  return {
    ...headOf(telling),
    title: t('Progress of the plan'),
    blocks: [
      ...unread(snapshot),
      heading(1, t('Where the plan stands')),
      ...standing(telling, snapshot),
      ...section(t('Needs attention'), attention(snapshot), late(snapshot), dueNext(telling, snapshot)),
      ...section(t('What is planned for commitments'), coverage(snapshot)),
      ...section(t('By theme'), themes(snapshot)),
      ...section(t('By institution'), institutions(snapshot)),
      ...section(t('Sustainable Development Goals'), goals(snapshot)),
      ...section(t('Groups of persons'), groups(snapshot), priorityGroups(snapshot)),
      ...section(t('Indicators'), indicators(telling, snapshot)),
      ...section(t('Money'), ...money(snapshot)),
      ...section(t('From one Universal Periodic Review to the next'), trend(snapshot)),
      ...section(t('Help and Parliament'), ...needs(telling, snapshot)),
      ...section(t('Areas of attention'), attentionAreas(snapshot)),
      ...section(t('Where others see it otherwise'), disagreements(snapshot)),
    ],
  };
}

/** Left out where there is nothing to show. */
function section(title: string, ...tables: readonly Table[]): Block[] {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return filled.length === 0 ? [] : [heading(1, title), ...filled];
}

function unread({ unread: count }: ProgressSnapshot): Block[] {
  return count === 0 ? [] : [note(t('Places that can’t be read, and that the figures leave out: {count}.', { count }))];
}

function standing(telling: Telling, snapshot: ProgressSnapshot): Block[] {
  const { headline } = snapshot;
  const counted: readonly (readonly [string, Figure])[] = [
    [t('Received in the Universal Periodic Review'), headline.received],
    [t('Supported'), headline.supported],
    [t('Noted'), headline.noted],
    [t('Pending'), headline.pending],
    [t('Received from other mechanisms'), headline.otherMechanisms],
    [t('Voluntary pledges'), headline.pledges],
    [t('Committed to'), headline.committed],
    [t('Key recommendations'), headline.keyRecommendations],
    [t('Actions'), headline.actions],
  ];
  return [
    ...(headline.committed.count === 0 ? [] : [standingFigure(telling, headline)]),
    paragraph(
      t(
        'Committed to are supported recommendations of the UPR, recommendations of other mechanisms, and pledges, without what is discontinued.',
      ),
    ),
    {
      kind: 'table',
      title: t('Recommendations and actions'),
      columns: [
        { header: t('What'), width: 70, kind: 'text' },
        { header: t('Number'), width: 20, kind: 'number' },
      ],
      rows: counted.filter(([, { count }]) => count > 0).map(([title, { count }]) => row(title, count)),
    },
  ];
}

function attention({ headline }: ProgressSnapshot): Table {
  return {
    kind: 'table',
    title: t('In short'),
    columns: [
      { header: t('What'), width: 50, kind: 'text' },
      { header: t('Recommendations'), width: 20, kind: 'number' },
      { header: t('Actions'), width: 20, kind: 'number' },
    ],
    rows: [
      row(t('Overdue'), headline.overdueRecommendations.count, headline.overdueActions.count),
      row(t('Due within 90 days'), headline.dueSoonRecommendations.count, headline.dueSoonActions.count),
      row(t('Behind schedule'), null, headline.behind.count),
      row(t('Nothing heard for long, recommendations and actions together'), null, headline.stale.count),
    ],
  };
}

function coverage({ headline: { coverage: parts, committed } }: ProgressSnapshot): Table {
  return {
    kind: 'table',
    title: '',
    columns: [
      { header: t('There is'), width: 50, kind: 'text' },
      { header: t('Number'), width: 14, kind: 'number' },
      { header: t('Share'), width: 14, kind: 'percent' },
      { header: t('Missing'), width: 14, kind: 'number' },
    ],
    rows:
      committed.count === 0
        ? []
        : parts.map(({ title, count, missing }) => row(title, count, (count / committed.count) * 100, missing.count)),
  };
}

function trend({ trend: steps }: ProgressSnapshot): Table {
  return {
    kind: 'table',
    title: '',
    columns: [
      { header: t('Cycle'), width: 30, kind: 'text' },
      { header: t('Received'), width: 18, kind: 'number' },
      { header: t('Change'), width: 18, kind: 'change' },
      { header: t('Supported'), width: 18, kind: 'number' },
      { header: t('Change'), width: 18, kind: 'change' },
    ],
    rows: steps.map(({ cycle, received, supported, receivedChange, supportedChange }) =>
      row(t('Cycle {cycle}', { cycle }), received.count, receivedChange, supported.count, supportedChange),
    ),
  };
}
