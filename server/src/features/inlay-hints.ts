import type { InlayHint, InlayHintParams } from 'vscode-languageserver-protocol';
import { country } from '../catalogue/countries';
import { sdgGoal, sdgTarget } from '../catalogue/sdg';
import { t } from '../l10n';
import { daysBetween } from '../plan/dates';
import { type Entity, isKind, nodeAt } from '../plan/entity';
import { achievement } from '../plan/figures/indicators';
import type { Plan } from '../plan/plan';
import type { Meaning } from '../plan/schema';
import { nameOf } from '../plan/titles';
import { oneLine } from './document-symbols';
import { openDueDay } from './due-dates';
import type { Feature, IsCancelled, Session } from './feature';
import { eachScalar, perPiece, piecesIn, positionsIn, recordsOf } from './places';

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
  const names = new Map<string, Label>();
  const [from, to] = piecesIn(document, range);
  for (let index = from; index < to; index += 1) {
    if (isCancelled()) return [];
    const base = document.lines[index]!;
    for (const spot of spotsOf(document.pieces[index]!, plan)) {
      const line = spot.line + base;
      if (line < range.start.line || line > range.end.line) continue;
      const { label, tooltip } = labelFor(plan, spot, names);
      if (label === '') continue;
      const position = { line, character: spot.character };
      hints.push({ position, label, paddingLeft: true, ...(tooltip !== undefined && { tooltip }) });
    }
  }
  return hints;
}

interface Label {
  /** Empty for none. */
  readonly label: string;
  /** All of it, where the label is shortened. */
  readonly tooltip?: string;
}

const LONGEST_LABEL = 40;

function shortened(text: string | undefined): Label {
  const label = oneLine(text ?? '', LONGEST_LABEL);
  return label === text || text === undefined ? { label } : { label, tooltip: text };
}

/** A value that may get a hint, and where its text ends: the line counted from the piece's first. */
interface Spot {
  readonly entity: Entity;
  readonly about: 'reference' | 'donor' | 'sdg' | 'due' | 'allocated' | 'target';
  readonly text: string;
  /** Of the milestone or budget line. */
  readonly index: number | undefined;
  readonly line: number;
  readonly character: number;
}

/** In the order of the text. */
const spotsOf = perPiece((piece, plan): readonly Spot[] => {
  const position = positionsIn(piece);
  const spots: Spot[] = [];
  for (const entity of recordsOf(plan, piece)) {
    const target = isKind(entity, 'indicator') ? nodeAt(entity.node, ['target', 'value']) : undefined;
    eachScalar(entity, (node, { meaning }, key, index) => {
      const about = node === target ? 'target' : aboutOf(meaning, key);
      if (about) spots.push({ entity, about, text: node.text, index, ...position(node.end) });
    });
  }
  return spots.sort((a, b) => a.line - b.line || a.character - b.character);
});

function aboutOf(meaning: Meaning | undefined, key: string): Spot['about'] | undefined {
  if (meaning === 'sdg') return 'sdg';
  if (meaning === 'ref:donor') return 'donor';
  if (meaning?.startsWith('ref:')) return 'reference';
  return key === 'due' || key === 'allocated' ? key : undefined;
}

/** Many values name the same few records: `names` keeps what was found for them. */
function labelFor(plan: Plan, { entity, about, text, index }: Spot, names: Map<string, Label>): Label {
  if (about === 'due') return { label: daysLeft(plan, openDueDay(plan, entity, index)) ?? '' };
  if (about === 'allocated') return { label: allocatedShare(entity, index) ?? '' };
  if (about === 'target') return { label: (isKind(entity, 'indicator') && achieved(plan, entity)) || '' };
  let name = names.get(`${about} ${text}`);
  if (!name) {
    name = shortened(about === 'sdg' ? (sdgTarget(text) ?? sdgGoal(text))?.title : nameOfId(plan, text, about));
    names.set(`${about} ${text}`, name);
  }
  return name;
}

function nameOfId(plan: Plan, id: string, about: Spot['about']): string | undefined {
  const [record] = plan.withId(id);
  if (record) return nameOf(plan, record);
  return about === 'donor' ? country(id)?.name : undefined;
}

/** How far away a day is that is still to come or has passed in vain. */
export function daysLeft(plan: Plan, day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const days = daysBetween(plan.dates.asOf, day);
  if (days === 0) return t('due today');
  return days > 0 ? t('days left: {count}', { count: days }) : t('days late: {count}', { count: -days });
}

function allocatedShare(entity: Entity, index: number | undefined): string | undefined {
  const line = 'budget' in entity.value && index !== undefined ? entity.value.budget?.[index] : undefined;
  if (!line?.required || line.allocated === undefined) return undefined;
  return t('{percent} % of what is required', { percent: Math.round((line.allocated / line.required) * 100) });
}

function achieved(plan: Plan, indicator: Entity<'indicator'>): string | undefined {
  const share = achievement(indicator, plan.dates.asOf);
  return share === undefined ? undefined : t('{percent} % reached', { percent: Math.round(share * 100) });
}
