import type { MarkupContent, MarkupKind } from 'vscode-languageserver-protocol';

/** What is shown beside a place: blocks one under the other. Their texts are plain; `markup` writes them for the client. */
export type Block =
  | { readonly heading: string; readonly code?: string /** An address of our own. */; readonly href?: string }
  | { readonly text: string }
  | { readonly lines: readonly string[] }
  | { readonly values: readonly { readonly code: string; readonly text: string }[]; readonly title?: string };

/** Markdown where the client takes it first or at all, else plain text. */
export function markup(blocks: readonly Block[], formats: readonly MarkupKind[] | undefined): MarkupContent {
  const isMarkdown = formats?.includes('markdown') ?? false;
  const write = isMarkdown ? asMarkdown : asPlainText;
  return { kind: isMarkdown ? 'markdown' : 'plaintext', value: blocks.map(write).join(isMarkdown ? '\n\n' : '\n') };
}

function asMarkdown(block: Block): string {
  if ('heading' in block) {
    if (block.code === undefined) return `**${escaped(block.heading)}**`;
    const shown = block.href === undefined ? code(block.code) : `[${code(block.code)}](${block.href})`;
    return `**${escaped(block.heading)}** ${shown}`;
  }
  if ('text' in block) return withCode(block.text);
  if ('lines' in block) return block.lines.map((line) => `- ${withCode(line)}`).join('\n');
  const list = block.values.map(
    (value) => `- ${code(value.code)}${value.text === '' ? '' : ` – ${withCode(value.text)}`}`,
  );
  return [...(block.title === undefined ? [] : [`${escaped(block.title)}\n`]), ...list].join('\n');
}

function asPlainText(block: Block): string {
  if ('heading' in block) return block.code === undefined ? block.heading : `${block.heading} (${block.code})`;
  if ('text' in block) return block.text;
  if ('lines' in block) return block.lines.join('\n');
  const list = block.values.map((value) => (value.text === '' ? value.code : `${value.code}: ${value.text}`));
  return [...(block.title === undefined ? [] : [block.title]), ...list].join('\n');
}

/** The schemas put keys and values between backticks; all else is text that may hold anything. */
function withCode(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('');
}

function code(text: string): string {
  return text.includes('`') ? escaped(text) : `\`${text}\``;
}

/** Plans are other people's text: none of it may become a link, an image or a heading (CommonMark, section 2.4). */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+!|~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
