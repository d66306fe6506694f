import { join, resolve } from 'node:path';
import { t } from '../../l10n';
import type { Options, Values } from '../arguments';
import { canAsk, withQuestions } from '../ask';
import { command, type ExitStatus } from '../command';
import { UserError } from '../errors';
import { shownPath } from '../files';
import { createFile } from '../save';
import type { Terminal } from '../terminal';

const options = {
  country: {
    kind: 'text',
    placeholder: 'COUNTRY',
    about: () => t('The State: its name, or its ISO code of three letters.'),
  },
  title: { kind: 'text', placeholder: 'TEXT', about: () => t('What the plan is called.') },
  start: { kind: 'text', placeholder: 'DATE', about: () => t('Its first year or day. Unless given: this year.') },
  end: {
    kind: 'text',
    placeholder: 'DATE',
    about: () => t('Its last year or day. Unless given: four years after the start.'),
  },
  upr: {
    kind: 'text',
    placeholder: 'SESSION',
    about: () => t('The session of the UPR Working Group that reviewed the State, such as 48.'),
  },
  currency: {
    kind: 'text',
    placeholder: 'CURRENCY',
    about: () => t('The ISO code of the currency of its budgets, such as USD.'),
  },
  language: {
    kind: 'text',
    placeholder: 'TAG',
    about: () => t('The language of its texts, such as en or fr. Unless given: en.'),
  },
} as const satisfies Options;

type Given = Values<typeof options>;

/** `recmatrix init [FILE]` */
export const init = command({
  name: 'init',
  operands: '[FILE]',
  summary: () => t('Writes a new plan, with examples that explain the language.'),
  about: () => [
    t(
      'Writes a new plan file: what is known of the plan, and an example of everything that a plan can hold. On a terminal it asks for what is not given as an option. It never overwrites a file.',
    ),
  ],
  options,
  examples: ['recmatrix init', 'recmatrix init national.plan.yaml --country Fiji --start 2026 --end 2030 --upr 48'],
  run,
});

async function run(given: Given, operands: readonly string[], { cwd, print }: Terminal): Promise<ExitStatus> {
  const [name, ...others] = operands;
  if (others.length > 0)
    throw new UserError(t('Name one file: “{other}” is one too many.', { other: others[0] ?? '' }));
  if (name !== undefined && !/\.plan\.ya?ml$/i.test(name)) {
    throw new UserError(
      t('Call it “{name}.plan.yaml”: editors and recmatrix know plans by this ending.', {
        name: name.replace(/\.ya?ml$/i, ''),
      }),
    );
  }
  const { newPlanFrom } = await import('../plan-answers');
  const plan = canAsk() ? await withQuestions((ask) => newPlanFrom(given, ask)) : await newPlanFrom(given, undefined);
  const path = name === undefined ? join(cwd, `${plan.id}.plan.yaml`) : resolve(cwd, name);
  const shown = shownPath(path, cwd);
  const { planTemplate } = await import('../../plan/beginning/template');
  createFile(path, planTemplate(plan), shown);
  print(
    `${t('Written: {path}. Open it in an editor, and run “recmatrix check” when you have changed something.', { path: shown })}\n`,
  );
  return 0;
}
