import { tellDriver } from './driver';

/** The tests that need somebody who clicks and types in the window. */
export async function loadDriven(): Promise<void> {
  if (!(await tellDriver({ action: 'hasWindow' }))) return;
  await import('./plans');
  await import('./commands');
  await import('./documents');
  await import('./lists');
  await import('./walkthrough');
  await import('./matrix');
  await import('./preview');
  await import('./recovery');
}
