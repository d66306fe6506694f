// Runs in the page of bench/matrix.ts: stands for VS Code around the view, and measures it from inside.

const SCROLLED_MS = 4000;
const UPDATES = 10;

let state;
let parts;
window.acquireVsCodeApi = () => ({
  getState: () => state,
  setState(kept) {
    state = kept;
  },
  async postMessage({ type }) {
    if (type !== 'ready') return;
    window.postMessage({ type: 'start', language: 'en', texts: {} });
    parts = await (await fetch('parts.json')).json();
    parts.forEach(send);
  },
});
document.documentElement.style.cssText = '--vscode-font-family: sans-serif; --vscode-font-size: 13px';
const script = document.createElement('script');
script.src = 'matrix.js';
document.head.append(script);

function send(part) {
  window.postMessage({ type: 'table', plan: 'bench', part });
}

const frame = () => new Promise(requestAnimationFrame);
const rest = () => new Promise((resolve) => setTimeout(resolve, 300));

/** Milliseconds from one frame to the next while the table is scrolled by so many pixels each. */
async function scroll(step) {
  const grid = document.querySelector('.grid');
  grid.scrollTop = 0;
  await rest();
  const deltas = [];
  let last = await frame();
  for (const end = last + SCROLLED_MS; last < end; ) {
    grid.scrollTop += step;
    const now = await frame();
    deltas.push(now - last);
    last = now;
  }
  return deltas;
}

/** Milliseconds until what is done has been drawn. */
async function timed(work) {
  await rest();
  const start = performance.now();
  await work();
  await frame();
  await frame();
  return performance.now() - start;
}

window.measure = async () => {
  const frames = {};
  for (const step of [60, 400, 4000]) frames[step] = await scroll(step);
  const updates = [];
  for (let count = 0; count < UPDATES; count += 1) {
    const [key, row] = parts[0].rows[0];
    const rows = [[key, { ...row, text: `${row.text} ${count}` }]];
    updates.push(await timed(() => send({ isFirst: false, isLast: true, rows, order: null, frame: null })));
  }
  const input = document.querySelector('vscode-textfield');
  const searches = [];
  for (const text of ['b', 'ba', 'ban', 'ba', 'b', '']) {
    searches.push(
      await timed(() => {
        input.value = text;
        input.dispatchEvent(new Event('input'));
      }),
    );
  }
  return { frames, updates, searches };
};
