import assert from 'node:assert/strict';
import { progressPage } from '../../../../client/webview/preview/page';
import { figuresOf, SHELTERS } from './plan';

/** What a reader reads, without tags and style sheet. */
function words(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ');
}

describe('the saved page of a plan’s progress', () => {
  const page = progressPage(figuresOf(SHELTERS), 'en');

  it('shows the figures of the plan', () => {
    const text = words(page);
    for (const expected of [
      'Plan for shelters',
      'as of Nov 20, 2026',
      'Domestic violence',
      'Ministry of Justice',
      'Build the shelters',
      'Places in shelters',
      '1,200',
      '1,000',
    ]) {
      assert.ok(text.includes(expected), `“${expected}” is missing in: ${text}`);
    }
  });

  it('says of a late action how late it is, and what it holds up, also to those who don’t see the chart', () => {
    assert.match(words(page), /Build the shelters starts Jan 1, 2026; In progress; 40%; 51 days late/);
    assert.match(words(page), /Train the staff [^.]*held up by build/);
  });

  it('needs nothing else: no script, no file, no network', () => {
    assert.match(
      page,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/,
    );
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|\son\w+=|url\(|@import|https?:/i);
    assert.doesNotMatch(page, /<button/, 'nothing can be pressed on a page');
  });

  it('draws the chart of actions with today’s line', () => {
    assert.match(page, /<svg class="chart"/);
    assert.match(page, /<line class="today" x1="[\d.]+%"/);
    assert.match(page, /class="dependency held-up"/);
  });

  it('can be printed: every page with the plan’s name, the date and its number', () => {
    assert.match(page, /@media print/);
    assert.match(
      page,
      /@page \{ @top-left \{ content: "Plan for shelters" \} @top-right \{ content: "Nov 20, 2026" \} \}/,
    );
    assert.match(page, /counter\(page\)/);
  });

  it('says what was filtered out of it', () => {
    const filtered = progressPage(figuresOf(SHELTERS, { theme: ['domestic-violence'], dueTo: '2027-12-31' }), 'en');
    assert.match(words(filtered), /Theme Domestic violence .*Due until Dec 31, 2027/);
  });

  it('runs from right to left in Arabic', () => {
    assert.match(progressPage(figuresOf(SHELTERS), 'ar'), /<html lang="ar" dir="rtl">/);
  });

  it('shows text that looks like code as text', () => {
    const evil = '</style><script>alert(1)</script><img src=x onerror=alert(2)>';
    const plan = SHELTERS.replace('Plan for shelters', `'${evil}'`)
      .replace('Build the shelters', `'${evil}'`)
      .replace('Ministry of Justice', `'${evil}'`)
      .replace('Places in shelters', `'${evil}'`);
    const html = progressPage(figuresOf(plan), 'en');
    assert.doesNotMatch(html, /<script|<img/i);
    assert.equal(html.match(/<\/style>/g)?.length, 1, 'the style sheet ends where it should');
    assert.ok(words(html).includes('<img src=x onerror=alert(2)>'), 'it is still to be read');
  });

  it('has no comments, contacts or updates in it', () => {
    const plan = SHELTERS.replace(
      '    lead: justice\n',
      `    lead: justice
    comments: [{ by: justice, date: 2026-05-01, text: Not for outsiders, visibility: internal }]
    updates: [{ date: 2026-05-02, by: justice, text: Said in confidence, visibility: internal }]
`,
    ).replace(
      'kind: ministry }',
      'kind: ministry, focal-points: [{ post: Head of unit, email: head@justice.example }] }',
    );
    const html = progressPage(figuresOf(plan), 'en');
    assert.match(words(html), /Open shelters|Build the shelters/);
    assert.doesNotMatch(html, /Not for outsiders|Said in confidence|head@justice/);
  });
});
