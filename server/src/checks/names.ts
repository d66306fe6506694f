import { t } from '../l10n';
import type { Entity } from '../plan/entity';

/** How a sentence calls a record: by its id. */
export function nameOf(entity: Entity): string {
  return entity.id ?? t('(no id)');
}
