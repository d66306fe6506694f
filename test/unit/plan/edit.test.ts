import assert from 'node:assert/strict';
import { textOf } from '../../../server/src/document/document';
import { applyChanges, type Plain, type TextChange } from '../../../server/src/document/edit';
import { addItems, setValue } from '../../../server/src/plan/edit';
import type { Entity, Path } from '../../../server/src/plan/entity';
import type { Plan } from '../../../server/src/plan/plan';
import { openPlan, record } from './open';

const PLAN = 'plan: { id: p, title: Plan, country: XEX }\nrecommendations:\n';

/** The lines of the recommendation `r` after an edit; undefined where the edit gives no change. */
function edited(lines: string, edit: (plan: Plan, entity: Entity) => readonly TextChange[]) {
  const plan = openPlan(`${PLAN}${lines}`);
  const changes = edit(plan, record(plan, 'recommendation', 'r'));
  const document = plan.documents.get(plan.ownerUri)!;
  return changes.length === 0 ? undefined : applyChanges(textOf(document), changes).slice(PLAN.length);
}

const set = (lines: string, path: Path, value: Plain) =>
  edited(lines, (plan, entity) => setValue(plan, entity, path, value));
const add = (lines: string, path: Path, ...items: Plain[]) =>
  edited(lines, (plan, entity) => addItems(plan, entity, path, ...items));

describe('setting a value of a record', () => {
  const cases: [name: string, before: string, path: Path, value: Plain, after: string | undefined][] = [
    [
      'a new key stands where the schemas want it',
      '  - id: r\n    text: T\n    sdg: ["1"]\n',
      ['position'],
      'noted',
      '  - id: r\n    text: T\n    position: noted\n    sdg: ["1"]\n',
    ],
    [
      'in place, in the quotes it has',
      "  - { id: r, text: 'T' } # c\n",
      ['text'],
      'U',
      "  - { id: r, text: 'U' } # c\n",
    ],
    [
      'not what has an anchor, nor what stands in such a map: other records may mean it too',
      '  - { id: r, due: &d 2027, assistance: &a { text: T } }\n',
      ['due'],
      '2028',
      undefined,
    ],
    [
      'nor a key that such a map lacks',
      '  - { id: r, assistance: &a { text: T } }\n',
      ['assistance', 'amount'],
      5,
      undefined,
    ],
    [
      'a key without a value gets one',
      '  - id: r\n    lead: # who?\n    sdg: ["1"]\n',
      ['lead'],
      'moj',
      '  - id: r\n    lead: moj # who?\n    sdg: ["1"]\n',
    ],
    ['null counts as no value', '  - { id: r, themes: ~ }\n', ['themes'], ['a'], '  - { id: r, themes: [a] }\n'],
    [
      'inside a map',
      '  - { id: r, assistance: { area: x } }\n',
      ['assistance', 'text'],
      'T',
      '  - { id: r, assistance: { area: x, text: T } }\n',
    ],
    ['a written list is left alone', '  - { id: r, themes: [a] }\n', ['themes'], 'b', undefined],
    [
      'what an alias stands for is left alone',
      '  - { id: q, text: &t { en: T } }\n  - { id: r, text: *t }\n',
      ['text', 'fr'],
      'U',
      undefined,
    ],
  ];
  for (const [name, before, path, value, after] of cases) {
    it(name, () => assert.equal(set(before, path, value), after));
  }
});

describe('adding items to a list of a record', () => {
  const cases: [name: string, before: string, items: Plain[], after: string | undefined][] = [
    ['several', '  - { id: r, themes: [a] }\n', ['b', 'c'], '  - { id: r, themes: [a, b, c] }\n'],
    ['to a list not yet written', '  - id: r\n', ['b'], '  - id: r\n    themes: [b]\n'],
    ['none changes nothing', '  - id: r\n', [], undefined],
    ['not to a list that other records may mean', '  - { id: r, themes: &t [a] }\n', ['b'], undefined],
    ['not to a text', '  - { id: r, themes: a }\n', ['b'], undefined],
  ];
  for (const [name, before, items, after] of cases) {
    it(name, () => assert.equal(add(before, ['themes'], ...items), after));
  }
});
