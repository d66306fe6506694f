import { daysBetween, firstDay, lastDay } from '../../plan/dates';
import { type ActionStanding, type Standings, standingsOf } from '../../plan/figures/standing';
import type { Listed, TimelineEntry } from '../../protocol';
import { named, recordLine } from '../record-line';
import { countedAs } from './picks';
import type { Selection } from './selection';

/** Actions along their time: what is open before what is done, each by the day it is due, undated ones last. */
export function timelineOf(selection: Selection, limit: number): Listed<TimelineEntry> {
  const { actions, plan } = selection;
  const standings = standingsOf(plan);
  const first = actions
    .map((action) => ({ action, sortKey: `${action.status === 'implemented' ? 1 : 0}${action.due ?? '9999'}` }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0))
    .slice(0, limit);
  return {
    all: countedAs('actions', '', actions.length),
    entries: first.map(({ action }) => entryOf(selection, standings, action)),
  };
}

function entryOf(selection: Selection, standings: Standings, standing: ActionStanding): TimelineEntry {
  const { plan } = selection;
  const { entity, status, progress, due = null, lead, overdue, behind, recommendations } = standing;
  const { value } = entity;
  const start = firstDay(value.start);
  const dependsOn = value['depends-on'] ?? [];
  return {
    ...recordLine(selection, entity),
    start: start ?? null,
    due,
    completed: lastDay(value.completed) ?? null,
    continuous: value.continuous === true,
    status,
    progress: progress ?? { value: 0, known: true },
    lead: named(selection, 'institution', lead),
    recommendations: recommendations.flatMap(({ id }) => id ?? []),
    dependsOn,
    heldUpBy: status === 'implemented' || start === undefined ? [] : dependsOn.filter((id) => holdsUp(id, start)),
    daysLate: overdue && due !== null ? daysBetween(due, plan.dates.asOf) : 0,
    behind,
  };

  function holdsUp(id: string, from: string): boolean {
    const other = plan.find('action', id);
    // One of the plan that this one follows has its standing there.
    const { status: its, due: end } = (other && plan.all('action').has(other) && standings.action(other)) || {};
    return its !== undefined && its !== 'implemented' && its !== 'discontinued' && end !== undefined && end >= from;
  }
}
