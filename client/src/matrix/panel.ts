import { commands, Disposable, env, type Uri, type WebviewPanel, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PlanSummary } from '../../../server/src/protocol';
import { onPlansChanged } from '../changes';
import { ask } from '../server';
import { connectView } from '../webviews/connect';
import { openPlace } from '../webviews/open-place';
import { setField, undoIn } from './edit';
import { type Edit, type FromMatrix, fromMatrix, type NextStep, type ShowNothing, type ToMatrix } from './messages';

/** What the steps of an empty view do. */
const STEPS: Readonly<Record<NextStep, string>> = {
  'open-sample': 'recommendationMatrix.openSample',
  'new-plan': 'recommendationMatrix.newPlan',
  import: 'recommendationMatrix.importFile',
  'show-findings': 'workbench.actions.view.problems',
};

/** One tab with the matrix of the plan in front. It follows the person from plan to plan, and the text from change to change. */
export class MatrixPanel {
  readonly #subscriptions: Disposable;
  /** Any file of the plan that is shown. */
  #file: string | undefined;
  #isListening = false;
  #isOutdated = true;
  #isRefreshing = false;
  /** The last matrix, as text; '' where the view shows something else. */
  #sent = '';
  /** Of the last edit made here. */
  #changed: readonly Uri[] = [];

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly panel: WebviewPanel,
    extension: Uri,
    file: string | undefined,
  ) {
    this.#file = file ?? this.#fileInFront();
    const page = { name: 'matrix', title: panel.title };
    this.#subscriptions = Disposable.from(
      connectView<FromMatrix>(panel.webview, extension, page, fromMatrix, (message) => void this.#hear(message)),
      onPlansChanged(client, () => this.refresh()),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Starting) this.refresh();
      }),
      window.onDidChangeActiveTextEditor(() => this.follow(this.#fileInFront())),
      panel.onDidChangeViewState(() => this.#catchUp()),
      panel.onDidDispose(() => this.#subscriptions.dispose()),
    );
  }

  /** Shows the plan to which a file belongs. */
  follow(file: string | undefined): void {
    if (file === undefined || file === this.#file) return;
    this.#file = file;
    this.refresh();
  }

  /** Fetches everything anew, now or when the tab is looked at again. */
  refresh(): void {
    this.#isOutdated = true;
    void this.#catchUp();
  }

  show(): void {
    this.panel.reveal();
  }

  post(message: ToMatrix): void {
    void this.panel.webview.postMessage(message);
  }

  /** One question at a time; what changes meanwhile is asked for afterwards. */
  async #catchUp(): Promise<void> {
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    try {
      while (this.#isOutdated && this.#isListening && this.panel.visible) {
        this.#isOutdated = false;
        await this.#send().catch(() => this.#sendNothing('stopped'));
      }
    } finally {
      this.#isRefreshing = false;
    }
  }

  async #send(): Promise<void> {
    const { client } = this;
    if (client.state === State.Starting) return;
    if (!client.isRunning()) return this.#sendNothing('stopped');
    const plan = await this.#plan();
    if (!plan) return this.#sendNothing('no-plan');
    if (!plan.hasRoot) return this.#sendNothing('no-root');
    const { uri, title } = plan;
    const matrix = await ask(client, 'recommendationMatrix.matrix', { uri, language: env.language });
    // The server has begun to work out another text before it had finished this one, and will say so.
    if (!matrix) return;
    this.#file = uri;
    const message: ToMatrix = { type: 'matrix', plan: uri, title, matrix };
    // Much that is typed changes no value of the table.
    const text = JSON.stringify(message);
    if (text !== this.#sent) this.post(message);
    this.#sent = text;
  }

  #sendNothing(why: ShowNothing['why']): void {
    this.#sent = '';
    this.post({ type: 'nothing', why });
  }

  /** That of the file which was looked at last; where none was, the first in the folder. */
  async #plan(): Promise<PlanSummary | undefined> {
    const argument = this.#file === undefined ? {} : { uri: this.#file };
    const { plans, current } = await ask(this.client, 'recommendationMatrix.plans', argument);
    return plans.find(({ uri }) => uri === current?.uri) ?? plans.find(({ hasRoot }) => hasRoot) ?? plans[0];
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
        this.#sent = '';
        return this.refresh();
      case 'open':
        return openPlace(message.place);
      case 'edit':
        return this.#edit(message);
      case 'undo':
        return this.#undo();
      case 'ask-details':
        return this.#details(message.ids);
      case 'copy-text':
        return env.clipboard.writeText(message.text);
      case 'step':
        if (Object.hasOwn(STEPS, message.step)) await commands.executeCommand(STEPS[message.step]);
    }
  }

  async #edit({ request, record, field, value }: Edit): Promise<void> {
    const uri = this.#file ?? '';
    const outcome = await setField(this.client, { uri, record, field, value });
    if ('refusal' in outcome) return this.post({ type: 'edited', request, refusal: outcome.refusal });
    this.#changed = outcome.changed;
    // The cell must not show the old value in between.
    if (!this.#isRefreshing) await this.#send().catch(() => undefined);
    this.post({ type: 'edited', request, refusal: null });
  }

  async #undo(): Promise<void> {
    for (const file of this.#changed) await undoIn(file);
    this.panel.reveal();
  }

  async #details(ids: readonly string[]): Promise<void> {
    const uri = this.#file ?? '';
    const answers = await Promise.allSettled(
      ids.map((id) =>
        ask(this.client, 'recommendationMatrix.details', {
          uri,
          language: env.language,
          record: { kind: 'action', id },
        }),
      ),
    );
    const details = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    this.post({ type: 'details', details });
  }
}
