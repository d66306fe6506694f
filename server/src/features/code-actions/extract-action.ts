import { CodeActionKind } from 'vscode-languageserver-protocol';
import { offsetOf, type PlanDocument, type TextChange } from '../../document/document';
import { addRecords, applyChanges, removeEntry, removeItems } from '../../document/edit';
import { cutLines, dashColumn, itemLines, outdented } from '../../document/items';
import type { ListNode, MapNode, Node } from '../../document/nodes';
import { t } from '../../l10n';
import { firstDay, lastDay } from '../../plan/dates';
import { addItems, mapAt, setValue } from '../../plan/edit';
import { type Entity, isKind, keyNodeAt, nodeAt } from '../../plan/entity';
import { dueWriter, effectiveDue, effectiveLead } from '../../plan/figures/effective';
import { clustersOf, recommendationsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import { sectionsBelow } from '../../plan/schema';
import { entryOf } from '../../plan/values';
import type { Action, Changes, Offer, PlaceOfActions } from './action';

/**
 * Moves an action from the recommendation or cluster that it is nested in to the section `actions`, where it names that record and
 * can name others. What it inherited as a nested action it then says itself, so that all figures stay.
 */
export const extractAction: Action = { kind: CodeActionKind.RefactorExtract, offers };

function offers({ plan, record }: PlaceOfActions): Offer[] {
  const nested = record && isKind(record, 'action') ? nestedAction(plan, record) : undefined;
  if (!nested) return [];
  const title = t('Move “{id}” to the section “actions”, to share it', { id: nested.action.id ?? '' });
  return [{ title, changes: () => moved(plan, nested) }];
}

interface NestedAction {
  readonly action: Entity<'action'>;
  readonly owner: Entity<'recommendation'> | Entity<'cluster'>;
  readonly list: ListNode;
  readonly document: PlanDocument;
  /** The file to which it goes. */
  readonly target: PlanDocument;
}

/** Nothing where the text or the figures would not stay what they are. */
function nestedAction(plan: Plan, action: Entity<'action'>): NestedAction | undefined {
  const { parent: owner, uri } = action;
  const document = plan.documents.get(uri);
  if (!document || !owner || !(isKind(owner, 'recommendation') || isKind(owner, 'cluster'))) return undefined;
  const list = nodeAt(owner.node, ['actions']);
  const isClear =
    list.kind === 'list' && list.items.includes(action.node) && !hasLinks(list) && !losesComment(owner, list, action);
  const isNamed = [owner, action, ...recommendationsOf(plan, action)].every((one) => isOnlyOne(plan, one));
  const isRead = !action.invalid.has(linkOf(owner)) && !action.invalid.has('due') && !action.invalid.has('lead');
  const target = isClear && isNamed && isRead && staysDue(plan, action) ? targetOf(plan, document) : undefined;
  return isClear && target ? { action, owner, list, document, target } : undefined;
}

/** Of several records with one id it depends on their order which is meant. */
function isOnlyOne(plan: Plan, { id }: Entity): boolean {
  return id !== undefined && plan.withId(id).length === 1;
}

/** The key by which an action of the section names such a record. */
function linkOf({ kind }: Entity): 'recommendations' | 'clusters' {
  return kind === 'recommendation' ? 'recommendations' : 'clusters';
}

/** The last action takes the key with it: a comment beside that would go too. */
function losesComment(owner: Entity, list: ListNode, { node, piece: { text } }: Entity): boolean {
  const key = keyNodeAt(owner.node as MapNode, 'actions');
  if (list.items.length > 1 || !key) return false;
  const { start, end } = list.flow ? node : itemLines(text, node);
  return text.slice(key.end, start).includes('#') || text.slice(end, list.end).includes('#');
}

/** What is named elsewhere must stay above what names it. */
function hasLinks(node: Node | undefined): boolean {
  if (!node) return false;
  if (node.anchor !== undefined || node.kind === 'alias') return true;
  if (node.kind === 'list') return node.items.some(hasLinks);
  return node.kind === 'map' && node.entries.some(({ key, value }) => hasLinks(key) || hasLinks(value));
}

/** A date that is inherited must be written: then it also counts for all that the action serves, and against its start. */
function staysDue(plan: Plan, action: Entity<'action'>): boolean {
  if (inheritedDue(plan, action) === undefined) return true;
  if (action.value.due !== undefined) return false;
  const due = effectiveDue(plan, action)!;
  if ((firstDay(action.value.start) ?? due) > due) return false;
  return recommendationsOf(plan, action).every(
    (served) => lastDay(served.value.due) !== undefined || effectiveDue(plan, served) === due,
  );
}

function inheritedDue(plan: Plan, action: Entity<'action'>): string | undefined {
  const writer = dueWriter(plan, action);
  return writer === action ? undefined : writer?.value.due;
}

/** The lead that would get lost, or could become another one. */
function inheritedLead(plan: Plan, action: Entity<'action'>): string | undefined {
  const { lead, clusters = [] } = action.value;
  const isFromCluster = clustersOf(plan, action).some((cluster) => cluster.value.lead !== undefined);
  const stays = isFromCluster && (action.parent?.kind === 'recommendation' || clusters.length === 0);
  return lead !== undefined || stays ? undefined : effectiveLead(plan, action);
}

/** This file or else another one, where it has the section once, with each record on lines of its own; else this file. */
function targetOf(plan: Plan, document: PlanDocument): PlanDocument | undefined {
  const headersOf = ({ pieces }: PlanDocument) => pieces.filter((piece) => entryOf(piece, 'actions'));
  const target = [document, ...plan.documents.values()].find((one) => headersOf(one).length > 0) ?? document;
  const [header, second] = headersOf(target);
  if (target.pieces.some(({ root }) => root !== undefined)) return undefined;
  if (!header) return target;
  const value = entryOf(header, 'actions')?.value;
  const hasRoom = value === undefined || (value.kind === 'list' && value.items.length === 0);
  return hasRoom && !second && header.problems.length === 0 ? target : undefined;
}

function moved(plan: Plan, nested: NestedAction): Changes {
  const { document, target } = nested;
  const cut = cutting(nested);
  const added = addRecords(target, 'actions', [{ lines: linesOf(plan, nested) }], { above: sectionsBelow('actions') });
  return document === target
    ? new Map([[document.uri, [...cut, ...added]]])
    : new Map([
        [document.uri, cut],
        [target.uri, added],
      ]);
}

/** The action as a record of the section, with what links it and what it inherited. */
function linesOf(plan: Plan, { action, owner, list, document }: NestedAction): readonly string[] {
  const { node, piece } = action;
  const [lead, due] = [inheritedLead(plan, action), inheritedDue(plan, action)];
  const additions = [
    ...(action.value[linkOf(owner)]?.includes(owner.id!) ? [] : addItems(plan, action, [linkOf(owner)], owner.id!)),
    ...(lead === undefined ? [] : setValue(plan, action, ['lead'], lead)),
    ...(due === undefined ? [] : setValue(plan, action, ['due'], /^\d+$/.test(due) ? Number(due) : due)),
  ];
  const { start, end } = list.flow ? node : itemLines(piece.text, node);
  const from = offsetOf(document, piece) + start;
  const within = additions.map((change) => ({ ...change, start: change.start - from, end: change.end - from }));
  const source = applyChanges(piece.text.slice(start, end), within);
  if (!list.flow) return outdented(source, dashColumn(piece.text, node));
  const [first, ...others] = source.split(/\r?\n/);
  return [`- ${first}`, ...others.map((line) => `    ${line.trimStart()}`)];
}

/** The last action takes the key with it. */
function cutting({ action, owner, list, document }: NestedAction): readonly TextChange[] {
  const { piece, node } = action;
  const map = mapAt(owner, [])!;
  if (list.items.length > 1 && list.flow) return removeItems(document, piece, list, node);
  const base = offsetOf(document, piece);
  const cut = cutLines(piece.text, node);
  if (list.items.length > 1) return [{ start: base + cut.start, end: base + cut.end, text: '' }];
  const [change] = removeEntry(document, piece, map, entryOf(map, 'actions')!);
  return change ? [list.flow ? change : { ...change, end: Math.max(change.end, base + cut.end) }] : [];
}
