import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeItemLabel } from 'vscode';
import type { ListedRecord, OutlineGroup, OutlineOrder, Progress } from '../../../server/src/protocol';
import type { Element, GroupElement, PlanElement, RecordElement, StepElement } from './elements';
import { lateMark } from './late-marks';
import { ORDER_ICONS } from './order';

// How an element of the Plans view looks.

/** Longer texts would hide what stands behind them; all of it is in the tooltip. */
const LONGEST_TITLE = 60;

export interface Look {
  /** Words that are marked where they stand. */
  readonly wanted: readonly string[];
  /** Whether plans and groups are open at first. */
  readonly open: { readonly plans: boolean; readonly groups: boolean };
}

export function itemOf(element: Element, look: Look): TreeItem {
  const item = look.wanted.length === 0 ? plainItem(element, look) : marked(plainItem(element, look), look.wanted);
  item.id = look.wanted.length === 0 ? element.id : `${element.id} (${look.wanted.join(' ')})`;
  return item;
}

function plainItem(element: Element, { open }: Look): TreeItem {
  switch (element.type) {
    case 'plan':
      return planItem(element, open.plans);
    case 'group':
      return groupItem(element, open.groups);
    case 'record':
      return recordItem(element);
    case 'step':
      return stepItem(element);
  }
}

function planItem({ id, plan }: PlanElement, isOpen: boolean): TreeItem {
  const item = new TreeItem(plan.hasRoot ? plan.title || nameOf(plan.uri) : nameOf(plan.uri), foldable(isOpen));
  item.iconPath = new ThemeIcon(plan.hasRoot ? 'book' : 'question');
  item.description = plan.hasRoot ? figures(plan.recommendations, plan.progress) : l10n.t('belongs to no plan');
  item.tooltip = plan.hasRoot
    ? (item.label as string)
    : l10n.t('In its folder and in those above is no plan file with a section “plan:”.');
  item.contextValue = 'plan';
  if (plan.overdueActions > 0) item.resourceUri = lateMark(id, plan.overdueActions);
  return item;
}

function groupItem({ id, by, group }: GroupElement, isOpen: boolean): TreeItem {
  const item = new TreeItem(group.title, foldable(isOpen));
  item.iconPath = groupIcon(by, group);
  item.description = figures(group.records.count, group.progress);
  // Else VS Code would show the name by which it asks for the mark.
  item.tooltip = `${group.title} · ${item.description}`;
  item.contextValue = 'group';
  if (group.overdue > 0) item.resourceUri = lateMark(id, group.overdue);
  return item;
}

function recordItem(element: RecordElement): TreeItem {
  const { id, record } = element;
  const { number, title, actions, overdue } = record;
  const name = short(title) || record.id || l10n.t('without a title');
  const time = timeOf(record);
  const isFirst = isUrgent(record);
  const item = new TreeItem(
    [number, isFirst && `(${time})`, name].filter(Boolean).join(' '),
    actions && actions.count > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.iconPath = recordIcon(record);
  if (!isFirst) item.description = time;
  item.contextValue = `${record.kind}${isOpen(record) ? ' open' : ''}`;
  item.command = { command: 'recommendationMatrix.goToRecord', title: l10n.t('Go to Record'), arguments: [element] };
  if (overdue) item.resourceUri = lateMark(id);
  return item;
}

function stepItem({ step, parent }: StepElement): TreeItem {
  const isImport = step === 'import';
  const item = new TreeItem(
    isImport ? l10n.t('Import recommendations from Word …') : l10n.t('Write the first recommendation …'),
  );
  item.iconPath = new ThemeIcon(isImport ? 'cloud-download' : 'add');
  const command = isImport ? 'recommendationMatrix.importRecommendations' : 'recommendationMatrix.addRecommendation';
  item.command = { command, title: String(item.label), arguments: [parent] };
  return item;
}

function foldable(isOpen: boolean): TreeItemCollapsibleState {
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** What is late stands at the edge of the view. */
function figures(count: number, progress: Progress | null): string {
  if (progress === null) return String(count);
  return l10n.t('{count} · {percent} %', { count, percent: Math.round(progress.value) });
}

/** Days count while they are few, dates when they are far. */
const FAR = 90;

export function timeOf({ status, due, daysLeft, position }: ListedRecord): string {
  if (position === 'noted') return l10n.t('noted');
  if (position === 'pending') return l10n.t('position pending');
  if (status === 'implemented') return l10n.t('implemented');
  if (status === 'discontinued') return l10n.t('discontinued');
  if (daysLeft === null) return '';
  if (daysLeft === -1) return l10n.t('1 day late');
  if (daysLeft < 0) return l10n.t('{days} days late', { days: -daysLeft });
  if (daysLeft === 0) return l10n.t('due today');
  if (daysLeft === 1) return l10n.t('due tomorrow');
  return daysLeft <= FAR ? l10n.t('due in {days} days', { days: daysLeft }) : l10n.t('due {date}', { date: due ?? '' });
}

/** What is late or due soon stands before the title: the width of the side bar cuts off what comes last. */
function isUrgent({ status, daysLeft, position }: ListedRecord): boolean {
  return position !== 'noted' && position !== 'pending' && isOpen({ status }) && daysLeft !== null && daysLeft <= FAR;
}

function isOpen({ status }: Pick<ListedRecord, 'status'>): boolean {
  return status !== 'implemented' && status !== 'discontinued';
}

function groupIcon(by: OutlineOrder, { id }: OutlineGroup): ThemeIcon {
  return (by === 'status' ? (statusIcon(id) ?? new ThemeIcon('note')) : undefined) ?? new ThemeIcon(ORDER_ICONS[by]);
}

/** What a State has not promised is not to look like work that waits. */
function recordIcon({ status, position, overdue }: ListedRecord): ThemeIcon {
  if (position === 'noted' || position === 'pending') return new ThemeIcon('note');
  const icon = statusIcon(status ?? '') ?? new ThemeIcon('circle-large-outline');
  return overdue ? new ThemeIcon(icon.id, new ThemeColor('list.errorForeground')) : icon;
}

export function statusIcon(status: string): ThemeIcon | undefined {
  switch (status) {
    case 'not-started':
      return new ThemeIcon('circle-large-outline');
    case 'in-progress':
      return new ThemeIcon('play-circle', new ThemeColor('charts.blue'));
    case 'partially-implemented':
      return new ThemeIcon('color-mode', new ThemeColor('charts.blue'));
    case 'implemented':
      return new ThemeIcon('pass-filled', new ThemeColor('charts.green'));
    case 'discontinued':
      return new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
    default:
      return undefined;
  }
}

function short(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()} …` : title;
}

/** Marks the words that were looked for. */
function marked(item: TreeItem, wanted: readonly string[]): TreeItem {
  const label = String(item.label);
  const lower = label.toLowerCase();
  const highlights = wanted.flatMap((word): [number, number][] => {
    const start = lower.indexOf(word);
    return start < 0 ? [] : [[start, start + word.length]];
  });
  const found: TreeItemLabel = { label, highlights: apart(highlights) };
  item.label = found;
  return item;
}

/** In order, without those that overlap with one before. */
function apart(ranges: [number, number][]): [number, number][] {
  const sorted = ranges.sort(([a], [b]) => a - b);
  return sorted.filter(([start], index) => index === 0 || start >= sorted[index - 1]![1]);
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
