import { t } from '../l10n';
import type { Entity } from '../plan/entity';

/** How a sentence calls a record: by its id. */
export function nameOf(entity: Entity): string {
  return entity.id ?? t('(no id)');
}

/** A title for a record of which only the id is known: `rural-justice` becomes “Rural justice”. */
export function titleFromId(id: string): string {
  const words = id.replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
