import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, run } from '../../server/src/cli/program';
import type { Terminal } from '../../server/src/cli/terminal';
import { BUNDLE } from './scenario';

/** What a terminal was given. */
function recorder(env: Terminal['env'] = {}) {
  const printed: string[] = [];
  const noted: string[] = [];
  const terminal: Terminal = {
    print: (text) => printed.push(text),
    note: (text) => noted.push(text),
    style: (_, text) => text,
    width: 80,
    env,
    cwd: process.cwd(),
  };
  return { terminal, printed, noted };
}

function recmatrix(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
) {
  return spawnSync(process.execPath, [BUNDLE, ...args], { encoding: 'utf8', input: '', env: {}, ...options });
}

describe('the program', function () {
  this.timeout(60_000);
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recmatrix-program-'));
    writeFileSync(join(folder, 'a.plan.yaml'), 'plan: { id: a, title: A, country: XEX, start: 2026, end: 2030 }\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(recmatrix(['--version']).stdout, `${version}\n`);
  });

  it('says in one sentence that a fault is its own, and the details only when asked', async () => {
    const broken = { ...recorder().terminal, cwd: undefined as unknown as string };
    const quiet = recorder();
    assert.equal(await run(['check'], { ...broken, note: quiet.terminal.note }), 2);
    assert.match(
      quiet.noted.join(),
      /^recmatrix: This is a mistake in recmatrix itself, not in your plan\..*RECMATRIX_DEBUG=1\.$/,
    );
    const loud = recorder();
    await run(['check'], { ...broken, note: loud.terminal.note, env: { RECMATRIX_DEBUG: '1' } });
    assert.match(loud.noted.join(), /TypeError/);
  });

  it('ends quietly when nobody reads on', () => {
    const head = spawnSync('/bin/sh', ['-c', '"$NODE" "$BUNDLE" progress --format json; echo "status $?" >&2'], {
      cwd: folder,
      encoding: 'utf8',
      env: { NODE: process.execPath, BUNDLE },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    assert.equal(head.stderr, 'status 0\n');
    const closed = spawnSync('/bin/sh', ['-c', '"$NODE" "$BUNDLE" progress --format json | true'], {
      cwd: folder,
      encoding: 'utf8',
      env: { NODE: process.execPath, BUNDLE },
    });
    assert.equal(closed.stderr, '');
  });

  it('prints no colours into a file or pipe, unless told to', () => {
    const progress = (env: Record<string, string>) => recmatrix(['progress'], { cwd: folder, env }).stdout;
    assert.ok(!progress({}).includes('\u001b'));
    assert.ok(progress({ FORCE_COLOR: '1' }).includes('\u001b[1mA\u001b[0m'));
    assert.ok(!progress({ FORCE_COLOR: '0' }).includes('\u001b'));
    assert.ok(!progress({ FORCE_COLOR: '1', NO_COLOR: '1' }).includes('\u001b'));
  });

  for (const { name } of commands) {
    it(`has help for ${name}`, async () => {
      const { terminal, printed } = recorder();
      assert.equal(await run([name, '--help'], terminal), 0);
      assert.match(printed.join(''), new RegExp(`^Use: recmatrix ${name} `));
    });
  }

  it('knows every command and option of the examples in its help', () => {
    for (const { examples, name, options } of commands) {
      for (const example of examples) {
        const [program, command, ...words] = example.replace(/ >.*/, '').split(' ');
        assert.deepEqual([program, command], ['recmatrix', name]);
        const unknown = words.filter((word) => word.startsWith('--') && !Object.hasOwn(options, word.slice(2)));
        assert.deepEqual(unknown, [], example);
      }
    }
  });
});
