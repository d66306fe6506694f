// The other end of test/vscode/suite/driver.ts: drives the window that the suite runs in, and collects its results.
const http = require('node:http');
const { existsSync, mkdirSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { viewActions } = require('./views.js');

const PICTURES = path.join(__dirname, '../../out/pictures');
/** Milliseconds until something that must be seen is given up. */
const PATIENCE = 20_000;

/** Where Debian, other Linuxes and people with a browser of their own have Chromium. */
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function hasBrowser() {
  return existsSync(BROWSER);
}

/** A window of Chromium, unless VS Code brings its own, and the server that the suite talks to. Results are printed as they come. */
async function startDriver(name, { hasWindow }) {
  const browser = hasWindow ? await chromium.launch({ executablePath: BROWSER, args: OPTIONS }) : undefined;
  const page = await browser?.newPage({ viewport: { width: 1280, height: 800 } });
  // Else a browser asks before it lets a page read what was copied.
  await page?.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const log = [];
  page?.on('console', (message) => log.push(message.text()));
  page?.on('pageerror', (error) => log.push(error.message));
  const results = { passed: 0, failed: 0 };
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });

  const actions = {
    passed({ title }) {
      results.passed += 1;
      console.log(`  passed  ${title}`);
    },
    async failed({ title, reason }) {
      results.failed += 1;
      await takePicture(`failed-${results.failed}`);
      console.log(`  failed  ${title}\n${reason.replace(/^/gm, '          ')}`);
    },
    note: ({ text }) => console.log(`          ${text}`),
    ended: () => end(),
    see: async ({ selector, patience = PATIENCE }) =>
      void (await page?.waitForSelector(selector, { timeout: patience })),
    click: ({ selector }) => page?.click(selector, { timeout: PATIENCE }),
    /** Opens a branch of a tree, until something is seen in it: a tree that is drawn again meanwhile can close it. */
    async expand({ selector, until = `${selector}[aria-expanded=true]` }) {
      const element = page.locator(selector).first();
      await element.waitFor({ timeout: PATIENCE });
      for (const end = Date.now() + 2 * PATIENCE; Date.now() < end; ) {
        if ((await element.getAttribute('aria-expanded')) === 'false') await element.click();
        const isOpen = page.locator(until).first().waitFor({ timeout: 4000 });
        if (
          await isOpen.then(
            () => true,
            () => false,
          )
        )
          return;
      }
      throw new Error(`${selector} can not be opened.`);
    },
    /** Ends the server where it is a web worker, without a word to anybody. */
    async endWorker() {
      for (const worker of page.workers()) {
        const name = await worker.evaluate(() => globalThis.name);
        if (name.endsWith('language-server.browser.js')) return void (await worker.evaluate(() => globalThis.close()));
      }
      throw new Error('There is no worker with the server.');
    },
    async press({ keys }) {
      for (const key of keys) await page?.keyboard.press(key);
    },
    picture: ({ name: picture, clip }) => takePicture(picture, clip),
    /** In the desktop nobody clicks or types. */
    hasWindow: () => page !== undefined,
    ...(page && viewActions(page, PATIENCE)),
  };

  /** Of the whole window, or of the part of it that `clip` names in pixels. */
  async function takePicture(picture, clip) {
    mkdirSync(PICTURES, { recursive: true });
    await page?.screenshot({ path: path.join(PICTURES, `${name}-${picture}.png`), ...(clip && { clip }) });
  }

  const server = http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
    try {
      const message = JSON.parse(Buffer.concat(parts).toString('utf8'));
      response.end(JSON.stringify({ result: await actions[message.action](message) }));
    } catch (error) {
      response.end(JSON.stringify({ error: error.message }));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    page,
    log,
    results,
    actions,
    ended,
    takePicture,
    async close() {
      server.closeAllConnections();
      server.close();
      await browser?.close();
    },
  };
}

module.exports = { hasBrowser, startDriver };
