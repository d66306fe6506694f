import { t } from '../../l10n';
import { setValue } from '../../plan/edit';
import type { Entity, Path } from '../../plan/entity';
import { latestUpdate } from '../../plan/figures/status';
import type { Plan } from '../../plan/plan';
import type { Status, Text } from '../../plan/records';
import type { Fix } from '../finding';
import { fixOf } from '../fix';

export function setStatus(plan: Plan, entity: Entity, status: Status, path: Path = ['status']): Fix[] {
  return fixOf(t('Set the status to “{status}”', { status }), entity.uri, setValue(plan, entity, path, status));
}

/** Implemented, and all of it. */
export function finish(plan: Plan, action: Entity<'action'>): Fix[] {
  const progress = action.value.progress === undefined ? [] : setValue(plan, action, ['progress'], 100);
  const changes = [...setValue(plan, action, ['status'], 'implemented'), ...progress];
  return fixOf(t('Set the status to “{status}”', { status: 'implemented' }), action.uri, changes);
}

export function setProgress(plan: Plan, entity: Entity, progress: number, path: Path = ['progress']): Fix[] {
  return fixOf(t('Set the progress to {progress}', { progress }), entity.uri, setValue(plan, entity, path, progress));
}

/** Takes the text of the update that discontinued it, else words that ask for the reason. */
export function giveReason(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): Fix[] {
  const update = latestUpdate(entity.value.updates, plan.dates.asOf, (one) => one.status === 'discontinued');
  const addReason = (title: string, reason: Text) =>
    fixOf(title, entity.uri, setValue(plan, entity, ['status-reason'], reason));
  return update?.text === undefined
    ? addReason(t('Add “status-reason”'), t('The reason is still to be given'))
    : addReason(t('Take the text of the update as the reason'), update.text);
}
