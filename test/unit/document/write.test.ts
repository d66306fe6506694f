import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { entrySource, mapSource, type PlainMap } from '../../../server/src/document/write';

describe('values as YAML text', () => {
  it('writes a record as a person would', () => {
    const long = 'Adopt a law '.repeat(20).trim();
    const text = mapSource(
      {
        id: 'upr4-140.10',
        number: '140.10',
        text: long,
        'recommended-by': ['NOR', 'FJI'],
        position: undefined,
        sdg: ['5.2'],
        comments: [{ text: 'First\nsecond' }, { text: 'Third' }],
        counts: { received: 2, supported: 1 },
      },
      4,
      '\n',
    );
    assert.equal(
      text,
      `id: upr4-140.10
    number: "140.10"
    text: >-
      ${'Adopt a law '.repeat(9)}Adopt
      ${'a law Adopt '.repeat(9)}a law
      Adopt a law
    recommended-by: [NOR, FJI]
    sdg: ["5.2"]
    comments:
      - text: |-
          First
          second
      - text: Third
    counts: { received: 2, supported: 1 }`,
    );
  });

  it('writes a list that is too long for a line in lines', () => {
    const long = [
      'legal-and-institutional-reform',
      'right-to-an-adequate-standard-of-living',
      'right-to-social-security',
    ];
    assert.equal(
      entrySource('themes', long, 4, '\n'),
      'themes: [legal-and-institutional-reform, right-to-an-adequate-standard-of-living, right-to-social-security]',
    );
    assert.equal(
      entrySource('themes', [...long, 'right-to-health'], 4, '\n'),
      `themes:
      - legal-and-institutional-reform
      - right-to-an-adequate-standard-of-living
      - right-to-social-security
      - right-to-health`,
    );
  });

  it('reads back as what was written, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.lorem({ maxCount: 60 }),
      fc
        .array(
          fc.constantFrom(
            ' ',
            '  ',
            '\n',
            'a',
            'word',
            ': ',
            ' #',
            '- ',
            '“',
            "'",
            '"',
            '{',
            ',',
            '140.10',
            'no',
            '\t',
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.array(text), (value, list) => {
        const map: PlainMap = { text: value, list, en: { fr: value, ar: 'x'.repeat(90) }, records: [{ text: value }] };
        assert.deepEqual(parse(`- ${mapSource(map, 2, '\n')}\n`), [map]);
      }),
      { numRuns: 400 },
    );
  });

  it('breaks lines at 120 characters where it can', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 80 }), fc.nat(20), (text, indent) => {
        for (const line of entrySource('text', text, indent, '\n').split('\n')) assert.ok(line.length <= 120, line);
      }),
    );
  });
});
