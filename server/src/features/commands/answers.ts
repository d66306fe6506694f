import type { CommandName, Commands } from '../../protocol';
import type { IsCancelled, Session } from '../feature';
import { beginPlan } from './begin-plan';
import { details } from './details';
import type { Given } from './given';
import { graph } from './graph';
import { importDocument } from './import-document';
import { mappingMistakes, suggestMapping } from './mapping-files';
import { matrix } from './matrix';
import { newRecord } from './new-record';
import { outline } from './outline';
import { plans } from './plans';
import { progress, records } from './progress';
import { recordAt } from './record-at';
import { report, reportKinds } from './reports';
import { setField } from './set-field';
import { verify } from './verify';
import { askable, exportWorksheet, worksheetOrigin } from './worksheets';

type Result<Name extends CommandName> = Commands[Name]['result'] | null;

/** Answers one command; null for who has stopped waiting. Throws a `Refusal` for what can't be done. */
type Answer<Name extends CommandName> = (
  given: Given,
  session: Session,
  isCancelled: IsCancelled,
) => Result<Name> | Promise<Result<Name>>;

export const answers: { readonly [Name in CommandName]: Answer<Name> } = {
  'recommendationMatrix.plans': plans,
  'recommendationMatrix.progress': progress,
  'recommendationMatrix.records': records,
  'recommendationMatrix.details': details,
  'recommendationMatrix.recordAt': recordAt,
  'recommendationMatrix.outline': outline,
  'recommendationMatrix.graph': graph,
  'recommendationMatrix.matrix': matrix,
  'recommendationMatrix.beginPlan': beginPlan,
  'recommendationMatrix.newRecord': newRecord,
  'recommendationMatrix.setField': setField,
  'recommendationMatrix.import': importDocument,
  'recommendationMatrix.verify': verify,
  'recommendationMatrix.suggestMapping': suggestMapping,
  'recommendationMatrix.mappingMistakes': mappingMistakes,
  'recommendationMatrix.reportKinds': reportKinds,
  'recommendationMatrix.report': report,
  'recommendationMatrix.askable': askable,
  'recommendationMatrix.exportWorksheet': exportWorksheet,
  'recommendationMatrix.worksheetOrigin': worksheetOrigin,
};
