// What a person does inside a view (a webview) of the window; the suite can't reach into it. Each says in which view by an element
// that only this one has.
const { readFileSync } = require('node:fs');

/** Milliseconds between two looks for a view. */
const PAUSE = 50;

/** Actions for test/vscode/driver.js; `patience` in milliseconds. */
function viewActions(page, patience) {
  /** The frame of the view, once it is there. */
  async function frameOf(view) {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      for (const frame of page.frames()) {
        if (await frame.$(view).catch(() => null)) return frame;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    throw new Error(`No view has ${view}.`);
  }

  async function locate({ view, selector }) {
    return (await frameOf(view)).locator(selector).first();
  }

  const options = { timeout: patience };
  return {
    seeInView: async (where) => (await locate(where)).waitFor(options),
    clickInView: async (where) => (await locate(where)).click({ ...options, ...where.how }),
    doubleClickInView: async (where) => (await locate(where)).dblclick(options),
    fillInView: async ({ text, ...where }) => (await locate(where)).fill(text, options),
    /** The texts of all such elements, as they are seen. */
    textsInView: async ({ view, selector }) => (await frameOf(view)).locator(selector).allInnerTexts(),
    /** What axe-core finds wrong for people who hear a page or use it by keyboard. */
    async violationsInView({ view }) {
      const frame = await frameOf(view);
      await frame.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
      const { violations } = await frame.evaluate('axe.run(document)');
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0].html.slice(0, 200)})`);
    },
  };
}

module.exports = { viewActions };
