import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLists } from '../../../server/src/exchange/read-lists';
import { readThematicList } from '../../../server/src/exchange/thematic-list/read-list';
import { docx, type Row } from './docx';
import { cycle2, cycle3, cycle4 } from './lists';
import { csv, textWorkbook } from './workbook';

const header: Row = ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments'];

async function list(...tables: (readonly Row[])[]) {
  return readThematicList(await docx(tables));
}

/** The only recommendation of a list with this text in its first cell. */
async function one(text: string, position = 'Supported', themes: readonly string[] = ['- Right to health']) {
  const { recommendations, problems } = await list([header, [text, position, themes, '']]);
  assert.equal(recommendations.length, 1);
  return { ...recommendations[0], problems: problems.map((problem) => problem.message) };
}

describe('reading a thematic list: its layouts', () => {
  it('reads the layout of cycle 2', async () => {
    const { recommendations, problems, symbol } = await list(cycle2);
    assert.deepEqual(problems, []);
    assert.equal(symbol, 'A/HRC/27/90');
    assert.deepEqual(recommendations, [
      {
        number: '101.1',
        text: 'Open a shelter in every district (Norway, Fiji)',
        recommendedBy: ['NOR', 'FJI'],
        unknownStates: [],
        position: 'supported',
        positionSource: 'A/HRC/27/90/Add.1 - Para. 2',
        themes: ['Domestic violence', 'Violence against women'],
        groups: ['women', 'girls'],
        sdgGoals: [],
        heading: 'Domestic violence',
        row: 3,
      },
    ]);
  });

  it('reads the layout of cycle 3, with what a ministry typed', async () => {
    const { recommendations, problems } = await list(cycle3);
    assert.deepEqual(problems, []);
    assert.deepEqual(recommendations[0], {
      number: '120.1',
      text: 'Train the police (Chile) (Fiji)',
      recommendedBy: ['CHL', 'FJI'],
      unknownStates: [],
      position: 'supported',
      positionSource: 'A/HRC/40/90 - Para 120',
      themes: ['Domestic violence'],
      groups: ['Women'],
      sdgGoals: ['5'],
      comment: 'Training began in March.\nTwo regions are left.',
      heading: 'Domestic violence',
      row: 3,
    });
    assert.equal(recommendations[1]?.position, 'noted');
    assert.equal(recommendations[1]?.comment, undefined);
  });

  it('reads the layout of cycle 4', async () => {
    const { recommendations, problems } = await list(cycle4);
    assert.deepEqual(problems, []);
    assert.deepEqual(recommendations, [
      {
        number: '140.7',
        text: 'Keep pregnant pupils in school (Kenya) (Iceland)',
        recommendedBy: ['KEN', 'ISL'],
        unknownStates: [],
        position: 'supported',
        positionSource: 'A/HRC/59/90/Add.1 - Para.3',
        themes: ['Right to education', 'Equality & non-discrimination'],
        groups: ['Girls', 'Children'],
        sdgGoals: ['4', '10'],
        heading: 'Right to education',
        row: 3,
      },
    ]);
  });

  it('reads columns in any order, by their headers', async () => {
    const { recommendations, problems } = await list([
      ['SDGs', '  POSITION ', 'THEMES', 'Groups of persons', 'Comments', 'Recommendations'],
      ['3', 'Noted', 'Right to health', 'Women', 'Done', '7.1 Build a clinic (Fiji)'],
    ]);
    assert.deepEqual(problems, []);
    const { sdgGoals, position, themes, groups, comment, number } = recommendations[0] ?? {};
    assert.deepEqual(
      { sdgGoals, position, themes, groups, comment, number },
      {
        sdgGoals: ['3'],
        position: 'noted',
        themes: ['Right to health'],
        groups: ['Women'],
        comment: 'Done',
        number: '7.1',
      },
    );
  });

  it('reads rows whose cells are merged otherwise than the header’s', async () => {
    const wide = (text: string, span: number) => ({ paragraphs: [text], span });
    const { recommendations, problems } = await list([
      [wide('Recommendation', 2), 'Position', 'Themes', 'Comments'],
      ['7.1 Build a clinic (Fiji)', wide('Noted', 2), 'Right to health', 'Begun'],
      ['7.2 Build a school', '(Fiji)', 'Noted', 'Right to education', 'Begun'],
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      recommendations.map(({ text, position, themes, comment }) => [text, position, themes, comment]),
      [
        ['Build a clinic (Fiji)', 'noted', ['Right to health'], 'Begun'],
        ['Build a school (Fiji)', 'noted', ['Right to education'], 'Begun'],
      ],
    );
  });

  it('passes over a header that is repeated on later pages', async () => {
    const { recommendations, problems } = await list([
      header,
      ['7.1 Build a clinic (Fiji)', 'Supported', '', ''],
      header,
      ['7.2 Build a school (Fiji)', 'Supported', '', ''],
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      recommendations.map((each) => each.number),
      ['7.1', '7.2'],
    );
  });

  it('reads a list in several tables, with the header in the first', async () => {
    const { recommendations, problems } = await list(
      [header, ['7.1 Build a clinic (Fiji)', 'Supported', '', '']],
      [['7.2 Build a school (Fiji)', 'Noted', '', '']],
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      recommendations.map((each) => [each.number, each.position, each.row]),
      [
        ['7.1', 'supported', 2],
        ['7.2', 'noted', 3],
      ],
    );
  });

  it('gives a recommendation the theme of the merged row above it', async () => {
    const { recommendations } = await list([
      header,
      [{ paragraphs: ['Theme: B31 Racial discrimination'], span: 4 }],
      ['7.1 Train judges (Fiji)', 'Supported', '- Equality', ''],
    ]);
    assert.deepEqual(recommendations[0]?.themes, ['Equality', 'Racial discrimination']);
  });

  it('reads the French and Spanish headers', async () => {
    const french = await list([
      ['Recommandation', 'Position', 'Liste complète des thèmes', 'Évaluation/commentaires'],
      [{ paragraphs: ['Thème : Droit à la santé'], span: 4 }],
      [
        ['7.1 Ouvrir un centre (Fiji) ;', 'Source de la position : A/HRC/40/90 - Par. 7'],
        'Acceptée',
        ['- Droit à la santé', 'ODD :', '- 3 - BONNE SANTÉ', 'Personnes concernées :', '- femmes'],
        'Fait',
      ],
    ]);
    const { text, position, positionSource, themes, groups, sdgGoals, comment } = french.recommendations[0] ?? {};
    assert.deepEqual(
      { text, position, positionSource, themes, groups, sdgGoals, comment },
      {
        text: 'Ouvrir un centre (Fiji)',
        position: 'supported',
        positionSource: 'A/HRC/40/90 - Par. 7',
        themes: ['Droit à la santé'],
        groups: ['femmes'],
        sdgGoals: ['3'],
        comment: 'Fait',
      },
    );
    const spanish = await list([
      ['Recomendación', 'Posición', 'Temas', 'Evaluación/comentarios'],
      ['7.1 Abrir un centro (Fiji)', 'Se toma nota', '', ''],
    ]);
    assert.equal(spanish.recommendations[0]?.position, 'noted');
  });

  it('reads the review from the page header', async () => {
    const bytes = await docx([cycle3], { header: 'UPR of Slovenia (4th Cycle – 48th session)' });
    const { country, cycle, session } = await readThematicList(bytes);
    assert.deepEqual({ country, cycle, session }, { country: 'SVN', cycle: 4, session: 48 });
  });
});

describe('reading a thematic list: its traps', () => {
  it('unites a recommendation that is listed under two themes', async () => {
    const { recommendations, problems } = await list([
      header,
      ['7.1 Build a clinic (Fiji);', 'Supported', ['- Right to health', 'Affected persons:', '- women'], 'Begun'],
      ['7.1 Build a clinic (Fiji)', 'Supported', ['- Right to health', '- Right to life', 'SDGs:', '- 3'], 'Paid for'],
    ]);
    assert.deepEqual(problems, []);
    assert.equal(recommendations.length, 1);
    const { themes, groups, sdgGoals, comment } = recommendations[0] ?? {};
    assert.deepEqual(
      { themes, groups, sdgGoals, comment },
      {
        themes: ['Right to health', 'Right to life'],
        groups: ['women'],
        sdgGoals: ['3'],
        comment: 'Begun\nPaid for',
      },
    );
  });

  it('keeps one number in two positions twice, and says so', async () => {
    const { recommendations, problems } = await list([
      header,
      ['7.1 Build a clinic (Fiji)', 'Supported', '', ''],
      ['7.1 Build a clinic (Fiji)', 'Noted', '', ''],
    ]);
    assert.deepEqual(
      recommendations.map((each) => [each.number, each.position]),
      [
        ['7.1', 'supported'],
        ['7.1', 'noted'],
      ],
    );
    assert.deepEqual(
      problems.map(({ row, number, message }) => [row, number, message]),
      [[3, '7.1', '7.1 is listed in two positions; row 2 has the other. Both are kept.']],
    );
  });

  it('reads numbers with non-breaking spaces and full-width digits', async () => {
    const { number, text } = await one('１２０．７\u00a0Build a\u00a0clinic (Fiji,\u00a0Peru)');
    assert.deepEqual({ number, text }, { number: '120.7', text: 'Build a clinic (Fiji, Peru)' });
  });

  it('keeps curly quotes, as the text is verbatim', async () => {
    assert.equal((await one('7.1 Protect “free” lawyers’ work (Fiji).')).text, 'Protect “free” lawyers’ work (Fiji).');
  });

  it('reads the source of the position in the same paragraph, garbled or not', async () => {
    const { text, positionSource } = await one('7.1 Build (Fiji); Source of Position: A/HRC/43/15/Add.1 - Para.3vv');
    assert.deepEqual(
      { text, positionSource },
      { text: 'Build (Fiji)', positionSource: 'A/HRC/43/15/Add.1 - Para.3vv' },
    );
  });

  for (const [cell, position, positionDetail] of [
    ['Supported', 'supported'],
    ['SUPPORTED ', 'supported'],
    ['Accepted', 'supported'],
    ['Enjoys the support of the State', 'supported'],
    ['Noted', 'noted'],
    ['Not supported', 'noted'],
    ['Does not enjoy support', 'noted'],
    ['Supported/Noted', 'supported', 'partial'],
    ['Partially supported', 'supported', 'partial'],
    ['Supported, already implemented', 'supported', 'already-implemented'],
    ['Supported in principle', 'supported', 'in-principle'],
    ['Supported, in the process of implementation', 'supported', 'in-process'],
    ['Pending', 'pending'],
    ['To be examined', 'pending'],
  ]) {
    it(`reads the position “${cell}”`, async () => {
      const read = await one('7.1 Build a clinic (Fiji)', cell);
      assert.deepEqual([read.position, read.positionDetail, read.problems], [position, positionDetail, []]);
    });
  }

  it('reads a position that is merged over several recommendations', async () => {
    const { recommendations } = await list([
      header,
      ['7.1 Build a clinic (Fiji)', { paragraphs: ['Noted'], merge: 'first' }, '', ''],
      ['7.2 Build a school (Fiji)', { paragraphs: [''], merge: 'next' }, '', ''],
    ]);
    assert.deepEqual(
      recommendations.map((each) => each.position),
      ['noted', 'noted'],
    );
  });
});

describe('reading a thematic list: what is not understood is said', () => {
  for (const [what, row, message, words] of [
    [
      'a row without a number',
      ['Build a clinic (Fiji)', 'Supported', 'Right to health', ''],
      'This row has no paragraph number such as 140.10, so it was not taken into the plan.',
      'Build a clinic (Fiji) Supported Right to health',
    ],
    [
      'a position in other words',
      ['7.1 Build a clinic (Fiji)', 'Maybe', '', ''],
      'The State’s position is neither supported, noted nor pending.',
      'Maybe',
    ],
    [
      'what a position’s cell says besides',
      ['7.1 Build a clinic (Fiji)', 'Supported, subject to funds', '', ''],
      'The position’s cell says more than the position; only the position was taken.',
      'Supported, subject to funds',
    ],
    [
      'a State that is not known',
      ['7.1 Build a clinic (Fiji, Atlantis)', 'Noted', '', ''],
      '“Atlantis” is not the name of a State that is known here.',
      'Atlantis',
    ],
    [
      'a text without States',
      ['7.1 Build a clinic', 'Noted', '', ''],
      'No recommending State was found at the end of the text.',
      'Build a clinic',
    ],
    [
      'States in the middle of a sentence',
      ['7.1 Consult neighbours (Peru) about clinics (Fiji)', 'Noted', '', ''],
      '(Peru) stands inside a sentence, so it was not taken for recommending States.',
      '(Peru)',
    ],
    [
      'a goal that does not exist',
      ['7.1 Build a clinic (Fiji)', 'Noted', ['SDGs:', '- 18 - MORE'], ''],
      'No Sustainable Development Goal or target is named here.',
      '18 - MORE',
    ],
  ] as const) {
    it(what, async () => {
      const { problems } = await list([header, row]);
      assert.deepEqual(
        problems.filter((problem) => problem.row > 0).map((problem) => [problem.row, problem.message, problem.text]),
        [[2, message, words]],
      );
    });
  }

  it('a column of its own', async () => {
    const { recommendations, problems } = await list([
      [...header, 'Ministry'],
      ['7.1 Build a clinic (Fiji)', 'Noted', '', '', 'Health'],
    ]);
    assert.equal(recommendations.length, 1);
    assert.deepEqual(problems, [
      {
        row: 2,
        number: '7.1',
        message: 'The column “Ministry” is not one of the list’s columns; its text was not taken into the plan.',
        text: 'Health',
      },
    ]);
  });

  it('a table that is no list', async () => {
    const { recommendations, problems } = await list(
      [['Contents', 'Page']],
      [header, ['7.1 Build (Fiji)', 'Noted', '', '']],
    );
    assert.equal(recommendations.length, 1);
    assert.deepEqual(
      problems.map(({ row, text }) => [row, text]),
      [[1, 'Contents Page']],
    );
  });

  it('a list without a header row', async () => {
    const { recommendations, problems } = await list([['7.1 Build (Fiji)', 'Noted', 'Right to health', 'Begun']]);
    assert.deepEqual(
      recommendations.map(({ position, themes, comment }) => [position, themes, comment]),
      [['noted', ['Right to health'], 'Begun']],
    );
    assert.match(problems[0]?.message ?? '', /^No row above names the columns/);
  });

  it('a file that is no Word document', async () => {
    const { recommendations, problems } = await readThematicList(new ArrayBuffer(8));
    assert.deepEqual(recommendations, []);
    assert.match(problems[0]?.message ?? '', /can’t be read as a Word document/);
  });

  it('a Word document without a list', async () => {
    const { problems } = await list();
    assert.match(problems[0]?.message ?? '', /No recommendation was found/);
  });

  it('whatever the cells hold, each word is in a recommendation or a problem', async () => {
    const word = fc.constantFrom(
      '7.1',
      '12',
      '(Fiji)',
      '(',
      ')',
      ';',
      'Theme:',
      'SDGs:',
      'Supported',
      'Noted',
      '-',
      '5 - GENDER',
      '.',
    );
    const cell = fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 3 });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (cells, withHeader) => {
        let count = 0;
        const tokens: string[] = [];
        const mark = (words: readonly string[]) => {
          const token = `token${count++}x`;
          tokens.push(token);
          return [...words, token].join(' ');
        };
        const rows = cells.map((row): Row => row.map((paragraphs) => paragraphs.map(mark)));
        const { recommendations, problems } = await list(withHeader ? [header, ...rows] : rows);
        const said = JSON.stringify([recommendations, problems]);
        const themeRows = tokens.filter((token) => !said.includes(token));
        const lost = themeRows.filter((token) => !isInTheme(rows, token) && !isInGoal(rows, token));
        assert.deepEqual(lost, []);
      }),
      { numRuns: 200 },
    );
  });
});

function cellWith(rows: readonly Row[], token: string): string[] {
  const cells = rows.flatMap((row) => row.filter(Array.isArray) as string[][]);
  return cells.find((lines) => lines.some((line) => line.includes(token))) ?? [];
}

/** A theme's row says nothing where no recommendation follows. */
function isInTheme(rows: readonly Row[], token: string): boolean {
  return /^\W*Theme:/.test(cellWith(rows, token).join(' '));
}

/** An SDG is kept by its number. */
function isInGoal(rows: readonly Row[], token: string): boolean {
  return cellWith(rows, token).some((line) => line.includes(token) && /^\W*(SDGs: )?\W*(5 - GENDER|12|7.1)/.test(line));
}

describe('a thematic list as a sheet', () => {
  const heading = ['Recommendation', 'Position', 'Full list of themes', 'Comments'];
  const rows = [
    ['UPR of Slovenia (3rd Cycle - 34th session)'],
    [],
    heading,
    ['Theme: Domestic violence'],
    [
      '120.1 Train the police (Chile) (Fiji);\nSource of Position: A/HRC/40/90 - Para 120',
      'Supported',
      '- Domestic violence\nSDGs:\n- 5\nAffected persons:\n- Women',
      'Begun.',
    ],
    ['120.2 Abolish fees (Peru)', 'Noted', '- Right to health', ''],
  ];

  it('is read like the Word file, with the sheet’s rows', async () => {
    for (const bytes of [csv(...rows), await textWorkbook({ Notes: [['x']], List: rows })]) {
      const { format, lists } = await readLists({ bytes, name: 'list' });
      assert.equal(format, 'thematic-list');
      const [{ recommendations, problems, ...review } = fail()] = lists;
      assert.deepEqual(review, { country: 'SVN', cycle: 3, session: 34, symbol: 'A/HRC/40/90' });
      assert.deepEqual(problems, []);
      assert.deepEqual(
        recommendations.map(({ number, row, themes, groups, sdgGoals, comment }) => [
          number,
          row,
          themes,
          groups,
          sdgGoals,
          comment,
        ]),
        [
          ['120.1', 5, ['Domestic violence'], ['Women'], ['5'], 'Begun.'],
          ['120.2', 6, ['Right to health', 'Domestic violence'], [], [], undefined],
        ],
      );
    }
  });

  it('needs columns for the recommendation, the position and the themes', async () => {
    const other = csv(['Recommendation', 'Status', 'Comments'], ['120.1 Train', 'Done', '']);
    await assert.rejects(readLists({ bytes: other, name: 'a.csv' }), { message: /^This table is neither/ });
  });
});

function fail(): never {
  throw new assert.AssertionError({ message: 'there is a list' });
}
