import assert from 'node:assert/strict';
import { Checker } from '../../../server/src/checks/checker';
import { checks } from '../../../server/src/checks/index';
import { readDocument } from '../../../server/src/document/document';
import { type NewPlan, planTemplate } from '../../../server/src/plan/beginning/template';
import type { RecordKind } from '../../../server/src/plan/schema';
import { Workspace } from '../../../server/src/plan/workspace';

const plan: NewPlan = { id: 'xex-2026', title: 'A plan', country: 'XEX', start: '2026', end: '2030', language: 'en' };

function errorsIn(text: string): string[] {
  return checked(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

function checked(text: string) {
  const uri = 'file:///new.plan.yaml';
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' });
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(readDocument(uri, text)));
  checker.settle();
  const problems = workspace.document(uri)!.pieces.flatMap((piece) => piece.problems);
  return { plan: workspace.planOf(uri)!, findings: checker.findings(uri), problems };
}

/** As an editor's “toggle comment” does it: one # and one space go, where the line is an example. */
function uncommented(text: string): string {
  return text.replace(/^( *)# (.*)$/gm, '$1$2');
}

/** The numbers of the first and last line of each run of example lines. */
function examples(text: string): [first: number, last: number][] {
  const found: [number, number][] = [];
  text.split('\n').forEach((line, number) => {
    if (!/^ *# /.test(line)) return;
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  });
  return found;
}

describe('a plan that begins', () => {
  const text = planTemplate(plan);

  it('has no error', () => {
    assert.deepEqual(checked(text).problems, []);
    assert.deepEqual(errorsIn(text), []);
  });

  it('has no error with all that can be said of it', () => {
    const full = planTemplate({ ...plan, title: 'A: "plan" # 1', start: '2026-03-01', currency: 'USD', session: 48 });
    assert.equal(checked(full).plan.setting('title'), 'A: "plan" # 1');
    assert.deepEqual(errorsIn(full), []);
  });

  it('has no error with the # of all examples taken away, and then holds every kind of record', () => {
    const whole = uncommented(text);
    assert.deepEqual(checked(whole).problems, []);
    assert.deepEqual(errorsIn(whole), []);
    const kinds: RecordKind[] = [
      'institution',
      'document',
      'funding',
      'cluster',
      'recommendation',
      'action',
      'indicator',
      'theme',
      'group',
    ];
    assert.deepEqual(
      kinds.filter((kind) => checked(whole).plan.all(kind).size === 0),
      [],
    );
  });

  it('has no error with the # of one example taken away, but for actions, which name a recommendation', () => {
    const lines = text.split('\n');
    for (const [first, last] of examples(text)) {
      const example = lines.slice(first, last + 1);
      if (example[0]?.startsWith('# actions:')) continue;
      const changed = lines.toSpliced(first, example.length, ...example.map(uncommented)).join('\n');
      assert.deepEqual(checked(changed).problems, [], example.join('\n'));
      assert.deepEqual(errorsIn(changed), [], example.join('\n'));
    }
  });
});
