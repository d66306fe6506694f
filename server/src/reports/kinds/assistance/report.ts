import { t } from '../../../l10n';
import { type Entity, isKind } from '../../../plan/entity';
import { keyQuestions } from '../../../plan/figures/key-recommendations';
import { standingsOf } from '../../../plan/figures/standing';
import type { Plan } from '../../../plan/plan';
import {
  type Block,
  heading,
  list,
  newPage,
  note,
  paragraph,
  type Report,
  row,
  type Table,
} from '../../documents/report';
import { statusName } from '../../labels';
import { ASSISTANCE_AREAS, type Asking, askingFor, assistanceSums } from '../../progress/assistance';
import { picks } from '../../progress/picks';
import { type Selection, selectionOf } from '../../progress/selection';
import { titleOf } from '../../record-line';
import { CannotReport, type ReportOptions } from '../kind';
import {
  countryName,
  headOf,
  institutionNames,
  numberOf,
  sourceName,
  type Telling,
  tellingOf,
} from '../shared/telling';
import { KEY_QUESTIONS, questionText } from './key-questions';
import { areaName, contacts, requestBlocks, requestTable } from './requests';

/**
 * A request for assistance that can be sent: what is needed, why, how much and by when, in the five areas of the UPR implementation
 * fund, with the recommendations that answer its four questions. In a workbook a sheet for requests, sums and key recommendations.
 */
export function assistanceReport(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const selection = selectionOf(plan, {}, telling.language);
  const requests = askingFor(selection);
  if (requests.length === 0) {
    throw new CannotReport(
      t('Nothing in this plan asks for assistance. A recommendation or action does so under “assistance”.'),
    );
  }
  const country = countryName(telling);
  const title = t('Request for assistance in the implementation of human rights recommendations');
  return {
    ...headOf(telling),
    title: country === undefined ? title : t('{country}: {report}', { country, report: title }),
    ...(options.format === 'xlsx' ? { orientation: 'landscape' } : { hasContents: true }),
    blocks:
      options.format === 'xlsx'
        ? [requestTable(telling, requests), areaTable(selection, requests), keyTable(telling, selection)]
        : document(telling, selection, requests),
  };
}

function document(telling: Telling, selection: Selection, requests: readonly Asking[]): Block[] {
  const areas = [...ASSISTANCE_AREAS, undefined].map((area) => ({ area, members: ofArea(requests, area) }));
  return [
    heading(1, t('What is asked for')),
    ...inShort(telling, selection, requests),
    areaTable(selection, requests),
    ...areas
      .filter(({ members }) => members.length > 0)
      .flatMap(({ area, members }) => [
        heading(1, areaName(area)),
        ...members.flatMap((one) => requestBlocks(telling, one)),
      ]),
    newPage('landscape'),
    heading(1, t('Annex: key recommendations')),
    paragraph(
      t(
        'Key recommendations are those for which at least one of the four questions of the Voluntary Fund for Financial and Technical Assistance in the implementation of the Universal Periodic Review can be answered with yes:',
      ),
    ),
    list(KEY_QUESTIONS.map((question) => `${question}) ${questionText(question)}`)),
    keyTable(telling, selection),
  ];
}

function inShort(telling: Telling, selection: Selection, requests: readonly Asking[]): Block[] {
  const { plan, shown } = telling;
  const sums = assistanceSums(selection, requests).filter(({ amount }) => amount !== null);
  const coordinator = institutionNames(telling, [plan.setting('coordinator')]);
  return [
    note(t('To be written: to whom this request goes, and whom to answer.')),
    paragraph(
      t(
        'Recommendations and actions of the plan that cannot be done with own means alone, and for which help is asked: {count}.',
        {
          count: requests.length,
        },
      ),
      ...sums.map(({ amount, currency, requests: count }) =>
        t(' Asked for in {currency}: {amount}, in {count} of the requests.', {
          amount: shown.number(amount ?? 0),
          currency,
          count,
        }),
      ),
    ),
    ...coordinator.map((institution) => paragraph(t('The work is coordinated by: {institution}.', { institution }))),
    ...contacts(telling, plan.setting('coordinator')),
  ];
}

function ofArea(requests: readonly Asking[], area: string | undefined): Asking[] {
  return requests.filter(({ value }) => value.assistance?.area === area);
}

/** Each of the five areas, also where nothing is asked for, and what all ask for together. */
function areaTable(selection: Selection, requests: readonly Asking[]): Table {
  const groups = [...ASSISTANCE_AREAS, undefined]
    .map((area) => ({ name: areaName(area), members: ofArea(requests, area), isArea: area !== undefined }))
    .filter(({ members, isArea }) => isArea || members.length > 0);
  const rowsOf = (name: string, members: readonly Asking[]) =>
    members.length === 0
      ? [row(name, 0, null, '')]
      : assistanceSums(selection, members).map((sum) => row(name, sum.requests, sum.amount, sum.currency));
  return {
    kind: 'table',
    title: t('By area'),
    columns: [
      { header: t('Area'), width: 62, kind: 'text' },
      { header: t('Requests'), width: 16, kind: 'number' },
      { header: t('Amount'), width: 20, kind: 'number' },
      { header: t('Currency'), width: 16, kind: 'text' },
    ],
    rows: [...groups.flatMap(({ name, members }) => rowsOf(name, members)), ...rowsOf(t('All areas'), requests)],
  };
}

/** Those that answer most questions first. */
function keyTable(telling: Telling, selection: Selection): Table {
  const { plan } = telling;
  const standings = standingsOf(plan);
  const asking = new Set<Entity>(askingFor(selection));
  const keys = picks
    .key(selection, '')
    .filter((one) => isKind(one, 'recommendation'))
    .map((entity) => ({ entity, questions: keyQuestions(plan, entity), standing: standings.recommendation(entity) }))
    .sort((a, b) => b.questions.length - a.questions.length);
  return {
    kind: 'table',
    title: t('Key recommendations'),
    columns: [
      { header: t('Source'), width: 14, kind: 'text' },
      { header: t('No.'), width: 11, kind: 'text' },
      { header: t('Recommendation'), width: 56, kind: 'text' },
      ...KEY_QUESTIONS.map((question) => ({ header: question, width: 6, kind: 'text' as const })),
      { header: t('Score'), width: 9, kind: 'number' },
      { header: t('Asks for assistance'), width: 20, kind: 'text' },
      { header: t('Due'), width: 14, kind: 'date' },
      { header: t('Status'), width: 18, kind: 'text' },
    ],
    rows: keys.map(({ entity, questions, standing: { actions, due = null, status } }) =>
      row(
        sourceName(telling, plan.find('document', entity.value.document)),
        numberOf(entity),
        titleOf(telling, entity),
        ...KEY_QUESTIONS.map((question) => (questions.includes(question) ? t('Yes') : '')),
        questions.length,
        [entity, ...actions].some((one) => asking.has(one)) ? t('Yes') : '',
        due,
        statusName(status),
      ),
    ),
  };
}
