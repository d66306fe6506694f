import { callHierarchy } from './call-hierarchy';
import { codeActions } from './code-actions';
import { codeLens } from './code-lens';
import { commands } from './commands/commands';
import { completion } from './completion/completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './document-highlight';
import { documentLinks } from './document-links';
import { documentSymbols } from './document-symbols';
import type { Feature } from './feature';
import { folding } from './folding';
import { formatting } from './formatting';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { onTypeFormatting } from './on-type-formatting';
import { references } from './references';
import { rename } from './rename';
import { selectionRange } from './selection-range';
import { semanticTokens } from './semantic-tokens';
import { workspaceSymbols } from './workspace-symbols';

/** Every feature of the editor, one file each. */
export const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  completion,
  hover,
  definition,
  references,
  documentHighlight,
  rename,
  documentSymbols,
  workspaceSymbols,
  folding,
  selectionRange,
  documentLinks,
  codeLens,
  inlayHints,
  semanticTokens,
  callHierarchy,
  formatting,
  onTypeFormatting,
  commands,
];
