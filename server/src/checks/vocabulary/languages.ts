import { canonicalLanguage, isLanguage } from '../../catalogue/languages';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { keyText } from '../../plan/values';
import { type Check, nodePlace, type Report, recordCheck } from '../check';
import { hasHiddenCharacter } from '../form/characters';
import { restsOfTexts } from '../form/cut-texts';
import { everyKind, mapsOf, valuesOf, type WrittenMap } from '../written';

/** The languages of texts (checks.md, "Vocabulary and source"). */
export const languageChecks: readonly Check[] = [
  recordCheck({
    code: 'unknown-language',
    severity: 'warning',
    kinds: everyKind,
    finds: () => t('A language tag that is none, or that the plan does not list.'),
    check: unknownLanguage,
  }),
  recordCheck({
    code: 'missing-translation',
    severity: 'hint',
    kinds: everyKind,
    finds: () => t('A text in several languages that lacks one of the plan’s languages.'),
    check: missingTranslation,
  }),
];

function textMaps(entity: Entity): WrittenMap[] {
  return mapsOf(entity).filter(({ shape }) => shape?.meaning === 'text');
}

function unknownLanguage(entity: Entity, plan: Plan, report: Report): void {
  for (const { text, shape, node } of valuesOf(entity)) {
    if (shape.meaning === 'language' && !isLanguage(text) && !hasHiddenCharacter(text)) {
      report({ place: nodePlace(entity, node), ...noLanguage(text) });
    }
  }
  const maps = textMaps(entity);
  const rests = maps.length > 0 ? restsOfTexts(entity) : undefined;
  for (const { map } of maps) {
    for (const entry of map.entries) {
      const { key } = entry;
      const tag = keyText(key);
      if (tag === undefined || hasHiddenCharacter(tag) || rests?.has(entry)) continue;
      if (!isLanguage(tag)) report({ place: nodePlace(entity, key), ...noLanguage(tag) });
      else if (!isListed(plan, tag)) {
        report({
          place: nodePlace(entity, key),
          message: t('The plan does not list the language “{tag}”, so its pages are not made in it.', { tag }),
          advice: t('Add it under “languages” of the plan, or correct the tag.'),
        });
      }
    }
  }
}

function noLanguage(tag: string): { readonly message: string; readonly advice: string } {
  return {
    message: t('“{tag}” is no tag of a language, so nobody is shown this text.', { tag: tag.slice(0, 60) }),
    advice: t('Write a tag such as en, fr or zh-Hans.'),
  };
}

/** A plan that lists no languages allows all. */
function isListed(plan: Plan, tag: string): boolean {
  const languages = plan.setting('languages');
  return languages === undefined || languages.some((listed) => canonicalLanguage(listed) === canonicalLanguage(tag));
}

function missingTranslation(entity: Entity, plan: Plan, report: Report): void {
  const maps = textMaps(entity);
  if (maps.length === 0) return;
  const languages = (plan.setting('languages') ?? []).filter(isLanguage);
  for (const { map, key } of maps) {
    const written = new Set(map.entries.map((entry) => canonicalLanguage(keyText(entry.key) ?? '')));
    const missing = languages.filter((tag) => !written.has(canonicalLanguage(tag)));
    if (missing.length === 0 || missing.length === languages.length || map.damaged) continue;
    report({
      place: nodePlace(entity, key ?? map),
      message: t('This text is not written in all languages of the plan; it lacks: {tags}.', {
        tags: missing.join(', '),
      }),
      advice: t('Add the translation; until then readers are shown another language.'),
    });
  }
}
