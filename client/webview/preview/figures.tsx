import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ProgressSnapshot } from '../../../server/src/protocol';
import { DisagreementsSection } from './sections/disagreements';
import { GoalsSection, GroupsSection, InstitutionsSection, ThemesSection } from './sections/groups';
import { HeadlineSection } from './sections/headline';
import { IndicatorsSection } from './sections/indicators';
import { MoneySection, SourcesSection } from './sections/money';
import { AssistanceSection, AttentionAreasSection, ParliamentSection, PriorityGroupsSection } from './sections/needs';
import { TopGoalsSection, TrendSection } from './sections/review';
import { TimelineSection } from './sections/timeline';

/** The parts of a snapshot that are drawn one after the other. */
export type Parts = Partial<ProgressSnapshot>;

/** All sections. One whose part of the snapshot is the same object as before is not drawn again. */
export function Figures({ parts }: { parts: Parts }) {
  const { headline, trend, sdgs, themes, institutions, groups, timeline, indicators } = parts;
  const { money, moneyBySource, assistance, parliament, attentionAreas, priorityGroups, disagreements } = parts;
  const committed = headline?.committed.count ?? 0;
  return (
    <div class="figures">
      {useDrawn(headline, (one) => (
        <HeadlineSection headline={one} />
      ))}
      {useDrawn(trend, (one) => (
        <TrendSection trend={one} />
      ))}
      {useDrawn(sdgs, (one) => (
        <TopGoalsSection sdgs={one} />
      ))}
      {useDrawn(themes, (one) => (
        <ThemesSection themes={one} />
      ))}
      {useDrawn(groups, (one) => (
        <GroupsSection groups={one} />
      ))}
      {useDrawn(institutions, (one) => (
        <InstitutionsSection institutions={one} />
      ))}
      {useDrawn(sdgs, (one) => (
        <GoalsSection sdgs={one} />
      ))}
      {useDrawn(timeline, (one) => (
        <TimelineSection timeline={one} />
      ))}
      {useDrawn(indicators, (one) => (
        <IndicatorsSection indicators={one} />
      ))}
      {useDrawn(money, (one) => (
        <MoneySection rows={one} />
      ))}
      {useDrawn(moneyBySource, (one) => (
        <SourcesSection rows={one} />
      ))}
      {useDrawn(
        parliament,
        (one) => (
          <ParliamentSection parliament={one} committed={committed} />
        ),
        committed,
      )}
      {useDrawn(assistance, (one) => (
        <AssistanceSection assistance={one} />
      ))}
      {useDrawn(attentionAreas, (one) => (
        <AttentionAreasSection rows={one} />
      ))}
      {useDrawn(priorityGroups, (one) => (
        <PriorityGroupsSection rows={one} />
      ))}
      {useDrawn(disagreements, (one) => (
        <DisagreementsSection disagreements={one} />
      ))}
    </div>
  );
}

function useDrawn<Part>(part: Part | undefined, draw: (part: Part) => ComponentChildren, also?: unknown) {
  return useMemo(() => (part === undefined ? null : draw(part)), [part, also]);
}
