import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './document-highlight';
import { documentSymbols } from './document-symbols';
import type { Feature } from './feature';
import { folding } from './folding';
import { references } from './references';
import { rename } from './rename';
import { selectionRange } from './selection-range';
import { workspaceSymbols } from './workspace-symbols';

/** Every feature of the editor, one file each. */
export const features: readonly Feature[] = [
  diagnostics,
  definition,
  references,
  documentHighlight,
  rename,
  documentSymbols,
  workspaceSymbols,
  folding,
  selectionRange,
];
