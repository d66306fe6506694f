import { t } from '../../../l10n';
import { type RecommendationStanding, standingsOf } from '../../../plan/figures/standing';
import { textIn } from '../../../plan/titles';
import { detailsOf } from '../../details';
import { type Block, heading, list, note, paragraph, paragraphs, type Run, strong } from '../../documents/report';
import { statusName } from '../../labels';
import { titleOf } from '../../record-line';
import { themesOf } from '../matrix/report';
import { commentsCell, indicatorsCell, leadCell, positionCell } from '../shared/cells';
import { numberOf, type Telling } from '../shared/telling';

/** Where the same actions were told of before: recommendations of a cluster share theirs. */
type ToldBefore = Map<string, string>;

/** Theme by theme what was done: for supported recommendations and pledges, then for noted ones, which nobody demands. */
export function progressByTheme(telling: Telling, recommendations: readonly RecommendationStanding[]): Block[] {
  const before: ToldBefore = new Map();
  return themesOf(telling, recommendations).flatMap(({ title, members }) => [
    heading(2, title === '' ? t('Other matters') : title),
    ...[...members].sort((a, b) => rank(a) - rank(b)).flatMap((one) => recommendation(telling, one, before)),
  ]);
}

/** Supported ones and pledges, then those without a position, then noted ones. */
function rank({ committed, entity: { value } }: RecommendationStanding): number {
  return committed ? 0 : value.position === 'noted' ? 2 : 1;
}

function recommendation(telling: Telling, one: RecommendationStanding, before: ToldBefore): Block[] {
  const { plan, language } = telling;
  const { entity, status, progress, committed } = one;
  const position = positionCell(one);
  const about = position === null ? [] : [position];
  // Nobody has promised to start what is only noted.
  if (committed || status !== 'not-started') about.push(statusName(status));
  if (committed && progress && status !== 'not-started') about.push(telling.shown.cell(progress, 'percent').join(''));
  const text = textIn(plan, entity.value.text, language).replace(/\s+/g, ' ').trim();
  const number = numberOf(entity);
  return [
    heading(3, about.length === 0 ? number : t('{number} ({about})', { number, about: about.join('; ') })),
    paragraph({ text, style: 'emphasis' }),
    ...told(telling, one, before),
  ];
}

/** What the plan knows of a recommendation, or a note where it knows nothing. */
function told(telling: Telling, one: RecommendationStanding, before: ToldBefore): Block[] {
  const { plan, language } = telling;
  const { entity, committed } = one;
  const reason = textIn(plan, entity.value['status-reason'], language);
  const comments = commentsCell(telling, entity);
  const blocks: Block[] = [...paragraphs(reason), ...measures(telling, one, before), ...comments.flatMap(paragraphs)];
  if (one.actions.length > 0 || comments.length > 0 || reason !== '') return blocks;
  return [...blocks, note(missing(committed, entity.value.position))];
}

function missing(committed: boolean, position: string | undefined): string {
  if (committed) return t('To be written: the plan has no action for this recommendation.');
  if (position !== 'noted')
    return t('To be written: the State’s position on this recommendation, and what it means to do.');
  return t(
    'To be written: why the recommendation is noted, and what has been done all the same. The plan has no action for it.',
  );
}

function measures(telling: Telling, one: RecommendationStanding, before: ToldBefore): Block[] {
  const key = one.actions.map(({ id }) => id ?? '').join('\n');
  const number = before.get(key);
  if (number !== undefined) return [paragraph(t('The measures are those for recommendation {number}.', { number }))];
  if (one.actions.length > 0) before.set(key, numberOf(one.entity));
  const leads = leadCell(telling, one);
  const indicators = indicatorsCell(telling, one);
  const evidence = evidenceOf(telling, one);
  return [
    ...(leads.length === 0 ? [] : [paragraph(strong(t('Responsible:')), ` ${leads.join('. ')}.`)]),
    ...(one.actions.length === 0 ? [] : [list(one.actions.map((action) => actionRuns(telling, action)))]),
    ...(indicators.length === 0 ? [] : [paragraph(strong(t('Measured by:')), ` ${indicators.join('; ')}.`)]),
    ...(evidence.length === 0 ? [] : [paragraph(strong(t('Evidence:')), ' ', ...evidence)]),
  ];
}

/** Title, what it is in more words, and where it stands. */
function actionRuns(telling: Telling, action: RecommendationStanding['actions'][number]): Run[] {
  const { plan, language, shown } = telling;
  const { status, due } = standingsOf(plan).action(action);
  const description = textIn(plan, action.value.description, language).replace(/\s+/g, ' ').trim();
  const state =
    status === 'implemented' || due === undefined
      ? statusName(status)
      : t('{status}, due {date}', { status: statusName(status), date: shown.day(due) });
  const title = titleOf(telling, action);
  return [
    { text: t('{title} ({about})', { title, about: state }) },
    ...(description === '' ? [] : [{ text: ` ${description}` }]),
  ];
}

function evidenceOf({ plan, language, internal }: Telling, { entity, actions }: RecommendationStanding): Run[] {
  const all = [entity, ...actions].flatMap((one) => detailsOf(plan, one, { language, internal }).evidence);
  return all.flatMap(({ title, url }, index) => [
    ...(index === 0 ? [] : [{ text: '; ' }]),
    { text: title, ...(url !== null && /^https?:/.test(url) && { link: url }) },
  ]);
}
