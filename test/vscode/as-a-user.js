// What a person does in the window, with mouse and keyboard, and what is on the disk afterwards. Used for the extension as it is
// installed and for `npm start`; test/vscode/suite asks VS Code from inside instead.
const assert = require('node:assert/strict');
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const PATIENCE = 20_000;

/** Steps that build on each other, as `[title, work]`. */
function steps(page, plans) {
  const text = (name) => readFileSync(path.join(plans, name), 'utf8');
  const inTree = (name) => page.getByRole('treeitem', { name, exact: false }).first();
  const squiggles = page.locator('.squiggly-error');
  const line = (content) => page.locator('.view-line', { hasText: content }).first();

  async function open(folder, file) {
    await inTree(folder).waitFor({ timeout: PATIENCE });
    if (!(await inTree(file).isVisible())) await inTree(folder).click();
    await inTree(file).dblclick();
    await page.locator('.tab.active', { hasText: file }).waitFor({ timeout: PATIENCE });
  }

  /** VS Code colours words as soon as it has the grammar; a click on a word before puts the cursor elsewhere. */
  async function clickWord(content, word) {
    await line(content).locator('span > span', { hasText: word }).last().click();
  }

  return [
    [
      'opens a plan from the explorer and sees what is wrong in it',
      async () => {
        await open('mistakes', 'mistakes.plan.yaml');
        await squiggles.first().waitFor({ timeout: PATIENCE });
      },
    ],
    [
      'reads below the mouse what is wrong and what to do',
      async () => {
        // Lines move down when their lenses come: then the mouse has to follow.
        await eventually(async () => {
          await page.mouse.move(0, 0);
          await line('lead:').locator('span > span', { hasText: 'justise' }).last().hover();
          await page
            .locator('.monaco-hover', { hasText: 'Did you mean “justice”?' })
            .first()
            .waitFor({ timeout: PATIENCE / 4 });
        });
        await page.keyboard.press('Escape');
      },
    ],
    [
      'puts it right by the keyboard and saves',
      async () => {
        await clickWord('lead:', 'justise');
        await page.keyboard.press('Control+.');
        await page.locator('.action-widget', { hasText: 'justice' }).waitFor({ timeout: PATIENCE });
        await page.keyboard.press('Enter');
        await line('lead: justice').waitFor({ timeout: PATIENCE });
        await page.keyboard.press('Control+s');
        await eventually(() => assert.match(text('mistakes/mistakes.plan.yaml'), /lead: justice\n/));
      },
    ],
    [
      'renames an institution in all files of a plan',
      async () => {
        await open('shelters', 'shelters.plan.yaml');
        await page
          .locator('.codelens-decoration', { hasText: 'leads recommendations: 1' })
          .waitFor({ timeout: PATIENCE });
        await clickWord('id: justice', 'justice');
        await page.keyboard.press('F2');
        // Until the box has the focus, keys go into the text.
        await page.locator('.rename-box input:focus').waitFor({ timeout: PATIENCE });
        await page.keyboard.type('ministry');
        await page.keyboard.press('Enter');
        await line('id: ministry').waitFor({ timeout: PATIENCE });
        // VS Code saves what a new name has changed.
        await eventually(() => assert.match(text('shelters/shelters.plan.yaml'), /- id: ministry\n/));
        await eventually(() => assert.match(text('shelters/actions.plan.yaml'), /lead: ministry\n/));
        // What others write while the editor saves would be lost.
        await page.locator('.tab.active:not(.dirty)').waitFor({ timeout: PATIENCE });
      },
    ],
    [
      'sees what another program writes into the file',
      async () => {
        const file = path.join(plans, 'shelters/shelters.plan.yaml');
        writeFileSync(file, text('shelters/shelters.plan.yaml').replace('currency: USD', 'currency: USDD'));
        await line('currency: USDD').waitFor({ timeout: PATIENCE });
        await squiggles.first().waitFor({ timeout: PATIENCE });
      },
    ],
  ];
}

/** Asserts again and again until it holds. */
async function eventually(check) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

module.exports = { eventually, steps };
