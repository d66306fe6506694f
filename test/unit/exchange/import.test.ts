import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type ImportOptions, importLists, importRead } from '../../../server/src/exchange/import';
import type { ImportedList, ImportedRecommendation } from '../../../server/src/exchange/imported';
import { readLists } from '../../../server/src/exchange/read-lists';
import { docx } from './docx';
import { cycle3, cycle4 } from './lists';

const clinic: ImportedRecommendation = {
  number: '7.1',
  text: 'Build a clinic (Fiji)',
  recommendedBy: ['FJI'],
  unknownStates: [],
  position: 'supported',
  positionSource: 'A/HRC/59/90/Add.1 - Para.3',
  themes: ['Right to health'],
  groups: ['Women'],
  sdgGoals: ['3'],
  row: 2,
};
const school: ImportedRecommendation = {
  ...clinic,
  number: '7.2',
  text: 'Build a school (Peru)',
  recommendedBy: ['PER'],
};

function list(...recommendations: ImportedRecommendation[]): ImportedList {
  return { country: 'XEX', session: 48, symbol: 'A/HRC/59/90', recommendations, problems: [] };
}

/** Imports into a plan of one file; gives its text afterwards and what was said. */
function into(text: string, imported: ImportedList, options: ImportOptions = {}) {
  const { files, ...said } = importLists([imported], options, [{ uri: 'a.plan.yaml', text }]);
  return { text: files[0]?.text ?? text, ...said };
}

const root = `plan: { id: p, title: Plan, country: XEX }
documents:
  - { id: review, mechanism: UPR, symbol: A/HRC/59/90, session: 48, counts: { received: 1, supported: 1, noted: 0 } }
`;

const complete = `${root}
recommendations:
  # Health first.
  - id: health   # our own id
    document: review
    number: '7.1'
    text: "Build a clinic (Fiji)"
    recommended-by: [FJI]
    position: supported
    position-source: A/HRC/59/90/Add.1, para. 3
    themes: [right-to-health]
    groups: [women-and-girls]
    sdg: ["3.8"]
`;

/** Into a new plan. */
async function importFile(bytes: ArrayBuffer, options: ImportOptions) {
  return importRead(await readLists({ bytes, name: 'list.docx' }), options, []);
}

describe('importing a list into a new plan', () => {
  it('writes one file for the whole list', async () => {
    const bytes = await docx([cycle4], { header: 'UPR of Slovenia (4th Cycle - 48th session)' });
    const { files, added, problems } = await importFile(bytes, { positionDate: '2025-06-02' });
    assert.deepEqual(problems, []);
    assert.deepEqual(added, ['upr4', 'upr4-140.7']);
    assert.equal(files[0]?.uri, 'svn-upr4.plan.yaml');
    const plan = parse(files[0]?.text ?? '');
    assert.equal(plan.plan.country, 'SVN');
    assert.equal(plan.documents[0]['position-date'], '2025-06-02');
    assert.deepEqual(plan.recommendations[0].themes, ['right-to-education', 'equality-and-non-discrimination']);
  });

  it('takes from the options what the list does not say, or says otherwise', async () => {
    const options = {
      country: 'XEX',
      cycle: 3,
      session: 34,
      symbol: 'A/HRC/43/90',
      document: 'review',
      file: 'my.plan.yaml',
    };
    const { files } = await importFile(await docx([cycle3]), options);
    const plan = parse(files[0]?.text ?? '');
    assert.equal(files[0]?.uri, 'my.plan.yaml');
    assert.equal(plan.plan.country, 'XEX');
    assert.deepEqual(
      [plan.documents[0].id, plan.documents[0].session, plan.documents[0].symbol],
      ['review', 34, 'A/HRC/43/90'],
    );
  });

  it('writes nothing where the file holds no list', async () => {
    const { files, problems } = await importFile(new ArrayBuffer(3), {});
    assert.deepEqual(files, []);
    assert.equal(problems.length, 1);
  });
});

describe('importing a list into a plan that exists', () => {
  it('changes nothing where the plan says it all', () => {
    const result = into(complete, list(clinic));
    assert.deepEqual(result, {
      text: complete,
      added: [],
      updated: [],
      unchanged: ['review', 'health'],
      differences: [],
      problems: [],
    });
  });

  it('adds what is new behind the records of its document', () => {
    const { text, added, differences } = into(complete, list(clinic, school));
    assert.deepEqual(added, ['review-7.2']);
    assert.deepEqual(differences, [
      { record: 'review', key: 'counts.received', written: '1', imported: '2' },
      { record: 'review', key: 'counts.supported', written: '1', imported: '2' },
    ]);
    assert.equal(
      text,
      `${complete}  - id: review-7.2
    document: review
    number: "7.2"
    text: Build a school (Peru)
    recommended-by: [PER]
    position: supported
    position-source: A/HRC/59/90/Add.1, para. 3
    themes: [right-to-health]
    groups: [women-and-girls]
    sdg: ["3"]
`,
    );
  });

  it('fills absent keys and absent items of lists, and leaves the rest to the character', () => {
    const text = `${root}
recommendations:
  - id: health
    document: review
    number: '7.1'   # as printed
    text: "Build a clinic (Fiji)"
    recommended-by:
    - NOR     # added by hand
    themes: [ right-to-life ] # to be discussed
    lead: moh

  # The last line.
`;
    const result = into(text, list({ ...clinic, comment: 'Begun.' }));
    assert.deepEqual(result.updated, ['health']);
    assert.equal(
      result.text,
      `${root}
recommendations:
  - id: health
    document: review
    number: '7.1'   # as printed
    text: "Build a clinic (Fiji)"
    recommended-by:
    - NOR     # added by hand
    - FJI
    position: supported
    position-source: A/HRC/59/90/Add.1, para. 3
    themes: [ right-to-life, right-to-health ] # to be discussed
    groups: [women-and-girls]
    sdg: ["3"]
    lead: moh
    comments:
      - text: Begun.

  # The last line.
`,
    );
  });

  it('fills a record in flow style, and one that ends the file without a line break', () => {
    const flow = `${root}recommendations: [{ id: a, document: review, number: "7.1", text: Build a clinic (Fiji), position: noted }]`;
    assert.equal(
      into(flow, list({ ...clinic, themes: [], groups: [] })).text,
      flow.replace('(Fiji),', '(Fiji), recommended-by: [FJI],').replace('noted }', 'noted, sdg: ["3"] }'),
    );
    const block = `${root}recommendations:\n- id: a\n  document: review\n  number: "7.1"`;
    assert.equal(
      into(block, list({ ...clinic, themes: [], groups: [] })).text,
      `${block}
  text: Build a clinic (Fiji)
  recommended-by: [FJI]
  position: supported
  position-source: A/HRC/59/90/Add.1, para. 3
  sdg: ["3"]`,
    );
  });

  it('keeps the file’s line breaks', () => {
    const { text } = into(complete.replaceAll('\n', '\r\n'), list(clinic, school));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('lists what is written otherwise, and takes it only when asked', () => {
    const noted = { ...clinic, position: 'noted', text: 'Build two clinics (Fiji)' } as const;
    const asked = list(noted);
    const { text, differences } = into(complete, asked);
    assert.equal(text, complete);
    assert.deepEqual(
      differences.filter(({ record }) => record === 'health'),
      [
        { record: 'health', key: 'text', written: 'Build a clinic (Fiji)', imported: 'Build two clinics (Fiji)' },
        { record: 'health', key: 'position', written: 'supported', imported: 'noted' },
      ],
    );
    const taken = into(complete, asked, { take: ['position'] });
    assert.equal(taken.text, complete.replace('position: supported', 'position: noted'));
    assert.deepEqual(taken.updated, ['health']);
    const both = into(complete, asked, { take: ['position', 'text'] });
    assert.equal(
      both.text,
      complete
        .replace('position: supported', 'position: noted')
        .replace('"Build a clinic (Fiji)"', 'Build two clinics (Fiji)'),
    );
  });

  it('compares the official text where the plan’s own was edited', () => {
    const text = complete.replace(
      'text: "Build a clinic (Fiji)"',
      'text: Build clinics\n    source-text: Build a clinic (Fiji)',
    );
    assert.deepEqual(into(text, list(clinic)).differences, []);
  });

  it('reads States, themes and groups however they are written, the plan’s own too', () => {
    const text = `${complete.replace('[FJI]', '[Fiji]').replace('[right-to-health]', '[Right to Health, sea]')}themes:
  - { id: sea, title: Seafaring }
`;
    const imported = { ...clinic, themes: ['RIGHT TO HEALTH', 'Seafaring'] };
    assert.equal(into(text, list(imported)).text, text);
  });

  it('writes the ids of the plan’s own themes', () => {
    const text = `${root}themes:\n  - { id: sea, title: { en: Seafaring }, aliases: [Boats] }\n`;
    const [record] = parse(into(text, list({ ...clinic, themes: ['Boats'] })).text).recommendations;
    assert.deepEqual(record.themes, ['sea']);
  });

  it('leaves a recommendation alone that was split into parts', () => {
    const text = `${root}
recommendations:
  - { id: a, document: review, number: "7.1", part: a, text: Build }
  - { id: b, document: review, number: "7.1", part: b, text: Staff }
`;
    assert.deepEqual(into(text, list(clinic)), {
      text,
      added: [],
      updated: [],
      unchanged: ['review', 'a', 'b'],
      differences: [],
      problems: [],
    });
  });

  it('keeps one number in two positions apart, at every import', () => {
    const noted = { ...clinic, position: 'noted' } as const;
    const first = into(complete, list(clinic, noted));
    assert.deepEqual(first.added, ['review-7.1']);
    assert.equal(parse(first.text).recommendations[1].position, 'noted');
    assert.deepEqual(into(first.text, list(noted, clinic)).added, []);
  });

  it('adds a second document with its recommendations', () => {
    const older = { ...list(school), session: 34, symbol: 'A/HRC/43/90' };
    const { text, added } = into(complete, older);
    assert.deepEqual(added, ['upr3', 'upr3-7.2']);
    const plan = parse(text);
    assert.deepEqual(
      plan.documents.map((document: { id: string }) => document.id),
      ['review', 'upr3'],
    );
    assert.equal(plan.recommendations[1].document, 'upr3');
  });

  it('finds the records in the parts of a plan, and adds beside them', () => {
    const part = complete.slice(root.length);
    const { files } = importLists([list(clinic, school)], { take: ['counts'] }, [
      { uri: 'root.plan.yaml', text: root },
      { uri: 'part.plan.yaml', text: part },
    ]);
    assert.deepEqual(
      files.map(({ uri }) => uri),
      ['root.plan.yaml', 'part.plan.yaml'],
    );
    assert.equal(files[0]?.text, root.replace('received: 1, supported: 1', 'received: 2, supported: 2'));
    assert.ok(files[1]?.text.startsWith(part));
  });

  describe('adds new records', () => {
    const part = complete.slice(root.length);
    const own = { uri: 'root.plan.yaml', text: root };
    const other = { uri: 'sub/part.plan.yaml', text: part };
    /** The text behind what stood in each file that is changed. */
    function addedTo(imported: ImportedList, options: ImportOptions, ...files: { uri: string; text: string }[]) {
      const changed = importLists([imported], { take: [], ...options }, files).files;
      return changed.map(({ uri, text }) => {
        const before = files.find((file) => file.uri === uri)?.text ?? '';
        assert.ok(text.startsWith(before), text);
        const ids = text.slice(before.length).match(/^ {2}- id: .*|^\S+:.*/gm);
        return [uri, ...(ids ?? [])];
      });
    }
    const older = { ...list(clinic), session: 34, symbol: 'A/HRC/43/90' };

    it('to the file that is named, though others of their document stand elsewhere', () => {
      assert.deepEqual(addedTo(list(clinic, school), { file: 'root.plan.yaml' }, own, other), [
        ['root.plan.yaml', 'recommendations:', '  - id: review-7.2'],
      ]);
    });

    it('where the others of their document stand, when no file is named', () => {
      assert.deepEqual(addedTo(list(clinic, school), {}, own, other), [['sub/part.plan.yaml', '  - id: review-7.2']]);
    });

    it('to the root, when no file is named and their document is new', () => {
      const withDocument = { uri: 'root.plan.yaml', text: 'plan: { id: p, title: Plan, country: XEX }\n' };
      assert.deepEqual(addedTo(older, {}, withDocument, other), [
        ['root.plan.yaml', 'documents:', '  - id: upr3', 'recommendations:', '  - id: upr3-7.1'],
      ]);
    });

    it('to the end of their section in the file that is named', () => {
      const text = 'documents: []\nrecommendations:\n  - { id: x, document: y, number: "1" }\n';
      const [file] = importLists([older], { file: 'b' }, [own, other, { uri: 'b', text }]).files;
      const plan = parse(file?.text ?? '');
      assert.equal(file?.uri, 'b');
      assert.deepEqual(
        plan.documents.map(({ id }: { id: string }) => id),
        ['upr3'],
      );
      assert.deepEqual(
        plan.recommendations.map(({ id }: { id: string }) => id),
        ['x', 'upr3-7.1'],
      );
    });

    it('to a new part of the plan, where the file that is named is none of its', () => {
      assert.deepEqual(addedTo(older, { file: 'upr3.plan.yaml' }, own, other), [
        ['upr3.plan.yaml', 'part-of: p', 'documents:', '  - id: upr3', 'recommendations:', '  - id: upr3-7.1'],
      ]);
    });
  });

  for (const [what, section] of [
    ['no section', ''],
    ['an empty section', 'recommendations:   # none yet\n'],
    ['an empty list', 'recommendations: []\n'],
  ] as const) {
    it(`adds the first recommendations to a plan with ${what}`, () => {
      const { text } = into(`${root}${section}`, list(clinic));
      assert.equal(parse(text).recommendations.length, 1);
      assert.ok(text.startsWith(root));
    });
  }

  it('leaves values alone that stand in several places by an anchor', () => {
    const text = `${root}
recommendations:
  - { id: a, document: review, number: "7.1", text: &t Build a clinic (Fiji), themes: &h [right-to-life] }
  - { id: b, document: review, number: "7.2", text: *t, themes: *h }
`;
    const both = [clinic, { ...school, text: clinic.text }].map((one) => ({ ...one, recommendedBy: [] }));
    const result = into(text, list(...both), { take: ['counts'] });
    assert.ok(result.text.includes('text: &t Build a clinic (Fiji), position: supported'), result.text);
    assert.deepEqual(result.differences, [
      { record: 'a', key: 'themes', written: '[right-to-life]', imported: 'right-to-health' },
      { record: 'b', key: 'themes', written: '*h', imported: 'right-to-health' },
    ]);
  });

  it('passes over ids that are taken', () => {
    const text = `${complete}actions:\n  - { id: review-7.2, title: Build }\n`;
    assert.deepEqual(into(text, list(clinic, school)).added, ['review-7.2-supported']);
  });

  for (const [what, text, message] of [
    ['a plan with an error', `${root}recommendations:\n  - id: "a\n`, /can’t be read in full/],
    ['a file that is one value', '{ plan: { id: p } }', /not written as sections/],
    ['a section that is no list', `${root}recommendations: ~\n`, /not written as sections/],
    ['a plan of another State', complete.replace('XEX', 'FJI'), /the list is of XEX, the plan of FJI/],
  ] as const) {
    it(`imports nothing into ${what}, and says so`, () => {
      const result = into(text, list(clinic));
      assert.equal(result.text, text);
      assert.match(result.problems[0]?.message ?? '', message);
    });
  }
});

describe('importing a list in another language', () => {
  const french = list({
    ...clinic,
    text: 'Construire un centre de santé (Fidji)',
    themes: ['Droit à la santé'],
    groups: ['femmes'],
  });

  it('makes a plain text a map of languages', () => {
    const { text, updated, differences } = into(complete, french, { language: 'fr' });
    assert.deepEqual(updated, ['health', 'p']);
    assert.deepEqual(differences, []);
    assert.equal(
      text,
      complete
        .replace('"Build a clinic (Fiji)"', '{ en: Build a clinic (Fiji), fr: Construire un centre de santé (Fidji) }')
        .replace('country: XEX }', 'country: XEX, languages: [en, fr] }'),
    );
  });

  it('breaks a long text into lines', () => {
    const long = 'Construire un centre de santé '.repeat(8).trim();
    const { text } = into(complete, list({ ...clinic, text: long }), { language: 'fr' });
    assert.ok(text.includes('    text:\n      en: Build a clinic (Fiji)\n      fr: >-\n        Construire'), text);
  });

  it('adds an entry to a map of languages', () => {
    const inFlow = complete.replace('"Build a clinic (Fiji)"', '{ en: Build a clinic }');
    assert.ok(into(inFlow, french, { language: 'fr' }).text.includes('{ en: Build a clinic, fr: Construire'));
    const inBlock = complete.replace('text: "Build a clinic (Fiji)"', 'text:\n        en: Build a clinic');
    assert.ok(
      into(inBlock, french, { language: 'fr' }).text.includes('\n        fr: Construire un centre de santé (Fidji)\n'),
    );
  });

  it('adds what the plan lacks, without labels that are no themes in its vocabulary', () => {
    const { text, problems } = into(root, french, { language: 'fr' });
    const [record] = parse(text).recommendations;
    assert.deepEqual([record.text, record.themes], [{ fr: 'Construire un centre de santé (Fidji)' }, undefined]);
    assert.deepEqual(
      problems.map((problem) => problem.text),
      ['Droit à la santé', 'femmes'],
    );
    assert.ok(text.includes('It says: Droit à la santé'), text);
  });

  describe('that nobody names', () => {
    const unnamed = list({ ...clinic, text: 'Former les juges et les procureurs dans tous les districts' });

    it('is the language of a new plan, where it is clear', () => {
      const languagesOf = (text: string) =>
        parse(importLists([list({ ...clinic, text })], {}, []).files[0]?.text ?? '').plan.languages;
      assert.deepEqual(languagesOf('Former les juges et les procureurs dans tous les districts'), ['fr']);
      assert.deepEqual(languagesOf('بناء مستوصف'), ['ar']);
      assert.deepEqual(languagesOf('Build'), ['en']);
    });

    it('is taken for that of a plan that exists, and doubted', () => {
      const { text, problems, languages } = into(root, unnamed);
      assert.deepEqual(languages, ['fr', 'en']);
      assert.equal(parse(text).recommendations[0].text, unnamed.recommendations[0]?.text);
      assert.deepEqual(
        problems.map(({ message }) => message),
        [
          'The texts seem to be in the language “fr”, but were taken to be in the plan’s first, “en”. If so, undo this import, and import the file again with its language.',
        ],
      );
      assert.deepEqual(into(root, unnamed, { language: 'en' }).problems, []);
      assert.deepEqual(into(root.replace('XEX }', 'XEX, languages: [fr-CH] }'), unnamed).problems, []);
    });
  });

  it('lists a text that is written otherwise', () => {
    const text = complete.replace('"Build a clinic (Fiji)"', '{ en: Build a clinic, fr: Construire }');
    assert.deepEqual(into(text, french, { language: 'fr' }).differences, [
      { record: 'health', key: 'text.fr', written: 'Construire', imported: 'Construire un centre de santé (Fidji)' },
    ]);
  });
});

describe('importing twice', () => {
  const word = fc.constantFrom(
    'Build',
    'a',
    'clinic',
    '#',
    ': ',
    '“free”',
    "it's",
    'no',
    '12',
    '\u00a0',
    '  ',
    '[x]',
    'é',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => `${words.join(' ').trim()} (Fiji)`);
  const recommendation = fc.record({
    number: fc.constantFrom('7.1', '7.2', '7.10', '8.1'),
    text: sentence,
    recommendedBy: fc.uniqueArray(fc.constantFrom('FJI', 'PER', 'NOR')),
    unknownStates: fc.constant([]),
    position: fc.constantFrom('supported', 'noted', 'pending') as fc.Arbitrary<'supported'>,
    positionSource: fc.constantFrom('A/HRC/59/90/Add.1 - Para.3', 'Para.3vv'),
    themes: fc.uniqueArray(fc.constantFrom('Right to health', 'Seafaring', 'No, thing: #1')),
    groups: fc.uniqueArray(fc.constantFrom('Women', 'Sailors')),
    sdgGoals: fc.uniqueArray(fc.constantFrom('3', '10')),
    comment: sentence,
    row: fc.nat(20),
  });
  const lists = fc
    .uniqueArray(recommendation, { selector: ({ number, position }) => number + position, minLength: 1, maxLength: 6 })
    .chain((recommendations) => fc.constantFrom(list(...recommendations), { recommendations, problems: [] }));
  const plans = fc.constantFrom(
    '',
    root,
    'clusters:\n  - { id: upr, title: Health }\n',
    complete,
    `${complete}\n  # A comment at the end\n`,
    complete.replaceAll('\n', '\r\n'),
    `${root}recommendations:\n- id: a\n  document: review\n  number: "7.1"\n  themes:\n  - sea\n\n- id: b\n  document: review\n  number: "7.10"\n  text: |+\n    Build\n\n`,
    `${root}recommendations: [{ id: a, document: review, number: "7.1", text: { fr: Construire }, comments: [] }]\n`,
    `part-of: p\nrecommendations:\n  - id: a\n    document: upr4\n    number: 7.2\n    text:\n    position: # not yet\n`,
  );
  const languages = fc.constantFrom({}, { language: 'fr' }, { language: 'en' });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(plans, lists, languages, (text, imported, options) => {
        const once = into(text, imported, options);
        const twice = into(once.text, imported, options);
        assert.equal(twice.text, once.text);
        assert.deepEqual([twice.added, twice.updated], [[], []]);
      }),
      { numRuns: 200 },
    );
  });

  it('takes nothing away the first time', () => {
    fc.assert(
      fc.property(plans, lists, (text, imported) => {
        const lines = into(text, imported).text.split('\n');
        const before = text.split('\n').filter((line) => /#/.test(line));
        for (const line of before)
          assert.ok(
            lines.some((each) => each.includes(line.slice(line.indexOf('#')))),
            line,
          );
        const [old, now] = [parse(text), parse(lines.join('\n'))];
        for (const record of old?.recommendations ?? []) {
          const after = now.recommendations.find(({ id }: { id: string }) => id === record.id);
          for (const [key, value] of Object.entries(record)) {
            if (Array.isArray(value)) assert.deepEqual(after[key].slice(0, value.length), value);
            else if (value !== null && key !== 'text') assert.deepEqual(after[key], value);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
