import { t } from '../../../l10n';
import { type Entity, isKind } from '../../../plan/entity';
import { keyQuestions } from '../../../plan/figures/key-recommendations';
import { moneyOf } from '../../../plan/figures/money';
import { standingsOf } from '../../../plan/figures/standing';
import { textIn } from '../../../plan/titles';
import { contactsOf } from '../../details';
import { type Block, heading, list, note, paragraph, row, strong, type Table } from '../../documents/report';
import { assistanceAreaName, statusName } from '../../labels';
import type { Asking } from '../../progress/assistance';
import { titleOf } from '../../record-line';
import { fullNumber } from '../shared/full-number';
import { institutionNames, type Telling } from '../shared/telling';
import { keyReasons } from './key-questions';

/** What is known of one request. */
function factsOf(telling: Telling, entity: Asking) {
  const { plan, language } = telling;
  const standings = standingsOf(plan);
  const { due, lead, status } = isKind(entity, 'recommendation')
    ? standings.recommendation(entity)
    : standings.action(entity as Entity<'action'>);
  const { text, amount, currency = plan.setting('currency') } = entity.value.assistance ?? {};
  const served = isKind(entity, 'recommendation')
    ? [entity]
    : standings.action(entity as Entity<'action'>).recommendations;
  return {
    what: textIn(plan, text, language),
    amount,
    currency: amount === undefined ? '' : (currency ?? ''),
    due,
    lead,
    status,
    served,
    money: moneyOf(entity.value.budget ?? [], plan.setting('currency')),
  };
}

/** What is needed, why, how much, by when and who answers for it. */
export function requestBlocks(telling: Telling, entity: Asking): Block[] {
  const { shown } = telling;
  const { what, amount, currency, due, lead, status, served, money } = factsOf(telling, entity);
  const leads = institutionNames(telling, [lead]);
  return [
    heading(2, titleOf(telling, entity)),
    what === ''
      ? note(t('To be written: what help is needed. The plan says it under “assistance”.'))
      : paragraph(strong(t('What is needed:')), ` ${what}`),
    ...(served.length === 0
      ? []
      : [
          paragraph(strong(t('Why:')), ` ${t('It serves these recommendations.')}`),
          list(served.map((one) => t('{number}: {text}', whyOf(telling, one)))),
        ]),
    amount === undefined
      ? note(t('To be written: how much is needed.'))
      : paragraph(
          strong(t('How much:')),
          ` ${t('{amount} {currency}.', { amount: shown.number(amount), currency })}`,
          ...[...money].map(
            ([of, { required, allocated, gap }]) =>
              ` ${t(
                'Budget of the whole work in {currency}: {required} required, {allocated} allocated, {gap} missing.',
                {
                  required: shown.number(required),
                  allocated: shown.number(allocated),
                  gap: shown.number(gap),
                  currency: of,
                },
              )}`,
          ),
        ),
    due === undefined
      ? note(t('To be written: by when it is needed.'))
      : paragraph(strong(t('By when:')), ` ${t('{date}.', { date: shown.longDay(due) })}`),
    ...(leads.length === 0 ? [] : [paragraph(strong(t('Responsible:')), ` ${leads.join(', ')}.`)]),
    ...contacts(telling, lead),
    paragraph(strong(t('Status:')), ` ${statusName(status)}.`),
  ];
}

function whyOf(telling: Telling, recommendation: Entity<'recommendation'>) {
  const reasons = isOfUpr(telling, recommendation) ? keyReasons(telling, recommendation) : [];
  const text = titleOf(telling, recommendation);
  return { number: fullNumber(telling, recommendation), text: [text, ...reasons].join(' – ') };
}

function isOfUpr({ plan }: Telling, recommendation: Entity<'recommendation'>): boolean {
  return plan.find('document', recommendation.value.document)?.value.mechanism === 'UPR';
}

/** Never for the public. */
export function contacts(telling: Telling, lead: string | undefined): Block[] {
  const all = telling.internal ? contactsOf(telling, lead) : [];
  if (all.length === 0) return [];
  return [
    list(all.map(({ post, name, email, phone }) => [post, name, email, phone].filter((part) => part).join(', '))),
  ];
}

/** All requests as rows. */
export function requestTable(telling: Telling, requests: readonly Asking[]): Table {
  return {
    kind: 'table',
    title: t('Requests'),
    columns: [
      { header: t('Area'), width: 20, kind: 'text' },
      { header: t('For'), width: 40, kind: 'text' },
      { header: t('What is needed'), width: 44, kind: 'text' },
      { header: t('Recommendations'), width: 26, kind: 'text' },
      { header: t('Key questions'), width: 14, kind: 'text' },
      { header: t('Amount'), width: 14, kind: 'number' },
      { header: t('Currency'), width: 11, kind: 'text' },
      { header: t('By when'), width: 13, kind: 'date' },
      { header: t('Lead'), width: 26, kind: 'text' },
      { header: t('Status'), width: 17, kind: 'text' },
    ],
    rows: requests.map((entity) => {
      const { what, amount = null, currency, due = null, lead, status, served } = factsOf(telling, entity);
      const questions = served.filter((one) => isOfUpr(telling, one)).flatMap((one) => keyQuestions(telling.plan, one));
      return row(
        areaName(entity.value.assistance?.area),
        titleOf(telling, entity),
        what,
        served.map((one) => fullNumber(telling, one)),
        [...new Set(questions)].sort().join(', '),
        amount,
        currency,
        due,
        institutionNames(telling, [lead]),
        statusName(status),
      );
    }),
  };
}

export function areaName(area: string | undefined): string {
  return area === undefined ? t('Other needs') : assistanceAreaName(area);
}
