import { directionOf } from '../../catalogue/direction';
import { labelLocales } from '../../catalogue/label-locales';
import { t } from '../../l10n';
import { STATUSES } from '../../plan/figures/status';
import type { Plan } from '../../plan/plan';
import type { Status } from '../../plan/records';
import { nameOf, statusName } from '../../plan/titles';
import { answerColumns, shownColumns } from './columns';
import type { Question, QuestionOptions } from './questions';
import type { Sent } from './sent';

/** What a worksheet says. */
export interface Layout {
  readonly title: string;
  /** The plan and the as-of date. */
  readonly about: string;
  /** What to do: lines above the table. */
  readonly notes: readonly string[];
  readonly shown: ReturnType<typeof shownColumns>;
  readonly answers: ReturnType<typeof answerColumns>;
  readonly sent: Sent;
  readonly isRightToLeft: boolean;
  readonly isInternal: boolean;
}

export function layoutOf(
  plan: Plan,
  institution: string,
  questions: readonly Question[],
  options: QuestionOptions,
): Layout {
  const first = plan.setting('languages')?.[0] ?? 'en';
  const { language = first, internal } = options;
  const hasMoney = questions.some(({ line }) => line);
  const [shown, answers] = [shownColumns(hasMoney), answerColumns(hasMoney)];
  const named = (id: string) => {
    const entity = plan.find('institution', id);
    return (entity && nameOf(plan, entity, language)) || id;
  };
  const { asOf } = plan.dates;
  const planTitle = (plan.root && nameOf(plan, plan.root, language)) || (plan.root?.id ?? '');
  const coordinator = plan.setting('coordinator');
  return {
    title: t('Worksheet: {institution}', { institution: named(institution) }),
    about: t('{plan}, as of {date}', { plan: planTitle, date: longDay(asOf) }),
    notes: [
      t('Please answer in the coloured cells; all others are locked. Leave empty what has not changed.'),
      t(
        'Choose the status from the list. Give progress in per cent, dates as day, month and year, and amounts in figures only.',
      ),
      t('Please do not add, delete or rename rows, columns or sheets.'),
      coordinator === undefined || coordinator === institution
        ? t('Send the file back as an Excel workbook (.xlsx).')
        : t('Send the file back as an Excel workbook (.xlsx) to: {coordinator}', { coordinator: named(coordinator) }),
    ],
    shown,
    answers,
    sent: {
      plan: plan.root?.id ?? '',
      asOf,
      institution,
      ...(language !== first && { language }),
      headings: new Map([...shown, ...answers].map(({ key, heading }) => [key, heading])),
      statuses: new Map(STATUSES.map((status): [string, Status] => [statusName(status), status])),
      questions,
    },
    isRightToLeft: directionOf(language) === 'rtl',
    isInternal: internal,
  };
}

function longDay(day: string): string {
  return new Intl.DateTimeFormat([...labelLocales()], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
