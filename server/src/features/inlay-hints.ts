import type { InlayHint, InlayHintParams, Position } from 'vscode-languageserver-protocol';
import { country } from '../catalogue/countries';
import { sdgGoal, sdgTarget } from '../catalogue/sdg';
import { valuesOf, type Written } from '../checks/written';
import { t } from '../l10n';
import { daysBetween } from '../plan/dates';
import { type Entity, isKind } from '../plan/entity';
import { achievement } from '../plan/figures/indicators';
import type { Plan } from '../plan/plan';
import { nameOf } from '../plan/titles';
import { oneLine } from './document-symbols';
import { openDueDay } from './due-dates';
import type { Feature, IsCancelled, Session } from './feature';
import { perPiece, piecesIn, positionsIn, recordsOf } from './places';

/** Behind codes and ids what they stand for, behind due dates the days left, behind numbers their share in per cent. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  handlers: { 'textDocument/inlayHint': hintsOf },
};

function hintsOf({ textDocument, range }: InlayHintParams, session: Session, isCancelled: IsCancelled): InlayHint[] {
  const { workspace, settings } = session;
  const document = workspace.document(textDocument.uri);
  const plan = workspace.planOf(textDocument.uri);
  if (!settings.inlayHints || !document || !plan) return [];
  const hints: InlayHint[] = [];
  const [from, to] = piecesIn(document, range);
  for (let index = from; index < to; index += 1) {
    if (isCancelled()) return [];
    const base = document.lines[index]!;
    for (const { entity, value, position } of spotsOf(document.pieces[index]!, plan)) {
      const line = position.line + base;
      if (line < range.start.line || line > range.end.line) continue;
      const text = hintFor(plan, entity, value);
      if (text === undefined || text === '') continue;
      const label = oneLine(text, LONGEST_LABEL);
      hints.push({
        position: { line, character: position.character },
        label,
        paddingLeft: true,
        ...(label !== text && { tooltip: text }),
      });
    }
  }
  return hints;
}

const LONGEST_LABEL = 40;

/** A value that may get a hint, and where its text ends: the line counted from the piece's first. */
interface Spot {
  readonly entity: Entity;
  readonly value: Written;
  readonly position: Position;
}

const spotsOf = perPiece((piece, plan): readonly Spot[] => {
  const position = positionsIn(piece);
  const spots: Spot[] = [];
  for (const entity of recordsOf(plan, piece)) {
    for (const value of valuesOf(entity)) {
      if (mayHaveHint(value)) spots.push({ entity, value, position: position(value.node.end) });
    }
  }
  return spots.sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
});

function mayHaveHint({ shape, path }: Written): boolean {
  const { meaning } = shape;
  if (meaning?.startsWith('ref:') || meaning === 'sdg') return true;
  return ['due', 'allocated'].includes(String(path.at(-1))) || path.join('.') === 'target.value';
}

function hintFor(plan: Plan, entity: Entity, { shape, text, path }: Written): string | undefined {
  if (shape.meaning === 'sdg') return (sdgTarget(text) ?? sdgGoal(text))?.title;
  if (shape.meaning?.startsWith('ref:')) {
    const [record] = plan.withId(text);
    if (record) return nameOf(plan, record);
    return shape.meaning === 'ref:donor' ? country(text)?.name : undefined;
  }
  if (path.at(-1) === 'due') return daysLeft(plan, openDueDay(plan, entity, path));
  if (path.at(-1) === 'allocated') return allocatedShare(entity, path[1]);
  return isKind(entity, 'indicator') ? achieved(plan, entity) : undefined;
}

/** How far away a day is that is still to come or has passed in vain. */
export function daysLeft(plan: Plan, day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const days = daysBetween(plan.dates.asOf, day);
  if (days === 0) return t('due today');
  return days > 0 ? t('days left: {count}', { count: days }) : t('days late: {count}', { count: -days });
}

function allocatedShare(entity: Entity, index: string | number | undefined): string | undefined {
  const line = 'budget' in entity.value ? entity.value.budget?.[Number(index)] : undefined;
  if (!line?.required || line.allocated === undefined) return undefined;
  return t('{percent} % of what is required', { percent: Math.round((line.allocated / line.required) * 100) });
}

function achieved(plan: Plan, indicator: Entity<'indicator'>): string | undefined {
  const share = achievement(indicator, plan.dates.asOf);
  return share === undefined ? undefined : t('{percent} % reached', { percent: Math.round(share * 100) });
}
