import { ours, peer } from './candidates';
import { BenchClient, type ServerUnderTest } from './client';
import { generatePlan } from './generate';
import { vsCodeRequests } from './requests';
import { median, ms, percentile, printTable, ratio } from './statistics';
import { Typist } from './typist';

/**
 * Prints the table of design targets: this server and its peer over the same generated plan, through the same client over
 * standard streams. Latency and memory are those that the client sees.
 */
export async function benchServers(): Promise<void> {
  const healthy = [await measure(200, 0), await measure(2000, 0)] as const;
  for (const result of healthy) print(result);
  const growth = ratio(healthy[1].ours.keystroke95, healthy[0].ours.keystroke95);
  console.log(`Keystroke → findings of the larger plan takes ${growth} times as long as of the smaller (at most 2).\n`);
  print(await measure(2000, 1000));
}

interface Result {
  readonly title: string;
  readonly ours: Figures;
  readonly peer: Figures;
}

async function measure(recommendations: number, warnings: number): Promise<Result> {
  const text = generatePlan(recommendations, warnings);
  const lines = (text.split('\n').length - 1).toLocaleString('en');
  return {
    title: `${lines} lines, ${recommendations} recommendations${warnings > 0 ? `, ${warnings} warnings` : ''}`,
    ours: await figuresOf(ours, text, { typed: 200, busy: 100, asked: 60 }),
    peer: await figuresOf(peer, text, { typed: 12, busy: 4, asked: 4 }),
  };
}

/** How often is measured: the peer takes seconds where this server takes milliseconds. */
interface Rounds {
  readonly typed: number;
  readonly busy: number;
  readonly asked: number;
}

/** Milliseconds, bytes. */
interface Figures {
  readonly start: number;
  readonly open: number;
  readonly findings: number;
  readonly keystroke: number;
  readonly keystroke95: number;
  readonly busyKeystroke: number;
  readonly busyKeystroke95: number;
  /** The last answer, when all is asked for the first time. */
  readonly first: number;
  /** At the 95th percentile, by method: each answer after a keystroke. */
  readonly answers: ReadonlyMap<string, number>;
  readonly completion: number;
  readonly hover: number;
  readonly opened: number;
  readonly resident: number;
}

async function figuresOf(server: ServerUnderTest, text: string, rounds: Rounds): Promise<Figures> {
  const client = new BenchClient(server, 'file:///bench/generated.plan.yaml');
  await client.start();
  const { time: open, findings } = await client.open(text);
  const opened = client.resident();
  await mustFindFault(client, server, text, findings);
  const typist = new Typist(text);
  const keystrokes: number[] = [];
  for (let round = 0; round < rounds.typed; round++) keystrokes.push((await client.type(typist.next())).time);

  const asked = vsCodeRequests(client, typist);
  const first = Math.max(...(await asked()).map(([, time]) => time));
  const busy: number[] = [];
  const answers = new Map<string, number[]>();
  for (let round = 0; round < rounds.busy; round++) {
    const findings = client.type(typist.next());
    const times = await asked();
    busy.push((await findings).time);
    for (const [method, time] of times) answers.set(method, [...(answers.get(method) ?? []), time]);
  }

  const completions: number[] = [];
  const hovers: number[] = [];
  for (let round = 0; round < rounds.asked; round++) {
    for (const [method, times] of [
      ['textDocument/completion', completions],
      ['textDocument/hover', hovers],
    ] as const) {
      const edit = typist.next();
      const findings = client.type(edit);
      const position = { line: edit.line, character: edit.from + edit.text.length };
      times.push((await client.ask(method, { position })).time);
      await findings;
    }
  }
  const resident = client.resident();
  await client.stop();
  return {
    start: client.started,
    open,
    findings,
    keystroke: median(keystrokes),
    keystroke95: percentile(keystrokes, 95),
    busyKeystroke: median(busy),
    busyKeystroke95: percentile(busy, 95),
    first,
    answers: new Map([...answers].map(([method, times]) => [method, percentile(times, 95)])),
    completion: median(completions),
    hover: median(hovers),
    opened,
    resident,
  };
}

/** Both servers must apply the same rules: a word that is not allowed is a finding, or there is nothing to compare. */
async function mustFindFault(client: BenchClient, { name }: ServerUnderTest, text: string, before: number) {
  const lines = text.split('\n');
  const line = lines.indexOf('    kind: ministry');
  const end = lines[line]!.length;
  const faulty = await client.type({ line, from: end, to: end, text: 'x' });
  const mended = await client.type({ line, from: end, to: end + 1, text: '' });
  if (faulty.findings <= before || mended.findings !== before) {
    throw new Error(`${name} does not apply the rules: ${before} findings, ${faulty.findings} after a fault.`);
  }
}

function print({ title, ours: a, peer: b }: Result): void {
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  const row = (what: string, figure: (of: Figures) => number, unit = ms) => [
    what,
    unit(figure(a)),
    unit(figure(b)),
    `${ratio(figure(b), figure(a))} ×`,
  ];
  printTable([
    [title, ours.name, peer.name, 'the peer needs'],
    row('start → answer to initialize', ({ start }) => start),
    row('open → first findings', ({ open }) => open),
    ['findings', String(a.findings), String(b.findings), ''],
    row('keystroke → findings, median', ({ keystroke }) => keystroke),
    row('keystroke → findings, 95th percentile', ({ keystroke95 }) => keystroke95),
    row('the same while all is asked, median', ({ busyKeystroke }) => busyKeystroke),
    row('the same while all is asked, 95th', ({ busyKeystroke95 }) => busyKeystroke95),
    row('all asked for the first time, the last answer', ({ first }) => first),
    ...[...a.answers].map(([method, time]) => {
      const other = b.answers.get(method);
      const cells = other === undefined ? ['not offered', ''] : [ms(other), `${ratio(other, time)} ×`];
      return [`  ${method}, 95th`, ms(time), ...cells];
    }),
    row('completion after a keystroke, median', ({ completion }) => completion),
    row('hover after a keystroke, median', ({ hover }) => hover),
    row('resident memory, opened', ({ opened }) => opened, mb),
    row('resident memory, after all of this', ({ resident }) => resident, mb),
  ]);
  console.log('');
}
