import type { ImportProblem } from '../../exchange/imported';
import type { SourceFile } from '../../exchange/read-lists';
import { MappingMistake, UnknownTable, UnreadableFile } from '../../exchange/unreadable';
import { t } from '../../l10n';
import type { ListProblem, SourceAnswer } from '../../protocol';
import type { IsCancelled } from '../feature';
import { Refusal } from '../refusal';
import { bytesOf, type Given, optionalText } from './given';

// A file that others publish or send, as a command is given it.

export function sourceOf(given: Given): SourceFile {
  const mapping = mappingOf(given);
  const file = { bytes: bytesOf(given, 'content').buffer, name: optionalText(given, 'name') ?? '' };
  return mapping ? { ...file, mapping } : file;
}

function mappingOf({ mapping }: Given): SourceFile['mapping'] {
  if (mapping === undefined) return undefined;
  const { name, text } = Object(mapping) as Record<string, unknown>;
  if (typeof name === 'string' && typeof text === 'string') return { name, text };
  throw new Refusal(t('The argument “{name}” must have a name and a text.', { name: 'mapping' }));
}

/** Reading that stops when nobody waits for it any more. */
export function workFor(isCancelled: IsCancelled) {
  return {
    signal: {
      get aborted() {
        return isCancelled();
      },
    },
  };
}

/** Of a file that was read. */
export const wasRead = { needsMapping: false, mistake: null } as const;

/** Why a file can't be read, which is a problem of the file as a whole. Throws what is no such reason. */
export function whyUnread(error: unknown): SourceAnswer {
  if (!(error instanceof UnreadableFile)) throw error;
  const isMistake = error instanceof MappingMistake;
  return {
    needsMapping: error instanceof UnknownTable,
    mistake: isMistake ? rangedMistake(error) : null,
    problems: [{ row: 0, message: error.message, text: '' }],
  };
}

export function listProblem({ row, sheet, message, text }: ImportProblem): ListProblem {
  return { row, ...(sheet !== undefined && { sheet }), message, text };
}

export function rangedMistake({ start, end, sentence }: MappingMistake) {
  return { range: { start, end }, message: sentence };
}
