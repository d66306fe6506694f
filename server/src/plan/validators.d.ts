// Made by schemas/compile.js at build time: one validation function per schema file, `-` in its name written `_`.
declare module 'schemas:validators' {
  import type { ErrorObject } from 'ajv';

  interface Validate {
    (value: unknown): boolean;
    /** The mistakes of the last call. */
    errors?: ErrorObject[] | null;
  }

  export const plan: Validate;
  export const plan_section: Validate;
  export const institution: Validate;
  export const document: Validate;
  export const attention_area: Validate;
  export const funding: Validate;
  export const theme: Validate;
  export const group: Validate;
  export const cluster: Validate;
  export const recommendation: Validate;
  export const action: Validate;
  export const indicator: Validate;
}
