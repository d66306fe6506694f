import { testCrashes } from './crash';
import { loadDriven } from './driven';
import { tellDriver } from './driver';
import { runTests } from './run';

/** VS Code calls this in the browser's extension host. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./everywhere');
    await loadDriven();
    testCrashes(async () => void (await tellDriver({ action: 'endWorker' })));
  });
}
