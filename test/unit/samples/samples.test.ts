import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Checker } from '../../../server/src/checks/checker';
import type { Finding } from '../../../server/src/checks/finding';
import { checks } from '../../../server/src/checks/index';
import { offsetOf, readDocument } from '../../../server/src/document/document';
import { positionAt } from '../../../server/src/document/snapshot';
import { type PlanFigures, planFigures } from '../../../server/src/plan/figures/plan-figures';
import { Workspace } from '../../../server/src/plan/workspace';

/** The day for which the samples are written (samples/README.md). */
const AS_OF = '2026-11-20';
const codes = new Set(checks.map(({ code }) => code));

describe('the samples', () => {
  for (const folder of ['first', 'national', 'regional']) {
    it(`${folder}: no file has an error`, () => {
      const { findings } = checked('first', 'national', 'regional');
      const errors = findings.filter(({ file, severity }) => file.startsWith(`${folder}/`) && severity === 'error');
      assert.deepEqual(errors.map(told), [], 'Put the sample right, or the check, if it is wrong.');
    });
  }

  it('first and regional: the README names all that is found', () => {
    const { findings } = checked('first', 'national', 'regional');
    const others = findings.filter(({ file }) => !file.startsWith('national/'));
    assert.deepEqual(
      others.map(({ file, code }) => `${file}: ${code}`),
      ['first/first.plan.yaml: overdue'],
    );
  });

  it('national: finds what the README says is meant, and nothing else', () => {
    const { findings } = checked('national');
    const documented = documentedFindings();
    assert.ok(documented.size > 10, 'The table of findings in samples/README.md could not be read.');
    assert.deepEqual(
      Object.fromEntries([...countByCode(findings)].sort()),
      Object.fromEntries([...documented].sort()),
      `Correct the table in samples/README.md if these are meant:\n${findings.map(told).join('\n')}`,
    );
  });

  describe('broken: each remark names the finding of the next line', () => {
    for (const folder of readdirSync('samples/broken')) {
      it(folder, () => {
        const { findings } = checked(`broken/${folder}`);
        const found = findings.map(({ file, code, line }) => `${file}:${line} ${code}`);
        const named = planFiles(`broken/${folder}`).flatMap((name) => remarks(`broken/${folder}/${name}`));
        assert.ok(named.length > 0, 'No remark names a finding, as “# no-lead: …” does.');
        assert.deepEqual(found.sort(), named.sort(), findings.map(told).join('\n'));
      });
    }
  });

  it('broken: together they show nearly every check', () => {
    const named = readdirSync('samples/broken')
      .flatMap((folder) => planFiles(`broken/${folder}`).map((name) => `broken/${folder}/${name}`))
      .flatMap(remarks)
      .map((remark) => remark.split(' ')[1] ?? '');
    const missing = [...codes].filter((code) => !named.includes(code));
    // Damage that no text file for readers should hold: control characters and a file beyond all measure.
    assert.deepEqual(missing.sort(), ['file-too-large', 'unreadable']);
  });
});

describe('the figures of the national sample, counted by hand', () => {
  let figures: PlanFigures;
  before(() => {
    const plan = checked('national').workspace.plans[0];
    assert.ok(plan);
    figures = planFigures(plan);
  });

  it('recommendations of the UPR: 34 and 48 numbers, of which 28 and 41 supported', () => {
    assert.deepEqual(figures.counts, { received: 82, supported: 69, noted: 12, pending: 1 });
  });

  it('the trend: 48 after 34, and 41 supported after 28', () => {
    const [third, fourth] = figures.trend;
    assert.deepEqual(third, { cycle: 3, received: 34, supported: 28 });
    assert.deepEqual([fourth?.received, fourth?.supported], [48, 41]);
    assert.equal(fourth?.receivedChange, (14 / 34) * 100);
    assert.equal(fourth?.supportedChange, (13 / 28) * 100);
  });

  it('other mechanisms: 9 of CEDAW, 8 of the CRC, 7 of the CCPR, 3 and 2 of special procedures', () => {
    assert.equal(figures.otherMechanisms, 29);
  });

  it('committed: 69 supported numbers and one more part, less one discontinued; 29 others; a pledge', () => {
    assert.equal(figures.pledges, 1);
    assert.equal(figures.committed, 69 + 1 - 1 + 29 + 1);
    assert.equal(figures.statuses.get('discontinued'), 1);
  });

  it('overdue actions are those whose day has passed', () => {
    const overdue = figures.overdue.filter(({ kind }) => kind === 'action').map(({ id }) => id);
    assert.deepEqual(overdue.sort(), ['det-a1', 'sa-police-complaints', 'upr3-112.23-a1', 'upr4-130.46-a1']);
  });

  it('behind: more than 20 points below the share of time that has passed', () => {
    const behind = figures.behind.map(({ action, lag }) => `${action.id} ${Math.floor(lag.elapsed)}/${lag.progress}`);
    assert.deepEqual(behind, ['ch-a1 70/42', 'ch-a3 41/0', 'upr4-130.30-a1 41/18', 'upr4-130.43-a1 70/35']);
  });

  it('stale: no news for six months', () => {
    const stale = figures.stale.map(({ entity, since }) => `${entity.id} ${since}`).sort();
    assert.deepEqual(stale, ['mig-a2 2026-02-12', 'upr3-112.30-a1 2025-11-05', 'upr4-130.30-a1 2026-04-30']);
  });

  it('money in US dollars: shelters 110, 140 and 150 thousand, support teachers 210, 240 and 260', () => {
    const required = 110_000 + 140_000 + 150_000 + 210_000 + 240_000 + 260_000;
    const allocated = 110_000 + 140_000 + 60_000 + 210_000 + 160_000;
    const spent = 96_000 + 71_000 + 118_000;
    assert.deepEqual(figures.money.get('USD'), { required, allocated, spent, gap: required - allocated });
  });

  it('indicators: detainees fell from 142 to 121 on the way to 100; a status of B is not the A that is wanted', () => {
    const achievement = new Map(figures.indicators.map((one) => [one.indicator.id, one.achievement]));
    assert.equal(achievement.get('det-i1'), (142 - 121) / (142 - 100));
    assert.equal(achievement.get('ps-i1'), 0);
    assert.equal(achievement.get('upr4-130.39-i1'), undefined);
  });

  it('two recommendations answer all four questions of a key recommendation', () => {
    const all = figures.keyRecommendations.filter(({ questions }) => questions.length === 4);
    assert.deepEqual(all.map(({ recommendation }) => recommendation.id).sort(), ['upr4-130.12', 'upr4-130.6']);
  });

  it('something real to show in every chart', () => {
    for (const [status, number] of figures.statuses) assert.ok(number > 0, `No recommendation is ${status}.`);
    assert.ok(figures.sdgShares.length >= 12, 'Fewer than twelve goals.');
    assert.ok(figures.dueSoon.length > 0, 'Nothing is due soon.');
  });
});

interface Listed extends Pick<Finding, 'code' | 'severity' | 'message'> {
  /** The path under samples/. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** The findings of the plan files in some folders of samples/, checked together as one workspace. */
function checked(...folders: readonly string[]): { workspace: Workspace; findings: Listed[] } {
  const host = { fileExists: (uri: string) => existsSync(`samples/${uri.slice('file:///'.length)}`) };
  const workspace = new Workspace({ asOf: AS_OF, today: AS_OF }, host);
  const files = folders.flatMap((folder) => planFiles(folder).map((name) => `${folder}/${name}`));
  const documents = files.map((file) => readDocument(`file:///${file}`, text(file)));
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(...documents));
  checker.settle();
  const findings = documents.flatMap((document) =>
    checker.findings(document.uri).map(({ code, severity, message, place }) => {
      const { line } = positionAt(document, offsetOf(document, place.piece) + place.start);
      return { file: document.uri.slice('file:///'.length), line: line + 1, code, severity, message };
    }),
  );
  return { workspace, findings };
}

function planFiles(folder: string): string[] {
  return readdirSync(`samples/${folder}`).filter((name) => name.endsWith('.plan.yaml'));
}

function text(file: string): string {
  return readFileSync(`samples/${file}`, 'utf8');
}

/** The findings that a file's remarks name, as `file:line code`: on the remark's own line, or else on the next that is no remark. */
function remarks(file: string): string[] {
  const lines = text(file).split('\n');
  return lines.flatMap((line, index) => {
    const code = /# ([a-z-]+): /.exec(line)?.[1];
    if (code === undefined || !codes.has(code)) return [];
    let meant = index;
    while (/^\s*#/.test(lines[meant] ?? '')) meant++;
    return [`${file}:${meant + 1} ${code}`];
  });
}

/** The table of findings in samples/README.md: code and number. */
function documentedFindings(): Map<string, number> {
  const rows = text('README.md').matchAll(/^\| `([a-z-]+)` \| (\d+) \|/gm);
  return new Map([...rows].map(([, code = '', number]) => [code, Number(number)]));
}

function countByCode(findings: readonly Listed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function told({ file, line, code, message }: Listed): string {
  return `${file}:${line} ${code}: ${message}`;
}
