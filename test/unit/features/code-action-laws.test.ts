import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { offsetOf, positionAt } from '../../../server/src/document/document';
import { clausesOf } from '../../../server/src/features/code-actions/clauses';
import { compareNaturally } from '../../../server/src/features/code-actions/natural-order';
import type { Session } from '../../../server/src/features/feature';
import { type Entity, isKind, withDescendants } from '../../../server/src/plan/entity';
import { effectiveDue, effectiveLead } from '../../../server/src/plan/figures/effective';
import { planFigures } from '../../../server/src/plan/figures/plan-figures';
import { progressOf, statusOf } from '../../../server/src/plan/figures/status';
import { recommendationsOf } from '../../../server/src/plan/links';
import { work } from '../checks/random-plan';
import { sampleFiles } from '../navigation/session';
import { actionsAt, edited, newErrors, sessionWith, textsOf } from './actions';

/** Actions and recommendations numbered, so that each has an id of its own. */
function withOwnIds(files: ReadonlyMap<string, string>): Map<string, string> {
  const counts = new Map<string, number>();
  const next = (letter: string) => {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return `id: ${letter}${counts.get(letter)}`;
  };
  const numbered = (text: string) => text.replace(/\bid: ([ari])\d\b/g, (_, letter: string) => next(letter));
  return new Map([...files].map(([uri, text]) => [uri, numbered(text)]));
}

describe('code actions of any plan', () => {
  const plans = fc
    .record({ files: work.map(({ files }) => files), crlf: fc.boolean() })
    .map(
      ({ files, crlf }) => new Map([...files].map(([uri, text]) => [uri, crlf ? text.replaceAll('\n', '\r\n') : text])),
    );

  it('never make an error, break a line or leave the line ends of a file', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (texts) => {
        const session = sessionWith(texts);
        for (const action of await allActions(session, ['refactor', 'source.organize'])) {
          const after = edited(session, action);
          assert.notDeepEqual(after, texts, `“${action.title}” changes nothing`);
          assert.deepEqual(newErrors(texts, after), [], `“${action.title}” makes errors`);
          for (const [uri, text] of after) {
            if (texts.get(uri)!.includes('\r\n')) assert.doesNotMatch(text, /(?<!\r)\n/, `“${action.title}” in ${uri}`);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('that move an action leave all figures as they were', async () => {
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(plans.map(withOwnIds), async (texts) => {
        const session = sessionWith(texts);
        for (const action of await allActions(session, ['refactor.extract'])) {
          const after = sessionWith(edited(session, action));
          assert.deepEqual(figuresOf(after), figuresOf(session), `“${action.title}” changes figures`);
          moved += 1;
        }
      }),
      { numRuns: 40 },
    );
    assert.ok(moved > 20, `only ${moved} actions were moved`);
  });

  it('are safe in the samples too', async () => {
    const texts = sampleFiles('national');
    const session = sessionWith(texts);
    const all = await allActions(session, ['refactor', 'source.organize'], 13);
    assert.ok(all.length > 30, `only ${all.length} actions are offered`);
    for (const action of all) {
      assert.deepEqual(newErrors(texts, edited(session, action)), [], `“${action.title}” makes errors`);
    }
  });
});

describe('sorting by number', () => {
  const record = fc.record({
    document: fc.constantFrom('upr4', 'cat4'),
    number: fc.option(fc.constantFrom('140.2', '140.10', '141', '22 (a)', '22 (b)', '9', '007'), { nil: undefined }),
    above: fc.constantFrom('', '  # about this\n', '\n', '\n  # about this\n', '  # one\n# two\n'),
    below: fc.constantFrom('', '    # its own\n', ' # beside'),
    flow: fc.boolean(),
  });
  const texts = fc.record({ records: fc.array(record, { maxLength: 8 }), end: fc.constantFrom('\n', '\r\n') });

  it('keeps all records, comments and lines, and has nothing to do afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async ({ records, end }) => {
        const items = records.map(({ document, number, above, below, flow }, index) => {
          const keys = [`id: r${index}`, `document: ${document}`, ...(number ? [`number: "${number}"`] : [])];
          const lines = flow ? `  - { ${keys.join(', ')} }` : `  - ${keys.join('\n    ')}`;
          return `${above}${lines}${below.startsWith(' #') ? `${below}\n` : `\n${below}`}`;
        });
        const text = `plan: { id: p, title: P, country: XEX }\nrecommendations:\n${items.join('')}`.replaceAll(
          '\n',
          end,
        );
        const before = sessionWith(new Map([[URI, text]]));
        const [sort] = await organizing(before);
        const after = sort ? sessionWith(edited(before, sort)) : before;
        assert.deepEqual(recordsOf(after).toSorted(), recordsOf(before).toSorted());
        assert.deepEqual(linesIn(after).toSorted(), linesIn(before).toSorted());
        assert.deepEqual(await organizing(after), []);
        for (const document of ['upr4', 'cat4']) {
          const numbers = numbersOf(after, document);
          assert.deepEqual(numbers, numbers.toSorted(compareNaturally), 'the numbers are not in order');
        }
      }),
    );
  });

  it('knows the order of numbers', () => {
    const numbers = ['1', '007', '9', '22 (a)', '22 (b)', '140', '140.2', '140.10', '141'];
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers), (some) => {
        assert.deepEqual(
          some.toSorted(compareNaturally),
          numbers.filter((one) => some.includes(one)),
        );
      }),
    );
  });
});

describe('splitting a text', () => {
  const verb = fc.constantFrom('Ratify', 'Adopt', 'Train', 'Ensure', 'Open');
  const rest = fc.constantFrom(
    'the treaty',
    'a law (No. 3)',
    'judges; or not (a; b)',
    'shelters, and homes',
    'who: all',
    '“all; of it”',
  );
  const demand = fc.tuple(verb, rest).map(([first, second]) => `${first} ${second}`);
  const joined = fc
    .record({
      demands: fc.array(demand, { minLength: 1, maxLength: 4 }),
      between: fc.constantFrom('; ', '; and ', ', and ', ', ', '. '),
      letters: fc.boolean(),
    })
    .map(({ demands, between, letters }) =>
      demands.map((one, index) => (letters ? `(${'abcd'[index]}) ${one}` : one)).join(between),
    );

  it('leaves out nothing but what stands between the parts', () => {
    let split = 0;
    fc.assert(
      fc.property(joined, (text) => {
        const clauses = clausesOf(text, 'en');
        let at = 0;
        for (const clause of clauses) {
          const start = text.indexOf(clause, at);
          assert.ok(start >= 0, `“${clause}” is not in “${text}”`);
          assert.match(text.slice(at, start), /^[\s;,]*(and\s+)?$/, `words are lost before “${clause}”`);
          at = start + clause.length;
        }
        assert.equal(text.slice(at), '');
        if (clauses.length > 1) split += 1;
      }),
    );
    assert.ok(split > 10, `only ${split} texts were split`);
  });

  for (const [text, parts] of [
    ['Ratify the treaty; adopt a law; and train judges', 3],
    ['Ratify the treaty, and adopt a law', 2],
    ['(a) Ratify the treaty; (b) Adopt a law', 2],
    ['The State party should: (i) ratify the treaty; (ii) adopt a law', 2],
    ['Ratify the treaty and adopt a law', 1],
    ['Ensure that women vote, and take part in politics', 1],
    ['Take measures to prevent, investigate, and punish torture', 1],
    ['Take measures to prevent torture, and punish it', 1],
    ['Adopt measures: a law; a policy; training', 1],
    ['Strengthen the rights of women; children; and older persons', 1],
    ['Adopt a law in line with articles 5 (a) and (b)', 1],
    ['Take note of paragraphs 22 (a), (b) and (c)', 1],
  ] as const) {
    it(`${parts} in “${text}”`, () => assert.equal(clausesOf(text, 'en').length, parts));
  }

  it('knows the infinitives of other languages', () => {
    assert.equal(clausesOf('Ratifier le traité ; adopter une loi', 'fr').length, 2);
    assert.equal(clausesOf('Ratificar el tratado; y aprobar una ley', 'es').length, 2);
    assert.equal(clausesOf('Ратифицировать договор; принять закон', 'ru').length, 2);
    assert.equal(clausesOf('Adoptar medidas; mujeres; niños', 'es').length, 1);
  });
});

const URI = 'file:///root.plan.yaml';

/** All that is offered at the beginnings of a plan's records, at every nth of them. */
async function allActions(session: Session, only: string[], every = 1): Promise<CodeAction[]> {
  const all: CodeAction[] = [];
  const entities = entitiesOf(session).filter((_, index) => index % every === 0);
  for (const { uri, piece, node } of entities) {
    const document = session.workspace.document(uri)!;
    const position = positionAt(document, offsetOf(document, piece) + node.start);
    all.push(...(await actionsAt(session, uri, { start: position, end: position }, only)));
  }
  return all;
}

function entitiesOf({ workspace }: Session): Entity[] {
  return workspace.plans.flatMap((plan) =>
    [...plan.documents.values()].flatMap(({ pieces }) =>
      pieces.flatMap((piece) => plan.entitiesOf(piece).flatMap((top) => [...withDescendants(top)])),
    ),
  );
}

/** What reports count, and what each record has or inherits, in an order that does not depend on where records stand. */
function figuresOf({ workspace }: Session): unknown {
  return workspace.plans.map((plan) => {
    const { overdue, dueSoon, behind, stale, keyRecommendations, indicators, sdgShares, ...figures } =
      planFigures(plan);
    const lists = { overdue, dueSoon, behind, stale, keyRecommendations, indicators, sdgShares };
    const each = [...plan.all('action'), ...plan.all('recommendation')].map((one) => [
      one.kind,
      one.id,
      statusOf(plan, one),
      progressOf(plan, one),
      effectiveLead(plan, one),
      effectiveDue(plan, one),
      isKind(one, 'action') &&
        recommendationsOf(plan, one)
          .map(({ id }) => id)
          .sort(),
    ]);
    const sorted = Object.entries(lists).map(([name, list]) => [name, list.map(asText).sort()]);
    return [asText(figures), each.map(asText).sort(), sorted];
  });
}

/** Records by their ids, numbers without the last digits of a sum. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, one) => {
    if (one instanceof Map) return [...one];
    if (typeof one === 'number') return Math.round(one * 1e6) / 1e6;
    return one !== null && typeof one === 'object' && 'node' in one && 'kind' in one ? `${one.kind} ${one.id}` : one;
  });
}

async function organizing(session: Session): Promise<CodeAction[]> {
  const start = { line: 0, character: 0 };
  return actionsAt(session, URI, { start, end: start }, ['source.organize']);
}

function recordsOf(session: Session): string[] {
  return entitiesOf(session).map(({ value }) => JSON.stringify(value));
}

function numbersOf(session: Session, document: string): string[] {
  return entitiesOf(session).flatMap((one) =>
    isKind(one, 'recommendation') && one.value.document === document ? (one.value.number ?? []) : [],
  );
}

function linesIn(session: Session): string[] {
  return textsOf(session).get(URI)!.split(/\r?\n/);
}
