import assert from 'node:assert/strict';
import {
  cycleOfSession,
  findMechanism,
  mechanism,
  mechanisms,
  sessionsOfCycle,
} from '../../../server/src/catalogue/mechanisms';

describe('mechanisms', () => {
  it('are those of the plan language, in its order', () => {
    assert.deepEqual(
      mechanisms.map(({ id }) => id),
      'UPR CCPR CESCR CERD CEDAW CAT SPT CRC CMW CRPD CED special-procedure regional-body other'.split(' '),
    );
  });

  it('name a treaty body’s treaty and where its symbols begin', () => {
    assert.equal(mechanism('CESCR')?.symbolPrefix, 'E/C.12');
    assert.equal(mechanism('SPT')?.symbolPrefix, 'CAT/OP');
    for (const one of mechanisms.filter(({ kind }) => kind === 'treaty-body')) {
      assert.ok(one.treaty && one.symbolPrefix, one.id);
    }
    assert.equal(mechanism('regional-body')?.symbolPrefix, undefined);
    assert.equal(mechanism('upr'), undefined);
  });

  it('are found by id and name in any case', () => {
    assert.equal(findMechanism('upr'), 'UPR');
    assert.equal(findMechanism('Committee against Torture'), 'CAT');
    assert.equal(findMechanism('Human Rights Committee (CCPR)'), 'CCPR');
    assert.equal(findMechanism('Special procedures'), 'special-procedure');
    assert.equal(findMechanism('Special Procedure'), 'special-procedure');
    assert.equal(findMechanism('Parliament'), undefined);
  });
});

describe('UPR sessions and cycles', () => {
  it('follow the Council’s decisions', () => {
    const cycles = { 1: 1, 12: 1, 13: 2, 26: 2, 27: 3, 40: 3, 41: 4, 48: 4, 54: 4, 55: 5, 68: 5, 69: 6 };
    for (const [session, cycle] of Object.entries(cycles))
      assert.equal(cycleOfSession(Number(session)), cycle, session);
    for (const none of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      assert.equal(cycleOfSession(none), undefined);
  });

  it('agree in both directions and leave no gap', () => {
    let next = 1;
    for (let cycle = 1; cycle <= 20; cycle++) {
      const sessions = sessionsOfCycle(cycle);
      assert.ok(sessions);
      assert.equal(sessions.first, next);
      assert.equal(cycleOfSession(sessions.first), cycle);
      assert.equal(cycleOfSession(sessions.last), cycle);
      next = sessions.last + 1;
    }
    assert.equal(sessionsOfCycle(0), undefined);
  });
});
