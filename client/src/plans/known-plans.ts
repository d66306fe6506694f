import { type Disposable, EventEmitter, env, TabInputWebview, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PlanSummary } from '../../../server/src/protocol';
import { onPlansChanged } from '../changes';
import { ask } from '../server';
import { type Move, type Whereabout, Whereabouts } from './whereabouts';

/** The plans of the workspace as the server last told of them, and the one that the person is at work on. */
export class KnownPlans implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #moved = new EventEmitter<Move>();
  readonly #subscriptions: Disposable[];
  readonly #whereabouts = new Whereabouts();
  #all: readonly PlanSummary[] | undefined;
  #active: PlanSummary | undefined;
  #inFront: string | undefined;
  #isAsking = false;
  #isOutdated = false;

  readonly onDidChange = this.#changed.event;
  /** A plan is elsewhere now, since its folder or root file has another name or place. Comes before `onDidChange`. */
  readonly onDidMove = this.#moved.event;

  constructor(private readonly client: BaseLanguageClient) {
    this.#subscriptions = [
      this.#changed,
      this.#moved,
      onPlansChanged(client, () => this.#refresh()),
      client.onDidChangeState(() => this.#refresh()),
      window.onDidChangeActiveTextEditor(() => this.#refresh()),
      window.tabGroups.onDidChangeTabs(() => this.#refresh()),
    ];
    this.#refresh();
  }

  /** Undefined until the server has read the workspace. */
  get all(): readonly PlanSummary[] | undefined {
    return this.#all;
  }

  /** All plans, once the server has read the workspace. */
  whenRead(): Promise<readonly PlanSummary[]> {
    return new Promise((resolve) => {
      if (this.#all) return resolve(this.#all);
      const listener = this.onDidChange(() => {
        if (!this.#all) return;
        listener.dispose();
        resolve(this.#all);
      });
    });
  }

  /** The plan of the file in front, or the last one while one of its views is in front. */
  get active(): PlanSummary | undefined {
    return this.#active;
  }

  /** The file of which `active` was told last. */
  get inFront(): string | undefined {
    return this.#inFront;
  }

  /** Those whose root file is no longer there. */
  get lost(): readonly Whereabout[] {
    return this.#whereabouts.lost;
  }

  /** Where a plan is now, by where it was once; the same where it has not moved. */
  now(plan: string): string {
    return this.#whereabouts.now(plan);
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  /** One question at a time: what changes meanwhile is asked for afterwards. */
  async #refresh(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isOutdated) {
      this.#isOutdated = false;
      await this.#ask();
    }
    this.#isAsking = false;
  }

  async #ask(): Promise<void> {
    const uri = this.#fileInFront();
    if (this.client.state !== State.Running) {
      this.#all = undefined;
      this.#active = undefined;
      this.#whereabouts.beginAnew();
    } else {
      const argument = { language: env.language, ...(uri !== undefined && { uri }) };
      const answer = await ask(this.client, 'recommendationMatrix.plans', argument).catch(() => undefined);
      // Without an answer the next change will bring one.
      if (!answer) return;
      this.#all = answer.plans;
      this.#active = answer.plans.find((plan) => plan.uri === answer.current?.uri);
      this.#inFront = uri;
      for (const move of this.#whereabouts.see(answer.plans)) this.#moved.fire(move);
    }
    this.#changed.fire();
  }

  #fileInFront(): string | undefined {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === 'recommendation-plan') return this.client.code2ProtocolConverter.asUri(document.uri);
    const isView = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;
    return document === undefined && isView ? this.#active?.uri : undefined;
  }
}
