import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folderOf, isBelow, isPlanFile, mapUris, normalUri } from '../../server/src/lsp/uris';

describe('a URI', () => {
  it('has one spelling, however a client escapes it', () => {
    for (const [spelled, normal] of [
      ['file:///c%3A/Plans/a.plan.yaml', 'file:///c:/Plans/a.plan.yaml'],
      ['file:///C:/Plans/a.plan.yaml', 'file:///c:/Plans/a.plan.yaml'],
      ['file:///plans/my plan.plan.yaml', 'file:///plans/my%20plan.plan.yaml'],
      ['file:///plans/a%23b%3F.plan.yaml', 'file:///plans/a%23b%3F.plan.yaml'],
      ['file:///pläne/%C3%A4.plan.yaml', 'file:///pl%C3%A4ne/%C3%A4.plan.yaml'],
      ['file:///plans/%28a%29%2Cb%40c.plan.yaml', 'file:///plans/(a),b@c.plan.yaml'],
      ['FILE:///plans/100%.plan.yaml', 'file:///plans/100%25.plan.yaml'],
      ['untitled:Untitled-1', 'untitled:Untitled-1'],
      ['vscode-vfs://github/state/plans/a b.plan.yaml', 'vscode-vfs://github/state/plans/a%20b.plan.yaml'],
    ] as const) {
      assert.equal(normalUri(spelled), normal);
    }
  });

  it('that is normal stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = normalUri(`file:///plans/${name}`);
        assert.equal(normalUri(once), once);
      }),
    );
  });

  it('is found wherever the protocol has one, and nothing else is touched', () => {
    const spell = (uri: string) => uri.toUpperCase();
    const edit = {
      changes: { 'a:1': [{ newText: 'a:1' }] },
      documentChanges: [{ textDocument: { uri: 'a:1', version: null }, edits: [] }],
      data: [1, 2, 3],
    };
    assert.deepEqual(mapUris(edit, spell), {
      changes: { 'A:1': [{ newText: 'a:1' }] },
      documentChanges: [{ textDocument: { uri: 'A:1', version: null }, edits: [] }],
      data: [1, 2, 3],
    });
  });

  it('has a folder, if it is that of a file', () => {
    assert.equal(folderOf('file:///plans/a.plan.yaml'), 'file:///plans');
    assert.equal(folderOf('untitled:Untitled-1'), undefined);
    assert.equal(isBelow('file:///plans/a.plan.yaml', 'file:///plans'), true);
    assert.equal(isBelow('file:///plans-old/a.plan.yaml', 'file:///plans'), false);
    assert.equal(isPlanFile('file:///plans/A.PLAN.YML'), true);
    assert.equal(isPlanFile('file:///plans/plan.yaml'), false);
  });
});
