import {
  type CodeLens,
  commands,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type SymbolInformation,
} from 'vscode';
import * as assert from './assert';
import { see } from './driver';
import { closeAll, open, positionOf, until, uriOf } from './editor';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';

describe('Finding one’s way', () => {
  afterEach(closeAll);

  it('leads from an id to its record in another file', async () => {
    const { document } = await open(PART);
    const [place] = await until('a definition', async () => {
      const places = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        positionOf(document, 'justice'),
      );
      return places.length > 0 && places;
    });
    const uri = place && ('targetUri' in place ? place.targetUri : place.uri);
    assert.equal(uri?.path, uriOf(ROOT).path);
  });

  it('shows from a lens where its record is named', async () => {
    const { document } = await open(ROOT);
    const lens = await until('the lens of the ministry', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
      return lenses.find(({ command }) => command?.title.startsWith('leads recommendations: 1'));
    });
    await commands.executeCommand(lens.command!.command, ...(lens.command!.arguments ?? []));
    await see('.reference-zone-widget');
  });

  it('lists records by number and title, and finds them by words', async () => {
    await open(PART);
    const symbols = await until('symbols', () =>
      commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uriOf(PART)),
    );
    assert.match(symbols[0]!.children.map(({ name }) => name).join('; '), /140\.1/);
    const found = await until('a record', async () => {
      const all = await commands.executeCommand<SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'shelter',
      );
      return all.find(({ name }) => name.includes('shelter'));
    });
    assert.ok(found.location.uri.path.endsWith(PART));
  });
});
