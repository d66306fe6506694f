import { findGroup, group } from '../catalogue/groups';
import { lookupKey } from '../catalogue/text';
import { findTheme, theme } from '../catalogue/themes';
import type { FoundTerm } from '../catalogue/vocabulary';
import type { Plan } from './plan';
import type { Text } from './records';

export type TermKind = 'theme' | 'group';

/** The theme or group that a text names by its id, a label or an older name; the plan's own come before the built-in ones. */
export function findTerm(plan: Plan, kind: TermKind, text: string): FoundTerm | undefined {
  if (plan.find(kind, text) ?? (kind === 'theme' ? theme(text) : group(text))) return { id: text, written: 'id' };
  return findOwnTerm(plan, kind, text) ?? (kind === 'theme' ? findTheme(text) : findGroup(text));
}

function findOwnTerm(plan: Plan, kind: TermKind, text: string): FoundTerm | undefined {
  const wanted = lookupKey(text);
  for (const { id, value } of plan.all(kind)) {
    const isMeant = (name: string) => lookupKey(name) === wanted;
    if (id !== undefined && textsIn(value.title).some(isMeant)) return { id, written: 'label' };
    if (id !== undefined && value.aliases?.some(isMeant)) return { id, written: 'alias' };
  }
  return undefined;
}

/** A text in each of its languages. */
export function textsIn(text: Text | undefined): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text ?? {});
}
