import type { ExecuteCommandParams } from 'vscode-languageserver-protocol';
import type { CommandName } from '../../protocol';
import type { Feature, IsCancelled, Session } from '../feature';
import { argumentOf } from './given';

const names: readonly CommandName[] = [
  'recommendationMatrix.plans',
  'recommendationMatrix.progress',
  'recommendationMatrix.records',
  'recommendationMatrix.details',
  'recommendationMatrix.recordAt',
  'recommendationMatrix.outline',
  'recommendationMatrix.graph',
  'recommendationMatrix.matrix',
  'recommendationMatrix.beginPlan',
  'recommendationMatrix.newRecord',
  'recommendationMatrix.setField',
  'recommendationMatrix.import',
  'recommendationMatrix.verify',
  'recommendationMatrix.suggestMapping',
  'recommendationMatrix.mappingMistakes',
  'recommendationMatrix.reportKinds',
  'recommendationMatrix.report',
  'recommendationMatrix.askable',
  'recommendationMatrix.exportWorksheet',
  'recommendationMatrix.worksheetOrigin',
];

/** What the views of this project's own client ask for (`protocol.ts`). Other clients may ask for it too. */
export const commands: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: [...names] } }),
  handlers: { 'workspace/executeCommand': execute },
};

/** The answers are loaded when somebody asks: many editors never do. */
async function execute(
  { command, arguments: given }: ExecuteCommandParams,
  session: Session,
  isCancelled: IsCancelled,
) {
  const name = names.find((one) => one === command);
  if (name === undefined) return null;
  const { answers } = await import('./answers');
  return answers[name](argumentOf(given), session, isCancelled);
}
