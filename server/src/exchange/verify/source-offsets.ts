import type { ScalarNode } from '../../document/nodes';

/**
 * Where the characters of a scalar's value stand in its piece: a function from a stretch of the value (UTF-16, half open, no
 * spaces at its ends) to that of the piece. Quotes, escapes (YAML 1.2.2, section 5.7), folded lines and indentation lie between.
 */
export function sourceOffsets(
  { text, style, start, end }: ScalarNode,
  piece: string,
): (from: number, to: number) => { readonly start: number; readonly end: number } {
  const source = piece.slice(start, end);
  const units = unitsOf(source, style);
  const whole = { start, end };
  const places = new Map<number, Unit>();
  let next = 0;
  for (let index = 0; index < text.length; index++) {
    if (isSpace(text.charAt(index))) continue;
    const unit = units[next++];
    if (unit?.character !== text.charAt(index)) return () => whole;
    places.set(index, unit);
  }
  return (from, to) => {
    const [first, last] = [places.get(from), places.get(to - 1)];
    return first && last ? { start: start + first.start, end: start + last.end } : whole;
  };
}

/** One UTF-16 unit of the value, no space, and the stretch of the source that stands for it. */
interface Unit {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

function unitsOf(source: string, style: ScalarNode['style']): Unit[] {
  const isBlock = style === 'literal' || style === 'folded';
  const isQuoted = style === 'single' || style === 'double';
  const units: Unit[] = [];
  let at = isBlock ? source.search(/\n|\r|$/) : isQuoted ? 1 : 0;
  const last = isQuoted ? source.length - 1 : source.length;
  while (at < last) {
    const [written = '', characters] = unitAt(source, at, style);
    for (const character of characters.split('')) {
      if (!isSpace(character)) units.push({ character, start: at, end: at + written.length });
    }
    at += Math.max(1, written.length);
  }
  return units;
}

/** What stands at an offset, and what it means. */
function unitAt(source: string, at: number, style: ScalarNode['style']): readonly [written: string, means: string] {
  const character = source.charAt(at);
  if (style === 'single' && character === "'") return ["''", "'"];
  if (style !== 'double' || character !== '\\') return [character, character];
  const [written = '', ...codes] =
    /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|.)/s.exec(source.slice(at, at + 10)) ?? [];
  const code = codes.find((one) => one !== undefined);
  if (code !== undefined) return [written, String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16)))];
  return [written, escapes[written.charAt(1)] ?? written.charAt(1)];
}

/** Escapes that stand for spaces or for nothing that is seen. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

function isSpace(character: string): boolean {
  return /\s/.test(character);
}
