// Generated from schemas/*.schema.json by `node schemas/generate.js`. Do not edit.

/** A text in the first language of its plan, or by language tag. */
export type Text = string | Readonly<Record<string, string>>;

/** A number or boolean where the text reads as one. */
export type Quantity = number | boolean | string;

export type Status = 'not-started' | 'in-progress' | 'partially-implemented' | 'implemented' | 'discontinued';
export type Visibility = 'public' | 'internal';
export type Priority = 'high' | 'medium' | 'low';
export type Requirement = 'legislation' | 'ratification' | 'budget' | 'oversight' | 'policy' | 'judicial';
export type Means = 'own' | 'assistance';
export type Severity = 'ignore' | 'hint' | 'information' | 'warning' | 'error';

export type Dimension =
  | 'sex'
  | 'age'
  | 'income'
  | 'race'
  | 'ethnicity'
  | 'migratory-status'
  | 'disability'
  | 'location'
  | 'other';

export interface Assistance {
  readonly text?: Text;
  readonly area?: 'key-recommendations' | 'national-mechanism' | 'implementation-plan' | 'parliament' | 'un-programmes';
  readonly amount?: number;
  readonly currency?: string;
}

export interface BudgetLine {
  readonly title?: Text;
  readonly line?: string;
  readonly year?: string;
  readonly required?: number;
  readonly allocated?: number;
  readonly spent?: number;
  readonly currency?: string;
  readonly funding?: string;
}

export interface Evidence {
  readonly title?: Text;
  readonly url?: string;
  readonly path?: string;
  readonly date?: string;
  readonly visibility?: Visibility;
}

export interface Update {
  readonly date?: string;
  readonly by?: string;
  readonly status?: Status;
  readonly progress?: number;
  readonly text?: Text;
  readonly visibility?: Visibility;
}

export interface DatedValue {
  readonly value?: Quantity;
  readonly date?: string;
}

/** What somebody will do: one step with a lead, dates, money and indicators. It stands under the recommendation or cluster that it serves, or in the section `actions` where it serves several. */
export interface ActionRecord {
  readonly id?: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly recommendations?: readonly string[];
  readonly clusters?: readonly string[];
  readonly lead?: string;
  readonly support?: readonly string[];
  readonly consulted?: readonly string[];
  readonly 'proposed-by'?: string;
  readonly 'depends-on'?: readonly string[];
  readonly start?: string;
  readonly due?: string;
  readonly continuous?: boolean;
  readonly completed?: string;
  readonly status?: Status;
  readonly 'status-reason'?: Text;
  readonly progress?: number;
  readonly priority?: Priority;
  readonly requires?: readonly Requirement[];
  readonly means?: Means;
  readonly assistance?: Assistance;
  readonly 'within-existing-resources'?: boolean;
  readonly gender?: Text;
  readonly groups?: readonly string[];
  readonly sdg?: readonly string[];
  readonly milestones?: readonly Milestone[];
  readonly budget?: readonly BudgetLine[];
  readonly updates?: readonly Update[];
  readonly evidence?: readonly Evidence[];
  readonly indicators?: readonly (string | IndicatorRecord)[];
  readonly links?: Links;
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

export interface Milestone {
  readonly title?: Text;
  readonly due?: string;
  readonly completed?: string;
}

export interface Links {
  readonly nhrap?: string;
  readonly unsdcf?: string;
  readonly iati?: string;
}

/** One area of the letter that the High Commissioner for Human Rights sends to the State after its review. */
export interface AttentionAreaRecord {
  readonly id?: string;
  readonly title?: Text;
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

/** Recommendations that ask for much the same and are handled together. They share its lead, due date and actions. */
export interface ClusterRecord {
  readonly id?: string;
  readonly title?: Text;
  readonly objective?: Text;
  readonly themes?: readonly string[];
  readonly lead?: string;
  readonly support?: readonly string[];
  readonly consulted?: readonly string[];
  readonly due?: string;
  readonly consultations?: readonly Consultation[];
  readonly actions?: readonly ActionRecord[];
  readonly indicators?: readonly IndicatorRecord[];
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

export interface Consultation {
  readonly date?: string;
  readonly with?: Text;
  readonly text?: Text;
}

/** A document that recommendations come from: the report of a review, concluding observations, a report of a special procedure or of a regional body. */
export interface DocumentRecord {
  readonly id?: string;
  readonly mechanism?:
    | 'UPR'
    | 'CCPR'
    | 'CESCR'
    | 'CERD'
    | 'CEDAW'
    | 'CAT'
    | 'SPT'
    | 'CRC'
    | 'CMW'
    | 'CRPD'
    | 'CED'
    | 'special-procedure'
    | 'regional-body'
    | 'other';
  readonly body?: Text;
  readonly symbol?: string;
  readonly title?: Text;
  readonly url?: string;
  readonly session?: number;
  readonly cycle?: number;
  readonly reviewed?: string;
  readonly 'position-date'?: string;
  readonly adopted?: string;
  readonly 'next-report'?: string;
  readonly 'follow-up-report'?: string;
  readonly counts?: Counts;
  readonly 'attention-areas'?: readonly AttentionAreaRecord[];
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

export interface Counts {
  readonly received?: number;
  readonly supported?: number;
  readonly noted?: number;
}

/** Money that budget lines draw on: the State budget, a fund, a donor’s project. */
export interface FundingRecord {
  readonly id?: string;
  readonly name?: Text;
  readonly kind?:
    | 'state-budget'
    | 'un-fund'
    | 'bilateral'
    | 'multilateral'
    | 'regional-organisation'
    | 'private'
    | 'other';
  readonly donor?: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly start?: string;
  readonly end?: string;
  readonly iati?: string;
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

/** A group of this plan’s own, beside the built-in groups of OHCHR’s vocabulary. */
export interface GroupRecord {
  readonly id?: string;
  readonly title?: Text;
  readonly parent?: string;
  readonly aliases?: readonly string[];
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

/** What is measured to know whether a commitment changes anything: a baseline, a target and measurements. */
export interface IndicatorRecord {
  readonly id?: string;
  readonly name?: Text;
  readonly kind?: 'structural' | 'process' | 'outcome';
  readonly unit?: Text;
  readonly direction?: 'up' | 'down';
  readonly baseline?: DatedValue;
  readonly 'interim-targets'?: readonly DatedValue[];
  readonly target?: DatedValue;
  readonly measurements?: readonly Measurement[];
  readonly 'data-source'?: Text;
  readonly 'means-of-verification'?: Text;
  readonly 'collected-by'?: string;
  readonly frequency?: 1 | 3 | 6 | 12 | 24 | 36;
  readonly 'disaggregated-by'?: readonly Dimension[];
  readonly sdg?: string;
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

export interface Measurement {
  readonly date?: string;
  readonly value?: Quantity;
  readonly disaggregated?: Readonly<Record<string, Readonly<Record<string, Quantity>>>>;
  readonly note?: Text;
}

/** A body that takes part in the plan: it leads, supports, is consulted, reports, assesses or pays. */
export interface InstitutionRecord {
  readonly id?: string;
  readonly name?: Text;
  readonly acronym?: Text;
  readonly kind?:
    | 'ministry'
    | 'agency'
    | 'parliament'
    | 'judiciary'
    | 'human-rights-institution'
    | 'statistics-office'
    | 'coordination-mechanism'
    | 'local-government'
    | 'civil-society'
    | 'un-entity'
    | 'regional-organisation'
    | 'donor'
    | 'private-sector'
    | 'academia'
    | 'other';
  readonly level?: 'national' | 'subnational' | 'local';
  readonly parent?: string;
  readonly 'focal-points'?: readonly FocalPoint[];
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

export interface FocalPoint {
  readonly post?: Text;
  readonly name?: Text;
  readonly email?: string;
  readonly phone?: string;
  readonly 'valid-from'?: string;
  readonly 'valid-until'?: string;
}

/** The plan as a whole: its country, period, languages and rules. A file with this section is the root of a plan; files without it are its parts. */
export interface PlanRecord {
  readonly id?: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly country?: string;
  readonly start?: string;
  readonly end?: string;
  readonly adopted?: string;
  readonly 'last-review'?: string;
  readonly 'mid-term'?: string;
  readonly 'next-review'?: string;
  readonly currency?: string;
  readonly languages?: readonly string[];
  readonly coordinator?: string;
  readonly method?: Text;
  readonly challenges?: Text;
  readonly 'priority-groups'?: readonly string[];
  readonly follows?: string;
  readonly 'stale-after'?: number;
  readonly fields?: readonly Field[];
  readonly checks?: Readonly<Record<string, Severity>>;
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

export interface Field {
  readonly id?: string;
  readonly title?: Text;
  readonly type?: 'text' | 'number' | 'date' | 'choice';
  readonly choices?: readonly string[];
}

/** One recommendation of a human-rights mechanism, in its own words, with the State’s position and what is done about it. */
export interface RecommendationRecord {
  readonly id?: string;
  readonly document?: string;
  readonly number?: string;
  readonly part?: string;
  readonly kind?: 'recommendation' | 'voluntary-pledge' | 'observation';
  readonly text?: Text;
  readonly 'source-text'?: Text;
  readonly uhri?: string;
  readonly 'recommended-by'?: readonly string[];
  readonly position?: 'supported' | 'noted' | 'pending';
  readonly 'position-detail'?: 'already-implemented' | 'in-process' | 'partial' | 'in-principle';
  readonly 'position-source'?: string;
  readonly cluster?: string;
  readonly themes?: readonly string[];
  readonly groups?: readonly string[];
  readonly sdg?: readonly string[];
  readonly 'attention-areas'?: readonly string[];
  readonly 'strengthens-protection'?: boolean;
  readonly 'same-as'?: readonly string[];
  readonly 'follow-up'?: boolean;
  readonly priority?: Priority;
  readonly 'action-category'?: 1 | 2 | 3 | 4 | 5;
  readonly requires?: readonly Requirement[];
  readonly means?: Means;
  readonly assistance?: Assistance;
  readonly lead?: string;
  readonly support?: readonly string[];
  readonly consulted?: readonly string[];
  readonly due?: string;
  readonly status?: Status;
  readonly 'status-reason'?: Text;
  readonly actions?: readonly ActionRecord[];
  readonly indicators?: readonly IndicatorRecord[];
  readonly budget?: readonly BudgetLine[];
  readonly updates?: readonly Update[];
  readonly evidence?: readonly Evidence[];
  readonly assessments?: readonly Assessment[];
  readonly comments?: readonly Comment[];
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

export interface Assessment {
  readonly by?: string;
  readonly date?: string;
  readonly status?: Status;
  readonly grade?: 'A' | 'B' | 'C' | 'D' | 'E';
  readonly text?: Text;
}

export interface Comment {
  readonly by?: string;
  readonly date?: string;
  readonly text?: Text;
  readonly visibility?: Visibility;
}

/** A theme of this plan’s own, beside the built-in themes of OHCHR’s vocabulary. */
export interface ThemeRecord {
  readonly id?: string;
  readonly title?: Text;
  readonly parent?: string;
  readonly aliases?: readonly string[];
  readonly custom?: Readonly<Record<string, Text>>;
  readonly ignore?: Readonly<Record<string, Text>>;
}

/** What the records of each kind hold. */
export interface Records {
  readonly action: ActionRecord;
  readonly 'attention-area': AttentionAreaRecord;
  readonly cluster: ClusterRecord;
  readonly document: DocumentRecord;
  readonly funding: FundingRecord;
  readonly group: GroupRecord;
  readonly indicator: IndicatorRecord;
  readonly institution: InstitutionRecord;
  readonly plan: PlanRecord;
  readonly recommendation: RecommendationRecord;
  readonly theme: ThemeRecord;
}
