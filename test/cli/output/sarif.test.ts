import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { sarif } from '../../../server/src/cli/output/sarif';
import { sourceText } from '../../../server/src/cli/output/source';
import { findingOn, hostile, reportOn } from './reports';

const text = 'lead: mjo\nsupport: [mjo, mjo]\n';

/** The published schema of SARIF 2.1.0, as a package carries it. It is in draft-04, whose `id` is now `$id`. */
function publishedSchema(): object {
  const {
    id: _,
    $schema: __,
    ...schema
  } = JSON.parse(
    readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
  ) as Record<string, unknown>;
  return schema;
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile(publishedSchema());

function assertValid(log: string): void {
  assert.ok(isValid(JSON.parse(log)), JSON.stringify(isValid.errors, undefined, 2));
}

function resultsOf(log: string) {
  return JSON.parse(log).runs[0].results;
}

describe('findings as SARIF', () => {
  it('fit the published schema', () => {
    const other = { path: 'parts/b.plan.yaml', source: sourceText(text), start: 0, end: 4, message: 'defined here' };
    const findings = [
      findingOn(text, 'mjo'),
      findingOn(text, 'mjo, mjo', { severity: 'hint', code: 'unused-record', related: [other] }),
    ];
    assertValid(sarif(reportOn(text, findings)));
  });

  it('fit the published schema whatever the texts are', () => {
    const finding = findingOn(hostile, '<tag>', { message: hostile, advice: hostile });
    assertValid(
      sarif(
        reportOn(hostile, [finding], {
          files: [{ path: 'a b/ü%:,#.plan.yaml', source: sourceText(hostile), findings: [finding] }],
        }),
      ),
    );
  });

  it('fit the published schema where there are none', () => {
    assertValid(sarif(reportOn(text, [])));
  });

  it('are found out by the schema when they are wrong', () => {
    const log = JSON.parse(sarif(reportOn(text, [findingOn(text, 'mjo')])));
    log.runs[0].results[0].level = 'fatal';
    assert.equal(isValid(log), false);
  });

  it('count lines and columns from 1, columns in UTF-16, the end behind the last character', () => {
    const emoji = 'a: 1\nname: \u{1F600} mjo\n';
    const [result] = resultsOf(sarif(reportOn(emoji, [findingOn(emoji, 'mjo')])));
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'a.plan.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 13 },
    });
  });

  it('name their rule', () => {
    const { tool, results } = JSON.parse(sarif(reportOn(text, [findingOn(text, 'mjo')]))).runs[0];
    assert.equal(tool.driver.rules[results[0].ruleIndex].id, results[0].ruleId);
  });

  it('keep their fingerprint when lines are added above, and differ from the same words further down', () => {
    const prints = (source: string) => {
      const first = findingOn(source, 'mjo');
      const again = { ...first, start: source.lastIndexOf('mjo'), end: source.lastIndexOf('mjo') + 3 };
      return resultsOf(sarif(reportOn(source, [first, again]))).map(
        (result: { partialFingerprints: object }) => result.partialFingerprints,
      );
    };
    const [first, second] = prints(text);
    assert.deepEqual(prints(`# a remark\n${text}`), [first, second]);
    assert.notDeepEqual(first, second);
  });

  it('write an absolute path as a file URI', () => {
    const log = sarif(
      reportOn(text, [], { files: [{ path: '/tmp/a b.plan.yaml', source: sourceText(text), findings: [] }] }),
    );
    assert.deepEqual(JSON.parse(log).runs[0].artifacts, [{ location: { uri: 'file:///tmp/a%20b.plan.yaml' } }]);
  });
});
