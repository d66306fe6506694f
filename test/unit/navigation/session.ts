import { readdirSync, readFileSync } from 'node:fs';
import type { ClientCapabilities, Position, Range } from 'vscode-languageserver-protocol';
import { Checker } from '../../../server/src/checks/checker';
import { offsetAt, readDocument, sliceOf } from '../../../server/src/document/document';
import type { Feature, Session } from '../../../server/src/features/feature';
import { defaultSettings } from '../../../server/src/features/settings';
import { Workspace } from '../../../server/src/plan/workspace';

/** The day to which the answers refer. */
export const AS_OF = '2026-11-20';

/** What a client of today can do. */
const capable: ClientCapabilities = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
};

/** A session over files by URI. */
export function sessionOf(files: ReadonlyMap<string, string>, client = capable): Session {
  const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
  workspace.set(...[...files].map(([uri, text]) => readDocument(uri, text)));
  return { workspace, checker: new Checker(workspace, []), settings: defaultSettings, client, versions: new Map() };
}

/** The files of folders of samples. */
export function sampleFiles(...folders: readonly string[]): Map<string, string> {
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(`samples/${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.plan.yaml'))
        .map((name) => [`file:///${folder}/${name}`, readFileSync(`samples/${folder}/${name}`, 'utf8')] as const),
    ),
  );
}

/** The answer of a feature to a request. */
export function ask<Result>(feature: Feature, method: string, params: unknown, session: Session): Result {
  const handler = feature.handlers[method];
  if (!handler) throw new Error(`no answer to ${method}`);
  return handler(params, session, () => false) as Result;
}

export function at(uri: string, position: Position) {
  return { textDocument: { uri }, position };
}

/** The text of a range. */
export function textIn({ workspace }: Session, uri: string, { start, end }: Range): string {
  const document = workspace.document(uri)!;
  return sliceOf(document, offsetAt(document, start), offsetAt(document, end));
}

/** A range as fixtures show it: file, line and column from 1, and its text, shortened where it is long. */
export function shown(session: Session, uri: string, range: Range): string {
  const text = textIn(session, uri, range).replaceAll('\r', '␍').replaceAll('\n', '⏎');
  const short = text.length > 60 ? `${text.slice(0, 28)} … ${text.slice(-28)}` : text;
  return `${uri.slice('file:///'.length)} ${range.start.line + 1}:${range.start.character + 1} “${short}”`;
}
