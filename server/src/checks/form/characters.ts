import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Shape } from '../../plan/schema';
import { type Check, type Report, recordCheck } from '../check';
import { fixOf } from '../fix';
import { sourceChange } from '../rewrite';
import { everyKind, mapsOf, valuesOf } from '../written';

/** Characters that nobody sees and that change what a text is (checks.md, "Form"). */
export const characterChecks: readonly Check[] = [
  recordCheck({
    code: 'hidden-character',
    severity: 'warning',
    kinds: everyKind,
    finds: () =>
      t(
        'An invisible, non-breaking or full-width character in a code or a key; in a text, a mark that turns the direction of writing around.',
      ),
    fix: 'automatic',
    check: hiddenCharacter,
  }),
];

// What nobody sees (Unicode: format characters and Default_Ignorable_Code_Point), spaces and line ends other than the plain
// ones, full-width letters, digits and signs.
const inCodes = /[\p{Cf}\p{DI}\u00a0\u1680\u2000-\u200a\u2011\u2028\u2029\u202f\u205f\u3000\uff01-\uff5e]+/gu;

/** Whether a code or key holds a character that another check should not stumble over. */
export function hasHiddenCharacter(text: string): boolean {
  return !/^[\x20-\x7e]*$/.test(text) && text.search(inCodes) >= 0;
}

function plain(characters: string): string {
  return characters
    .normalize('NFKC')
    .replace(/[\u2028\u2029\u1680]/g, ' ')
    .replace(/\u2010/g, '-')
    .replace(inCodes, '');
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function hiddenCharacter(entity: Entity, plan: Plan, report: Report): void {
  if (!/\P{ASCII}/u.test(entity.piece.text)) return;
  for (const { map } of mapsOf(entity)) {
    for (const { key } of map.entries) reportIn(entity, plan, report, key.start, key.end, inCode);
  }
  for (const { scalar, shape } of valuesOf(entity)) {
    if (scalar) reportIn(entity, plan, report, scalar.start, scalar.end, isCode(shape) ? inCode : inText);
  }
}

/** Names of files may hold any character. */
function isCode({ meaning, types, values }: Shape): boolean {
  if (meaning !== undefined) return meaning !== 'text' && meaning !== 'path' && meaning !== 'quantity';
  return values !== undefined || !types.includes('string');
}

function reportIn(
  entity: Entity,
  plan: Plan,
  report: Report,
  start: number,
  end: number,
  find: (source: string) => readonly Replacement[],
): void {
  const replacements = find(entity.piece.text.slice(start, end));
  const [first, last] = [replacements[0], replacements.at(-1)];
  if (!first || !last) return;
  report({
    place: { uri: entity.uri, piece: entity.piece, start: start + first.start, end: start + last.end },
    message:
      find === inCode
        ? t(
            'Here stand characters that cannot be seen or only look like plain ones. Whoever types this again or searches for it will not find it.',
          )
        : t(
            'Here stands a mark that turns the direction of writing around, so that readers see other words than the file holds.',
          ),
    advice: find === inCode ? t('Write it with plain characters.') : t('Delete the mark.'),
    fixes: () =>
      fixOf(
        find === inCode ? t('Write plain characters') : t('Delete the marks of direction'),
        entity.uri,
        replacements.flatMap((one) => sourceChange(plan, entity, start + one.start, start + one.end, one.text)),
        true,
      ),
  });
}

function inCode(source: string): readonly Replacement[] {
  if (!hasHiddenCharacter(source)) return [];
  return [...source.matchAll(inCodes)].map(({ 0: characters, index }) => ({
    start: index,
    end: index + characters.length,
    text: plain(characters),
  }));
}

/**
 * Overrides, with what ends them, and embeddings and isolates that are not ended on their line (Unicode Standard Annex #9,
 * section 2). Other marks of direction are right in Arabic, Persian and Hebrew texts.
 */
function inText(source: string): readonly Replacement[] {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(source)) return [];
  const wrong: number[] = [];
  let open: { readonly at: number; readonly isolate: boolean; readonly override: boolean }[] = [];
  const closeAll = () => {
    wrong.push(...open.map(({ at }) => at));
    open = [];
  };
  for (const { 0: mark, index: at } of source.matchAll(/[\u202a-\u202e\u2066-\u2069\n]/g)) {
    const isolate = mark >= '\u2066';
    if (mark === '\n') closeAll();
    else if (mark !== '\u202c' && mark !== '\u2069')
      open.push({ at, isolate, override: mark === '\u202d' || mark === '\u202e' });
    else if (open.at(-1)?.isolate === isolate) {
      const opening = open.pop();
      if (opening?.override) wrong.push(opening.at, at);
    }
  }
  closeAll();
  return wrong.sort((a, b) => a - b).map((at) => ({ start: at, end: at + 1, text: '' }));
}
