import { fileNamePart } from '../../catalogue/text';
import { askedByLead } from '../../exchange/worksheet/questions';
import { t } from '../../l10n';
import type { AskableAnswer, MadeFile, WorksheetOrigin } from '../../protocol';
import { named } from '../../reports/record-line';
import type { Session } from '../feature';
import { Refusal } from '../refusal';
import { toBase64 } from './base64';
import { bytesOf, type Given, optionalText, planOf, textOf } from './given';
import { languageOf } from './reports';

/** The institutions that lead something, in the order of the plan, with how many rows they would have to answer. */
export function askable(given: Given, session: Session): AskableAnswer {
  const told = { plan: planOf(session, given), language: optionalText(given, 'language') };
  const asked = askedByLead(told.plan);
  const institutions = told.plan.inOrder(told.plan.all('institution')).flatMap(({ id = '' }) => {
    const rows = asked.get(id)?.length ?? 0;
    const name = named(told, 'institution', id);
    return rows > 0 && name ? [{ ...name, rows }] : [];
  });
  return { institutions };
}

/** The workbook in which an institution reports, as `recmatrix export worksheet` writes it. */
export async function exportWorksheet(given: Given, session: Session): Promise<MadeFile> {
  const plan = planOf(session, given);
  const id = textOf(given, 'institution');
  const language = languageOf(given);
  if (plan.root?.id === undefined) {
    throw new Refusal(t('This plan has no id, so answers would not find back to it. Give it one under “plan”.'));
  }
  if (!plan.find('institution', id)) throw new Refusal(t('No institution has the id “{id}”.', { id }));
  if (!askedByLead(plan).has(id)) {
    throw new Refusal(t('“{id}” leads nothing in this plan, so there is nothing to ask it.', { id }));
  }
  const name = `${['worksheet', plan.root.id, id, plan.dates.asOf].map(fileNamePart).join('-')}.xlsx`;
  const { worksheet } = await import('../../exchange/worksheet/workbook');
  const internal = given.internal === true;
  const bytes = await worksheet(plan, id, { internal, ...(language !== undefined && { language }) });
  return { name, content: toBase64(bytes), encoding: 'base64' };
}

/** Whether a file is a worksheet, and to which of the plans it belongs. */
export async function worksheetOrigin(given: Given, { workspace }: Session): Promise<WorksheetOrigin> {
  const { sentIn } = await import('../../exchange/worksheet/sent-in');
  const sent = await sentIn(bytesOf(given, 'content').buffer);
  if (!sent) return null;
  const plans = workspace.plans.filter((plan) => plan.setting('id') === sent.plan);
  return {
    institution: sent.institution,
    planId: sent.plan,
    plans: plans.map(({ ownerUri }) => ({ uri: ownerUri })),
  };
}
