import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { BeginPlanArgument } from '../../../server/src/protocol';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';
import { makePlanFile } from './new-file';

/** What is asked; the rest can be written into the plan, which says how. */
const ASKED: readonly (keyof BeginPlanArgument)[] = ['country', 'start', 'end', 'title'];

/** Asks for what has to be known of a plan, and writes one that explains itself. */
export async function newPlan(client: BaseLanguageClient, plans: KnownPlans): Promise<void> {
  let known: BeginPlanArgument = {};
  for (;;) {
    const { question, file } = await ask(client, 'recommendationMatrix.beginPlan', known);
    if (file) {
      await makePlanFile(plans, file);
      return;
    }
    if (!question) return;
    const { topic, words, usual } = question;
    const answer = ASKED.includes(topic) ? await askFor(client, known, topic, words, usual) : '';
    if (answer === undefined) return;
    known = { ...known, [topic]: answer };
  }
}

/** Asks for a country by its name or code; undefined where the person gives up. */
export async function askForCountry(client: BaseLanguageClient, title: string): Promise<string | undefined> {
  const { question } = await ask(client, 'recommendationMatrix.beginPlan', {});
  return window.showInputBox({
    title,
    prompt: question?.words ?? '',
    placeHolder: l10n.t('Fiji, or FJI'),
    ignoreFocusOut: true,
    async validateInput(country) {
      const { question: next } = await ask(client, 'recommendationMatrix.beginPlan', { country });
      return next?.topic === 'country' ? next.problem : undefined;
    },
  });
}

async function askFor(
  client: BaseLanguageClient,
  known: BeginPlanArgument,
  topic: keyof BeginPlanArgument,
  words: string,
  usual: string,
): Promise<string | undefined> {
  const [step, steps] = [ASKED.indexOf(topic) + 1, ASKED.length];
  return window.showInputBox({
    title: l10n.t('New Plan ({step} of {steps})', { step, steps }),
    prompt: words,
    value: usual,
    ...(topic === 'country' && { placeHolder: l10n.t('Fiji, or FJI') }),
    ignoreFocusOut: true,
    async validateInput(answer) {
      const { question } = await ask(client, 'recommendationMatrix.beginPlan', { ...known, [topic]: answer });
      return question?.topic === topic ? question.problem : undefined;
    },
  });
}
