import { mechanism } from '../../catalogue/mechanisms';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import { latestAssessments } from '../../plan/figures/assessments';
import { type RecommendationStanding, standingsOf } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import { textIn } from '../../plan/titles';
import {
  type Block,
  column,
  heading,
  list,
  newPage,
  note,
  paragraph,
  type Report,
  row,
  strong,
  type Table,
  tableIfAny,
} from '../documents/report';
import { statusName } from '../labels';
import { titleOf } from '../record-line';
import { CannotReport, type ReportOptions } from './kind';
import { actionsCell, commentsCell, indicatorsCell, leadCell } from './shared/cells';
import { headOf, numberOf, type Telling, tellingOf } from './shared/telling';

/**
 * What has been done about a document of a treaty body, a special procedure or a regional body, paragraph by paragraph, with the
 * grades that the body has given; of all such documents unless one is named.
 */
export function mechanismReport(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const documents = documentsFor(plan, options.document);
  const head = headOf(telling);
  const [only] = documents;
  const isOne = documents.length === 1 && only !== undefined;
  return {
    ...head,
    title: isOne
      ? nameOfDocument(telling, only)
      : t('Implementation of the recommendations of human rights mechanisms'),
    hasContents: true,
    blocks: documents.flatMap((document, index) => [
      ...(index === 0 ? [] : [newPage('portrait')]),
      ...(isOne ? [] : [heading(1, nameOfDocument(telling, document))]),
      ...chapter(telling, document, isOne),
    ]),
  };
}

function documentsFor(plan: Plan, id: string | undefined): Entity<'document'>[] {
  const all = plan.inOrder(plan.all('document')).filter(({ value }) => value.mechanism !== 'UPR');
  const wanted = id === undefined ? all : all.filter((one) => one.id === id);
  if (wanted.length > 0) return wanted;
  if (id === undefined) {
    throw new CannotReport(t('The plan has no document of a treaty body, a special procedure or a regional body.'));
  }
  throw new CannotReport(
    t('The plan has no document “{id}” of a mechanism other than the UPR. It has: {ids}.', {
      id,
      ids: all.map((one) => one.id ?? '').join(', ') || t('none'),
    }),
  );
}

/** `Committee against Torture (CAT/C/FJI/CO/6)` */
function nameOfDocument(telling: Telling, document: Entity<'document'>): string {
  const { plan, language } = telling;
  const { mechanism: code = '', body, symbol } = document.value;
  const name = textIn(plan, body, language) || (mechanism(code)?.name ?? code);
  return symbol === undefined ? name : t('{name} ({symbol})', { name, symbol });
}

function chapter(telling: Telling, document: Entity<'document'>, isAlone: boolean): Block[] {
  const { plan } = telling;
  const standings = standingsOf(plan)
    .recommendations()
    .filter(({ entity }) => entity.value.document === document.id);
  return [
    ...facts(telling, document),
    ...overview(telling, standings),
    ...followUp(telling, standings),
    ...(isAlone ? [heading(1, t('Paragraph by paragraph'))] : []),
    ...(standings.length === 0 ? [note(t('The plan has no recommendation of this document yet.'))] : []),
    ...standings.flatMap((one) => ofParagraph(telling, one)),
  ];
}

function facts(telling: Telling, document: Entity<'document'>): Block[] {
  const { shown } = telling;
  const { adopted, 'follow-up-report': followUpReport, 'next-report': nextReport, url, symbol } = document.value;
  const title = titleOf(telling, document);
  const dated = [
    [t('Adopted'), adopted],
    [t('Follow-up report due'), followUpReport],
    [t('Next report due'), nextReport],
  ] as const;
  const items = dated.flatMap(([label, date]) =>
    date === undefined ? [] : [[strong(`${label}: `), { text: shown.longDay(date) }]],
  );
  const isPage = url !== undefined && /^https?:/.test(url);
  // The symbol, which is the title of a document without one, stands in the heading.
  const isNamed = title !== symbol || isPage;
  return [
    ...(isNamed ? [paragraph(isPage ? { text: title, link: url } : title)] : []),
    ...(items.length === 0 ? [] : [list(items)]),
  ];
}

/** How many recommendations have come how far. Observations ask for nothing. */
function overview(telling: Telling, all: readonly RecommendationStanding[]): Table[] {
  const asked = all.filter(({ isAsked }) => isAsked);
  return tableIfAny(
    t('Recommendations'),
    [
      column(t('Paragraph'), 14),
      column(t('Recommendation'), 50),
      column(t('Lead'), 28),
      column(t('Due'), 14, 'date'),
      column(t('Status'), 18),
      column(t('Progress'), 13, 'percent'),
    ],
    asked.map(({ entity, lead, due = null, status, progress = null }) =>
      row(numberOf(entity), titleOf(telling, entity), leadName(telling, lead), due, statusName(status), progress),
    ),
  );
}

function leadName(telling: Telling, lead: string | undefined): string {
  const institution = telling.plan.find('institution', lead);
  return institution ? titleOf(telling, institution) : (lead ?? '');
}

/** What the body wants to hear of first, and the grade that it has given so far. */
function followUp(telling: Telling, all: readonly RecommendationStanding[]): Table[] {
  const rows = all
    .filter(({ entity }) => entity.value['follow-up'] === true)
    .map(({ entity, status }) => {
      const graded = latestAssessments(entity, telling.plan.dates.asOf).filter(({ assessment }) => assessment.grade);
      const names = graded.map(({ assessment }) => leadName(telling, assessment.by));
      const dates = graded.map(({ assessment }) => telling.shown.day(assessment.date ?? ''));
      return row(
        numberOf(entity),
        graded.map(({ assessment }) => assessment.grade ?? '').join(', ') || '–',
        names,
        dates,
        statusName(status),
      );
    });
  return tableIfAny(
    t('Follow-up: what the body asked to hear of first, and its grades from A (best) to E'),
    [
      column(t('Paragraph'), 14),
      column(t('Grade'), 10),
      column(t('Recorded by'), 40),
      column(t('Date'), 16),
      column(t('Status'), 20),
    ],
    rows,
  );
}

function ofParagraph(telling: Telling, one: RecommendationStanding): Block[] {
  const { plan, language } = telling;
  const { entity, status, isAsked } = one;
  const number = numberOf(entity);
  const isFollowedUp = entity.value['follow-up'] === true;
  const title = isFollowedUp
    ? t('Paragraph {number} – follow-up requested', { number })
    : t('Paragraph {number}', { number });
  const text = textIn(plan, entity.value.text, language).replace(/\s+/g, ' ').trim();
  return [
    heading(2, title),
    paragraph({ text, style: 'emphasis' }),
    ...(isAsked || one.actions.length > 0 ? measures(telling, one, statusName(status)) : []),
    ...commentsCell(telling, entity).map((comment) => paragraph(comment)),
    ...assessments(telling, entity),
  ];
}

function measures(telling: Telling, one: RecommendationStanding, status: string): Block[] {
  const { shown } = telling;
  const { due, progress, entity, committed } = one;
  const reason = textIn(telling.plan, entity.value['status-reason'], telling.language);
  const leads = leadCell(telling, one);
  const indicators = indicatorsCell(telling, one);
  const state = [
    status,
    ...(progress === undefined ? [] : [shown.cell(progress, 'percent').join('')]),
    ...(due === undefined ? [] : [t('due {date}', { date: shown.day(due) })]),
  ].join(', ');
  const actions = actionsCell(telling, one);
  return [
    paragraph(strong(t('Status:')), ` ${state}.`, ...(reason === '' ? [] : [` ${reason}`])),
    ...(leads.length === 0 ? [] : [paragraph(strong(t('Responsible:')), ` ${leads.join('. ')}.`)]),
    ...(actions.length === 0
      ? committed
        ? [note(t('To be written: the plan has no action for this recommendation.'))]
        : []
      : [paragraph(strong(t('Measures taken:'))), list(actions)]),
    ...(indicators.length === 0 ? [] : [paragraph(strong(t('Measured by:')), ` ${indicators.join('; ')}.`)]),
  ];
}

/** Of each body its latest word. */
function assessments(telling: Telling, entity: Entity<'recommendation'>): Table[] {
  const { plan, language } = telling;
  const rows = latestAssessments(entity, plan.dates.asOf).map(({ assessment: { by, date, status, grade, text } }) =>
    row(
      leadName(telling, by),
      date ?? null,
      status === undefined ? '' : statusName(status),
      grade ?? '',
      textIn(plan, text, language),
    ),
  );
  return tableIfAny(
    t('Assessments'),
    [
      column(t('By'), 28),
      column(t('Date'), 14, 'date'),
      column(t('Status'), 18),
      column(t('Grade'), 9),
      column(t('Assessment'), 46),
    ],
    rows,
  );
}
