import { createInterface } from 'node:readline';
import { t } from '../l10n';
import { UserError } from './errors';

/** Asks one question; asks again while `read` rejects the answer with a `UserError`. An empty answer means `usual`. */
export type Ask = <Value>(question: string, usual: string, read: (answer: string) => Value) => Promise<Value>;

/** Whether there is a person to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Asks questions on the terminal as long as `questions` runs. Ctrl+C or Ctrl+D ends it with a `UserError`. */
export async function withQuestions<Result>(
  questions: (ask: Ask) => Promise<Result>,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<Result> {
  const terminal = createInterface({ input, output });
  // Unlike `question`, the iterator keeps lines that are typed or pasted before they are asked for.
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Ask = async (question, usual, read) => {
    terminal.setPrompt(usual === '' ? `${question} ` : `${question} [${usual}] `);
    for (;;) {
      terminal.prompt();
      const { value, done } = await lines.next();
      if (done) {
        output.write('\n');
        throw new UserError(t('Stopped; nothing was written.'));
      }
      try {
        return read(value.trim() || usual);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        output.write(`${error.message}\n`);
      }
    }
  };
  try {
    return await questions(ask);
  } finally {
    terminal.close();
  }
}
