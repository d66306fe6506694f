import assert from 'node:assert/strict';
import { connect, uriOf } from './client';

describe('Enter in an open file', () => {
  it('is answered with the dash of the next item, in the text as it is typed', async () => {
    const files = { 'a.plan.yaml': 'actions:\n  - id: a1\n    support:\n      - moj\n' };
    const client = await connect({ files });
    assert.deepEqual(client.initialized?.capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: '\n',
    });
    await client.open('a.plan.yaml');
    await client.change('a.plan.yaml', { from: '- moj\n', to: '- moj\n      \n' });
    const position = { line: 4, character: 6 };
    const edits = await client.request('textDocument/onTypeFormatting', {
      textDocument: { uri: uriOf('a.plan.yaml') },
      position,
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.deepEqual(edits, [{ range: { start: position, end: position }, newText: '- ' }]);
  });
});
