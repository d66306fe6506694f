import type { Table } from '../../../../client/src/matrix/table';
import type { Matrix, MatrixRow } from '../../../../server/src/protocol';

/** A matrix as the server sends it; what a row does not say is empty. */
export function matrix(...rows: readonly Partial<MatrixRow>[]): Matrix {
  return {
    asOf: '2026-11-20',
    rows: rows.map((row) => ({ ...EMPTY, ...row })),
    titles: {
      upr4: 'Universal Periodic Review, fourth cycle',
      cedaw8: 'Concluding observations of CEDAW',
      justice: 'Ministry of Justice',
      health: 'Ministry of Health',
      'right-to-education': 'Right to education',
      'domestic-violence': 'Domestic violence',
      i1: 'Shelters per 100,000 women',
    },
    institutions: [
      { id: 'justice', title: 'Ministry of Justice' },
      { id: 'health', title: 'Ministry of Health' },
    ],
  };
}

/** The same as the view has it. */
export function table(...rows: readonly Partial<MatrixRow>[]): Table {
  return { title: 'Plan', ...matrix(...rows) };
}

const TOP = { line: 0, character: 0 };
const EMPTY: MatrixRow = {
  uri: 'file:///plan/plan.plan.yaml',
  range: { start: TOP, end: TOP },
  id: null,
  document: null,
  mechanism: null,
  number: '',
  part: '',
  text: '',
  themes: [],
  position: null,
  committed: true,
  lead: null,
  actions: [],
  indicators: [],
  due: null,
  ownDue: null,
  status: 'not-started',
  progress: null,
  priority: null,
  overdue: false,
  own: [],
};
