import type { Entity } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { nameOf } from '../plan/titles';

/** Longer titles are cut where only one line is shown. UTF-16 units. */
const LONGEST_TITLE = 80;

/** What a record is called besides its id; a document without a title by its symbol or mechanism. */
export function titleOf(plan: Plan, entity: Entity): string {
  const { symbol, mechanism } = entity.value as Readonly<Record<string, string | undefined>>;
  return nameOf(plan, entity) || (symbol ?? mechanism ?? '');
}

/** On one line, cut at a word where it is long. */
export function shortened(text: string, longest = LONGEST_TITLE): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
