import { findGroup } from '../../catalogue/groups';
import { findTheme } from '../../catalogue/themes';
import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import { findTerm } from '../../plan/terms';
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

/** The plan's own themes and groups, and the built-in ones. */
export function termsOf(plan: Plan): Terms {
  return {
    theme: (label) => findTerm(plan, 'theme', label)?.id,
    group: (label) => findTerm(plan, 'group', label)?.id,
  };
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
