import type { CoveragePart, FilterChoices, RecordKind } from '../../../server/src/protocol';
import { t } from '../shared/l10n';

// Names of fixed values that the figures give by their codes.

/** What a recommendation needs to be implemented. */
export function needName(need: string): string {
  switch (need) {
    case 'legislation':
      return t('Legislation');
    case 'ratification':
      return t('Ratification');
    case 'budget':
      return t('Budget');
    case 'oversight':
      return t('Oversight');
    case 'policy':
      return t('Policy');
    case 'judicial':
      return t('Courts');
    default:
      return need;
  }
}

export function coverageName(part: CoveragePart): string {
  switch (part) {
    case 'action':
      return t('With an action');
    case 'lead':
      return t('With a lead');
    case 'due':
      return t('With a due date');
    case 'indicator':
      return t('With an indicator');
    case 'sdg':
      return t('Linked to the SDGs');
    case 'budget':
      return t('With a budget, or no need of one');
  }
}

export function withoutName(part: CoveragePart): string {
  switch (part) {
    case 'action':
      return t('Without an action');
    case 'lead':
      return t('Without a lead');
    case 'due':
      return t('Without a due date');
    case 'indicator':
      return t('Without an indicator');
    case 'sdg':
      return t('Without a link to the SDGs');
    case 'budget':
      return t('Without a budget');
  }
}

/** The areas in which the UPR implementation fund gives assistance. */
export function assistanceArea(area: string): string {
  switch (area) {
    case 'key-recommendations':
      return t('Key recommendations');
    case 'national-mechanism':
      return t('National mechanism');
    case 'implementation-plan':
      return t('Implementation plan');
    case 'parliament':
      return t('Parliament');
    case 'un-programmes':
      return t('UN programmes');
    default:
      return area;
  }
}

export function indicatorKind(kind: string): string {
  switch (kind) {
    case 'structural':
      return t('Structural');
    case 'process':
      return t('Process');
    case 'outcome':
      return t('Outcome');
    default:
      return kind;
  }
}

export function filterName(filter: keyof FilterChoices): string {
  switch (filter) {
    case 'theme':
      return t('Theme');
    case 'institution':
      return t('Institution');
    case 'sdg':
      return t('SDG');
    case 'group':
      return t('Group');
    case 'mechanism':
      return t('Mechanism');
    case 'cycle':
      return t('Cycle');
    case 'status':
      return t('Status');
    case 'position':
      return t('Position');
  }
}

export function kindName(kind: RecordKind): string {
  switch (kind) {
    case 'recommendation':
      return t('Recommendation');
    case 'action':
      return t('Action');
    case 'indicator':
      return t('Indicator');
    case 'institution':
      return t('Institution');
    case 'document':
      return t('Document');
    case 'cluster':
      return t('Cluster');
    case 'funding':
      return t('Funding');
    case 'theme':
      return t('Theme');
    case 'group':
      return t('Group');
    case 'attention-area':
      return t('Attention area');
    case 'plan':
      return t('Plan');
  }
}
