import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import { cycleOf } from '../../../plan/figures/counts';
import type { Plan } from '../../../plan/plan';
import type { Filters } from '../../../protocol';
import { type Block, heading, newPage, paragraph, type Report } from '../../documents/report';
import { wordCount } from '../../documents/words';
import { trendSteps } from '../../progress/headline';
import { selectionOf } from '../../progress/selection';
import { progressSnapshot } from '../../progress/snapshot';
import type { ReportOptions } from '../kind';
import { matrixTable } from '../matrix/report';
import { reviewOf } from '../shared/review';
import { countryName, headOf, type Telling, tellingOf } from '../shared/telling';
import { challenges, needs } from './challenges';
import { method, overview, trendTable } from './overview';
import { progressByTheme } from './themes';

/**
 * A draft of the mid-term report that a State gives between two reviews of the UPR: method and consultation, progress by theme for
 * supported and noted recommendations and pledges, challenges, needs, and the matrix as an annex. What the plan does not know
 * stands in it as a note to whoever goes on with it.
 */
export function midTermReport(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const review = reviewOf(plan, options.document);
  const filters = filtersOf(review);
  const { recommendations } = selectionOf(plan, filters, telling.language);
  const snapshot = progressSnapshot(plan, { filters, language: telling.language, limit: recommendations.length * 10 });
  const narrative: Block[] = [
    heading(1, t('Method and consultation')),
    ...method(telling, recommendations),
    heading(1, t('Overview')),
    ...overview(telling, review, snapshot),
    ...trendTable(trendSteps(selectionOf(plan, {}, telling.language))),
    heading(1, t('Progress by theme')),
    ...progressByTheme(telling, recommendations),
    heading(1, t('Challenges')),
    ...challenges(telling, recommendations, snapshot),
    heading(1, t('Assistance needed')),
    ...needs(telling, snapshot),
  ];
  const head = headOf(telling);
  const words = telling.shown.number(wordCount(narrative, telling.language));
  return {
    ...head,
    title: titleFor(telling, review),
    about: [...head.about, t('Draft. Words of the narrative, without tables and annex: {words}', { words })],
    hasContents: true,
    blocks: [
      ...narrative,
      newPage('landscape'),
      heading(1, t('Annex: implementation matrix')),
      paragraph(t('Every recommendation of the review under its first theme, with what is planned and done about it.')),
      matrixTable(telling, recommendations),
    ],
  };
}

function filtersOf(review: Entity<'document'>): Filters {
  const cycle = cycleOf(review);
  return { mechanism: ['UPR'], ...(cycle !== undefined && { cycle: [cycle] }) };
}

function titleFor(telling: Telling, review: Entity<'document'>): string {
  const [country, cycle] = [countryName(telling), cycleOf(review)];
  const report =
    cycle === undefined
      ? t('Mid-term report on the Universal Periodic Review')
      : t('Mid-term report on the Universal Periodic Review, cycle {cycle}', { cycle });
  return country === undefined ? report : t('{country}: {report}', { country, report });
}
