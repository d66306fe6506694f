import { Disposable } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Milliseconds after which a server that is not started again is taken to be stopped. */
const PAUSE = 1500;

export function isStopped({ state }: BaseLanguageClient): boolean {
  return state === State.Stopped || state === State.StartFailed;
}

/** Calls a listener when the server has stopped for good, or until a person starts it again. */
export function whenStopped(client: BaseLanguageClient, listener: () => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return Disposable.from(
    client.onDidChangeState(() => {
      clearTimeout(timer);
      if (isStopped(client)) timer = setTimeout(listener, PAUSE);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
