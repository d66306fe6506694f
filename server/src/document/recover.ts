import type { YAMLError } from 'yaml';
import { t } from '../l10n';
import { contentEnd } from './lines';
import type { MapEntry, Node } from './nodes';
import { type Reader, tooDeep } from './parse';

export function recoverItems(
  reader: Reader,
  start: number,
  end: number,
  error: YAMLError | undefined,
): readonly (Node | undefined)[] {
  recoverNothing(reader, start, end, error);
  return [];
}

export function recoverEntries(
  reader: Reader,
  start: number,
  end: number,
  error: YAMLError | undefined,
): readonly MapEntry[] {
  recoverNothing(reader, start, end, error);
  return [];
}

/** Reports the first error of a text whose lines say nothing about its structure. */
export function recoverNothing(reader: Reader, start: number, end: number, error: YAMLError | undefined): void {
  const at = Math.min(start + (error?.pos[0] ?? 0), Math.max(end - 1, start));
  reader.damaged.push({ start, end });
  if (error?.code === 'RESOURCE_EXHAUSTION') tooDeep(reader, at);
  else
    reader.problems.push({
      code: 'yaml-syntax',
      start: at,
      end: contentEnd(reader.text, at),
      message: t('From here on this is not YAML.'),
    });
}
