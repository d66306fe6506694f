import { group } from '../../catalogue/groups';
import { sdgGoal } from '../../catalogue/sdg';
import { theme } from '../../catalogue/themes';
import { t } from '../../l10n';
import type { Dimension } from '../../plan/figures/groups';
import type { Plan } from '../../plan/plan';
import type { Status } from '../../plan/records';
import { nameOf } from '../../plan/titles';

/** What the row of a breakdown is called; its id where the plan and the vocabularies have no name. */
export function groupName(plan: Plan, dimension: Dimension, id: string): string {
  const own = plan.withId(id).find(({ kind }) => kind === dimension);
  if (own) return nameOf(plan, own) || id;
  switch (dimension) {
    case 'theme':
      return theme(id)?.label ?? id;
    case 'group':
      return group(id)?.label ?? id;
    case 'sdg':
      return sdgGoal(id)?.title ?? id;
    case 'status':
      return statusName(id as Status);
    default:
      return id;
  }
}

export function statusName(status: Status): string {
  switch (status) {
    case 'not-started':
      return t('Not started');
    case 'in-progress':
      return t('In progress');
    case 'partially-implemented':
      return t('Partially implemented');
    case 'implemented':
      return t('Implemented');
    case 'discontinued':
      return t('Discontinued');
  }
}
