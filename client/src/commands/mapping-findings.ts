import {
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  Disposable as Disposables,
  extensions,
  languages,
  type TextDocument,
  type Uri,
  Diagnostic as VSCodeDiagnostic,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MappingMistake } from '../../../server/src/protocol';
import { ask } from '../server';

/** Mistakes in mapping files, at their places. */
export interface MappingFindings extends Disposable {
  /** One that only the table shows; it stays until the mapping is changed. Returns its place. */
  show(mapping: Uri, mistake: MappingMistake): Diagnostic;
}

export const MAPPING_FILE = /\.mapping\.ya?ml$/i;

export function mappingFindings(client: BaseLanguageClient): MappingFindings {
  const findings = languages.createDiagnosticCollection('recmatrix mapping');
  const asDiagnostic = ({ range, message }: MappingMistake) => {
    const where = client.protocol2CodeConverter.asRange(range);
    const diagnostic = new VSCodeDiagnostic(where, message, DiagnosticSeverity.Error);
    diagnostic.source = 'recmatrix';
    return diagnostic;
  };
  const check = async (document: TextDocument) => {
    if (!MAPPING_FILE.test(document.uri.path) || !client.isRunning()) return;
    const { uri, version } = document;
    const text = document.getText();
    const { mistakes } = hasYamlServer()
      ? { mistakes: [] }
      : await ask(client, 'recommendationMatrix.mappingMistakes', { name: uri.path, text });
    if (document.version === version && !document.isClosed) findings.set(uri, mistakes.map(asDiagnostic));
  };
  const subscriptions = Disposables.from(
    findings,
    workspace.onDidOpenTextDocument((document) => void check(document)),
    workspace.onDidChangeTextDocument(({ document }) => void check(document)),
    workspace.onDidCloseTextDocument(({ uri }) => findings.delete(uri)),
    client.onDidChangeState(() => workspace.textDocuments.forEach((document) => void check(document))),
  );
  return {
    show(mapping, mistake) {
      const diagnostic = asDiagnostic(mistake);
      findings.set(mapping, [diagnostic]);
      return diagnostic;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** It reports by the schema that this extension brings along. */
function hasYamlServer(): boolean {
  return extensions.getExtension('redhat.vscode-yaml') !== undefined;
}
