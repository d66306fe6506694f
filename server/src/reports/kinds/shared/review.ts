import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import { cycleOf } from '../../../plan/figures/counts';
import type { Plan } from '../../../plan/plan';
import { CannotReport } from '../kind';

/** The review of the UPR that a report is about: the document asked for, else that of the latest cycle. */
export function reviewOf(plan: Plan, id: string | undefined): Entity<'document'> {
  const reviews = plan.inOrder(plan.all('document')).filter(({ value }) => value.mechanism === 'UPR');
  const [latest] = [...reviews].sort((a, b) => (cycleOf(b) ?? 0) - (cycleOf(a) ?? 0));
  if (!latest) throw new CannotReport(t('This report is on a review of the UPR, and the plan has none.'));
  const wanted = id === undefined ? latest : reviews.find((one) => one.id === id);
  if (wanted) return wanted;
  throw new CannotReport(
    t('No review of the UPR has the id “{id}” in this plan. It has: {ids}.', {
      id: id ?? '',
      ids: reviews.map((one) => one.id ?? '').join(', '),
    }),
  );
}
