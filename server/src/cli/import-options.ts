import { didYouMean } from '../catalogue/text';
import type { ImportOptions } from '../exchange/imported';
import { t } from '../l10n';
import { shapeOf } from '../plan/schema';
import { UserError } from './errors';
import { readCountry, readLanguage, readNumber, readSession } from './read-values';

type Given = Readonly<Record<'country' | 'symbol' | 'cycle' | 'session' | 'language' | 'take', string | undefined>> & {
  readonly strict: boolean;
};

/** The options of an import in the form that it takes; throws a `UserError` for one that can't be. */
export function importOptions({ country, symbol, cycle, session, language, take, strict }: Given): ImportOptions {
  return {
    ...(strict && { strict }),
    ...(country !== undefined && { country: readCountry(country) }),
    ...(symbol !== undefined && { symbol }),
    ...(cycle !== undefined && { cycle: readNumber(cycle) }),
    ...(session !== undefined && { session: readSession(session) }),
    ...(language !== undefined && { language: readLanguage(language) }),
    ...(take !== undefined && { take: take.split(',').map((each) => readTaken(each.trim())) }),
  };
}

/** A key of a recommendation, of its document or of an action; of the latter's budget, what was spent; behind an id, that record's only. */
function readTaken(taken: string): string {
  const kinds = ['recommendation', 'document', 'action'] as const;
  const keys = new Set([...kinds.flatMap((kind) => [...(shapeOf(kind).properties?.keys() ?? [])]), 'spent']);
  // An id can hold points itself.
  const parts = taken.split('.');
  if (parts.some((part) => keys.has(part))) return taken;
  const key = parts.at(-1) ?? '';
  const meant = didYouMean(key, keys);
  if (meant === undefined) throw new UserError(t('--take: recommendations have no key “{key}”.', { key }));
  throw new UserError(t('--take: recommendations have no key “{key}”. Did you mean “{meant}”?', { key, meant }));
}
