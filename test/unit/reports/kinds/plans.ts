import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../../../../server/src/document/document';
import type { Plan } from '../../../../server/src/plan/plan';
import { Workspace } from '../../../../server/src/plan/workspace';

/** The plan of one text, as of 20 November 2026. */
export function planOf(text: string): Plan {
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' });
  workspace.set(readDocument('file:///a.plan.yaml', text));
  return workspace.plans[0]!;
}

/** Two mechanisms, two themes, all that a matrix shows, and things that are not for the public. */
export const small = planOf(`plan: { id: p, title: Plan of Fiji, country: FJI, languages: [en, fr] }
institutions:
  - id: moj
    name: { en: Ministry of Justice, fr: Ministère de la justice }
    kind: ministry
    focal-points: [{ post: Head of the Human Rights Unit, email: rights@moj.example }]
  - { id: police, name: Police, kind: agency }
documents:
  - { id: upr4, mechanism: UPR, session: 48, symbol: A/HRC/59/15 }
  - { id: cat6, mechanism: CAT, symbol: CAT/C/FJI/CO/6 }
recommendations:
  - id: upr4-140.1
    document: upr4
    number: "140.1"
    text: { en: Ratify the Optional Protocol (Chile), fr: Ratifier le Protocole facultatif (Chili) }
    recommended-by: [CHL]
    position: supported
    position-source: A/HRC/59/15/Add.1, para. 3
    themes: [ratification-of-and-accession-to-international-instruments]
    groups: [women-and-girls]
    sdg: ["16.3"]
    lead: moj
    actions:
      - id: upr4-140.1-a1
        title: Lay the bill before Parliament
        due: 2026-12-31
        status: in-progress
        progress: 40
        indicators: [{ id: i1, name: Bill, kind: structural, target: { value: true } }]
        updates: [{ date: 2026-05-01, text: Drafted }]
      - { id: upr4-140.1-a2, title: Train judges, lead: police }
    comments:
      - { by: moj, date: 2026-03-01, text: On its way }
      - { date: 2026-03-02, text: Nobody wants it, visibility: internal }
  - id: upr4-140.2
    document: upr4
    number: "140.2"
    text: Abolish the death penalty (Fiji)
    position: noted
  - id: cat6-12
    document: cat6
    number: "12"
    text: Separate children from adults in prison
    themes: [conditions-of-detention]
    lead: police
    due: 2026-06-30
    status: in-progress
`);

const folder = 'samples/national';

/** The national sample: a root and seven parts. */
export const nationalPlan = (() => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.plan.yaml'))
    .map((name) => `${folder}/${name}`);
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' });
  workspace.set(...files.map((path) => readDocument(`file:///${path}`, readFileSync(path, 'utf8'))));
  return { files, plan: workspace.plans[0]! };
})();
