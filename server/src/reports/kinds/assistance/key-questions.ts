import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import { type KeyQuestion, keyQuestions, sameElsewhere } from '../../../plan/figures/key-recommendations';
import { titleOf } from '../../record-line';
import { fullNumber } from '../shared/full-number';
import type { Telling } from '../shared/telling';

/**
 * The four questions by which the Voluntary Fund for Financial and Technical Assistance in the implementation of the UPR finds the key
 * recommendations of a State (model.md, Key recommendation).
 */
export const KEY_QUESTIONS: readonly KeyQuestion[] = ['a', 'b', 'c', 'd'];

export function questionText(question: KeyQuestion): string {
  switch (question) {
    case 'a':
      return t('A treaty body or special procedure asks the same.');
    case 'b':
      return t('It falls in an area of attention named by the High Commissioner for Human Rights.');
    case 'c':
      return t('It strengthens the national system that protects human rights.');
    case 'd':
      return t('It names a target of the Sustainable Development Goals.');
  }
}

/** Why each of the questions that hold does: `a) CEDAW: 22 (a)`. */
export function keyReasons(telling: Telling, recommendation: Entity<'recommendation'>): string[] {
  const { plan } = telling;
  const { value } = recommendation;
  return keyQuestions(plan, recommendation).map((question) => {
    switch (question) {
      case 'a':
        return t('a) The same is asked in: {recommendations}.', {
          recommendations: sameElsewhere(plan, recommendation)
            .map((same) => fullNumber(telling, same))
            .join('; '),
        });
      case 'b':
        return t('b) Area of attention: {areas}.', {
          areas: (value['attention-areas'] ?? []).map((id) => areaTitle(telling, id)).join('; '),
        });
      case 'c':
        return t('c) It strengthens the national system that protects human rights.');
      case 'd':
        return t('d) SDG targets: {targets}.', {
          targets: (value.sdg ?? []).filter((code) => code.includes('.')).join(', '),
        });
    }
    return '';
  });
}

function areaTitle(telling: Telling, id: string): string {
  const area = telling.plan.find('attention-area', id);
  return (area && titleOf(telling, area)) || id;
}
