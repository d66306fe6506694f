import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importLists } from '../../../../server/src/exchange/import';
import { readThematicList } from '../../../../server/src/exchange/thematic-list/read-list';
import { matrixReport } from '../../../../server/src/reports/kinds/matrix/report';
import { docx } from '../../../../server/src/reports/writers/docx/docx';
import { nationalPlan } from './plans';

const files = nationalPlan.files.map((path) => ({ uri: path, text: readFileSync(path, 'utf8') }));

for (const { document, remarks } of [
  { document: 'upr3', remarks: [] },
  // Its official text names a State in the middle of a sentence, which the import says of OHCHR's own file, too.
  { document: 'upr4', remarks: ['130.20: (Bulgaria)'] },
]) {
  describe(`the list of ${document} of the national sample in OHCHR's columns`, () => {
    it('changes nothing when it is imported', async () => {
      const report = matrixReport(nationalPlan.plan, { format: 'docx', columns: 'ohchr', document, internal: false });
      const file = await docx(report);
      const list = await readThematicList(
        file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
      );
      const result = importLists([list], {}, files);
      assert.deepEqual(
        [result.added, result.updated, result.differences, result.files.map(({ uri }) => uri)],
        [[], [], [], []],
      );
      assert.deepEqual(
        result.problems.map(({ number, text }) => `${number}: ${text}`),
        remarks,
      );
    });
  });
}
