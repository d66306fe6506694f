import { EventEmitter, env, type TreeDataProvider, type TreeItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Filters, Outline, OutlineOrder, RecordName } from '../../../server/src/protocol';
import { ask } from '../server';
import {
  type Element,
  type GroupElement,
  groupElement,
  type PlanElement,
  planElement,
  planOf,
  type RecordElement,
  recordElements,
  type StepElement,
} from './elements';
import { itemOf } from './items';
import type { KnownPlans } from './known-plans';
import { tooltipOf } from './tooltip';

/** So many plans are open at first; of more the titles are seen together. */
const FEW_PLANS = 3;
/** So many records that were looked for are shown without a click. */
const FEW_RECORDS = 100;

/** How many recommendations a filter leaves. */
export interface Found {
  readonly found: number;
  readonly all: number;
}

/** The plans of the workspace, level by level as a person opens them: plan, group, recommendation, action. */
export class PlansTree implements TreeDataProvider<Element> {
  readonly #changed = new EventEmitter<undefined>();
  readonly #filtered = new EventEmitter<Found>();
  /** Of each plan that is shown, asked for once between two refreshes. */
  readonly #outlines = new Map<string, Promise<Outline | undefined>>();
  #by: OutlineOrder;
  #filter = '';
  #found = 0;

  readonly onDidChangeTreeData = this.#changed.event;
  /** Comes each time that the plans have been looked through. */
  readonly onDidFilter = this.#filtered.event;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly plans: KnownPlans,
    by: OutlineOrder,
  ) {
    this.#by = by;
  }

  get by(): OutlineOrder {
    return this.#by;
  }

  get filter(): string {
    return this.#filter;
  }

  group(by: OutlineOrder): void {
    this.#by = by;
    this.refresh();
  }

  /** Shows only recommendations with these words; '' shows all. */
  show(filter: string): void {
    if (filter === this.#filter) return;
    this.#filter = filter;
    this.refresh();
  }

  refresh(): void {
    this.#outlines.clear();
    this.#changed.fire(undefined);
  }

  getTreeItem(element: Element): TreeItem {
    const words = this.#filter.toLowerCase().split(/\s+/).filter(Boolean);
    const isFiltered = words.length > 0;
    return itemOf(element, {
      wanted: words,
      open: {
        plans: isFiltered || (this.plans.all?.length ?? 0) <= FEW_PLANS,
        groups: isFiltered && this.#found <= FEW_RECORDS,
      },
    });
  }

  async resolveTreeItem(item: TreeItem, element: Element): Promise<TreeItem> {
    if (element.type === 'record') item.tooltip = await tooltipOf(this.client, element);
    return item;
  }

  getParent(element: Element): Element | undefined {
    return element.type === 'plan' ? undefined : element.parent;
  }

  async getChildren(element?: Element): Promise<Element[]> {
    switch (element?.type) {
      case undefined:
        return this.#planElements();
      case 'plan':
        return this.#underPlan(element);
      case 'group':
        return this.#recordsOf(element, element.group.records.key);
      case 'record':
        return element.record.actions ? this.#recordsOf(element, element.record.actions.key) : [];
      case 'step':
        return [];
    }
  }

  /** The way down to a record, as elements; undefined where the tree doesn't show it. */
  async find(plan: string, to: RecordName): Promise<RecordElement | undefined> {
    const summary = this.plans.all?.find(({ uri }) => uri === plan);
    if (!summary) return undefined;
    const argument = { uri: plan, language: env.language, by: this.#by, filters: this.#filters, to };
    const path = (await ask(this.client, 'recommendationMatrix.outline', argument).catch(() => undefined))?.path;
    if (!path) return undefined;
    let parent: GroupElement | RecordElement = groupElement(planElement(summary), this.#by, path.group);
    for (const record of path.records) parent = recordElements(parent, [record])[0]!;
    return parent.type === 'record' ? parent : undefined;
  }

  get #filters(): Filters {
    return this.#filter === '' ? {} : { text: this.#filter };
  }

  async #planElements(): Promise<PlanElement[]> {
    const plans = this.plans.all ?? [];
    if (this.#filter === '') return plans.map(planElement);
    const outlines = await Promise.all(plans.map(({ uri }) => this.#outline(uri)));
    const counts = outlines.map((outline) => outline?.recommendations ?? 0);
    this.#found = total(counts);
    this.#filtered.fire({ found: this.#found, all: total(plans.map(({ recommendations }) => recommendations)) });
    return plans.filter((_, index) => counts[index]! > 0).map(planElement);
  }

  async #underPlan(element: PlanElement): Promise<(GroupElement | StepElement)[]> {
    const { id, plan } = element;
    if (plan.recommendations === 0) {
      return (['import', 'add'] as const).map((step) => ({ type: 'step', id: `${id} ${step}`, parent: element, step }));
    }
    const outline = await this.#outline(plan.uri);
    return (outline?.groups ?? []).map((group) => groupElement(element, this.#by, group));
  }

  async #recordsOf(parent: GroupElement | RecordElement, key: string): Promise<RecordElement[]> {
    const argument = { uri: planOf(parent).uri, language: env.language, filters: this.#filters, key };
    const answer = await ask(this.client, 'recommendationMatrix.records', argument).catch(() => undefined);
    return recordElements(parent, answer?.records ?? []);
  }

  #outline(uri: string): Promise<Outline | undefined> {
    const known = this.#outlines.get(uri);
    if (known) return known;
    const argument = { uri, language: env.language, by: this.#by, filters: this.#filters };
    const asked = ask(this.client, 'recommendationMatrix.outline', argument).catch(() => undefined);
    this.#outlines.set(uri, asked);
    return asked;
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
