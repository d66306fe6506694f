import { t } from '../../../l10n';
import type { RecommendationStanding } from '../../../plan/figures/standing';
import { textIn } from '../../../plan/titles';
import type { Disagreement, ProgressSnapshot } from '../../../protocol';
import {
  type Block,
  column,
  heading,
  list,
  note,
  paragraph,
  paragraphs,
  type Row,
  row,
  type Table,
  tableIfAny,
} from '../../documents/report';
import { statusName } from '../../labels';
import { assistanceTable } from '../shared/assistance-table';
import { numberOf, type Telling } from '../shared/telling';

/** What stands in the way, what is late, what was given up, and where others see it otherwise. */
export function challenges(
  telling: Telling,
  recommendations: readonly RecommendationStanding[],
  snapshot: ProgressSnapshot,
): Block[] {
  const { plan, language } = telling;
  const words = paragraphs(textIn(plan, plan.setting('challenges'), language));
  return [
    ...(words.length > 0
      ? words
      : [note(t('To be written: what has made implementation difficult. The plan says it under “challenges”.'))]),
    ...late(snapshot),
    ...givenUp(telling, recommendations),
    ...seenOtherwise(snapshot),
  ];
}

function late({ timeline }: ProgressSnapshot): Table[] {
  const rows = timeline.entries
    .filter(({ daysLate }) => daysLate > 0)
    .map(({ title, lead, due, daysLate }) => row(title, lead?.title ?? '', due, daysLate));
  return tableIfAny(
    t('Actions that are late'),
    [
      column(t('Action'), 50),
      column(t('Lead'), 26),
      column(t('Due'), 14, 'date'),
      column(t('Days late'), 10, 'number'),
    ],
    rows,
  );
}

function givenUp(telling: Telling, recommendations: readonly RecommendationStanding[]): Block[] {
  const { plan, language } = telling;
  const items = recommendations
    .filter(({ status }) => status === 'discontinued')
    .map(({ entity }) =>
      t('{number}: {text}', {
        number: numberOf(entity),
        text: textIn(plan, entity.value['status-reason'], language) || t('The plan gives no reason.'),
      }),
    );
  return items.length === 0 ? [] : [heading(2, t('Discontinued, and why')), list(items)];
}

/** What national human rights institutions, civil society and others say, where it is not what the State says. */
function seenOtherwise({ disagreements }: ProgressSnapshot): Table[] {
  return tableIfAny(
    t('Where others see it otherwise'),
    [column(t('Recommendation'), 50), column(t('By'), 26), column(t('Date'), 14, 'date'), column(t('Assessment'), 20)],
    disagreements.entries.flatMap(assessmentRows),
  );
}

function assessmentRows({ title, assessments }: Disagreement): Row[] {
  return assessments.map(({ by, date, status, grade }, index) =>
    row(
      index === 0 ? title : '',
      by?.title ?? '',
      date,
      [status === null ? '' : statusName(status), grade ?? ''].filter((part) => part !== '').join(', '),
    ),
  );
}

/** What help is asked for. */
export function needs({ plan }: Telling, { assistance }: ProgressSnapshot): Block[] {
  if (assistance.entries.length === 0) return [paragraph(t('The plan asks for no assistance.'))];
  return [assistanceTable(plan, assistance, '')];
}
