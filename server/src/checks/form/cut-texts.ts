import { scalarSource } from '../../document/edit';
import type { MapEntry } from '../../document/nodes';
import { t } from '../../l10n';
import { type CutText, cutTexts, takesNumber } from '../../plan/cut-texts';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Report } from '../check';
import type { Fix } from '../finding';
import { fixOf } from '../fix';
import { sourceChange } from '../rewrite';
import { mapsOf } from '../written';
import { numberIn } from './quantities';

/** What a comma inside braces cuts off a text: YAML takes it for a key (`unknown-key`). */
export function reportCutTexts(entity: Entity, plan: Plan, report: Report): void {
  for (const cut of cutTextsOf(entity)) {
    const { rest } = cut;
    const { start } = rest[0].key;
    const { end } = rest.at(-1)!.key;
    report({
      place: { uri: entity.uri, piece: entity.piece, start, end },
      message: t('Inside braces a comma ends the text, so “{rest}” is not read.', {
        rest: entity.piece.text.slice(start, end).slice(0, 60),
      }),
      advice:
        numberOf(entity, cut) === undefined
          ? t('Put the whole text in quotation marks.')
          : t('Write digits only, without quotation marks, separators or units.'),
      fixes: () => join(entity, plan, cut),
    });
  }
}

/** The keys of a record that are the rest of a text: nothing else is said of them. */
export function restsOfTexts(entity: Entity): ReadonlySet<MapEntry> {
  return new Set(cutTextsOf(entity).flatMap(({ rest }) => rest));
}

function cutTextsOf(entity: Entity): CutText[] {
  return mapsOf(entity).flatMap(({ map, shape }) => cutTexts(map, shape, entity.piece.text));
}

function sourceOf(entity: Entity, { value, rest }: CutText): string {
  return entity.piece.text.slice(value.start, rest.at(-1)!.key.end);
}

/** `1,300` where a number belongs. */
function numberOf(entity: Entity, cut: CutText): string | undefined {
  return cut.shape && takesNumber(cut.shape) ? numberIn(sourceOf(entity, cut)) : undefined;
}

function join(entity: Entity, plan: Plan, cut: CutText): Fix[] {
  const source = sourceOf(entity, cut);
  if (/\n|\s#/.test(source)) return [];
  const { start } = cut.value;
  const change = (text: string) => sourceChange(plan, entity, start, start + source.length, text);
  const number = numberOf(entity, cut);
  if (number !== undefined) return fixOf(t('Write the number {number}', { number }), entity.uri, change(number));
  return fixOf(
    t('Put the whole text in quotation marks'),
    entity.uri,
    change(scalarSource(source, { style: 'double' })),
  );
}
