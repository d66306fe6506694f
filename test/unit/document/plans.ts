import fc from 'fast-check';

// Arbitrary plan files: valid ones, and edits that may break them.

const word = fc.constantFrom('title', 'id', 'lead', 'العربية', 'état', '👩🏽‍⚖️', 'x', '140.10', 'no', 'law');
const plain = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const scalar = fc.oneof(
  plain,
  plain.map((text) => `"${text}: # \\" ${text}"`),
  plain.map((text) => `'${text} ''${text}''- '`),
  plain.map((text) => `[${text}, { a: ${text} }]`),
  plain.map((text) => `{ en: ${text}, fr: "${text}" }`),
  plain.map((text) => `${text} # ${text}`),
  fc.constantFrom('', '&a x', '&b [y]', '*a', '!!str 5'),
);

function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

const { map } = fc.letrec<{ map: string[]; value: string[]; list: string[] }>((tie) => ({
  map: fc
    .array(fc.tuple(fc.constantFrom('id', 'text', 'actions', '"a b"', 'x-y'), tie('value')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((entries) =>
      entries.flatMap(([key, [first, ...others]]) => [`${key}:${first ? ` ${first}` : ''}`, ...others]),
    ),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar.map((text) => [text]),
    plain.map((text) => ['>-', `  ${text}`, '', `  - ${text}: x`]),
    plain.map((text) => ['|', `   ${text}`, `  `, `   # ${text}`]),
    plain.map((text) => [`"${text}`, '', `  - ${text}"`]),
    tie('map').map((lines) => ['', ...indent(lines, 2)]),
    tie('list'),
  ),
  list: fc
    .tuple(fc.constantFrom(0, 2), fc.array(tie('map'), { minLength: 1, maxLength: 3 }))
    .map(([by, items]) => ['', ...indent(items.flatMap(item), by)]),
}));

function item([first, ...others]: readonly string[]): string[] {
  return [`- ${first}`, ...indent(others, 2)];
}

const noise = fc.constantFrom([], [], [], [''], ['# a comment'], ['  # - id: x']);

const section = fc
  .record({
    name: fc.constantFrom('recommendations', 'actions', '"clusters"', "'x'", 'themes'),
    comment: fc.constantFrom('', '', ' # many'),
    by: fc.constantFrom(0, 1, 2, 4),
    items: fc.array(
      fc.tuple(
        noise,
        fc.oneof(
          map.map(item),
          scalar.map((text) => [`- ${text}`]),
        ),
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ name, comment, by, items }) => [
    `${name}:${comment}`,
    ...items.flatMap(([before, lines]) => [...before, ...indent(lines, by)]),
  ]);
const entry = fc
  .tuple(fc.constantFrom('plan', 'part-of', 'custom'), map)
  .map(([key, lines]) => [`${key}:`, ...indent(lines, 2)]);
const flat = fc.tuple(fc.constantFrom('funding', 'note'), scalar).map(([key, text]) => [`${key}: ${text}`]);

const body = fc
  .array(fc.tuple(noise, fc.oneof(section, section, entry, flat)), { maxLength: 4 })
  .map((parts) => parts.flatMap(([before, lines]) => [...before, ...lines]));

/** A valid plan but for aliases that come before their anchor; any line breaks, with or without the last one. */
export const plan = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF', '# plan\n', '%YAML 1.2\n---\n', '---\n'),
    body,
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([preamble, lines, lineBreak, last]) =>
    (preamble + lines.join('\n') + (lines.length > 0 ? last : '')).replaceAll('\n', lineBreak),
  );

/** What is typed, pasted or left by a merge. */
const inserted = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '-',
    '\n',
    ':',
    ': ',
    '#',
    '[',
    ']',
    '{',
    '}',
    ' ',
    '  ',
    '\t',
    '\r',
    '\r\n',
    '&a ',
    '*a',
    '- ',
    '\n- ',
    '\n  - id: q',
    '|',
    '>',
    '---\n',
    '\n---\n',
    '\n...\n',
    '%',
    '? ',
    '!',
    '\0',
    '\uFEFF',
    '\ud800',
    'plan:',
    '\nplan:\n',
    'actions:\n',
    '@',
  ),
  fc.constantFrom(
    '\n<<<<<<< a\n',
    '\n=======\n',
    '\n>>>>>>> b\n',
    '\n||||||| c\n',
    '\n<<<<<<< a\n  - id: x\n=======\n  - id: y\n>>>>>>> b\n',
    '<<<<<<< ',
  ),
  map.map((lines) => item(lines).join('\n')),
  section.map((lines) => `\n${lines.join('\n')}\n`),
  plain,
);

/** An edit by shares of the text's length, so that it fits any text. */
export interface RelativeEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const edits: fc.Arbitrary<RelativeEdit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
    text: fc.oneof(inserted, fc.constant('')),
  }),
  { minLength: 1, maxLength: 5 },
);

export function editOf(
  text: string,
  { at, length, text: inserted }: RelativeEdit,
): { start: number; end: number; text: string } {
  const start = Math.floor(at * text.length);
  return { start, end: Math.min(start + length, text.length), text: inserted };
}
