import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatPlan } from '../../../server/src/plan/format';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe('formatting a plan', () => {
  it('puts keys in the order of the schemas, with their comments', async () => {
    const text = lines(
      'recommendations:',
      '  # the first',
      '  - text: Register every birth # as printed',
      '    # as in the report',
      '    number: "140.1"',
      '    id: upr4-140.1',
      '',
      '    # asked by one State',
      '    document: upr4',
      '# the end of the file',
    );
    const expected = lines(
      'recommendations:',
      '  # the first',
      '  - id: upr4-140.1',
      '    # asked by one State',
      '    document: upr4',
      '    # as in the report',
      '    number: "140.1"',
      '    text: Register every birth # as printed',
      '# the end of the file',
    );
    assert.equal(await formatPlan(text), expected);
  });

  it('orders nested records, and leaves keys that it does not know at the end', async () => {
    const text = lines(
      'recommendations:',
      '- colour: blue',
      '  actions:',
      '  - title: Train registrars',
      '    id: a1',
      '  id: r1',
    );
    const expected = lines(
      'recommendations:',
      '  - id: r1',
      '    actions:',
      '      - id: a1',
      '        title: Train registrars',
      '    colour: blue',
    );
    assert.equal(await formatPlan(text), expected);
  });

  it('writes themes and groups by their ids', async () => {
    const text = lines('recommendations:', '  - id: r1', '    themes: [Right to education, "Domestic violence"]');
    const expected = lines('recommendations:', '  - id: r1', '    themes: [right-to-education, domestic-violence]');
    assert.equal(await formatPlan(text), expected);
  });

  it('keeps Windows line endings', async () => {
    const text = 'institutions:\r\n  - { id: moj , name: Ministry of Justice}\r\n';
    assert.equal(await formatPlan(text), 'institutions:\r\n  - { id: moj, name: Ministry of Justice }\r\n');
  });

  it('keeps the order of an author who uses anchors, since an alias must come after its anchor', async () => {
    const text = lines('institutions:', '  - name: &name Ministry of Justice', '    id: moj', '    acronym: *name');
    assert.equal(await formatPlan(text), text);
  });

  it('leaves a file with syntax errors alone', async () => {
    assert.equal(await formatPlan('institutions:\n  - { id: moj\n'), undefined);
  });

  it('gives one layout whatever the order in which an author wrote the keys, and then changes nothing more', async () => {
    const entries = [
      'id: r1 # its id',
      'document: upr4',
      'number: "140.10"',
      'text: >-\n      Adopt a law\n      (Fiji)',
      '# who asks\n    recommended-by: [FJI]',
      'themes:\n    - right-to-education # ours',
      'actions:\n      - id: a1\n        # what\n        title: Adopt it',
    ];
    const write = (order: readonly string[]) =>
      `recommendations:\n  -\n${order.map((entry) => `    ${entry}\n`).join('')}`;
    const canonical = await formatPlan(write(entries));
    assert.ok(canonical?.includes('# who asks') && canonical.includes('# what'));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(entries, { minLength: entries.length }), async (order) => {
        const formatted = await formatPlan(write(order));
        if (!order[0]?.startsWith('#'))
          assert.equal(formatted, canonical, 'compare the two texts: an entry moved without its comment');
        assert.equal(
          await formatPlan(formatted as string),
          formatted,
          'formatting a formatted plan must change nothing',
        );
      }),
      { numRuns: 60 },
    );
  });
});
