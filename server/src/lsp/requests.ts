import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Feature, Handler } from '../features/feature';
import { Refusal } from '../features/refusal';
import { t } from '../l10n';
import type { LanguageSession } from './session';
import type { Spelling } from './spelling';
import { mapUris, normalUri } from './uris';

/** What a person waits for at the caret. All else can wait for the findings: editors ask for much of it after each keystroke. */
const AT_ONCE: ReadonlySet<string> = new Set([
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/onTypeFormatting',
]);

type Answer = (params: unknown, token: CancellationToken) => Promise<unknown>;

/** Answers every request that a feature has promised to answer. One that fails is answered with an error; the server lives on. */
export function answerRequests(
  connection: Connection,
  session: LanguageSession,
  spelling: Spelling,
  features: readonly Feature[],
  letFindingsPass: () => Promise<void>,
  log: (error: unknown) => void,
): void {
  const answer = (method: string, handlers: readonly Handler[]): Answer => {
    const handle = handlers.length === 1 ? handlers[0]! : inTurn(handlers);
    return async (params, token) => {
      if (session.ended) return new ResponseError(ErrorCodes.InvalidRequest, t('The server has been shut down.'));
      if (!session.ready) await session.whenReady();
      if (!AT_ONCE.has(method)) await letFindingsPass();
      if (token.isCancellationRequested) return cancelled();
      session.refreshDates();
      try {
        const isCancelled = () => token.isCancellationRequested;
        const result = await handle(mapUris(params, normalUri), session, isCancelled);
        return isCancelled() ? cancelled() : spelling.inResult(result ?? null);
      } catch (error) {
        if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        log(error);
        return failed(method);
      }
    };
  };
  for (const [method, handlers] of byMethod(features)) connection.onRequest(method, answer(method, handlers));
}

function byMethod(features: readonly Feature[]): Map<string, Handler[]> {
  const all = new Map<string, Handler[]>();
  for (const { handlers } of features) {
    for (const [method, handler] of Object.entries(handlers)) all.set(method, [...(all.get(method) ?? []), handler]);
  }
  return all;
}

/** Several features that answer one method: lists are joined, else the first that has an answer gives it. */
function inTurn(handlers: readonly Handler[]): Handler {
  return async (params, session, isCancelled) => {
    const lists: unknown[][] = [];
    for (const handler of handlers) {
      const result = await handler(params, session, isCancelled);
      if (Array.isArray(result)) lists.push(result);
      else if (result !== null && result !== undefined) return result;
    }
    return lists.length > 0 ? lists.flat() : null;
  };
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, t('The request was cancelled.'));
}

function failed(method: string): ResponseError {
  return new ResponseError(
    ErrorCodes.InternalError,
    t(
      'Recommendation Matrix could not answer this (“{method}”), through a fault of its own; nothing in your plan was changed. The log says more.',
      { method },
    ),
  );
}
