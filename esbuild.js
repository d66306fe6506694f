// Builds everything that is run.
//   node esbuild.js [--watch]   the product (server/dist)
//   node esbuild.js --tests     the product, the browser target and the test suites (out/)
const { readdirSync, rmSync } = require('node:fs');
const esbuild = require('esbuild');
const { compiledSchemas } = require('./schemas/compile.js');

const common = {
  bundle: true,
  sourcemap: true,
  logLevel: 'warning',
  target: 'es2022',
  charset: 'utf8',
  format: 'esm',
  splitting: true,
  plugins: [compiledSchemas],
};
const forNode = {
  ...common,
  platform: 'node',
  outExtension: { '.js': '.mjs' },
  // CommonJS libraries inside an ES module bundle still call require for Node's own modules.
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
};

/** The command line: needs nothing but Node. Importers and reports are chunks of their own, loaded when asked for. */
const product = {
  ...forNode,
  minify: true,
  entryPoints: { recmatrix: 'server/src/cli/main.ts' },
  outdir: 'server/dist',
};

/** The language server. It shares no chunks with the command line: one large file is read quicker than many small ones. */
const languageServer = {
  ...product,
  entryPoints: { 'language-server': 'server/src/lsp/node-main.ts' },
  // Told apart, since they go into the extension's package.
  chunkNames: 'language-server/[name]-[hash]',
};

/** The language server as a web worker: one file, since a worker of another origin can't load chunks. */
const worker = {
  ...common,
  format: 'iife',
  splitting: false,
  platform: 'browser',
  minify: true,
  entryPoints: { 'language-server.browser': 'server/src/lsp/browser-main.ts' },
  outdir: 'server/dist',
};

/** The extension. VS Code loads CommonJS; `vscode` is VS Code itself. */
const extension = {
  ...common,
  format: 'cjs',
  splitting: false,
  minify: true,
  external: ['vscode'],
  outdir: 'client/dist',
};
const extensions = [
  { ...extension, platform: 'node', entryPoints: { node: 'client/src/node.ts' } },
  { ...extension, platform: 'browser', entryPoints: { browser: 'client/src/browser.ts' } },
];

/** What runs in webviews: one script and one style sheet for each view. */
const webviews = {
  ...common,
  format: 'iife',
  splitting: false,
  platform: 'browser',
  minify: true,
  entryPoints: { preview: 'client/webview/preview/main.tsx', matrix: 'client/webview/matrix/main.tsx' },
  outdir: 'client/dist/webview',
};

/** For `npm start` and the tests in VS Code for the Web: plans on disk as the editor's files. */
const diskFiles = {
  ...extension,
  platform: 'browser',
  entryPoints: { extension: 'client/start/disk-files/extension.ts' },
  outdir: 'client/start/disk-files/dist',
};

/** All code outside cli/ and lsp/ must run in a browser: this build fails if any of it reaches for Node. */
const browser = {
  ...common,
  platform: 'browser',
  entryPoints: files('server/src', (path) => !/^server\/src\/(cli|lsp)\//.test(path)),
  outdir: 'out/browser',
};

const tests = {
  ...forNode,
  packages: 'external',
  entryPoints: [...files('test', (path) => path.endsWith('.test.ts')), ...files('bench', () => true)],
  outbase: '.',
  outdir: 'out',
};

/** What test/vscode/run.js runs inside VS Code, with its own mocha, which would take `module.exports` for itself. */
const vscodeSuites = ['node', 'browser'].map((platform) => ({
  ...extension,
  format: 'iife',
  globalName: 'suite',
  footer: { js: 'module.exports = suite;' },
  minify: false,
  platform,
  entryPoints: [`test/vscode/suite/${platform}.ts`],
  outdir: 'out/vscode',
}));

function files(folder, wanted) {
  return readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && wanted(path));
}

const products = [product, languageServer, worker, ...extensions, webviews, diskFiles];

async function main(args) {
  if (args.includes('--watch')) {
    const contexts = await Promise.all(products.map((one) => esbuild.context({ ...one, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  const targets = args.includes('--tests') ? [...products, browser, tests, ...vscodeSuites] : products;
  for (const target of targets) rmSync(target.outdir, { recursive: true, force: true });
  await Promise.all(targets.map((target) => esbuild.build(target)));
}

main(process.argv.slice(2)).catch((error) => {
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
