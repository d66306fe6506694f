import type { CodeLens, CodeLensParams } from 'vscode-languageserver-protocol';
import { ownPlace } from '../checks/check';
import type { PlanDocument } from '../document/document';
import { t } from '../l10n';
import { type Entity, isKind } from '../plan/entity';
import { countsOf, recommendationsIn } from '../plan/figures/counts';
import { effectiveDue, openActionsOf } from '../plan/figures/effective';
import { clusterProgress, type GroupFigures, groupsBy } from '../plan/figures/groups';
import { isOpen } from '../plan/figures/schedule';
import { isCommitted, type Progress, progressOf, statusOf } from '../plan/figures/status';
import { actionsOfCluster, membersOf } from '../plan/links';
import type { Plan } from '../plan/plan';
import type { RecordKind } from '../plan/schema';
import { SHOW_REFERENCES, type ShowReferences } from '../protocol';
import type { Feature, Session } from './feature';
import { daysLeft } from './inlay-hints';
import { movedDown, perPieceAtLine, positionsIn, recordsOf } from './places';

/** Figures above a record: how far a recommendation is, how much an institution leads. A click shows where it is named. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  handlers: { 'textDocument/codeLens': lensesOf, 'codeLens/resolve': resolve },
};

const KINDS: readonly RecordKind[] = ['recommendation', 'institution', 'document', 'cluster'];

/** Which record a lens is about. */
interface LensData {
  readonly uri: string;
  readonly kind: RecordKind;
  readonly id: string;
}

/** Where lenses stand; their figures are worked out for those that come into view. */
function lensesOf({ textDocument: { uri } }: CodeLensParams, { workspace, settings }: Session): CodeLens[] {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!settings.codeLens || !document || !plan) return [];
  return document.pieces.flatMap((piece, index) => pieceLenses(piece, plan, document.lines[index]!));
}

const pieceLenses = perPieceAtLine((piece, plan, line): readonly CodeLens[] => {
  const position = positionsIn(piece);
  return recordsOf(plan, piece).flatMap((entity) => {
    const { kind, id, uri } = entity;
    if (!KINDS.includes(kind) || id === undefined) return [];
    const { start, end } = ownPlace(entity);
    const data: LensData = { uri, kind, id };
    return [{ range: movedDown({ start: position(start), end: position(end) }, line), data }];
  });
});

function resolve(lens: CodeLens, { workspace }: Session): CodeLens {
  const { uri, kind, id } = lens.data as LensData;
  const plan = workspace.planOf(uri);
  const entity = plan?.find(kind, id);
  const parts = plan && entity ? figuresOf(plan, entity) : [];
  const title = parts.filter((part) => part !== undefined).join(' · ') || id;
  const place: ShowReferences = { uri, position: lens.range.start };
  return { ...lens, command: { title, command: SHOW_REFERENCES, arguments: [place] } };
}

type Part = string | undefined;

function figuresOf(plan: Plan, entity: Entity): readonly Part[] {
  if (isKind(entity, 'recommendation')) return recommendationFigures(plan, entity);
  if (isKind(entity, 'institution')) return institutionFigures(plan, entity);
  if (isKind(entity, 'document')) return documentFigures(plan, entity);
  return isKind(entity, 'cluster') ? clusterFigures(plan, entity) : [];
}

function recommendationFigures(plan: Plan, recommendation: Entity<'recommendation'>): readonly Part[] {
  if (statusOf(plan, recommendation) === 'discontinued') return [t('discontinued')];
  const actions = openActionsOf(plan, recommendation);
  const open = actions.filter((action) => isOpen(plan, action));
  if (!isCommitted(plan, recommendation) && actions.length === 0) return [t('not promised')];
  return [
    percent(progressOf(plan, recommendation)),
    actions.length === 0
      ? t('no action yet')
      : t('open actions: {open} of {all}', { open: open.length, all: actions.length }),
    isOpen(plan, recommendation) ? daysLeft(plan, effectiveDue(plan, recommendation)) : undefined,
  ];
}

function institutionFigures(plan: Plan, { id }: Entity<'institution'>): readonly Part[] {
  const figures = institutionsOf(plan).get(id ?? '');
  if (!figures) return [t('leads nothing')];
  return [
    t('leads recommendations: {count}', { count: figures.recommendations }),
    t('actions: {count}', { count: figures.actions ?? 0 }),
    percent(figures.progress),
  ];
}

function documentFigures(plan: Plan, document: Entity<'document'>): readonly Part[] {
  const { received, supported, noted, pending } = countsOf(recommendationsIn(plan, document));
  const all = t('recommendations: {count}', { count: received });
  if (document.value.mechanism !== 'UPR') return [all];
  return [
    all,
    t('supported: {count}', { count: supported }),
    t('noted: {count}', { count: noted }),
    pending > 0 ? t('pending: {count}', { count: pending }) : undefined,
  ];
}

function clusterFigures(plan: Plan, cluster: Entity<'cluster'>): readonly Part[] {
  return [
    t('recommendations: {count}', { count: membersOf(plan, cluster).length }),
    t('actions: {count}', { count: actionsOfCluster(plan, cluster).length }),
    percent(clusterProgress(plan, cluster)),
  ];
}

function percent(progress: Progress | undefined): Part {
  return progress && t('{percent} % done', { percent: Math.round(progress.value) });
}

interface InstitutionRows {
  readonly documents: readonly PlanDocument[];
  readonly asOf: string;
  readonly rows: ReadonlyMap<string, GroupFigures>;
}

/** What institutions lead follows from all records at once: kept until a file changes, so that all lenses share it. */
const known = new WeakMap<Plan, InstitutionRows>();

function institutionsOf(plan: Plan): ReadonlyMap<string, GroupFigures> {
  const documents = [...plan.documents.values(), ...(plan.followed?.documents.values() ?? [])];
  const { asOf } = plan.dates;
  const before = known.get(plan);
  const isCurrent =
    before?.asOf === asOf &&
    before.documents.length === documents.length &&
    documents.every((document, index) => document === before.documents[index]);
  if (isCurrent) return before.rows;
  const rows = new Map(groupsBy(plan, 'institution').map((row) => [row.id, row]));
  known.set(plan, { documents, asOf, rows });
  return rows;
}
