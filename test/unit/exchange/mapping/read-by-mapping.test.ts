import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { importLists } from '../../../../server/src/exchange/import';
import { csv, pack, textWorkbook, workbookParts } from '../workbook';
import { readBy } from './read';

/** One recommendation from a column beside its text. */
async function readCell(cell: string, column: string, more = '') {
  const mapping = `country: Fiji\n${more}\nsheets: [{ columns: [{ column: T, to: text }, ${column}] }]`;
  return readBy(csv(['T', 'C'], ['Open a shelter', cell]), mapping);
}

describe('a table by its mapping', () => {
  it('gives recommendations of several documents, with the State and constants for all rows', async () => {
    const mapping = `
country: Fiji
language: fr
sheets:
  - sheet: Registre
    header-row: 2
    columns:
      - { column: Texte, to: text }
      - { column: Nº, to: number }
      - { column: Cote, to: document.symbol }
      - { column: Organe, to: document.mechanism, values: { Comité des femmes: CEDAW } }
      - { column: Adopté le, to: document.adopted }
    constants: { priority: high }
`;
    const bytes = await textWorkbook({
      Notes: [['rien']],
      Registre: [
        ['Registre national'],
        ['TEXTE', 'Nº', 'Cote', 'Organe', 'Adopté le'],
        ['Ouvrir un refuge', '22 (a)', 'CEDAW/C/FJI/CO/6', 'Comité des femmes', '4 février 2026'],
        ['Former les juges', '23', 'cedaw/c/fji/co/6', 'Comité des femmes', '4 février 2026'],
        ['Ratifier', '7', 'CAT/C/FJI/CO/2', '', ''],
      ],
    });
    const { lists, problems } = await readBy(bytes, mapping);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      lists.map(({ recommendations, ...list }) => ({ ...list, numbers: recommendations.map(({ number }) => number) })),
      [
        { mechanism: 'CEDAW', symbol: 'CEDAW/C/FJI/CO/6', adopted: '2026-02-04', numbers: ['22 (a)', '23'] },
        { mechanism: 'CAT', symbol: 'CAT/C/FJI/CO/2', numbers: ['7'] },
      ].map((list) => ({
        origin: 'Taken from the file “register.xlsx”.',
        isExtract: true,
        language: 'fr',
        country: 'FJI',
        problems: [],
        ...list,
      })),
    );
    assert.deepEqual(lists[0]?.recommendations[0]?.more, { priority: 'high' });
  });

  for (const [what, cell, column, more] of [
    ['several values', 'a || b||a', '{ column: C, to: support, separator: "||" }', { support: ['a', 'b'] }],
    ['values in lines of their own', '- a\n- b', '{ column: C, to: support }', { support: ['a', 'b'] }],
    ['the lead, and others after it', 'a; b', '{ column: C, to: lead, separator: ; }', { lead: 'a', support: ['b'] }],
    [
      'translated values',
      'Hecho',
      '{ column: C, to: status, values: { hecho: implemented } }',
      { status: 'implemented' },
    ],
    [
      'only values that are translated',
      'x\nley',
      '{ column: C, to: requires, others: ignore, values: { ley: legislation } }',
      { requires: ['legislation'] },
    ],
    [
      'what stands behind a code',
      'A2.1.-Defence',
      '{ column: C, to: custom.topic, after: .- }',
      { custom: { topic: 'Defence' } },
    ],
    ['a date', '14/03/2026', '{ column: C, to: due }', { due: '2026-03-14' }],
    ['a year', '2027', '{ column: C, to: due }', { due: '2027' }],
    ['yes', 'Sí', '{ column: C, to: follow-up }', { 'follow-up': true }],
  ] as const) {
    it(`reads ${what}`, async () => {
      const { all, said } = await readCell(cell, column);
      assert.deepEqual(said, []);
      assert.deepEqual(all[0]?.more, more);
    });
  }

  it('reads an ambiguous date in the order that the mapping says', async () => {
    const column = '{ column: C, to: due }';
    assert.deepEqual((await readCell('03/04/2026', column, 'dates: day-first')).all[0]?.more, { due: '2026-04-03' });
    const { all, said } = await readCell('03/04/2026', column);
    assert.deepEqual([all[0]?.more, said[0]?.text], [undefined, '03/04/2026']);
  });

  it('reads States, positions, SDG and categories as they are written elsewhere', async () => {
    const mapping = `
country: XEX
sheets:
  - columns:
      - { column: Text, to: text }
      - { column: By, to: recommended-by, separator: ',' }
      - { column: Position, to: position }
      - { column: SDG, to: sdg, after: M }
      - { column: Session, to: document.session }
    constants: { document.mechanism: UPR }
`;
    const { all, lists, said } = await readBy(
      csv(
        ['Text', 'By', 'Position', 'SDG', 'Session'],
        ['Train', 'Turkey, Atlantis', 'Accepted', 'M1.1', 'Session 48'],
      ),
      mapping,
    );
    assert.deepEqual(
      [all[0]?.recommendedBy, all[0]?.position, all[0]?.sdgGoals, lists[0]?.session],
      [['TUR'], 'supported', ['1.1'], 48],
    );
    assert.deepEqual(
      said.map(({ text, unknownWord }) => [text, unknownWord]),
      [['Atlantis', true]],
    );
  });

  it('fills down what stands in merged cells', async () => {
    const mapping =
      'country: XEX\nsheets: [{ columns: [{ column: Theme, to: themes, fill-down: true }, { column: Text, to: text }] }]';
    const { all } = await readBy(
      csv(['Theme', 'Text'], ['Right to health', 'a'], ['', 'b'], ['Death penalty', 'c']),
      mapping,
    );
    assert.deepEqual(
      all.map(({ themes }) => themes),
      [['Right to health'], ['Right to health'], ['Death penalty']],
    );
  });

  it('brings reported actions to the recommendations that they name', async () => {
    const mapping = `
country: XEX
sheets:
  - sheet: R
    columns: [{ column: Text, to: text }]
  - sheet: A
    holds: actions
    columns:
      - { column: Row, to: recommendation-row }
      - { column: What, to: title }
      - { column: When, to: update.date }
      - { column: Who, to: lead }
`;
    const bytes = await textWorkbook({
      R: [['Text'], ['Open a shelter'], ['Train judges']],
      A: [
        ['Row', 'What', 'When', 'Who'],
        ['3', 'A course', '2026-03-04', 'Academy'],
        ['9', 'Nothing', '', ''],
        ['2', '', '', 'Academy'],
      ],
    });
    const { lists, all, problems } = await readBy(bytes, mapping);
    assert.deepEqual(
      all.map(({ actions }) => actions),
      [undefined, [{ title: 'A course', lead: 'Academy', updates: [{ date: '2026-03-04', text: undefined }] }]],
    );
    assert.deepEqual(
      problems.map(({ sheet, row, text }) => [sheet, row, text]),
      [
        ['A', 3, '9 | Nothing'],
        ['A', 4, '2 | Academy'],
      ],
    );
    const plan = parse(importLists(lists, {}, []).files[0]?.text ?? '');
    assert.deepEqual(plan.institutions, [{ id: 'academy', name: 'Academy', kind: 'other' }]);
    assert.deepEqual(plan.recommendations[1].actions, [
      { id: `${plan.recommendations[1].id}-a1`, title: 'A course', lead: 'academy', updates: [{ date: '2026-03-04' }] },
    ]);
  });

  it('says where Excel may have shortened a number', async () => {
    const number = (value: string) => ({ xml: `<c><v>${value}</v></c>` });
    const rows = [
      ['Text', 'No.'],
      ['a', number('140.1')],
      ['b', number('140.9')],
      ['c', number('140.1')],
      ['d', '140.1'],
    ];
    const bytes = await pack(workbookParts({ sheets: [{ name: 'A', rows }] }));
    const { said } = await readBy(
      bytes,
      'country: XEX\nsheets: [{ columns: [{ column: Text, to: text }, { column: No., to: number }] }]',
    );
    assert.deepEqual(
      said.map(({ row, text }) => [row, text]),
      [[4, '140.1']],
    );
  });

  it('loses no row and no column in silence', async () => {
    const mapping = 'country: XEX\nsheets: [{ columns: [{ column: Text, to: text }, { column: Old, to: ignore }] }]';
    const { all, problems } = await readBy(csv(['Text', 'Old', 'New'], ['a', '1', '2'], ['', '3', '4']), mapping);
    assert.equal(all.length, 1);
    assert.deepEqual(
      problems.map(({ row, text }) => [row, text]),
      [
        [0, 'New'],
        [3, '3 | 4'],
      ],
    );
  });

  it('declares the plan’s own fields that it fills', async () => {
    const { lists } = await readCell('A 7', '{ column: C, to: custom.file-number }');
    const plan = parse(importLists(lists, {}, []).files[0]?.text ?? '');
    assert.deepEqual(plan.plan.fields, [{ id: 'file-number', title: 'C', type: 'text' }]);
    assert.deepEqual(plan.recommendations[0].custom, { 'file-number': 'A 7' });
  });

  it('declares them in a plan that exists too, once, and changes no other line of it', async () => {
    const { lists } = await readCell('A 7', '{ column: C, to: custom.file-number }');
    const head = 'plan:\n  id: p # ours\n  title: Plan\n  country: FJI\n';
    const declaration = '    - id: file-number\n      title: C\n      type: text\n';
    const other = '    - { id: other, title: Other, type: number } # ours\n';
    for (const [before, after] of [
      [head, `${head}  fields:\n${declaration}`],
      [`${head}  fields:\n${other}`, `${head}  fields:\n${other}    - { id: file-number, title: C, type: text }\n`],
    ] as const) {
      const { files } = importLists(lists, {}, [{ uri: 'a.plan.yaml', text: before }]);
      assert.equal(files[0]?.text.slice(0, after.length), after);
      assert.deepEqual(importLists(lists, {}, files).files, []);
    }
  });
});

describe('a recommendation that stands in several rows', () => {
  it('becomes one, and what they say otherwise is listed', async () => {
    const bytes = csv(
      ['No', 'Recommendation', 'States', 'Lead', 'Action'],
      ['1', 'Open a shelter', 'Peru', 'Courts', 'Budget'],
      ['1', 'Open a  shelter.', 'Norway', 'Police', 'Build'],
      ['1', 'Open a shelter', '', '', ''],
      ['1', 'Something else', 'Peru', 'Police', ''],
    );
    const mapping = `
country: Fiji
sheets:
  - columns:
      - { column: "No", to: number }
      - { column: Recommendation, to: text }
      - { column: States, to: recommended-by }
      - { column: Lead, to: lead }
  - holds: actions
    columns: [{ column: "No", to: recommendation-number }, { column: Action, to: title }]
`;
    const { all, lists } = await readBy(bytes, mapping);
    assert.deepEqual(
      all.map(({ text, recommendedBy, more, actions }) => [text, recommendedBy, more, actions]),
      [
        ['Open a shelter', ['PER', 'NOR'], { lead: 'Courts' }, [{ title: 'Budget' }, { title: 'Build' }]],
        ['Something else', ['PER'], { lead: 'Police' }, undefined],
      ],
    );
    assert.deepEqual(
      lists[0]?.problems.map(({ row, message, text }) => [row, message, text]),
      [
        [
          3,
          'The same recommendation stands in row 2; both rows became one, without what this row says otherwise.',
          'lead: Police',
        ],
        [4, 'The same recommendation stands in row 2; both rows became one.', ''],
      ],
    );
  });
});

describe('columns with one heading', () => {
  const table = csv(['Text', 'Note', 'note ', 'Note (2)'], ['Open a shelter', 'one', 'two', 'three']);

  it('are told apart by a number', async () => {
    const mapping = `
country: Fiji
sheets: [{ columns: [{ column: Text, to: text }, { column: Note (2), to: comment }, { column: Note, to: custom.note }] }]
`;
    const { all, problems } = await readBy(table, mapping);
    assert.deepEqual([all[0]?.comment, all[0]?.more], ['two', { custom: { note: 'one' } }]);
    assert.deepEqual(
      problems.map(({ text }) => text),
      ['Note (2) (2)'],
    );
  });
});

describe('a word that is not understood', () => {
  for (const [field, word, sentence] of [
    [
      'due',
      '03/04/2026',
      /^In the column “C”, “03\/04\/2026” can be two days\. Say in the mapping .* “dates: day-first”/,
    ],
    ['due', 'soon', /^In the column “C”, “soon” is no date that can be read\.$/],
    ['document.adopted', '2026', /^In the column “C”, “2026” is no day, as is needed here\.$/],
    ['status', 'parked', /none of the words for “status”\. Say under “values” .* means: not-started, in-progress, /],
    ['position', 'maybe', /none of the words for “position”\. .* means: supported, noted, pending\.$/],
    ['sdg', '18', /^In the column “C”, “18” is no goal or target of the SDGs\.$/],
    ['country', 'Atlantis', /^In the column “C”, “Atlantis” is not the name of a State that is known here\.$/],
    ['recommended-by', 'Atlantis', /^In the column “C”, “Atlantis” is not the name of a State that is known here\.$/],
    ['follow-up', 'perhaps', /^In the column “C”, “perhaps” is neither yes nor no\.$/],
    ['document.session', 'last', /^In the column “C”, “last” is not such a number as “document\.session” needs\.$/],
  ] as const) {
    it(`for ${field}: ${word}`, async () => {
      const { lists, problems } = await readCell(word, `{ column: C, to: ${field} }`);
      const [problem] = [...problems, ...lists.flatMap((list) => list.problems)];
      assert.match(problem?.message ?? '', sentence);
      assert.deepEqual([problem?.row, problem?.text, problem?.unknownWord], [2, word, true]);
    });
  }
});
