import { readdirSync, readFileSync } from 'node:fs';
import { until } from './editor';

let ended: number | undefined;

/** Ends the server's process, once there is another than the one that was ended last. Looks where Linux lists processes. */
export async function endServerProcess(): Promise<void> {
  const server = await until('the server’s process', () => {
    const found = serverProcess();
    return found === ended ? undefined : found;
  });
  process.kill(server, 'SIGKILL');
  ended = server;
}

/** A child of this process. */
function serverProcess(): number | undefined {
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      const isServer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('language-server.mjs');
      if (isServer && Number(parent) === process.pid) return Number(name);
    } catch {
      // A process that has ended meanwhile.
    }
  }
  return undefined;
}
