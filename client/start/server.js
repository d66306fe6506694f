// Serves VS Code for the Web with the extension and one folder of this computer, to this computer only.
const { randomBytes } = require('node:crypto');
const { createReadStream } = require('node:fs');
const { stat } = require('node:fs/promises');
const http = require('node:http');
const path = require('node:path');
const { serveFiles } = require('./files.js');
const { VERSION } = require('./vscode-web.js');

/**
 * Browsers take all names below `localhost` for this computer (RFC 6761, 6.3). VS Code gives each webview an origin of its own; below
 * one name they are parts of one site, without which browsers that block third parties refuse them.
 */
const NAME = 'plans.localhost';

/**
 * An empty extension in the place of VS Code's own for formulas: served without TLS, its styles are blocked by the preview of Markdown, which
 * then says on every page that something was disabled.
 */
const WITHOUT_FORMULAS = path.join(__dirname, 'markdown-math');

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Starts the server.
 * - `code`: the folder of VS Code for the Web; `folder`: the one to open
 * - `extensions`: folders of extensions by name; `tests`: the path of a test suite below one of them, `name/path.js`
 * - `settings`: defaults of VS Code's settings; `port`: any free one where it is 0
 * - `routes`: more answers, by the first part of the path: `(request, response) => void`
 * Gives the page's address, which holds a secret so that no other page and no other person can reach the files, and `close`.
 */
async function startServer({ code, folder, extensions: wanted, tests, settings = {}, port = 0, routes = {} }) {
  const extensions = { ...wanted, 'markdown-math': WITHOUT_FORMULAS };
  const files = serveFiles(folder);
  const token = randomBytes(12).toString('hex');
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const [, secret, area, ...rest] = pathname.split('/').map(decodeURIComponent);
    if (secret !== token || !isLocal(request.headers.host)) {
      response.writeHead(404).end();
      return;
    }
    if (area === 'files') files.answer(request, response, `/${rest.join('/')}`, searchParams);
    else if (area === 'code') sendFile(response, code, rest.join('/'));
    else if (area === 'extensions' && extensions[rest[0]])
      sendFile(response, extensions[rest[0]], rest.slice(1).join('/'));
    else if (Object.hasOwn(routes, area)) routes[area](request, response);
    else if (area === '') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
    else response.writeHead(404).end();
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const host = `${NAME}:${server.address().port}`;

  /** What VS Code's own page (`vs/code/browser/workbench/workbench.html`) holds, with the settings of this server. */
  function page() {
    const at = (name) => ({ scheme: 'http', authority: host, path: `/${token}/extensions/${name}` });
    const names = Object.keys(extensions);
    const product = {
      productConfiguration: {
        nameShort: 'Recommendation Matrix',
        nameLong: 'Recommendation Matrix',
        applicationName: 'recommendation-matrix',
        dataFolderName: '.recommendation-matrix',
        version: VERSION,
        enableTelemetry: false,
        webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${host}/${token}/code/out/vs/workbench/contrib/webview/browser/pre/`,
      },
      folderUri: { scheme: 'disk', path: files.top },
      additionalBuiltinExtensions: (tests ? names.slice(1) : names).map(at),
      configurationDefaults: { 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', ...settings },
      ...(tests && { developmentOptions: { extensions: [at(names[0])], extensionTestsPath: at(tests) } }),
    };
    const base = `/${token}/code`;
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Recommendation Matrix</title>
<link rel="icon" href="${base}/favicon.ico">
<link data-name="vs/workbench/workbench.web.main" rel="stylesheet" href="${base}/out/vs/workbench/workbench.web.main.css">
</head>
<body aria-label="">
<script>window.product = ${JSON.stringify(product).replaceAll('<', '\\u003c')};</script>
<script src="${base}/out/vs/loader.js"></script>
<script src="${base}/out/vs/webPackagePaths.js"></script>
<script>
  const paths = self.webPackagePaths;
  for (const name of Object.keys(paths)) paths[name] = location.origin + '${base}/node_modules/' + name + '/' + paths[name];
  require.config({
    baseUrl: location.origin + '${base}/out',
    paths,
    trustedTypesPolicy: window.trustedTypes?.createPolicy('amdLoader', { createScriptURL: (url) => url }),
  });
</script>
<script src="${base}/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="${base}/out/vs/workbench/workbench.web.main.js"></script>
<script src="${base}/out/vs/code/browser/workbench/workbench.js"></script>
</body>
</html>
`;
  }

  return {
    address: `http://${host}/${token}/`,
    close() {
      files.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Requests under another name come from a page that makes its own name mean this computer. */
function isLocal(host = '') {
  return /^(?:127\.0\.0\.1|(?:[\w-]+\.)*localhost)(?::\d+)?$/.test(host);
}

async function sendFile(response, root, name) {
  const file = path.join(root, name);
  const found = file.startsWith(root + path.sep) ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

module.exports = { startServer };
