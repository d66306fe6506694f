import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDocument } from '../../server/src/document/document';
import { importRead } from '../../server/src/exchange/import';
import { readLists } from '../../server/src/exchange/read-lists';
import { Workspace } from '../../server/src/plan/workspace';
import { infographicReport } from '../../server/src/reports/kinds/infographic/report';

const folder = '../shared/data/upr-matrix';

/** A plan of both of Slovenia's lists. */
async function slovenia() {
  const list = (cycle: number) => {
    const name = `slovenia-cycle${cycle}.docx`;
    const { buffer, byteOffset, byteLength } = readFileSync(`${folder}/${name}`);
    return readLists({ bytes: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, name });
  };
  const { files: first } = importRead(await list(2), {}, []);
  const { files } = importRead(await list(3), {}, first);
  const workspace = new Workspace({ asOf: '2026-11-20', today: '2026-11-20' });
  workspace.set(...files.map(({ uri, text }) => readDocument(uri, text)));
  return workspace.plans[0]!;
}

describe('the infographic of Slovenia', function () {
  this.timeout(60_000);

  it('has the counts and changes of OHCHR’s own', async () => {
    const official = readFileSync(`${folder}/slovenia-cycle3-infographic.txt`, 'utf8').replace(/\s+/g, ' ');
    const svg = infographicReport(await slovenia(), { format: 'svg', internal: false });
    assert.ok(typeof svg === 'string');
    const words = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
    const figure = (label: string) => {
      const at = words.indexOf(label);
      return [words[at - 1], words[at + 1]];
    };
    assert.deepEqual(
      [figure('Received'), figure('Supported')],
      [
        ['215', '+32%'],
        ['182', '+28%'],
      ],
    );
    assert.match(official, /received 215 .* supported 182 .* increase of 32%/);
    assert.match(svg, /Cycle 2: 163 received, 142 supported\. Cycle 3: 215 received, 182 supported\. Noted: 33\./);
    for (const count of ['163', '142', '215', '182']) assert.ok(official.includes(count) && words.includes(count));
  });
});
