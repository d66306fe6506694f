import { t } from '../l10n';
import { localesFor } from './languages';

/**
 * How days and numbers are written in sentences of ours: as the language does into which these are translated, not the plan's, which
 * would tear them apart. Each translation gives its own tag for `en`. Digits stay 0 to 9, as in the documents of the United Nations,
 * which write the day before the month in English, too.
 */
export function labelLocales(): readonly Intl.Locale[] {
  return localesFor(t('en')).map((tag) => new Intl.Locale(tag === 'en' ? 'en-GB' : tag, { numberingSystem: 'latn' }));
}
