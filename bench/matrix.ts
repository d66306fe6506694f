import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { TableSender } from '../client/src/matrix/table';
import { readDocument } from '../server/src/document/document';
import { Workspace } from '../server/src/plan/workspace';
import { matrixOf } from '../server/src/reports/matrix';
import { AS_OF, generatePlan } from './generate';
import { ms, percentile, printTable } from './statistics';

const RECOMMENDATIONS = 2000;
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** What bench/matrix-page.js measures; milliseconds. */
interface Measured {
  readonly frames: Readonly<Record<string, readonly number[]>>;
  readonly updates: readonly number[];
  readonly searches: readonly number[];
}

/**
 * Prints how the matrix of a large plan scrolls, is updated and searched in Chromium, without VS Code around it. A frame takes 16.7 ms
 * on a screen of 60 Hz.
 */
export async function benchMatrix(): Promise<void> {
  const { frames, updates, searches } = await measure();
  console.log(`${RECOMMENDATIONS} recommendations, built by \`npm run build\`\n`);
  printTable([
    ['scrolled by', 'frames a second', 'median', '95th percentile', 'longest'],
    ...Object.entries(frames).map(([step, deltas]) => [
      `${step} pixels a frame`,
      ((1000 * deltas.length) / deltas.reduce((sum, one) => sum + one, 0)).toFixed(0),
      ms(percentile(deltas, 50)),
      ms(percentile(deltas, 95)),
      ms(Math.max(...deltas)),
    ]),
  ]);
  console.log(`\nOne update, until it is drawn: ${ms(percentile(updates, 50))} (longest ${ms(Math.max(...updates))})`);
  console.log(`One letter in the search box: ${ms(percentile(searches, 50))} (longest ${ms(Math.max(...searches))})`);
}

async function measure(): Promise<Measured> {
  const { port, close } = await servePage();
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForSelector('.grid .row');
    return await page.evaluate('measure()');
  } finally {
    await browser.close();
    close();
  }
}

/** The view as VS Code has it, but the extension is a script that answers with one plan. */
async function servePage(): Promise<{ readonly port: number; readonly close: () => void }> {
  const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
  workspace.set(readDocument('file:///bench/generated.plan.yaml', generatePlan(RECOMMENDATIONS)));
  const parts = new TableSender().partsTo('Generated plan', matrixOf(workspace.plans[0]!, {}));
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    '/': [
      'text/html',
      '<!DOCTYPE html><link rel="stylesheet" href="matrix.css"><div id="root"></div><script src="page.js"></script>',
    ],
    '/page.js': ['text/javascript', readFileSync('bench/matrix-page.js', 'utf8')],
    '/parts.json': ['application/json', JSON.stringify(parts)],
    '/matrix.js': ['text/javascript', readFileSync('client/dist/webview/matrix.js', 'utf8')],
    '/matrix.css': ['text/css', readFileSync('client/dist/webview/matrix.css', 'utf8')],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, content] = files[url] ?? ['text/plain', ''];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
