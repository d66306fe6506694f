// What is there again after the window was closed without saving; used after as-a-user.js, in the same window.
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { eventually } = require('./as-a-user.js');
const { viewActions } = require('./views.js');

const PATIENCE = 20_000;
const FILE = 'shelters/actions.plan.yaml';

/** Steps that build on each other, as `[title, work]`. */
function recoverySteps(page, plans, takePicture) {
  const views = viewActions(page, PATIENCE);
  const onDisk = () => readFileSync(path.join(plans, FILE), 'utf8');
  const line = (content) => page.locator('.view-line', { hasText: content }).first();
  const seen = (selector) => page.locator(selector).first().waitFor({ timeout: PATIENCE });
  const command = async (name) => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-box input').fill(`>${name}`);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor({ timeout: PATIENCE });
    await page.keyboard.press('Enter');
  };
  const shows = (view, selector, wanted) =>
    eventually(async () => assert.match((await views.textsInView({ view, selector })).join('\n'), wanted));

  return [
    [
      'brings unsaved text, preview and matrix back after the window was closed',
      async () => {
        const before = onDisk();
        await page.getByRole('treeitem', { name: 'actions.plan.yaml' }).first().dblclick();
        await line('title: Open one shelter').click();
        await page.keyboard.press('End');
        await page.keyboard.type(' and more');
        await command('Open Progress Preview');
        await shows('main.preview', '.actions .record', /12 districts and more/);
        await command('Open Matrix');
        await views.seeInView({ view: 'main.matrix', selector: '.row.is-recommendation .number' });
        await eventually(async () => assert.match(await page.evaluate(NOTED_TABS), NOTED_MATRIX));
        await loadAgain(page);
        await shows('main.matrix', 'h1', /Protection from domestic violence/);
        await takePicture('restored');
        await views.clickInView({ view: 'main.matrix', selector: '[data-press=actions]' });
        await shows('main.matrix', '.action-title', /12 districts and more/);
        await page.locator('[id="status.notifications"]').click();
        await seen('.notification-list-item:has-text("had not been saved when the window was closed")');
        assert.equal(onDisk(), before);
      },
    ],
    [
      'saves then what was typed before',
      async () => {
        // By its name: now and then VS Code has the text back before the tab, and does not mark it as changed.
        await page.locator('.tab', { hasText: 'actions.plan.yaml' }).first().click();
        // Its last words: where the window is narrow, it goes over several lines.
        await line(/more$/).waitFor({ timeout: PATIENCE });
        await shows('main.preview', '.actions .record', /12 districts and more/);
        await page.keyboard.press('Control+s');
        await eventually(() => assert.match(onDisk(), /12 districts and more\n/));
      },
    ],
  ];
}

/** The matrix, and what it shows, which VS Code may note later than its tab. */
const NOTED_MATRIX =
  /recommendationMatrix\.matrix(?:(?!recommendationMatrix\.preview).)*?\bstate\W+plan\W+[^"]*\/shelters\.plan\.yaml/;

/** What VS Code has noted of the tabs that are open: in the browser it does so every few seconds, not when it is closed. */
const NOTED_TABS = `(async () => {
  const noted = [];
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    if (!database.objectStoreNames.contains('ItemTable')) continue;
    noted.push(await done(database.transaction('ItemTable').objectStore('ItemTable').get('memento/workbench.parts.editor')));
    database.close();
  }
  return noted.join('\\n');
})()`;

/** As by the browser's button; as long as VS Code still writes its copy of what is not saved it asks to stay, and then one stays. */
async function loadAgain(page) {
  page.on('dialog', (dialog) => dialog.dismiss());
  await page.evaluate(() => {
    globalThis.isOld = true;
  });
  await eventually(async () => {
    await page.evaluate(() => globalThis.isOld && location.reload());
    await page.waitForLoadState('load');
    assert.equal(await page.evaluate(() => globalThis.isOld), undefined);
  });
}

module.exports = { recoverySteps };
