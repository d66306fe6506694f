import { country, countryName } from '../catalogue/countries';
import { ownPlace } from '../checks/check';
import { offsetOf, positionAt } from '../document/document';
import { lineContentEnd } from '../document/lines';
import type { Entity } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { nameOf } from '../plan/titles';
import type { Named, Place, RecordLine } from '../protocol';

/** A plan, and the language in which its texts are told, where it has them. */
export interface Told {
  readonly plan: Plan;
  readonly language: string | undefined;
}

/** Where a record stands: its id, or else its first line. */
export function placeOf({ plan }: Told, entity: Entity): Place {
  const { uri, piece } = entity;
  const document = plan.documents.get(uri) ?? plan.followed?.documents.get(uri);
  if (!document) return { uri, range: { start: TOP, end: TOP } };
  const { start, end } = ownPlace(entity);
  const base = offsetOf(document, piece);
  const from = positionAt(document, base + start);
  // An id stands on one line: nobody need look for its end.
  const isOneLine = end <= lineContentEnd(piece.text, start);
  const to = isOneLine
    ? { line: from.line, character: from.character + end - start }
    : positionAt(document, base + end);
  return { uri, range: { start: from, end: to } };
}

const TOP = { line: 0, character: 0 };

export function recordLine(told: Told, entity: Entity): RecordLine {
  const { kind, id = null } = entity;
  return { kind, id, title: titleOf(told, entity), ...placeOf(told, entity) };
}

/** On one line; a document without a title by its symbol or mechanism. */
export function titleOf({ plan, language }: Told, entity: Entity): string {
  const { symbol, mechanism } = entity.value as Readonly<Record<string, string | undefined>>;
  const name = nameOf(plan, entity, language) || (symbol ?? mechanism ?? '');
  return name.replace(/\s+/g, ' ').trim();
}

export function named(told: Told, kind: 'institution' | 'funding', id: string | undefined): Named | null {
  if (id === undefined) return null;
  const entity = told.plan.find(kind, id);
  return { id, title: (entity && titleOf(told, entity)) || id };
}

export function countryOf({ plan, language }: Told): Named | null {
  const code = plan.setting('country');
  return code === undefined ? null : { id: code, title: country(code) ? countryName(code, language) : code };
}
