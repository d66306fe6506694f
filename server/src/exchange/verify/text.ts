import { MOST_RELATED, nodePlace, ownPlace } from '../../checks/check';
import type { Fix, Place } from '../../checks/finding';
import { nameOf } from '../../checks/names';
import { rewrite } from '../../checks/rewrite';
import { t } from '../../l10n';
import { type Entity, nodeAt, type Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { withoutStates } from '../into-plan/match';
import { type Languages, sameLanguage } from '../into-plan/update';
import type { Collect } from './collect';
import type { Pair } from './pair';
import { changedText } from './rules';
import { sourceOffsets } from './source-offsets';
import { changesBetween, isSeparator, type Word, type WordChange, withoutEnd, wordsOf } from './words';

export interface TextOptions {
  readonly plan: Plan;
  readonly languages: Languages;
  /** The source leaves out the States at the end of a text, as databases do. */
  readonly isExtract: boolean;
}

/** What a record holds of the official text: `source-text`, where the author edited `text`. */
interface WrittenText {
  readonly record: Entity<'recommendation'>;
  /** Empty where it has no text. */
  readonly path: Path;
  readonly text: string;
}

interface WrittenWord extends Word {
  readonly of: WrittenText;
}

/**
 * Compares the text of a recommendation, or those of its parts together, with the official one: the same but for spaces, quotes,
 * dashes and what ends a sentence or clause at the end. Returns false where the plan has no text in the list's language.
 */
export function compareText(pair: Pair, { plan, languages, isExtract }: TextOptions, collect: Collect): boolean {
  const { imported, records } = pair;
  const texts = records.map((record) => writtenText(record, languages)).filter((each) => each !== undefined);
  const [first] = texts;
  if (!first || texts.length < records.length) return false;
  const official = withoutEnd(wordsOf(imported.text));
  const lacksStates = isExtract && withoutStates(imported.text) === imported.text;
  const wordsIn = (of: WrittenText): readonly WrittenWord[] =>
    withoutEnd(wordsOf(lacksStates ? withoutStates(of.text) : of.text)).map((word) => ({ ...word, of }));
  const changesIn = (parts: readonly (readonly WrittenWord[])[]) => {
    let end = 0;
    const ends = new Set(parts.map((words) => (end += words.length)));
    return changesBetween(official, parts.flat())?.filter((each) => !isAtEnd(each, official, parts.flat(), ends));
  };
  const parts = texts.map(wordsIn);
  // A part may hold the whole paragraph as its source.
  const whole = texts.findIndex(
    ({ path: [key] }, part) => key === 'source-text' && changesIn([parts[part]!])?.length === 0,
  );
  const changes = whole >= 0 ? [] : changesIn(parts);
  const found = changes?.map((change) => foundAt(change, imported.text, official, parts.flat(), first)) ?? [
    { record: first.record, place: placeIn(first), message: otherText(first, imported.text) },
  ];
  const [main, ...others] = found;
  if (!main) return true;
  const more =
    others.length === 0 ? [] : [t('More places of this text that differ: {count}.', { count: others.length })];
  collect(changedText, main.record, {
    place: main.place,
    message: [main.message, ...more].join(' '),
    advice: adviceFor(first),
    related: others.slice(0, MOST_RELATED).map(({ place, message }) => ({ place, message })),
    // The official text of a number in parts is in no single record; without its States it would take them away.
    fixes: () => (records.length > 1 || lacksStates ? [] : writing(plan, first, imported.text)),
  });
  return true;
}

function writing(plan: Plan, { record, path }: WrittenText, official: string): Fix[] {
  if (path.length === 0) return [];
  return rewrite(plan, record, nodeAt(record.node, path), official, { title: t('Write the official text') });
}

/** Undefined where it has texts, but none in the list's language. */
function writtenText(record: Entity<'recommendation'>, { first, other }: Languages): WrittenText | undefined {
  for (const key of ['source-text', 'text'] as const) {
    const text = record.value[key];
    if (typeof text === 'string' && other === undefined) return { record, path: [key], text };
    if (typeof text !== 'object') continue;
    const tag = Object.keys(text).find((each) => sameLanguage(each, other ?? first));
    if (tag !== undefined) return { record, path: [key, tag], text: text[tag] ?? '' };
  }
  return record.value.text === undefined ? { record, path: [], text: '' } : undefined;
}

/** Whether only marks differ where a text, or one of its parts, ends. */
function isAtEnd(
  { official: a, written: b }: WordChange,
  official: readonly Word[],
  written: readonly Word[],
  ends: ReadonlySet<number>,
): boolean {
  const words = [...official.slice(a.start, a.end), ...written.slice(b.start, b.end)];
  return words.every(isSeparator) && (ends.has(b.start) || ends.has(b.end));
}

/** The words in question, or the word before those that are left out. */
function foundAt(
  { official: a, written: b }: WordChange,
  officialText: string,
  official: readonly Word[],
  written: readonly WrittenWord[],
  text: WrittenText,
) {
  const id = nameOf(text.record);
  const says = sliceOf(officialText, official.slice(a.start, a.end));
  const words = written.slice(b.start, b.end);
  const [word] = words;
  if (word) {
    const own = words.filter((each) => each.of === word.of);
    const place = placeIn(word.of, own);
    const values = { id: nameOf(word.of.record), written: textOfWords(words), official: says };
    const message =
      says === ''
        ? t('“{id}” says “{written}”, which the official document does not say.', values)
        : t('“{id}” says “{written}” where the official document says “{official}”.', values);
    return { record: word.of.record, place, message };
  }
  const before = written[b.start - 1];
  if (before) {
    const values = { id: nameOf(before.of.record), before: textOfWords([before]), official: says };
    const message = t('“{id}” leaves out what the official document says behind “{before}”: “{official}”.', values);
    return { record: before.of.record, place: placeIn(before.of, [before]), message };
  }
  const message = t('“{id}” leaves out what the official document says first: “{official}”.', { id, official: says });
  return { record: text.record, place: placeIn(text, written.slice(0, 1)), message };
}

function textOfWords(words: readonly WrittenWord[]): string {
  const texts = [...new Set(words.map(({ of }) => of))];
  return texts
    .map((text) =>
      sliceOf(
        text.text,
        words.filter(({ of }) => of === text),
      ),
    )
    .join(' ');
}

function sliceOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

/** Where words stand, which follow one another; without any, the whole text. */
function placeIn({ record, path, text }: WrittenText, words: readonly Word[] = []): Place {
  const { uri, piece, node } = record;
  if (path.length === 0) return ownPlace(record);
  const scalar = nodeAt(node, path);
  const [first, last] = [words[0], words.at(-1)];
  if (scalar.kind !== 'scalar' || scalar.text !== text || !first || !last) return nodePlace(record, scalar);
  return { uri, piece, ...sourceOffsets(scalar, piece.text)(first.start, last.end) };
}

function otherText({ record }: WrittenText, official: string): string {
  return t('“{id}” has another text than the official document, which says: “{official}”', {
    id: nameOf(record),
    official,
  });
}

function adviceFor({ path: [key] }: WrittenText): string {
  return key === 'source-text'
    ? t('Write the official words: “source-text” is where a plan keeps them.')
    : t(
        'Write the official words. If the plan words this otherwise on purpose, keep the official text in “source-text”.',
      );
}
