import { isSpace, lineEnd } from './lines';
import type { Conflict, Range } from './nodes';

// git-merge, "How conflicts are presented": markers of seven characters at the start of a line.
const markers = ['<<<<<<<', '|||||||', '=======', '>>>>>>>'] as const;

export interface Conflicts {
  /** The text with marker lines, base and theirs replaced by spaces. */
  readonly masked: string;
  readonly complete: readonly Conflict[];
  /** Marker lines without their partners. */
  readonly lone: readonly Range[];
}

/** Whether a conflict marker stands at the start of any line. */
export function hasMarker(text: string): boolean {
  return markers.some((marker) => {
    for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
      if (markerAt(text, at) === marker) return true;
    }
    return false;
  });
}

function markerAt(text: string, at: number): string | undefined {
  if (at > 0 && text[at - 1] !== '\n') return undefined;
  const marker = text.slice(at, at + 7);
  if (!(markers as readonly string[]).includes(marker)) return undefined;
  const next = text[at + 7];
  const isWhole = marker === '=======' ? next !== ' ' && next !== '\t' : true;
  return isWhole && isSpace(text.charCodeAt(at + 7)) ? marker : undefined;
}

/** Finds all conflicts of a text. Linear, since a conflict that is never closed ends where the next one begins. */
export function findConflicts(text: string): Conflicts {
  const complete: Conflict[] = [];
  const lone: Range[] = [];
  let open: Range[] = [];
  let seen = '';

  function giveUp(): void {
    lone.push(...open);
    open = [];
    seen = '';
  }

  for (let line = 0; line < text.length; line = lineEnd(text, line) + 1) {
    const marker = markerAt(text, line);
    if (!marker) continue;
    const range = { start: line, end: Math.min(lineEnd(text, line) + 1, text.length) };
    if (marker === '<<<<<<<') giveUp();
    const expected = {
      '<<<<<<<': [''],
      '|||||||': ['<<<<<<<'],
      '=======': ['<<<<<<<', '|||||||'],
      '>>>>>>>': ['======='],
    }[marker]!;
    if (!expected.includes(seen)) {
      giveUp();
      lone.push(range);
      continue;
    }
    open.push(range);
    seen = marker;
    if (marker !== '>>>>>>>') continue;
    const [first, ...others] = open as [Range, ...Range[]];
    const base = others.length === 3 ? { start: others[0]!.end, end: others[1]!.start } : undefined;
    complete.push({
      whole: { start: first.start, end: range.end },
      ours: { start: first.end, end: others[0]!.start },
      ...(base && { base }),
      theirs: { start: others.at(-2)!.end, end: range.start },
    });
    open = [];
    seen = '';
  }
  giveUp();
  const hidden = complete.flatMap(({ whole, ours }) => [
    { start: whole.start, end: ours.start },
    { start: ours.end, end: whole.end },
  ]);
  return {
    masked: mask(
      text,
      [...hidden, ...lone].sort((a, b) => a.start - b.start),
    ),
    complete,
    lone,
  };
}

function mask(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    from = end;
  }
  return parts.join('') + text.slice(from);
}
