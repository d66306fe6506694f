// `node docs/images/reports/make.js`, after `npm run build`: makes the pictures of docs/reports.md from the national sample. Needs
// LibreOffice, pdftoppm and pngquant.
const { execFileSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const root = path.join(__dirname, '../../..');
const plan = path.join(root, 'samples/national');
const asOf = ['--as-of', '2026-11-21'];

/** By its file, what is written, and which of its pages is shown. */
const pages = {
  'mid-term.docx': { words: ['report', 'mid-term', plan, ...asOf], page: 3 },
  'matrix.docx': { words: ['report', 'matrix', plan, ...asOf], page: 3 },
  'worksheet.xlsx': { words: ['export', 'worksheet', plan, '--institution', 'moj', ...asOf], page: 1 },
};

const folder = mkdtempSync(path.join(tmpdir(), 'recmatrix-pictures-'));
const run = (program, ...words) =>
  execFileSync(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
const recmatrix = (...words) => run(process.execPath, path.join(root, 'server/dist/recmatrix.mjs'), ...words);

try {
  recmatrix('report', 'infographic', plan, ...asOf, '--overwrite', '--out', path.join(__dirname, 'infographic.svg'));
  for (const [file, { words, page }] of Object.entries(pages)) {
    const { name } = path.parse(file);
    recmatrix(...words, '--out', file);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    run('soffice', '--headless', '--norestore', profile, '--convert-to', 'pdf', file);
    run('pdftoppm', '-png', '-r', '80', '-f', String(page), '-singlefile', `${name}.pdf`, name);
    run(
      'pngquant',
      '--force',
      '--strip',
      '--speed',
      '1',
      '--output',
      path.join(__dirname, `${name}.png`),
      '32',
      `${name}.png`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
