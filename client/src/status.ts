import {
  DiagnosticSeverity,
  type Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Says in the status bar, for the plan file in front, whether all is well with it. */
export function languageStatus(client: BaseLanguageClient, selector: DocumentSelector): Disposable[] {
  const item = languages.createLanguageStatusItem('recommendationMatrix', selector);
  item.name = l10n.t('Recommendation Matrix');
  let state = client.state;

  const update = () => {
    const { text, severity } = stateOf(state) ?? findingsInFront();
    item.text = text;
    item.severity = severity;
    item.busy = state === State.Starting;
    item.command =
      state === State.Stopped || state === State.StartFailed
        ? { command: 'recommendationMatrix.restartServer', title: l10n.t('Start Again') }
        : { command: 'workbench.actions.view.problems', title: l10n.t('Show Findings') };
  };
  update();
  return [
    item,
    client.onDidChangeState(({ newState }) => {
      state = newState;
      update();
    }),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  ];
}

interface Status {
  readonly text: string;
  readonly severity: LanguageStatusSeverity;
}

/** What there is to say while the server doesn't answer. */
function stateOf(state: State): Status | undefined {
  switch (state) {
    case State.Starting:
      return { text: l10n.t('Starting …'), severity: LanguageStatusSeverity.Information };
    case State.Stopped:
    case State.StartFailed:
      return { text: l10n.t('Plans are not checked'), severity: LanguageStatusSeverity.Error };
    default:
      return undefined;
  }
}

function findingsInFront(): Status {
  const uri = window.activeTextEditor?.document.uri;
  const findings = uri ? languages.getDiagnostics(uri) : [];
  const count = (severity: DiagnosticSeverity) => findings.filter((finding) => finding.severity === severity).length;
  const errors = count(DiagnosticSeverity.Error);
  const warnings = count(DiagnosticSeverity.Warning);
  if (errors > 0) {
    return {
      text: l10n.t('Errors: {errors}, warnings: {warnings}', { errors, warnings }),
      severity: LanguageStatusSeverity.Error,
    };
  }
  if (warnings > 0) {
    return { text: l10n.t('Warnings: {warnings}', { warnings }), severity: LanguageStatusSeverity.Warning };
  }
  return { text: l10n.t('No errors or warnings'), severity: LanguageStatusSeverity.Information };
}
