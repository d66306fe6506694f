import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findGroup, group, groups, searchGroups } from '../../../server/src/catalogue/groups';
import { idOf } from '../../../server/src/catalogue/text';
import { findTheme, searchThemes, theme, themes } from '../../../server/src/catalogue/themes';
import { vocabulary } from '../../../server/src/catalogue/vocabulary';

describe('themes', () => {
  it('have those that every plan needs', () => {
    for (const id of [
      'domestic-violence',
      'violence-against-women',
      'freedom-of-opinion-and-expression',
      'right-to-education',
    ]) {
      assert.equal(theme(id)?.id, id);
    }
  });

  const ratification = 'ratification-of-and-accession-to-international-instruments';
  const examples: readonly (readonly [string, string, string])[] = [
    [ratification, ratification, 'id'],
    ['Ratification of & accession to international instruments', ratification, 'label'],
    ['- Ratification of and accession to international instruments', ratification, 'label'],
    ['Acceptance of international norms', ratification, 'alias'],
    ['A12 Acceptance of international norms', ratification, 'alias'],
    ['A12', ratification, 'alias'],
    ['RIGHT\u00a0TO  EDUCATION', 'right-to-education', 'label'],
    ['Right-to-education', 'right-to-education', 'label'],
    ['E51 Right to education – General', 'right-to-education', 'alias'],
    ['Freedom of opinion and expression & access to information', 'freedom-of-opinion-and-expression', 'alias'],
    ['Women’s rights', 'women', 'alias'],
    ['B31 Equality & non‑discrimination', 'equality-and-non-discrimination', 'label'],
  ];
  for (const [text, id, written] of examples) {
    it(`reads “${text}” as ${id}, its ${written}`, () => assert.deepEqual(findTheme(text), { id, written }));
  }

  // Labels of OHCHR's thematic lists of the fourth cycle, as they are typed there.
  const current = [
    'Access to justice & remedy',
    'Budget & resources (for human rights implementation)',
    'Cooperation & consultation with civil society',
    'Cooperation with human rights mechanisms & requests for technical assistance',
    'Data collection & research',
    'Human trafficking & contemporary forms of slavery',
    'Labour rights and right to work',
    'Legal & institutional reform',
    'National Human Rights Action Plans (or specific areas) / implementation plans',
    'National Mechanisms for Implementation, Reporting and Follow-up (NMIRF)',
    'Private life & privacy',
    'Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment)',
    'Rule of law & impunity',
    'Safe drinking water & sanitation',
    'Sexual & gender-based violence',
    'Sexual & reproductive health and rights',
    '2030 Agenda & other voluntary commitments',
  ];
  for (const label of current) {
    it(`have “${label}” as a current label`, () => assert.equal(findTheme(`- ${label}`)?.written, 'label'));
  }

  it('are open: what is not in the list is not found', () => {
    for (const text of ['Space exploration', '', '-', 'A99 Something', '__proto__', 'x'.repeat(50_000)]) {
      assert.equal(findTheme(text), undefined, text.slice(0, 20));
    }
  });

  it('are searched by the words of labels and aliases', () => {
    assert.deepEqual(
      searchThemes('domestic').map(({ id }) => id),
      ['domestic-violence'],
    );
    assert.ok(searchThemes('acceptance norms').some(({ id }) => id === ratification));
    assert.equal(searchThemes('').length, themes().length);
  });
});

describe('groups', () => {
  const lgbti = 'lesbian-gay-bisexual-and-transgender-and-intersex-persons-lgbti';
  const examples: readonly (readonly [string, string, string])[] = [
    ['women-and-girls', 'women-and-girls', 'id'],
    ['Women & girls', 'women-and-girls', 'label'],
    ['women', 'women-and-girls', 'alias'],
    ['girls', 'girls', 'id'],
    ['lesbian, gay, bisexual, transgender and intersex persons (LGBTI)', lgbti, 'alias'],
    ['refugees & asylum seekers', 'refugees-and-asylum-seekers', 'label'],
  ];
  for (const [text, id, written] of examples) {
    it(`reads “${text}” as ${id}, its ${written}`, () => assert.deepEqual(findGroup(text), { id, written }));
  }

  it('know the wider group', () => {
    assert.equal(group('girls')?.parent, 'women-and-girls');
    assert.equal(group('women-and-girls')?.parent, undefined);
  });

  it('are searched by the words of labels and aliases', () => {
    assert.deepEqual(
      searchGroups('rural').map(({ id }) => id),
      ['rural-women', 'persons-living-in-rural-areas'],
    );
  });
});

for (const [name, terms, find, byId] of [
  ['themes', themes, findTheme, theme],
  ['groups', groups, findGroup, group],
] as const) {
  describe(`the vocabulary of ${name}`, () => {
    it('makes ids of labels, each once', () => {
      for (const { id, label } of terms()) {
        assert.equal(id, idOf(label));
        assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }
      assert.equal(new Set(terms().map(({ id }) => id)).size, terms().length);
    });

    it('finds each term by its id, label, aliases and codes: no two claim the same', () => {
      for (const { id, label, aliases, codes } of terms()) {
        assert.deepEqual(find(id), { id, written: 'id' });
        assert.equal(find(label)?.id, id);
        for (const text of [...aliases, ...codes]) {
          assert.equal(find(text)?.id, id, `“${text}” is also claimed by ${find(text)?.id}: drop it from one of them`);
        }
      }
    });

    it('has a wider term for each parent', () => {
      for (const { id, parent } of terms()) if (parent) assert.ok(byId(parent), id);
    });

    it('finds a label however it is typed', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...terms()),
          fc.boolean(),
          fc.constantFrom('', '- ', '• ', 'A12 '),
          (term, upper, before) => {
            const label = term.label.replaceAll(' ', '\u00a0').replaceAll('&', 'and');
            assert.equal(find(before + (upper ? label.toUpperCase() : label))?.id, term.id);
          },
        ),
      );
    });

    it('gives a term or nothing, whatever the text', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          const found = find(text);
          assert.ok(found === undefined || byId(found.id));
        }),
      );
    });
  });
}

describe('vocabulary', () => {
  it('reads parents from indentation, codes and aliases from the line', () => {
    const small = vocabulary('\nA1 Freedoms\n  A11 Free speech | A12 Speech\n    Press\n  Movement\nFood\n');
    assert.deepEqual(small.terms(), [
      { id: 'freedoms', label: 'Freedoms', aliases: [], codes: ['A1'] },
      { id: 'free-speech', label: 'Free speech', aliases: ['Speech'], codes: ['A11', 'A12'], parent: 'freedoms' },
      { id: 'press', label: 'Press', aliases: [], codes: [], parent: 'free-speech' },
      { id: 'movement', label: 'Movement', aliases: [], codes: [], parent: 'freedoms' },
      { id: 'food', label: 'Food', aliases: [], codes: [] },
    ]);
  });
});
