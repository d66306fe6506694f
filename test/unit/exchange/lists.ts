import type { Row } from './docx';

// Thematic lists in the layouts of the UPR's cycles, with sentences of our own about a State that does not exist.

const sameRow = (text: string, width = 4): Row => [{ paragraphs: [text], span: width }];

/** Cycle 2: codes before the themes, no SDGs. */
export const cycle2: readonly Row[] = [
  ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments on level of implementation'],
  sameRow('Theme: D29 Domestic violence'),
  [
    ['101.1 Open a shelter in every district (Norway, Fiji); ', 'Source of position: A/HRC/27/90/Add.1 - Para. 2'],
    'Supported',
    ['D29 Domestic violence', 'F13 Violence against women', 'Affected persons:', '- women', '- girls'],
    ['', ''],
  ],
];

/** Cycle 3: SDGs and affected persons inside the themes' cell. */
export const cycle3: readonly Row[] = [
  ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments on level of implementation'],
  sameRow('Theme: Domestic violence'),
  [
    ['120.1 Train the police (Chile) (Fiji);', 'Source of Position: A/HRC/40/90 - Para 120'],
    'Supported',
    ['- Domestic violence', 'SDGs: ', '- 5 - GENDER EQUALITY', 'Affected persons: ', '- Women'],
    ['Training began in March.', 'Two regions are left.'],
  ],
  sameRow('Theme: Right to health'),
  [
    ['120.2 Abolish fees for first aid (Peru);', 'Source of Position: A/HRC/40/90/Add.1 - Para.5'],
    'Noted',
    ['- Right to health', 'SDGs: ', '- 3 - GOOD HEALTH AND WELL-BEING'],
    [''],
  ],
];

/** Cycle 4: SDGs in a column of their own, no comments. */
export const cycle4: readonly Row[] = [
  [
    'Recommendation and recommending State',
    'Position of the State under review',
    'Human rights themes and groups of persons',
    'Relevant SDGs',
  ],
  sameRow('Theme: Right to education'),
  [
    ['140.7 Keep pregnant pupils in school (Kenya) (Iceland);', 'Source of Position: A/HRC/59/90/Add.1 - Para.3'],
    'Supported',
    ['- Right to education', '- Equality & non-discrimination', 'Groups of Persons: ', '- Girls', '- Children'],
    ['- 4 - QUALITY EDUCATION', '- 10 - REDUCED INEQUALITIES'],
  ],
];
