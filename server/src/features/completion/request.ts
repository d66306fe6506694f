import type {
  ClientCapabilities,
  CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  Range,
} from 'vscode-languageserver-protocol';
import { lineBreakOf } from '../../document/edit';
import type { Plan } from '../../plan/plan';
import type { Membership } from '../../plan/workspace';
import type { AtPosition, PlaceAt } from '../at-position';

/** What a client can do with an item. */
export interface Abilities {
  readonly snippets: boolean;
  /** Whether the client puts the indentation of the line before further lines, unless it is told not to. */
  readonly indents: 'no' | 'unless-told' | 'always';
}

/** What is asked to be completed. */
export interface Request {
  readonly plan: Plan;
  /** The ids of all plans at hand. */
  readonly planIds: readonly string[];
  readonly at: AtPosition;
  readonly place: PlaceAt;
  readonly membership: Membership | undefined;
  readonly abilities: Abilities;
}

/** One thing to choose. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written: snippet syntax (LSP 3.18, "Snippet Syntax") where `snippet` says so. */
  readonly text: string;
  readonly snippet?: true;
  /** A few words beside the label. */
  readonly detail?: string;
  /** The words by which it is found besides its label. */
  readonly words?: string;
  readonly documentation?: string;
  /** What resolving it needs. */
  readonly data?: CompletionData;
}

/** The documentation of an item is written when a person looks at it. */
export type CompletionData =
  | { readonly about: 'key'; readonly path: readonly (string | number)[] }
  | { readonly about: 'record'; readonly uri: string; readonly kind: string; readonly id: string }
  | { readonly about: 'sdg'; readonly code: string }
  | { readonly about: 'theme' | 'group'; readonly uri: string; readonly id: string };

export const kinds = {
  property: 10,
  unit: 11,
  value: 12,
  enumMember: 20,
  reference: 18,
  event: 23,
  struct: 22,
  constant: 21,
} as const satisfies Record<string, CompletionItemKind>;

const PLAIN: InsertTextFormat = 1;
const SNIPPET: InsertTextFormat = 2;
const AS_IS: InsertTextMode = 1;
const ADJUST: InsertTextMode = 2;

export function abilitiesOf(client: ClientCapabilities): Abilities {
  const completion = client.textDocument?.completion;
  const modes = completion?.completionItem?.insertTextModeSupport?.valueSet;
  const usual = completion?.insertTextMode;
  return {
    snippets: completion?.completionItem?.snippetSupport === true,
    indents: modes?.includes(AS_IS) ? 'unless-told' : usual === ADJUST ? 'always' : 'no',
  };
}

/** The lines of what is written, those after the first at `column`. */
export function linesFor({ at, abilities }: Request, lines: readonly string[], column: number): string {
  const margin = abilities.indents === 'always' ? Math.max(column - indentOf(at), 0) : column;
  return lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(margin) + line)).join(breakOf(at));
}

function breakOf({ document }: AtPosition): string {
  return lineBreakOf(document);
}

function indentOf({ piece, at }: AtPosition): number {
  const text = piece?.text ?? '';
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return /^ */.exec(text.slice(line))![0].length;
}

/** An offer as the protocol has it. Items keep the order in which they are given; `searched`: they fit what is typed. */
export function itemOf(
  { abilities, place }: Request,
  offer: Offer,
  range: Range,
  index: number,
  searched: boolean,
): CompletionItem {
  const { label, kind, text, snippet, detail, words, documentation, data } = offer;
  const item: CompletionItem = {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: filterText(searched ? place.typed : '', words === undefined ? label : `${label} ${words}`),
    textEdit: {
      range,
      newText:
        (/^\r?\n/.test(text) ? '' : place.before) + text + (snippet ? escapeSnippet(place.behind) : place.behind),
    },
  };
  if (snippet) item.insertTextFormat = SNIPPET;
  else if (abilities.snippets) item.insertTextFormat = PLAIN;
  if (abilities.indents === 'unless-told' && text.includes('\n')) item.insertTextMode = AS_IS;
  if (detail !== undefined) item.detail = detail;
  if (documentation !== undefined) item.documentation = documentation;
  if (data !== undefined) item.data = data;
  return item;
}

/**
 * Clients keep an item only where its filter text begins with, or much resembles, what is typed. What was found here by another
 * word of its title, or without its accents, is made to begin with it.
 */
function filterText(typed: string, words: string): string {
  return words.toLowerCase().startsWith(typed.toLowerCase()) ? words : `${typed} ${words}`;
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
