import { t } from '../../l10n';
import { type Entity, isKind, nodeAt, type Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Quantity } from '../../plan/records';
import { placeOf, type Report } from '../check';
import { replaceSource } from '../rewrite';

/** `1 200` and `12 %` are texts, and between texts and numbers nothing can be reckoned (`wrong-type`). */
export function textsAmongNumbers(entity: Entity, plan: Plan, report: Report): void {
  if (!isKind(entity, 'indicator')) return;
  const all = quantitiesOf(entity);
  if (!all.some(({ value }) => typeof value === 'number')) return;
  for (const { path, value } of all) {
    if (typeof value !== 'string' || !/^[-+]?\.?\d/.test(value)) continue;
    report({
      place: placeOf(entity, path),
      message: t('“{text}” is no number, as other values of this indicator are, so nobody can reckon with it.', {
        text: value.slice(0, 60),
      }),
      advice: t('Write digits only, without quotation marks, separators or units.'),
      fixes: () => {
        const number = numberIn(value);
        const node = nodeAt(entity.node, path);
        if (number === undefined || node.kind !== 'scalar') return [];
        return replaceSource(plan, entity, node, number, t('Write the number {number}', { number }));
      },
    });
  }
}

/** What an indicator was, is and should be, as written. */
function quantitiesOf({ value }: Entity<'indicator'>): { readonly path: Path; readonly value: Quantity | undefined }[] {
  const { baseline, target, 'interim-targets': interim = [], measurements = [] } = value;
  return [
    { path: ['baseline', 'value'], value: baseline?.value },
    ...interim.map((one, index) => ({ path: ['interim-targets', index, 'value'], value: one.value })),
    { path: ['target', 'value'], value: target?.value },
    ...measurements.map((one, index) => ({ path: ['measurements', index, 'value'], value: one.value })),
  ];
}

/** The number in `"12"`, `60 %`, `90,000`, `USD 1 200.50`; nothing where a comma could part decimals. */
export function numberIn(text: string): string | undefined {
  const number = text.replace(/^[A-Z]{3}\s+|\s*(?:%|[A-Z]{3})$/g, '').replace(/(?<=\d)[,\s'’](?=\d{3}(?!\d))/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(number) && number.length <= 15 ? number : undefined;
}
