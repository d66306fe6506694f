// Made by schemas/compile.js at build time from schemas/mapping/.
declare module 'schemas:mapping' {
  import type { ErrorObject } from 'ajv';

  export const mapping: {
    (value: unknown): boolean;
    /** The mistakes of the last call. */
    errors?: ErrorObject[] | null;
  };
}
