import { commands, type Disposable, l10n, window } from 'vscode';
import { type BaseLanguageClient, ReferencesRequest } from 'vscode-languageclient';
import { SHOW_REFERENCES, type ShowReferences } from '../../server/src/protocol';

/** The command behind each code lens: shows where the record at a position is named. */
export function registerShowReferences(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(SHOW_REFERENCES, async ({ uri, position }: ShowReferences) => {
    const context = { includeDeclaration: false };
    const places = await client.sendRequest(ReferencesRequest.type, { textDocument: { uri }, position, context });
    if (!places || places.length === 0) {
      window.showInformationMessage(l10n.t('No record names this one.'));
      return;
    }
    const convert = client.protocol2CodeConverter;
    const locations = places.map((place) => convert.asLocation(place));
    await commands.executeCommand(
      'editor.action.showReferences',
      convert.asUri(uri),
      convert.asPosition(position),
      locations,
    );
  });
}
