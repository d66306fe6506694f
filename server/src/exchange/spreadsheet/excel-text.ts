import { printable } from '../../catalogue/text';

/** Excel opens no cell with more UTF-16 units (Excel specifications and limits, Microsoft). */
const LONGEST = 32_767;

/**
 * A text as a cell can hold it; a longer one ends with an ellipsis. `_x0041_` means a character in Excel (ECMA-376, part 1, section
 * 22.9.2.19), but here it is itself.
 */
export function excelText(text: string): string {
  const words = printable(text);
  const cut = words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return cut.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
