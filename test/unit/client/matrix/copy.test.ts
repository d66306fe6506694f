import assert from 'node:assert/strict';
import { copyOf } from '../../../../client/webview/matrix/copy';
import { table } from './plan';

describe('Copied rows', () => {
  const plan = table({
    id: 'upr4-140.10',
    number: '140.10',
    text: 'Build "safe" shelters & <b>staff</b> them',
    lead: 'justice',
    status: 'in-progress',
    progress: { value: 33.4, known: true },
  });
  const copied = copyOf(plan, plan.rows, ['recommendation', 'lead', 'status', 'progress']);

  it('are cells between tabs, under a head', () => {
    assert.equal(
      copied.text,
      'Number\tRecommendation\tLead\tStatus\tProgress\r\n' +
        '140.10\t"Build ""safe"" shelters & <b>staff</b> them"\tMinistry of Justice\tIn progress\t33 %',
    );
  });
  it('are a table for word processors, in which texts stay texts', () => {
    assert.match(copied.html, /^<table><tr><th [^>]*>Number<\/th>/);
    assert.match(copied.html, /Build &quot;safe&quot; shelters &amp; &lt;b&gt;staff&lt;\/b&gt; them/);
  });
  it('are text for a spreadsheet, which would take 140.10 for 140.1', () => {
    assert.match(copied.html, /<td style="mso-number-format:'\\@'">140\.10<\/td>/);
  });
  it('run no formula', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1']) {
      const evil = table({ number: formula, text: formula });
      const { text, html } = copyOf(evil, evil.rows, ['recommendation']);
      const cells = text.split('\r\n').slice(1).join('\r\n');
      assert.match(cells, /^"?'/, `${JSON.stringify(formula)} is not marked as text`);
      assert.match(html, />'/, `${JSON.stringify(formula)} is not marked as text`);
    }
  });
});
