import { loadDriven } from './driven';
import { runTests } from './run';

/** VS Code calls this in Node's extension host. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./everywhere');
    await loadDriven();
    if (process.platform !== 'linux') return;
    const { endServerProcess } = await import('./server-process');
    const { testCrashes, testManyCrashes } = await import('./crash');
    testCrashes(endServerProcess);
    testManyCrashes(endServerProcess);
  });
}
