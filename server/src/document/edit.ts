export type { TextChange } from './snapshot';
