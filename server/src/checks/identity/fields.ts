import { didYouMean } from '../../catalogue/text';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { keyText } from '../../plan/values';
import { nodePlace, type Report } from '../check';
import { hasHiddenCharacter } from '../form/characters';
import { declareOnly } from '../form/custom-fields';
import { restsOfTexts } from '../form/cut-texts';
import { replaceSource } from '../rewrite';
import { mapsOf } from '../written';

/** `custom:` holds only what the plan declares under `fields`. */
export function unknownField(entity: Entity, plan: Plan, report: Report): void {
  const custom = mapsOf(entity).find(({ shape, path }) => shape?.meaning === 'by-field' && path.length === 1);
  if (!custom || !plan.complete) return;
  const known = (plan.setting('fields') ?? []).flatMap(({ id }) => (id === undefined ? [] : [String(id)]));
  const rests = restsOfTexts(entity);
  for (const entry of custom.map.entries) {
    const { key } = entry;
    const name = keyText(key);
    if (
      name === undefined ||
      rests.has(entry) ||
      known.includes(name) ||
      hasHiddenCharacter(name) ||
      areFieldsUnread(plan)
    )
      continue;
    const meant = didYouMean(name, known);
    report({
      place: nodePlace(entity, key),
      message: t('The plan declares no field “{name}”, so no report shows what stands here.', { name }),
      advice:
        meant === undefined ? t('Declare it under “fields” of the plan.') : t('Did you mean “{meant}”?', { meant }),
      fixes: () => [
        ...(meant === undefined ? [] : replaceSource(plan, entity, key, meant, t('Write “{text}”', { text: meant }))),
        ...declareOnly(plan, name),
      ],
    });
  }
}

function areFieldsUnread({ root }: Plan): boolean {
  return root === undefined || root.damaged || root.invalid.has('fields');
}
