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

function files(folder, wanted) {
  return readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && wanted(path));
}

async function main(args) {
  if (args.includes('--watch')) {
    const context = await esbuild.context({ ...product, logLevel: 'info' });
    await context.watch();
    return;
  }
  const targets = args.includes('--tests') ? [product, browser, tests] : [product];
  for (const target of targets) rmSync(target.outdir, { recursive: true, force: true });
  await Promise.all(targets.map((target) => esbuild.build(target)));
}

main(process.argv.slice(2)).catch((error) => {
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
