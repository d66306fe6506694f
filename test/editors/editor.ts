import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Starts an editor that nobody here wrote, with the configuration of docs/editors.md and a script that uses it as a person would.

export interface Editor {
  readonly name: string;
  /** A command that succeeds where the editor and all that its configuration needs is installed. */
  readonly check: readonly [command: string, ...args: string[]];
  /** The Debian packages that install it. */
  readonly packages: string;
  /** The language of the block in docs/editors.md, and the heading above it. */
  readonly block: { readonly language: string; readonly heading: string };
  /** Where the configuration goes, below the home folder. */
  readonly config: string;
  /** Other files below the home folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The name of the folder in which the plan lies. */
  readonly folder: string;
  readonly command: readonly [command: string, ...args: string[]];
}

/** A finding as the editor shows it. Lines and characters count from 1. */
export interface Shown {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly line: number;
  readonly character: number;
  readonly marked: string;
}

/** What an editor's script saw. */
export interface Report {
  readonly findings: readonly Shown[];
  /** The completions it offered after `lead: `, and the line after one was chosen. */
  readonly offered: readonly string[] | string;
  readonly completed: string;
  /** The findings after a quick fix. */
  readonly fixed: readonly Shown[];
  readonly definition: { readonly file: string; readonly line: number; readonly word: string };
  readonly hover: string;
  /** The editor's exit status. */
  readonly exit: number;
}

/** What an editor's script saw, and the files as they are on disk after it has saved them. */
export interface Session {
  readonly report: Report;
  readonly files: Readonly<Record<string, string>>;
}

const SERVER = 'server/dist/language-server.mjs';

/** Far more than a session takes. The scripts end earlier by themselves, and say what they waited for. */
const HANGS_AFTER_MS = 90_000;

/** The block of code in docs/editors.md below a heading. */
export function documented({ language, heading }: Editor['block']): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [, code] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\`\n`, 's').exec(section) ?? [];
  if (code === undefined) throw new Error(`docs/editors.md has no block of ${language} below “${heading}”`);
  return code;
}

/** Has an editor play its script over the files of a plan. Fails with a sentence where the editor is missing, gives up or hangs. */
export async function play(editor: Editor, files: Readonly<Record<string, string>>): Promise<Session> {
  mustBeInstalled(editor);
  const base = mkdtempSync(path.join(tmpdir(), 'recmatrix-editor-'));
  try {
    const home = path.join(base, 'home');
    const folder = path.join(base, editor.folder);
    const report = path.join(base, 'report.json');
    const config = path.join(home, editor.config);
    write(config, documented(editor.block));
    for (const [name, text] of Object.entries(editor.files)) write(path.join(home, name), text);
    for (const [name, text] of Object.entries(files)) write(path.join(folder, name), text);
    const commands = putServerInto(path.join(base, 'bin'));
    await run(editor, {
      // Not the person's own folders and settings.
      PATH: `${commands}${path.delimiter}${process.env.PATH}`,
      HOME: home,
      TMPDIR: base,
      TERM: 'linux',
      LC_ALL: 'C.UTF-8',
      CONFIG: config,
      FOLDER: folder,
      REPORT: report,
    });
    const result = JSON.parse(readFileSync(report, 'utf8')) as Report | { readonly failure: string };
    if ('failure' in result) throw new Error(result.failure);
    const names = Object.keys(files);
    return {
      report: result,
      files: Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
    };
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

function mustBeInstalled({ name, check: [command, ...args], packages }: Editor): void {
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  if (status === 0) return;
  throw new Error(
    `${name} is not installed, so nobody knows whether the server works in it. On Debian install it with ` +
      `“apt-get install --no-install-recommends ${packages}”, or run only the other suites, such as “npm run test:unit”.`,
  );
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A folder with the command that `npm link` would make. */
function putServerInto(folder: string): string {
  const command = path.join(folder, 'recmatrix-language-server');
  write(command, `#!/bin/sh\nexec "${process.execPath}" "${path.resolve(SERVER)}" "$@"\n`);
  chmodSync(command, 0o755);
  return folder;
}

async function run({ name, command: [command, ...args] }: Editor, env: Record<string, string>): Promise<void> {
  const editor = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  editor.stdout.on('data', (chunk) => (said += chunk));
  editor.stderr.on('data', (chunk) => (said += chunk));
  let hangs = false;
  const watchdog = setTimeout(() => {
    hangs = true;
    // The editor that it started ends with it, and so does the server.
    process.kill(-editor.pid!, 'SIGKILL');
  }, HANGS_AFTER_MS);
  const [status] = await once(editor, 'close');
  clearTimeout(watchdog);
  if (hangs) {
    throw new Error(
      `${name} did not end within ${HANGS_AFTER_MS / 1000} seconds and was stopped. Run “node test/run.js editors” again; ` +
        `if it hangs again, find the step in its script in test/editors at which it asks something that nobody answers. It said:\n${said}`,
    );
  }
  if (status !== 0) throw new Error(`${name} ended with status ${status}. It said:\n${said}`);
}
