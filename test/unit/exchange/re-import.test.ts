import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type ImportOptions, importLists } from '../../../server/src/exchange/import';
import type { ImportedList, ImportedRecommendation } from '../../../server/src/exchange/imported';

const shelter: ImportedRecommendation = {
  text: 'Open a shelter',
  recommendedBy: ['NOR'],
  unknownStates: [],
  position: 'supported',
  themes: [],
  groups: [],
  sdgGoals: [],
  row: 2,
};
const index = '11111111-2222-3333-4444-555555555555';

function list(recommendations: ImportedRecommendation[], more: Partial<ImportedList> = {}): ImportedList {
  return { country: 'XEX', session: 48, isExtract: true, recommendations, problems: [], ...more };
}

const head =
  'plan: { id: p, title: Plan, country: XEX }\ndocuments:\n  - { id: review, mechanism: UPR, session: 48 }\n';

function into(records: string, lists: ImportedList[], options: ImportOptions = {}) {
  const text = `${head}recommendations:\n${records}`;
  const { files, ...said } = importLists(lists, options, [{ uri: 'a.plan.yaml', text }]);
  return { before: text, text: files[0]?.text ?? text, ...said };
}

describe('finding a recommendation again', () => {
  it('by its id in the Universal Human Rights Index, even in another document and with another text', () => {
    const { text, before, updated, added } = into(
      `  - { id: a, document: other, text: Edited by hand, uhri: ${index} }\n`,
      [list([{ ...shelter, uhri: index.toUpperCase(), actionCategory: 4 }])],
    );
    assert.deepEqual([added, updated], [[], ['a']]);
    assert.equal(
      text,
      before
        .replace(' }\n', ' }\n')
        .replace(
          `uhri: ${index} }`,
          `uhri: ${index}, recommended-by: [NOR], position: supported, action-category: 4 }`,
        ),
    );
  });

  it('never by text or number where the index says it is another one', () => {
    const { added } = into(`  - { id: a, document: review, number: '1', text: Open a shelter, uhri: 99 }\n`, [
      list([{ ...shelter, uhri: index, number: '1' }]),
    ]);
    assert.deepEqual(added, ['review-1']);
  });

  it('by text where one of both has no number, with or without the States behind it', () => {
    const numbered = into(`  - { id: a, document: review, text: "Open a shelter (Norway);" }\n`, [
      list([{ ...shelter, number: '140.7' }]),
    ]);
    assert.deepEqual(numbered.added, []);
    assert.match(numbered.text, /id: a, document: review, number: "140\.7"/);
    const database = into(`  - { id: a, document: review, number: '140.7', text: Open a shelter (Norway) (Peru) }\n`, [
      list([shelter]),
    ]);
    assert.deepEqual([database.added, database.updated], [[], ['a']]);
  });

  it('not by text where both have numbers, or only what is in other parentheses differs', () => {
    assert.deepEqual(
      into(`  - { id: a, document: review, number: '1', text: Open a shelter }\n`, [
        list([{ ...shelter, number: '2' }]),
      ]).added,
      ['review-2'],
    );
    assert.deepEqual(
      into('  - { id: a, document: review, text: Ratify the treaty (CED) }\n', [
        list([{ ...shelter, text: 'Ratify the treaty (CRPD)' }]),
      ]).added,
      ['review-r1'],
    );
  });

  it('of one text in two positions the one with the same position', () => {
    const { updated, unchanged, added } = into(
      `  - { id: noted, document: review, text: Open a shelter, position: noted, recommended-by: [NOR] }
  - { id: supported, document: review, text: Open a shelter, position: supported, recommended-by: [NOR] }\n`,
      [list([shelter, { ...shelter, position: 'noted', row: 3 }])],
    );
    assert.deepEqual([added, updated, unchanged], [[], [], ['review', 'supported', 'noted']]);
  });
});

describe('importing lists into a plan', () => {
  it('adds the documents of other mechanisms, told apart by their symbols', () => {
    const cedaw = { mechanism: 'CEDAW', symbol: 'CEDAW/C/XEX/CO/6' };
    const { text, added } = into('', [
      list([{ ...shelter, number: '22' }], cedaw),
      list([{ ...shelter, number: '7' }], { mechanism: 'CEDAW', symbol: 'CEDAW/C/XEX/CO/5' }),
      list([shelter], {
        mechanism: 'special-procedure',
        symbol: 'A/HRC/44/50',
        body: 'Special Rapporteur on the right to food',
      }),
    ]);
    assert.deepEqual(added, ['cedaw6', 'cedaw6-22', 'cedaw5', 'cedaw5-7', 'sp-a-hrc-44-50', 'sp-a-hrc-44-50-r1']);
    assert.equal(parse(text).documents[3].body, 'Special Rapporteur on the right to food');
    assert.deepEqual(importLists([list([{ ...shelter, number: '22' }], cedaw)], {}, [{ uri: 'a', text }]).added, []);
  });

  it('brings two lists of one document together', () => {
    const lists = [list([shelter]), list([{ ...shelter, text: 'Train' }], { symbol: 'A/HRC/59/90' })];
    const { files } = importLists(lists, {}, [{ uri: 'a', text: 'plan: { id: p, title: Plan, country: XEX }\n' }]);
    const plan = parse(files[0]?.text ?? '');
    assert.deepEqual(
      plan.recommendations.map(({ id }: { id: string }) => id),
      ['upr4-r1', 'upr4-r2'],
    );
    assert.deepEqual(plan.documents, [{ id: 'upr4', mechanism: 'UPR', symbol: 'A/HRC/59/90', session: 48 }]);
  });

  it('fills in what a mapping gives, keeps what is written, and lists what differs', () => {
    const more = {
      status: 'implemented',
      'status-reason': 'Opened',
      support: ['moh', 'Academy'],
      priority: 'high',
      custom: { file: '7' },
    };
    const { text, before, differences, added } = into(
      '  - { id: a, document: review, text: Open a shelter, status: in-progress, support: [moh], position: supported, recommended-by: [NOR] }\n',
      [list([{ ...shelter, more }])],
    );
    assert.deepEqual(differences, [{ record: 'a', key: 'status', written: 'in-progress', imported: 'implemented' }]);
    assert.deepEqual(added, ['moh', 'academy']);
    const { recommendations } = parse(text);
    assert.deepEqual(recommendations[0], {
      ...parse(before).recommendations[0],
      support: ['moh', 'academy'],
      'status-reason': 'Opened',
      priority: 'high',
      custom: { file: '7' },
    });
    assert.match(
      into(
        '  - { id: a, document: review, text: Open a shelter, status: in-progress }\n',
        [list([{ ...shelter, more }])],
        { take: ['status'] },
      ).text,
      /status: implemented/,
    );
  });

  it('takes values of one record where only those are wanted', () => {
    const written = ['a', 'b.1']
      .map((id) => `  - { id: ${id}, document: review, text: Shelter ${id}, position: noted, priority: low }\n`)
      .join('');
    const said = ['a', 'b.1'].map((id, row) => ({
      ...shelter,
      text: `Shelter ${id}`,
      row,
      position: 'supported' as const,
      more: { priority: 'high' },
    }));
    const { text, differences } = into(written, [list(said)], { take: ['b.1.position', 'a.priority', 'c.position'] });
    const { recommendations } = parse(text);
    assert.deepEqual(
      recommendations.map(({ position, priority }: Record<string, unknown>) => [position, priority]),
      [
        ['noted', 'high'],
        ['supported', 'low'],
      ],
    );
    assert.deepEqual(
      differences.map(({ record, key }) => `${record}.${key}`),
      ['a.position', 'b.1.priority'],
    );
  });

  it('knows the plan’s institutions by id, name and acronym', () => {
    const text = `${head}institutions:\n  - { id: moh, name: { en: Ministry of Health, fr: Ministère de la santé }, acronym: MH, kind: ministry }\n`;
    const named = ['moh', 'MINISTRY OF HEALTH', 'Ministere de la Santé', 'mh'].map((lead, row) => ({
      ...shelter,
      text: `Do ${row}`,
      row,
      more: { lead },
    }));
    const { files } = importLists([list(named)], {}, [{ uri: 'a', text }]);
    const { recommendations, institutions } = parse(files[0]?.text ?? '');
    assert.deepEqual(
      recommendations.map(({ lead }: { lead: string }) => lead),
      ['moh', 'moh', 'moh', 'moh'],
    );
    assert.equal(institutions.length, 1);
  });

  it('adds reported actions once, told by their titles', () => {
    const actions = [{ title: 'A course' }, { title: 'A law' }];
    const { text } = into(
      '  - { id: a, document: review, text: Open a shelter, actions: [{ id: a-a1, title: A course }] }\n',
      [list([{ ...shelter, actions }])],
    );
    assert.deepEqual(parse(text).recommendations[0].actions, [
      { id: 'a-a1', title: 'A course' },
      { id: 'a-a2', title: 'A law' },
    ]);
  });

  it('keeps what became no record in a comment, once', () => {
    const lost = { problems: [{ row: 9, message: 'This row has no text.', text: 'Detention' }] };
    const { text } = into('', [list([shelter], lost)]);
    assert.match(text, /\n {2}# Row 9 of the list: This row has no text\. It says: Detention\n {2}- id: review-r1\n/);
    const { files } = importLists([list([shelter, { ...shelter, text: 'Train', row: 3 }], lost)], {}, [
      { uri: 'a', text },
    ]);
    assert.equal(files[0]?.text.match(/Row 9/g)?.length, 1);
  });

  it('is refused whole where it is strict and a word is not known', () => {
    const unknown = list([{ ...shelter, themes: ['Seafaring', 'Right to health'], groups: ['Sailors'] }], {
      problems: [
        { row: 2, message: 'Not a State.', text: 'Atlantis', unknownWord: true },
        { row: 2, message: 'No text.', text: '' },
      ],
    });
    const { text, before, problems } = into('', [unknown], { strict: true });
    assert.equal(text, before);
    assert.deepEqual(
      problems.map(({ text: words }) => words),
      ['', 'Atlantis', 'Seafaring', 'Sailors'],
    );
    assert.match(problems[0]?.message ?? '', /^Nothing was imported, .* 3\.$/);
    assert.deepEqual(into('', [list([{ ...shelter, themes: ['Right to health'] }])], { strict: true }).added, [
      'review-r1',
    ]);
  });

  it('is not refused where the plan itself has the theme', () => {
    const text = `${head}themes:\n  - { id: seafaring, title: Seafaring }\n`;
    const result = importLists([list([{ ...shelter, themes: ['Seafaring'] }])], { strict: true }, [{ uri: 'a', text }]);
    assert.deepEqual(result.added, ['review-r1']);
  });
});

/** Lists of a few documents of one State, with and without numbers, ids of the index, pledges and what mappings add. */
const someLists = fc.uniqueArray(
  fc.record({
    document: fc.constantFrom<Partial<ImportedList>>(
      { session: 48 },
      { session: 20 },
      { session: undefined as never, mechanism: 'CEDAW', symbol: 'CEDAW/C/FJI/CO/6' },
    ),
    recommendations: fc.array(
      fc.record(
        {
          text: fc.constantFrom(
            'Open a shelter',
            'Open a shelter (Norway)',
            'Train: judges # all',
            '- Ratify',
            'Ouvrir',
            '"Quote"',
          ),
          number: fc.constantFrom('1', '140.10', '22 (a)'),
          uhri: fc.constantFrom('a1', 'B2', '33'),
          kind: fc.constantFrom('voluntary-pledge' as const, 'observation' as const),
          position: fc.constantFrom('supported' as const, 'noted' as const),
          actionCategory: fc.constantFrom(1, 5),
          comment: fc.constantFrom('Begun.', 'a\nb'),
          more: fc.constantFrom(
            { status: 'implemented', lead: 'Ministry of Health' },
            { support: ['Academy'], custom: { a: 'b' } },
          ),
          actions: fc.constantFrom(
            [{ title: 'A course', lead: 'Academy' }],
            [{ title: 'A law' }, { title: 'A course' }],
          ),
        },
        { requiredKeys: ['text'] },
      ),
      { maxLength: 6 },
    ),
  }),
  { maxLength: 3, selector: ({ document }) => JSON.stringify(document) },
);

describe('importing twice', () => {
  const written = `plan: { id: p, title: Plan, country: XEX }
documents:
  # By hand.
  - { id: other, mechanism: CRC }
`;

  it('changes nothing the second time, and adds to a written plan without touching its lines', () => {
    fc.assert(
      fc.property(someLists, fc.boolean(), (drawn, anew) => {
        const used = new Set<string>();
        const lists = drawn.map(({ document, recommendations }) =>
          list(
            recommendations.map(({ uhri, ...one }, row) => {
              // The index gives an id once.
              const isNew = uhri !== undefined && !used.has(uhri);
              if (isNew) used.add(uhri);
              return { ...shelter, ...one, ...(isNew && { uhri }), row: row + 2 } as ImportedRecommendation;
            }),
            document,
          ),
        );
        const plan = anew ? [] : [{ uri: 'a.plan.yaml', text: written }];
        const first = importLists(lists, {}, plan);
        const files = first.files.length > 0 ? first.files : plan;
        if (files.length === 0) return;
        const second = importLists(lists, {}, files);
        assert.deepEqual(second.files, []);
        assert.deepEqual([second.added, second.updated], [[], []]);
        if (!anew) for (const line of written.trimEnd().split('\n')) assert.ok(files[0]?.text.includes(line), line);
      }),
      { numRuns: 300 },
    );
  });
});
