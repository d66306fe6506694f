import { Uri, workspace } from 'vscode';
import type { PlanSummary } from '../../../server/src/protocol';
import { fileExists } from '../file-exists';
import type { KnownPlans } from './known-plans';

/** `unread`: the server is about to read it. `gone`: the file is no longer there. */
export type Found = { readonly plan: PlanSummary } | 'unread' | { readonly gone: string };

/** The plan of a view, by its files: the first that a plan has, wherever it is by now. */
export async function findPlan(plans: KnownPlans, files: readonly [string, ...string[]]): Promise<Found> {
  const { all } = plans;
  if (!all) return 'unread';
  for (const file of files) {
    const now = Uri.parse(plans.now(file)).toString();
    const plan = all.find((one) => one.files.some(({ uri }) => Uri.parse(uri).toString() === now));
    if (plan) return { plan };
  }
  const file = Uri.parse(plans.now(files[0]));
  if (!(await fileExists(file))) return { gone: workspace.asRelativePath(file) };
  // The server will say when it has read it. Outside of the folders of this window it knows only what is open.
  if (!workspace.getWorkspaceFolder(file)) await workspace.openTextDocument(file);
  return 'unread';
}
