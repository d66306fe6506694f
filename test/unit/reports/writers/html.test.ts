import assert from 'node:assert/strict';
import { html } from '../../../../server/src/reports/writers/html';
import { everything } from './reports';

describe('a report as a page', () => {
  it('shows the plan’s texts as they are', () => {
    const page = html(everything);
    assert.match(page, /<h1>Report of &lt;Ardelia&gt; &amp; others<\/h1>/);
    assert.match(
      page,
      /<strong>strong<\/strong><em> and <\/em><a href="https:\/\/example\.org\/a\?b=c&amp;d">a page<\/a>/,
    );
    assert.match(page, /<tr class="group"><th colspan="4" scope="rowgroup">Theme: Water<\/th><\/tr>/);
    assert.match(
      page,
      /<th scope="row">=1\+1<\/th><td class="date">31 Dec 2026<\/td><td class="number">1,234\.5<\/td>/,
    );
    assert.match(page, /<th scope="row"><p>a \| b<\/p><p>second<\/p><\/th>/);
  });

  it('needs nothing from elsewhere', () => {
    assert.doesNotMatch(html(everything), /<script|<link|<img|url\(|@import/);
  });

  it('runs from right to left in Arabic, with texts of other scripts the other way', () => {
    const page = html({ ...everything, language: 'ar', title: 'تقرير' });
    assert.match(page, /<html lang="ar" dir="rtl">/);
    assert.match(page, /<p dir="ltr">Plain/);
    assert.match(page, /th, td \{[^}]*text-align: right/);
    assert.match(page, /\.number, [^{]*\{ text-align: left/);
    assert.match(page, /<td class="percent" dir="ltr">~50%<\/td>/, 'a sign stays before its figure');
  });

  it('marks each printed page where it is internal', () => {
    assert.match(html({ ...everything, isInternal: true }), /<p class="internal">Internal<\/p>/);
    assert.doesNotMatch(html(everything), /class="internal"/);
  });

  it('keeps the words of a wide table whole, and a small table small', () => {
    assert.match(html(everything), /<table style="--units:40">/);
  });

  it('lets no title out of its style sheet', () => {
    assert.doesNotMatch(html({ ...everything, title: '</style><b>"}' }).split('</style>')[0] ?? '', /<b>|"}"/);
  });
});
