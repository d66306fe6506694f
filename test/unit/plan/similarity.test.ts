import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editDocument, readDocument, textOf } from '../../../server/src/document/document';
import type { Reader } from '../../../server/src/plan/facts';
import { Workspace } from '../../../server/src/plan/workspace';
import { AS_OF, openPlan, record } from './open';

const nearestIn = (texts: readonly string[], id: string) => {
  const plan = openPlan(
    `recommendations:\n${texts.map((text, index) => `  - { id: r${index}, text: ${text} }\n`).join('')}`,
  );
  return plan.similarBefore(record(plan, 'recommendation', id))?.id;
};

describe('similar recommendations', () => {
  it('share four fifths of their words, whatever their order, case and punctuation', () => {
    assert.equal(nearestIn(['Train all judges now', 'NOW train all the judges!'], 'r1'), 'r0', '4 of 5');
    assert.equal(nearestIn(['Train all judges now', 'Train all the young judges now'], 'r1'), undefined, '4 of 6');
    assert.equal(nearestIn(['Train all judges', 'Train all judges'], 'r0'), undefined, 'only what comes before');
  });

  it('are compared without the States that ask', () => {
    assert.equal(nearestIn(['Train all judges (Norway)', 'Train all judges (Fiji) (Chile, Peru)'], 'r1'), 'r0');
    assert.equal(nearestIn(['Train all judges (2026)', 'Train all judges (women)'], 'r1'), undefined);
  });

  it('are compared in the same language; a text without one is compared with all', () => {
    assert.equal(nearestIn(['{ en: Train all judges }', '{ fr: Train all judges }'], 'r1'), undefined);
    assert.equal(nearestIn(['{ en: Train all judges }', '{ fr: Former les juges, en: Train all judges }'], 'r1'), 'r0');
    assert.equal(nearestIn(['Train all judges', '{ fr: Train all judges }'], 'r1'), 'r0');
  });

  it('leave out what the State has not committed itself to', () => {
    assert.equal(nearestIn(['Train all judges, position: noted', 'Train all judges'], 'r1'), undefined);
    assert.equal(nearestIn(['Train judges', 'Train judges, status: discontinued', 'Train judges'], 'r2'), 'r0');
  });

  it('name one other each, even where all are the same', () => {
    const all = Array.from({ length: 1000 }, (_, index) => `  - { id: r${index}, text: Train all judges }\n`);
    const plan = openPlan(`recommendations:\n${all.join('')}`);
    const nearest = [...plan.all('recommendation')].map((one) => [one.id, plan.similarBefore(one)?.id]);
    assert.deepEqual(
      nearest,
      all.map((_, index) => [`r${index}`, index === 0 ? undefined : `r${index - 1}`]),
    );
  });

  it('are found where they are, after any edits, and readers hear of each change', () => {
    const words = fc.array(fc.constantFrom('law', 'on', 'violence', 'adopt', 'shelters', 'in', 'all'), {
      maxLength: 7,
    });
    const edits = fc.array(fc.tuple(fc.nat(7), words), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 8, maxLength: 8 }), edits, (first, changes) => {
        const uri = 'file:///root.plan.yaml';
        const line = (text: readonly string[], index: number) => `  - { id: r${index}, text: "${text.join(' ')}" }\n`;
        const head = 'plan: { id: xex }\nrecommendations:\n';
        const texts = [...first];
        const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
        let document = readDocument(uri, head + texts.map(line).join(''));
        workspace.set(document);
        const plan = workspace.planOf(uri)!;
        const known = new Map<string, string | undefined>();
        const read = (id: string) => {
          const reader: Reader = { changed: () => known.delete(id), cells: new Set() };
          known.set(
            id,
            plan.observe(reader, () => plan.similarBefore(record(plan, 'recommendation', id))?.id),
          );
        };
        const check = () => {
          texts.forEach((_, index) => {
            if (!known.has(`r${index}`)) read(`r${index}`);
            assert.equal(known.get(`r${index}`), nearest(texts, index), `r${index} among ${JSON.stringify(texts)}`);
          });
        };
        check();
        for (const [index, text] of changes) {
          const start = head.length + texts.slice(0, index).map(line).join('').length;
          const end = start + line(texts[index]!, index).length;
          texts[index] = text;
          document = editDocument(document, [{ start, end, text: line(text, index) }]);
          assert.equal(textOf(document), head + texts.map(line).join(''));
          workspace.set(document);
          check();
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The rule itself, by comparing all with all. */
function nearest(texts: readonly (readonly string[])[], index: number): string | undefined {
  const own = new Set(texts[index]);
  for (let other = index - 1; other >= 0; other--) {
    const its = new Set(texts[other]);
    const common = [...own].filter((word) => its.has(word)).length;
    if (common > 0 && common >= 0.8 * (own.size + its.size - common)) return `r${other}`;
  }
  return undefined;
}
