import type { Requirement, Status } from '../plan/records';
import type { Figure, Named, PlanArgument, Progress, RecordLine, RecordPosition, Uri } from './common';

// The figures of a plan as the preview shows them.

/** Several values of one filter: any of them. Several filters: all of them. An action passes with a recommendation it serves. */
export interface Filters {
  readonly theme?: readonly string[];
  /** The one that leads the recommendation or one of its actions. */
  readonly institution?: readonly string[];
  /** Goals (`16`) or targets (`16.3`). */
  readonly sdg?: readonly string[];
  readonly group?: readonly string[];
  readonly mechanism?: readonly string[];
  readonly cycle?: readonly number[];
  readonly status?: readonly Status[];
  readonly position?: readonly RecordPosition[];
  /** YYYY-MM-DD, both included; a recommendation without a due date passes neither. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Words that all occur in the number, id or text of a recommendation or in the titles of its actions. */
  readonly text?: string;
}

export interface ProgressArgument extends PlanArgument {
  readonly filters?: Filters;
  /** At most so many entries of the timeline, of indicators, of disagreements …; 300 unless given. */
  readonly limit?: number;
}

/** All figures of a plan as of one date, of what passes the filters (docs/language.md, “What the figures mean”). */
export interface ProgressSnapshot {
  readonly plan: Uri & { readonly id: string | null; readonly title: string; readonly country: Named | null };
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly filters: Filters;
  /** What the filters can be given in this plan. */
  readonly choices: FilterChoices;
  /** Places that can't be read, of which the figures know nothing. */
  readonly unread: number;
  readonly headline: Headline;
  readonly trend: readonly TrendStep[];
  readonly themes: readonly GroupRow[];
  readonly institutions: readonly InstitutionRow[];
  /** Goals with recommendations, most first. */
  readonly sdgs: readonly SdgRow[];
  readonly groups: readonly GroupRow[];
  readonly timeline: Listed<TimelineEntry>;
  readonly indicators: Listed<IndicatorEntry>;
  readonly money: readonly MoneyRow[];
  readonly moneyBySource: readonly (MoneyRow & { readonly source: Named | null })[];
  readonly assistance: Listed<AssistanceEntry>;
  readonly parliament: Figure & { readonly needs: readonly (Figure & { readonly need: Requirement })[] };
  readonly attentionAreas: readonly ServedRow[];
  readonly priorityGroups: readonly ServedRow[];
  readonly disagreements: Listed<Disagreement>;
}

export interface FilterChoices {
  readonly theme: readonly Choice[];
  readonly institution: readonly Choice[];
  readonly sdg: readonly Choice[];
  readonly group: readonly Choice[];
  readonly mechanism: readonly Choice[];
  readonly cycle: readonly Choice[];
  readonly status: readonly Choice[];
  readonly position: readonly Choice[];
}

/** A value of a filter, and how many recommendations of the whole plan have it. */
export interface Choice extends Named {
  readonly count: number;
}

/** The first of a list, the most urgent before others, and how many there are. */
export interface Listed<Entry> {
  readonly all: Figure;
  readonly entries: readonly Entry[];
}

export interface Headline {
  /** Recommendations of the UPR, by number. */
  readonly received: Figure;
  readonly supported: Figure;
  readonly noted: Figure;
  readonly pending: Figure;
  /** Of other mechanisms, by number. */
  readonly otherMechanisms: Figure;
  readonly pledges: Figure;
  readonly committed: Figure;
  readonly actions: Figure;
  readonly progress: Progress | null;
  /** Of committed recommendations, and of the discontinued ones beside them. */
  readonly statuses: readonly (Figure & { readonly status: Status; readonly title: string })[];
  readonly overdueRecommendations: Figure;
  readonly overdueActions: Figure;
  readonly dueSoonRecommendations: Figure;
  readonly dueSoonActions: Figure;
  readonly behind: Figure;
  readonly stale: Figure;
  /** How many committed recommendations have an action, a lead …, and the key of those that lack it. */
  readonly coverage: readonly (Figure & {
    readonly part: CoveragePart;
    readonly title: string;
    readonly missing: Figure;
  })[];
  /** UPR recommendations for which at least one of the fund's four questions holds. */
  readonly keyRecommendations: Figure;
}

export type CoveragePart = 'action' | 'lead' | 'due' | 'indicator' | 'sdg' | 'budget';

/** One UPR cycle. Changes in per cent against the one before; null for the first. */
export interface TrendStep {
  readonly cycle: number;
  readonly received: Figure;
  readonly supported: Figure;
  readonly receivedChange: number | null;
  readonly supportedChange: number | null;
}

/** Committed recommendations of a theme, a goal, a group … */
export interface GroupRow extends Named {
  readonly recommendations: Figure;
  readonly implemented: number;
  readonly overdue: Figure;
  readonly progress: Progress | null;
}

/** What an institution leads; its progress is that of its actions. */
export interface InstitutionRow extends GroupRow {
  readonly actions: Figure;
  readonly openActions: Figure;
  readonly overdueActions: Figure;
}

export interface SdgRow extends GroupRow {
  /** Recommendations of every position that name the goal or one of its targets, and their share of all in per cent. */
  readonly named: Figure;
  readonly share: number;
}

/** An action that is not discontinued. Days as YYYY-MM-DD, the first or last one of a period. */
export interface TimelineEntry extends RecordLine {
  readonly start: string | null;
  readonly due: string | null;
  readonly completed: string | null;
  readonly continuous: boolean;
  readonly status: Status;
  readonly progress: Progress;
  readonly lead: Named | null;
  readonly recommendations: readonly string[];
  readonly dependsOn: readonly string[];
  /** Of these, what is not done and ends after this is to start. */
  readonly heldUpBy: readonly string[];
  readonly daysLate: number;
  /** More than 20 points below the share of its time that has passed. */
  readonly behind: boolean;
}

export interface IndicatorEntry extends RecordLine {
  readonly indicatorKind: string | null;
  readonly unit: string;
  readonly baseline: Measured | null;
  readonly target: Measured | null;
  /** Up to the as-of date, oldest first. */
  readonly measurements: readonly Measured[];
  /** 0 to 1; null where nothing is measured. */
  readonly achievement: number | null;
}

export interface Measured {
  readonly date: string | null;
  readonly value: number | boolean | string;
}

/** Sums in one currency; '' where nobody names one. */
export interface MoneyRow {
  readonly currency: string;
  readonly required: number;
  readonly allocated: number;
  readonly spent: number;
  readonly gap: number;
  readonly key: string;
}

export interface AssistanceEntry extends RecordLine {
  readonly text: string;
  readonly area: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

/** An attention area or priority group, and the committed recommendations that serve it by an action. */
export interface ServedRow extends Named {
  readonly recommendations: Figure;
  readonly served: Figure;
}

/** A recommendation that bodies assess otherwise than each other, each by its latest word. */
export interface Disagreement extends RecordLine {
  readonly status: Status;
  readonly assessments: readonly {
    readonly by: Named | null;
    readonly date: string | null;
    readonly status: Status | null;
    readonly grade: string | null;
  }[];
}
