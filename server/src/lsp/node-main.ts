#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { t } from '../l10n';
import { filesOnDisk } from './disk';
import { limitNewObjects, limitRubbish } from './memory';
import { serve } from './server';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

function main(options: readonly string[]): void {
  if (options.includes('--version')) {
    process.stdout.write(`${version}\n`);
  } else if (options.some((option) => TRANSPORTS.includes(option.split('=')[0] ?? ''))) {
    limitNewObjects();
    serve(createConnection(), {
      onDisk: filesOnDisk,
      now: () => new Date(),
      checksPage: checksPage(),
      settled: limitRubbish,
    });
  } else {
    process.stderr.write(
      `${t('This program is started by an editor, which talks with it: recmatrix-language-server --stdio')}\n`,
    );
    process.exitCode = 2;
  }
}

/** It is installed together with the server. */
function checksPage(): string | undefined {
  const page = new URL('../../docs/checks.md', import.meta.url);
  return existsSync(page) ? page.href : undefined;
}

main(process.argv.slice(2));
