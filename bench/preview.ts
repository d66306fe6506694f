import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { readDocument } from '../server/src/document/document';
import { Workspace } from '../server/src/plan/workspace';
import type { ProgressSnapshot } from '../server/src/protocol';
import { progressSnapshot } from '../server/src/reports/progress/snapshot';
import { AS_OF, generatePlan } from './generate';
import { median, ms, percentile, printTable } from './statistics';

const ROUNDS = 40;
/** Milliseconds between two pictures, as the preview leaves at least. */
const PAUSE = 100;

/**
 * What the view costs its thread in Chromium, while a plan of 2,000 recommendations changes under it. On a busy machine tasks also
 * wait for other programs: then the medians say more.
 */
export async function benchPreview(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const table = [
      ['lists', 'first picture', 'update, median', '95th', 'longest task, median', '95th', 'over 50 ms', 'unchanged'],
    ];
    for (const [name, whole] of [
      ['as opened', []],
      ['all shown to their end', ['timeline', 'indicators', 'institutions', 'themes']],
    ] as const) {
      table.push([name, ...(await measure(await browser.newPage({ viewport: { width: 900, height: 1000 } }), whole))]);
    }
    printTable(table);
  } finally {
    await browser.close();
  }
}

async function measure(page: Page, whole: readonly string[]): Promise<string[]> {
  const file = (name: string) => readFileSync(`client/dist/webview/preview.${name}`, 'utf8');
  await page.setContent(`<!DOCTYPE html><title>Preview</title><style>${file('css')}</style><div id="root"></div>`);
  await page.evaluate(IN_PAGE.replace('STATE', JSON.stringify(stateWith(whole))));
  await page.addScriptTag({ content: file('js') });
  await page.evaluate('start()');
  // Sent ahead, so that what is timed is the view and not the way into the page.
  const all = snapshots();
  await page.evaluate(`globalThis.snapshots = ${JSON.stringify(all)}`);
  const opened = await shown(page, 0);
  await page.evaluate('tasks.length = 0');
  const times: number[] = [];
  const indexOf = (round: number) => 1 + (round % (all.length - 1));
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await shown(page, indexOf(round)));
    longest.push((await page.evaluate('Math.max(0, ...tasks.splice(0))')) as number);
  }
  const same = await shown(page, indexOf(ROUNDS - 1));
  return [
    ms(opened),
    ms(median(times)),
    ms(percentile(times, 95)),
    ms(median(longest)),
    ms(percentile(longest, 95)),
    `${longest.filter((task) => task > 50).length} of ${ROUNDS}`,
    ms(same),
  ];
}

/** Sends figures, and gives the milliseconds until the view has changed for the last time. */
async function shown(page: Page, snapshot: number): Promise<number> {
  const time = await page.evaluate(`show(snapshots[${snapshot}])`);
  await page.waitForTimeout(PAUSE);
  return time as number;
}

function stateWith(whole: readonly string[]) {
  return { plan: '', follows: true, filters: {}, closed: [], whole, scroll: 0 };
}

/** One plan as it is, and with the changes that a person makes while typing. */
function snapshots(): ProgressSnapshot[] {
  const text = generatePlan(2000);
  const line = 'status: in-progress, progress: ';
  const at = text.indexOf(line) + line.length;
  return [
    text,
    // A line more above everything: all places move.
    text.replace('\nrecommendations:', '\n\nrecommendations:'),
    `${text.slice(0, at)}9${text.slice(at + 2)}`,
    text.replace('due: 2028-Q4', 'due: 2026-06-30').replace('required: ', 'required: 1'),
    text.replace('themes: [', 'themes: [right-to-health, ').replace('due: 2029-06-30', 'due: 2026-01-01'),
  ].map((one) => {
    const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
    workspace.set(readDocument('file:///generated.plan.yaml', one));
    return progressSnapshot(workspace.plans[0]!);
  });
}

/**
 * In the page: what VS Code gives a webview, and a watch. Tasks are timed as the gaps between messages that the page sends itself
 * without pause, since browsers themselves tell only of those over 50 ms.
 */
const IN_PAGE = `
  globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState: () => (STATE), setState() {} });
  globalThis.tasks = [];
  const channel = new MessageChannel();
  let isWatching = false;
  let before = 0;
  channel.port1.onmessage = () => {
    const now = performance.now();
    if (now - before > 4) tasks.push(now - before);
    before = now;
    if (isWatching) channel.port2.postMessage(null);
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  globalThis.start = () => window.postMessage({ type: 'start', language: 'en', texts: {} }, '*');
  globalThis.show = (snapshot) => new Promise((resolve) => {
    let last = performance.now();
    const begin = last;
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    isWatching = true;
    before = performance.now();
    channel.port2.postMessage(null);
    window.postMessage({ type: 'figures', snapshot, follows: true }, '*');
    setTimeout(() => {
      isWatching = false;
      observer.disconnect();
      resolve(last - begin);
    }, 300);
  });
`;
