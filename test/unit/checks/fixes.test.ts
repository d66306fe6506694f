import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Checker } from '../../../server/src/checks/checker';
import type { Finding } from '../../../server/src/checks/finding';
import { checks } from '../../../server/src/checks/index';
import { applyFixes } from '../../../server/src/cli/fixes';
import { readDocument } from '../../../server/src/document/document';
import { Workspace } from '../../../server/src/plan/workspace';
import { withFix } from './examine';

const uri = 'file:///plans/a.plan.yaml';

/** Plans with mistakes of every family, to make more mistakes in. */
const texts = ['form', 'identity', 'source', 'vocabulary', 'time'].map((name) =>
  readFileSync(`samples/broken/${name}/${name}.plan.yaml`, 'utf8'),
);

const values = [
  '',
  '~',
  '[]',
  '{}',
  'yes',
  '12',
  '-1',
  '140.10',
  '"140.10"',
  '1e3',
  '[a, b]',
  '[moj, moj]',
  '{ a: b }',
  'Implemented',
  '31/12/2026',
  '03/04/2026',
  '2026-02-30',
  '[5, 5.2, 5.99]',
  'Right to education',
  'norway',
  '{ en: a, no: b, en: c }',
];

/** A plan in which a few lines have another value: wrong, but YAML. */
const plans = fc
  .record({
    text: fc.constantFrom(...texts),
    changes: fc.array(fc.record({ line: fc.nat(), value: fc.constantFrom(...values) }), { minLength: 1, maxLength: 4 }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ text, changes, lineBreak }) => {
    const lines = text.split('\n');
    for (const { line, value } of changes) {
      const at = line % lines.length;
      lines[at] = lines[at]!.replace(/^( *(?:- )?[\w-]+:) [^[{"'>|].*$/, `$1 ${value}`);
    }
    return lines.join(lineBreak);
  });

function examineText(text: string) {
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' });
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(readDocument(uri, text)));
  checker.settle();
  return { workspace, checker, findings: checker.findings(uri) };
}

function count(findings: readonly Finding[], wanted: Finding): number {
  return findings.filter(({ code, message }) => code === wanted.code && message === wanted.message).length;
}

describe('fixes', () => {
  it('that are automatic make their finding go away, and leave YAML that can be read', () => {
    fc.assert(
      fc.property(plans, (text) => {
        const { findings } = examineText(text);
        const syntax = findings.filter(({ code }) => code === 'yaml-syntax').length;
        for (const finding of findings) {
          for (const fix of finding.fixes?.() ?? []) {
            if (!fix.automatic) continue;
            const after = examineText(withFix(new Map([[uri, text]]), fix).get(uri)!).findings;
            assert.ok(count(after, finding) < count(findings, finding), `${finding.code} stays after “${fix.title}”`);
            assert.equal(after.filter(({ code }) => code === 'yaml-syntax').length, syntax, `after “${fix.title}”`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that are automatic come to an end, and use the line breaks of the file', () => {
    fc.assert(
      fc.property(plans, (text) => {
        const { workspace, checker } = examineText(text);
        const once = applyFixes(checker, workspace, new Map([[uri, text]])).texts.get(uri) ?? text;
        assert.deepEqual(applyFixes(checker, workspace, new Map([[uri, once]])).applied, []);
        if (text.includes('\r\n')) assert.doesNotMatch(once, /(?<!\r)\n/);
      }),
      { numRuns: 60 },
    );
  });

  it('never overlap in themselves, and change only files of the workspace', () => {
    fc.assert(
      fc.property(plans, (text) => {
        for (const finding of examineText(text).findings) {
          for (const fix of finding.fixes?.() ?? [])
            assert.ok(
              withFix(new Map([[uri, text]]), fix).get(uri) !== text,
              `${finding.code}: “${fix.title}” changes nothing`,
            );
        }
      }),
      { numRuns: 60 },
    );
  });
});
