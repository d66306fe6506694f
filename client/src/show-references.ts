import { commands, type Location } from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { ReferencesRequest } from 'vscode-languageclient';

/** The command behind each code lens: shows where the record at a position is named. */
export function registerShowReferences(client: BaseLanguageClient) {
  return commands.registerCommand('recommendationMatrix.showReferences', async (uri: string, position: Position) => {
    const places = await client.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position,
      context: { includeDeclaration: false },
    });
    const { asUri, asPosition, asLocation } = client.protocol2CodeConverter;
    const locations: Location[] = (places ?? []).map((place) => asLocation(place));
    await commands.executeCommand('editor.action.showReferences', asUri(uri), asPosition(position), locations);
  });
}
