import { isKind } from '../../plan/entity';
import { latestAssessments } from '../../plan/figures/assessments';
import { standingsOf } from '../../plan/figures/standing';
import { findTerm } from '../../plan/terms';
import { textIn } from '../../plan/titles';
import type { AssistanceEntry, Disagreement, Listed, ProgressSnapshot, ServedRow } from '../../protocol';
import { groupName } from '../labels';
import { named, recordLine, titleOf } from '../record-line';
import { countedAs, figure, picks } from './picks';
import type { Selection } from './selection';

// What a government is asked about besides its progress: help, parliament, those left behind, and who sees it otherwise.

export function assistanceOf(selection: Selection, limit: number): Listed<AssistanceEntry> {
  const { plan, language } = selection;
  const all = picks.assistance(selection, '').filter((one) => isKind(one, 'recommendation') || isKind(one, 'action'));
  return {
    all: countedAs('assistance', '', all.length),
    entries: all.slice(0, limit).map((entity) => {
      const { text, area = null, amount = null, currency = null } = entity.value.assistance ?? {};
      return { ...recordLine(selection, entity), text: textIn(plan, text, language), area, amount, currency };
    }),
  };
}

export function parliamentOf(selection: Selection): ProgressSnapshot['parliament'] {
  const needs = new Set(selection.recommendations.flatMap((one) => (one.committed ? one.needs : [])));
  return {
    ...figure(selection, 'parliament'),
    needs: [...needs].sort().map((need) => ({ need, ...figure(selection, 'need', need) })),
  };
}

/** Areas of the High Commissioner's letter, in the order of the plan. */
export function attentionAreas(selection: Selection): ServedRow[] {
  const { plan } = selection;
  return plan.inOrder(plan.all('attention-area')).flatMap((area) =>
    area.id === undefined
      ? []
      : {
          id: area.id,
          title: titleOf(selection, area) || area.id,
          recommendations: figure(selection, 'area', area.id),
          served: figure(selection, 'area-served', area.id),
        },
  );
}

export function priorityGroups(selection: Selection): ServedRow[] {
  const { plan, language } = selection;
  return (plan.setting('priority-groups') ?? []).map((written) => {
    const id = findTerm(plan, 'group', written)?.id ?? written;
    return {
      id,
      title: groupName(plan, 'group', id, language),
      recommendations: figure(selection, 'priority-group', id),
      served: figure(selection, 'priority-group-served', id),
    };
  });
}

export function disagreements(selection: Selection, limit: number): Listed<Disagreement> {
  const all = picks.disagreements(selection);
  const standings = standingsOf(selection.plan);
  return {
    all: countedAs('disagreements', '', all.length),
    entries: all.slice(0, limit).map((entity) => ({
      ...recordLine(selection, entity),
      status: standings.recommendation(entity).status,
      assessments: latestAssessments(entity, selection.plan.dates.asOf).map(({ assessment }) => ({
        by: named(selection, 'institution', assessment.by),
        date: assessment.date ?? null,
        status: assessment.status ?? null,
        grade: assessment.grade ?? null,
      })),
    })),
  };
}
