import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { applyChanges } from '../../../../server/src/document/edit';
import { importLists } from '../../../../server/src/exchange/import';
import type { ImportedList, ImportedRecommendation } from '../../../../server/src/exchange/imported';
import { openPlan } from '../../../../server/src/exchange/plan-files';
import { verify } from '../../../../server/src/exchange/verify/verify';

const nothingSaid = { recommendedBy: [], unknownStates: [], themes: [], groups: [], sdgGoals: [] } as const;

function textOfPlan(lists: readonly ImportedList[]): string {
  return importLists(lists, {}, []).files[0]?.text ?? '';
}

function findingsIn(text: string, lists: readonly ImportedList[]) {
  const result = verify(openPlan([{ uri: 'a.plan.yaml', text }]), lists);
  assert.ok('findings' in result, JSON.stringify(result));
  return result.findings;
}

/** The codes of the findings and the words that they mark. */
function verified(text: string, lists: readonly ImportedList[]) {
  return findingsIn(text, lists).map(
    ({ code, place }) => `${code} ${place.piece.text.slice(place.start, place.end).replace(/^(["'])(.*)\1$/s, '$2')}`,
  );
}

const position = fc.constantFrom('supported' as const, 'noted' as const);

/** Words, without the mark that stands for characters that were lost: the plan is to be corrected there before it is compared. */
function isWhole(text: string): boolean {
  return /\p{L}/u.test(text) && !text.includes('\uFFFD');
}

/** Lists as databases and Word files hold them: with and without numbers, one number twice, pledges, any characters. */
const anyList = fc
  .record({
    isExtract: fc.boolean(),
    recommendations: fc.array(
      fc.record(
        {
          text: fc.oneof(
            fc.constantFrom(
              'Open a shelter (Norway)',
              'Open a shelter',
              'Ratify CED (France) (Peru);',
              'سن قانون',
              '建立诊所。',
            ),
            fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).filter(isWhole),
          ),
          number: fc.constantFrom('1.1', '1.2', '1.3', '22 (a)'),
          kind: fc.constantFrom('voluntary-pledge' as const, 'observation' as const),
          position,
          recommendedBy: fc.subarray(['NOR', 'PER', 'VAT']),
          positionDetail: fc.constantFrom('partial' as const, 'in-process' as const),
          positionSource: fc.constantFrom('A/HRC/43/15/Add.1 - Para.3', 'Para.3vv'),
          actionCategory: fc.integer({ min: 1, max: 5 }),
          themes: fc.subarray(['Right to education', 'A theme of its own']),
          groups: fc.subarray(['Children', 'General', 'Seafarers of the north']),
          sdgGoals: fc.subarray(['4', '4.1', '16.10']),
          more: fc.constantFrom({}, { 'follow-up': true }),
        },
        { requiredKeys: ['text', 'recommendedBy'] },
      ),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ isExtract, recommendations }): ImportedList => {
    // One number stands twice only with two positions, as in a real addendum.
    const byNumber = new Set<string>();
    const own = recommendations.filter(({ number, position: said }) => {
      const key = `${number} ${said}`;
      if (number === undefined || (!byNumber.has(key) && said !== undefined)) {
        byNumber.add(key);
        return true;
      }
      return false;
    });
    return {
      country: 'XEX',
      session: 48,
      ...(isExtract && { isExtract }),
      recommendations: own.map((one, row) => ({ ...nothingSaid, ...one, row: row + 2 }) as ImportedRecommendation),
      problems: [],
    };
  })
  .filter(({ recommendations }) => recommendations.length > 0);

const words = ['shelter', 'law', 'police', 'judges', 'train', 'open', 'adopt', 'without', 'delay'];
const wordyText = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 40 });

const changes = [
  ...(['word', 'removed', 'added', 'number', 'position', 'detail', 'states'] as const),
  ...(['theme', 'themes', 'sdg'] as const),
];

/** A whole list, and what becomes of some of its recommendations in the plan. */
const changedList = fc
  .array(
    fc.record({
      text: wordyText,
      position,
      change: fc.option(fc.constantFrom(...changes)),
      at: fc.nat(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) => drawn.map((one, index) => ({ ...one, index, text: [...one.text, `case${index}`].join(' ') })));

type Drawn = typeof changedList extends fc.Arbitrary<infer Value> ? Value : never;

/** The list, the plan that is made of it and then changed, and the findings that are due: their codes and words. */
function changedPlan(drawn: Drawn) {
  const list: ImportedList = {
    country: 'XEX',
    session: 48,
    recommendations: drawn.map(({ text, index, position: said }) => ({
      ...nothingSaid,
      number: `1.${index + 1}`,
      text: `${text} (Norway)`,
      recommendedBy: ['NOR'],
      position: said,
      positionDetail: 'partial',
      themes: ['Right to education', 'Right to health'],
      sdgGoals: ['4.1'],
      row: index + 2,
    })),
    problems: [],
  };
  const plan = parse(textOfPlan([list]));
  const expected: string[] = [];
  for (const { change, index, at } of drawn) {
    const id = `upr4-1.${index + 1}`;
    const record = plan.recommendations.find((one: { id: string }) => one.id === id);
    if (change === 'word') {
      const all = record.text.split(' ');
      all[at % (all.length - 1)] = `Changed${index}`;
      record.text = all.join(' ');
      expected.push(`changed-text Changed${index}`);
    } else if (change === 'removed') {
      plan.recommendations = plan.recommendations.filter((one: unknown) => one !== record);
      expected.push('missing-recommendation upr4');
    } else if (change === 'added') {
      plan.recommendations.push({
        ...record,
        id: `${id}x`,
        number: `9.${index}`,
        text: `Something else ${index}`,
      });
      expected.push(`surplus-recommendation ${id}x`);
    } else if (change === 'position') {
      record.position = record.position === 'noted' ? 'supported' : 'noted';
      expected.push(`changed-position ${record.position}`);
    } else if (change === 'number') {
      record.number = `8.${index}`;
      expected.push(`changed-number 8.${index}`);
    } else if (change === 'states') {
      record['recommended-by'] = ['NOR', 'PER'];
      expected.push('changed-states PER');
    } else if (change === 'detail') {
      record['position-detail'] = 'in-process';
      expected.push('changed-detail in-process');
    } else if (change === 'theme') {
      record.themes = ['right-to-health', 'right-to-food'];
      expected.push('missing-themes - right-to-health');
    } else if (change === 'sdg') {
      record.sdg = ['16', '4'];
      expected.push('missing-sdg - "16"');
    } else if (change === 'themes') {
      delete record.themes;
    }
  }
  if (drawn.some(({ change }) => change === 'themes')) expected.push('missing-themes upr4');
  return { list, text: stringify(plan), expected };
}

describe('a plan into which a list was imported', () => {
  it('matches it, whatever the list holds', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        assert.deepEqual(verified(textOfPlan([list]), [list]), []);
      }),
      { numRuns: 400 },
    );
  });

  it('is to be corrected first where characters of the list were lost', () => {
    const list: ImportedList = {
      country: 'XEX',
      session: 48,
      recommendations: [{ ...nothingSaid, text: 'Open a s\uFFFDelter', recommendedBy: [], row: 2 }],
      problems: [],
    };
    const answer = verify(openPlan([{ uri: 'a.plan.yaml', text: textOfPlan([list]) }]), [list]);
    assert.ok('refusal' in answer && /can’t be read/.test(answer.refusal), JSON.stringify(answer));
  });

  it('differs, after any changes, in exactly these', () => {
    fc.assert(
      fc.property(changedList, (drawn) => {
        const { list, text, expected } = changedPlan(drawn);
        const found = verified(text, [list]).map((line) => line.split('\n')[0]);
        assert.deepEqual(found.sort(), expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('has its words, numbers and positions again after their fixes', () => {
    fc.assert(
      fc.property(changedList, (drawn) => {
        const { list, text, expected } = changedPlan(drawn);
        const fixes = findingsIn(text, [list]).flatMap((finding) => finding.fixes?.() ?? []);
        const fixed = applyChanges(
          text,
          fixes.flatMap(({ changes }) => [...changes.values()].flat()),
        );
        const left = verified(fixed, [list]).map((line) => line.split('\n')[0]);
        const isFixed = (line: string) => /^changed-(text|number|position) /.test(line);
        assert.deepEqual(left.sort(), expected.filter((line) => !isFixed(line)).sort());
        assert.equal(fixes.length, expected.filter(isFixed).length);
      }),
      { numRuns: 300 },
    );
  });
});
