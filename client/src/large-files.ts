import { CancellationError, type TextDocument } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * So many lines at most are marked all at once. VS Code reads all marks of a file anew after each keystroke: a hundred thousand lines
 * hold up its window for more than a tenth of a second. Beyond, it asks for those of the lines that are seen.
 */
const MOST_LINES = 10_000;

/** What is asked of the server for a file of any length, and of a long one only for what is seen. */
export const marksOfWhatIsSeen: Middleware = {
  provideDocumentSemanticTokens(document, token, next) {
    refuseLong(document);
    return next(document, token);
  },
  provideDocumentSemanticTokensEdits(document, previous, token, next) {
    refuseLong(document);
    return next(document, previous, token);
  },
};

/** As if it were cancelled: without an answer, VS Code would take away those marks that it has. */
function refuseLong({ lineCount }: TextDocument): void {
  if (lineCount > MOST_LINES) throw new CancellationError();
}
