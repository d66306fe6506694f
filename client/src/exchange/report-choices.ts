import type { OfferedOption, OfferedReport, ReportFormat } from '../../../server/src/protocol';

// What a person is asked before a report is written.

export type ChosenOptions = { readonly [Name in OfferedOption['name']]?: string };

/** The options that there is a choice for, after what was chosen before. */
export function nextOption(
  { options }: Pick<OfferedReport, 'options'>,
  chosen: ChosenOptions,
  answered: ReadonlySet<string>,
): OfferedOption | undefined {
  return options.find(({ name, where, all, choices }) => {
    if (answered.has(name) || choices.length + (all === null ? 0 : 1) < 2 || choices.length === 0) return false;
    return where === null || chosen[where.name] === where.value;
  });
}

/** In the order in which offices ask for them; the server's begins with what a terminal can show. */
const ORDER: readonly ReportFormat[] = ['docx', 'xlsx', 'html', 'svg', 'ics', 'csv', 'markdown', 'json', 'ndjson'];

export function inOfficeOrder(formats: readonly ReportFormat[]): readonly ReportFormat[] {
  return formats.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** Which program shows a file of this name: an editor of VS Code, or one that the system knows. */
export function shownBy(name: string): 'editor' | 'browser' | 'office' {
  if (/\.(docx|xlsx|ics)$/i.test(name)) return 'office';
  return /\.(html|svg)$/i.test(name) ? 'browser' : 'editor';
}
