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
import type { MappingMistake } from '../../../../server/src/protocol';
import { ask } from '../../server';

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
  /** Of which a table has shown a mistake that is not in them by themselves. */
  const shown = new Set<string>();
  const check = async (document: TextDocument) => {
    const { uri, version } = document;
    if (!MAPPING_FILE.test(uri.path) || !client.isRunning() || hasYamlServer()) return;
    const file = { name: uri.path, text: document.getText() };
    const { mistakes } = await ask(client, 'recommendationMatrix.mappingMistakes', file);
    if (document.version !== version || document.isClosed || shown.has(uri.toString())) return;
    findings.set(uri, mistakes.map(asDiagnostic));
  };
  // A server that ends meanwhile is told of elsewhere, and asked again when it is back.
  const checkSoon = (document: TextDocument) => void check(document).catch(() => undefined);
  const forget = (uri: Uri) => {
    if (shown.delete(uri.toString())) findings.delete(uri);
  };
  const subscriptions = Disposables.from(
    findings,
    workspace.onDidOpenTextDocument(checkSoon),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      forget(document.uri);
      checkSoon(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      forget(uri);
      findings.delete(uri);
    }),
    client.onDidChangeState(() => workspace.textDocuments.forEach(checkSoon)),
  );
  return {
    show(mapping, mistake) {
      const diagnostic = asDiagnostic(mistake);
      shown.add(mapping.toString());
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
