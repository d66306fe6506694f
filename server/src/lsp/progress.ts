import type { ClientCapabilities, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';

/** Milliseconds of work from which on a person wants to know what takes so long. */
const NOTICEABLE = 200;

/** Shows, where the client can, how far a long piece of work is; nothing where it is quick. */
export async function withProgress(
  connection: Connection,
  client: ClientCapabilities,
  title: string,
  work: (report: (done: number, total: number) => void) => Promise<void>,
): Promise<void> {
  let shown: WorkDoneProgressReporter | undefined;
  let ended = false;
  const show = async () => {
    const reporter = await connection.window.createWorkDoneProgress();
    if (ended) return;
    reporter.begin(title, 0);
    shown = reporter;
  };
  const timer = client.window?.workDoneProgress ? setTimeout(() => show().catch(() => {}), NOTICEABLE) : undefined;
  try {
    await work((done, total) => shown?.report(Math.floor((100 * done) / Math.max(total, 1))));
  } finally {
    ended = true;
    clearTimeout(timer);
    shown?.done();
  }
}
