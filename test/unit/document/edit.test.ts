import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  editDocument,
  type Piece,
  type PlanDocument,
  readDocument,
  textOf,
} from '../../../server/src/document/document';
import {
  addRecord,
  addRecords,
  appendItem,
  applyChanges,
  insertEntry,
  type Plain,
  removeEntry,
  removeItems,
  removeRecord,
  replaceScalar,
  scalarSource,
  setEntry,
  type TextChange,
} from '../../../server/src/document/edit';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../../../server/src/document/nodes';
import { show, showProblems } from './show';

interface Found {
  readonly document: PlanDocument;
  readonly piece: Piece;
  readonly map: MapNode;
  readonly entry: MapEntry;
}

/** The first entry with a key, wherever it stands, and the map it is in. */
function find(text: string, key: string): Found {
  const document = readDocument('x', text);
  const search = (node: Node | undefined): { map: MapNode; entry: MapEntry } | undefined => {
    if (node?.kind === 'list') return node.items.map(search).find((found) => found);
    if (node?.kind !== 'map') return undefined;
    const entry = node.entries.find((each) => each.key.kind === 'scalar' && each.key.text === key);
    return entry ? { map: node, entry } : node.entries.map((each) => search(each.value)).find((found) => found);
  };
  for (const piece of document.pieces) {
    const whole: MapNode = { kind: 'map', start: 0, end: piece.text.length, flow: false, entries: piece.entries };
    const found = search(whole) ?? piece.items.map(search).find((each) => each);
    if (found) return { document, piece, ...found };
  }
  throw new Error(`no key ${key}`);
}

function apply(document: PlanDocument, changes: readonly TextChange[]): string {
  const edited = editDocument(document, changes);
  assert.deepEqual(showProblems(edited), []);
  return textOf(edited);
}

function lines(...all: string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

describe('replacing a scalar', () => {
  const cases: [name: string, before: string, value: string | number | boolean, after: string][] = [
    ['keeps a plain one plain', 'id: a # c\n', 'b', 'id: b # c\n'],
    ['keeps double quotes', 'id: "a"\n', 'b', 'id: "b"\n'],
    ['keeps single quotes', "id: 'a'\n", "it's", "id: 'it''s'\n"],
    ['quotes what others read as a number', 'id: a\n', '140.10', 'id: "140.10"\n'],
    ['quotes what others read as false', 'id: a\n', 'no', 'id: "no"\n'],
    ['quotes what others read as a time', 'id: a\n', '12:30', 'id: "12:30"\n'],
    ['leaves a year bare where a year was', 'id: 2026\n', '2027', 'id: 2027\n'],
    ['leaves a date bare', 'id: soon\n', '2026-09-30', 'id: 2026-09-30\n'],
    ['writes numbers and booleans bare', 'id: "a"\n', 5, 'id: 5\n'],
    ['quotes commas in brackets only', 'x: [{ id: a }]\n', 'b, c', 'x: [{ id: "b, c" }]\n'],
    ['leaves commas bare outside', 'id: a\n', 'b, c', 'id: b, c\n'],
    ['keeps a folded text folded', 'id: >-\n  a\n  b\nx: y\n', 'c', 'id: >-\n  c\nx: y\n'],
    ['keeps a literal text literal', 'id: |\n    a\n', 'b\nc\n', 'id: |\n    b\n    c\n'],
    ['follows CRLF', 'id: |-\r\n  a\r\n', 'b\nc', 'id: |-\r\n  b\r\n  c\r\n'],
    ['escapes what can’t be seen', 'id: a\n', 'b\u0000\ud800\u2028', 'id: "b\\u0000\\ud800\\u2028"\n'],
  ];
  for (const [name, before, value, after] of cases) {
    it(name, () => {
      const { document, piece, entry } = find(before, 'id');
      assert.equal(
        textOf(editDocument(document, replaceScalar(document, piece, entry.value as ScalarNode, value))),
        after,
      );
    });
  }
});

describe('giving an entry another value', () => {
  const long = 'word '.repeat(30).trim();
  const cases: [name: string, before: string, value: Plain, after: string][] = [
    ['in place of a text', 'id: "a"\n', 'b', 'id: b\n'],
    ['where none is written', 'id: # not yet\nx: y\n', 'b', 'id: b # not yet\nx: y\n'],
    ['where not even the colon is', 'x: { id }\n', 'b, c', 'x: { id: "b, c" }\n'],
    ['keeps the comment behind it', "id:   'a'   # c\n", 'b', 'id:   b   # c\n'],
    ['keeps the anchor', 'id: &x a\n', { en: long, fr: 'b' }, `id: &x { en: ${long}, fr: b }\n`],
    ['in place of lines', 'p:\n  id:\n  - a\n  - b\n  x: y\n', 'c', 'p:\n  id: c\n  x: y\n'],
    ['keeps the comment above lines', 'p:\n  id: # c\n  - a\n  x: y\n', 'c', 'p:\n  id: # c\n    c\n  x: y\n'],
    ['keeps the comment behind lines', 'p:\n  id:\n  - a # c\n', 'c', 'p:\n  id: c # c\n'],
    [
      'folds a long text',
      'x:\n  id: a\n',
      long,
      `x:\n  id: >-\n    ${'word '.repeat(22)}word\n    ${'word '.repeat(6)}word\n`,
    ],
    ['never folds before a comment', 'id: a # c\n', long, `id: ${long} # c\n`],
    [
      'breaks a long map into lines',
      'id: a\n',
      { en: long, fr: 'b' },
      `id:\n  en: >-\n    ${'word '.repeat(22)}word\n    ${'word '.repeat(6)}word\n  fr: b\n`,
    ],
    ['follows CRLF', 'id: a\r\n', [{ x: 'b', z: 1 }], 'id:\r\n  - x: b\r\n    z: 1\r\n'],
  ];
  for (const [name, before, value, after] of cases) {
    it(name, () => {
      const { document, piece, map, entry } = find(before, 'id');
      assert.equal(apply(document, setEntry(document, piece, map, entry, value)), after);
    });
  }
});

describe('inserting an entry', () => {
  const cases: [name: string, before: string, at: string, value: Plain, after: string][] = [
    [
      'after a key of a record',
      lines('r:', '  - id: a # c', '    x: y'),
      'id',
      'v',
      lines('r:', '  - id: a # c', '    new: v', '    x: y'),
    ],
    ['at the end of a file without a last line break', 'r:\n  - id: a', 'id', 'v', 'r:\n  - id: a\n    new: v'],
    [
      'after a key with nested lines',
      lines('p:', '  id:', '    - x', '  # c', '  z: 1'),
      'id',
      'v',
      lines('p:', '  id:', '    - x', '  new: v', '  # c', '  z: 1'),
    ],
    ['in a flow map', 'x: { id: a, z: 1 }\n', 'id', ['a', 'b'], 'x: { id: a, new: [a, b], z: 1 }\n'],
    ['after a key without a value', 'id:\nz: 1\n', 'id', true, 'id:\nnew: true\nz: 1\n'],
    ['after a key without a value in a flow map', 'x: { id: }\n', 'id', 5, 'x: { id:, new: 5 }\n'],
    [
      'a nested record',
      lines('r:', '  - id: a'),
      'id',
      [{ id: 'b', list: ['x', '12:30'] }],
      lines('r:', '  - id: a', '    new:', '      - id: b', '        list: [x, "12:30"]'),
    ],
    ['a language map', 'id: a\n', 'id', { en: 'A: b', fr: 'C' }, 'id: a\nnew: { en: "A: b", fr: C }\n'],
    ['a text of several lines', 'id: a\n', 'id', 'b\nc', 'id: a\nnew: |-\n  b\n  c\n'],
    ['with CRLF', 'id: a\r\nx: y\r\n', 'id', 'v', 'id: a\r\nnew: v\r\nx: y\r\n'],
    [
      'behind the blank lines that a text keeps',
      lines('p:', '  id: |+', '    a', '', '  x: y'),
      'id',
      'v',
      lines('p:', '  id: |+', '    a', '', '  new: v', '  x: y'),
    ],
    [
      'behind the blank lines that a text keeps at the end',
      lines('r:', '  - z: 1', '    id:', '      - >2+', '         a', '', '', '  - x: y'),
      'id',
      'v',
      lines('r:', '  - z: 1', '    id:', '      - >2+', '         a', '', '', '    new: v', '  - x: y'),
    ],
  ];
  for (const [name, before, at, value, after] of cases) {
    it(name, () => {
      const { document, piece, map } = find(before, at);
      assert.equal(apply(document, insertEntry(document, piece, map, 'new', value, [at])), after);
    });
  }

  it('behind the last of several keys, else at the end', () => {
    const { document, piece, map } = find(lines('p:', '  id: a', '  x: y', '  z: 1'), 'id');
    const insert = (after: string[]) => apply(document, insertEntry(document, piece, map, 'new', 'v', after));
    assert.equal(insert(['x', 'w', 'id']), lines('p:', '  id: a', '  x: y', '  new: v', '  z: 1'));
    assert.equal(insert(['w']), lines('p:', '  id: a', '  x: y', '  z: 1', '  new: v'));
  });

  it('several at one place come in the order given', () => {
    const text = lines('id: a', 'z: 1');
    const { document, piece, map } = find(text, 'id');
    const changes = ['b', 'c'].flatMap((key) => insertEntry(document, piece, map, key, 'v', ['id']));
    assert.equal(applyChanges(text, changes), lines('id: a', 'b: v', 'c: v', 'z: 1'));
  });

  it('fills an empty flow map', () => {
    const { document, piece, entry } = find('x: {}\n', 'x');
    assert.equal(apply(document, insertEntry(document, piece, entry.value as MapNode, 'a', 'b')), 'x: { a: b }\n');
  });
});

describe('appending an item', () => {
  const cases: [name: string, before: string, value: Plain, after: string][] = [
    ['to a list on one line', 'id: [a, b]\n', 'c', 'id: [a, b, c]\n'],
    ['to an empty list', 'id: []\n', '007', 'id: ["007"]\n'],
    ['to a list on several lines', lines('id:', '  - a # c', 'x: y'), 'c', lines('id:', '  - a # c', '  - c', 'x: y')],
    [
      'of records',
      lines('p:', '  id:', '  - a: b', '    c: d', ''),
      { e: 'f', g: 1 },
      lines('p:', '  id:', '  - a: b', '    c: d', '  - e: f', '    g: 1', ''),
    ],
  ];
  for (const [name, before, value, after] of cases) {
    it(name, () => {
      const { document, piece, entry } = find(wrap(before), 'id');
      assert.equal(apply(document, appendItem(document, piece, entry.value as ListNode, value)), wrap(after));
    });
  }

  it('in braces where the last one is', () => {
    const { document, piece, entry } = find('p:\n  x:\n    - { a: 1 }\n', 'x');
    const after = 'p:\n  x:\n    - { a: 1 }\n    - { a: 2, b: [c] }\n';
    assert.equal(apply(document, appendItem(document, piece, entry.value as ListNode, { a: 2, b: ['c'] })), after);
  });

  it('several at once', () => {
    const { document, piece, entry } = find(wrap(lines('id:', '  - |+', '    a', '', 'x: y')), 'id');
    const after = wrap(lines('id:', '  - |+', '    a', '', '  - b', '  - c: d', 'x: y'));
    assert.equal(apply(document, appendItem(document, piece, entry.value as ListNode, 'b', { c: 'd' })), after);
  });

  /** A section of its own would be split; a list inside an entry is one node. */
  function wrap(text: string): string {
    return `w:\n${text.replace(/^(?=.)/gm, '  ')}`;
  }
});

describe('adding a record', () => {
  const record = { id: 'new', text: 'T' };
  const cases: [name: string, before: string, after: string][] = [
    [
      'at the end of its section',
      lines('r:', '- id: a', '  x: y', '', 'z: 1'),
      lines('r:', '- id: a', '  x: y', '- id: new', '  text: T', '', 'z: 1'),
    ],
    [
      'below a header without records',
      lines('r: # none yet', 'z: 1'),
      lines('r: # none yet', '  - id: new', '    text: T', 'z: 1'),
    ],
    ['in place of an empty list', lines('r: []', 'z: 1'), lines('r:', '  - id: new', '    text: T', 'z: 1')],
    ['to a section on one line', lines('r: [{ id: a }]'), lines('r: [{ id: a }, { id: new, text: T }]')],
    ['with its section', lines('z: 1'), lines('z: 1', '', 'r:', '  - id: new', '    text: T')],
    ['to a file without a last line break', 'z: 1', lines('z: 1', '', 'r:', '  - id: new', '    text: T')],
    ['to an empty file', '', lines('r:', '  - id: new', '    text: T')],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const document = readDocument('x', before);
      assert.equal(apply(document, addRecord(document, 'r', record)), after);
    });
  }
});

describe('adding several records', () => {
  const records = [
    { value: { id: 'n1', text: undefined }, comments: ['# One', '# Two'] },
    { value: { id: 'n2' }, heading: ['# New'] },
  ];
  /** Behind the record `a`, or at the end of the section. */
  const add = (text: string, behindA = false) => {
    const document = readDocument('x', text);
    const piece = document.pieces.find(({ text: own }) => own.includes('id: a'))!;
    const after = behindA ? { piece, node: piece.items[0]! } : undefined;
    return apply(document, addRecords(document, 'r', records, after ? { after } : {}));
  };
  const added = ['  - id: n1', '    # One', '    # Two', '  # New', '  - id: n2'];

  it('at the end, behind the last one’s own comments', () => {
    assert.equal(
      add(lines('r:', '  - id: a', '    # on a', '  # on what follows', 'z: 1')),
      lines('r:', '  - id: a', '    # on a', ...added, '  # on what follows', 'z: 1'),
    );
  });

  it('behind a record', () => {
    assert.equal(
      add(lines('r:', '  - id: a # c', '', '  # on b', '  - id: b'), true),
      lines('r:', '  - id: a # c', ...added, '', '  # on b', '  - id: b'),
    );
  });

  it('parted by blank lines where the others are', () => {
    assert.equal(
      add(lines('r:', '  - id: b', '', '  - id: a', '', 'z: 1')),
      lines('r:', '  - id: b', '', '  - id: a', '', ...added.slice(0, 3), '', ...added.slice(3), '', 'z: 1'),
    );
  });

  it('behind the blank lines that a text keeps', () => {
    const text = lines('r:', '  - id: a', '    x: |+', '      y', '', 'z: 1');
    assert.equal(add(text), lines('r:', '  - id: a', '    x: |+', '      y', '', ...added, 'z: 1'));
  });

  it('in braces where the last one is and there is room', () => {
    const document = readDocument('x', lines('r:', '  - { id: a }'));
    const long = { id: 'b', text: 'word '.repeat(30).trim() };
    const after = lines('r:', '  - { id: a }', '  - { id: b, x: 1 }');
    assert.equal(apply(document, addRecord(document, 'r', { id: 'b', x: 1 })), after);
    assert.match(apply(document, addRecord(document, 'r', long)), /\n {2}- id: b\n {4}text: >-\n/);
  });

  it('whose lines are there already, but for those of a section on one line', () => {
    const written = [{ lines: ['# n', '- id: n', '  text: |', '    a', '', '    b'] }];
    const document = readDocument('x', lines('r:', '    - id: a'));
    const after = lines('r:', '    - id: a', '    # n', '    - id: n', '      text: |', '        a', '', '        b');
    assert.equal(apply(document, addRecords(document, 'r', written)), after);
    assert.deepEqual(addRecords(readDocument('x', lines('r: [{ id: a }]')), 'r', written), []);
  });

  it('in a new section above others, and above the comments on those', () => {
    const add = (text: string) => {
      const document = readDocument('x', text);
      return apply(document, addRecords(document, 'r', [{ value: { id: 'b' } }], { above: ['y', 'z'] }));
    };
    const section = ['r:', '  - id: b', ''];
    assert.equal(add(lines('a: 1', '', '# on z', 'z: 1')), lines('a: 1', '', ...section, '# on z', 'z: 1'));
    assert.equal(add(lines('# the file', 'z: 1')), lines('# the file', ...section, 'z: 1'));
    assert.equal(add(lines('a: 1')), lines('a: 1', '', 'r:', '  - id: b'));
  });

  it('not to a file in braces', () => {
    assert.deepEqual(addRecord(readDocument('x', '{ a: 1 }\n'), 'r', { id: 'n' }), []);
  });

  it('in a new section parted by blank lines', () => {
    const document = readDocument('x', lines('r: []'));
    const after = lines('r:', ...added.slice(0, 3), '', ...added.slice(3));
    assert.equal(apply(document, addRecords(document, 'r', records)), after);
  });

  it('none changes nothing', () => {
    const document = readDocument('x', 'z: 1\n');
    assert.deepEqual(addRecords(document, 'r', []), []);
  });
});

describe('removing', () => {
  const entries: [name: string, before: string, after: string][] = [
    [
      'an entry with its lines',
      lines('p:', '  a: 1', '  # about id', '  id:', '    - x', '  # about b', '  b: 2'),
      lines('p:', '  a: 1', '  # about id', '  # about b', '  b: 2'),
    ],
    ['the first entry of a record', lines('r:', '  - id: a', '    x: y'), lines('r:', '  - x: y')],
    [
      'the first entry of a record, comments kept',
      lines('r:', '  - id: a', '    # c', '    x: y'),
      lines('r:', '  - ', '    # c', '    x: y'),
    ],
    ['the first of a flow map', 'x: { id: a, b: c }\n', 'x: { b: c }\n'],
    ['the last of a flow map', 'x: { b: c, id: a }\n', 'x: { b: c }\n'],
    ['the only one of a flow map', 'x: { id: a }\n', 'x: {  }\n'],
    ['at the end of a file', 'a: 1\nid: 2', 'a: 1\n'],
    ['with CRLF', 'id: 1\r\nb: 2\r\n', 'b: 2\r\n'],
  ];
  for (const [name, before, after] of entries) {
    it(`an entry: ${name}`, () => {
      const { document, piece, map, entry } = find(before, 'id');
      assert.equal(apply(document, removeEntry(document, piece, map, entry)), after);
    });
  }

  const items: [name: string, before: string, index: number, after: string][] = [
    ['first of a line', 'w: [a, b, c]\n', 0, 'w: [b, c]\n'],
    ['middle of a line', 'w: [a, &b b, c]\n', 1, 'w: [a, c]\n'],
    ['last of a line', 'w: [a, b]\n', 1, 'w: [a]\n'],
    ['only one of a line', 'w: [a]\n', 0, 'w: []\n'],
    [
      'of a list on lines',
      lines('p:', '  w:', '    - a', '    # c', '    - b: 1', '      c: 2', '    - d'),
      1,
      lines('p:', '  w:', '    - a', '    # c', '    - d'),
    ],
    [
      'whose dash stands alone',
      lines('p:', '  w:', '    -', '      a: 1', '    - d'),
      0,
      lines('p:', '  w:', '    - d'),
    ],
    ['of a list in a list', lines('p:', '  w:', '    - - a', '      - b'), 0, lines('p:', '  w:')],
  ];
  for (const [name, before, index, after] of items) {
    it(`an item: ${name}`, () => {
      const { document, piece, entry } = find(before, 'w');
      const list = entry.value as ListNode;
      assert.equal(apply(document, removeItems(document, piece, list, list.items[index]!)), after);
    });
  }

  const several: [name: string, before: string, indexes: number[], after: string][] = [
    ['the first ones of a line', 'w: [a, b, c]\n', [0, 1], 'w: [c]\n'],
    ['the last ones of a line', 'w: [a, b, c]\n', [1, 2], 'w: [a]\n'],
    ['the first and the last of a line', 'w: [a, b, c]\n', [0, 2], 'w: [b]\n'],
    [
      'the first and the last on lines',
      lines('p:', '  w:', '    - a', '    - b', '    - c'),
      [0, 2],
      lines('p:', '  w:', '    - b'),
    ],
  ];
  for (const [name, before, indexes, after] of several) {
    it(`several items: ${name}`, () => {
      const { document, piece, entry } = find(before, 'w');
      const list = entry.value as ListNode;
      const items = indexes.map((index) => list.items[index]!);
      assert.equal(applyChanges(before, removeItems(document, piece, list, ...items)), after);
    });
  }

  it('a record, comments and blank lines kept', () => {
    const document = readDocument('x', lines('r:', '  - id: a', '    x: y', '', '  # about b', '  - id: b'));
    const piece = document.pieces.find(({ items }) => items.length > 0)!;
    const changes = removeRecord(document, piece, piece.items[0]!);
    assert.equal(apply(document, changes), lines('r:', '', '  # about b', '  - id: b'));
  });
});

describe('what is written', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom(
      '.',
      '-.',
      '._1e3',
      'E0',
      '140.10',
      'no',
      '~',
      '1_000',
      '0x1F',
      '190:20:30',
      '.5',
      '1e3',
      '- a',
      'a: b',
      'a #b',
      '---',
      'null',
      '=',
      '<<',
      '{a',
      'a\n b\n',
      ' x',
    ),
  );

  it('is read back as the same text by readers of YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('plain', 'single', 'double'), (text, style) => {
        assert.equal(parse(`k: ${scalarSource(text, { style })}`, { version: '1.1' }).k, text);
        assert.equal(parse(`k: ${scalarSource(text, { style })}`).k, text);
        assert.deepEqual(parse(`[${scalarSource(text, { style, flow: true })}, x]`, { version: '1.1' }), [text, 'x']);
      }),
      { numRuns: 1000 },
    );
  });

  const { value } = fc.letrec<{ value: Plain }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      anyText,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'en', 'x y', 'no'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));

  it('is a new entry, and leaves all else as it was', () => {
    const before = lines('plan:', '  id: p # c', '', 'r:', '  - id: a', '    x: { k: v }', '  - id: b');
    fc.assert(
      fc.property(value, fc.constantFrom('id', 'x', 'k'), fc.constantFrom('\n', '\r\n'), (added, after, lineBreak) => {
        const { document, piece, map } = find(before.replaceAll('\n', lineBreak), after);
        const edited = editDocument(document, insertEntry(document, piece, map, 'new', added, [after]));
        assert.deepEqual(showProblems(edited), []);
        const all = parse(textOf(edited));
        const holders = [all.plan, ...all.r, all.r[0].x].filter((holder) => holder && 'new' in holder);
        assert.equal(holders.length, 1);
        assert.deepEqual(holders[0].new, added);
        delete holders[0].new;
        assert.deepEqual(all, parse(before));
      }),
      { numRuns: 500 },
    );
  });

  it('is another value of an entry, and leaves all else as it was', () => {
    const befores = [
      lines('plan:', '  id: p # kept', '  key: old # kept', '  z: 1'),
      lines('plan:', '  key: # kept', '    - old', '    - older', '', '  z: 1'),
      lines('plan:', '  key: &a', '    x: old # kept', '  z: 1'),
      lines('plan:', '  - key: "old"', '    z: 1', '  - z: # kept'),
      lines('plan:', '  key:', '  - old', '  z: # kept', '    x: y'),
      lines('plan: { key: { x: old }, z: 1 } # kept'),
      lines('plan: { key, z: 1 } # kept'),
    ];
    fc.assert(
      fc.property(value, fc.constantFrom(...befores), fc.constantFrom('\n', '\r\n'), (other, before, lineBreak) => {
        const { document, piece, map, entry } = find(before.replaceAll('\n', lineBreak), 'key');
        const edited = editDocument(document, setEntry(document, piece, map, entry, other));
        assert.deepEqual(showProblems(edited), []);
        const comments = (text: string) => text.match(/# kept/g);
        assert.deepEqual(comments(textOf(edited)), comments(before));
        const [old, now] = [parse(before), parse(textOf(edited))];
        const holder = (all: { plan: object }) => [all.plan].flat()[0] as Record<string, unknown>;
        assert.deepEqual(holder(now).key, other);
        delete holder(now).key;
        delete holder(old).key;
        assert.deepEqual(now, old);
      }),
      { numRuns: 1000 },
    );
  });

  it('is a new record, as the plan has it', () => {
    fc.assert(
      fc.property(value, (added) => {
        const document = readDocument('x', lines('r:', '  - id: a'));
        const edited = editDocument(document, addRecord(document, 'r', { id: 'n', added }));
        assert.deepEqual(showProblems(edited), []);
        assert.deepEqual(parse(textOf(edited)), { r: [{ id: 'a' }, { id: 'n', added }] });
        assert.deepEqual(
          show(edited.pieces.at(-1)!.items[0]),
          show(readDocument('y', textOf(edited)).pieces.at(-1)!.items[0]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
