import { definition } from './definition';
import { documentHighlight } from './document-highlight';
import type { Feature } from './feature';
import { references } from './references';
import { rename } from './rename';

/** Every feature of the editor, one file each. */
export const features: readonly Feature[] = [definition, references, documentHighlight, rename];
