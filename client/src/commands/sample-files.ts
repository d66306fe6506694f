/** Of `samples/national`, since in a browser nobody can ask for the files of a folder; the root first. */
export const SAMPLE_FILES = [
  'national.plan.yaml',
  'clusters.plan.yaml',
  'indicators.plan.yaml',
  'shared-actions.plan.yaml',
  'special-procedures.plan.yaml',
  'treaty-bodies.plan.yaml',
  'upr-3.plan.yaml',
  'upr-4.plan.yaml',
] as const;
