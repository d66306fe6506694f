import { theme } from '../../catalogue/themes';
import { t } from '../../l10n';
import { countsOf } from '../../plan/figures/counts';
import type { RecommendationStanding } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import { findTerm } from '../../plan/terms';
import { picks } from './picks';
import type { Selection } from './selection';

/** The issues of OHCHR's infographics on the Universal Periodic Review: chapters of the Universal Human Rights Index. */
export type Issue =
  | 'framework'
  | 'humanitarian-law'
  | 'cross-cutting'
  | 'civil-political'
  | 'economic-social-cultural'
  | 'women'
  | 'children'
  | 'other-groups'
  | 'other';

export interface IssueRow {
  readonly id: Issue;
  readonly title: string;
  /** Supported recommendations of the UPR under it, by number. */
  readonly supported: number;
  /** Of all supported ones, in per cent. */
  readonly share: number;
}

/** Those that occur, in OHCHR's order. A recommendation with themes of several issues counts once in each. */
export function issueRows(selection: Selection): IssueRow[] {
  const supported = new Set(picks.supported(selection, ''));
  const members = new Map<Issue, RecommendationStanding[]>();
  for (const one of selection.recommendations) {
    if (!supported.has(one.entity)) continue;
    const issues = one.themes.length === 0 ? ['other' as const] : one.themes.map((id) => issueOf(selection.plan, id));
    for (const issue of new Set(issues)) members.set(issue, [...(members.get(issue) ?? []), one]);
  }
  const all = countsOf(selection.recommendations.map(({ entity }) => entity).filter((one) => supported.has(one)));
  return ISSUES.flatMap((id) => {
    const of = members.get(id);
    if (!of) return [];
    const count = countsOf(of.map(({ entity }) => entity)).supported;
    return { id, title: issueName(id), supported: count, share: (count / all.supported) * 100 };
  });
}

const ISSUES: readonly Issue[] = [
  'framework',
  'humanitarian-law',
  'cross-cutting',
  'civil-political',
  'economic-social-cultural',
  'women',
  'children',
  'other-groups',
  'other',
];

/** By the code of its widest theme, from A1 to H1; one of the plan's own themes by the theme that it belongs to. */
function issueOf(plan: Plan, id: string): Issue {
  let [known, steps] = [theme(id), 0];
  let wider = known?.parent ?? plan.find('theme', id)?.value.parent;
  while (wider !== undefined && steps++ < 20) {
    const found = findTerm(plan, 'theme', wider)?.id ?? wider;
    known = theme(found);
    wider = known?.parent ?? plan.find('theme', found)?.value.parent;
  }
  if (!known) return 'other';
  const [code = ''] = known.codes;
  if (code === 'B1') return 'humanitarian-law';
  if (code === 'F1') return 'women';
  if (code === 'F3') return 'children';
  return issueOfLetter[code.charAt(0)] ?? 'other-groups';
}

const issueOfLetter: Readonly<Record<string, Issue>> = {
  A: 'framework',
  B: 'cross-cutting',
  D: 'civil-political',
  E: 'economic-social-cultural',
};

function issueName(issue: Issue): string {
  switch (issue) {
    case 'framework':
      return t('Legal and general framework of implementation');
    case 'humanitarian-law':
      return t('International criminal and humanitarian law');
    case 'cross-cutting':
      return t('Universal and cross-cutting issues');
    case 'civil-political':
      return t('Civil and political rights');
    case 'economic-social-cultural':
      return t('Economic, social and cultural rights');
    case 'women':
      return t('Women’s rights');
    case 'children':
      return t('Children’s rights');
    case 'other-groups':
      return t('Other specific groups and persons');
    case 'other':
      return t('Other issues');
  }
}
