import { group } from '../../catalogue/groups';
import { sdgGoal } from '../../catalogue/sdg';
import { theme } from '../../catalogue/themes';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Dimension } from '../../plan/figures/groups';
import type { Plan } from '../../plan/plan';
import type { Status, Text } from '../../plan/records';

/** A text in the plan's first language; in the first that there is, where it is not written in that. */
export function words(plan: Plan, text: Text | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const first = plan.setting('languages')?.[0];
  return (first === undefined ? undefined : text[first]) ?? Object.values(text)[0] ?? '';
}

/** What a record is called: an action's title, a recommendation's words, an institution's name. */
export function nameOf(plan: Plan, entity: Entity): string {
  const { name, title, text } = entity.value as Readonly<Record<'name' | 'title' | 'text', Text | undefined>>;
  return words(plan, name ?? title ?? text);
}

/** What the row of a breakdown is called; its id where the plan and the vocabularies have no name. */
export function groupName(plan: Plan, dimension: Dimension, id: string): string {
  const own = plan.withId(id).find(({ kind }) => kind === dimension);
  if (own) return nameOf(plan, own);
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
