import { t } from '../../l10n';
import { planOfAnswers, questions, type Topic } from '../../plan/beginning/questions';
import { planTemplate } from '../../plan/beginning/template';
import type { BeginPlanAnswer } from '../../protocol';
import { type Given, optionalText } from './given';

/**
 * The next question about a new plan that is open, with what is wrong with the answer given to it; once all are answered the text
 * of the plan.
 */
export function beginPlan(given: Given): BeginPlanAnswer {
  const known: Partial<Record<Topic, string>> = {};
  for (const { topic, words, usual, read } of questions) {
    const expected = usual(known);
    const answer = optionalText(given, topic)?.trim();
    const reading = answer === undefined ? undefined : read(answer || expected, known);
    if (reading === undefined || 'problem' in reading) {
      const problem = reading === undefined ? null : answer ? reading.problem : t('This has to be known first.');
      return { question: { topic, words: words(), usual: expected, problem }, file: null };
    }
    known[topic] = reading.value;
  }
  const plan = planOfAnswers(known);
  return { question: null, file: { name: `${plan.id}.plan.yaml`, text: planTemplate(plan) } };
}
