import { placeOf } from '../../checks/check';
import { nameOf } from '../../checks/names';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import { countsOf, recommendationsIn } from '../../plan/figures/counts';
import type { Plan } from '../../plan/plan';
import type { ImportedRecommendation } from '../imported';
import { counts } from '../into-plan/records';
import type { Collect } from './collect';
import { changedCounts } from './rules';

/**
 * The counts that a document's record says of its source, against those of the list. One finding for all that differ, but for
 * those that the plan holds itself: what is missing, surplus or of another position is found where it stands.
 */
export function compareCounts(
  plan: Plan,
  document: Entity<'document'>,
  recommendations: readonly ImportedRecommendation[],
  collect: Collect,
): void {
  const official = counts(recommendations);
  const held = countsOf(recommendationsIn(plan, document));
  const written = document.value.counts ?? {};
  const [main, ...related] = (['received', 'supported', 'noted'] as const)
    .filter((key) => written[key] !== undefined && written[key] !== official[key] && written[key] !== held[key])
    .map((key) => ({
      place: placeOf(document, ['counts', key]),
      message: t('“{key}” of “{id}” is {written}; the official list has {official}.', {
        key,
        id: nameOf(document),
        written: written[key] ?? 0,
        official: official[key],
      }),
    }));
  if (!main) return;
  const messages = [main, ...related].map(({ message }) => message).join(' ');
  collect(changedCounts, document, {
    place: main.place,
    message: messages,
    advice: t('Write the counts of the official document.'),
    related,
  });
}

/** What the plan counts itself, where every recommendation is there and nothing else explains a difference. */
export function compareHeld(
  plan: Plan,
  document: Entity<'document'>,
  recommendations: readonly ImportedRecommendation[],
  collect: Collect,
): void {
  const official = counts(recommendations).received;
  const held = countsOf(recommendationsIn(plan, document)).received;
  if (official === held) return;
  collect(changedCounts, document, {
    place: placeOf(document),
    message: t('The plan counts {held} recommendations of “{id}”; the official list has {official}.', {
      held,
      id: nameOf(document),
      official,
    }),
    advice: t(
      'Look for a record whose “kind” is another one than in the document: pledges and observations are not counted.',
    ),
  });
}
