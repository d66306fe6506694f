/** The root of a plan that has no findings on 20 November 2026. */
export const ROOT = `plan:
  id: xex
  title: A plan
  country: XEX
  start: 2025
  end: 2029
  currency: USD
institutions:
  - id: justice
    name: Ministry of Justice
    kind: ministry
    focal-points: [{ post: Head of the Human Rights Unit, valid-from: 2025-01-01 }]
`;

/** A part with one finding, `unlinked-action`. */
export const ACTION = `actions:
  - id: a1
    title: Train judges
    lead: justice
    due: 2027
`;

/** A part with three values repeated, each of which can only be deleted, and two actions that serve nothing. */
export const FIXABLE = `actions:
  - id: a1
    title: Train judges
    lead: justice
    support: [justice]
    sdg: ["16.3", "16.3"]
    due: 2027
  - id: a2
    title: Train lawyers
    lead: justice
    sdg: ["16.3", "16.3"]
    due: 2027
`;
