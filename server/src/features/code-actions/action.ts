import { CodeActionKind } from 'vscode-languageserver-protocol';
import type { Fix } from '../../checks/finding';
import type { PlanDocument, TextChange } from '../../document/document';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';

/** The kind of actions that put things in order. The protocol's own `source.organizeImports` speaks of another order. */
export const ORGANIZE = `${CodeActionKind.Source}.organize.recmatrix`;

/** Something that an author can have done to a plan, whether or not anything is wrong with it. */
export interface Action {
  /** As the Language Server Protocol names it, section "Code Action Request". */
  readonly kind: CodeActionKind;
  /** Asked at each move of the cursor, so it costs little: what changes beyond one record is worked out when chosen. */
  readonly offers: (place: PlaceOfActions) => readonly Offer[];
}

/** What the cursor or the selection is in. */
export interface PlaceOfActions {
  readonly plan: Plan;
  readonly document: PlanDocument;
  /** The smallest record that holds it whole; undefined between records, and where something in the record is broken. */
  readonly record: Entity | undefined;
  /** UTF-16 units from the start of the record's piece to the selection's start. */
  readonly at: number;
}

export interface Offer {
  /** What will be done, in plain words; no two offers at one place have the same. */
  readonly title: string;
  readonly changes: () => Changes;
}

/** By file, with offsets in the text as it stands. */
export type Changes = ReadonlyMap<string, readonly TextChange[]>;

/** A change of one file, worked out already; none where the text leaves no room for it. */
export function offerOf(title: string, uri: string, changes: readonly TextChange[]): Offer[] {
  return changes.length === 0 ? [] : [{ title, changes: () => new Map([[uri, changes]]) }];
}

/** What a check offers as the fix of a finding, for where there is no finding. */
export function offersOf(fixes: readonly Fix[]): Offer[] {
  return fixes.map(({ title, changes }) => ({ title, changes: () => changes }));
}
