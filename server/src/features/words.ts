import type { Entity } from '../plan/entity';
import type { Plan } from '../plan/plan';
import type { Text } from '../plan/records';

/** Longer titles are cut where only one line is shown. UTF-16 units. */
const LONGEST_TITLE = 80;

/** A text in the plan's first language that it is written in. */
export function textIn(plan: Plan, text: Text | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const language = plan.setting('languages')?.find((tag) => Object.hasOwn(text, tag));
  return (language === undefined ? Object.values(text)[0] : text[language]) ?? '';
}

/** What a record is called besides its id: its name, title or text. */
export function titleOf(plan: Plan, entity: Entity): string {
  const { name, title, text, symbol, mechanism } = entity.value as Readonly<Record<string, Text | undefined>>;
  return textIn(plan, title ?? name ?? text ?? symbol ?? mechanism);
}

/** On one line, cut at a word where it is long. */
export function shortened(text: string, longest = LONGEST_TITLE): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
