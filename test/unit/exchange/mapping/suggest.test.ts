import assert from 'node:assert/strict';
import { fieldOfHeading } from '../../../../server/src/exchange/mapping/headings';
import { suggestMapping } from '../../../../server/src/exchange/mapping/suggest';
import { readTables } from '../../../../server/src/exchange/tables/read-tables';
import { csv } from '../workbook';
import { readBy } from './read';

describe('a drafted mapping', () => {
  const suggest = async (bytes: ArrayBuffer, name = 'register.xlsx') =>
    suggestMapping(await readTables(bytes, name), name);

  for (const [language, headings] of [
    [
      'English',
      [
        'Recommendation',
        'No.',
        'Recommending State',
        'Response',
        'Themes',
        'SDGs',
        'Responsible institution',
        'Deadline',
        'Status',
      ],
    ],
    [
      'French',
      [
        'Recommandation',
        'N°',
        'État auteur',
        'Réponse',
        'Thématique',
        'ODD',
        'Responsable',
        'Échéance',
        'État de mise en œuvre',
      ],
    ],
    [
      'Spanish',
      [
        'Texto de recomendación',
        'Número',
        'Estado recomendante',
        'Respuesta',
        'Tema(s)',
        'ODS (acrónimo)',
        'Autoridad encargada de atender',
        'Plazo',
        'Nivel de atención',
      ],
    ],
    [
      'Russian',
      [
        'Рекомендация',
        'Номер',
        'Рекомендующее государство',
        'Позиция',
        'Темы',
        'ЦУР',
        'Ответственный орган',
        'Срок',
        'Статус',
      ],
    ],
    [
      'Arabic',
      [
        'التوصية',
        'الرقم',
        'الدولة الموصية',
        'الموقف',
        'الموضوع',
        'أهداف التنمية المستدامة',
        'الجهة المسؤولة',
        'الإطار الزمني',
        'حالة التنفيذ',
      ],
    ],
    [
      'Chinese',
      ['建议内容', '序号', '提出建议的国家', '立场', '主题', '可持续发展目标', '负责单位', '完成时限', '落实情况'],
    ],
  ] as const) {
    it(`knows headings in ${language}`, () => {
      assert.deepEqual(headings.map(fieldOfHeading), [
        'text',
        'number',
        'recommended-by',
        'position',
        'themes',
        'sdg',
        'lead',
        'due',
        'status',
      ]);
    });
  }

  it('has a line for each column, the separator, and the values that need a translation', async () => {
    const rows = [
      ['Register'],
      ['Recommendation', 'Themes', 'Status', 'Folder'],
      ['Open a shelter', 'Detention; Salud', 'Ongoing', 'F7'],
      ['Train', 'Salud; Water', 'Parked', 'F8'],
    ];
    assert.equal(
      await suggest(csv(...rows), 'register.csv'),
      `# What the columns of “register.csv” hold, drafted from their headings. Look at each line, then import the file
# with this mapping.
# The language of the texts, and the State that the rows concern unless a column names it:
# language: en
# country: FJI
separator: ;
sheets:
  - header-row: 2
    columns:
      - column: Recommendation
        to: text
      - column: Themes
        to: themes
        # values:
          # Salud:
          # Water: safe-drinking-water-and-sanitation
      - column: Status
        to: status
        values:
          Ongoing: in-progress
          # Parked:
      # Such as: F7
      - column: Folder
        to: ignore
`,
    );
  });

  for (const [language, text] of [
    ['en', 'Ratify the Convention and train all of the judges'],
    ['fr', 'Ratifier la Convention et former les juges dans tous les districts'],
    ['es', 'Ratificar la Convención y capacitar a los jueces de los distritos'],
    ['ru', 'Ратифицировать Конвенцию и обучить судей (ECHR)'],
    ['ar', 'التصديق على الاتفاقية'],
    ['zh', '批准公约'],
  ]) {
    it(`tells that texts are in the language ${language}`, async () => {
      assert.match(await suggest(csv(['Text', 'No'], [text ?? '', '1'])), new RegExp(`^language: ${language}$`, 'm'));
    });
  }

  it('knows separators of other scripts', async () => {
    assert.match(await suggest(csv(['建议', '协助单位'], ['批准公约', '警察；法院'])), /^separator: ；$/m);
  });

  it('of a table with a row for each action reads its sheet twice, and loses no row', async () => {
    const bytes = csv(
      ['No', 'Recommendation', 'Action', 'Responsible', 'Status'],
      ['140.1', 'Open a shelter', 'Budget', 'Ministry of Finance', 'Done'],
      ['', '', 'Build', 'Ministry of Works', 'Ongoing'],
      ['140.2', 'Train judges', 'Courses', 'Council', ''],
      ['', 'A text without a number', '', '', ''],
      ['', 'Another one', 'Survey', '', ''],
    );
    const { lists, problems, all } = await readBy(bytes, `country: Fiji\n${await suggest(bytes)}`);
    assert.deepEqual([problems, lists.flatMap((list) => list.problems)], [[], []]);
    assert.deepEqual(
      all.map(({ number, more, actions = [] }) => [number, more, actions.map(({ title, lead }) => [title, lead])]),
      [
        [
          '140.1',
          undefined,
          [
            ['Budget', 'Ministry of Finance'],
            ['Build', 'Ministry of Works'],
          ],
        ],
        ['140.2', undefined, [['Courses', 'Council']]],
        [undefined, undefined, []],
        [undefined, undefined, [['Survey', undefined]]],
      ],
    );
  });

  it('can be imported as it is', async () => {
    const bytes = csv(['Texte', 'Réponse', 'Dossier: n°'], ['Ouvrir un refuge', 'Acceptée', '- 7']);
    const mapping = await suggest(bytes);
    const { all } = await readBy(bytes, mapping);
    assert.deepEqual([all[0]?.text, all[0]?.position], ['Ouvrir un refuge', 'supported']);
  });

  it('has a line for each of several columns with one heading', async () => {
    const draft = await suggest(csv(['Text', 'Note', 'note ', 'Note (2)'], ['Open a shelter', 'one', 'two', 'three']));
    assert.deepEqual(draft.match(/(?<=column: ).*/g), ['Text', 'Note', 'note (2)', 'Note (2) (2)']);
  });

  it('takes the longest texts where no heading tells the recommendations, and says so', async () => {
    const bytes = csv(
      ['Register', '', ''],
      ['Ref', 'What they asked', 'Desk'],
      ['1.1', 'Open a shelter in each district', 'Second floor'],
      ['1.2', 'Train judges', 'Third floor'],
    );
    const draft = await suggest(bytes);
    assert.match(draft, /# Here stand the longest texts\..*\n {6}- column: What they asked\n {8}to: text\n/);
    assert.match(draft, /- column: Desk\n {8}to: ignore/);
    const { all } = await readBy(bytes, `country: Fiji\n${draft}`);
    assert.deepEqual(
      all.map(({ text }) => text),
      ['Open a shelter in each district', 'Train judges'],
    );
  });

  it('needs a row of headings, and texts below it', async () => {
    for (const rows of [
      [
        ['1', '2'],
        ['3', '4'],
      ],
      [
        ['a', 'b'],
        ['yes', 'no'],
      ],
      [['Ref', 'What they asked']],
    ]) {
      await assert.rejects(suggest(csv(...rows)), { message: /^No sheet has a row of headings/ });
    }
  });
});
