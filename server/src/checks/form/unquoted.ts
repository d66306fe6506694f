import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Shape } from '../../plan/schema';
import { type Check, nodePlace, type Report, recordCheck } from '../check';
import { replaceSource } from '../rewrite';
import { everyKind, mapsOf, valuesOf, type Written } from '../written';
import { fieldOf } from './custom-values';

/** Texts that other readers of YAML take for something else (checks.md, "Form"). */
export const unquotedChecks: readonly Check[] = [
  recordCheck({
    code: 'unquoted-code',
    severity: 'warning',
    kinds: everyKind,
    finds: () =>
      t(
        'A text without quotation marks that other programs read as a number, a truth value or a time and print differently.',
      ),
    fix: 'automatic',
    check: unquotedCode,
  }),
];

function unquotedCode(entity: Entity, plan: Plan, report: Report): void {
  for (const { map, shape } of mapsOf(entity)) {
    if (!shape?.additional) continue;
    for (const { key, value } of map.entries) {
      if (value === undefined) continue; // A comma may have cut it off a text: another check says so.
      if (key.kind === 'scalar' && key.style === 'plain') reportText(entity, plan, report, key, key.text);
    }
  }
  for (const written of valuesOf(entity)) {
    const { scalar, shape, text } = written;
    if (scalar?.style !== 'plain' || printedElsewhere(text) === undefined) continue;
    if (isText(shape) || isTextField(plan, written)) reportText(entity, plan, report, scalar, text);
  }
}

/** What the schema calls a text; lists of allowed values hold nothing that could be misread. */
function isText({ types, meaning, values }: Shape): boolean {
  return types.includes('string') && !types.includes('boolean') && meaning !== 'quantity' && values === undefined;
}

function isTextField(plan: Plan, written: Written): boolean {
  const field = fieldOf(plan, written);
  return field !== undefined && field.type !== 'number' && field.type !== 'date';
}

function reportText(
  entity: Entity,
  plan: Plan,
  report: Report,
  node: Parameters<typeof nodePlace>[1],
  text: string,
): void {
  const printed = printedElsewhere(text);
  if (printed === undefined) return;
  report({
    place: nodePlace(entity, node),
    message: t('Other programs do not read “{text}” as a text and turn it into “{printed}”.', { text, printed }),
    advice: t('Put it in quotation marks: "{text}".', { text }),
    fixes: () => replaceSource(plan, entity, node, `"${text}"`, t('Put “{text}” in quotation marks', { text }), true),
  });
}

/**
 * What a reader of YAML 1.1 or 1.2 makes of a plain text, where that prints differently. The forms are those of the YAML
 * 1.1 type repository (bool, float, int, null, timestamp) and of the core schema of YAML 1.2.2, section 10.3.2. Plain
 * dates are times in YAML 1.1, but print as they are written.
 */
export function printedElsewhere(text: string): string | undefined {
  if (text.length > longestForm || !/^[-+.\d~a-z]/i.test(text)) return undefined;
  const value = valueElsewhere(text);
  return value === undefined || (value === text && !isTruthValue(text)) ? undefined : value;
}

/** No number or word that is misread is longer; what is longer is not looked at. */
const longestForm = 100;

const truthValues: ReadonlyMap<string, string> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, 'true'] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (word) => [word, 'false'] as const,
  ),
]);

/** `true` prints as it is written in YAML, but is no text, and some programs print `True`. */
function isTruthValue(text: string): boolean {
  return truthValues.has(text);
}

function valueElsewhere(text: string): string | undefined {
  const truth = truthValues.get(text);
  if (truth !== undefined) return truth;
  if (/^[a-z]/i.test(text)) return text === 'Null' || text === 'NULL' ? 'null' : undefined;
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? '-Infinity' : 'Infinity';
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return 'NaN';
  return numberElsewhere(text) ?? timeElsewhere(text);
}

function numberElsewhere(text: string): string | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '').replaceAll('_', '');
  if (/^[-+]?0b[01_]+$/.test(text)) return String(sign * Number.parseInt(digits.slice(2), 2));
  if (/^[-+]?0x[\da-fA-F_]+$/.test(text)) return String(sign * Number.parseInt(digits.slice(2), 16));
  if (/^0o[0-7]+$/.test(text)) return String(Number.parseInt(digits.slice(2), 8));
  if (/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/.test(text)) return String(sign * sexagesimal(digits));
  // In YAML 1.1 a leading zero makes a number octal; in YAML 1.2 it is dropped. Either way it is gone.
  if (/^[-+]?0[0-7_]+$/.test(text)) return String(sign * Number.parseInt(digits, 8));
  const isNumber = /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?$/.test(text);
  return isNumber ? String(sign * Number(digits)) : undefined;
}

function sexagesimal(digits: string): number {
  return digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

function timeElsewhere(text: string): string | undefined {
  const time =
    /^(\d{4}-\d\d?-\d\d?)(?:[Tt]|[ \t]+)(\d\d?:\d\d:\d\d)(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/.exec(text);
  return time ? `${time[1]}T${time[2]}.000Z` : undefined;
}
