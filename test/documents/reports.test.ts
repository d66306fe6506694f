import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDocument } from '../../server/src/document/document';
import { importLists } from '../../server/src/exchange/import';
import type { PlanFile } from '../../server/src/exchange/imported';
import { readThematicList } from '../../server/src/exchange/thematic-list/read-list';
import type { Plan } from '../../server/src/plan/plan';
import { Workspace } from '../../server/src/plan/workspace';
import { matrixReport } from '../../server/src/reports/kinds/matrix/report';
import { docx } from '../../server/src/reports/writers/docx/docx';

// What we write in OHCHR's columns of real plans is what our import reads.
const folder = '../shared/data/upr-matrix';

function planOf(files: readonly PlanFile[]): Plan {
  const dates = { asOf: '2026-11-20', today: '2026-11-20' };
  const workspace = new Workspace(dates);
  workspace.set(...files.map(({ uri, text }) => readDocument(uri, text)));
  return workspace.plans[0]!;
}

function bytesOf(content: Uint8Array): ArrayBuffer {
  return content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer;
}

for (const { cycle, all } of [
  { cycle: 2, all: 163 },
  { cycle: 3, all: 215 },
]) {
  describe(`the matrix of Slovenia's cycle ${cycle} in OHCHR's columns`, function () {
    this.timeout(60_000);
    const trip = (async () => {
      const original = await readThematicList(bytesOf(readFileSync(`${folder}/slovenia-cycle${cycle}.docx`)));
      const { files } = importLists([original], {}, []);
      const report = matrixReport(planOf(files), { format: 'docx', columns: 'ohchr', internal: false });
      const read = await readThematicList(bytesOf(await docx(report)));
      return { original, files, read };
    })();

    it('is of the same review', async () => {
      const { original, read } = await trip;
      const review = ({ country, cycle: its, session, symbol }: typeof read) => ({ country, its, session, symbol });
      assert.deepEqual(review(read), review(original));
    });

    it('leaves nothing that is not understood', async () => {
      assert.deepEqual((await trip).read.problems, []);
    });

    it('gives the same numbers, texts, positions, States, themes, groups and goals', async () => {
      const { original, files, read } = await trip;
      assert.equal(read.recommendations.length, all);
      const again = importLists([read], {}, files);
      assert.deepEqual([again.files, again.added, again.updated, again.differences], [[], [], [], []]);
      const said = (list: typeof read) =>
        list.recommendations
          .map((one) => [one.number, one.text, one.position, one.recommendedBy, [...one.sdgGoals].sort()])
          .sort(([a], [b]) => String(a).localeCompare(String(b), 'en', { numeric: true }));
      assert.deepEqual(said(read), said(original));
    });
  });
}
