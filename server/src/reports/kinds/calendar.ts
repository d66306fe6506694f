import { idOf, printable } from '../../catalogue/text';
import { t } from '../../l10n';
import { addDays, lastDay } from '../../plan/dates';
import { type Entity, isKind } from '../../plan/entity';
import { dueEntries } from '../../plan/figures/schedule';
import { type ActionStanding, type RecommendationStanding, standingsOf } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import { textIn } from '../../plan/titles';
import { contactsOf } from '../details';
import { statusName } from '../labels';
import { selectionOf } from '../progress/selection';
import { named, titleOf } from '../record-line';
import type { ReportOptions } from './kind';
import { fullNumber } from './shared/full-number';
import { sourceName, type Telling, tellingOf } from './shared/telling';

interface Day {
  /** The same for the same thing each time that the calendar is made, so that programs replace it. */
  readonly key: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly title: string;
  /** Lines. */
  readonly about: readonly string[];
  readonly category: string;
}

/**
 * A calendar (iCalendar, RFC 5545) of what is still to come or late: deadlines of commitments and actions, milestones, reports that are
 * due, the dates of the plan. All events last a day and keep nobody busy. Of records that share a deadline only the one that
 * writes it stands in it.
 */
export async function calendarReport(plan: Plan, options: ReportOptions): Promise<string> {
  const { default: ical, ICalEventTransparency } = await import('ical-generator');
  const telling = tellingOf(plan, options);
  const days = daysOf(telling).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : 1));
  const name = plan.root ? titleOf(telling, plan.root) : t('A plan without a title');
  const calendar = ical({
    prodId: { company: 'recommendation-matrix', product: 'recmatrix', language: telling.language.toUpperCase() },
    name: printable(options.internal ? t('{plan} (internal)', { plan: name }) : name),
    events: days.map(({ key, day, title, about, category }) => ({
      id: `${key}.${plan.setting('id') ?? 'plan'}@recommendation-matrix`,
      stamp: new Date(plan.dates.asOf),
      start: new Date(day),
      end: new Date(addDays(day, 1)),
      allDay: true,
      summary: printable(title),
      description: about.map(printable).join('\n'),
      categories: [{ name: category }],
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  });
  return calendar.toString();
}

function daysOf(telling: Telling): Day[] {
  const all = [...deadlines(telling), ...milestones(telling), ...reports(telling), ...planDates(telling)];
  const used = new Map<string, number>();
  return all.map((one) => {
    const count = (used.get(one.key) ?? 0) + 1;
    used.set(one.key, count);
    return count === 1 ? one : { ...one, key: `${one.key}-${count}` };
  });
}

function isOpen({ status }: ActionStanding | RecommendationStanding): boolean {
  return status !== 'implemented' && status !== 'discontinued';
}

function deadlines(telling: Telling): Day[] {
  const { plan, language } = telling;
  const { recommendations, actions } = selectionOf(plan, {}, language);
  const commitments = recommendations.filter((one) => one.committed && isOpen(one));
  const ends = actions.filter((one) => isOpen(one) && one.entity.value.continuous !== true);
  const dated = [...commitments, ...ends].filter(({ due }) => due !== undefined).map(({ entity }) => entity);
  return dueEntries(plan, dated).map(({ entity, due }) => ({
    key: keyOf('due', entity),
    day: due,
    title: t('Due: {title}', { title: shortTitle(telling, entity) }),
    about: aboutWork(telling, entity),
    category: t('Deadline'),
  }));
}

function milestones(telling: Telling): Day[] {
  const { plan, language } = telling;
  return selectionOf(plan, {}, language)
    .actions.filter(isOpen)
    .flatMap(({ entity }) =>
      (entity.value.milestones ?? []).flatMap((milestone): Day[] => {
        const day = lastDay(milestone.due);
        if (day === undefined || (lastDay(milestone.completed) ?? '9999') <= plan.dates.asOf) return [];
        // A milestone has no id: its title in the plan's own language is what stays.
        const own = idOf(textIn(plan, milestone.title)) || day;
        return [
          {
            key: `${keyOf('milestone', entity)}.${own}`,
            day,
            title: t('Milestone: {title}', { title: cut(textIn(plan, milestone.title, language)) }),
            about: [t('Action: {title}', { title: titleOf(telling, entity) }), ...aboutWork(telling, entity)],
            category: t('Milestone'),
          },
        ];
      }),
    );
}

/** What mechanisms are to be told, and by when. */
function reports(telling: Telling): Day[] {
  const { plan } = telling;
  return plan.inOrder(plan.all('document')).flatMap((document) => {
    const { 'next-report': next, 'follow-up-report': followUp, symbol } = document.value;
    const source = sourceName(telling, document);
    const about = [titleOf(telling, document), symbol ?? ''].filter((line) => line !== '');
    const dated = [
      ['follow-up', t('Follow-up report due: {source}', { source }), followUp],
      ['next-report', t('Report due: {source}', { source }), next],
    ] as const;
    return dated.flatMap(([key, title, date]) => {
      const day = lastDay(date);
      return day === undefined ? [] : [{ key: keyOf(key, document), day, title, about, category: t('Report') }];
    });
  });
}

function planDates({ plan }: Telling): Day[] {
  const dated = [
    ['mid-term', t('Mid-term report on the UPR'), plan.setting('mid-term')],
    ['next-review', t('Next review of the UPR'), plan.setting('next-review')],
    ['end', t('End of the plan'), plan.setting('end')],
  ] as const;
  return dated.flatMap(([key, title, date]) => {
    const day = lastDay(date);
    return day === undefined ? [] : [{ key: `plan.${key}`, day, title, about: [], category: t('Plan') }];
  });
}

function keyOf(what: string, { id, path }: Entity): string {
  return `${what}.${id ?? path.join('.')}`;
}

const LONGEST = 120;

/** Calendars show one line. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trimEnd()} …`;
}

function shortTitle(telling: Telling, entity: Entity): string {
  const title = cut(titleOf(telling, entity));
  return isKind(entity, 'recommendation')
    ? t('{number}: {text}', { number: fullNumber(telling, entity), text: title })
    : title;
}

/** The whole title, whom it is for, who leads, where it stands; whom to ask, where that is asked for. */
function aboutWork(telling: Telling, entity: Entity): string[] {
  const { plan, internal } = telling;
  const standings = standingsOf(plan);
  if (isKind(entity, 'cluster')) return leadLines(telling, entity.value.lead);
  const standing = isKind(entity, 'recommendation')
    ? standings.recommendation(entity)
    : standings.action(entity as Entity<'action'>);
  const served = 'recommendations' in standing ? standing.recommendations : [];
  return [
    titleOf(telling, entity),
    ...(served.length === 0
      ? []
      : [t('For: {recommendations}', { recommendations: served.map((one) => fullNumber(telling, one)).join('; ') })]),
    ...leadLines(telling, standing.lead),
    t('Status: {status}', { status: statusName(standing.status) }),
    ...(internal ? contactsOf(telling, standing.lead) : []).map(({ post, name, email, phone }) =>
      [post, name, email, phone].filter((part) => part).join(', '),
    ),
  ];
}

function leadLines(telling: Telling, lead: string | undefined): string[] {
  const name = named(telling, 'institution', lead)?.title;
  return name === undefined ? [] : [t('Lead: {institution}', { institution: name })];
}
