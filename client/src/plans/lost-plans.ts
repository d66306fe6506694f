import { Disposable, l10n, Uri, window, workspace } from 'vscode';
import { fileExists } from '../file-exists';
import type { KnownPlans } from './known-plans';
import type { Whereabout } from './whereabouts';

/** Milliseconds after which what is gone is taken to be gone: a folder that is moved goes first, and comes then. */
const PAUSE = 1500;

/** Says it when a plan that somebody has worked on moves or goes; of others nobody wants to know. */
export function tellOfLostPlans(plans: KnownPlans): Disposable {
  const used = new Set<string>();
  const told = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tellOfLosses(): Promise<void> {
    for (const plan of plans.lost.filter(({ uri }) => used.has(uri) && !told.has(uri))) {
      // One outside of the folders of this window is only no longer looked at when its text is closed.
      if (await fileExists(Uri.parse(plan.uri))) continue;
      told.add(plan.uri);
      tellOfLoss(plan);
    }
  }

  return Disposable.from(
    plans.onDidMove(({ from, to }) => {
      if (!used.has(from.uri)) return;
      used.add(to.uri);
      tellOfMove(to);
    }),
    plans.onDidChange(() => {
      if (plans.active?.hasRoot) used.add(plans.active.uri);
      for (const { uri } of plans.all ?? []) told.delete(uri);
      clearTimeout(timer);
      if (plans.lost.length > 0) timer = setTimeout(tellOfLosses, PAUSE);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

function tellOfMove({ title, uri }: Whereabout): void {
  window.showInformationMessage(
    l10n.t('The plan “{title}” is in another place now: {file}. Its views show it from there.', {
      title,
      file: workspace.asRelativePath(Uri.parse(uri)),
    }),
  );
}

function tellOfLoss({ title, uri }: Whereabout): void {
  window.showWarningMessage(
    l10n.t(
      'The file of the plan “{title}” is gone: {file}. It was deleted, moved or renamed. When it is back, so are the plan’s views.',
      { title, file: workspace.asRelativePath(Uri.parse(uri)) },
    ),
  );
}
