import assert from 'node:assert/strict';
import { pretty } from '../../../server/src/cli/output/pretty';
import { sourceText } from '../../../server/src/cli/output/source';
import { findingOn, hostile, reportOn } from './reports';

const plain = { width: 80, style: (_: string, text: string) => text };

describe('findings for people', () => {
  it('show place, severity, code, message, the line, what to do, and related places', () => {
    const text = 'a: 1\nlead: mjo\n';
    const related = [
      { path: 'b.plan.yaml', source: sourceText('\n  - id: moj'), start: 9, end: 12, message: 'Similar id' },
    ];
    const fixes = () => [{ title: 'Write “moj”', automatic: true }];
    assert.equal(
      pretty(reportOn(text, [findingOn(text, 'mjo', { related, fixes })]), plain),
      [
        'a.plan.yaml:2:7 error unknown-institution No institution has this id.',
        '  2 │ lead: mjo',
        '    │       ^^^',
        '      Write another one.',
        '      b.plan.yaml:2:9 Similar id',
        '',
        'errors: 1. Files checked: 1. As of 2026-11-20.',
        '“recmatrix check --fix” puts right by itself: 1.',
        '',
      ].join('\n'),
    );
  });

  it('are counted by severity, the worst first', () => {
    const text = 'a b c d';
    const severities = ['hint', 'error', 'warning', 'hint'] as const;
    const findings = [...'abcd'].map((word, index) => findingOn(text, word, { severity: severities[index]! }));
    assert.match(pretty(reportOn(text, findings), plain), /^errors: 1, warnings: 1, hints: 2\. Files checked: 1\./m);
  });

  it('say that some are left out', () => {
    assert.match(
      pretty(reportOn('a', [], { leftOut: 3 }), plain),
      /^No findings\. Files checked: 1\. As of 2026-11-20\.\nLess grave findings, left out by --severity: 3\.$/m,
    );
  });

  it('never send a control character of a plan to the terminal', () => {
    const finding = findingOn(hostile, '<tag>', { message: hostile, advice: hostile });
    const report = reportOn(hostile, [], {
      files: [{ path: `${hostile}.yaml`, source: sourceText(hostile), findings: [finding] }],
    });
    assert.doesNotMatch(pretty(report, plain).replaceAll('\n', ''), /\p{Cc}/u);
  });

  it('stand at their own lines also where there are twenty thousand', () => {
    const text = 'lead: mjo\n'.repeat(20_000);
    const findings = Array.from({ length: 20_000 }, (_, line) =>
      findingOn(text, 'mjo', { start: line * 10 + 6, end: line * 10 + 9 }),
    );
    const heads = pretty(reportOn(text, findings), plain).match(/^a\.plan\.yaml:.*$/gm);
    assert.equal(heads?.length, 20_000);
    assert.equal(heads.at(-1), 'a.plan.yaml:20000:7 error unknown-institution No institution has this id.');
  });
});
