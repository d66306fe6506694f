import { commands, l10n, ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../server';

/** Shows the findings in all plans, and says how many there are. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  const title = l10n.t('Checking all plans …');
  const { plans } = await window.withProgress({ location: ProgressLocation.Window, title }, async () =>
    ask(client, 'recommendationMatrix.plans', {}),
  );
  await commands.executeCommand('workbench.actions.view.problems');
  const count = (severity: 'error' | 'warning') => plans.reduce((sum, { findings }) => sum + findings[severity], 0);
  const counts = { plans: plans.length, errors: count('error'), warnings: count('warning') };
  window.showInformationMessage(
    plans.length === 0
      ? l10n.t('There is no plan here to check: a plan is a file whose name ends in “.plan.yaml”.')
      : l10n.t('Plans checked: {plans}. Errors: {errors}, warnings: {warnings}.', counts),
  );
}
