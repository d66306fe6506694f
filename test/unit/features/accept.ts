import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { offsetAt, type PlanDocument, type TextChange } from '../../../server/src/document/document';

/** What an editor does with an item that is chosen; of a snippet's tab stops each is left as it is offered. */
export function changeOf(document: PlanDocument, item: CompletionItem): TextChange {
  const { range, newText } = item.textEdit as TextEdit;
  const text = item.insertTextFormat === 2 ? withoutStops(newText) : newText;
  return { start: offsetAt(document, range.start), end: offsetAt(document, range.end), text };
}

/** LSP 3.18, "Snippet Syntax": `$1`, `${1:usual}`, `${1|first,second|}`, and a backslash before a sign that means itself. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}

/** The lines that differ between two texts, as they are now. */
export function changedLines(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.split('\n')) as [string[], string[]];
  let first = 0;
  while (first < Math.min(old.length, now.length) && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last)) last += 1;
  return now.slice(first, now.length - last).map((line) => `> ${line.replace('\r', '␍')}`);
}
