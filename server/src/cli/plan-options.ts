import { t } from '../l10n';
import type { Options } from './arguments';

// Options of several commands that tell something of a plan.

export const { language, asOf } = {
  language: {
    kind: 'text',
    placeholder: 'TAG',
    about: () => t('The language of the plan’s texts, where the plan has them: fr. Unless given, its first language.'),
  },
  asOf: {
    kind: 'date',
    placeholder: 'DATE',
    about: () =>
      t('Gives the figures as on this day (YYYY-MM-DD) instead of today. What is dated later does not count.'),
  },
} as const satisfies Options;
