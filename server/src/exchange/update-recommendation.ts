import { findCountry } from '../catalogue/countries';
import type { findGroup } from '../catalogue/groups';
import { lookupKey, plainCharacters } from '../catalogue/text';
import type { findTheme } from '../catalogue/themes';
import type { Node } from '../document/nodes';
import { keyText, withoutAlias } from '../plan/values';
import type { ImportedRecommendation } from './imported';
import type { OpenRecord } from './open-plan';
import { setValue } from './plan-edits';
import { facts, positionSource } from './records';
import {
  edit,
  entryOf,
  fillList,
  fillScalar,
  isEmpty,
  note,
  put,
  scalarText,
  textAt,
  type Update,
} from './update-record';
import type { YamlValue } from './yaml-text';

/** The language of a plan's plain texts, and that of a list which is in another. */
export interface Languages {
  readonly first: string;
  readonly other?: string;
}

/** Finds the id of a theme or group by any of its names, the plan's own before the built-in ones. */
export type FindTerm = (label: string) => string | undefined;

export interface Terms {
  readonly theme: FindTerm;
  readonly group: FindTerm;
}

/** The names of a plan's own themes or groups, then the vocabulary's. */
export function findTerms(own: readonly OpenRecord[], find: typeof findTheme | typeof findGroup): FindTerm {
  const ids = new Map<string, string>();
  for (const { map } of own) {
    const id = textAt(map, 'id');
    if (id === undefined) continue;
    for (const key of ['id', 'title', 'aliases']) {
      for (const name of scalarsIn(entryOf(map, key)?.value)) ids.set(lookupKey(name), id);
    }
  }
  return (label) => ids.get(lookupKey(label)) ?? find(label)?.id;
}

function scalarsIn(node: Node | undefined): string[] {
  const value = withoutAlias(node);
  if (value?.kind === 'list') return value.items.flatMap(scalarsIn);
  if (value?.kind === 'map') return value.entries.flatMap((entry) => scalarsIn(entry.value));
  return scalarText(value) === undefined ? [] : [scalarText(value) ?? ''];
}

/** Brings what a list says into a recommendation that the plan has. */
export function updateRecommendation(
  update: Update,
  imported: ImportedRecommendation,
  languages: Languages,
  terms: Terms,
) {
  const { map } = update.record;
  const said = facts(imported);
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
  fillTerms(update, 'themes', imported.themes, terms.theme, languages);
  fillTerms(update, 'groups', imported.groups, terms.group, languages);
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
function servesGoal(node: Node, goal: YamlValue): boolean {
  const code = typeof goal === 'object' && 'quoted' in goal ? String(goal.quoted) : '';
  const written = scalarText(node) ?? '';
  return written === code || written.startsWith(`${code}.`);
}

function textOfComment(node: Node): Node | undefined {
  const comment = withoutAlias(node);
  return comment?.kind === 'map' ? entryOf(comment, 'text')?.value : undefined;
}

/** Labels in another language than the plan's are none of its themes. */
function fillTerms(update: Update, key: string, labels: readonly string[], find: FindTerm, { other }: Languages) {
  const known = labels.filter((label) => other === undefined || find(label) !== undefined);
  const items = [...new Set(known.map((label) => find(label) ?? label))];
  const isSame = (node: Node, item: YamlValue) => {
    const written = scalarText(node) ?? '';
    return (find(written) ?? written) === item;
  };
  fillList(update, key, items.length > 0 ? items : undefined, isSame);
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
