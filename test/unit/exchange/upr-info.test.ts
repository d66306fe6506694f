import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { importLists } from '../../../server/src/exchange/import';
import { readLists } from '../../../server/src/exchange/read-lists';
import { csv, textWorkbook } from './workbook';

const columns = [
  'To',
  'To-Rgrp',
  'To-Org',
  'Text',
  'From',
  'From-Rgrp',
  'From-Org',
  'Response',
  'Action',
  'Issue',
  'Session',
];

/** A row as UPR Info exports it, with sentences of our own. */
function row(
  changes: Partial<Record<'to' | 'text' | 'from' | 'response' | 'action' | 'issue' | 'session', string>> = {},
) {
  const { to = 'Fiji', text = 'Open a shelter', from = 'Norway', response = 'Accepted', action = '5' } = changes;
  const { issue = 'Detention', session = '20' } = changes;
  return [to, 'Asia', 'PIF', text, from, 'WEOG', '', response, action, issue, session];
}

async function read(...rows: string[][]) {
  const { lists, problems, format } = await readLists({ bytes: csv(columns, ...rows), name: 'export.csv' });
  assert.equal(format, 'upr-info');
  return {
    lists,
    problems,
    all: lists.flatMap(({ recommendations }) => recommendations),
    said: lists.flatMap((list) => list.problems),
  };
}

describe('an export of UPR Info', () => {
  it('gives the State, its review, the recommending State, the position, the action’s category and the themes', async () => {
    const { lists } = await read(row());
    assert.deepEqual(lists, [
      {
        origin: 'Taken from UPR Info’s database of recommendations.',
        isExtract: true,
        country: 'FJI',
        mechanism: 'UPR',
        session: 20,
        cycle: 2,
        recommendations: [
          {
            text: 'Open a shelter',
            recommendedBy: ['NOR'],
            unknownStates: [],
            position: 'supported',
            actionCategory: 5,
            themes: ['Detention'],
            groups: [],
            sdgGoals: [],
            row: 2,
          },
        ],
        problems: [],
      },
    ]);
  });

  it('has a list for each review of each State', async () => {
    const { lists } = await read(row(), row({ to: 'Peru' }), row({ session: '34' }), row({ text: 'Train judges' }));
    assert.deepEqual(
      lists.map(({ country, session, recommendations }) => [country, session, recommendations.length]),
      [
        ['FJI', 20, 2],
        ['PER', 20, 1],
        ['FJI', 34, 1],
      ],
    );
  });

  for (const [name, code] of [
    ['Turkey', 'TUR'],
    ['Swaziland', 'SWZ'],
    ['Cape Verde', 'CPV'],
    ['the Islamic Republic of Iran', 'IRN'],
    ['Viet Nam', 'VNM'],
    ['Holy See', 'VAT'],
  ] as const) {
    it(`knows ${name} by its former, formal or other name`, async () => {
      assert.deepEqual((await read(row({ from: name }))).all[0]?.recommendedBy, [code]);
      assert.equal((await read(row({ to: name }))).lists[0]?.country, code);
    });
  }

  it('reads several States in one cell', async () => {
    const { all } = await read(row({ from: 'Norway, Venezuela (Bolivarian Republic of); Peru' }));
    assert.deepEqual(all[0]?.recommendedBy, ['NOR', 'VEN', 'PER']);
  });

  for (const [response, position] of [
    ['Accepted', 'supported'],
    ['Supported', 'supported'],
    ['Noted', 'noted'],
    ['Rejected', 'noted'],
    ['Pending', 'pending'],
    ['No response', undefined],
    ['', undefined],
  ] as const) {
    it(`takes the response “${response}” for ${position ?? 'no position, and says so'}`, async () => {
      const { all, said } = await read(row({ response }));
      assert.equal(all[0]?.position, position);
      assert.equal(said.length, position ? 0 : 1);
    });
  }

  it('makes voluntary pledges of the State’s own commitments', async () => {
    const { all } = await read(row({ response: 'Voluntary Pledge', from: 'Fiji' }));
    assert.deepEqual([all[0]?.kind, all[0]?.recommendedBy, all[0]?.position], ['voluntary-pledge', [], undefined]);
  });

  it('unites the rows of one recommendation by several States, and says so', async () => {
    const { all, said } = await read(
      row(),
      row({ from: 'Peru', issue: 'Justice' }),
      row({ from: 'Chile', response: 'Noted' }),
    );
    assert.deepEqual(
      all.map(({ recommendedBy, themes }) => [recommendedBy, themes]),
      [
        [
          ['NOR', 'PER'],
          ['Detention', 'Justice'],
        ],
        [['CHL'], ['Detention']],
      ],
    );
    assert.deepEqual(said, [
      { row: 3, message: 'The same text stands in row 2; both rows became one recommendation.', text: '' },
    ]);
  });

  it('reads an issue that is two themes, and those that are none', async () => {
    const issue = 'Freedom of association and peaceful assembly,Other,General';
    assert.deepEqual((await read(row({ issue }))).all[0]?.themes, [
      'Freedom of association',
      'Right to peaceful assembly',
    ]);
  });

  it('loses no row: what became no recommendation is listed whole, with its reason', async () => {
    const { all, problems, said } = await read(
      row({ to: 'Atlantis' }),
      row({ text: '' }),
      row({ session: 'x', action: '9', from: '(Unknown)' }),
    );
    assert.equal(all.length, 1);
    assert.deepEqual(
      problems.map(({ row: at, text }) => [at, text.includes('Open a shelter')]),
      [[2, true]],
    );
    assert.deepEqual(
      said.map(({ row: at, text }) => [at, text]),
      [
        [3, row({ text: '' }).join(' | ')],
        [4, 'x'],
        [4, '(Unknown)'],
        [4, '9'],
      ],
    );
  });

  it('is found below a title, in any sheet of a workbook, by the headings of either edition', async () => {
    const bytes = await textWorkbook({
      Readme: [['About this export']],
      Data: [
        ['UPR Info'],
        [],
        ['State under Review', 'Recommendation', 'Recommending State', 'Response', 'Session'],
        ['Fiji', 'Open a shelter', 'Norway', 'Noted', '48'],
      ],
    });
    const { lists } = await readLists({ bytes, name: 'a.xlsx' });
    assert.deepEqual([lists[0]?.session, lists[0]?.recommendations[0]?.row], [48, 4]);
  });

  it('becomes one plan for each State, with what was not understood as comments', async () => {
    const { lists } = await read(
      row({ issue: 'Detention,Seafaring' }),
      row({ to: 'Peru', from: 'Atlantis' }),
      row({ session: '34' }),
    );
    const { files, added, problems } = importLists(lists, {}, []);
    assert.deepEqual(
      files.map(({ uri }) => uri),
      ['fji.plan.yaml', 'per.plan.yaml'],
    );
    assert.deepEqual(added, ['upr2', 'upr2-r1', 'upr3', 'upr3-r1', 'upr2', 'upr2-r1']);
    const [fiji, peru] = files.map(({ text }) => text);
    assert.deepEqual(parse(fiji ?? '').documents, [
      { id: 'upr2', mechanism: 'UPR', session: 20 },
      { id: 'upr3', mechanism: 'UPR', session: 34 },
    ]);
    assert.match(peru ?? '', /# Row 3 of the list: “Atlantis” is not the name of a State that is known here\./);
    assert.deepEqual(
      problems.map(({ row: at, message }) => [at, message]),
      [
        [3, '“Atlantis” is not the name of a State that is known here.'],
        [2, 'No theme is called “Seafaring”.'],
      ],
    );
  });

  it('goes into the plan of its State; other States are counted', async () => {
    const { lists } = await read(row(), row({ to: 'Peru' }), row({ to: 'Peru', text: 'Train judges' }));
    const plan = { uri: 'peru.plan.yaml', text: 'plan: { id: peru, title: Peru, country: PER }\n' };
    const { added, problems } = importLists(lists, {}, [plan]);
    assert.deepEqual(added, ['upr2', 'upr2-r1', 'upr2-r2']);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['Recommendations to other States than that of the plan were left out: 1.'],
    );
  });

  it('is stopped when asked', async () => {
    const signal = { aborted: false };
    const rows = Array.from({ length: 2000 }, (_, index) => row({ text: `Build school ${index}` }));
    const told: number[] = [];
    const progress = (count: number) => {
      told.push(count);
      signal.aborted = count >= 1000;
    };
    const work = readLists({ bytes: csv(columns, ...rows), name: 'a.csv' }, { signal, progress });
    await assert.rejects(work, { message: 'The import was stopped; nothing was changed.' });
    assert.deepEqual(told, [0, 500, 1000]);
  });
});

describe('a table of another kind', () => {
  it('is refused with the way to import it', async () => {
    await assert.rejects(readLists({ bytes: csv(['a', 'b'], ['1', '2']), name: 'a.csv' }), {
      message: /recmatrix import --suggest FILE/,
    });
  });
});
