import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import { excelText } from '../spreadsheet/excel-text';
import { sheetNames } from '../spreadsheet/names';
import { growing } from '../spreadsheet/row-heights';
import { layoutOf } from './layout';
import { type QuestionOptions, questionsFor } from './questions';
import { SENT_SHEET, sentRows } from './sent';
import { sheetOf } from './sheet';
import { defaultFont } from './styles';

/**
 * The Excel workbook in which an institution reports on what it leads: a row for each record, what the plan says of it locked,
 * and cells to answer in. Contacts are never in it. Rejects nothing; a worksheet without rows is one too.
 */
export async function worksheet(plan: Plan, institution: string, options: QuestionOptions): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const questions = questionsFor(plan, institution, options);
  const layout = layoutOf(plan, institution, questions, options);
  const hidden = sentRows(layout.sent);
  const [name = ''] = sheetNames([t('Worksheet')]);
  const { sheet, ranges } = sheetOf(layout, hidden, name);
  const workbook = await writeXlsx({
    sheets: [
      sheet,
      { name: SENT_SHEET, rows: hidden.map((row) => row.map(excelText)), hidden: true, protection: { sheet: true } },
    ],
    properties: { title: layout.title, created: new Date(layout.sent.asOf), modified: new Date(layout.sent.asOf) },
    defaultFont,
    namedRanges: [...ranges],
    workbookProtection: { lockStructure: true },
  });
  return growing(workbook);
}
