import type { Entity } from '../../plan/entity';

/**
 * Whether a line in the record, or one that put it where it stands, is broken: its keys may be those of another record, and
 * what it lacks may stand there.
 */
export function isBroken({ piece, node }: Entity): boolean {
  if (piece.problems.length === 0) return false;
  const problems = piece.problems.filter(({ code }) => code === 'yaml-syntax');
  const isStray = problems.length > 0 && piece.items.length > 1;
  return isStray || problems.some(({ start, end }) => end >= node.start && start <= node.end);
}
