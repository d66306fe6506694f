import assert from 'node:assert/strict';
import { Checker } from '../../../server/src/checks/checker';
import { checks } from '../../../server/src/checks/index';
import { readDocument } from '../../../server/src/document/document';
import { Workspace } from '../../../server/src/plan/workspace';

const root = `plan: { id: xex, title: Plan, country: XEX, start: 2026, end: 2030, coordinator: moj }
institutions:
  - { id: moj, name: Ministry of Justice, kind: ministry }
`;
const actions = (more: string) => `actions:\n  - { id: a1, title: Train judges, due: 2027, ${more} }\n`;

function open(exist: ReadonlySet<string> = new Set()) {
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' }, { fileExists: (uri) => exist.has(uri) });
  const checker = new Checker(workspace, checks);
  return {
    workspace,
    set: (uri: string, text: string) => checker.note(workspace.set(readDocument(uri, text))),
    remove: (uri: string) => checker.note(workspace.remove(uri)),
    codes(uri: string): string[] {
      checker.settle();
      return checker.findings(uri).map(({ code }) => code);
    },
  };
}

describe('what is not read', () => {
  it('keeps unknown ids from being reported until it is', () => {
    const plan = open();
    plan.set('file:///p/root.plan.yaml', root);
    plan.set('file:///p/a.plan.yaml', actions('lead: moh'));
    assert.ok(plan.codes('file:///p/a.plan.yaml').includes('unknown-institution'));

    plan.set('file:///p/b.plan.yaml', 'institutions:\n  - { id: moh, name: "Ministry of Health }\n');
    assert.ok(!plan.codes('file:///p/a.plan.yaml').includes('unknown-institution'), 'it stands in the broken line');

    plan.set('file:///p/b.plan.yaml', 'institution:\n  - { id: moh, name: Ministry of Health }\n');
    assert.ok(!plan.codes('file:///p/a.plan.yaml').includes('unknown-institution'), 'it stands in an unknown section');

    plan.set('file:///p/b.plan.yaml', 'institutions:\n  - { id: mow, name: "Ministry of Works }\n');
    assert.ok(plan.codes('file:///p/a.plan.yaml').includes('unknown-institution'), 'another id is broken');
  });

  it('is a plan that is followed and not at hand', () => {
    const plan = open();
    plan.set('file:///r/root.plan.yaml', root.replace('coordinator: moj', 'coordinator: moi, follows: national'));
    assert.deepEqual(plan.codes('file:///r/root.plan.yaml'), ['unknown-plan']);

    plan.set('file:///n/root.plan.yaml', root.replace('id: xex', 'id: national').replaceAll('moj', 'moi'));
    assert.deepEqual(plan.codes('file:///r/root.plan.yaml'), ['unused-record']);

    plan.remove('file:///n/root.plan.yaml');
    assert.deepEqual(plan.codes('file:///r/root.plan.yaml'), ['unknown-plan']);
  });

  it('ends with an answer where two plans follow each other', () => {
    const plan = open();
    const following = (id: string, other: string) =>
      root.replace('id: xex', `id: ${id}`).replace('moj }', `nobody, follows: ${other} }`);
    plan.set('file:///a/root.plan.yaml', following('a', 'b'));
    plan.set('file:///b/root.plan.yaml', following('b', 'a'));
    assert.ok(plan.codes('file:///a/root.plan.yaml').includes('unknown-institution'));
  });

  it('is a file of evidence until somebody puts it there', () => {
    const exist = new Set<string>();
    const plan = open(exist);
    plan.set('file:///p/root.plan.yaml', root);
    plan.set('file:///p/parts/a.plan.yaml', actions('evidence: [{ title: Act, path: "files/act 1 #2.pdf" }]'));
    assert.ok(plan.codes('file:///p/parts/a.plan.yaml').includes('missing-file'));

    exist.add('file:///p/parts/files/act%201%20%232.pdf');
    plan.workspace.filesChanged();
    assert.ok(!plan.codes('file:///p/parts/a.plan.yaml').includes('missing-file'));
  });
});
