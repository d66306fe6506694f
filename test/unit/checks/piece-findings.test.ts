import assert from 'node:assert/strict';
import { Checker } from '../../../server/src/checks/checker';
import { checks } from '../../../server/src/checks/index';
import { readDocument } from '../../../server/src/document/document';
import { Workspace } from '../../../server/src/plan/workspace';
import { AS_OF, sampleFiles } from '../navigation/session';

describe('the findings in a piece', () => {
  const files = sampleFiles('first', 'national', 'regional', 'broken');

  function newChecker(): Checker {
    const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
    const checker = new Checker(workspace, checks);
    checker.note(workspace.set(...[...files].map(([uri, text]) => readDocument(uri, text))));
    return checker;
  }

  it('are those of its file that stand in it', () => {
    const checker = newChecker();
    checker.settle();
    for (const uri of files.keys()) {
      const all = checker.findings(uri);
      for (const piece of checker.workspace.document(uri)!.pieces) {
        const codes = checker.findingsIn(uri, piece).map(({ code, severity }) => `${code} ${severity}`);
        const expected = all
          .filter(({ place }) => place.piece === piece)
          .map(({ code, severity }) => `${code} ${severity}`);
        // Of an alias it can be said at its anchor, which stands in another piece.
        assert.ok(codes.length >= expected.length, uri);
        assert.deepEqual(
          codes.filter((code) => expected.includes(code)),
          expected,
          uri,
        );
      }
    }
  });

  it('are known before all else is checked, and take nothing from it', () => {
    const checker = newChecker();
    const [uri] = [...files.keys()] as [string];
    const pieces = checker.workspace.document(uri)!.pieces;
    const early = pieces.map((piece) => checker.findingsIn(uri, piece).length);
    assert.ok(early.some((count) => count > 0));
    const other = newChecker();
    checker.settle();
    other.settle();
    assert.deepEqual(
      checker.findings(uri).map(({ code }) => code),
      other.findings(uri).map(({ code }) => code),
    );
  });
});
