import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/*
A scenario is one text file: a title, files, then command lines with what they must answer.

    What this shows, in one sentence.
    === file plans/one.plan.yaml      content follows; `=== bytes NAME`: one line of JSON, a character a byte
    === folder NAME                   an empty folder; `=== link NAME TARGET`: a symbolic link
    === run check --format json       words may stand in double quotes; `NAME=value` before the command sets the environment
    === status 1                      0 unless said
    === stdout                        empty unless said, as is `=== stderr`
    === then plans/one.plan.yaml      the file's content afterwards

A last line of `␄` says that the text above does not end with a line break. `<folder>` is the temporary folder it all runs in.
UPDATE_FIXTURES=1 writes what the commands answer into the scenario.
*/

export interface Step {
  readonly command: string;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly afterwards: Readonly<Record<string, string>>;
}

export interface Scenario {
  readonly title: string;
  /** Everything before the first `=== run`, as it is written. */
  readonly head: string;
  readonly setUp: readonly Section[];
  readonly steps: readonly Step[];
}

interface Section {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

const NO_LINE_BREAK = '␄\n';
export const BUNDLE = join(process.cwd(), 'server/dist/recmatrix.mjs');

export function parseScenario(source: string): Scenario {
  const [, head = '', rest = ''] = /^(.*?)(^=== run\b.*)?$(?![\s\S])/ms.exec(source) ?? [];
  const sections = sectionsOf(rest);
  const steps: {
    command: string;
    status: number;
    stdout: string;
    stderr: string;
    afterwards: Record<string, string>;
  }[] = [];
  for (const { kind, name, text } of sections) {
    const step = steps.at(-1);
    if (kind === 'run') steps.push({ command: name, status: 0, stdout: '', stderr: '', afterwards: {} });
    else if (kind === 'status' && step) step.status = Number(name);
    else if ((kind === 'stdout' || kind === 'stderr') && step) step[kind] = text;
    else if (kind === 'then' && step) step.afterwards[name] = text;
    else throw new Error(`A scenario has no section “=== ${kind}” here.`);
  }
  if (steps.length === 0) throw new Error('A scenario needs a line “=== run …”.');
  return { title: head.split('\n')[0] ?? '', head, setUp: sectionsOf(head), steps };
}

function sectionsOf(source: string): Section[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const [kind = '', ...words] = heading.split(' ');
      const text = lines.join('\n');
      return {
        kind,
        name: words.join(' '),
        text: text.endsWith(NO_LINE_BREAK) ? text.slice(0, -NO_LINE_BREAK.length - 1) : text,
      };
    });
}

/** The scenario's text with these answers. */
export function scenarioText({ head }: Scenario, steps: readonly Step[]): string {
  const block = (heading: string, text: string) => {
    if (text === '' && !heading.startsWith('=== then')) return '';
    return `${heading}\n${text === '' || text.endsWith('\n') ? text : `${text}\n${NO_LINE_BREAK}`}`;
  };
  const body = steps.map(
    ({ command, status, stdout, stderr, afterwards }) =>
      `${`=== run ${command}`.trimEnd()}\n${status === 0 ? '' : `=== status ${status}\n`}` +
      block('=== stdout', stdout) +
      block('=== stderr', stderr) +
      Object.entries(afterwards)
        .map(([name, text]) => block(`=== then ${name}`, text))
        .join(''),
  );
  return head + body.join('');
}

/** Runs all steps in a new temporary folder, and gives what they answer. */
export function answers({ setUp, steps }: Scenario): Step[] {
  const folder = mkdtempSync(join(tmpdir(), 'recmatrix-'));
  try {
    for (const section of setUp) prepare(folder, section);
    return steps.map((step) => answer(folder, step));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepare(folder: string, { kind, name, text }: Section): void {
  const [path = '', target = ''] = name.split(' ');
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  if (kind === 'file') writeFileSync(join(folder, path), text);
  else if (kind === 'bytes') writeFileSync(join(folder, path), Buffer.from(JSON.parse(text) as string, 'latin1'));
  else if (kind === 'folder') mkdirSync(join(folder, path), { recursive: true });
  else if (kind === 'link') symlinkSync(target, join(folder, path));
  else throw new Error(`A scenario has no section “=== ${kind}” before its first command.`);
}

function answer(folder: string, { command, afterwards }: Step): Step {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
  const variables = words.slice(
    0,
    words.findIndex((word) => !/^[A-Z_]+=/.test(word)),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...words.slice(variables.length)], {
    cwd: folder,
    encoding: 'utf8',
    env: Object.fromEntries(
      variables.map((variable) => variable.replaceAll('<folder>', folder).split('=') as [string, string]),
    ),
    input: '',
    timeout: 60_000,
  });
  const stable = (text: string) => text.replaceAll(folder, '<folder>');
  return {
    command,
    status: status ?? -1,
    stdout: stable(stdout),
    stderr: stable(stderr),
    afterwards: Object.fromEntries(
      Object.keys(afterwards).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    ),
  };
}
