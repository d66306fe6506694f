import assert from 'node:assert/strict';
import { kinds, reportFile } from '../../../../server/src/reports/kinds';
import { CannotReport } from '../../../../server/src/reports/kinds/kind';
import { sampleFiles, sessionOf } from '../../navigation/session';
import { planOf } from './plans';

// Plans are nearly always unfinished or broken somewhere: a report is made all the same, or it is said why there is none.
const unfinished = planOf(`plan: { id: p, languages: ["not a tag"] }
documents: [{}, { id: u, mechanism: UPR }, { id: c, mechanism: other }]
institutions: [{}, { id: m }]
recommendations:
  - {}
  - { document: u, number: "1.1", text: { en: One }, themes: [no-such-theme], sdg: ["99"], actions: [{}], comments: [{}], assessments: [{}] }
  - { id: r, document: c, text: "\\0 bad", lead: nobody }
indicators: [{}, { id: i, collected-by: m }]
clusters: [{}]
actions: [{ title: One, lead: m, start: nonsense, due: 2027-Q1, links: { unsdcf: none } }]
`);
const plans = [...sessionOf(sampleFiles('first', 'regional', 'broken')).workspace.plans, unfinished];

describe('reports of unfinished and broken plans', () => {
  for (const kind of kinds) {
    it(`of the kind ${kind.name} can be made in each format, or say why not`, async () => {
      let made = 0;
      for (const plan of plans) {
        for (const format of kind.formats) {
          try {
            const file = await reportFile(kind, plan, { format, internal: true });
            assert.ok(file.length > 0, plan.ownerUri);
            made += 1;
          } catch (error) {
            assert.ok(error instanceof CannotReport && error.message !== '', `${plan.ownerUri}: ${error}`);
          }
        }
      }
      assert.ok(made >= kind.formats.length, `of ${plans.length} plans`);
    }).timeout(60_000);
  }
});
