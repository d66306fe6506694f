import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  env,
  l10n,
  type Selection,
  Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Filters, ProgressSnapshot, RecordName } from '../../../server/src/protocol';
import { onPlansChanged } from '../changes';
import { findPlan } from '../plans/find-plan';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';
import { connectView } from '../webviews/connect';
import type { Reason } from '../webviews/messages';
import { nextSteps } from '../webviews/next-steps';
import { openPlace } from '../webviews/open-place';
import { spaced } from '../webviews/spaced';
import { isStopped, whenStopped } from '../when-stopped';
import { type FromPreview, fromPreview, type ToPreview } from './messages';

/** Milliseconds between two pictures at least, and between two cursors that are told. */
const PAUSE = 100;
/** So many records are sent in one message, since a view stands still while it reads one. */
const AT_ONCE = 500;
/** Of each list of records, until a person wants to see its end: somewhat more than the view shows at first. */
const FIRST_ENTRIES = 25;
const LANGUAGE = 'recommendation-plan';

/** What a preview shows; `plan` is the URI of its root, undefined until one is known. */
export interface Showing {
  readonly plan: string | undefined;
  /** Whether it turns to the plan whose file comes to the front. */
  readonly follows: boolean;
  readonly filters: Filters;
}

/** A page, and the figures on it. */
export interface Page {
  readonly html: string;
  readonly snapshot: ProgressSnapshot;
}

/** One panel with the progress of a plan. */
export interface Preview extends Disposable {
  readonly panel: WebviewPanel;
  showing(): Showing;
  show(plan: string): void;
  post(message: ToPreview): void;
  /** The figures as a page of their own; undefined where there are none. */
  page(): Promise<Page | undefined>;
}

/** Fills a panel, and keeps it of the moment until it is closed. */
export function fillPanel(
  panel: WebviewPanel,
  extension: Uri,
  client: BaseLanguageClient,
  plans: KnownPlans,
  showing: Showing,
): Preview {
  let { plan, filters } = showing;
  const { follows } = showing;
  let hasWhole = false;
  let isReady = false;
  let isClosed = false;
  let sent = '';
  const drawn = new EventEmitter<void>();
  const pages = new EventEmitter<string>();
  const refresh = spaced(PAUSE, update);
  const tellCursor = spaced(PAUSE, markCursor);

  function post(message: ToPreview): void {
    if (isClosed) return;
    void panel.webview.postMessage(message);
  }

  /** Sends what is there now, unless it is what was sent last. */
  async function update(): Promise<void> {
    if (isClosed || !isReady || !panel.visible) return;
    if (isStopped(client)) return sendNothing('stopped');
    if (client.state !== State.Running) return;
    if (plan === undefined) plan = await planInFront(client);
    if (plan === undefined) return sendNothing(planDocument() ? 'no-root' : 'no-plan');
    const wanted = { plan, filters };
    try {
      const answer = await figuresOf(plan, hasWhole ? {} : { limit: FIRST_ENTRIES });
      // A newer question is on its way.
      if (isClosed || wanted.plan !== plan || wanted.filters !== filters) return;
      panel.title = l10n.t('Progress: {plan}', { plan: answer.plan.id ?? nameOf(plan) });
      send({ type: 'figures', snapshot: answer, follows });
    } catch (error) {
      if (wanted.plan !== plan || client.state !== State.Running) return;
      await sayWhy(wanted.plan, error instanceof Error ? error.message : String(error));
    }
  }

  /** There are no figures: the plan may be elsewhere, or gone. */
  async function sayWhy(asked: string, message: string): Promise<void> {
    const found = await findPlan(plans, [asked]);
    if (asked !== plan || found === 'unread') return;
    if ('gone' in found) sendNothing('gone', found.gone);
    else if (found.plan.uri === asked) sendNothing('refused', message);
    else follow(found.plan.uri);
  }

  /** The same plan, in another place. */
  function follow(uri: string): void {
    plan = uri;
    refresh();
  }

  function figuresOf(uri: string, more: { readonly limit?: number }): Promise<ProgressSnapshot> {
    return ask(client, 'recommendationMatrix.progress', { uri, filters, language: env.language, ...more });
  }

  function send(message: ToPreview): void {
    const text = JSON.stringify(message);
    if (text === sent) return;
    sent = text;
    post(message);
    drawn.fire();
  }

  function sendNothing(reason: Reason, about = ''): void {
    send({ type: 'nothing', reason, about });
  }

  async function followFront(): Promise<void> {
    if (!follows || !planDocument()) return;
    const front = await planInFront(client);
    if (front !== plan) show(front);
  }

  function show(next: string | undefined): void {
    if (next !== plan) filters = {};
    plan = next;
    refresh();
  }

  async function markCursor(): Promise<void> {
    const editor = window.activeTextEditor;
    if (isClosed || !isReady || !panel.visible || editor?.document.languageId !== LANGUAGE) return;
    const path = await recordAt(client, editor.document.uri, editor.selection).catch(() => null);
    post({ type: 'mark', records: path && path.plan.uri === plan ? path.records : [] });
  }

  function hear(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        isReady = true;
        sent = '';
        break;
      case 'filter':
        // What was chosen in another plan says nothing in this one.
        filters = message.plan === (plan ?? '') || message.plan === '' ? message.filters : {};
        hasWhole = message.hasWhole;
        refresh();
        tellCursor();
        break;
      case 'records':
        void sendRecords(message.key);
        break;
      case 'details':
        void sendDetails(message.record, message.hasInternal);
        break;
      case 'open':
        openPlace(message.place).catch((error) => window.showErrorMessage(String(error)));
        break;
      case 'page':
        pages.fire(message.html);
        break;
      case 'step':
        void commands.executeCommand(nextSteps[message.step]);
        break;
    }
  }

  /** Where it is hidden or has just been opened, it has to come first. */
  async function page(): Promise<Page | undefined> {
    if (!panel.visible) {
      isReady = false;
      panel.reveal();
    }
    if (!isReady || sent === '') await next(drawn.event);
    if (plan === undefined) return undefined;
    const whole = await figuresOf(plan, {}).catch(() => undefined);
    if (!whole) return undefined;
    const made = next(pages.event);
    post({ type: 'make-page', snapshot: whole });
    return { html: await made, snapshot: whole };
  }

  async function sendRecords(key: string): Promise<void> {
    if (plan === undefined) return;
    const argument = { uri: plan, filters, key, language: env.language };
    const { records } = await ask(client, 'recommendationMatrix.records', argument).catch(() => ({ records: [] }));
    for (let from = 0; from === 0 || from < records.length; from += AT_ONCE) {
      const to = from + AT_ONCE;
      const [isFirst, isLast] = [from === 0, to >= records.length];
      post({ type: 'records', key, records: records.slice(from, to), isFirst, isLast });
    }
  }

  async function sendDetails(record: RecordName, internal: boolean): Promise<void> {
    if (plan === undefined) return;
    const argument = { uri: plan, record, internal, language: env.language };
    const details = await ask(client, 'recommendationMatrix.details', argument).catch(() => undefined);
    if (details) post({ type: 'details', details });
  }

  const listeners = Disposable.from(
    connectView(panel.webview, extension, { name: 'preview', title: l10n.t('Progress Preview') }, fromPreview, hear),
    onPlansChanged(client, ({ plans }) => {
      if (plan === undefined || plans.some(({ uri }) => uri === plan)) refresh();
    }),
    plans.onDidMove(({ from, to }) => {
      if (from.uri === plan) follow(to.uri);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) refresh();
    }),
    whenStopped(client, refresh),
    panel.onDidChangeViewState(() => refresh()),
    window.onDidChangeActiveTextEditor(() => {
      void followFront();
      tellCursor();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.languageId === LANGUAGE) tellCursor();
    }),
    refresh,
    tellCursor,
    drawn,
    pages,
  );
  panel.onDidDispose(() => {
    isClosed = true;
    listeners.dispose();
  });

  return {
    panel,
    showing: () => ({ plan, follows, filters }),
    show,
    post,
    page,
    dispose: () => panel.dispose(),
  };
}

function next<Value>(event: Event<Value>): Promise<Value> {
  return new Promise((resolve) => {
    const listener = event((value) => {
      listener.dispose();
      resolve(value);
    });
  });
}

function planDocument() {
  const document = window.activeTextEditor?.document ?? window.visibleTextEditors[0]?.document;
  return document?.languageId === LANGUAGE ? document : undefined;
}

/** The plan of the file in front; where that is no plan's, the only plan there is. */
export async function planInFront(client: BaseLanguageClient): Promise<string | undefined> {
  const document = planDocument();
  const argument = document ? { uri: client.code2ProtocolConverter.asUri(document.uri) } : {};
  const answer = await ask(client, 'recommendationMatrix.plans', argument).catch(() => undefined);
  const rooted = answer?.plans.filter(({ hasRoot }) => hasRoot) ?? [];
  if (document) return rooted.find(({ uri }) => uri === answer?.current?.uri)?.uri;
  return rooted.length === 1 ? rooted[0]!.uri : undefined;
}

function recordAt(client: BaseLanguageClient, document: Uri, { active }: Selection) {
  return ask(client, 'recommendationMatrix.recordAt', {
    uri: client.code2ProtocolConverter.asUri(document),
    position: { line: active.line, character: active.character },
  });
}

function nameOf(plan: string): string {
  return Uri.parse(plan).path.split('/').at(-1) ?? plan;
}
