import type { Direction } from '../../catalogue/direction';
import { palette } from '../documents/palette';

/**
 * What a page looks like on a screen and on paper. Pages also run from right to left: headings and cells begin where the page does,
 * whatever the direction of their texts, and numbers end where it ends.
 */
export function pageStyle(pageHeader: string, isLandscape: boolean, direction: Direction): string {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const { text, heading, faint, headerFill, groupFill, noteFill, line, internal } = palette;
  return `
@page { size: A4 ${isLandscape ? 'landscape' : 'portrait'}; margin: 18mm 15mm; @top-center { content: ${pageHeader}; font: 8pt sans-serif; color: #${faint}; } @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #${faint}; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: ${isLandscape ? '100rem' : '52rem'}; padding: 1.5rem; color: #${text}; background: #fff; font: 1rem/1.5 "Segoe UI", "Noto Sans", "Noto Naskh Arabic", Arial, sans-serif; }
h1, h2, h3, h4 { color: #${heading}; line-height: 1.25; text-align: ${start}; break-after: avoid; }
h1 { font-size: 1.7rem; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin-block: 2rem .5rem; border-block-end: 1px solid #${line}; padding-block-end: .2rem; }
h3 { font-size: 1.1rem; margin-block: 1.5rem .3rem; }
h4 { font-size: 1rem; margin-block: 1rem .3rem; }
header p { margin: 0; color: #${faint}; text-align: ${start}; }
/* --units: the widths of all columns. No wider than it has something to say, and where it says much, wide enough to be read. */
table { width: min(100%, var(--units) * .75em); min-width: ${isLandscape ? 'calc(var(--units) * .52em)' : '0'}; border-collapse: collapse; margin-block: 1rem; font-size: .85rem; line-height: 1.35; }
caption { text-align: ${start}; font-weight: 600; padding-block: .4rem; break-after: avoid; }
th, td { border: 1px solid #${line}; padding: .3rem .4rem; vertical-align: top; text-align: ${start}; overflow-wrap: break-word; }
thead { display: table-header-group; }
thead th { background: #${headerFill}; color: #${heading}; position: sticky; inset-block-start: 0; }
tr { break-inside: avoid; }
tbody th { font-weight: 400; }
.group th { background: #${groupFill}; font-weight: 700; break-after: avoid; }
td.date { white-space: nowrap; }
/* Letters from right to left are not slanted. */
${direction === 'rtl' ? 'em' : '[dir=rtl] em'} { font-style: normal; }
td p, tbody th p { margin: 0 0 .35rem; }
.number, .percent, .change { text-align: ${end}; font-variant-numeric: tabular-nums; }
.note { background: #${noteFill}; border-inline-start: 4px solid #${line}; padding: .4rem .7rem; }
.internal { color: #${internal}; font-weight: 700; text-align: center; margin: 0 0 .5rem; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
@media print {
body { max-width: none; padding: 0; font-size: 10pt; }
table { font-size: 7.5pt; min-width: 0; }
th, td { padding: .15rem .25rem; }
thead th { position: static; }
a { color: inherit; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.new-page { break-after: page; }
/* Beside the text of each page, where it covers nothing. */
body:has(.internal) { padding-inline-end: 6mm; }
.internal { position: fixed; inset-block: 0; inset-inline-end: 0; margin: 0; writing-mode: vertical-rl; font-size: 8pt; }
}
`.trim();
}
