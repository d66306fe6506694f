import { findCountry } from '../catalogue/countries';
import { lookupKey, plainCharacters } from '../catalogue/text';
import type { Node } from '../document/nodes';
import type { Plain } from '../document/write';
import { keyText, withoutAlias } from '../plan/values';
import type { ImportedRecommendation } from './imported';
import { setValue } from './plan-edits';
import { facts, positionSource } from './records';
import { type FindTerm, idsOf, type Terms } from './terms';
import {
  edit,
  entryOf,
  fillList,
  fillScalar,
  isEmpty,
  note,
  put,
  scalarsIn,
  scalarText,
  textAt,
  type Update,
} from './update-record';

/** The language of a plan's plain texts, and that of a list which is in another. */
export interface Languages {
  readonly first: string;
  readonly other?: string;
}

/** Brings what a list says into a recommendation that the plan has. */
export function updateRecommendation(
  update: Update,
  imported: ImportedRecommendation,
  languages: Languages,
  terms: Terms,
) {
  const { map } = update.record;
  const said = facts(imported, terms);
  // The official wording, where the plan's own text was edited.
  const key = entryOf(map, 'source-text') ? 'source-text' : 'text';
  fillText(update, key, imported.text, languages);
  fillList(update, 'recommended-by', said['recommended-by'], (node, state) => countryOf(node) === state);
  fillScalar(update, 'position', said.position);
  const position = textAt(map, 'position') ?? said.position;
  if (position === said.position || update.take.has('position')) {
    fillScalar(update, 'position-detail', said['position-detail']);
    fillScalar(update, 'position-source', said['position-source'], { isSame: sameSource });
  }
  fillTerms(update, 'themes', imported.themes, terms.theme);
  fillTerms(update, 'groups', imported.groups, terms.group);
  fillList(update, 'sdg', said.sdg, servesGoal);
  if (imported.comment !== undefined) {
    const { comment } = imported;
    const text = languages.other === undefined ? comment : { [languages.other]: comment };
    fillList(update, 'comments', [{ text }], (node) =>
      scalarsIn(textOfComment(node)).some((each) => sameText(each, comment)),
    );
  }
}

function countryOf(node: Node): string | undefined {
  const text = scalarText(node);
  return text === undefined ? undefined : (findCountry(text) ?? text);
}

function sameSource(written: string, imported: string): boolean {
  return lookupKey(positionSource(written)) === lookupKey(imported);
}

/** A target serves its goal: `5.2` says all that `5` does. */
function servesGoal(node: Node, goal: Plain): boolean {
  const written = scalarText(node) ?? '';
  return written === goal || written.startsWith(`${goal}.`);
}

function textOfComment(node: Node): Node | undefined {
  const comment = withoutAlias(node);
  return comment?.kind === 'map' ? entryOf(comment, 'text')?.value : undefined;
}

function fillTerms(update: Update, key: string, labels: readonly string[], find: FindTerm) {
  const ids = idsOf(labels, find);
  const isSame = (node: Node, id: Plain) => {
    const written = scalarText(node) ?? '';
    return (find(written) ?? written) === id;
  };
  fillList(update, key, ids.length > 0 ? ids : undefined, isSame);
}

/** A text in the plan's first language as it is, in another as an entry of a map from language to text. */
function fillText(update: Update, key: string, imported: string, { first, other }: Languages) {
  const { map, piece } = update.record;
  const entry = entryOf(map, key);
  const value = entry?.value;
  const written = scalarText(value);
  if (value?.kind === 'map') {
    const language = other ?? first;
    const tag = value.entries.map((each) => keyText(each.key)).find((each) => sameLanguage(each ?? '', language));
    const inside = { key, map: value, order: [] };
    fillScalar(update, tag ?? language, imported, { isSame: sameText, inside });
  } else if (other === undefined) {
    fillScalar(update, key, imported, { isSame: sameText });
  } else if (entry && value?.kind === 'scalar' && written !== undefined) {
    edit(update, setValue(piece.text, map, entry, { [first]: written, [other]: imported }));
  } else if (isEmpty(entry)) {
    put(update, map, key, { [other]: imported }, update.order);
  } else {
    note(update, `${key}.${other}`, '', imported);
  }
}

/** One language, with or without region: `en`, `en-GB`. */
export function sameLanguage(a: string, b: string): boolean {
  const language = (tag: string) => tag.toLowerCase().split('-')[0];
  return language(a) === language(b);
}

/** The same but for spaces, quotes, dashes and what ends the sentence. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => plainCharacters(text).replace(/[\s;.]+$/, '');
  return plain(a) === plain(b);
}
