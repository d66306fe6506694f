import { readDocument } from '../../../../server/src/document/document';
import { Workspace } from '../../../../server/src/plan/workspace';
import type { Filters, ProgressSnapshot } from '../../../../server/src/protocol';
import { progressSnapshot } from '../../../../server/src/reports/progress/snapshot';

export const AS_OF = '2026-11-20';

/** The figures of a plan in one file. */
export function figuresOf(text: string, filters: Filters = {}): ProgressSnapshot {
  const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
  workspace.set(readDocument('file:///shelters.plan.yaml', text));
  return progressSnapshot(workspace.plans[0]!, { filters });
}

/** One recommendation with an action that is late and one that waits for it, an indicator and money. */
export const SHELTERS = `
plan:
  id: shelters
  title: Plan for shelters
  country: XEX
  currency: EUR
institutions:
  - { id: justice, name: Ministry of Justice, kind: ministry }
documents:
  - { id: upr4, mechanism: UPR, session: 48 }
recommendations:
  - id: upr4-140.1
    document: upr4
    number: "140.1"
    text: Open shelters in every province (Norway)
    position: supported
    themes: [domestic-violence]
    sdg: ["5.2"]
    lead: justice
    actions:
      - id: build
        title: Build the shelters
        start: 2026-01-01
        due: 2026-09-30
        status: in-progress
        progress: 40
        budget: [{ required: 1200, allocated: 200 }]
      - id: staff
        title: Train the staff
        start: 2026-08-01
        due: 2027-03-31
        depends-on: [build]
    indicators:
      - id: places
        name: Places in shelters
        kind: outcome
        baseline: { value: 20, date: 2024 }
        target: { value: 120, date: 2028 }
        measurements: [{ date: 2026-06-30, value: 45 }]
`;
