import { t } from '../../l10n';
import { addItems } from '../../plan/edit';
import type { Entity } from '../../plan/entity';
import { isCommitted } from '../../plan/figures/status';
import type { Plan } from '../../plan/plan';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import type { Fix } from '../finding';
import { fixOf } from '../fix';
import { nameOf } from '../names';

/** Recommendations that ask for the same (checks.md, "Completeness"). */
export const similarityChecks: readonly Check[] = [
  recordCheck({
    code: 'similar-recommendation',
    severity: 'hint',
    kinds: ['recommendation'],
    finds: () => t('Two recommendations in much the same words that are not linked.'),
    fix: 'offered',
    check: similarRecommendation,
  }),
];

/** Names only the nearest earlier one: where many say the same, links to it join them all. */
function similarRecommendation(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  if (!isCommitted(plan, recommendation)) return;
  const earlier = plan.similarBefore(recommendation);
  if (
    !earlier ||
    !isCommitted(plan, earlier) ||
    isLinked(recommendation, earlier) ||
    areParts(recommendation, earlier)
  ) {
    return;
  }
  report({
    place: placeOf(recommendation, ['text']),
    message: t('This asks for much the same as “{id}”: linked, both can be carried out and reported on together.', {
      id: nameOf(earlier),
    }),
    advice: t('If they mean the same, name one under “same-as” of the other, or put both into one cluster.'),
    related: [{ place: placeOf(earlier, ['text']), message: t('The other recommendation is here.') }],
    fixes: () => link(plan, recommendation, earlier.id),
  });
}

function isLinked(a: Entity<'recommendation'>, b: Entity<'recommendation'>): boolean {
  const names = (from: Entity<'recommendation'>, to: Entity<'recommendation'>) =>
    to.id !== undefined && (from.value['same-as'] ?? []).includes(to.id);
  return names(a, b) || names(b, a);
}

/** Parts of one number that keep the same long text are no repetition. */
function areParts({ value: a }: Entity<'recommendation'>, { value: b }: Entity<'recommendation'>): boolean {
  return a.number !== undefined && a.number === b.number && a.document === b.document;
}

function link(plan: Plan, recommendation: Entity<'recommendation'>, id: string | undefined): Fix[] {
  if (id === undefined) return [];
  const changes = addItems(plan, recommendation, ['same-as'], id);
  return fixOf(t('Link it to “{id}” with “same-as”', { id }), recommendation.uri, changes);
}
