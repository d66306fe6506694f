import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { importLists } from '../../../server/src/exchange/import';
import { readLists } from '../../../server/src/exchange/read-lists';
import { bytesOf, csv, textWorkbook } from './workbook';

// The columns as the Universal Human Rights Index spells them; sentences of our own.
const columns = [
  'Text',
  'Countries Concerned',
  'Reccomending Body',
  'Document Symbol',
  'Themes',
  'Affected Persons',
  'Sdgs',
  'Document Publication Date',
  'UPR Reccomending States',
  'UPR Position',
  'Type',
  'OHCHR Annotation Id',
  'UPR Session',
  'Regions Concerned',
  'Recommending Regions',
  'Date of publication on UHRI',
];

const review = {
  Text: '140.7. Keep pregnant pupils in school (Kenya) (Iceland);',
  'Countries Concerned': '- Fiji',
  'Reccomending Body': '- UPR',
  'Document Symbol': 'A/HRC/59/90',
  Themes: '- Right to education\n- Equality & non-discrimination',
  'Affected Persons': '- Girls\n- Children',
  Sdgs: '- 4.1 - By 2030, ensure that all girls\n- 10.3 - Ensure equal opportunity',
  'Document Publication Date': '45000',
  'UPR Reccomending States': '- Kenya\n- Iceland',
  'UPR Position': 'Supported',
  Type: '- Recommendations',
  'OHCHR Annotation Id': '11111111-2222-3333-4444-555555555555',
  'UPR Session': '48',
};
const committee = {
  ...review,
  Text: '22. The State party should open a shelter in every district.',
  'Reccomending Body': '- CEDAW',
  'Document Symbol': 'CEDAW/C/FJI/CO/6',
  'UPR Reccomending States': '',
  'UPR Position': '',
  'UPR Session': '',
  'OHCHR Annotation Id': '22222222-2222-3333-4444-555555555555',
};
const concern = {
  ...committee,
  Text: 'It is concerned about cost.',
  Type: '- Concerns/Observations',
  'OHCHR Annotation Id': '3',
};

type Annotation = Partial<Record<string, string>>;

const rowsOf = (annotations: readonly Annotation[]) =>
  annotations.map((each) => columns.map((column) => each[column] ?? ''));

function read(...annotations: Annotation[]) {
  return readLists({ bytes: csv(columns, ...rowsOf(annotations)), name: 'uhri.csv' });
}

describe('an export of the Universal Human Rights Index', () => {
  it('gives all that it says of a recommendation of the UPR', async () => {
    const { lists, format, problems } = await read(review);
    assert.equal(format, 'uhri');
    assert.deepEqual(problems, []);
    assert.deepEqual(lists, [
      {
        origin: 'Taken from the Universal Human Rights Index.',
        isExtract: true,
        country: 'FJI',
        mechanism: 'UPR',
        symbol: 'A/HRC/59/90',
        session: 48,
        recommendations: [
          {
            number: '140.7',
            uhri: '11111111-2222-3333-4444-555555555555',
            text: 'Keep pregnant pupils in school (Kenya) (Iceland)',
            recommendedBy: ['KEN', 'ISL'],
            unknownStates: [],
            position: 'supported',
            themes: ['Right to education', 'Equality & non-discrimination'],
            groups: ['Girls', 'Children'],
            sdgGoals: ['4.1', '10.3'],
            row: 2,
          },
        ],
        problems: [],
      },
    ]);
  });

  it('is one recommendation where it stands twice under one id, and stays it', async () => {
    const again = { ...review, Themes: '- Right to health', 'OHCHR Annotation Id': review['OHCHR Annotation Id'] };
    const other = { ...review, Text: '140.8. Something else' };
    const { lists } = await read(review, again, other);
    assert.deepEqual(
      lists[0]?.recommendations.map(({ number, themes }) => [number, themes]),
      [
        ['140.7', ['Right to education', 'Equality & non-discrimination', 'Right to health']],
        ['140.8', ['Right to education', 'Equality & non-discrimination']],
      ],
    );
    assert.deepEqual(
      lists[0]?.problems.map(({ row, message }) => [row, message]),
      [[3, 'Row 2 has the same text under the same id; both rows became one recommendation.']],
    );
    const { files } = importLists(lists, {}, []);
    assert.deepEqual(importLists(lists, {}, files).files, []);
  });

  it('has a list for each document, with its mechanism by body or symbol', async () => {
    const { lists } = await read(
      review,
      committee,
      concern,
      { ...committee, 'Reccomending Body': '', 'Document Symbol': 'CRC/C/FJI/CO/5' },
      {
        ...committee,
        'Reccomending Body': '- Special Rapporteur on the right to food',
        'Document Symbol': 'A/HRC/44/50',
      },
      { ...committee, 'Reccomending Body': '- Committee against Torture (CAT)', 'Document Symbol': 'CAT/C/FJI/CO/2' },
    );
    assert.deepEqual(
      lists.map(({ mechanism, body, symbol, recommendations }) => [mechanism, body, symbol, recommendations.length]),
      [
        ['UPR', undefined, 'A/HRC/59/90', 1],
        ['CEDAW', undefined, 'CEDAW/C/FJI/CO/6', 2],
        ['CRC', undefined, 'CRC/C/FJI/CO/5', 1],
        ['special-procedure', 'Special Rapporteur on the right to food', 'A/HRC/44/50', 1],
        ['CAT', undefined, 'CAT/C/FJI/CO/2', 1],
      ],
    );
  });

  it('tells recommendations from observations, and takes positions and States from the UPR only', async () => {
    const { lists } = await read(committee, concern);
    assert.deepEqual(
      lists[0]?.recommendations.map(({ number, kind, position, recommendedBy }) => [
        number,
        kind,
        position,
        recommendedBy,
      ]),
      [
        ['22', undefined, undefined, []],
        [undefined, 'observation', undefined, []],
      ],
    );
  });

  it('gives an annotation to each State that it concerns', async () => {
    const { lists } = await read({ ...review, 'Countries Concerned': '- Fiji\n- Peru' });
    assert.deepEqual(
      lists.map(({ country, recommendations }) => [country, recommendations.length]),
      [
        ['FJI', 1],
        ['PER', 1],
      ],
    );
  });

  it('says what it can’t read, and keeps it', async () => {
    const { lists } = await read({
      ...review,
      Sdgs: '- 99.9 - Nothing',
      'UPR Reccomending States': '- Kenya\n- Atlantis',
      'UPR Position': 'Perhaps',
      Type: '- Poem',
    });
    assert.deepEqual(
      lists[0]?.problems.map(({ row, text, unknownWord }) => [row, text, unknownWord]),
      [
        [2, 'Poem', true],
        [2, 'Perhaps', true],
        [2, 'Atlantis', true],
        [2, '99.9 - Nothing', true],
      ],
    );
    const { files } = importLists(lists, {}, []);
    for (const words of ['Poem', 'Perhaps', 'Atlantis', '99.9'])
      assert.match(files[0]?.text ?? '', new RegExp(`#.*${words}`));
  });

  it('lists whole what concerns no State or has no text', async () => {
    const { lists, problems } = await read({ ...review, 'Countries Concerned': '- Atlantis' }, { ...review, Text: '' });
    assert.deepEqual(
      problems.map(({ row, text }) => [row, text]),
      [
        [2, 'Atlantis'],
        [2, review.Text],
      ],
    );
    assert.deepEqual(
      lists[0]?.problems.map(({ row }) => row),
      [3],
    );
  });

  it('is the same as workbook, csv and JSON', async () => {
    const annotations = [review, committee, concern];
    const workbook = await readLists({
      bytes: await textWorkbook({ Export: [columns, ...rowsOf(annotations)] }),
      name: 'a.xlsx',
    });
    const table = await read(...annotations);
    assert.deepEqual(workbook, table);
    const lines = (text: string | undefined) => (text ?? '').split('\n').map((line) => line.replace(/^- /, ''));
    const json = annotations.map((each) => ({
      AnnotationId: each['OHCHR Annotation Id'],
      Symbol: each['Document Symbol'],
      Text: each.Text,
      DocumentId: '7',
      PublicationDate: '2025-06-02',
      AnnotationType: each.Type,
      Countries: lines(each['Countries Concerned']),
      AffectedPersons: lines(each['Affected Persons']),
      Themes: lines(each.Themes).map((Name) => ({ Name })),
      Sdgs: lines(each.Sdgs),
      Regions: ['Asia'],
      Body: each['Reccomending Body'],
    }));
    const { lists } = await readLists({ bytes: bytesOf(`\uFEFF${JSON.stringify({ Results: json })}`), name: 'a.json' });
    assert.deepEqual(
      lists.map(({ session: _, recommendations, ...list }) => ({
        ...list,
        recommendations: recommendations.map((one) => ({ ...one, row: one.row + 1 })),
      })),
      table.lists.map(({ session: _, recommendations, ...list }) => ({
        ...list,
        // JSON has no column for the position.
        recommendations: recommendations.map(({ position: __, ...one }) => one),
      })),
    );
  });

  it('in JSON that is cut off or something else is refused', async () => {
    await assert.rejects(readLists({ bytes: bytesOf('[{"Text":'), name: 'a.json' }), {
      message: /^This JSON file is damaged/,
    });
    await assert.rejects(readLists({ bytes: bytesOf('{"a": 1}'), name: 'a.json' }), {
      message: /holds no annotations/,
    });
  });

  it('becomes a plan with a document for each symbol', async () => {
    const { files } = importLists((await read(review, committee, concern)).lists, {}, []);
    const plan = parse(files[0]?.text ?? '');
    assert.deepEqual(plan.documents, [
      { id: 'upr4', mechanism: 'UPR', symbol: 'A/HRC/59/90', session: 48 },
      { id: 'cedaw6', mechanism: 'CEDAW', symbol: 'CEDAW/C/FJI/CO/6' },
    ]);
    assert.deepEqual(
      plan.recommendations.map(({ id, kind, uhri }: Record<string, string>) => [id, kind, uhri?.slice(0, 2)]),
      [
        ['upr4-140.7', undefined, '11'],
        ['cedaw6-22', undefined, '22'],
        ['cedaw6-o1', 'observation', '3'],
      ],
    );
  });
});
