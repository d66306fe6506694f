import { groups } from '../../catalogue/groups';
import { didYouMean, idOf } from '../../catalogue/text';
import { themes } from '../../catalogue/themes';
import type { Term } from '../../catalogue/vocabulary';
import { t } from '../../l10n';
import type { Reference } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { findTerm, type TermKind } from '../../plan/terms';
import { type Check, nodePlace, type Report, recordCheck } from '../check';
import { hasHiddenCharacter } from '../form/characters';
import { titleFromId } from '../names';
import { createRecord, rewrite, rewriteAs } from '../rewrite';
import { everyKind } from '../written';

/** Themes and groups of persons (checks.md, "Vocabulary and source"). */
export const termChecks: readonly Check[] = [
  ...(['theme', 'group'] as const).map((kind) =>
    recordCheck({
      code: `unknown-${kind}`,
      severity: 'warning',
      kinds: everyKind,
      finds: () =>
        kind === 'theme'
          ? t('A theme that neither the vocabulary nor the plan has.')
          : t('A group of persons that neither the vocabulary nor the plan has.'),
      fix: 'offered',
      check: (entity, plan, report) => {
        for (const reference of entity.references) unknownTerm(reference, kind, plan, report);
      },
    }),
  ),
  ...(['theme', 'group'] as const).map((kind) =>
    recordCheck({
      code: `renamed-${kind}`,
      severity: 'hint',
      kinds: everyKind,
      finds: () =>
        kind === 'theme'
          ? t('A theme written by a label that may change, where its id would last.')
          : t('A group of persons written by a label that may change, where its id would last.'),
      fix: 'automatic',
      check: (entity, plan, report) => {
        for (const reference of entity.references) renamedTerm(reference, kind, plan, report);
      },
    }),
  ),
];

function unknownTerm({ from, node, id, meaning }: Reference, kind: TermKind, plan: Plan, report: Report): void {
  if (meaning !== kind || findTerm(plan, kind, id) || hasHiddenCharacter(id) || plan.mayBeUnread(id)) return;
  const meant = nearest(plan, kind, id);
  report({
    place: nodePlace(from, node),
    message:
      kind === 'theme'
        ? t('No theme “{text}” is known, so figures by theme leave this out of the others.', { text: id })
        : t('No group of persons “{text}” is known, so figures by group leave this out of the others.', { text: id }),
    advice:
      meant !== undefined
        ? t('Did you mean “{meant}”?', { meant })
        : kind === 'theme'
          ? t('Choose a theme of the vocabulary, or add this one under “themes”.')
          : t('Choose a group of the vocabulary, or add this one under “groups”.'),
    fixes: () => [
      ...rewriteAs(plan, from, node, meant === undefined ? [] : [meant]),
      ...(idOf(id) === id
        ? createRecord(plan, from.uri, `${kind}s`, { id, title: titleFromId(id) }, t('Add “{id}” to the plan', { id }))
        : []),
    ],
  });
}

/** The id of the term whose id or label is most like a text. */
function nearest(plan: Plan, kind: TermKind, text: string): string | undefined {
  const known: readonly Term[] = kind === 'theme' ? themes() : groups();
  const own = [...plan.all(kind)].flatMap(({ id }) => (id === undefined ? [] : [id]));
  const byLabel = new Map(known.flatMap(({ id, label, aliases }) => [label, ...aliases].map((name) => [name, id])));
  const meant = didYouMean(text, [...own, ...known.map(({ id }) => id), ...byLabel.keys()]);
  return meant === undefined ? undefined : (byLabel.get(meant) ?? meant);
}

function renamedTerm({ from, node, id, meaning }: Reference, kind: TermKind, plan: Plan, report: Report): void {
  if (meaning !== kind || hasHiddenCharacter(id)) return;
  const found = findTerm(plan, kind, id);
  if (!found || found.written === 'id') return;
  report({
    place: nodePlace(from, node),
    message:
      found.written === 'label'
        ? t('“{text}” is a label, which can change; the id “{id}” stays.', { text: id, id: found.id })
        : t('“{text}” is another name of “{id}”, whose id stays whatever the label becomes.', {
            text: id,
            id: found.id,
          }),
    advice: t('Write the id.'),
    fixes: () => rewrite(plan, from, node, found.id, { automatic: true }),
  });
}
