// Runs every test suite and ends with one line for all of them: `N passed, N failed`.
//   node test/run.js            lint, then all suites
//   node test/run.js unit       only the suites named
// A suite is a folder of test/ with *.test.ts files, or one of the ways in which test/vscode/run.js starts VS Code. A suite in
// which no test ran is a failure.
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { hasBrowser } = require('./vscode/driver.js');
const { hasCodeServer } = require('./vscode/code-server.js');

const root = path.join(__dirname, '..');
process.chdir(root);

/** A test that runs longer than this hangs; how quick things are is measured in bench/, not here. */
const HANGS_AFTER_MS = '300000';

/** What a machine may lack. Such a suite is listed as not run, and fails under CI unless `optional`. */
const needs = {
  documents: {
    optional: true,
    met: () => existsSync(path.join(root, '../shared/data')),
    reason: 'the folder of real documents is not on this machine',
  },
  office: {
    met: () => ['soffice', 'pdftoppm'].every((program) => spawnSync(program, ['--help']).error === undefined),
    reason:
      'it needs LibreOffice and Poppler; on Debian: apt-get install libreoffice-calc libreoffice-writer poppler-utils',
  },
  'vscode-web': browser(),
  'vscode-start': browser(),
  'vscode-server': codeServer(),
  'vscode-package': codeServer(),
};

function browser() {
  return { met: hasBrowser, reason: 'there is no Chromium; on Debian: apt-get install chromium' };
}

function codeServer() {
  return {
    met: () => hasBrowser() && hasCodeServer(),
    reason: 'it needs Chromium, and what “npm run setup:vscode” installs',
  };
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options });
}

function mustSucceed(what, command, args) {
  const { status } = run(command, args);
  if (status === 0) return;
  console.error(`\n${what} failed; no test was run.`);
  process.exit(1);
}

function runSuite(suite) {
  const result = suite.startsWith('vscode-') ? inVSCode(suite.replace('vscode-', '')) : inMocha(suite);
  const counts = /^(\d+) (\d+)$/m.exec(result.output[3] ?? '');
  if (!counts) return { passed: 0, failed: 1, note: 'ended before its tests did' };
  const [passed, failed] = [Number(counts[1]), Number(counts[2])];
  if (passed + failed === 0) return { passed, failed: 1, note: 'ran no test' };
  if (result.status !== 0 && failed === 0) return { passed, failed: 1, note: `ended with status ${result.status}` };
  return { passed, failed };
}

/** Suites tell their counts on the file descriptor 3. */
const withCounts = { stdio: ['ignore', 'inherit', 'inherit', 'pipe'], encoding: 'utf8' };

function inVSCode(host) {
  return run(process.execPath, ['test/vscode/run.js', host], withCounts);
}

function inMocha(suite) {
  const files = readdirSync(`out/test/${suite}`, { recursive: true })
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `out/test/${suite}/${name}`);
  return run(
    process.execPath,
    [
      '--enable-source-maps',
      'node_modules/mocha/bin/mocha.js',
      '--forbid-only',
      '--forbid-pending',
      '--timeout',
      HANGS_AFTER_MS,
      '--reporter',
      path.join(__dirname, 'reporter.cjs'),
      ...files,
    ],
    withCounts,
  );
}

function main(named) {
  if (named.length === 0) {
    mustSucceed('Formatting and linting', 'node_modules/.bin/biome', ['check', '--error-on-warnings', '.']);
    mustSucceed('Type checking', 'node_modules/.bin/tsc', []);
    mustSucceed('Type checking of the views', 'node_modules/.bin/tsc', ['-p', 'client/webview']);
  }
  mustSucceed('The build', process.execPath, ['esbuild.js', '--tests']);

  const all = [...readdirSync('out/test'), ...Object.keys(needs).filter((suite) => suite.startsWith('vscode-'))];
  const suites = named.length > 0 ? named : all;
  const total = { passed: 0, failed: 0 };
  const notes = [];
  for (const suite of suites) {
    const need = needs[suite];
    if (need && !need.met()) {
      notes.push(`not run: ${suite}, since ${need.reason}`);
      if (process.env.CI && !need.optional) total.failed += 1;
      continue;
    }
    console.log(`\n── ${suite}`);
    const { passed, failed, note } = runSuite(suite);
    total.passed += passed;
    total.failed += failed;
    if (note) notes.push(`failed: ${suite} ${note}`);
  }
  if (total.passed + total.failed === 0) total.failed = 1;
  console.log(['', ...notes, `${total.passed} passed, ${total.failed} failed`].join('\n'));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main(process.argv.slice(2));
