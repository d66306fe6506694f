import { t } from '../../l10n';
import { isDay, lastDay } from '../../plan/dates';
import { type Entity, isKind, lacks, type Path } from '../../plan/entity';
import { achievement } from '../../plan/figures/indicators';
import { isOpen } from '../../plan/figures/schedule';
import { latestUpdate, statusOf, writtenStatus } from '../../plan/figures/status';
import { actionsOf, clusterOf, indicatorsOf, recommendationsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import type { Status, Update } from '../../plan/records';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';
import { finish, giveReason, setProgress, setStatus } from './status-fixes';

/** Statuses that the rest of the record contradicts, and dates that cannot be (checks.md, "Time and status"). */
export const statusChecks: readonly Check[] = [
  recordCheck({
    code: 'date-in-future',
    severity: 'warning',
    kinds: ['recommendation', 'action', 'indicator'],
    finds: () => t('Something completed, measured or reported on a day that is still to come.'),
    check: dateInFuture,
  }),
  recordCheck({
    code: 'status-progress-conflict',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('A status, a progress and a date of completion that contradict each other or the latest update.'),
    fix: 'offered',
    check: statusProgressConflict,
  }),
  recordCheck({
    code: 'implemented-with-open-actions',
    severity: 'warning',
    kinds: ['recommendation'],
    finds: () => t('A recommendation that is called implemented while actions for it are still open.'),
    check: implementedWithOpenActions,
  }),
  recordCheck({
    code: 'implemented-without-evidence',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('Something called implemented for which there is no evidence.'),
    check: implementedWithoutEvidence,
  }),
  recordCheck({
    code: 'implemented-below-target',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('Something called implemented although an outcome indicator has missed its target.'),
    check: implementedBelowTarget,
  }),
  recordCheck({
    code: 'discontinued-without-reason',
    severity: 'error',
    kinds: ['recommendation', 'action'],
    finds: () => t('Something discontinued without a reason.'),
    fix: 'offered',
    check: discontinuedWithoutReason,
  }),
];

/** What has a status. */
type Worked = Entity<'recommendation'> | Entity<'action'>;

function dateInFuture(entity: Worked | Entity<'indicator'>, plan: Plan, report: Report): void {
  const { today } = plan.dates;
  for (const { path, day } of pastDays(entity)) {
    if (day === undefined || day <= today) continue;
    report({
      place: placeOf(entity, path),
      message: t('{day} is still to come, so this cannot have happened yet; figures leave it out until then.', { day }),
      advice: t('Correct the date, or write what is planned as a due date.'),
    });
  }
}

/** Days on which something is said to have happened. */
function* pastDays(
  entity: Worked | Entity<'indicator'>,
): Generator<{ readonly path: Path; readonly day: string | undefined }> {
  if (isKind(entity, 'indicator')) {
    for (const [index, { date }] of (entity.value.measurements ?? []).entries()) {
      yield { path: ['measurements', index, 'date'], day: lastDay(date) };
    }
    return;
  }
  if (isKind(entity, 'action')) {
    yield { path: ['completed'], day: onlyDay(entity.value.completed) };
    for (const [index, { completed }] of (entity.value.milestones ?? []).entries()) {
      yield { path: ['milestones', index, 'completed'], day: onlyDay(completed) };
    }
  }
  for (const [index, { date }] of (entity.value.updates ?? []).entries()) {
    yield { path: ['updates', index, 'date'], day: onlyDay(date) };
  }
}

/** Where the language takes no period, `invalid-date` speaks of one. */
function onlyDay(date: string | undefined): string | undefined {
  return date !== undefined && isDay(date) ? date : undefined;
}

/** What a record says of itself, each value with the place where it stands. */
interface Said {
  readonly status: Status | undefined;
  readonly statusPath: Path;
  readonly progress: number | undefined;
  readonly progressPath: Path;
}

function saidOf(plan: Plan, entity: Worked): Said {
  const { status, updates } = entity.value;
  const progress = isKind(entity, 'action') ? entity.value.progress : undefined;
  const { asOf } = plan.dates;
  const withStatus = latestUpdate(updates, asOf, (update) => update.status !== undefined);
  const withProgress = latestUpdate(updates, asOf, (update) => update.progress !== undefined);
  const pathIn = (update: Update | undefined, key: string): Path =>
    update ? ['updates', updates?.indexOf(update) ?? 0, key] : [];
  return {
    status: status ?? withStatus?.status,
    statusPath: status === undefined ? pathIn(withStatus, 'status') : ['status'],
    progress: progress ?? withProgress?.progress,
    progressPath: progress === undefined ? pathIn(withProgress, 'progress') : ['progress'],
  };
}

/** The first contradiction only: the others may follow from it. */
function statusProgressConflict(entity: Worked, plan: Plan, report: Report): void {
  const said = saidOf(plan, entity);
  completedButOpen(entity, said, plan, report) ||
    differsFromUpdate(entity, plan, report) ||
    statusAgainstProgress(entity, said, plan, report);
}

function completedButOpen(entity: Worked, said: Said, plan: Plan, report: Report): boolean {
  if (!isKind(entity, 'action') || entity.invalid.has('status')) return false;
  const completed = lastDay(entity.value.completed);
  if (completed === undefined || completed > plan.dates.today || said.status === 'implemented') return false;
  report({
    place: placeOf(entity, ['completed']),
    message: t('This says when the action was completed, but its status is “{status}”.', {
      status: said.status ?? 'not-started',
    }),
    advice: t('Write the status “implemented”, or take the date away.'),
    fixes: () => finish(plan, entity),
  });
  return true;
}

/** What is written beside updates must be what the latest of them says, unless the work was completed since. */
function differsFromUpdate(entity: Worked, plan: Plan, report: Report): boolean {
  const { asOf } = plan.dates;
  const { status, updates } = entity.value;
  const completed = isKind(entity, 'action') ? lastDay(entity.value.completed) : undefined;
  const isAnswered = (update: Update) => completed !== undefined && completed >= (update.date ?? '');
  const byStatus = latestUpdate(updates, asOf, (update) => update.status !== undefined);
  if (byStatus?.status !== undefined && status !== undefined && byStatus.status !== status && !isAnswered(byStatus)) {
    const newer = byStatus.status;
    report({
      place: placeOf(entity, ['status']),
      message: t('The status is “{status}”, but the latest update, of {date}, says “{newer}”.', {
        status,
        date: byStatus.date ?? '',
        newer,
      }),
      advice: t('Take over what the update says, or add a newer update.'),
      related: [updatePlace(entity, byStatus, 'status')],
      fixes: () => setStatus(plan, entity, newer),
    });
    return true;
  }
  const progress = isKind(entity, 'action') ? entity.value.progress : undefined;
  const byProgress = latestUpdate(updates, asOf, (update) => update.progress !== undefined);
  if (byProgress?.progress === undefined || progress === undefined || byProgress.progress === progress) return false;
  if (isAnswered(byProgress)) return false;
  const newer = byProgress.progress;
  report({
    place: placeOf(entity, ['progress']),
    message: t('The progress is {progress}, but the latest update, of {date}, says {newer}.', {
      progress,
      date: byProgress.date ?? '',
      newer,
    }),
    advice: t('Take over what the update says, or add a newer update.'),
    related: [updatePlace(entity, byProgress, 'progress')],
    fixes: () => setProgress(plan, entity, newer),
  });
  return true;
}

function updatePlace(entity: Worked, update: Update, key: string) {
  const index = entity.value.updates?.indexOf(update) ?? 0;
  return { place: placeOf(entity, ['updates', index, key]), message: t('The latest update says so here.') };
}

function statusAgainstProgress(entity: Worked, said: Said, plan: Plan, report: Report): boolean {
  const { progress, progressPath, statusPath } = said;
  const status = said.status ?? (isKind(entity, 'action') && lacks(entity, 'status') ? 'not-started' : undefined);
  if (status === undefined || progress === undefined) return false;
  const below = status === 'implemented' && progress < 100;
  const above = status === 'not-started' && progress > 0;
  if ((!below && !above) || (below && isOlderThanStatus(entity, said))) return false;
  report({
    place: placeOf(entity, progressPath),
    message: below
      ? t('The status is “implemented”, but the progress is {progress}, not 100.', { progress })
      : said.status === undefined
        ? t('The progress is {progress}, but without a status this counts as not started.', { progress })
        : t('The status is “not-started”, but the progress is {progress}, not 0.', { progress }),
    advice: t('Change the one that is wrong.'),
    related: said.status ? [{ place: placeOf(entity, statusPath), message: t('The status is written here.') }] : [],
    fixes: () => [
      ...setStatus(plan, entity, 'in-progress', statusPath.length > 0 ? statusPath : ['status']),
      ...setProgress(plan, entity, below ? 100 : 0, progressPath),
    ],
  });
  return true;
}

/** An update that spoke of less than 100 is no contradiction when the work was finished after it. */
function isOlderThanStatus(entity: Worked, { statusPath, progressPath }: Said): boolean {
  const dayOf = (path: Path) => (path[0] === 'updates' ? (entity.value.updates?.[path[1] as number]?.date ?? '') : '');
  const progressDay = dayOf(progressPath);
  if (progressDay === '') return false;
  const completed = isKind(entity, 'action') ? lastDay(entity.value.completed) : undefined;
  return (completed !== undefined && completed >= progressDay) || dayOf(statusPath) > progressDay;
}

/** What is done all the time never ends, so it does not stand against `implemented`. */
function implementedWithOpenActions(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  const said = saidOf(plan, recommendation);
  if (said.status !== 'implemented') return;
  const open = actionsOf(plan, recommendation).filter(
    (action) => isOpen(plan, action) && action.value.continuous !== true,
  );
  const [first, ...others] = plan.inOrder(open);
  if (!first) return;
  report({
    place: placeOf(recommendation, said.statusPath),
    message: t('“{id}” is called implemented, but its action “{action}” is still open.', {
      id: nameOf(recommendation),
      action: nameOf(first),
    }),
    advice: t('Finish or discontinue the action, or leave out the status: it then follows from the actions.'),
    related: [first, ...others]
      .slice(0, MOST_RELATED)
      .map((action) => ({ place: placeOf(action), message: t('This action is still open.') })),
  });
}

/** Enough for a reader to see what is meant. */
const MOST_RELATED = 5;

function implementedWithoutEvidence(entity: Worked, plan: Plan, report: Report): void {
  if (!lacksEvidence(plan, entity)) return;
  if (isKind(entity, 'action') && recommendationsOf(plan, entity).some((served) => lacksEvidence(plan, served))) return;
  report({
    place: placeOf(entity, saidOf(plan, entity).statusPath),
    message: t('“{id}” is called implemented, but nothing proves it: without evidence this is a claim.', {
      id: nameOf(entity),
    }),
    advice: t('Add “evidence”: a law, decision, report or statistics, with its title and where to find it.'),
  });
}

/** Called implemented, by itself, without evidence of its own; for a recommendation that of its actions will do. */
function lacksEvidence(plan: Plan, entity: Worked): boolean {
  if (writtenStatus(plan, entity) !== 'implemented') return false;
  const provers: readonly Worked[] = isKind(entity, 'recommendation') ? [entity, ...actionsOf(plan, entity)] : [entity];
  return provers.every(
    (prover) =>
      prover.value.evidence?.length === 0 || lacks(prover as Entity<'recommendation'> | Entity<'action'>, 'evidence'),
  );
}

function implementedBelowTarget(entity: Worked, plan: Plan, report: Report): void {
  if (statusOf(plan, entity) !== 'implemented') return;
  const { asOf } = plan.dates;
  const missed = measuring(plan, entity).filter((indicator) => {
    const due = lastDay(indicator.value.target?.date);
    const achieved = achievement(indicator, asOf);
    return (
      indicator.value.kind === 'outcome' && due !== undefined && due < asOf && achieved !== undefined && achieved < 1
    );
  });
  const [first] = missed;
  if (!first) return;
  report({
    place: placeOf(entity, saidOf(plan, entity).statusPath),
    message: t('“{id}” is called implemented, but its indicator “{indicator}” has missed its target.', {
      id: nameOf(entity),
      indicator: nameOf(first),
    }),
    advice: t('Say what is still missing by another status, or correct the indicator.'),
    related: missed
      .slice(0, MOST_RELATED)
      .map((indicator) => ({ place: placeOf(indicator, ['target']), message: t('This target has been missed.') })),
  });
}

/** A recommendation answers for its cluster's indicators and for those of actions that do not answer themselves. */
function measuring(plan: Plan, entity: Worked): Entity<'indicator'>[] {
  if (isKind(entity, 'action')) return indicatorsOf(plan, entity);
  const cluster = clusterOf(plan, entity);
  const unfinished = actionsOf(plan, entity).filter((action) => isOpen(plan, action));
  const owners: Entity[] = [entity, ...(cluster ? [cluster] : []), ...plan.inOrder(unfinished)];
  return [...new Set(owners.flatMap((owner) => indicatorsOf(plan, owner)))];
}

function discontinuedWithoutReason(entity: Worked, plan: Plan, report: Report): void {
  if (!lacks(entity, 'status-reason') || writtenStatus(plan, entity) !== 'discontinued') return;
  report({
    place: placeOf(entity, saidOf(plan, entity).statusPath),
    message: t('“{id}” is discontinued, and nobody says why: mechanisms and the public will ask.', {
      id: nameOf(entity),
    }),
    advice: t('Add “status-reason”, in a sentence or two.'),
    fixes: () => giveReason(plan, entity),
  });
}
