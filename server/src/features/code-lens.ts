import type { CodeLens, CodeLensParams } from 'vscode-languageserver-protocol';
import { ownPlace } from '../checks/check';
import type { ScalarNode } from '../document/nodes';
import { t } from '../l10n';
import { type Entity, isKind, nodeAt } from '../plan/entity';
import { countsOf, recommendationsIn } from '../plan/figures/counts';
import { effectiveDue, openActionsOf } from '../plan/figures/effective';
import { clusterProgress, groupsBy } from '../plan/figures/groups';
import { isOpen } from '../plan/figures/schedule';
import { isCommitted, type Progress, progressOf, statusOf } from '../plan/figures/status';
import { actionsOfCluster, membersOf } from '../plan/links';
import type { Plan } from '../plan/plan';
import type { RecordKind } from '../plan/schema';
import { SHOW_REFERENCES, type ShowReferences, type Uri } from '../protocol';
import type { Feature, Session } from './feature';
import { daysLeft } from './inlay-hints';
import { perPlan } from './per-plan';
import { movedDown, perPieceAtLine, positionsIn, recordsOf } from './places';
import { codesIn, progressOfSdg, recommendationsOfSdg } from './sdg';

/** Figures above a record: how far a recommendation is, how much an institution leads. A click shows where it is named. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  handlers: { 'textDocument/codeLens': lensesOf, 'codeLens/resolve': resolve },
};

const KINDS: readonly RecordKind[] = ['recommendation', 'institution', 'document', 'cluster'];

/** Which record a lens is about, or which goals and targets of the SDGs. */
type LensData = Uri & ({ readonly kind: RecordKind; readonly id: string } | { readonly sdg: readonly string[] });

/** Where lenses stand; their figures are worked out for those that come into view. */
function lensesOf({ textDocument: { uri } }: CodeLensParams, { workspace, settings }: Session): CodeLens[] {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!settings.codeLens || !document || !plan) return [];
  return document.pieces.flatMap((piece, index) => pieceLenses(piece, plan, document.lines[index]!));
}

const pieceLenses = perPieceAtLine((piece, plan, line): readonly CodeLens[] => {
  const position = positionsIn(piece);
  const lensAt = ({ start, end }: { start: number; end: number }, data: LensData): CodeLens => ({
    range: movedDown({ start: position(start), end: position(end) }, line),
    data,
  });
  return recordsOf(plan, piece).flatMap((entity) => {
    const { kind, id, uri } = entity;
    if (!KINDS.includes(kind)) return [];
    const own = id === undefined ? [] : [lensAt(ownPlace(entity), { uri, kind, id })];
    return [...own, ...sdgLines(entity).map((codes) => lensAt(codes[0]!, { uri, sdg: codes.map(({ text }) => text) }))];
  });
});

/** The goals and targets of a recommendation by their lines, where these are theirs alone. */
function sdgLines(entity: Entity): readonly (readonly [ScalarNode, ...ScalarNode[]])[] {
  const { node, kind } = entity;
  if (kind !== 'recommendation' || node.kind !== 'map' || node.flow) return [];
  const [first, ...others] = codesIn(entity);
  if (!first) return [];
  const list = nodeAt(node, ['sdg']);
  return list.kind === 'list' && list.flow ? [[first, ...others]] : [first, ...others].map((code) => [code]);
}

function resolve(lens: CodeLens, { workspace }: Session): CodeLens {
  const data = lens.data as LensData;
  const { uri } = data;
  const plan = workspace.planOf(uri);
  const title = (plan && titleFor(plan, data)) || ('sdg' in data ? data.sdg.join(' · ') : data.id);
  const place: ShowReferences = { uri, position: lens.range.start };
  return { ...lens, command: { title, command: SHOW_REFERENCES, arguments: [place] } };
}

function titleFor(plan: Plan, data: LensData): string {
  const entity = 'id' in data ? plan.find(data.kind, data.id) : undefined;
  const parts = 'sdg' in data ? sdgParts(plan, data.sdg) : entity ? figuresOf(plan, entity) : [];
  return parts.filter((part) => part !== undefined).join(' · ');
}

type Part = string | undefined;

/** Of one goal or target all figures, of several on one line their counts. */
function sdgParts(plan: Plan, codes: readonly string[]): readonly Part[] {
  const countOf = (code: string) => recommendationsOfSdg(plan, code).length;
  const [code, ...others] = codes;
  if (code === undefined || others.length > 0) {
    return codes.map((one) => t('SDG {code}: {count}', { code: one, count: countOf(one) }));
  }
  return [
    t('SDG {code}', { code }),
    t('recommendations: {count}', { count: countOf(code) }),
    percent(progressOfSdg(plan, code)),
  ];
}

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

/** What institutions lead follows from all records at once. */
const institutionsOf = perPlan((plan) => new Map(groupsBy(plan, 'institution').map((row) => [row.id, row])));
