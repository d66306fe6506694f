/** What views offer where they have nothing to show, and the commands that do it. */
export const nextSteps = {
  'open-sample': 'recommendationMatrix.openSample',
  'new-plan': 'recommendationMatrix.newPlan',
  'add-recommendation': 'recommendationMatrix.addRecommendation',
  import: 'recommendationMatrix.importRecommendations',
  'show-findings': 'workbench.actions.view.problems',
  'show-plans': 'workbench.view.extension.recommendationMatrix',
  'start-again': 'recommendationMatrix.restartServer',
} as const;

export type NextStep = keyof typeof nextSteps;

export function isNextStep(value: unknown): value is NextStep {
  return typeof value === 'string' && Object.hasOwn(nextSteps, value);
}
