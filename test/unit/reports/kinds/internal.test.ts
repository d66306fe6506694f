import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { textsIn } from '../../../../server/src/plan/terms';
import { kinds, reportFile } from '../../../../server/src/reports/kinds';
import { nationalPlan } from './plans';

const { plan } = nationalPlan;

/** What people are not to read who are not in the administration: contacts, updates, and all that is marked as internal. */
const secrets = (() => {
  const found: string[] = [];
  for (const { value } of plan.all('institution')) {
    for (const { name, email, phone } of value['focal-points'] ?? []) {
      found.push(...textsIn(name), ...[email, phone].filter((one) => one !== undefined));
    }
  }
  for (const { value } of [...plan.all('recommendation'), ...plan.all('action')]) {
    for (const { text } of value.updates ?? []) found.push(...textsIn(text));
    const marked = [...('comments' in value ? (value.comments ?? []) : []), ...(value.evidence ?? [])];
    for (const one of marked.filter(({ visibility }) => visibility === 'internal')) {
      found.push(...textsIn('text' in one ? one.text : 'title' in one ? one.title : undefined));
    }
  }
  // An update often says that a milestone is reached in the words of the milestone, which is public.
  const milestones = [...plan.all('action')].flatMap(({ value }) => value.milestones ?? []);
  const said = new Set(milestones.flatMap(({ title }) => textsIn(title)));
  return [...new Set(found)].filter((text) => text.trim() !== '' && !said.has(text));
})();

/** All words of a file, whatever its format. */
async function wordsOf(file: string | Uint8Array): Promise<string> {
  if (typeof file === 'string') return file;
  const zip = await JSZip.loadAsync(file);
  const parts = await Promise.all(Object.values(zip.files).map((part) => part.async('text')));
  return parts
    .join(' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');
}

describe('a report for the public', () => {
  it('has something to keep to itself in the national sample', () => {
    assert.ok(secrets.length > 20, `${secrets.length}`);
  });

  for (const kind of kinds) {
    for (const format of kind.formats) {
      it(`of the kind ${kind.name} (${format}) says nothing that is internal`, async () => {
        const words = await wordsOf(await reportFile(kind, plan, { format, internal: false }));
        assert.ok(words.length > 500);
        assert.deepEqual(
          secrets.filter((secret) => words.includes(secret)),
          [],
        );
      }).timeout(30_000);
    }
  }
});
