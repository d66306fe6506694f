import { printable } from '../../catalogue/text';

/**
 * A text as a cell can hold it. `_x0041_` means a character in Excel (ECMA-376, part 1, section 22.9.2.19), but here it is itself.
 */
export function excelText(text: string): string {
  return printable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
