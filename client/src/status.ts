import { Disposable, type DocumentSelector, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PlanSummary } from '../../server/src/protocol';
import { onPlansChanged } from './changes';
import { ask, RESTART } from './server';

interface Status {
  readonly text: string;
  readonly detail?: string;
  readonly severity: LanguageStatusSeverity;
}

/** Says in the status bar to which plan the file in front belongs, and whether all is well with that. */
export function languageStatus(client: BaseLanguageClient, selector: DocumentSelector): Disposable {
  const item = languages.createLanguageStatusItem('recommendationMatrix', selector);
  item.name = l10n.t('Recommendation Matrix');
  let state = client.state;
  let latest = 0;

  async function update(): Promise<void> {
    latest += 1;
    const own = latest;
    const status = statusWithout(state) ?? (await statusInFront(client));
    // An answer that a newer question has overtaken says nothing.
    if (!status || own !== latest) return;
    item.text = status.text;
    item.detail = status.detail ?? '';
    item.severity = status.severity;
    item.busy = state === State.Starting;
    item.command = isDown(state)
      ? { command: RESTART, title: l10n.t('Start Again') }
      : { command: 'workbench.actions.view.problems', title: l10n.t('Show Findings') };
  }

  void update();
  return Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => {
      state = newState;
      void update();
    }),
    onPlansChanged(client, update),
    window.onDidChangeActiveTextEditor(update),
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

async function statusInFront(client: BaseLanguageClient): Promise<Status | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'recommendation-plan') return undefined;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const answer = await ask(client, 'recommendationMatrix.plans', { uri }).catch(() => undefined);
  if (!answer) return undefined;
  const plan = answer.plans.find((one) => one.uri === answer.current?.uri);
  if (!plan?.hasRoot) {
    return { text: l10n.t('Belongs to no plan'), severity: LanguageStatusSeverity.Warning };
  }
  return { text: plan.title, ...wellBeing(plan) };
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
