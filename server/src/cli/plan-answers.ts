import { type Answers, planOfAnswers, questions, type Topic } from '../plan/beginning/questions';
import type { NewPlan } from '../plan/beginning/template';
import type { Ask } from './ask';
import { accepted, readCountry } from './read-values';

/** Puts together what is known of a plan: options as given, the rest by asking, or as usual where nobody can be asked. */
export async function newPlanFrom(given: Answers, ask: Ask | undefined): Promise<NewPlan> {
  const known: Partial<Record<Topic, string>> = {};
  for (const question of questions) {
    const { topic, words, usual } = question;
    const read = (answer: string) =>
      topic === 'country' ? readCountry(answer) : accepted(question.read(answer, known));
    const expected = usual(known);
    const option = given[topic];
    if (option !== undefined) known[topic] = read(option);
    else known[topic] = ask ? await ask(words(), expected, read) : read(expected);
  }
  return planOfAnswers(known);
}
