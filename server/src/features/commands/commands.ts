import type { ExecuteCommandParams } from 'vscode-languageserver-protocol';
import type { CommandName, Commands } from '../../protocol';
import type { Feature, IsCancelled, Session } from '../feature';
import { argumentOf, type Given } from './given';
import { graph } from './graph';
import { matrix } from './matrix';
import { plans } from './plans';
import { progress, records } from './progress';
import { recordAt } from './record-at';

type Result<Name extends CommandName> = Commands[Name]['result'] | null;

/** Answers one command; null for who has stopped waiting. Throws a `Refusal` for what can't be done. */
export type Command<Name extends CommandName> = (
  given: Given,
  session: Session,
  isCancelled: IsCancelled,
) => Result<Name> | Promise<Result<Name>>;

const all: { readonly [Name in CommandName]?: Command<Name> } = {
  'recommendationMatrix.plans': plans,
  'recommendationMatrix.progress': progress,
  'recommendationMatrix.records': records,
  'recommendationMatrix.recordAt': recordAt,
  'recommendationMatrix.graph': graph,
  'recommendationMatrix.matrix': matrix,
};

/** What the views of this project's own client ask for (`protocol.ts`). Other clients may ask for it too. */
export const commands: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: Object.keys(all) } }),
  handlers: { 'workspace/executeCommand': execute },
};

function execute({ command, arguments: given }: ExecuteCommandParams, session: Session, isCancelled: IsCancelled) {
  if (!Object.hasOwn(all, command)) return null;
  return all[command as CommandName]?.(argumentOf(given), session, isCancelled);
}
