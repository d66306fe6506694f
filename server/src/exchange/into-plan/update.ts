import { findCountry } from '../../catalogue/countries';
import { lookupKey, plainCharacters } from '../../catalogue/text';
import type { Plain } from '../../document/edit';
import type { Node } from '../../document/nodes';
import type { PlainMap } from '../../document/write';
import { shapeAt } from '../../plan/schema';
import { keyText, withoutAlias } from '../../plan/values';
import type { ImportedList, ImportedRecommendation } from '../imported';
import { withoutEnd } from '../thematic-list/recommendation-text';
import { entryAt, fill, fillList, fillScalar, replace, scalarsIn, scalarText, type Update } from './fill';
import { actionRecord, counts, facts, positionSource } from './records';
import { isTaken } from './take';
import { type FindTerm, type Terms, withInstitutions } from './terms';

/** The language of a plan's plain texts, and that of a list which is in another. */
export interface Languages {
  readonly first: string;
  readonly other?: string;
}

/** Brings what a list says of itself into its document's record. */
export function updateDocument(update: Update, list: ImportedList, positionDate: string | undefined): void {
  fillScalar(update, ['symbol'], list.symbol);
  fillScalar(update, ['session'], list.session);
  if (list.session === undefined) fillScalar(update, ['cycle'], list.cycle);
  if (list.body !== undefined) fillScalar(update, ['body'], list.body, sameText);
  if (list.title !== undefined) fillScalar(update, ['title'], list.title, sameText);
  fillScalar(update, ['reviewed'], list.reviewed);
  fillScalar(update, ['position-date'], positionDate);
  fillScalar(update, ['adopted'], list.adopted);
  if (list.isExtract) return;
  const said = counts(list.recommendations);
  const written = withoutAlias(entryAt(update.entity.node, ['counts'])?.value);
  if (written === undefined) fill(update, ['counts'], said);
  else for (const [key, count] of Object.entries(said)) fillScalar(update, ['counts', key], count);
}

/** Brings what a list says into a recommendation that the plan has. */
export function updateRecommendation(
  update: Update,
  imported: ImportedRecommendation,
  languages: Languages,
  terms: Terms,
): void {
  const { node } = update.entity;
  const said = facts(imported, terms);
  fillScalar(update, ['number'], imported.number, (written, number) => plainCharacters(written) === number);
  fillScalar(update, ['kind'], imported.kind);
  fillScalar(update, ['uhri'], imported.uhri, (written, id) => written.toLowerCase() === id.toLowerCase());
  // The official wording, where the plan's own text was edited.
  fillText(update, entryAt(node, ['source-text']) ? 'source-text' : 'text', imported.text, languages);
  fillList(update, 'recommended-by', said['recommended-by'], (state, code) => countryOf(state) === code);
  fillScalar(update, ['position'], said.position);
  const position = scalarText(entryAt(node, ['position'])?.value) ?? said.position;
  if (position === said.position || isTaken(update.take, update.entity.id, ['position'])) {
    fillScalar(update, ['position-detail'], said['position-detail']);
    fillScalar(update, ['position-source'], said['position-source'], samePositionSource);
  }
  fillTerms(update, 'themes', said.themes, terms.theme);
  fillTerms(update, 'groups', said.groups, terms.group);
  fillList(update, 'sdg', said.sdg, (node, goal) => servesGoal(scalarText(node) ?? '', String(goal)));
  fillScalar(update, ['action-category'], said['action-category']);
  fillMore(update, withInstitutions('recommendation', imported.more ?? {}, terms), languages);
  fillActions(update, imported.actions ?? [], terms, languages.other);
  if (imported.comment !== undefined) {
    const { comment } = imported;
    const text = languages.other === undefined ? comment : { [languages.other]: comment };
    fillList(update, 'comments', [{ text }], (written) =>
      scalarsIn(entryAt(written, ['text'])?.value).some((each) => sameText(each, comment)),
    );
  }
}

/** Adds the list's language to the languages of the plan. */
export function updateLanguages(update: Update, { first, other }: Languages): void {
  if (other === undefined) return;
  const written = scalarsIn(entryAt(update.entity.node, ['languages'])?.value);
  if (written.length === 0) fill(update, ['languages'], [first, other]);
  else fillList(update, 'languages', [other], (tag) => sameLanguage(scalarText(tag) ?? '', other));
}

/** Declares fields of the plan's own that it has not yet. */
export function updateFields(update: Update, fields: readonly { readonly id: string }[]): void {
  const idOf = (node: Node) => scalarText(entryAt(node, ['id'])?.value);
  const isDeclared = (id: string) => {
    const list = withoutAlias(entryAt(update.entity.node, ['fields'])?.value);
    return list?.kind === 'list' && list.items.some((item) => item !== undefined && idOf(item) === id);
  };
  fillList(
    update,
    'fields',
    fields.filter(({ id }) => !isDeclared(id)).map((field) => ({ ...field })),
    () => false,
  );
}

/** What a mapping adds, key by key. */
function fillMore(update: Update, more: PlainMap, languages: Languages): void {
  for (const [key, value] of Object.entries(more)) {
    if (typeof value === 'string' && shapeAt('recommendation', [key])?.meaning === 'text') {
      fillText(update, key, value, languages);
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      fillScalar(update, [key], String(value), (written, imported) => written === imported);
    } else if (isList(value)) {
      fillList(update, key, value, (node, item) => scalarText(node) === String(item));
    } else if (value !== null && value !== undefined && !entryAt(update.entity.node, [key])) {
      fill(update, [key], value);
    } else {
      for (const [field, each] of Object.entries(value ?? {})) {
        if (typeof each === 'string' || typeof each === 'number') fillScalar(update, [key, field], each);
      }
    }
  }
}

function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Adds the reported actions that the recommendation has not yet, told by their titles. */
function fillActions(update: Update, actions: readonly PlainMap[], terms: Terms, language: string | undefined): void {
  const written = withoutAlias(entryAt(update.entity.node, ['actions'])?.value);
  const nodes = written?.kind === 'list' ? written.items : [];
  const isWritten = ({ title }: PlainMap) =>
    nodes.some((node) => scalarsIn(entryAt(node, ['title'])?.value).some((text) => sameText(text, String(title))));
  const added: PlainMap[] = [];
  const used = new Set<string>();
  for (const action of actions.filter((each) => !isWritten(each))) {
    let count = nodes.length + added.length + 1;
    const id = () => `${update.entity.id}-a${count}`;
    while (used.has(id()) || update.plan.withId(id()).length > 0) count += 1;
    used.add(id());
    added.push(actionRecord(action, id(), terms, language));
  }
  if (added.length > 0) fillList(update, 'actions', added, () => false);
}

function countryOf(node: Node): string | undefined {
  const text = scalarText(node);
  return text === undefined ? undefined : (findCountry(text) ?? text);
}

/** The same document and paragraph, however written. */
export function samePositionSource(written: string, imported: string): boolean {
  return lookupKey(positionSource(written)) === lookupKey(imported);
}

/** A target serves its goal: `5.2` says all that `5` does. */
export function servesGoal(written: string, goal: string): boolean {
  return written === goal || written.startsWith(`${goal}.`);
}

function fillTerms(update: Update, key: string, ids: readonly string[] | undefined, find: FindTerm): void {
  fillList(update, key, ids, (node, id) => {
    const written = scalarText(node) ?? '';
    return (find(written) ?? written) === id;
  });
}

/** A text in the plan's first language as it is, in another as an entry of a map from language to text. */
function fillText(update: Update, key: string, imported: string, { first, other }: Languages): void {
  const value = withoutAlias(entryAt(update.entity.node, [key])?.value);
  const written = scalarText(value);
  if (value?.kind === 'map') {
    const language = other ?? first;
    const tag = value.entries.map((each) => keyText(each.key)).find((each) => sameLanguage(each ?? '', language));
    fillScalar(update, [key, tag ?? language], imported, sameText);
  } else if (other === undefined) {
    fillScalar(update, [key], imported, sameText);
  } else if (written !== undefined) {
    replace(update, [key], { [first]: written, [other]: imported });
  } else {
    fill(update, [key], { [other]: imported });
  }
}

/** One language, with or without region: `en`, `en-GB`. */
export function sameLanguage(a: string, b: string): boolean {
  const language = (tag: string) => tag.toLowerCase().split('-')[0];
  return language(a) === language(b);
}

/** The same but for spaces, quotes, dashes and what ends the sentence. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => withoutEnd(plainCharacters(text), /[\s;.]/);
  return plain(a) === plain(b);
}
