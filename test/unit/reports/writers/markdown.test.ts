import assert from 'node:assert/strict';
import { markdown } from '../../../../server/src/reports/writers/markdown';
import { everything } from './reports';

describe('a report in Markdown', () => {
  it('is text in which nothing of the plan is markup', () => {
    assert.equal(
      markdown(everything),
      `# Report of &lt;Ardelia> &amp; others

As of 20 November 2026

## Part one

Plain, **strong** *and* [a page](<https://example.org/a?b=c&d>)

1. one
2. two \\* three

> To be looked at.

**Figures**

**Theme: Water**

| No. | Due | Number | Progress |
| --- | --- | ---: | ---: |
| =1+1 | 31 Dec 2026 | 1,234.5 | \\~50% |
| a \\| b<br>second | 2027 |  | 12% |

**Theme: Land**

| No. | Due | Number | Progress |
| --- | --- | ---: | ---: |
| \\@me |  | -3 | 100% |

*A square*
`,
    );
  });

  it('says that it is internal', () => {
    assert.match(markdown({ ...everything, isInternal: true }), /^\*\*Internal\*\*$/m);
  });

  it('holds no character that moves a terminal’s cursor', () => {
    assert.equal(markdown({ ...everything, title: 'a\u001b[2Jb' }).includes('\u001b'), false);
  });
});
