import assert from 'node:assert/strict';
import { editDocument, readDocument } from '../../../server/src/document/document';
import type { Reader } from '../../../server/src/plan/facts';
import { actionsOf } from '../../../server/src/plan/links';
import type { Plan } from '../../../server/src/plan/plan';
import { Workspace } from '../../../server/src/plan/workspace';
import { AS_OF } from './open';

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
  workspace.set(...Object.entries(files).map(([path, text]) => readDocument(`file:///${path}`, text)));
  return workspace;
}

const root = (id: string, more = '') => `plan: { id: ${id}, title: A plan, country: XEX${more} }\n`;
const planOf = (workspace: Workspace, path: string) => workspace.planOf(`file:///${path}`)!;

/** How often what `read` looks at has changed. */
function watch(plan: Plan, read: () => unknown): { readonly changes: number } {
  const seen = { changes: 0 };
  const reader: Reader = {
    changed: () => {
      seen.changes += 1;
      plan.observe(reader, read);
    },
    cells: new Set(),
  };
  plan.observe(reader, read);
  return seen;
}

describe('a workspace', () => {
  it('gives a part the root of its folder, else of the nearest folder above', () => {
    const workspace = workspaceOf({
      'root.plan.yaml': root('national'),
      'upr/part.plan.yaml': 'institutions: []',
      'region/root.plan.yaml': root('regional'),
      'region/part.plan.yaml': 'actions: []',
    });
    assert.equal(planOf(workspace, 'upr/part.plan.yaml').setting('id'), 'national');
    assert.equal(planOf(workspace, 'region/part.plan.yaml').setting('id'), 'regional');
    assert.deepEqual(
      workspace.uris.map((uri) => workspace.membership(uri)),
      ['root', 'part', 'root', 'part'],
    );
  });

  it('asks a part between two roots which one it means', () => {
    const workspace = workspaceOf({
      'a.plan.yaml': root('one'),
      'b.plan.yaml': root('two'),
      'c.plan.yaml': 'part-of: two\n',
      'd.plan.yaml': 'actions: []\n',
    });
    assert.equal(planOf(workspace, 'c.plan.yaml').setting('id'), 'two');
    assert.equal(workspace.membership('file:///d.plan.yaml'), 'ambiguous');
    assert.equal(planOf(workspace, 'd.plan.yaml').complete, false, 'nobody knows what the others hold');
  });

  it('lets a part find its root when that comes later, and lose it', () => {
    const workspace = workspaceOf({ 'part.plan.yaml': 'institutions:\n  - { id: moj }\n' });
    assert.equal(workspace.membership('file:///part.plan.yaml'), 'orphan');
    workspace.set(readDocument('file:///root.plan.yaml', root('national')));
    assert.equal(planOf(workspace, 'root.plan.yaml').find('institution', 'moj')?.uri, 'file:///part.plan.yaml');
    workspace.remove('file:///root.plan.yaml');
    assert.equal(workspace.membership('file:///part.plan.yaml'), 'orphan');
    assert.equal(workspace.plans.length, 1);
  });

  it('has the files of a plan in the order in which a reader meets them', () => {
    const workspace = workspaceOf({
      'z.plan.yaml': root('national'),
      'b.plan.yaml': 'actions:\n  - { id: b }\n',
      'a.plan.yaml': 'actions:\n  - { id: a1 }\n  - { id: a2 }\n',
    });
    const plan = planOf(workspace, 'z.plan.yaml');
    assert.deepEqual([...plan.documents.keys()], ['file:///z.plan.yaml', 'file:///a.plan.yaml', 'file:///b.plan.yaml']);
    assert.deepEqual(
      plan.inOrder(plan.all('action')).map(({ id }) => id),
      ['a1', 'a2', 'b'],
    );
  });

  it('takes the first of two sections “plan” for the plan, also while they are edited', () => {
    const text = 'plan:\n  id: one\nplan:\n  id: two\n';
    const workspace = workspaceOf({ 'root.plan.yaml': text });
    assert.equal(planOf(workspace, 'root.plan.yaml').setting('id'), 'one');
    const document = workspace.document('file:///root.plan.yaml')!;
    workspace.set(editDocument(document, [{ start: 12, end: 15, text: 'won' }]));
    assert.equal(planOf(workspace, 'root.plan.yaml').setting('id'), 'won');
  });
});

describe('a plan that follows another', () => {
  const files = {
    'region/root.plan.yaml': root('regional', ', follows: national'),
    'root.plan.yaml': `${root('national')}institutions:\n  - { id: moj }\n`,
  };

  it('finds the other’s records, and hears when they change', () => {
    const workspace = workspaceOf(files);
    const plan = planOf(workspace, 'region/root.plan.yaml');
    assert.equal(plan.find('institution', 'moj')?.uri, 'file:///root.plan.yaml');
    const seen = watch(plan, () => plan.find('institution', 'moj'));
    workspace.set(readDocument('file:///root.plan.yaml', root('national')));
    assert.equal(seen.changes, 1);
    assert.equal(plan.find('institution', 'moj'), undefined);
  });

  it('counts the actions of the other’s clusters, nested or named', () => {
    for (const actions of [
      'clusters:\n  - { id: c1, actions: [{ id: a1 }] }\n',
      'clusters:\n  - { id: c1 }\nactions:\n  - { id: a1, clusters: [c1] }\n',
    ]) {
      const workspace = workspaceOf({
        'region/root.plan.yaml': `${root('regional', ', follows: national')}recommendations:\n  - { id: r1, cluster: c1 }\n`,
        'root.plan.yaml': `${root('national')}${actions}`,
      });
      const plan = planOf(workspace, 'region/root.plan.yaml');
      const served = () => actionsOf(plan, plan.find('recommendation', 'r1')!).map(({ id }) => id);
      assert.deepEqual(served(), ['a1']);
      const seen = watch(plan, served);
      workspace.set(readDocument('file:///root.plan.yaml', root('national')));
      assert.equal(seen.changes, 1);
      assert.deepEqual(served(), []);
    }
  });

  it('may be followed by that one in turn', () => {
    const workspace = workspaceOf({ ...files, 'root.plan.yaml': root('national', ', follows: regional') });
    assert.equal(planOf(workspace, 'root.plan.yaml').find('institution', 'moh'), undefined);
  });
});

describe('a reader of a plan', () => {
  const text = `${root('national', ', currency: USD, end: 2030')}institutions:
  - { id: moj }
  - { id: moh }
recommendations:
  - { id: r1, lead: moj, cluster: c1 }
  - { id: r2, lead: moh }
`;
  const edit = (workspace: Workspace, from: string, to: string) => {
    const start = text.indexOf(from);
    const document = workspace.document('file:///root.plan.yaml')!;
    workspace.set(editDocument(document, [{ start, end: start + from.length, text: to }]));
  };
  const changesOf = (read: (plan: Plan) => unknown, from: string, to: string) => {
    const workspace = workspaceOf({ 'root.plan.yaml': text });
    const plan = planOf(workspace, 'root.plan.yaml');
    const seen = watch(plan, () => read(plan));
    edit(workspace, from, to);
    return seen.changes > 0;
  };

  it('hears of the setting that it has read, and of no other', () => {
    assert.equal(
      changesOf((plan) => plan.setting('currency'), 'USD', 'EUR'),
      true,
    );
    assert.equal(
      changesOf((plan) => plan.setting('currency'), '2030', '2031'),
      false,
    );
    assert.equal(
      changesOf((plan) => plan.root, '2030', '2031'),
      true,
    );
  });

  it('hears when a record with an id comes, goes or changes', () => {
    assert.equal(
      changesOf((plan) => plan.withId('moj'), 'id: moj', 'id: mog'),
      true,
    );
    assert.equal(
      changesOf((plan) => plan.withId('mog'), 'id: moj', 'id: mog'),
      true,
    );
    assert.equal(
      changesOf((plan) => plan.withId('moh'), 'id: moj', 'id: mog'),
      false,
    );
  });

  it('hears of references to an id by the key that it asked for', () => {
    const referring = (key: string) => (plan: Plan) => [...plan.referrers('moj', key)];
    assert.equal(changesOf(referring('lead'), 'lead: moh', 'lead: moj'), true);
    assert.equal(changesOf(referring('support'), 'lead: moh', 'lead: moj'), false);
    assert.equal(
      changesOf((plan) => [...plan.referrers('moj')], 'lead: moh', 'lead: moj'),
      true,
    );
  });

  it('hears of the records of a kind', () => {
    assert.equal(
      changesOf((plan) => plan.all('recommendation'), 'cluster: c1', 'cluster: c2'),
      true,
    );
    assert.equal(
      changesOf((plan) => plan.all('institution'), 'cluster: c1', 'cluster: c2'),
      false,
    );
  });

  it('hears of the day', () => {
    const workspace = workspaceOf({ 'root.plan.yaml': text });
    const plan = planOf(workspace, 'root.plan.yaml');
    const seen = watch(plan, () => plan.dates);
    workspace.setDates({ asOf: AS_OF, today: AS_OF });
    assert.equal(seen.changes, 0, 'the same day is no news');
    workspace.setDates({ asOf: '2026-11-21', today: '2026-11-21' });
    assert.equal(seen.changes, 1);
  });
});
