import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayWidth } from '../../../server/src/cli/display';
import { frameOf } from '../../../server/src/cli/output/frame';

/** The frame around `words` in `line`, as it stands on a terminal. */
function framed(line: string, words: string, columns = 60): string[] {
  const start = line.indexOf(words);
  const frame = frameOf(line, start, start + words.length, columns);
  return [frame.line, frame.marks];
}

describe('the frame of a finding', () => {
  it('has a caret below each character in question', () => {
    assert.deepEqual(framed('  lead: mjo # a remark', 'mjo'), ['  lead: mjo # a remark', '        ^^^']);
  });

  it('has one caret for a place without characters, also at the end of the line', () => {
    assert.deepEqual(frameOf('lead:', 5, 5, 60), { line: 'lead:', marks: '     ^' });
    assert.deepEqual(frameOf('', 0, 0, 60), { line: '', marks: '^' });
  });

  it('spreads tabs', () => {
    assert.deepEqual(framed('a\tb:\tmjo', 'mjo'), ['a   b:  mjo', '        ^^^']);
  });

  it('knows that East Asian characters and emoji take two columns, and combining marks none', () => {
    assert.deepEqual(framed('name: 人权 mjo', 'mjo'), ['name: 人权 mjo', '           ^^^']);
    assert.deepEqual(framed('name: 人权 mjo', '权'), ['name: 人权 mjo', '        ^^']);
    assert.deepEqual(framed('\u{1F469}\u200D\u{1F469}\u200D\u{1F467} mjo', 'mjo')[1], '   ^^^');
    assert.deepEqual(framed('e\u0301a mjo', 'mjo')[1], '   ^^^');
  });

  it('repeats the words where letters run from right to left and carets could stand anywhere', () => {
    assert.deepEqual(framed('  name: وزارة العدل', 'العدل'), ['name: وزارة العدل', '“العدل”']);
  });

  it('shows control characters instead of sending them to the terminal', () => {
    assert.deepEqual(framed('a\u001b[31mb\u202Ec', 'b'), ['a␛[31mb�c', '      ^']);
  });

  it('cuts a long line around the place', () => {
    const line = `${'a'.repeat(5000)} mjo ${'b'.repeat(5000)}`;
    const [shown = '', marks = ''] = framed(line, 'mjo', 40);
    assert.match(shown, /^…a+ mjo b+…$/);
    assert.equal(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'mjo');
  });

  it('cuts long words in question', () => {
    const { line, marks } = frameOf('x'.repeat(100_000), 10, 90_000, 40);
    assert.ok(line.length <= 40 && marks.length <= 40);
    assert.equal(
      line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1),
      'x'.repeat(marks.lastIndexOf('^') - marks.indexOf('^') + 1),
    );
  });

  it('never is wider than asked, holds no control character, and has at least one mark', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', ' ', '\t', '人', '\u{1F600}', 'e\u0301', '\u001b', 'ع', '-', '\u202E'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), fc.integer({ min: 30, max: 120 }), (text, a, b, columns) => {
        const start = a % (text.length + 1);
        const frame = frameOf(text, start, start + (b % (text.length + 1 - start)), columns);
        assert.ok(displayWidth(frame.line) <= columns, 'line');
        assert.ok(displayWidth(frame.marks) <= columns, 'marks');
        assert.doesNotMatch(frame.line + frame.marks, /[\p{Cc}\u202E]/u);
        assert.match(frame.marks, /\^|“/);
      }),
    );
  });
});
