import type { CodeLens, SemanticTokens, ServerCapabilities } from 'vscode-languageserver-protocol';
import type { BenchClient } from './client';
import type { Typist } from './typist';

/** As many lines as a tall window shows. */
const VIEWPORT = 60;

/** Milliseconds from asking to the answer, by method. */
export type Times = readonly (readonly [method: string, time: number])[];

/** All that VS Code asks after a keystroke, of what the server offers: at once, as it does after a pause in typing. */
export function vsCodeRequests(client: BenchClient, typist: Typist): () => Promise<Times> {
  const can: ServerCapabilities = client.initialized?.capabilities ?? {};
  const tokens = typeof can.semanticTokensProvider === 'object' ? can.semanticTokensProvider : undefined;
  let known: string | undefined;

  async function timed<T>(method: string, params: object): Promise<{ method: string; time: number; result: T }> {
    return { method, ...(await client.ask<T>(method, params)) };
  }

  async function askForTokens() {
    const hasDelta = typeof tokens?.full === 'object' && tokens.full.delta && known !== undefined;
    const answer = hasDelta
      ? await timed<SemanticTokens>('textDocument/semanticTokens/full/delta', { previousResultId: known })
      : await timed<SemanticTokens>('textDocument/semanticTokens/full', {});
    known = answer.result?.resultId;
    return [answer];
  }

  async function askForLenses(range: { start: { line: number }; end: { line: number } }) {
    const lenses = await timed<CodeLens[] | null>('textDocument/codeLens', {});
    if (!can.codeLensProvider?.resolveProvider) return [lenses];
    const isVisible = ({ range: { start } }: CodeLens) =>
      start.line >= range.start.line && start.line <= range.end.line;
    const visible = (lenses.result ?? []).filter(isVisible);
    return [lenses, ...(await Promise.all(visible.map((lens) => timed('codeLens/resolve', lens))))];
  }

  return async () => {
    const { line } = typist;
    const position = { line, character: 14 };
    const caret = { start: position, end: position };
    const top = Math.max(0, line - VIEWPORT / 2);
    const range = { start: { line: top, character: 0 }, end: { line: top + VIEWPORT, character: 0 } };
    const asked = [
      can.documentSymbolProvider && timed('textDocument/documentSymbol', {}),
      can.foldingRangeProvider && timed('textDocument/foldingRange', {}),
      can.documentLinkProvider && timed('textDocument/documentLink', {}),
      can.colorProvider && timed('textDocument/documentColor', {}),
      can.inlayHintProvider && timed('textDocument/inlayHint', { range }),
      can.documentHighlightProvider && timed('textDocument/documentHighlight', { position }),
      can.codeActionProvider &&
        timed('textDocument/codeAction', { range: caret, context: { diagnostics: [], triggerKind: 2 } }),
      tokens?.range && timed('textDocument/semanticTokens/range', { range }),
      tokens?.full && askForTokens(),
      can.codeLensProvider && askForLenses(range),
    ];
    const answers = (await Promise.all(asked.filter((one) => typeof one === 'object'))).flat();
    return answers.map(({ method, time }) => [method, time] as const);
  };
}
