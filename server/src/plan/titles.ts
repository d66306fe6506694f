import type { Entity } from './entity';
import type { Plan } from './plan';
import type { Text } from './records';

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
