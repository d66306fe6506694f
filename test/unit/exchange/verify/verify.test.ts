import assert from 'node:assert/strict';
import { importLists } from '../../../../server/src/exchange/import';
import type { ImportedList, ImportedRecommendation } from '../../../../server/src/exchange/imported';
import { openPlan } from '../../../../server/src/exchange/plan-files';
import { readThematicList } from '../../../../server/src/exchange/thematic-list/read-list';
import { type VerifyOptions, verify } from '../../../../server/src/exchange/verify/verify';
import { docx } from '../docx';
import { cycle3 } from '../lists';

const shelter: ImportedRecommendation = {
  number: '1.1',
  text: 'Open a shelter in every district (Norway);',
  recommendedBy: ['NOR'],
  unknownStates: [],
  position: 'supported',
  themes: [],
  groups: [],
  sdgGoals: [],
  row: 2,
};
const school: ImportedRecommendation = { ...shelter, number: '1.2', text: 'Keep girls in school (Norway)', row: 3 };

function list(recommendations: ImportedRecommendation[], more: Partial<ImportedList> = {}): ImportedList {
  return { country: 'XEX', session: 48, recommendations, problems: [], ...more };
}

const head = `plan: { id: p, title: Plan, country: XEX }
documents:
  - { id: review, mechanism: UPR, session: 48 }
recommendations:
`;
const own = 'document: review, recommended-by: [NOR], position: supported';
const shelterRecord = `  - { id: a, number: '1.1', ${own}, text: Open a shelter in every district (Norway) }\n`;
const schoolRecord = `  - { id: b, number: '1.2', ${own}, text: Keep girls in school (Norway) }\n`;

/** Each finding as its code and the words that it marks. */
function found(records: string, lists: ImportedList[], options: VerifyOptions = {}) {
  return findings(records, lists, options).map(
    ({ code, place }) => `${code}: ${place.piece.text.slice(place.start, place.end)}`,
  );
}

function findings(records: string, lists: ImportedList[], options: VerifyOptions = {}) {
  const result = verify(openPlan([{ uri: 'a.plan.yaml', text: head + records }]), lists, options);
  assert.ok('findings' in result, JSON.stringify(result));
  return result.findings;
}

function refusal(text: string, lists: ImportedList[], options: VerifyOptions = {}): string {
  const result = verify(openPlan([{ uri: 'a.plan.yaml', text }]), lists, options);
  assert.ok('refusal' in result, 'nothing can be compared');
  return result.refusal;
}

describe('a plan made of a Word file', () => {
  const made = async () => {
    const official = await readThematicList(await docx([cycle3]));
    const options = { country: 'XEX', session: 34 };
    const text = importLists([{ ...official, ...options }], options, []).files[0]?.text ?? '';
    return { official: { ...official, ...options }, text };
  };
  const verified = (text: string, official: ImportedList) => {
    const result = verify(openPlan([{ uri: 'a.plan.yaml', text }]), [official]);
    assert.ok('findings' in result);
    return result.findings.map(({ place, message }) => [place.piece.text.slice(place.start, place.end), message]);
  };

  it('matches it', async () => {
    const { official, text } = await made();
    assert.deepEqual(verified(text, official), []);
  });

  it('differs in a changed word, a removed and a re-positioned recommendation, and in nothing else', async () => {
    const { official, text } = await made();
    assert.deepEqual(verified(text.replace('Train the police', 'Train the army'), official), [
      ['army', '“upr3-120.1” says “army” where the official document says “police”.'],
    ]);
    assert.deepEqual(verified(text.slice(0, text.indexOf('  - id: upr3-120.2')), official), [
      ['upr3', 'The plan lacks a recommendation of “upr3” (120.2, noted): “Abolish fees for first aid (Peru)”'],
    ]);
    assert.deepEqual(verified(text.replace('position: noted', 'position: supported'), official), [
      ['supported', '“upr3-120.2” is “supported” here, but “noted” in the official document.'],
    ]);
  });
});

describe('changed words', () => {
  const changes = (text: string, official = shelter) => {
    const [finding] = findings(`  - { id: a, number: '1.1', ${own}, text: ${text} }\n`, [list([official])]);
    const { place, message = '', related = [] } = finding ?? {};
    return (
      finding && {
        words: place?.piece.text.slice(place.start, place.end),
        message,
        more: related.map((one) => one.message),
      }
    );
  };

  it('are marked where they stand', () => {
    assert.deepEqual(changes('Open a shelter in each district (Norway)'), {
      words: 'each',
      message: '“a” says “each” where the official document says “every”.',
      more: [],
    });
    assert.deepEqual(changes('Open a new shelter in every district (Norway)'), {
      words: 'new',
      message: '“a” says “new”, which the official document does not say.',
      more: [],
    });
  });

  it('that are left out are marked at the word before them', () => {
    assert.deepEqual(changes('Open a shelter in every district'), {
      words: 'district',
      message: '“a” leaves out what the official document says behind “district”: “(Norway)”.',
      more: [],
    });
    assert.deepEqual(changes('a shelter in every district (Norway)'), {
      words: 'a',
      message: '“a” leaves out what the official document says first: “Open”.',
      more: [],
    });
  });

  it('in several places of a text are one finding', () => {
    assert.deepEqual(changes('Open one shelter in each district (Norway)'), {
      words: 'one',
      message: '“a” says “one” where the official document says “a”. More places of this text that differ: 1.',
      more: ['“a” says “each” where the official document says “every”.'],
    });
  });

  it('that are nearly all of a text make it another one', () => {
    assert.deepEqual(changes('Close the prison of every island (Norway)'), {
      words: 'Close the prison of every island (Norway)',
      message:
        '“a” has another text than the official document, which says: “Open a shelter in every district (Norway);”',
      more: [],
    });
  });

  it('are none where only spaces, quotes, dashes or what ends the sentence differ', () => {
    const official = { ...shelter, text: 'Adopt the State’s “anti‑torture” law (Norway) ;' };
    assert.equal(changes(`"Adopt  the State's \\"anti-torture\\" law (Norway)."`, official), undefined);
  });

  it('are none where an edited text keeps the official one as its source', () => {
    const edited = (source: string) =>
      found(`  - { id: a, number: '1.1', ${own}, text: Shelters everywhere, source-text: ${source} }\n`, [
        list([shelter]),
      ]);
    assert.deepEqual(edited('Open a shelter in every district (Norway)'), []);
    assert.deepEqual(edited('Open a shelter in one district (Norway)'), ['changed-text: one']);
  });

  it('are looked for in the language of the list', () => {
    const text = 'text: { en: Shelters, fr-CH: Ouvrir un refuge }';
    const french = list([{ ...shelter, text: 'Ouvrir un centre' }], { language: 'fr' });
    assert.deepEqual(found(`  - { id: a, number: '1.1', ${own}, ${text} }\n`, [french]), ['changed-text: refuge']);
    const result = verify(openPlan([{ uri: 'a', text: head + shelterRecord }]), [french]);
    assert.deepEqual('problems' in result && result.problems.map(({ message }) => message), [
      'Texts were not compared, since the plan does not have them in the list’s language (fr): 1.',
    ]);
  });

  it('tell the list’s language where it does not say it itself: that in which most of them are the same', () => {
    const record = (id: string, number: string, en: string, fr: string) =>
      `  - { id: ${id}, number: '${number}', ${own}, text: { en: ${en}, fr: ${fr} } }\n`;
    const records =
      record('a', '1.1', 'Open a shelter', 'Ouvrir un refuge') + record('b', '1.2', 'Train judges', 'Former les juges');
    const texts = (a: string, b: string) => [
      list([
        { ...shelter, text: `${a};` },
        { ...school, text: b },
      ]),
    ];
    assert.deepEqual(found(records, texts('Ouvrir un refuge', 'Former les agents')), ['changed-text: juges']);
    assert.deepEqual(found(records, texts('Open a shelter', 'Train police')), ['changed-text: judges']);
    assert.deepEqual(found(records, texts('Ouvrir un refuge', 'Former les agents'), { language: 'en' }).length, 2);
  });
});

describe('a number in parts', () => {
  const parts = (first: string, second: string, more = '') =>
    [
      [first, 'a'],
      [second, 'b'],
    ]
      .map(([text, part]) => `  - { id: p${part}, number: '1.1', part: ${part}, ${own}, text: ${text}${more} }\n`)
      .join('');
  const official = { ...shelter, text: 'Open a shelter (Norway); and train judges (Norway);' };

  it('is compared as the official text that its parts make together', () => {
    assert.deepEqual(found(parts('Open a shelter (Norway)', 'and train judges (Norway)'), [list([official])]), []);
    assert.deepEqual(found(parts('Open a shelter (Norway)', 'and train police (Norway)'), [list([official])]), [
      'changed-text: police',
    ]);
  });

  it('may hold the whole official text as its source', () => {
    const records = parts(
      'Open a shelter',
      'Judges',
      ', source-text: Open a shelter (Norway); and train judges (Norway)',
    );
    assert.deepEqual(found(records, [list([official])]), []);
  });

  it('has the States of all its parts', () => {
    const both = { ...official, recommendedBy: ['NOR', 'PER'] };
    const records = parts('Open a shelter (Norway)', 'and train judges (Norway)');
    assert.deepEqual(found(records, [list([both])]), ['changed-states: [NOR]']);
    assert.deepEqual(found(records.replace('[NOR]', '[Peru]'), [list([both])]), []);
  });

  it('is one of two positions, where the document has the number twice', () => {
    const noted = { ...shelter, position: 'noted' as const, text: 'Train judges (Norway)', row: 3 };
    const records = parts('Open a shelter in every district (Norway)', 'Train judges (Norway)');
    assert.deepEqual(
      found(records.replace('supported, text: Train', 'noted, text: Train'), [list([shelter, noted])]),
      [],
    );
  });
});

describe('findings beside the text', () => {
  const both = shelterRecord + schoolRecord;

  it('name what is missing and what is surplus', () => {
    assert.deepEqual(found(shelterRecord, [list([shelter, school])]), ['missing-recommendation: review']);
    assert.deepEqual(found(both, [list([shelter])]), ['surplus-recommendation: b']);
  });

  it('tell what a table may have left out from what is surplus', () => {
    assert.deepEqual(
      findings(both, [list([shelter], { isExtract: true })]).map(({ code, severity, message }) => [
        code,
        severity,
        message,
      ]),
      [
        [
          'not-in-export',
          'information',
          'The table lacks recommendations that the plan has of “review”; it may hold only some of them. Lacking are 1: b',
        ],
      ],
    );
  });

  it('name positions and States that differ or are left out', () => {
    const record = (more: string) => `  - { id: a, number: '1.1', document: review, text: '${shelter.text}'${more} }\n`;
    assert.deepEqual(found(record(', position: noted, recommended-by: [NOR, Fiji]'), [list([shelter])]), [
      'changed-position: noted',
      'changed-states: Fiji',
    ]);
    assert.equal(
      findings(record(', position: supported, recommended-by: [Fiji]'), [list([shelter])])[0]?.message,
      '“a” says that these States made the recommendation, the official document does not: Fiji. The official document says that these States made the recommendation, “a” does not: Norway.',
    );
    assert.deepEqual(found(record(''), [list([shelter])]), ['changed-position: a', 'changed-states: a']);
    const unread = { ...shelter, recommendedBy: ['NOR'], unknownStates: ['Fidji'] };
    assert.deepEqual(found(record(', position: supported, recommended-by: [NOR, Fiji]'), [list([unread])]), []);
  });

  it('say nothing of what the list does not say', () => {
    const bare = { ...shelter, recommendedBy: [] };
    delete (bare as { position?: string }).position;
    assert.deepEqual(found(shelterRecord, [list([bare])]), []);
  });

  it('name the number of a record that stands under another one in the document', () => {
    const swapped = both.replace('1.1', '1.x').replace('1.2', '1.1').replace('1.x', '1.2');
    assert.deepEqual(found(swapped, [list([shelter, school])]), ["changed-number: '1.2'", "changed-number: '1.1'"]);
    assert.deepEqual(found(schoolRecord.replace('1.2', '1.1'), [list([shelter, school])]), [
      'missing-recommendation: review',
      "changed-number: '1.1'",
    ]);
    assert.deepEqual(found(shelterRecord.replace("number: '1.1', ", ''), [list([shelter])]), ['changed-number: a']);
  });

  it('name the counts that the document’s record says otherwise', () => {
    const text = head.replace('session: 48', 'session: 48, counts: { received: 2, supported: 1, noted: 1 }');
    const result = verify(openPlan([{ uri: 'a', text: text + shelterRecord }]), [list([shelter])]);
    assert.ok('findings' in result);
    assert.deepEqual(
      result.findings.map(({ code, message }) => [code, message]),
      [
        [
          'changed-counts',
          '“received” of “review” is 2; the official list has 1. “noted” of “review” is 1; the official list has 0.',
        ],
      ],
    );
  });

  it('do not say counts again that follow from a recommendation too many', () => {
    const counted = head.replace('session: 48', 'session: 48, counts: { received: 2, supported: 2, noted: 0 }');
    const text = counted + both;
    const result = verify(openPlan([{ uri: 'a', text }]), [list([shelter])]);
    assert.ok('findings' in result);
    assert.deepEqual(
      result.findings.map(({ code }) => code),
      ['surplus-recommendation'],
    );
  });

  it('say that the plan counts otherwise, where only a kind explains it', () => {
    const pledge = schoolRecord.replace('id: b', 'id: b, kind: voluntary-pledge');
    assert.deepEqual(found(shelterRecord + pledge, [list([shelter, school])]), ['changed-counts: review']);
  });
});

describe('what the document says beside that', () => {
  const full: ImportedRecommendation = {
    ...shelter,
    positionDetail: 'partial',
    positionSource: 'A/HRC/43/15/Add.1 - Para.3',
    actionCategory: 4,
    themes: ['Right to education', 'Right to health'],
    groups: ['Children', 'General'],
    sdgGoals: ['4', '16.10'],
  };
  const record = (more: string) => shelterRecord.replace('position: supported', `position: supported, ${more}`);
  const detail = 'position-detail: partial';
  const source = "position-source: 'A/HRC/43/15/Add.1, para. 3', action-category: 4";
  const terms = 'themes: [right-to-health, Right to education], groups: [children], sdg: [4.1, 16.10]';

  it('is the same, in the plan’s words or with more', () => {
    assert.deepEqual(found(record([detail, source, terms].join(', ')), [list([full])]), []);
    const more = terms.replaceAll(']', ', other]');
    assert.deepEqual(found(record([detail, source, more, 'follow-up: true'].join(', ')), [list([full])]), []);
  });

  it('is named where the plan says otherwise', () => {
    const other = "position-detail: in-process, position-source: 'A/HRC/43/15, para. 6', action-category: 5";
    assert.deepEqual(
      findings(record(`${other}, ${terms}`), [list([full])]).map(({ severity, message }) => [severity, message]),
      [
        ['warning', '“a” says “in-process” under “position-detail”; the official document says “partial”.'],
        [
          'warning',
          '“a” says “A/HRC/43/15, para. 6” under “position-source”; the official document says “A/HRC/43/15/Add.1, para. 3”.',
        ],
        ['warning', '“a” says “5” under “action-category”; the official document says “4”.'],
      ],
    );
    assert.deepEqual(found(record(`${source}, ${terms}`), [list([full])]), ['changed-detail: supported']);
  });

  it('may be that it is a pledge', () => {
    const pledge = list([{ ...shelter, kind: 'voluntary-pledge' }], { isExtract: true });
    assert.deepEqual(found(shelterRecord, [pledge]), ['changed-detail: a']);
    assert.deepEqual(found(shelterRecord.replace('id: a', 'id: a, kind: voluntary-pledge'), [pledge]), []);
  });

  it('is not compared where the position itself is another one', () => {
    const noted = record(`${other(detail)}, ${terms}, action-category: 4`).replace('supported', 'noted');
    assert.deepEqual(found(noted, [list([full])]), ['changed-position: noted']);
    function other(value: string) {
      return value.replace('partial', 'in-process');
    }
  });

  it('is named where the plan has only some of the themes, groups and SDGs', () => {
    const some = 'themes: [right-to-health], groups: [women], sdg: [4]';
    assert.deepEqual(
      findings(record([detail, source, some].join(', ')), [list([full])]).map(({ code, severity, message }) => [
        `${code} ${severity}`,
        message,
      ]),
      [
        [
          'missing-themes information',
          'The official document gives “a” themes that it does not have here: right-to-education.',
        ],
        [
          'missing-groups information',
          'The official document gives “a” groups of persons that it does not have here: children.',
        ],
        ['missing-sdg information', 'The official document links “a” to SDGs that it does not have here: 16.10.'],
      ],
    );
  });

  it('is one finding of the document where recommendations have none', () => {
    const second = { ...school, themes: ['Right to education'] };
    const both = record([detail, source].join(', ')) + schoolRecord;
    assert.deepEqual(
      findings(both, [list([full, second])]).map(({ message }) => message),
      [
        'The official document says “themes” of recommendations of “review” that say nothing of it here. They are 2: a, b',
        'The official document says “groups” of recommendations of “review” that say nothing of it here. They are 1: a',
        'The official document says “sdg” of recommendations of “review” that say nothing of it here. They are 1: a',
      ],
    );
    const accepted = both.replace('{ id: b', '{ id: b, ignore: { missing-themes: Not ours }');
    assert.match(findings(accepted, [list([full, second])])[0]?.message ?? '', / 1: a$/);
  });

  it('may stand in any part of a number', () => {
    const part = (id: string, more: string) =>
      `  - { id: ${id}, number: '1.1', part: ${id}, ${own}, ${detail}, ${source}, ${more} }\n`;
    const parts =
      part('a', 'text: Open a shelter, themes: [right-to-health], groups: [children]') +
      part('b', 'text: in every district (Norway), themes: [right-to-education], sdg: [4, 16.10]');
    assert.deepEqual(found(parts, [list([full])]), []);
  });

  it('of a list in another language is compared where its words are known', () => {
    const french = list([{ ...shelter, text: 'Ouvrir', themes: ['Logement', 'Right to health'] }], { language: 'fr' });
    const text = 'text: { en: Open, fr: Ouvrir }, themes: [right-to-food]';
    assert.deepEqual(found(`  - { id: a, number: '1.1', ${own}, ${text} }\n`, [french]), [
      'missing-themes: [right-to-food]',
    ]);
  });

  it('is the document’s symbol too', () => {
    const text = head.replace('session: 48', 'session: 48, symbol: A/HRC/43/15') + shelterRecord;
    const result = verify(openPlan([{ uri: 'a', text }]), [list([shelter], { symbol: 'A/HRC/43/51' })]);
    assert.deepEqual('findings' in result && result.findings.map(({ severity, message }) => [severity, message]), [
      ['warning', '“review” says “A/HRC/43/15” under “symbol”; the official document says “A/HRC/43/51”.'],
    ]);
  });
});

describe('recommendations are paired', () => {
  it('by their id in the index, whatever else differs', () => {
    const uhri = '11111111-2222-3333-4444-555555555555';
    const record = `  - { id: a, uhri: ${uhri}, ${own}, number: '7', text: Shelters (Norway) }\n`;
    assert.deepEqual(found(record, [list([{ ...shelter, uhri: uhri.toUpperCase() }], { isExtract: true })]), [
      "changed-number: '7'",
      'changed-text: Shelters',
    ]);
  });

  it('by most of their words, where one has no number', () => {
    const { number, ...unnumbered } = shelter;
    assert.equal(number, '1.1');
    const text = 'Open a shelter in each district';
    assert.deepEqual(found(shelterRecord, [list([{ ...unnumbered, text }], { isExtract: true })]), [
      'changed-text: every',
    ]);
  });

  it('without the States behind the text, which databases leave out', () => {
    const database = { ...shelter, text: 'Open a shelter in every district' };
    assert.deepEqual(found(shelterRecord, [list([database], { isExtract: true })]), []);
    assert.deepEqual(found(shelterRecord, [list([database])]), ['changed-text: (Norway)']);
  });
});

describe('the document that a list is of', () => {
  const second = head.replace('recommendations:', '  - { id: older, mechanism: UPR, session: 20 }\nrecommendations:');
  const at = (text: string, lists: ImportedList[], options: VerifyOptions = {}) => {
    const result = verify(openPlan([{ uri: 'a', text: text + shelterRecord }]), lists, options);
    assert.ok('findings' in result, JSON.stringify(result));
    return result;
  };

  it('is told by its session, or named', () => {
    assert.deepEqual(at(second, [list([shelter])]).findings, []);
    assert.deepEqual(at(second, [list([school], { session: 20 })]).findings.length, 1);
    const { session, ...silent } = list([shelter]);
    assert.equal(session, 48);
    assert.deepEqual(at(second, [silent], { document: 'review' }).findings, []);
    assert.equal(
      refusal(second, [silent]),
      'Nothing was compared, since it can’t be told which document of the plan the list is of. Name it: --document ID. The plan has: review, older.',
    );
  });

  it('is looked for among those of the plan', () => {
    assert.equal(
      refusal(second, [list([shelter])], { document: 'reviev' }),
      'The plan has no document with the id “reviev”. Did you mean “review”?',
    );
    assert.equal(
      refusal(second, [list([shelter]), list([shelter], { session: 3 })], { document: 'older' }),
      'Nothing was compared: none of the file’s lists is of the document “older”.',
    );
  });

  it('may be one of many in the file; of the others it is said that the plan has none', () => {
    const cedaw = list([shelter], { mechanism: 'CEDAW', symbol: 'CEDAW/C/XEX/CO/6' });
    const { findings: all, problems, compared } = at(second, [list([shelter]), cedaw]);
    assert.deepEqual([all.length, compared], [0, 1]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['The plan has no document for recommendations of CEDAW/C/XEX/CO/6, so they were not compared: 1.'],
    );
  });

  it('can be of the plan’s State only', () => {
    assert.equal(
      refusal(second, [list([shelter], { country: 'FJI' })]),
      'Nothing was compared: the file is about FJI, the plan about XEX.',
    );
    assert.deepEqual(at(second, [list([shelter]), list([school], { country: 'FJI' })]).findings, []);
  });

  it('can’t be compared while some of the plan can’t be read, or the list is empty', () => {
    assert.match(
      refusal(`${second}  - { id: a, text: "open\n`, [list([shelter])]),
      /^Nothing was compared, since some/,
    );
    assert.equal(refusal(second, [list([])]), 'The file holds no recommendations.');
  });
});

describe('the plan’s own wishes', () => {
  it('lower a finding, and a record’s “ignore” silences it', () => {
    const lowered = head.replace('country: XEX', 'country: XEX, checks: { missing-recommendation: warning }');
    const result = verify(openPlan([{ uri: 'a', text: lowered + shelterRecord }]), [list([shelter, school])]);
    assert.deepEqual('findings' in result && result.findings.map(({ severity }) => severity), ['warning']);
    const ignoring = shelterRecord
      .replace('every', 'each')
      .replace('{ id: a', '{ id: a, ignore: { changed-text: A slip }');
    assert.deepEqual(found(ignoring, [list([shelter])]), []);
  });
});
