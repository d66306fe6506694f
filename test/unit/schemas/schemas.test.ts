import assert from 'node:assert/strict';
import { isCountry } from '../../../server/src/catalogue/countries';
import { group } from '../../../server/src/catalogue/groups';
import { theme } from '../../../server/src/catalogue/themes';
import { meanings } from '../../../server/src/plan/schema';
import { ajv, files, readSchema, type Schema, within } from './published';

const all = files.flatMap((file) => [...within(readSchema(file))].map((part) => ({ ...part, file })));
const properties = all.filter(({ pointer }) => /\/(properties\/[^/]+|additionalProperties)$/.test(pointer));

/** Where each schema lies that `wrong` holds for. */
function where(parts: typeof all, wrong: (schema: Schema, pointer: string) => boolean): string[] {
  return parts.filter(({ schema, pointer }) => wrong(schema, pointer)).map(({ file, pointer }) => file + pointer);
}

describe('the published schemas', () => {
  for (const file of files) {
    it(`${file} compiles in plain Ajv, in strict mode`, () => {
      assert.equal(readSchema(file).$id, file);
      assert.equal(typeof ajv.getSchema(file), 'function');
    });
  }

  it('explain every property: title, description and an example', () => {
    assert.ok(properties.length > 150);
    const unexplained = where(
      properties,
      ({ title, description, examples }) => !title || !description?.endsWith('.') || !examples?.length,
    );
    assert.deepEqual(unexplained, [], 'give each of these a title, a description that is a sentence, and an example');
  });

  it('explain every allowed value', () => {
    const unexplained = where(
      all,
      (schema) =>
        schema.enum !== undefined &&
        (schema.enum.length !== schema.enumDescriptions?.length || schema.enumDescriptions.some((text) => !text)),
    );
    assert.deepEqual(unexplained, [], '`enumDescriptions` needs a sentence for each value of `enum`');
  });

  it('mean only what schema.ts knows, and all of it', () => {
    const used = new Set(all.flatMap(({ schema }) => schema['x-meaning'] ?? []));
    assert.deepEqual([...used].sort(), [...meanings].sort());
  });

  it('close every map but those with keys of the author’s own', () => {
    const open = where(all, (schema) => schema.properties !== undefined && schema.additionalProperties !== false);
    assert.deepEqual(open, [], 'a map with `properties` needs `"additionalProperties": false`');
  });

  it('avoid what reports one mistake twice', () => {
    const alternatives = where(all, (schema) =>
      ['anyOf', 'oneOf', 'if', 'not', 'propertyNames'].some((keyword) => keyword in schema),
    );
    assert.deepEqual(alternatives, []);
    const typedTwice = where(all, (schema) => schema.enum !== undefined && schema.type !== undefined);
    assert.deepEqual(typedTwice, [], 'beside `enum`, a `type` says the same again');
  });

  it('give examples that are valid themselves', () => {
    for (const { file, pointer, schema } of all) {
      const validate = ajv.compile({ $ref: file + pointer });
      for (const example of schema.examples ?? []) {
        assert.ok(
          validate(example),
          `${file + pointer}: ${JSON.stringify(example)} – ${ajv.errorsText(validate.errors)}`,
        );
      }
    }
  });

  it('give examples that the built-in vocabularies know', () => {
    const known: Record<string, (code: string) => boolean> = {
      theme: (id) => theme(id) !== undefined,
      group: (id) => group(id) !== undefined,
      country: (code) => isCountry(code),
    };
    const lists = all.filter(({ schema }) => schema.type === 'array');
    for (const { file, pointer, schema } of lists) {
      const meaning = (schema.items as Schema)['x-meaning'] ?? '';
      for (const code of (schema.examples ?? []).flat()) {
        assert.ok(known[meaning]?.(code as string) ?? true, `${file + pointer}: ${code}`);
      }
    }
  });
});
