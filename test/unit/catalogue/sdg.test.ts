import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as sdg from '../../../server/src/catalogue/sdg';

const entries = sdg.sdgGoals().flatMap((goal) => [goal, ...sdg.targetsOf(goal.code)]);

describe('SDG goals and targets', () => {
  it('has 17 goals and 169 targets', () => {
    assert.equal(sdg.sdgGoals().length, 17);
    assert.equal(entries.length, 17 + 169);
  });

  it('gives each a unique title of at most 60 characters', () => {
    for (const { code, title } of entries) {
      assert.ok(
        title.length > 0 && title.length <= 60,
        `${code} “${title}” has ${title.length} characters: shorten it`,
      );
    }
    assert.equal(new Set(entries.map(({ title }) => title.toLowerCase())).size, entries.length);
  });

  it('tells targets by their code', () => {
    assert.deepEqual(sdg.sdgTarget('5.2'), { code: '5.2', title: 'End violence against women and girls', goal: '5' });
    assert.equal(sdg.sdgTarget('16.10')?.title, 'Access to information and fundamental freedoms');
    assert.notEqual(sdg.sdgTarget('16.1')?.title, sdg.sdgTarget('16.10')?.title);
    assert.equal(sdg.sdgTarget('5.7'), undefined);
    assert.equal(sdg.sdgTarget('5'), undefined);
    assert.equal(sdg.sdgGoal('18'), undefined);
    assert.equal(sdg.sdgGoal('5.2'), undefined);
    assert.equal(sdg.sdgGoal('__proto__'), undefined);
  });

  it('lists the targets of a goal in order', () => {
    assert.deepEqual(
      sdg.targetsOf('5').map(({ code }) => code),
      ['5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.a', '5.b', '5.c'],
    );
    assert.deepEqual(sdg.targetsOf('99'), []);
  });

  it('knows the goal of goals, targets and indicators', () => {
    assert.deepEqual(['16', '16.b', '16.10.2', '99', 'x'].map(sdg.goalOf), ['16', '16', '16', undefined, undefined]);
  });
});

describe('SDG indicators', () => {
  it('tells indicators from other codes', () => {
    for (const code of ['16.3.1', '1.5.4', '3.b.3', '17.19.2']) assert.ok(sdg.isSdgIndicator(code), code);
    for (const code of ['16.3', '5', '16.3.9', '16.11.1', '', '1.5.01']) assert.ok(!sdg.isSdgIndicator(code), code);
  });

  it('places each under a target of a goal', () => {
    assert.equal(sdg.targetOfIndicator('5.2.1'), '5.2');
    for (const code of sdg.sdgIndicators()) {
      const target = sdg.targetOfIndicator(code);
      assert.ok(target && sdg.sdgTarget(target), code);
    }
  });

  it('knows one indicator under several targets', () => {
    assert.deepEqual(sdg.equivalentIndicators('11.5.1'), ['1.5.1', '11.5.1', '13.1.1']);
    assert.deepEqual(sdg.equivalentIndicators('16.3.1'), ['16.3.1']);
    assert.deepEqual(sdg.equivalentIndicators('16.3'), []);
  });

  it('holds equivalence both ways', () => {
    for (const code of sdg.sdgIndicators()) {
      for (const other of sdg.equivalentIndicators(code)) {
        assert.ok(sdg.isSdgIndicator(other), other);
        assert.deepEqual(sdg.equivalentIndicators(other), sdg.equivalentIndicators(code));
      }
    }
  });
});

describe('findSdg', () => {
  const examples: readonly (readonly [string, string | undefined])[] = [
    ['10 - REDUCED INEQUALITIES', '10'],
    ['- 1.4 - equal rights', '1.4'],
    ['SDG 5', '5'],
    ['Goal 05', '5'],
    ['target 16.B', '16.b'],
    ['5.2', '5.2'],
    ['１６．１０', '16.10'],
    ['5.2.1', undefined],
    ['18 - NONE', undefined],
    ['5.9', undefined],
    ['No 5', undefined],
    ['5th goal', undefined],
    ['', undefined],
  ];
  for (const [text, code] of examples) {
    it(`reads “${text}” as ${code}`, () => assert.equal(sdg.findSdg(text), code));
  }

  it('finds every code in a label', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.constantFrom('', '- ', 'SDG '), ({ code, title }, before) => {
        assert.equal(sdg.findSdg(`${before}${code} - ${title}`), code);
      }),
    );
  });
});

describe('searchSdg', () => {
  it('searches by the beginning of a code', () => {
    assert.deepEqual(
      sdg.searchSdg('16.1').map(({ code }) => code),
      ['16.1', '16.10'],
    );
  });
  it('searches by any words of the title', () => {
    assert.deepEqual(
      sdg.searchSdg('viol wom').map(({ code }) => code),
      ['5.2'],
    );
    assert.deepEqual(sdg.searchSdg('zzz'), []);
    assert.deepEqual(sdg.searchSdg('?!'), []);
    assert.equal(sdg.searchSdg('').length, 186);
  });
  it('finds every entry by its title', () => {
    for (const entry of entries) assert.ok(sdg.searchSdg(entry.title).includes(entry), entry.code);
  });
});
