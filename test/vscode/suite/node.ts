import { loadDriven } from './driven';
import { runTests } from './run';

/** VS Code calls this in Node's extension host. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./everywhere');
    await loadDriven();
    // Looks for the server's process where Linux lists them.
    if (process.platform === 'linux') await import('./crash');
  });
}
