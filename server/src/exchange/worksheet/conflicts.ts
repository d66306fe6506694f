import { lastDay } from '../../plan/dates';
import type { Difference } from '../imported';
import { isTaken } from '../into-plan/take';
import type { AnsweredRow } from './read-worksheet';
import type { Recorded, RecordedKey } from './recorded';

// The answers beside what was sent and what the plan says by now.

/** An answer to what has changed in the plan since the worksheet was sent. */
export interface Conflict extends Difference {
  readonly key: RecordedKey;
  /** What the worksheet was sent with; '' where the plan said nothing. */
  readonly sent: string;
  /** Of the worksheet, counted from 1. */
  readonly row: number;
}

export interface Weighed {
  /** The answers that may be written. */
  readonly open: Recorded;
  readonly conflicts: readonly Conflict[];
}

const keys = ['due', 'completed', 'status', 'progress', 'spent'] as const satisfies readonly RecordedKey[];

/**
 * Where the plan says something else than it did when the worksheet was sent, and else than the answer, that answer is a
 * conflict, unless its key is to be taken.
 */
export function weigh({ row, question, answers }: AnsweredRow, now: Recorded, take: ReadonlySet<string>): Weighed {
  const conflicts: Conflict[] = [];
  const open = keys.flatMap((key) => {
    const [sent, written, answer] = [question.recorded[key], now[key], answers[key]];
    if (answer === undefined) return [];
    if (isSame(key, sent, written) || isSame(key, written, answer) || isTaken(take, question.id, [key]))
      return [[key, answer] as const];
    const values = { sent: String(sent ?? ''), written: String(written ?? ''), imported: String(answer) };
    conflicts.push({ record: question.id, key, row, ...values });
    return [];
  });
  return { open: Object.fromEntries(open), conflicts };
}

/** Whether two values of a key mean the same: dates that end on one day; nothing said of the status, and not begun. */
export function isSame(key: RecordedKey, a: string | number | undefined, b: string | number | undefined): boolean {
  const meant = (value: string | number | undefined) => {
    if (key === 'due' && typeof value === 'string') return lastDay(value) ?? value;
    return key === 'status' ? (value ?? 'not-started') : value;
  };
  return meant(a) === meant(b);
}
