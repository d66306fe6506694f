import type { Rule } from '../../checks/check';
import { t } from '../../l10n';

// What `recmatrix verify` finds. A plan's `checks:` and a record's `ignore:` speak of these codes as of those of checks.

export const missingRecommendation: Rule = {
  code: 'missing-recommendation',
  severity: 'error',
  finds: () => t('A recommendation of the official document that the plan does not have.'),
};

export const surplusRecommendation: Rule = {
  code: 'surplus-recommendation',
  severity: 'error',
  finds: () => t('A recommendation of the plan that the official document does not have.'),
};

export const notInExport: Rule = {
  code: 'not-in-export',
  severity: 'information',
  finds: () => t('Recommendations of the plan that a table does not have, which may hold only some of their document.'),
};

export const changedText: Rule = {
  code: 'changed-text',
  severity: 'error',
  finds: () => t('A recommendation’s text, or its “source-text”, that differs from the official one, word by word.'),
};

export const changedNumber: Rule = {
  code: 'changed-number',
  severity: 'error',
  finds: () => t('A recommendation that has another number in the official document.'),
};

export const changedPosition: Rule = {
  code: 'changed-position',
  severity: 'error',
  finds: () => t('A recommendation that has another position in the official document.'),
};

export const changedStates: Rule = {
  code: 'changed-states',
  severity: 'error',
  finds: () => t('A recommendation that other States made, as the official document says.'),
};

export const changedDetail: Rule = {
  code: 'changed-detail',
  severity: 'warning',
  finds: () =>
    t(
      'A recommendation’s kind, “position-detail”, “position-source”, “action-category” or “follow-up” that the official document says otherwise; a kind or “position-detail” that it says and the plan does not.',
    ),
};

export const missingDetail: Rule = {
  code: 'missing-detail',
  severity: 'information',
  finds: () =>
    t('A “position-source” or “follow-up” of the official document of which recommendations of the plan say nothing.'),
};

export const missingThemes: Rule = {
  code: 'missing-themes',
  severity: 'information',
  finds: () => t('Themes that the official document gives a recommendation and the plan does not.'),
};

export const missingGroups: Rule = {
  code: 'missing-groups',
  severity: 'information',
  finds: () => t('Groups of persons that the official document gives a recommendation and the plan does not.'),
};

export const missingSdg: Rule = {
  code: 'missing-sdg',
  severity: 'information',
  finds: () => t('SDGs to which the official document links a recommendation and the plan does not.'),
};

export const changedDocument: Rule = {
  code: 'changed-document',
  severity: 'warning',
  finds: () => t('A document’s symbol, session, cycle or day that its official list says otherwise.'),
};

export const changedCounts: Rule = {
  code: 'changed-counts',
  severity: 'error',
  finds: () => t('Counts of a document that differ from those of the official list.'),
};

/** In the order in which reports and docs/checks.md list them. */
export const verifyRules: readonly Rule[] = [
  missingRecommendation,
  surplusRecommendation,
  notInExport,
  changedText,
  changedNumber,
  changedPosition,
  changedStates,
  changedDetail,
  missingDetail,
  missingThemes,
  missingGroups,
  missingSdg,
  changedDocument,
  changedCounts,
];
