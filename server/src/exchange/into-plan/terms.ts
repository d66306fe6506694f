import { findGroup } from '../../catalogue/groups';
import { lookupKey } from '../../catalogue/text';
import { findTheme } from '../../catalogue/themes';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Text } from '../../plan/records';
import type { ImportedRecommendation, ImportProblem } from '../imported';

/** Finds the id of a theme or group by any of its names. */
export type FindTerm = (label: string) => string | undefined;

export interface Terms {
  readonly theme: FindTerm;
  readonly group: FindTerm;
}

export const builtInTerms: Terms = {
  theme: (label) => findTheme(label)?.id,
  group: (label) => findGroup(label)?.id,
};

/** The plan's own themes and groups before the built-in ones. */
export function termsOf(plan: Plan): Terms {
  return {
    theme: findIn(plan.all('theme'), builtInTerms.theme),
    group: findIn(plan.all('group'), builtInTerms.group),
  };
}

function findIn(own: Iterable<Entity<'theme' | 'group'>>, builtIn: FindTerm): FindTerm {
  const ids = new Map<string, string>();
  for (const { id, value } of own) {
    if (id === undefined) continue;
    for (const name of [id, ...textsIn(value.title), ...(value.aliases ?? [])]) ids.set(lookupKey(name), id);
  }
  return (label) => ids.get(lookupKey(label)) ?? builtIn(label);
}

/** A text in each of its languages. */
export function textsIn(text: Text | undefined): string[] {
  return typeof text === 'string' ? [text] : Object.values(text ?? {});
}

/** Ids where the label is known, else the label itself: the check `unknown-theme` offers what may be meant. */
export function idsOf(labels: readonly string[], find: FindTerm): string[] {
  return [...new Set(labels.map((label) => find(label) ?? label))];
}

/** Groups of persons that are meant; “General”, OHCHR's label for everybody, singles out none. */
export function groupIdsOf(labels: readonly string[], find: FindTerm): string[] {
  return idsOf(labels, find).filter((id) => id !== 'general');
}

/** Labels in a language that the vocabulary does not have are no themes; each is said. */
export function withoutForeignLabels(
  imported: ImportedRecommendation,
  terms: Terms,
): { readonly known: ImportedRecommendation; readonly problems: readonly ImportProblem[] } {
  const { number, row } = imported;
  const themes = imported.themes.filter((label) => terms.theme(label) !== undefined);
  const groups = imported.groups.filter((label) => terms.group(label) !== undefined);
  const message = t('This theme or group of persons is not known in the list’s language; add it by its English name.');
  const foreign = [...imported.themes, ...imported.groups].filter(
    (label) => !themes.includes(label) && !groups.includes(label),
  );
  return {
    known: { ...imported, themes, groups },
    problems: foreign.map((text) => ({ row, number, message, text })),
  };
}
