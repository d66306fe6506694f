import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { SETTINGS } from '../../server/src/protocol';
import { registerCommands } from './commands/register';
import { SAMPLE } from './commands/sample';
import { crashHandler } from './crashes';
import { marksOfWhatIsSeen } from './large-files';
import { registerMatrix } from './matrix/open';
import { KnownPlans } from './plans/known-plans';
import { tellOfLostPlans } from './plans/lost-plans';
import { plansView } from './plans/view';
import { progressPreview } from './preview/preview';
import { RESTART } from './server';
import { answerFileRequests } from './server-files';
import { registerShowReferences } from './show-references';
import { languageStatus } from './status';
import { progressInStatusBar } from './status-bar';
import { tellOfTextsAtRisk } from './texts-at-risk';

/** The client's name for itself, by which VS Code also finds its settings. */
export const ID = SETTINGS;
export const NAME = 'Recommendation Matrix';

/** What both extensions do, whether the server is a process or a worker: `connect` says how it is reached. */
export function start(
  context: ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
): BaseLanguageClient {
  const documentSelector = schemes().map((scheme) => ({ scheme, language: 'recommendation-plan' }));
  const channel = window.createOutputChannel(NAME, { log: true });
  const client = connect({
    documentSelector,
    outputChannel: channel,
    middleware: marksOfWhatIsSeen,
    // The log is for those who look for it; what a person has to know is said in a message of its own.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // The error handler below says it, and how often.
    initializationFailedHandler: () => false,
    errorHandler: crashHandler({ startAgain: () => void restart(client), showLog: () => channel.show() }),
  });
  answerFileRequests(client);
  const plans = new KnownPlans(client);
  context.subscriptions.push(
    channel,
    registerShowReferences(client),
    registerMatrix(client, plans, context),
    commands.registerCommand(RESTART, () => restart(client)),
    plans,
    tellOfLostPlans(plans),
    tellOfTextsAtRisk(),
    languageStatus(client, plans, documentSelector),
    progressPreview(context, client, plans),
    plansView(client, plans, context),
    progressInStatusBar(client, plans),
    registerCommands(client, plans, context),
  );
  // Not awaited: the editor is ready before the server is. The client itself says when it could not be started.
  client.start().catch((error) => channel.error(String(error)));
  return client;
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

/** Where plans are written. Elsewhere, as in git's view of an older version, the same ids are not those of the plan. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', 'vscode-vfs', SAMPLE, ...folders.map(({ uri }) => uri.scheme)])];
}
