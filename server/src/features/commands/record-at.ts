import type { Position } from 'vscode-languageserver-protocol';
import { offsetAt, offsetOf, pieceAt } from '../../document/document';
import { t } from '../../l10n';
import type { RecordPath } from '../../protocol';
import { recordLine } from '../../reports/record-line';
import type { Session } from '../feature';
import { recordsOf } from '../places';
import { Refusal } from '../refusal';
import { type Given, isObject, optionalText, planOf, textOf } from './given';

/** The record at a position of a file, and those that it stands in. */
export function recordAt(given: Given, session: Session): RecordPath | null {
  const plan = planOf(session, given);
  const document = session.workspace.document(textOf(given, 'uri'));
  const offset = document ? offsetAt(document, positionOf(given)) : 0;
  const piece = document && pieceAt(document, offset);
  if (!piece) return null;
  const at = offset - offsetOf(document, piece);
  const around = recordsOf(plan, piece).filter(({ node }) => node.start <= at && at <= node.end);
  const told = { plan, language: optionalText(given, 'language') };
  return { plan: { uri: plan.ownerUri }, records: around.map((entity) => recordLine(told, entity)) };
}

function positionOf({ position }: Given): Position {
  if (isObject(position) && typeof position.line === 'number' && typeof position.character === 'number') {
    return { line: position.line, character: position.character };
  }
  throw new Refusal(t('The argument “{name}” must be a position: a “line” and a “character”.', { name: 'position' }));
}
