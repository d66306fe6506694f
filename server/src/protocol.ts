import type { Position } from 'vscode-languageserver-protocol';
import type { Texts } from './l10n';
import type { Priority, Status } from './plan/records';
import type {
  EditAnswer,
  Figure,
  Named,
  NewFile,
  Place,
  PlanArgument,
  Progress,
  RecordKind,
  RecordLine,
  RecordPosition,
  Severity,
  Uri,
} from './protocol/common';
import type { Filters, ProgressArgument, ProgressSnapshot } from './protocol/figures';
import type {
  AskableAnswer,
  ExportWorksheetArgument,
  MadeFile,
  ReportArgument,
  ReportKindsAnswer,
  WorksheetOrigin,
  WorksheetOriginArgument,
} from './protocol/files';
import type {
  ImportAnswer,
  ImportArgument,
  MappingFile,
  MappingMistakes,
  SourceArgument,
  SuggestedMapping,
  VerifyAnswer,
  VerifyArgument,
} from './protocol/lists';

export type * from './protocol/common';
export type * from './protocol/figures';
export type * from './protocol/files';
export type * from './protocol/lists';

// What this server and its own client say to each other beyond the Language Server Protocol: names, and the shapes of arguments
// and results. All of it is plain JSON. `client/` knows the server by this file only; nothing here is code of either side.

/** The section of the client's settings. */
export const SETTINGS = 'recommendationMatrix';

/** What a client may give a server that can't read the file of translations itself: `initializationOptions`. */
export interface InitialOptions {
  readonly texts?: Texts;
}

/** What a client says of itself: `capabilities.experimental.recommendationMatrix`. */
export interface ClientAbilities {
  /** It answers the requests for files (`Requests`). */
  readonly files?: boolean;
  /** It wants the notification `recommendationMatrix/changed`. */
  readonly changed?: boolean;
  /** Beside the answer to `textDocument/hover` it shows the findings at that place, with what to do about them. */
  readonly showsFindings?: boolean;
}

/** Requests of the server to a client that reaches files which the server does not: in a browser, or on a remote file system. */
export const requests = {
  /** The plan files (`*.plan.yaml`, `*.plan.yml`) in a folder, with `below` also in its subfolders: their URIs. */
  listFiles: 'recommendationMatrix/listFiles',
  /** The text of a file, or null where there is none. */
  readFile: 'recommendationMatrix/readFile',
  /** Whether there are such files, in the order in which they are asked for. */
  filesExist: 'recommendationMatrix/filesExist',
} as const;

export interface Requests {
  readonly [requests.listFiles]: Exchange<{ uri: string; depth: 'below' | 'here' }, readonly string[]>;
  readonly [requests.readFile]: Exchange<{ uri: string }, string | null>;
  readonly [requests.filesExist]: Exchange<{ uris: readonly string[] }, readonly boolean[]>;
}

export interface Exchange<Argument, Result> {
  readonly argument: Argument;
  readonly result: Result;
}

/** Notification to a client that wants it: the findings and figures of these plans, by their root file, may be others now. */
export const CHANGED = 'recommendationMatrix/changed';
export interface Changed {
  readonly plans: readonly Uri[];
}

/** A command that the client carries out: shows where the id at a position is named, as `textDocument/references` answers. */
export const SHOW_REFERENCES = 'recommendationMatrix.showReferences';
export interface ShowReferences extends Uri {
  readonly position: Position;
}

/** Kinds of code actions that the client offers by a button of its own, below `refactor.rewrite`. */
export const codeActionKinds = {
  done: 'refactor.rewrite.done',
  postpone: 'refactor.rewrite.postpone',
} as const;

/**
 * Commands of `workspace/executeCommand`. Each takes one argument, an object, and refuses with one sentence for a person what it
 * can't do (error −32803). A client that registers them for the user as well has to give its own other names.
 */
export interface Commands {
  'recommendationMatrix.plans': Exchange<Partial<PlanArgument>, PlansAnswer>;
  'recommendationMatrix.progress': Exchange<ProgressArgument, ProgressSnapshot>;
  'recommendationMatrix.records': Exchange<RecordsArgument, RecordsAnswer>;
  'recommendationMatrix.details': Exchange<DetailsArgument, RecordDetails>;
  'recommendationMatrix.recordAt': Exchange<Uri & { position: Position }, RecordPath | null>;
  'recommendationMatrix.outline': Exchange<OutlineArgument, Outline>;
  'recommendationMatrix.graph': Exchange<GraphArgument, Graph>;
  'recommendationMatrix.matrix': Exchange<MatrixArgument, Matrix>;
  'recommendationMatrix.beginPlan': Exchange<BeginPlanArgument, BeginPlanAnswer>;
  'recommendationMatrix.newRecord': Exchange<NewRecordArgument, NewRecordAnswer>;
  'recommendationMatrix.setField': Exchange<SetFieldArgument, EditAnswer>;
  'recommendationMatrix.import': Exchange<ImportArgument, ImportAnswer>;
  'recommendationMatrix.verify': Exchange<VerifyArgument, VerifyAnswer>;
  'recommendationMatrix.suggestMapping': Exchange<SourceArgument, SuggestedMapping>;
  'recommendationMatrix.mappingMistakes': Exchange<MappingFile, MappingMistakes>;
  'recommendationMatrix.reportKinds': Exchange<PlanArgument, ReportKindsAnswer>;
  'recommendationMatrix.report': Exchange<ReportArgument, MadeFile>;
  'recommendationMatrix.askable': Exchange<PlanArgument, AskableAnswer>;
  'recommendationMatrix.exportWorksheet': Exchange<ExportWorksheetArgument, MadeFile>;
  'recommendationMatrix.worksheetOrigin': Exchange<WorksheetOriginArgument, WorksheetOrigin>;
}
export type CommandName = keyof Commands;

// ── plans ──

export interface PlansAnswer {
  readonly plans: readonly PlanSummary[];
  /** The plan that the file belongs to which was asked about. */
  readonly current: Uri | null;
}

export interface PlanSummary extends Uri {
  readonly id: string | null;
  readonly title: string;
  readonly country: Named | null;
  /** Root first. */
  readonly files: readonly Uri[];
  /** False where a file alone was found, without the root that it is a part of. */
  readonly hasRoot: boolean;
  /** As the client is shown them: the plan's and the editor's severities count. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly recommendations: number;
  readonly committed: number;
  readonly progress: Progress | null;
  readonly actions: number;
  readonly overdueActions: number;
}

// ── records ──

export interface RecordsArgument extends PlanArgument {
  readonly filters?: Filters;
  /** Of a `Figure`. */
  readonly key: string;
}

export interface RecordsAnswer {
  readonly records: readonly ListedRecord[];
}

export interface ListedRecord extends RecordLine {
  readonly status: Status | null;
  readonly progress: Progress | null;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly lead: Named | null;
  readonly overdue: boolean;
  /** To the day on which open work is due, negative where that has passed. */
  readonly daysLeft: number | null;
  /** Of a recommendation, as printed, with its part: `140.10 (a)`; '' where it has none. */
  readonly number: string;
  readonly position: RecordPosition | null;
  /** Of a recommendation. */
  readonly actions: Figure | null;
}

/** The recommendations of a plan in groups; a recommendation of two themes is in both. */
export interface OutlineArgument extends PlanArgument {
  readonly by: OutlineOrder;
  readonly filters?: Filters;
  /** A record to which the way is to be told. */
  readonly to?: RecordName;
}

export type OutlineOrder = 'theme' | 'institution' | 'sdg' | 'document' | 'due' | 'status';

export interface Outline {
  readonly groups: readonly OutlineGroup[];
  /** All that pass the filters, each once. */
  readonly recommendations: number;
  /** A group, a recommendation in it, and its action where that is asked for; null where the record is in none. */
  readonly path: { readonly group: OutlineGroup; readonly records: readonly ListedRecord[] } | null;
}

/** '' as the id of those that have no theme, no lead …; with an institution also actions that it leads for others. */
export interface OutlineGroup extends Named {
  readonly records: Figure;
  readonly overdue: number;
  readonly progress: Progress | null;
}

export interface DetailsArgument extends PlanArgument {
  readonly record: RecordName;
  /** With internal comments, updates and evidence, and with contacts; without them unless asked for. */
  readonly internal?: boolean;
}

/** What people have said and shown of a record, newest first. */
export interface RecordDetails extends ListedRecord {
  /** All of it, with its line breaks. */
  readonly text: string;
  readonly recommendedBy: readonly Named[];
  readonly priority: Priority | null;
  /** Which of the values are written in the record itself, and not inherited or reckoned. */
  readonly own: readonly ('lead' | 'due' | 'status' | 'progress')[];
  /** The due date as the record itself writes it: a day, or a period such as 2027 or 2026-Q3. */
  readonly ownDue: string | null;
  readonly updates: readonly Entry[];
  readonly comments: readonly Entry[];
  readonly evidence: readonly { readonly title: string; readonly url: string | null; readonly date: string | null }[];
  /** Of those who lead, on the as-of date. */
  readonly contacts: readonly {
    readonly post: string;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
  }[];
}

export interface Entry {
  readonly date: string | null;
  readonly by: Named | null;
  readonly text: string;
  readonly status: Status | null;
  readonly progress: number | null;
  readonly isInternal: boolean;
}

/** The record at a position, and those that it stands in, outermost first. */
export interface RecordPath {
  readonly plan: Uri;
  readonly records: readonly RecordLine[];
}

export interface GraphArgument extends PlanArgument {
  /** Left out: the whole plan. */
  readonly record?: RecordName;
}

export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Nodes by `kind:id`; goals, targets of the SDGs have the kind `sdg`, and no place. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly key: string;
  readonly kind: RecordKind | 'sdg';
  readonly id: string;
  readonly title: string;
  readonly status: Status | null;
  readonly place: Place | null;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** What `to` is for `from`. */
  readonly kind: 'cluster' | 'action' | 'indicator' | 'lead' | 'sdg' | 'depends-on' | 'document';
}

export interface MatrixArgument extends PlanArgument {
  readonly filters?: Filters;
}

export interface Matrix {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** In the order of the plan. */
  readonly rows: readonly MatrixRow[];
  /** The titles of themes, institutions, documents and indicators that rows name by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** Those that can be given the lead, in the order of the plan. */
  readonly institutions: readonly Named[];
}

export interface MatrixRow extends Place {
  readonly id: string | null;
  readonly document: string | null;
  readonly mechanism: string | null;
  readonly number: string;
  readonly part: string;
  readonly text: string;
  readonly themes: readonly string[];
  readonly position: RecordPosition | null;
  readonly committed: boolean;
  readonly lead: string | null;
  readonly actions: readonly (Named & { readonly status: Status })[];
  readonly indicators: readonly string[];
  readonly due: string | null;
  /** The due date as the record itself writes it: a day, or a period such as 2027 or 2026-Q3. */
  readonly ownDue: string | null;
  readonly status: Status;
  readonly progress: Progress | null;
  readonly priority: Priority | null;
  readonly overdue: boolean;
  /** Which of the values are written in the record itself, and not inherited or reckoned. */
  readonly own: readonly ('lead' | 'due' | 'status')[];
}

// ── edits ──

/** Where the answer is wanted without the server sending `workspace/applyEdit` itself: `apply: false`. */
export interface EditArgument extends Uri {
  readonly apply?: boolean;
}

export interface NewRecordArgument extends EditArgument {
  readonly kind: Exclude<RecordKind, 'plan'>;
  /** For an action or indicator: the record to which it belongs, and in which it is written. */
  readonly parent?: RecordName;
  /** Values by key, beside the id; what is left out that every such record must have is written without a value. */
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface NewRecordAnswer extends EditAnswer, Uri {
  readonly id: string;
  /** In the text after the edit: where the first value is to be written, or the record's id where all are. */
  readonly position: Position;
}

/** What is known of a plan that is not yet written, in the words of the one who knows it. '' means what is usual. */
export type BeginPlanArgument = {
  readonly [Each in 'country' | 'start' | 'end' | 'title' | 'upr' | 'currency' | 'language']?: string;
};

/** Either the first question that is not answered, or not well; or the file that follows from all answers. */
export interface BeginPlanAnswer {
  readonly question: {
    readonly topic: keyof BeginPlanArgument;
    readonly words: string;
    /** What is taken for an empty answer, or ''. */
    readonly usual: string;
    readonly problem: string | null;
  } | null;
  readonly file: NewFile | null;
}

export interface SetFieldArgument extends EditArgument {
  readonly record: RecordName;
  /** A key of the record: `status`, `due`, `lead`, `priority`, `progress` … */
  readonly field: string;
  /** Null takes the key out. */
  readonly value: string | number | boolean | readonly string[] | null;
}
