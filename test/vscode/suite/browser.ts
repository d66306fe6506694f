import { loadDriven } from './driven';
import { runTests } from './run';

/** VS Code calls this in the browser's extension host. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./everywhere');
    await loadDriven();
  });
}
