import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readDocument } from '../../server/src/document/document';
import { importLists } from '../../server/src/exchange/import';
import type { ImportedRecommendation } from '../../server/src/exchange/imported';
import { readThematicList } from '../../server/src/exchange/thematic-list/read-list';
import { formatPlan } from '../../server/src/plan/format';
import { readEntities } from '../../server/src/plan/read';

// OHCHR's thematic lists of Slovenia's second and third cycle, against the same lists read by an independent parser.
const folder = '../shared/data/upr-matrix';

interface Expected {
  readonly cycle: number;
  readonly number: string;
  readonly text: string;
  readonly position: string;
  readonly source_of_position: string;
  readonly cluster: string;
  readonly themes: readonly string[];
  readonly persons: readonly string[];
  readonly sdgs: readonly string[];
  readonly recommending_states: readonly string[];
}

const expected = JSON.parse(readFileSync(`${folder}/slovenia-cycles2-3.json`, 'utf8')) as Expected[];

function read(file: string) {
  const bytes = readFileSync(`${folder}/${file}`);
  return readThematicList(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

function counts(recommendations: readonly ImportedRecommendation[]) {
  const count = (position: string) => recommendations.filter((one) => one.position === position).length;
  return { all: recommendations.length, supported: count('supported'), noted: count('noted') };
}

for (const { cycle, session, symbol, all, supported, noted } of [
  { cycle: 2, session: 20, symbol: 'A/HRC/28/15', all: 163, supported: 142, noted: 21 },
  { cycle: 3, session: 34, symbol: 'A/HRC/43/15', all: 215, supported: 182, noted: 33 },
]) {
  describe(`OHCHR's thematic list of Slovenia, cycle ${cycle}`, () => {
    const list = read(`slovenia-cycle${cycle}.docx`);
    const lines = expected.filter((one) => one.cycle === cycle);

    it(`has ${all} recommendations, ${supported} supported and ${noted} noted`, async () => {
      assert.deepEqual(counts((await list).recommendations), { all, supported, noted });
    });

    it('says which review it is of', async () => {
      const { country, ...found } = await list;
      assert.deepEqual(
        { country, cycle: found.cycle, session: found.session, symbol: found.symbol },
        { country: 'SVN', cycle, session, symbol },
      );
    });

    it('leaves nothing that is not understood', async () => {
      assert.deepEqual((await list).problems, []);
    });

    it('gives every number, text, position and source of position', async () => {
      assert.deepEqual(
        (await list).recommendations.map((one) => [one.number, one.text, one.position, one.positionSource]),
        lines.map((one) => [one.number, one.text, one.position.toLowerCase(), one.source_of_position]),
      );
    });

    it('gives the theme that each is listed under', async () => {
      assert.deepEqual(
        (await list).recommendations.map((one) => [one.number, one.heading]),
        lines.map((one) => [one.number, one.cluster.replace(/^[A-H]\d+ /, '')]),
      );
    });

    it('gives every recommending State', async () => {
      assert.deepEqual(
        (await list).recommendations.map((one) => [one.number, one.recommendedBy]),
        lines.map((one) => [one.number, one.recommending_states]),
      );
    });

    it('gives every theme, group of persons and SDG, each once', async () => {
      const withoutCode = (label: string) => label.replace(/^[A-H]\d+ /, '');
      assert.deepEqual(
        (await list).recommendations.map((one) => [one.number, one.themes, one.groups, one.sdgGoals]),
        lines.map((one) => [
          one.number,
          one.themes.map(withoutCode),
          one.persons,
          [...new Set(one.sdgs.map((label) => label.split(' ')[0]))],
        ]),
      );
    });
  }).timeout(20_000);
}

describe('a plan made of both lists of Slovenia', () => {
  const bothCycles = (async () => {
    const [older, newer] = [await read('slovenia-cycle2.docx'), await read('slovenia-cycle3.docx')];
    const first = importLists([newer], {}, []);
    const second = importLists([older], {}, first.files);
    return { older, newer, first, second };
  })();

  it('holds every recommendation with the same number, text, position and States', async () => {
    const { second } = await bothCycles;
    const plan = parse(second.files[0]?.text ?? '');
    assert.deepEqual(
      plan.recommendations.map((one: Record<string, unknown>) => [
        one.document,
        one.number,
        one.text,
        one.position,
        one['recommended-by'],
      ]),
      [3, 2].flatMap((cycle) =>
        expected
          .filter((one) => one.cycle === cycle)
          .map((one) => [`upr${cycle}`, one.number, one.text, one.position.toLowerCase(), one.recommending_states]),
      ),
    );
    assert.deepEqual(
      plan.documents.map(({ id, symbol, session, counts: said }: Record<string, unknown>) => [
        id,
        symbol,
        session,
        said,
      ]),
      [
        ['upr3', 'A/HRC/43/15', 34, { received: 215, supported: 182, noted: 33 }],
        ['upr2', 'A/HRC/28/15', 20, { received: 163, supported: 142, noted: 21 }],
      ],
    );
  });

  it('keeps the text of the first import as it was', async () => {
    const { first, second } = await bothCycles;
    const added = second.files[0]?.text.split('\n') ?? [];
    const kept = first.files[0]?.text.split('\n') ?? [];
    let at = 0;
    for (const line of added) if (line === kept[at]) at += 1;
    assert.equal(at, kept.length);
  });

  it('is not changed when either list is imported again', async () => {
    const { older, newer, second } = await bothCycles;
    for (const list of [older, newer]) {
      const again = importLists([list], {}, second.files);
      assert.deepEqual([again.files, again.added, again.updated, again.differences], [[], [], [], []]);
      assert.equal(again.unchanged.length, list.recommendations.length + 1);
    }
  });

  it('is laid out as the formatter does it', async () => {
    const { second } = await bothCycles;
    const text = second.files[0]?.text ?? '';
    assert.equal(await formatPlan(text), text);
  });

  it('is read by the plan language without a mistake', async () => {
    const { second } = await bothCycles;
    const document = readDocument('a.plan.yaml', second.files[0]?.text ?? '');
    const faults = document.pieces.flatMap((piece) => [
      ...piece.problems.map((problem) => problem.message),
      ...readEntities('a.plan.yaml', piece).flatMap((entity) => entity.errors.map((error) => error.keyword)),
    ]);
    assert.deepEqual(faults, []);
  });
}).timeout(20_000);
