import { group } from '../catalogue/groups';
import { sdgGoal } from '../catalogue/sdg';
import { theme } from '../catalogue/themes';
import { t } from '../l10n';
import type { Coverage } from '../plan/figures/coverage';
import type { Dimension } from '../plan/figures/groups';
import type { Plan } from '../plan/plan';
import type { Requirement, Status } from '../plan/records';
import { nameOf, statusName } from '../plan/titles';

export { statusName } from '../plan/titles';

/**
 * What the row of a breakdown is called, in a language where the plan has it; its id where the plan and the vocabularies have no
 * name.
 */
export function groupName(plan: Plan, dimension: Dimension, id: string, language?: string): string {
  const own = plan.withId(id).find(({ kind }) => kind === dimension);
  if (own) return nameOf(plan, own, language) || id;
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

/** What the coverage of a recommendation asks for. */
export function coverageName(key: keyof Coverage): string {
  switch (key) {
    case 'action':
      return t('an action');
    case 'lead':
      return t('a lead');
    case 'due':
      return t('a due date');
    case 'indicator':
      return t('an indicator');
    case 'sdg':
      return t('a link to the SDGs');
    case 'budget':
      return t('a budget, or no need of one');
  }
}

export function positionName(position: string): string {
  switch (position) {
    case 'supported':
      return t('Supported');
    case 'noted':
      return t('Noted');
    case 'pending':
      return t('Pending');
    default:
      return position;
  }
}

/** The areas in which the UPR implementation fund gives assistance. */
export function assistanceAreaName(area: string): string {
  switch (area) {
    case 'key-recommendations':
      return t('Key recommendations');
    case 'national-mechanism':
      return t('National mechanism');
    case 'implementation-plan':
      return t('Implementation plan');
    case 'parliament':
      return t('Parliament');
    case 'un-programmes':
      return t('UN programmes');
    default:
      return area;
  }
}

/** What a recommendation or action needs before it can be done. */
export function requirementName(need: Requirement): string {
  switch (need) {
    case 'legislation':
      return t('Legislation');
    case 'ratification':
      return t('Ratification');
    case 'budget':
      return t('Budget');
    case 'oversight':
      return t('Oversight');
    case 'policy':
      return t('Policy');
    case 'judicial':
      return t('Courts');
  }
}
