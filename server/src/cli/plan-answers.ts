import { t } from '../l10n';
import { firstDay, lastDay } from '../plan/dates';
import type { Ask } from './ask';
import { UserError } from './errors';
import type { NewPlan } from './plan-template';
import { readCountry, readCurrency, readDate, readLanguage, readSession } from './read-values';

/** What is said of a new plan, by option or in answer to a question. Optional answers may be empty. */
type Topic = 'country' | 'start' | 'end' | 'title' | 'upr' | 'currency' | 'language';
type Answers = { readonly [Each in Topic]?: string | undefined };

interface Question {
  readonly topic: Topic;
  readonly words: () => string;
  /** What is taken for an empty answer; '' where there is nothing usual. */
  readonly usual: (known: Answers) => string;
  /** The answer in its proper form; throws a `UserError` for one that can't be. */
  readonly read: (answer: string, known: Answers) => string;
}

const questions: readonly Question[] = [
  { topic: 'country', words: () => t('Which State is the plan of?'), usual: () => '', read: readCountry },
  {
    topic: 'start',
    words: () => t('When does the plan begin (a year or a day)?'),
    usual: () => String(new Date().getFullYear()),
    read: readDate,
  },
  {
    topic: 'end',
    words: () => t('When does it end?'),
    usual: ({ start = '' }) => String(Number(start.slice(0, 4)) + 4),
    read: readEnd,
  },
  {
    topic: 'title',
    words: () => t('What is it called?'),
    usual: ({ start = '', end = '' }) =>
      t('Human rights implementation plan {start}–{end}', { start: start.slice(0, 4), end: end.slice(0, 4) }),
    read: readTitle,
  },
  {
    topic: 'upr',
    words: () =>
      t('Which session of the UPR Working Group reviewed the State last (a number; nothing if you don’t know)?'),
    usual: () => '',
    read: (answer) => (answer === '' ? '' : String(readSession(answer))),
  },
  {
    topic: 'currency',
    words: () => t('In which currency are its budgets (nothing if you don’t know)?'),
    usual: () => '',
    read: (answer) => (answer === '' ? '' : readCurrency(answer)),
  },
  { topic: 'language', words: () => t('In which language are its texts?'), usual: () => 'en', read: readLanguage },
];

/** Puts together what is known of a plan: options as given, the rest by asking, or as usual where nobody can be asked. */
export async function newPlanFrom(given: Answers, ask: Ask | undefined): Promise<NewPlan> {
  const known: Partial<Record<Topic, string>> = {};
  for (const { topic, words, usual, read } of questions) {
    const option = given[topic];
    const expected = usual(known);
    if (option !== undefined) known[topic] = read(option, known);
    else if (ask) known[topic] = await ask(words(), expected, (answer) => read(answer, known));
    else known[topic] = read(expected, known);
  }
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

function readEnd(answer: string, { start }: Answers): string {
  const end = readDate(answer);
  if ((lastDay(end) ?? '') >= (firstDay(start) ?? '')) return end;
  throw new UserError(t('The plan can’t end ({end}) before it begins ({start}).', { end, start: start ?? '' }));
}

function readTitle(answer: string): string {
  const title = answer.replace(/\s+/g, ' ').trim();
  if (title === '') throw new UserError(t('The plan needs a title.'));
  return title;
}
