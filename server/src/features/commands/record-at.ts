import type { Position } from 'vscode-languageserver-protocol';
import { offsetAt } from '../../document/document';
import { t } from '../../l10n';
import type { RecordPath } from '../../protocol';
import { recordLine } from '../../reports/record-line';
import type { Session } from '../feature';
import { recordsAround } from '../records-around';
import { Refusal } from '../refusal';
import { type Given, isObject, optionalText, planOf, textOf } from './given';

/** The record at a position of a file, and those that it stands in. */
export function recordAt(given: Given, session: Session): RecordPath | null {
  const plan = planOf(session, given);
  const document = session.workspace.document(textOf(given, 'uri'));
  if (!document) return null;
  const around = recordsAround(plan, document, offsetAt(document, positionOf(given)));
  const told = { plan, language: optionalText(given, 'language') };
  return { plan: { uri: plan.ownerUri }, records: around.map((entity) => recordLine(told, entity)) };
}

function positionOf({ position }: Given): Position {
  if (isObject(position) && typeof position.line === 'number' && typeof position.character === 'number') {
    return { line: position.line, character: position.character };
  }
  throw new Refusal(t('The argument “{name}” must be a position: a “line” and a “character”.', { name: 'position' }));
}
