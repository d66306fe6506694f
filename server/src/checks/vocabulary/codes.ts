import { findCountry, isCountry } from '../../catalogue/countries';
import { findCurrency, isCurrency } from '../../catalogue/currencies';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type Check, nodePlace, type Report, recordCheck } from '../check';
import { hasHiddenCharacter } from '../form/characters';
import { rewriteAs } from '../rewrite';
import { everyKind, valuesOf } from '../written';

/** Codes of States and currencies (checks.md, "Vocabulary and source"). */
export const codeChecks: readonly Check[] = [
  recordCheck({
    code: 'unknown-country',
    severity: 'error',
    kinds: everyKind,
    finds: () => t('A State that is not written by its code of three letters.'),
    fix: 'offered',
    check: unknownCountry,
  }),
  recordCheck({
    code: 'unknown-currency',
    severity: 'error',
    kinds: everyKind,
    finds: () => t('A currency that is not written by its code of three letters.'),
    fix: 'offered',
    check: unknownCurrency,
  }),
];

function unknownCountry(entity: Entity, plan: Plan, report: Report): void {
  for (const { text, shape, node, scalar } of valuesOf(entity)) {
    if (shape.meaning !== 'country' || isCountry(text) || hasHiddenCharacter(text)) continue;
    const meant = findCountry(text);
    report({
      place: nodePlace(entity, node),
      message: t('“{text}” is no code of a State, so nobody knows which one is meant.', { text: text.slice(0, 60) }),
      advice:
        meant === undefined
          ? t('Write its code of three capital letters, ISO 3166-1 alpha-3, such as FRA.')
          : t('Did you mean “{meant}”?', { meant }),
      fixes: () => rewriteAs(plan, entity, scalar, meant === undefined ? [] : [meant]),
    });
  }
}

function unknownCurrency(entity: Entity, plan: Plan, report: Report): void {
  for (const { text, shape, node, scalar } of valuesOf(entity)) {
    if (shape.meaning !== 'currency' || isCurrency(text) || hasHiddenCharacter(text)) continue;
    const meant = findCurrency(text);
    report({
      place: nodePlace(entity, node),
      message: t('“{text}” is no code of a currency, so these sums can’t be added to others.', {
        text: text.slice(0, 60),
      }),
      advice:
        meant === undefined
          ? t('Write its code of three capital letters, ISO 4217, such as USD.')
          : t('Did you mean “{meant}”?', { meant }),
      fixes: () => rewriteAs(plan, entity, scalar, meant === undefined ? [] : [meant]),
    });
  }
}
