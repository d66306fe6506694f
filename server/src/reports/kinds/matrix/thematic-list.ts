import { sdgGoal, sdgTarget } from '../../../catalogue/sdg';
import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import { cycleOf } from '../../../plan/figures/counts';
import type { RecommendationStanding } from '../../../plan/figures/standing';
import type { Plan } from '../../../plan/plan';
import type { RecommendationRecord } from '../../../plan/records';
import { textIn } from '../../../plan/titles';
import { detailsOf } from '../../details';
import { type Column, column, group, type Report, type Row, row } from '../../documents/report';
import { groupName, positionName } from '../../labels';
import { selectionOf } from '../../progress/selection';
import { countryOf } from '../../record-line';
import type { ReportOptions } from '../kind';
import { reviewOf } from '../shared/review';
import { headOf, type Telling, tellingOf } from '../shared/telling';

/**
 * OHCHR's thematic list of one review, in the layout of the fourth cycle with the comments' column of the older ones: what
 * `import` reads back. Themes come as the plan has them, which for an imported plan is the order of OHCHR's list.
 */
export function thematicList(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const review = reviewOf(plan, options.document);
  const { recommendations } = selectionOf(plan, {}, telling.language);
  const asked = recommendations.filter((one) => one.isAsked && one.entity.value.document === review.id);
  const title = reviewTitle(telling, review);
  const head = headOf(telling);
  return {
    ...head,
    title: t('Thematic list of recommendations'),
    about: [title, ...head.about],
    pageHeader: title,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        title: '',
        columns: columns(),
        groupedBy: t('Theme'),
        rows: [...firstThemes(numbersOf(asked))].flatMap(([theme, members]) => {
          const name = theme === '' ? '' : groupName(plan, 'theme', theme, telling.language);
          const opening = name === '' ? [] : [group(t('Theme: {theme}', { theme: name }), name)];
          return [...opening, ...members.map((parts) => listRow(telling, parts))];
        }),
      },
    ],
  };
}

function columns(): Column[] {
  return [
    column(t('Recommendation and recommending State'), 52),
    column(t('Position of the State under review'), 16),
    column(t('Human rights themes and groups of persons'), 36),
    column(t('Relevant SDGs'), 26),
    column(t('Assessment/comments on level of implementation'), 30),
  ];
}

/** As OHCHR heads its lists, which tells a reader of the file the State, cycle and session. */
function reviewTitle(telling: Telling, review: Entity<'document'>): string {
  const country = countryOf(telling)?.title ?? '';
  const [cycle, { session }] = [cycleOf(review), review.value];
  if (cycle === undefined || session === undefined) return t('UPR of {country}', { country });
  return t('UPR of {country} ({cycle} Cycle - {session} Session)', {
    country,
    cycle: ordinal(cycle),
    session: ordinal(session),
  });
}

function ordinal(number: number): string {
  switch (new Intl.PluralRules('en', { type: 'ordinal' }).select(number)) {
    case 'one':
      return t('{number}st', { number });
    case 'two':
      return t('{number}nd', { number });
    case 'few':
      return t('{number}rd', { number });
    default:
      return t('{number}th', { number });
  }
}

/** OHCHR knows no parts: those of one number stand in one row. */
type Numbered = readonly [RecommendationStanding, ...RecommendationStanding[]];

function numbersOf(recommendations: readonly RecommendationStanding[]): Numbered[] {
  const numbers = new Map<unknown, Numbered>();
  for (const one of recommendations) {
    const { number, part } = one.entity.value;
    const key = number === undefined || part === undefined ? one : number;
    const known = numbers.get(key);
    numbers.set(key, known ? [...known, one] : [one]);
  }
  return [...numbers.values()];
}

/** Numbers under their first theme. Those without one come first, before any heading could take them in. */
function firstThemes(numbers: readonly Numbered[]): Map<string, Numbered[]> {
  const members = new Map<string, Numbered[]>([['', []]]);
  for (const parts of numbers) {
    const theme = parts[0].themes[0] ?? '';
    members.set(theme, [...(members.get(theme) ?? []), parts]);
  }
  return members;
}

function listRow(telling: Telling, parts: Numbered): Row {
  const { plan, language } = telling;
  const values = parts.map(({ entity }) => entity.value);
  const { number = '', 'source-text': official, 'position-source': source } = values[0] ?? {};
  const text = textIn(plan, official, language) || values.map((value) => textIn(plan, value.text, language)).join('; ');
  const label = (kind: 'theme' | 'group') => (id: string) => `- ${groupName(plan, kind, id, language)}`;
  const groups = unique(parts.flatMap((one) => one.groups)).map(label('group'));
  return row(
    [`${number} ${text};`, ...(source === undefined ? [] : [t('Source of Position: {source}', { source })])],
    unique(values.map(positionOf)),
    [
      ...unique(parts.flatMap((one) => one.themes)).map(label('theme')),
      ...(groups.length === 0 ? [] : [t('Groups of Persons:'), ...groups]),
    ],
    unique(values.flatMap((value) => value.sdg ?? [])).map(goalLabel),
    parts.flatMap(({ entity }) => commentLines(telling, entity)),
  );
}

/** In words that the import reads back. */
function positionOf({ position, 'position-detail': detail }: RecommendationRecord): string {
  if (position === undefined) return '';
  const name = positionName(position);
  switch (detail) {
    case 'partial':
      return t('{position} (partially)', { position: name });
    case 'already-implemented':
      return t('{position} (already implemented)', { position: name });
    case 'in-process':
      return t('{position} (in process of implementation)', { position: name });
    case 'in-principle':
      return t('{position} (in principle)', { position: name });
    default:
      return name;
  }
}

/** The words alone, as ministries type them into this column, the oldest first. */
function commentLines({ plan, language, internal }: Telling, entity: Entity): string[] {
  const { comments } = detailsOf(plan, entity, { language, internal });
  return [...comments].reverse().flatMap(({ text }) => text.split('\n'));
}

/** As OHCHR writes them: `- 10 - REDUCED INEQUALITIES`. */
function goalLabel(code: string): string {
  const title = (sdgTarget(code) ?? sdgGoal(code))?.title;
  if (title === undefined) return `- ${code}`;
  return `- ${code} - ${code.includes('.') ? title : title.toUpperCase()}`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
