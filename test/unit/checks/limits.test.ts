import assert from 'node:assert/strict';
import { Checker } from '../../../server/src/checks/checker';
import { checks } from '../../../server/src/checks/index';
import { LENGTH_LIMIT, readDocument } from '../../../server/src/document/document';
import { Workspace } from '../../../server/src/plan/workspace';

const uri = 'file:///plans/a.plan.yaml';
const head = 'plan: { id: xex, title: Plan, country: XEX, start: 2026, end: 2030 }\n';

/** The codes found in a plan, and how often. */
function codesIn(text: string): Record<string, number> {
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' });
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(readDocument(uri, text)));
  checker.settle();
  const codes: Record<string, number> = {};
  for (const { code } of checker.findings(uri)) codes[code] = (codes[code] ?? 0) + 1;
  return codes;
}

function records(count: number, record: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `  - ${record(index)}\n`).join('');
}

describe('checks of a plan at its limits', () => {
  it('says of a file that is too large only this', () => {
    const line = `# ${'x'.repeat(998)}\n`;
    const text = head + line.repeat(Math.ceil(LENGTH_LIMIT / line.length));
    const found = codesIn(text);
    assert.equal(found['file-too-large'], 1);
    assert.deepEqual(
      Object.keys(found).filter((code) => code.startsWith('unknown-')),
      [],
    );
  });

  it('reads a file of just the largest size', () => {
    const text = `${head}# ${'x'.repeat(LENGTH_LIMIT - head.length - 2)}`;
    assert.equal(text.length, LENGTH_LIMIT);
    assert.deepEqual(codesIn(text), {});
  });

  it('follows a chain of 6,000 actions, and finds the circle when its end leads back to its beginning', () => {
    const chain = (last: string) =>
      `${head}actions:\n${records(6000, (index) => `{ id: a${index}, title: Step, depends-on: [${index < 5999 ? `a${index + 1}` : last}] }`)}`;
    assert.equal(codesIn(chain('a5999'))['dependency-cycle'], 1);
    assert.equal(codesIn(chain('a0'))['dependency-cycle'], 1);
  });

  it('ends in bounded time where nothing that is named exists', () => {
    const text = `${head}actions:\n${records(3000, (index) => `{ id: a${index}, title: Step, lead: x${index}, recommendations: [r${index}] }`)}`;
    const found = codesIn(text);
    assert.equal(found['unknown-institution'], 3000);
    assert.equal(found['unknown-recommendation'], 3000);
  });

  it('reads keys such as __proto__ and constructor as any other', () => {
    const found = codesIn(`${head}actions:\n  - { id: a1, title: Step, __proto__: 1, constructor: 2, toString: 3 }\n`);
    assert.equal(found['unknown-key'], 3);
  });

  it('is not drowned by aliases that stand for aliases', () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      index === 0 ? 'a0: &a0 [x, x]' : `a${index}: &a${index} [*a${index - 1}, *a${index - 1}, *a${index - 1}]`,
    );
    const found = codesIn(
      `${head}actions:\n  - id: a1\n    title: Step\n    custom:\n${lines.map((line) => `      ${line}\n`).join('')}`,
    );
    assert.ok((found.unreadable ?? 0) >= 1);
  });
});
