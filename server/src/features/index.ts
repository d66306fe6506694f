import type { Feature } from './feature';

/** Every feature of the editor, one file each. */
export const features: readonly Feature[] = [];
