import 'mocha/mocha.js';
import { tellDriver } from './driver';

interface Runner {
  on(event: 'pass' | 'fail', listener: (test: { fullTitle(): string }, error?: Error) => void): void;
}
// What mocha puts in place as browsers get it: it runs in both extension hosts, of which one is a web worker.
declare const mocha: {
  setup(options: {
    ui: 'bdd';
    timeout: number;
    forbidOnly: true;
    forbidPending: true;
    reporter: new () => object;
  }): void;
};
declare const Mocha: { prototype: { run(this: typeof mocha, end: (failures: number) => void): Runner } };

/** A test that takes longer hangs. */
const HANGS_AFTER = 60_000;

/**
 * Runs tests inside the extension host; `load` brings them in when mocha is ready. Each result goes to the driver at once, and
 * to the log for those who have no driver.
 */
export async function runTests(load: () => Promise<unknown>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: HANGS_AFTER, forbidOnly: true, forbidPending: true, reporter: class {} });
  await load();
  const sent: Promise<unknown>[] = [];
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    // Not `mocha.run`, which looks at the address of a page.
    const runner = Mocha.prototype.run.call(mocha, resolve);
    runner.on('pass', (test) => {
      passed += 1;
      console.log(`passed: ${test.fullTitle()}`);
      sent.push(tellDriver({ action: 'passed', title: test.fullTitle() }));
    });
    runner.on('fail', (test, error) => {
      const reason = error?.stack ?? String(error);
      console.error(`failed: ${test.fullTitle()}\n${reason}`);
      sent.push(tellDriver({ action: 'failed', title: test.fullTitle(), reason }));
    });
  });
  await Promise.all(sent);
  await tellDriver({ action: 'ended' });
  if (failed > 0) throw new Error(`${failed} tests failed.`);
  if (passed === 0) throw new Error('No test ran.');
}
