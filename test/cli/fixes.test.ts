import assert from 'node:assert/strict';
import type { PieceCheck } from '../../server/src/checks/check';
import { Checker } from '../../server/src/checks/checker';
import { applyFixes } from '../../server/src/cli/fixes';
import { offsetOf, readDocument } from '../../server/src/document/document';
import { Workspace } from '../../server/src/plan/workspace';

/** Finds each place where `words` stand, and replaces them. */
function replacing(words: string, by: string, automatic = true): PieceCheck {
  return {
    code: `no-${words}`,
    severity: 'warning',
    finds: () => words,
    checkPiece(piece, uri, plan, report) {
      for (let start = piece.text.indexOf(words); start >= 0; start = piece.text.indexOf(words, start + 1)) {
        const place = { uri, piece, start, end: start + words.length };
        report({
          place,
          message: words,
          advice: by,
          fixes: () => {
            const offset = offsetOf(plan.documents.get(uri)!, piece);
            const change = { start: offset + start, end: offset + place.end, text: by };
            return [{ title: `Write ${by}`, automatic, changes: new Map([[uri, [change]]]) }];
          },
        });
      }
    },
  };
}

function fixed(text: string, ...checks: PieceCheck[]) {
  const uri = 'file:///a.plan.yaml';
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' });
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(readDocument(uri, text)));
  const { texts, applied } = applyFixes(checker, workspace, new Map([[uri, text]]));
  return { text: texts.get(uri), applied: applied.map(({ code, title }) => `${code}: ${title}`) };
}

const head = 'plan:\n  id: a\n';

describe('applying fixes', () => {
  it('applies the automatic ones, and says which', () => {
    assert.deepEqual(fixed(`${head}  title: mjo and mjo\n`, replacing('mjo', 'moj')), {
      text: `${head}  title: moj and moj\n`,
      applied: ['no-mjo: Write moj', 'no-mjo: Write moj'],
    });
  });

  it('leaves alone what a person has to choose', () => {
    assert.deepEqual(fixed(`${head}  title: mjo\n`, replacing('mjo', 'moj', false)), { text: undefined, applied: [] });
  });

  it('goes on until nothing is left: one fix can bring up another', () => {
    assert.equal(
      fixed(`${head}  title: one\n`, replacing('two', 'three'), replacing('one', 'two')).text,
      `${head}  title: three\n`,
    );
  });

  it('applies one of two that touch, then the other where it still holds', () => {
    const { text } = fixed(`${head}  title: abcd\n`, replacing('abc', 'x'), replacing('cd', 'y'));
    assert.equal(text, `${head}  title: xd\n`);
  });

  it('ends where two undo each other', () => {
    const { applied } = fixed(`${head}  title: ping\n`, replacing('ping', 'pong'), replacing('pong', 'ping'));
    assert.equal(applied.length, 20);
  });

  it('changes several pieces of a file at once', () => {
    const text = `${head}recommendations:\n  - { id: r1, text: mjo }\n  - { id: r2, text: mjo }\n`;
    assert.equal(fixed(text, replacing('mjo', 'moj')).text, text.replaceAll('mjo', 'moj'));
  });
});
