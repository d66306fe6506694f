import type { Found, Rule } from '../../checks/check';
import { findingOf, ignores, wantedSeverity } from '../../checks/checker';
import type { Finding } from '../../checks/finding';
import { offsetOf } from '../../document/document';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';

/** Takes what was found about a record. */
export type Collect = (rule: Rule, about: Entity, found: Found) => void;

/** Keeps what the record does not ignore, with the severities that the plan wants. */
export function findingsOf(plan: Plan): { readonly collect: Collect; readonly inOrder: () => readonly Finding[] } {
  const findings: Finding[] = [];
  return {
    collect(rule, about, found) {
      const severity = wantedSeverity(rule, plan);
      if (severity !== 'ignore' && !ignores(about, rule.code)) findings.push({ ...findingOf(rule, found), severity });
    },
    /** File by file, in the order of their texts. */
    inOrder() {
      const uris = [...plan.documents.keys()];
      const startOf = ({ place }: Finding) => offsetOf(plan.documents.get(place.uri)!, place.piece) + place.start;
      return findings
        .map((finding) => ({ finding, file: uris.indexOf(finding.place.uri), start: startOf(finding) }))
        .sort((a, b) => a.file - b.file || a.start - b.start)
        .map(({ finding }) => finding);
    },
  };
}
