import { l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that ends so often within `PERIOD` is not started again by itself. */
const TOO_OFTEN = 5;
const PERIOD = 3 * 60_000;
/** Milliseconds until the next start: one that failed has to be over, since the client ends what it has begun. */
const PAUSE = 500;

/** What can be done after a crash. */
export interface Remedies {
  startAgain(): void;
  showLog(): void;
}

/** Starts a server that ended by itself again and says so; one that ends again and again is left, for a person to decide. */
export function crashHandler(remedies: Remedies): ErrorHandler {
  let crashes: number[] = [];
  return {
    // To a server that is just ending many messages can't be written, and it is not to be taken for shut down: `closed` comes next.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    async closed() {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < PERIOD), now];
      const isTooOften = crashes.length >= TOO_OFTEN;
      if (isTooOften) {
        crashes = [];
        tellOfEnd(remedies);
      } else {
        tellOfRestart(remedies);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      return { action: isTooOften ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}

async function tellOfRestart({ showLog }: Remedies): Promise<void> {
  const message = l10n.t(
    'The part of Recommendation Matrix that checks plans ended unexpectedly and is started again. Your text is untouched: what is not yet saved is still in the editor.',
  );
  const log = l10n.t('Show Log');
  if ((await window.showWarningMessage(message, log)) === log) showLog();
}

async function tellOfEnd({ startAgain, showLog }: Remedies): Promise<void> {
  const message = l10n.t(
    'The part of Recommendation Matrix that checks plans has ended {count} times within a few minutes, so plans are not checked for now. Your text is untouched, and can be edited and saved as usual.',
    { count: TOO_OFTEN },
  );
  const again = l10n.t('Start Again');
  const log = l10n.t('Show Log');
  const answer = await window.showErrorMessage(message, again, log);
  if (answer === again) startAgain();
  if (answer === log) showLog();
}
