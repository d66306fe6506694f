import assert from 'node:assert/strict';
import type { Plan } from '../../../../server/src/plan/plan';
import type { Report } from '../../../../server/src/reports/documents/report';
import { progressReport } from '../../../../server/src/reports/kinds/progress/report';
import { progressSnapshot } from '../../../../server/src/reports/progress/snapshot';
import { html } from '../../../../server/src/reports/writers/html';
import { nationalPlan, planOf, small } from './plans';
import { linesOf } from './texts';

async function page(plan: Plan): Promise<Report> {
  const report = await progressReport(plan, { format: 'html', internal: false });
  assert.ok(typeof report !== 'string');
  return report;
}

/** The lines between one heading and the next. */
async function section(plan: Plan, title: string): Promise<string[]> {
  const lines = linesOf(await page(plan));
  const from = lines.indexOf(`# ${title}`) + 1;
  assert.ok(from > 0, `There is no heading “${title}” in:\n${lines.join('\n')}`);
  const rest = lines.slice(from);
  const next = rest.findIndex((line) => line.startsWith('# '));
  return next < 0 ? rest : rest.slice(0, next);
}

describe('the progress of a plan as a page', () => {
  it('says first where the plan stands and what needs attention', async () => {
    assert.deepEqual((await section(small, 'Where the plan stands')).slice(0, 1), [
      'Mean progress of 2 commitments: 35%. Implemented: 0. Partially implemented: 0. In progress: 2. Not started: 0.',
    ]);
    assert.deepEqual(await section(small, 'Needs attention'), [
      '[In short]',
      'What | Recommendations | Actions',
      'Overdue | 1 | 0',
      'Due within 90 days | 1 | 2',
      'Behind schedule |  | 0',
      'Nothing heard for long, recommendations and actions together |  | 1',
      '[Actions due within 90 days: 2]',
      'Action | Lead | Due | Status | Progress',
      'Lay the bill before Parliament | Ministry of Justice | 31 Dec 2026 | In progress | 40%',
      'Train judges | Police | 31 Dec 2026 | Not started | 0%',
    ]);
  });

  it('has the figures of the preview', async () => {
    const { themes, institutions, sdgs, groups, indicators, money, trend, disagreements } = progressSnapshot(
      nationalPlan.plan,
    );
    const rows = async (title: string) =>
      (await section(nationalPlan.plan, title)).filter((line) => line.includes('|'));
    assert.equal((await rows('By theme')).length, themes.length + 1);
    assert.equal((await rows('By institution')).length, institutions.length + 1);
    assert.equal((await rows('Sustainable Development Goals')).length, sdgs.length + 1);
    assert.ok((await rows('Groups of persons')).length > groups.length);
    assert.equal((await rows('Indicators')).length, indicators.all.count + 1);
    assert.ok((await rows('Money')).length > money.length + 2);
    assert.equal((await rows('From one Universal Periodic Review to the next')).length, trend.length + 1);
    assert.equal((await rows('Where others see it otherwise')).length, disagreements.all.count + 1);
  });

  it('leaves out what there is nothing to say of', async () => {
    const headings = linesOf(await page(planOf('plan: { id: p, title: P }'))).filter((line) => line.startsWith('# '));
    assert.deepEqual(headings, ['# Where the plan stands', '# Needs attention']);
  });

  it('says how much of the plan it can’t read', async () => {
    const [note] = linesOf(await page(planOf('plan: { id: p, title: P }\nactions:\n  - id: a\n    title: "A\n')));
    assert.match(note ?? '', /^! Places that can’t be read, and that the figures leave out: [1-9]/);
  });

  it('is one file that needs nothing else', async () => {
    const file = html(await page(nationalPlan.plan));
    assert.match(file, /^<!doctype html>/);
    assert.match(file, /<svg /);
    assert.doesNotMatch(file, /<script|<link|<img|url\(/);
  });

  it('is what “recmatrix progress” gives to programs, as JSON', async () => {
    const json = await progressReport(small, { format: 'json', internal: false });
    assert.ok(typeof json === 'string');
    const { version, plan, asOf, recommendations, actions } = JSON.parse(json);
    assert.deepEqual([version, plan, asOf, actions], [1, 'p', '2026-11-20', 2]);
    assert.equal(recommendations.committed, 2);
  });
});
