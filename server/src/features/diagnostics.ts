import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { Finding, Severity } from '../checks/finding';
import { checks } from '../checks/index';
import type { Piece, PlanDocument } from '../document/document';
import { t } from '../l10n';
import type { Feature, IsCancelled, Session } from './feature';
import { lineOf, locationOf, rangeIn } from './places';
import { settle } from './settle';

/** Findings when the client asks for them. To a client that can't ask they are sent after each change (`lsp/publisher.ts`). */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: SOURCE,
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  handlers: { 'textDocument/diagnostic': documentDiagnostics, 'workspace/diagnostic': workspaceDiagnostics },
};

const SOURCE = 'recmatrix';

/** More findings than that help nobody in one file. */
const MOST_PER_FILE = 1000;

/** The findings of a file as its client shows them: at most a thousand, the gravest first, and a line that says how many more. */
export function diagnosticsOf(session: Session, uri: string): Diagnostic[] {
  const document = session.workspace.document(uri);
  if (!document || !isInScope(session, uri)) return [];
  const findings = findingsOf(session, uri);
  if (findings.length <= MOST_PER_FILE) return findings.map((finding) => diagnosticOf(session, document, finding));
  const gravest = findings.toSorted((a, b) => GRADES[a.severity] - GRADES[b.severity]).slice(0, MOST_PER_FILE);
  return [
    ...gravest.map((finding) => diagnosticOf(session, document, finding)),
    moreThanShown(findings.length - MOST_PER_FILE),
  ];
}

/** The findings of a file as the plan and the editor's settings grade them. Only when the checker has settled. */
export function findingsOf(session: Session, uri: string): Finding[] {
  return session.checker.findings(uri).flatMap((finding) => graded(session, finding) ?? []);
}

/** Findings of one file that were made for a question of its own, as the client shows findings. */
export function diagnosticsFor(session: Session, uri: string, findings: readonly Finding[]): Diagnostic[] {
  const document = session.workspace.document(uri);
  const wanted = findings.flatMap((finding) => graded(session, finding) ?? []);
  return document ? wanted.map((finding) => newDiagnostic(session, document, finding)) : [];
}

/** Those in one piece of a file, at any time. */
export function findingsIn(session: Session, uri: string, piece: Piece): Finding[] {
  return session.checker.findingsIn(uri, piece).flatMap((finding) => graded(session, finding) ?? []);
}

/** The numbers of the protocol's DiagnosticSeverity. */
const GRADES = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<Severity, number>;

/** The numbers of the protocol's DiagnosticTag. */
const TAGS = { unnecessary: 1, deprecated: 2 } as const;

export function isInScope({ settings, versions }: Session, uri: string): boolean {
  return settings.scope === 'workspace' || versions.has(uri);
}

/** The plan's own word on a check counts before that of the editor's settings; undefined for what is to be ignored. */
function graded({ settings, workspace }: Session, finding: Finding): Finding | undefined {
  const { code } = finding;
  const wanted = settings.severities[code];
  if (wanted === undefined || isEssential(code) || workspace.planOf(finding.place.uri)?.setting('checks')?.[code]) {
    return finding;
  }
  return wanted === 'ignore' ? undefined : { ...finding, severity: wanted };
}

const essential = new Set(checks.filter((check) => check.essential).map(({ code }) => code));

function isEssential(code: string): boolean {
  return essential.has(code);
}

interface Shown {
  readonly line: number;
  readonly diagnostic: Diagnostic;
}

/** Of a thousand findings a keystroke changes one: the others are sent again as they are, if they stand on the same line. */
const shown = new WeakMap<Finding, Shown>();

function diagnosticOf(session: Session, document: PlanDocument, finding: Finding): Diagnostic {
  const line = lineOf(document, finding.place.piece);
  const before = shown.get(finding);
  if (before?.line === line) return before.diagnostic;
  const diagnostic = newDiagnostic(session, document, finding);
  // Related places can move by themselves.
  if (finding.related.length === 0) shown.set(finding, { line, diagnostic });
  return diagnostic;
}

function newDiagnostic(session: Session, document: PlanDocument, finding: Finding): Diagnostic {
  const can = session.client.textDocument?.publishDiagnostics;
  const { code, severity, message, advice, place, tag } = finding;
  const href = checkPage(session, code);
  const relatedInformation = can?.relatedInformation ? relatedTo(session, finding) : [];
  return {
    range: rangeIn(document, place.piece, place),
    severity: GRADES[severity],
    code,
    ...(href !== undefined && can?.codeDescriptionSupport && { codeDescription: { href } }),
    source: SOURCE,
    message: `${message}\n${advice}`,
    ...(tag && can?.tagSupport?.valueSet.includes(TAGS[tag]) && { tags: [TAGS[tag]] }),
    ...(relatedInformation.length > 0 && { relatedInformation }),
  };
}

/** Where a check is described. */
export function checkPage({ checksPage }: Session, code: string): string | undefined {
  return checksPage && `${checksPage}#${code}`;
}

function relatedTo({ workspace }: Session, finding: Finding): DiagnosticRelatedInformation[] {
  return finding.related.flatMap(({ place, message }) => {
    const location = locationOf(workspace, place);
    return location ? { location, message } : [];
  });
}

function moreThanShown(count: number): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: GRADES.information,
    source: SOURCE,
    message: t(
      'This file has {count} more findings than are shown here. They appear as those shown are dealt with; “recmatrix check” lists all.',
      { count },
    ),
  };
}

async function documentDiagnostics(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  session: Session,
  isCancelled: IsCancelled,
): Promise<DocumentDiagnosticReport | null> {
  if (!(await settle(session.checker, isCancelled))) return null;
  return reportOn(session, textDocument.uri, previousResultId);
}

async function workspaceDiagnostics(
  { previousResultIds }: WorkspaceDiagnosticParams,
  session: Session,
  isCancelled: IsCancelled,
): Promise<WorkspaceDiagnosticReport | null> {
  if (!(await settle(session.checker, isCancelled))) return null;
  const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const known = session.workspace.uris.filter((uri) => isInScope(session, uri));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  // VS Code's client forgets what it was told of a file when that is closed, and shows it on.
  for (const uri of new Set([...known, ...previous.keys(), ...(session.gone ?? [])])) {
    items.push({ uri, version: session.versions.get(uri) ?? null, ...reportOn(session, uri, previous.get(uri)) });
  }
  return { items };
}

function reportOn(session: Session, uri: string, previous: string | undefined) {
  const items = diagnosticsOf(session, uri);
  const resultId = fingerprint(items);
  return resultId === previous ? { kind: 'unchanged' as const, resultId } : { kind: 'full' as const, resultId, items };
}

/** Findings are the same where this is, so that they need not be kept: FNV-1a of the text, and its length. */
export function fingerprint(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
