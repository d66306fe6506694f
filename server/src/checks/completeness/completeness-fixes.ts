import { t } from '../../l10n';
import { addItems } from '../../plan/edit';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Fix } from '../finding';
import { fixOf } from '../fix';

/** A first action with the next free id, to be worded by a person. */
export function addFirstAction(plan: Plan, recommendation: Entity<'recommendation'>): Fix[] {
  const { id } = recommendation;
  if (id === undefined) return [];
  const action = { id: freeId(plan, `${id}-a`), title: t('What will be done') };
  const changes = addItems(plan, recommendation, ['actions'], action);
  return fixOf(t('Add a first action'), recommendation.uri, changes);
}

/** The first of `beginning` and 1, 2, 3 … that no record has. */
function freeId(plan: Plan, beginning: string): string {
  let number = 1;
  while (plan.withId(`${beginning}${number}`).length > 0) number += 1;
  return `${beginning}${number}`;
}
