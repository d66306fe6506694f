import { t } from '../../l10n';
import { firstDay, lastDay } from '../dates';
import type { NewPlan } from './template';
import { countryFrom, currencyFrom, dateFrom, languageFrom, type Reading, sessionFrom } from './values';

// What has to be known of a plan before its first line is written, whoever asks: the command line or an editor.

export type Topic = 'country' | 'start' | 'end' | 'title' | 'upr' | 'currency' | 'language';

/** What is known of a new plan. Optional answers may be empty. */
export type Answers = { readonly [Each in Topic]?: string | undefined };

export interface Question {
  readonly topic: Topic;
  readonly words: () => string;
  /** What is taken for an empty answer; '' where there is nothing usual. */
  readonly usual: (known: Answers) => string;
  readonly read: (answer: string, known: Answers) => Reading;
}

/** In the order in which they are asked: what is usual for one follows from those before. */
export const questions: readonly Question[] = [
  { topic: 'country', words: () => t('Which State is the plan of?'), usual: () => '', read: countryFrom },
  {
    topic: 'start',
    words: () => t('When does the plan begin (a year or a day)?'),
    usual: () => String(new Date().getFullYear()),
    read: dateFrom,
  },
  {
    topic: 'end',
    words: () => t('When does it end?'),
    usual: ({ start = '' }) => String(Number(start.slice(0, 4)) + 4),
    read: endFrom,
  },
  {
    topic: 'title',
    words: () => t('What is it called?'),
    usual: ({ start = '', end = '' }) =>
      t('Human rights implementation plan {start}–{end}', { start: start.slice(0, 4), end: end.slice(0, 4) }),
    read: titleFrom,
  },
  {
    topic: 'upr',
    words: () =>
      t('Which session of the UPR Working Group reviewed the State last (a number; nothing if you don’t know)?'),
    usual: () => '',
    read: (answer) => {
      const session: Reading<number | string> = answer === '' ? { value: '' } : sessionFrom(answer);
      return 'value' in session ? { value: String(session.value) } : session;
    },
  },
  {
    topic: 'currency',
    words: () => t('In which currency are its budgets (nothing if you don’t know)?'),
    usual: () => '',
    read: (answer) => (answer === '' ? { value: '' } : currencyFrom(answer)),
  },
  { topic: 'language', words: () => t('In which language are its texts?'), usual: () => 'en', read: languageFrom },
];

function endFrom(answer: string, { start }: Answers): Reading {
  const read = dateFrom(answer);
  if ('problem' in read || (lastDay(read.value) ?? '') >= (firstDay(start) ?? '')) return read;
  return {
    problem: t('The plan can’t end ({end}) before it begins ({start}).', { end: read.value, start: start ?? '' }),
  };
}

function titleFrom(answer: string): Reading {
  const value = answer.replace(/\s+/g, ' ').trim();
  return value === '' ? { problem: t('The plan needs a title.') } : { value };
}

/** The plan of answers that have been read. */
export function planOfAnswers(known: Answers): NewPlan {
  const { country = '', start = '', end = '', title = '', language = '', currency, upr } = known;
  return {
    id: `${country.toLowerCase()}-${start.slice(0, 4)}`,
    country,
    start,
    end,
    title,
    language,
    ...(currency && { currency }),
    ...(upr && { session: Number(upr) }),
  };
}
