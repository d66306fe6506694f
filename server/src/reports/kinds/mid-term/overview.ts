import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import type { RecommendationStanding } from '../../../plan/figures/standing';
import { clusterOf } from '../../../plan/links';
import { textIn } from '../../../plan/titles';
import type { ProgressSnapshot, TrendStep } from '../../../protocol';
import {
  type Block,
  column,
  group,
  note,
  paragraph,
  paragraphs,
  row,
  type Table,
  tableIfAny,
} from '../../documents/report';
import { titleOf } from '../../record-line';
import { standingFigure } from '../shared/standing-figure';
import { institutionNames, type Telling } from '../shared/telling';

/** How the report and its plan were made, and who was heard. */
export function method(telling: Telling, recommendations: readonly RecommendationStanding[]): Block[] {
  const { plan, language } = telling;
  const words = paragraphs(textIn(plan, plan.setting('method'), language));
  const coordinator = institutionNames(telling, [plan.setting('coordinator')]);
  const leads = new Set(recommendations.flatMap(({ lead }) => lead ?? []));
  return [
    ...(words.length > 0
      ? words
      : [
          note(
            t(
              'To be written: how the recommendations were handled, who drafted this report and who was consulted. The plan says it under “method”.',
            ),
          ),
        ]),
    ...coordinator.map((name) => paragraph(t('The work is coordinated by: {institution}.', { institution: name }))),
    ...(leads.size === 0
      ? []
      : [
          paragraph(
            t('Institutions that lead the implementation of at least one recommendation: {count}.', {
              count: leads.size,
            }),
          ),
        ]),
    ...consultations(telling, recommendations),
  ];
}

function consultations(telling: Telling, recommendations: readonly RecommendationStanding[]): Block[] {
  const { plan, language } = telling;
  const clusters = plan.inOrder(new Set(recommendations.flatMap(({ entity }) => clusterOf(plan, entity) ?? [])));
  const rows = clusters.flatMap((cluster) =>
    (cluster.value.consultations ?? []).map((one) =>
      row(
        one.date ?? null,
        textIn(plan, one.with, language),
        titleOf(telling, cluster),
        textIn(plan, one.text, language),
      ),
    ),
  );
  rows.sort((a, b) => String(a.cells[0] ?? '').localeCompare(String(b.cells[0] ?? '')));
  if (rows.length === 0) {
    return [note(t('The plan names no consultation: add those that were held, with whom and on what.'))];
  }
  return [
    {
      kind: 'table',
      title: t('Consultations'),
      columns: [
        column(t('Date'), 14, 'date'),
        column(t('With'), 28),
        column(t('On'), 24),
        column(t('What was said'), 44),
      ],
      rows,
    },
  ];
}

/** What was received and where it stands. */
export function overview(telling: Telling, review: Entity<'document'>, snapshot: ProgressSnapshot): Block[] {
  return [
    ...reviewed(telling, review),
    ...inShort(telling, snapshot),
    ...(snapshot.headline.committed.count === 0
      ? []
      : [standingFigure(telling, snapshot.headline), countsTable(snapshot)]),
    ...themesTable(snapshot),
  ];
}

function reviewed({ shown }: Telling, { value }: Entity<'document'>): Block[] {
  const { reviewed: on, adopted, symbol } = value;
  const sentences = [
    ...(on === undefined ? [] : [t('The review took place on {date}.', { date: shown.longDay(on) })]),
    ...(adopted === undefined ? [] : [t('Its outcome was adopted on {date}.', { date: shown.longDay(adopted) })]),
    ...(symbol === undefined ? [] : [t('The recommendations are in document {symbol}.', { symbol })]),
  ];
  return sentences.length === 0 ? [] : [paragraph(sentences.join(' '))];
}

function inShort({ shown }: Telling, { headline, asOf }: ProgressSnapshot): Block[] {
  const { received, supported, noted, pending, pledges, committed, progress, statuses } = headline;
  const implemented = statuses.find(({ status }) => status === 'implemented')?.count ?? 0;
  return [
    paragraph(
      [
        t('Recommendations received: {received}; supported: {supported}; noted: {noted}.', {
          received: received.count,
          supported: supported.count,
          noted: noted.count,
        }),
        ...(pending.count > 0 ? [t('Still without a position: {count}.', { count: pending.count })] : []),
        ...(pledges.count > 0 ? [t('Voluntary pledges: {count}.', { count: pledges.count })] : []),
      ].join(' '),
    ),
    ...(committed.count === 0
      ? []
      : [
          paragraph(
            [
              t('Commitments implemented on {date}: {implemented} of {committed}.', {
                date: shown.longDay(asOf),
                implemented,
                committed: committed.count,
              }),
              ...(progress === null
                ? []
                : [
                    t('The mean progress of all is {progress}.', {
                      progress: shown.cell(progress, 'percent').join(''),
                    }),
                  ]),
            ].join(' '),
          ),
        ]),
  ];
}

function countsTable({ headline }: ProgressSnapshot): Table {
  const { statuses, overdueRecommendations, coverage } = headline;
  return {
    kind: 'table',
    title: t('Commitments by status: supported recommendations and pledges'),
    columns: [column(t('Status'), 50), column(t('Number'), 12, 'number')],
    rows: [
      ...statuses.map(({ title, count }) => row(title, count)),
      group(t('Of these')),
      row(t('Overdue'), overdueRecommendations.count),
      ...coverage.map(({ title, missing }) => row(t('Without {what}', { what: title }), missing.count)),
    ],
  };
}

function themesTable({ themes }: ProgressSnapshot): Table[] {
  return tableIfAny(
    t('Commitments by theme; one with several themes counts in each of them'),
    [
      column(t('Theme'), 50),
      column(t('Number'), 12, 'number'),
      column(t('Implemented'), 14, 'number'),
      column(t('Overdue'), 12, 'number'),
      column(t('Progress'), 12, 'percent'),
    ],
    themes.map(({ title, recommendations, implemented, overdue, progress }) =>
      row(title, recommendations.count, implemented, overdue.count, progress),
    ),
  );
}

/** Where the plan knows more reviews than this one. */
export function trendTable(trend: readonly TrendStep[]): Table[] {
  if (trend.length < 2) return [];
  return [
    {
      kind: 'table',
      title: t('From one Universal Periodic Review to the next'),
      columns: [
        column(t('Cycle'), 12),
        column(t('Received'), 14, 'number'),
        column(t('Change'), 14, 'change'),
        column(t('Supported'), 14, 'number'),
        column(t('Change'), 14, 'change'),
      ],
      rows: trend.map(({ cycle, received, supported, receivedChange, supportedChange }) =>
        row(String(cycle), received.count, receivedChange, supported.count, supportedChange),
      ),
    },
  ];
}
