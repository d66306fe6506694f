import { findGroup } from '../catalogue/groups';
import { lookupKey } from '../catalogue/text';
import { findTheme } from '../catalogue/themes';
import { t } from '../l10n';
import type { ImportedRecommendation, ImportProblem } from './imported';
import type { OpenPlan, OpenRecord } from './open-plan';
import { entryOf, scalarsIn, textAt } from './update-record';

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
export function termsOf(plan: OpenPlan): Terms {
  return {
    theme: findIn(plan.records('themes'), builtInTerms.theme),
    group: findIn(plan.records('groups'), builtInTerms.group),
  };
}

function findIn(own: readonly OpenRecord[], builtIn: FindTerm): FindTerm {
  const ids = new Map<string, string>();
  for (const { map } of own) {
    const id = textAt(map, 'id');
    if (id === undefined) continue;
    for (const key of ['id', 'title', 'aliases']) {
      for (const name of scalarsIn(entryOf(map, key)?.value)) ids.set(lookupKey(name), id);
    }
  }
  return (label) => ids.get(lookupKey(label)) ?? builtIn(label);
}

/** Ids where the label is known, else the label itself: the check `unknown-theme` offers what may be meant. */
export function idsOf(labels: readonly string[], find: FindTerm): string[] {
  return [...new Set(labels.map((label) => find(label) ?? label))];
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
