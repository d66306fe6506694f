import assert from 'node:assert/strict';
import { Checker } from '../../../server/src/checks/checker';
import { checks } from '../../../server/src/checks/index';
import { editDocument, offsetOf, readDocument } from '../../../server/src/document/document';
import { Workspace } from '../../../server/src/plan/workspace';

const URI = 'file:///plan.plan.yaml';
const RECOMMENDATIONS = 250;
const BROKEN = 125;

/** Each recommendation has findings of its own: an unknown institution, no lead, an overdue action, an unquoted code. */
const record = (number: number) => `  - id: upr4-140.${number}
    document: upr4
    number: "140.${number}"
    text: Adopt measure ${number} for a better ${'abcdefghij'[number % 10]}${number} administration (Fiji)
    recommended-by: [FJI]
    position: supported
    sdg: [16.10]
    support: [nobody-${number}]
    actions:
      - id: upr4-140.${number}-a1
        title: Prepare “measure ${number}” 📘
        due: 2026-01-${10 + (number % 20)}
`;

const HEAD = `plan: { id: xex, title: A plan, country: XEX, start: 2025, end: 2029, currency: USD }
documents:
  - { id: upr4, mechanism: UPR, session: 48, counts: { received: 250, supported: 250, noted: 0 } }
recommendations:
`;

const whole = HEAD + Array.from({ length: RECOMMENDATIONS }, (_, index) => record(index + 1)).join('');

/** How one recommendation gets broken: what is replaced in it, and by what. */
const damages: Readonly<Record<string, readonly [written: string, broken: string]>> = {
  'an unclosed quotation mark in a text': ['text: Adopt', 'text: "Adopt'],
  'an unclosed quotation mark in a nested action': ['title: Prepare', "title: 'Prepare"],
  'an unclosed quotation mark in its id': ['- id: upr4', '- id: "upr4'],
  'an unclosed quotation mark in its number': ['"140.125"', '"140.125'],
  'a dash that is lost': ['  - id: upr4', '    id: upr4'],
  'an unclosed bracket': ['[FJI]', '[FJI'],
  'an unclosed brace': ['recommended-by: [FJI]', 'recommended-by: { FJI'],
  'a half-typed key': ['position: supported', 'posi'],
  'a key without a value': ['position: supported', 'position:'],
  'a line indented too far': ['    position:', '       position:'],
  'a line indented too little': ['    position:', '   position:'],
  'two values on one line': ['position: supported', 'position: supported: noted'],
  'a character that begins nothing': ['text: Adopt', 'text: @Adopt'],
  'an alias of nothing': ['text: Adopt', 'text: *nothing Adopt'],
  'a record that begins too far to the left': ['  - id: upr4', '- id: upr4'],
  'a record that begins too far to the right': ['  - id: upr4', '      - id: upr4'],
  'a merge conflict': [
    '    position: supported\n',
    '<<<<<<< ours\n    position: supported\n=======\n    position: noted\n>>>>>>> theirs\n',
  ],
  'a tab': ['    position:', '\tposition:'],
};

interface Line {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

function open(text: string) {
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' });
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(readDocument(URI, text)));
  checker.settle();
  return { workspace, checker };
}

function findingsOf({ workspace, checker }: ReturnType<typeof open>): Line[] {
  const document = workspace.document(URI)!;
  return checker.findings(URI).map(({ code, message, place }) => {
    const base = offsetOf(document, place.piece);
    return { code, message, start: base + place.start, end: base + place.end };
  });
}

/** The findings outside the broken record, as if nothing had moved. */
function others(findings: readonly Line[], start: number, end: number, moved: number): Line[] {
  return findings.flatMap((finding) => {
    if (finding.start >= start && finding.start < end + moved) return [];
    const shift = finding.start >= end + moved ? moved : 0;
    return [{ ...finding, start: finding.start - shift, end: finding.end - shift }];
  });
}

describe('one broken record among 250', () => {
  const start = whole.indexOf(record(BROKEN));
  const end = start + record(BROKEN).length;
  const expected = others(findingsOf(open(whole)), start, end, 0);

  it('stands among records that have findings themselves', () => {
    assert.ok(expected.length >= RECOMMENDATIONS * 3, `only ${expected.length} findings`);
  });

  for (const [what, [written, broken]] of Object.entries(damages)) {
    it(`leaves the findings of the others as they are, to the character: ${what}`, () => {
      const at = whole.indexOf(written, start);
      assert.ok(at < end, 'the record of this test has no such text');
      const change = { start: at, end: at + written.length, text: broken };
      const moved = broken.length - written.length;
      const typed = open(whole);
      typed.checker.note(typed.workspace.set(editDocument(typed.workspace.document(URI)!, [change])));
      typed.checker.settle();
      for (const bench of [typed, open(whole.slice(0, at) + broken + whole.slice(change.end))]) {
        assert.deepEqual(others(findingsOf(bench), start, end, moved), expected);
      }
    });
  }
});
