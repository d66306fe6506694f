import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';

// The schemas as somebody uses them who has nothing else of this project: plain Ajv and a YAML 1.2 reader.

export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly 'x-meaning'?: string;
  readonly [keyword: string]: unknown;
}

export const files: readonly string[] = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));

export function readSchema(file: string): Schema {
  return JSON.parse(readFileSync(`schemas/${file}`, 'utf8'));
}

export const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  keywords: ['x-meaning', 'enumDescriptions'],
  schemas: files.map(readSchema),
});

/** The mistakes of a plan file, as `path: keyword`. */
export function mistakes(text: string): readonly string[] {
  return mistakesIn(parse(text));
}

/** The same for what a YAML reader made of the file. */
export function mistakesIn(file: unknown): readonly string[] {
  const validate = ajv.getSchema('plan.schema.json')!;
  validate(file);
  return (validate.errors ?? []).map(
    ({ instancePath, keyword, params }: ErrorObject) =>
      `${instancePath}: ${keyword}${keyword === 'required' ? ` ${params.missingProperty}` : ''}`,
  );
}

/** A schema and all schemas in it, with the JSON pointer to each. */
export function* within(schema: Schema, pointer = '#'): Generator<{ pointer: string; schema: Schema }> {
  yield { pointer, schema };
  for (const keyword of ['properties', 'definitions']) {
    for (const [key, part] of Object.entries((schema[keyword] ?? {}) as Record<string, Schema>)) {
      yield* within(part, `${pointer}/${keyword}/${key}`);
    }
  }
  for (const keyword of ['items', 'additionalProperties']) {
    if (typeof schema[keyword] === 'object') yield* within(schema[keyword] as Schema, `${pointer}/${keyword}`);
  }
}
