import { createInterface } from 'node:readline/promises';
import { t } from '../l10n';
import { UserError } from './errors';

/** Asks one question; asks again while `read` rejects the answer with a `UserError`. An empty answer means `usual`. */
export type Ask = <Value>(question: string, usual: string, read: (answer: string) => Value) => Promise<Value>;

/** Whether there is a person to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Asks questions on the terminal as long as `questions` runs. Ctrl+C or Ctrl+D ends it with a `UserError`. */
export async function withQuestions<Result>(questions: (ask: Ask) => Promise<Result>): Promise<Result> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new AbortController();
  lines.on('close', () => closed.abort());
  const ask: Ask = async (question, usual, read) => {
    const shown = usual === '' ? `${question} ` : `${question} [${usual}] `;
    for (;;) {
      const answer = (await lines.question(shown, { signal: closed.signal })).trim() || usual;
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        process.stdout.write(`${error.message}\n`);
      }
    }
  };
  try {
    return await questions(ask);
  } catch (error) {
    if (!closed.signal.aborted) throw error;
    process.stdout.write('\n');
    throw new UserError(t('Stopped; nothing was written.'));
  } finally {
    lines.close();
  }
}
