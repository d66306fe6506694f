import { t } from '../../../l10n';
import type { Plan } from '../../../plan/plan';
import type { Report } from '../../documents/report';
import type { ReportOptions } from '../kind';
import { reviewOf } from '../shared/review';
import { headOf, tellingOf } from '../shared/telling';
import { factsOf } from './facts';
import { description, infographicPage } from './page';

/**
 * One review of the UPR on one page, as OHCHR's infographics have it: received and supported per cycle and their change, the SDGs
 * named most, supported recommendations by issue. As SVG the drawing alone, with its title in it.
 */
export function infographicReport(plan: Plan, options: ReportOptions): Report | string {
  const telling = tellingOf(plan, options);
  const facts = factsOf(telling, reviewOf(plan, options.document));
  if (options.format === 'svg') return `${infographicPage(telling, facts, true)}\n`;
  const { cycle, country } = facts;
  return {
    ...headOf(telling),
    title: t('{country}: Universal Periodic Review, cycle {cycle}', { country, cycle }),
    blocks: [
      {
        kind: 'figure',
        svg: infographicPage(telling, facts, false),
        description: description(telling, facts),
      },
    ],
  };
}
