import { Disposable, type DocumentSelector, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PlanSummary } from '../../server/src/protocol';
import type { KnownPlans } from './plans/known-plans';
import { RESTART } from './server';

interface Status {
  readonly text: string;
  readonly detail?: string;
  readonly severity: LanguageStatusSeverity;
}

/** Says in the status bar to which plan the file in front belongs, and whether all is well with that. */
export function languageStatus(client: BaseLanguageClient, plans: KnownPlans, selector: DocumentSelector): Disposable {
  const item = languages.createLanguageStatusItem('recommendationMatrix', selector);
  item.name = l10n.t('Recommendation Matrix');
  let state = client.state;

  function update(): void {
    const status = statusWithout(state) ?? statusInFront(client, plans);
    if (!status) return;
    item.text = status.text;
    item.detail = status.detail ?? '';
    item.severity = status.severity;
    item.busy = state === State.Starting;
    item.command = isDown(state)
      ? { command: RESTART, title: l10n.t('Start Again') }
      : { command: 'workbench.actions.view.problems', title: l10n.t('Show Findings') };
  }

  update();
  return Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => {
      state = newState;
      update();
    }),
    plans.onDidChange(update),
  );
}

function isDown(state: State): boolean {
  return state === State.Stopped || state === State.StartFailed;
}

/** What there is to say while the server doesn't answer. */
function statusWithout(state: State): Status | undefined {
  if (state === State.Running) return undefined;
  if (isDown(state)) return { text: l10n.t('Plans are not checked'), severity: LanguageStatusSeverity.Error };
  return { text: l10n.t('Starting …'), severity: LanguageStatusSeverity.Information };
}

/** Undefined where the server has not told of this file yet, or no plan's file is in front: then the item isn't seen. */
function statusInFront(client: BaseLanguageClient, { active, inFront }: KnownPlans): Status | undefined {
  const document = window.activeTextEditor?.document;
  if (!document || client.code2ProtocolConverter.asUri(document.uri) !== inFront) return undefined;
  if (!active?.hasRoot) return { text: l10n.t('Belongs to no plan'), severity: LanguageStatusSeverity.Warning };
  return { text: active.title, ...wellBeing(active) };
}

function wellBeing({ findings: { error, warning } }: PlanSummary): Omit<Status, 'text'> {
  if (error > 0) {
    const detail = l10n.t('Errors: {errors}, warnings: {warnings}', { errors: error, warnings: warning });
    return { detail, severity: LanguageStatusSeverity.Error };
  }
  if (warning > 0) {
    return { detail: l10n.t('Warnings: {warnings}', { warnings: warning }), severity: LanguageStatusSeverity.Warning };
  }
  return { detail: l10n.t('No errors or warnings'), severity: LanguageStatusSeverity.Information };
}
