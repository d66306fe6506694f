import { commands, Disposable, env, l10n, type Uri, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MatrixRow, Place, RecordDetails } from '../../../server/src/protocol';
import { onPlansChanged } from '../changes';
import { type Found, findPlan } from '../plans/find-plan';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';
import { connectView } from '../webviews/connect';
import type { Reason } from '../webviews/messages';
import { nextSteps } from '../webviews/next-steps';
import { openPlace } from '../webviews/open-place';
import { spaced } from '../webviews/spaced';
import { isStopped, whenStopped } from '../when-stopped';
import { setFields, undoIn } from './edit';
import { type Edit, type FromMatrix, fromMatrix, type RecordInRow, type ToMatrix } from './messages';
import { rowKeys, TableSender } from './table';

/** Milliseconds between two updates at least. */
const PAUSE = 100;

/** One tab with the matrix of the plan in front. It follows the person from plan to plan, and the text from change to change. */
export class MatrixPanel {
  readonly #subscriptions: Disposable;
  /** Of the plan that a person wants to see, any file. */
  #file: string | undefined;
  #isListening = false;
  /** The plan of which the view has the table, and its name. */
  #shown = '';
  #title: string | undefined;
  readonly #table = new TableSender();
  /** Where the records of the rows stand, by the keys of the rows. */
  #places: ReadonlyMap<string, MatrixRow> = new Map();
  /** Fetches everything anew, also where it is asked for often. */
  readonly refresh = spaced(PAUSE, () => this.#update());
  /** Of the last edit made here. */
  #changed: readonly Uri[] = [];

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly plans: KnownPlans,
    private readonly panel: WebviewPanel,
    extension: Uri,
    file: string | undefined,
  ) {
    this.#file = file ?? this.#fileInFront();
    const page = { name: 'matrix', title: panel.title };
    this.#subscriptions = Disposable.from(
      connectView<FromMatrix>(panel.webview, extension, page, fromMatrix, (message) => void this.#hear(message)),
      onPlansChanged(client, () => this.refresh()),
      // Where nothing is shown, or the plan has another name.
      plans.onDidChange(() => {
        const title = plans.all?.find(({ uri }) => uri === this.#shown)?.title;
        if (title === undefined || title !== this.#title) this.refresh();
      }),
      whenStopped(client, () => this.refresh()),
      window.onDidChangeActiveTextEditor(() => this.follow(this.#fileInFront())),
      panel.onDidChangeViewState(() => this.refresh()),
      this.refresh,
      panel.onDidDispose(() => this.#subscriptions.dispose()),
    );
  }

  /** Shows the plan to which a file belongs. */
  follow(file: string | undefined): void {
    if (file === undefined || file === this.#file) return;
    this.#file = file;
    this.refresh();
  }

  show(): void {
    this.panel.reveal();
  }

  post(message: ToMatrix): void {
    void this.panel.webview.postMessage(message);
  }

  /** Sends what the view lacks, unless nobody sees it: then when it is looked at again. */
  async #update(): Promise<void> {
    if (!this.#isListening || !this.panel.visible) return;
    if (isStopped(this.client)) return this.#sendNothing('stopped');
    if (this.client.isRunning()) await this.#send();
  }

  async #send(): Promise<void> {
    const found = await this.#find();
    if (found === 'unread') return;
    if (!found) return this.#sendNothing('no-plan');
    if ('gone' in found) return this.#sendNothing('gone', found.gone);
    if (!found.plan.hasRoot) return this.#sendNothing('no-root');
    const { uri, id, title } = found.plan;
    const matrix = await ask(this.client, 'recommendationMatrix.matrix', { uri, language: env.language });
    // The server has begun to work out another text before it had finished this one, and will say so.
    if (!matrix) return;
    if (uri !== this.#shown) this.#table.forget();
    this.#shown = uri;
    this.#title = title;
    this.#places = new Map(rowKeys(matrix.rows).map((key, index) => [key, matrix.rows[index]!]));
    for (const part of this.#table.partsTo(title || id || '', matrix)) this.post({ type: 'table', plan: uri, part });
  }

  #sendNothing(reason: Reason, about = ''): void {
    this.#table.forget();
    this.#title = undefined;
    this.post({ type: 'nothing', reason, about });
  }

  /** The plan of the file which was looked at last; where none was, the first in the folder. */
  async #find(): Promise<Found | undefined> {
    const files = [this.#file, this.#shown].filter((one) => one !== undefined && one !== '');
    const [file, ...others] = files as string[];
    if (file !== undefined) return findPlan(this.plans, [file, ...others]);
    const { all } = this.plans;
    if (!all) return 'unread';
    const plan = all.find(({ hasRoot }) => hasRoot) ?? all[0];
    return plan && { plan };
  }

  #fileInFront(): string | undefined {
    const documents = [window.activeTextEditor, ...window.visibleTextEditors].map((editor) => editor?.document);
    const document = documents.find((one) => one?.languageId === 'recommendation-plan');
    return document && this.client.code2ProtocolConverter.asUri(document.uri);
  }

  async #hear(message: FromMatrix): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isListening = true;
        this.#table.forget();
        return this.refresh();
      case 'open':
        return this.open(message.record);
      case 'edit':
        return this.#edit(message);
      case 'undo':
        return this.#undo();
      case 'ask-details':
        return this.post({ type: 'details', details: await this.#detailsOf(message.ids) });
      case 'copy-text':
        return env.clipboard.writeText(message.text);
      case 'step':
        await commands.executeCommand(nextSteps[message.step]);
    }
  }

  async #edit({ request, record, field, value }: Edit): Promise<void> {
    const uri = this.#shown;
    const changes = { [field]: value };
    if (field === 'status' && value === 'discontinued') {
      const reason = await askForReason(record.id);
      if (reason === undefined) return this.post({ type: 'edited', request, refusal: l10n.t('Nothing was changed.') });
      changes['status-reason'] = reason;
    }
    const outcome = await setFields(this.client, { uri, record }, changes);
    if ('refusal' in outcome) return this.post({ type: 'edited', request, refusal: outcome.refusal });
    this.#changed = outcome.changed;
    // The cell must not show the old value in between.
    await this.#send().catch(() => undefined);
    this.post({ type: 'edited', request, refusal: null });
  }

  async #undo(): Promise<void> {
    for (const file of this.#changed) await undoIn(file);
    this.panel.reveal();
  }

  /** Shows the line of a record. */
  async open(record: RecordInRow): Promise<void> {
    const place = await this.#placeOf(record);
    if (place) await openPlace(place);
  }

  /** The id of a record; '' where it has none. */
  idOf({ row, action }: RecordInRow): string {
    return action ?? this.#places.get(row)?.id ?? '';
  }

  async #placeOf({ row, action }: RecordInRow): Promise<Place | undefined> {
    const [details] = action ? await this.#detailsOf([action]) : [];
    return details ?? this.#places.get(row);
  }

  async #detailsOf(actions: readonly string[]): Promise<readonly RecordDetails[]> {
    const argument = { uri: this.#shown, language: env.language };
    const answers = await Promise.allSettled(
      actions.map((id) =>
        ask(this.client, 'recommendationMatrix.details', { ...argument, record: { kind: 'action', id } }),
      ),
    );
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }
}

/** What is discontinued needs a reason (docs/language.md, “status-reason”); undefined where the person gives up. */
async function askForReason(id: string): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title: l10n.t('Why Is “{id}” Discontinued?', { id }),
    prompt: l10n.t('The reason is written beside the status, and shown with it.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Say why: others will ask.') : undefined),
  });
  return reason?.trim();
}
