import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import { numberOf, sourceName, type Telling } from './telling';

/** A recommendation where its document is not named beside it: `UPR, cycle 4: 140.1`. */
export function fullNumber(telling: Telling, recommendation: Entity<'recommendation'>): string {
  const source = sourceName(telling, telling.plan.find('document', recommendation.value.document));
  return t('{source}: {number}', { source, number: numberOf(recommendation) });
}
