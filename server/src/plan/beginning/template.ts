import { stringify } from 'yaml';
import { t } from '../../l10n';

/** What somebody who begins a plan knows of it. */
export interface NewPlan {
  readonly id: string;
  readonly title: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** Days or periods: `2026`. */
  readonly start: string;
  readonly end: string;
  readonly language: string;
  readonly currency?: string;
  /** Of the UPR Working Group: the review that the plan answers. */
  readonly session?: number;
}

/**
 * A plan file that teaches: lines with `##` explain, lines with one `#` are examples. The examples of a section hold without
 * those of other sections; taking away the `#` of all makes a sound plan too.
 */
export function planTemplate(plan: NewPlan): string {
  const sections = [
    opening(),
    planSection(plan),
    institutions(),
    documents(plan),
    funding(),
    clusters(),
    recommendations(plan),
    indicators(plan),
    ownTerms(),
  ];
  return `${sections.join('\n\n')}\n`;
}

function opening(): string {
  return [
    ...explained(
      t(
        'An implementation plan. Lines with ## explain. Lines with a single # are examples: take the # away and write your own.',
      ),
    ),
    ...explained(t('“recmatrix check” says what is wrong or missing, “recmatrix progress” how far the plan has come.')),
    ...explained(
      t('Indentation shows what belongs to what. A hyphen begins a record. Its id is how other records name it.'),
    ),
  ].join('\n');
}

function planSection({ id, title, country, start, end, language, currency }: NewPlan): string {
  return [
    'plan:',
    `  id: ${id}`,
    `  ${entry('title', title)}`,
    `  country: ${country}`,
    ...explained(
      t('Dates are written 2026-11-20. A year alone means its first day for a start, its last day for an end.'),
      2,
    ),
    `  start: ${start}`,
    `  end: ${end}`,
    ...(currency === undefined ? ['  # currency: USD'] : [`  currency: ${currency}`]),
    `  languages: [${language}]`,
    '  coordinator: committee',
    ...explained(t('The groups of persons that the plan must not pass over, and the day of the next review.'), 2),
    '  # priority-groups: [women-and-girls, persons-with-disabilities]',
    `  # next-review: ${year(end)}-11-15`,
    ...explained(
      t('What your office wants to note beside the usual keys, and findings that it wants to be told otherwise.'),
      2,
    ),
    '  # fields:',
    '  #   - { id: file-number, title: File number, type: text }',
    '  # checks: { no-gender-perspective: information }',
  ].join('\n');
}

function institutions(): string {
  return [
    ...explained(
      t(
        'Who takes part: ministries, parliament, the human rights institution, civil society. Name posts rather than persons.',
      ),
    ),
    'institutions:',
    '  - id: committee',
    `    name: ${t('National mechanism for implementation, reporting and follow-up')}`,
    '    kind: coordination-mechanism',
    '  # - id: justice',
    '  #   name: Ministry of Justice',
    '  #   kind: ministry',
    '  #   focal-points:',
    '  #     - { post: Head of the Human Rights Unit, email: human-rights@justice.example }',
  ].join('\n');
}

function documents({ session, start }: NewPlan): string {
  return [
    ...explained(
      t('Where the recommendations come from: reviews, concluding observations, reports of special procedures.'),
    ),
    'documents:',
    '  - id: upr',
    '    mechanism: UPR',
    ...(session === undefined ? ['    # session: 48'] : [`    session: ${session}`]),
    ...explained(t('How many recommendations the report itself counts: the plan is compared with it.'), 4),
    '    # counts: { received: 250, supported: 210, noted: 40 }',
    `  # - { id: cedaw, mechanism: CEDAW, title: Concluding observations of the Committee, adopted: ${year(start) - 1}-02-20 }`,
  ].join('\n');
}

function funding(): string {
  return [
    ...explained(t('Money that the budgets of actions draw on.')),
    '# funding:',
    '#   - { id: state-budget, name: State budget, kind: state-budget }',
  ].join('\n');
}

function clusters(): string {
  return [
    ...explained(
      t('Recommendations that ask much the same, handled together: they share a lead, a due date and actions.'),
    ),
    '# clusters:',
    '#   - id: violence-against-women',
    '#     title: Violence against women',
    '#     objective: Every survivor finds protection within a day',
    '#     lead: committee',
  ].join('\n');
}

function recommendations({ start, end }: NewPlan): string {
  const [first, last] = [year(start), year(end)];
  return [
    ...explained(
      t(
        'The recommendations, word by word as the document has them. “recmatrix import” reads them from the Word file that OHCHR sends.',
      ),
    ),
    ...explained(t('Numbers of paragraphs and SDG targets stand in quotes: other programs take 140.10 for 140.1.')),
    '# recommendations:',
    '#   - id: upr-140.10',
    '#     document: upr',
    '#     number: "140.10"',
    '#     text: Adopt a law on domestic violence and open a shelter in each district (Chile) (Norway)',
    '#     recommended-by: [CHL, NOR]',
    '#     position: supported',
    '#     themes: [domestic-violence]',
    '#     groups: [women-and-girls]',
    '#     sdg: ["5.2"]',
    '#     lead: committee',
    `#     due: ${last}-12-31`,
    '#     actions:',
    '#       - id: upr-140.10-a1',
    '#         title: Open a shelter in each district',
    `#         start: ${first}-03`,
    `#         due: ${last}-Q2`,
    '#         gender: The shelters take in women with their children',
    '#         milestones:',
    `#           - { title: First shelter open, due: ${first}-12-31 }`,
    '#         budget:',
    `#           - { year: ${first}, required: 90000, allocated: 60000, currency: USD }`,
    ...explained(t('The latest of these reports gives status and progress:'), 8, '# '),
    '#         # updates:',
    `#         #   - { date: ${first}-07-10, by: committee, status: in-progress, progress: 20, text: Two shelters are open }`,
    '#         indicators:',
    '#           - id: upr-140.10-i1',
    '#             name: Districts with a shelter',
    '#             kind: outcome',
    '#             unit: districts',
    `#             baseline: { value: 2, date: ${first - 1} }`,
    `#             target: { value: 12, date: ${last} }`,
    '#             data-source: Records of the social service',
    '#             collected-by: committee',
    '#             frequency: 12',
    ...explained(t('An action that serves several recommendations stands in a section of its own and names them.')),
    '# actions:',
    '#   - id: train-judges',
    '#     title: Train judges in the new law',
    '#     recommendations: [upr-140.10]',
    '#     lead: committee',
    `#     due: ${last}`,
    '#     within-existing-resources: true',
  ].join('\n');
}

function indicators({ end }: NewPlan): string {
  return [
    ...explained(t('Indicators may also stand alone; actions then name them: indicators: [shelters].')),
    '# indicators:',
    `#   - { id: shelters, name: A shelter in the capital is open all year, kind: structural, baseline: { value: false }, target: { value: true, date: ${year(end)} } }`,
  ].join('\n');
}

function ownTerms(): string {
  return [
    ...explained(t('Themes and groups of your own, beside the ones that OHCHR uses.')),
    '# themes:',
    '#   - { id: rural-justice, title: Justice in rural areas }',
    '# groups:',
    '#   - { id: island-communities, title: Island communities }',
  ].join('\n');
}

/** An explanation in lines of a comfortable length, indented like what it explains. */
function explained(sentence: string, indent = 0, before = ''): string[] {
  const start = `${before}${' '.repeat(indent)}## `;
  const lines: string[] = [];
  let line = start;
  for (const word of sentence.split(' ')) {
    if (line.length + word.length > 118 && line !== start) {
      lines.push(line.trimEnd());
      line = start;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

/** The year of a day or period. */
function year(date: string): number {
  return Number(date.slice(0, 4));
}

/** `key: value` in one line, the value quoted where YAML needs it. */
function entry(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0, schema: 'core' }).trimEnd();
}
