import assert from 'node:assert/strict';
import type { Plan } from '../../../../server/src/plan/plan';
import { calendarReport } from '../../../../server/src/reports/kinds/calendar';
import { nationalPlan, planOf, small } from './plans';

const options = { format: 'ics', internal: false } as const;

/** Each event as its properties (RFC 5545, with folded lines joined). */
async function eventsOf(plan: Plan, more: { readonly internal?: boolean } = {}): Promise<Record<string, string>[]> {
  const file = await calendarReport(plan, { ...options, ...more });
  const [, ...events] = file.replace(/\r\n[ \t]/g, '').split('BEGIN:VEVENT\r\n');
  return events.map((event) =>
    Object.fromEntries(event.split('\r\n').map((line) => [/^[^:;]*/.exec(line)?.[0], line.replace(/^[^:]*:/, '')])),
  );
}

const work = (status: string) => `plan: { id: p, title: Plan, next-review: 2029-11 }
documents:
  - { id: upr4, mechanism: UPR, session: 48 }
  - { id: cat6, mechanism: CAT, symbol: CAT/C/FJI/CO/6, title: Concluding observations, next-report: 2027-02-28 }
recommendations:
  - id: r1
    document: upr4
    number: "1"
    text: "Ratify; now"
    position: supported
    actions:
      - id: a1
        title: Lay the bill before Parliament
        due: 2027-Q1
        status: ${status}
        milestones:
          - { title: Draft, due: 2026-10, completed: 2026-10-05 }
          - { title: Hearing, due: 2026-12-01 }
  - { id: r2, document: upr4, number: "2", text: Abolish, position: noted, due: 2027-05-01 }
`;

describe('the calendar', () => {
  it('has what is to be done, shown and reported, each on its last day', async () => {
    const events = await eventsOf(planOf(work('in-progress')));
    assert.deepEqual(
      events.map(({ DTSTART, DTEND, SUMMARY, CATEGORIES }) => [DTSTART, DTEND, CATEGORIES, SUMMARY]),
      [
        ['20261201', '20261202', 'Milestone', 'Milestone: Hearing'],
        ['20270228', '20270301', 'Report', 'Report due: CAT'],
        ['20270331', '20270401', 'Deadline', 'Due: Lay the bill before Parliament'],
        ['20291130', '20291201', 'Plan', 'Next review of the UPR'],
      ],
    );
    assert.equal(
      events[2]?.DESCRIPTION,
      'Lay the bill before Parliament\\nFor: UPR\\, cycle 4: 1\\nStatus: In progress',
    );
  });

  it('gives the same thing the same id each time, and every thing another', async () => {
    const ids = async (plan: Plan) => (await eventsOf(plan)).map(({ UID }) => UID);
    assert.deepEqual(await ids(planOf(work('in-progress'))), [
      'milestone.a1.hearing.p@recommendation-matrix',
      'next-report.cat6.p@recommendation-matrix',
      'due.a1.p@recommendation-matrix',
      'plan.next-review.p@recommendation-matrix',
    ]);
    const earlier = planOf(
      work('not-started').replace('2027-Q1', '2026-12-31').replace('- { title: Draft', '- { title: New draft'),
    );
    assert.deepEqual([...(await ids(earlier))].sort(), [...(await ids(planOf(work('in-progress'))))].sort());
    const national = await ids(nationalPlan.plan);
    assert.equal(new Set(national).size, national.length);
    assert.ok(national.length > 50);
  });

  it('leaves out what is done', async () => {
    const events = await eventsOf(planOf(work('implemented')));
    assert.deepEqual(
      events.map(({ SUMMARY }) => SUMMARY),
      ['Report due: CAT', 'Next review of the UPR'],
    );
  });

  it('is the same file on the same day, of whole days that keep nobody busy', async () => {
    const file = await calendarReport(nationalPlan.plan, options);
    assert.equal(await calendarReport(nationalPlan.plan, options), file);
    const count = (pattern: RegExp) => file.match(pattern)?.length;
    const events = count(/^BEGIN:VEVENT\r$/gm);
    for (const each of [
      /^DTSTART;VALUE=DATE:\d{8}\r$/gm,
      /^TRANSP:TRANSPARENT\r$/gm,
      /^DTSTAMP:20261120T000000Z\r$/gm,
    ]) {
      assert.equal(count(each), events, String(each));
    }
    for (const line of file.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  });

  it('takes no text for a line of its own', async () => {
    const title = JSON.stringify('A; b, c \\ d\r\nEND:VCALENDAR\u2028\u0000 😀');
    const plan = planOf(`plan: { id: p, title: P }\nactions: [{ id: a1, title: ${title}, due: 2027-01-31 }]\n`);
    const [event, ...others] = await eventsOf(plan);
    assert.deepEqual(others, []);
    assert.match(event?.SUMMARY ?? '', /^Due: A\\; b\\, c \\\\ d END:VCALENDAR \S* ?😀$/);
    const file = await calendarReport(plan, options);
    assert.equal(file.match(/^END:VCALENDAR/gm)?.length, 1);
  });

  it('says whom to ask only where that is asked for', async () => {
    const told = async (internal: boolean) => JSON.stringify(await eventsOf(small, { internal }));
    assert.doesNotMatch(await told(false), /Head of the Human Rights Unit|@moj/);
    assert.match(await told(true), /Head of the Human Rights Unit\\\\, rights@moj\.example/);
  });
});
