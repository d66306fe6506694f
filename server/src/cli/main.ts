#!/usr/bin/env node
import { run } from './program';
import { processTerminal } from './terminal';

// `recmatrix check | head`: when nobody reads any more there is nothing left to do, and nothing to say.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), processTerminal());
