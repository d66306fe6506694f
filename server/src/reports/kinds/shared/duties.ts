import { t } from '../../../l10n';
import { firstDay } from '../../../plan/dates';
import { type Entity, isKind } from '../../../plan/entity';
import { achievement } from '../../../plan/figures/indicators';
import { type ActionStanding, type RecommendationStanding, standingsOf } from '../../../plan/figures/standing';
import { indicatorsOf } from '../../../plan/links';
import { textIn } from '../../../plan/titles';
import { type Column, column, type Row, row } from '../../documents/report';
import { statusName } from '../../labels';
import { listed } from '../../progress/listed-records';
import type { Selection } from '../../progress/selection';
import { titleOf } from '../../record-line';
import { datedValue, latestValue, positionCell } from './cells';
import { institutionNames, numberOf, sourceName, type Telling } from './telling';

/** What one institution has to do. What is discontinued is nobody's duty. */
export interface Duties {
  readonly institution: Entity<'institution'>;
  readonly recommendations: readonly RecommendationStanding[];
  readonly actions: readonly ActionStanding[];
  /** Recommendations, actions and clusters that others lead with its support. */
  readonly supported: readonly Entity[];
  /** Those that it collects, and those of what it leads. */
  readonly indicators: readonly Entity<'indicator'>[];
}

export function dutiesOf({ plan, recommendations, actions }: Selection, institution: Entity<'institution'>): Duties {
  const { id } = institution;
  const led = recommendations.filter((one) => one.lead === id && one.status !== 'discontinued');
  const own = actions.filter(({ lead }) => lead === id);
  const collected = [...plan.referrers(id, 'collected-by')]
    .map(({ from }) => from)
    .filter((one) => isKind(one, 'indicator'));
  const owners: Entity[] = [...led, ...own].map(({ entity }) => entity);
  const indicators = new Set([...owners.flatMap((owner) => indicatorsOf(plan, owner)), ...collected]);
  const supported = new Set([...plan.referrers(id, 'support')].map(({ from }) => from));
  return {
    institution,
    recommendations: led,
    actions: own,
    supported: plan.inOrder(supported),
    indicators: plan.inOrder(indicators),
  };
}

export function hasDuties({ recommendations, actions, supported, indicators }: Duties): boolean {
  return recommendations.length + actions.length + supported.length + indicators.length > 0;
}

/** The columns of one kind of duty and what stands in them. */
export interface DutyTable<One> {
  readonly columns: readonly Column[];
  row(one: One): Row;
}

export function actionTable(telling: Telling): DutyTable<ActionStanding> {
  const { plan } = telling;
  return {
    columns: [
      column(t('Action'), 46),
      column(t('For recommendations'), 24),
      column(t('Start'), 13, 'date'),
      column(t('Due'), 13, 'date'),
      column(t('Status'), 17),
      column(t('Progress'), 12, 'percent'),
      column(t('Days late'), 10, 'number'),
    ],
    row({ entity, status, progress = null, due = null, recommendations, overdue }) {
      const { daysLeft } = listed(telling, standingsOf(plan), entity);
      const served = recommendations.map((one) => {
        const source = sourceName(telling, plan.find('document', one.value.document));
        return t('{source}: {number}', { source, number: numberOf(one) });
      });
      return row(
        titleOf(telling, entity),
        served,
        firstDay(entity.value.start) ?? null,
        due,
        statusName(status),
        progress,
        overdue && daysLeft !== null ? -daysLeft : null,
      );
    },
  };
}

export function recommendationTable(telling: Telling): DutyTable<RecommendationStanding> {
  const { plan, language } = telling;
  return {
    columns: [
      column(t('Source'), 16),
      column(t('No.'), 11),
      column(t('Recommendation'), 58),
      column(t('Position'), 14),
      column(t('Due'), 13, 'date'),
      column(t('Status'), 17),
      column(t('Progress'), 12, 'percent'),
    ],
    row(one) {
      const { entity, due = null, status, progress = null } = one;
      return row(
        sourceName(telling, plan.find('document', entity.value.document)),
        numberOf(entity),
        textIn(plan, entity.value.text, language),
        positionCell(one),
        due,
        statusName(status),
        progress,
      );
    },
  };
}

export function supportTable(telling: Telling): DutyTable<Entity> {
  const standings = standingsOf(telling.plan);
  return {
    columns: [
      column(t('Kind'), 20),
      column(t('Title'), 60),
      column(t('Lead'), 30),
      column(t('Due'), 13, 'date'),
      column(t('Status'), 17),
    ],
    row(entity) {
      const { status, due, lead } = listed(telling, standings, entity);
      const cluster = isKind(entity, 'cluster') ? entity.value : undefined;
      return row(
        kindName(entity),
        titleOf(telling, entity),
        cluster ? institutionNames(telling, [cluster.lead]) : (lead?.title ?? ''),
        cluster ? (cluster.due ?? null) : due,
        status === null ? '' : statusName(status),
      );
    },
  };
}

function kindName({ kind }: Entity): string {
  switch (kind) {
    case 'recommendation':
      return t('Recommendation');
    case 'cluster':
      return t('Cluster of recommendations');
    default:
      return t('Action');
  }
}

export function indicatorTable(telling: Telling): DutyTable<Entity<'indicator'>> {
  return {
    columns: [
      column(t('Indicator'), 44),
      column(t('Baseline'), 20),
      column(t('Latest'), 20),
      column(t('Target'), 20),
      column(t('Way to the target'), 13, 'percent'),
      column(t('Measured every (months)'), 13, 'number'),
      column(t('Collected by'), 24),
    ],
    row(indicator) {
      const { baseline, target, frequency = null, 'collected-by': by } = indicator.value;
      const achieved = achievement(indicator, telling.plan.dates.asOf);
      return row(
        titleOf(telling, indicator),
        datedValue(telling, indicator, baseline),
        latestValue(telling, indicator),
        datedValue(telling, indicator, target),
        achieved === undefined ? null : achieved * 100,
        frequency,
        institutionNames(telling, [by]),
      );
    },
  };
}
