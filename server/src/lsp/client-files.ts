import type { Connection } from 'vscode-languageserver';
import { type Requests, requests } from '../protocol';
import type { Files } from './files';
import { normalUri } from './uris';

/**
 * Files that only the client reaches: in a browser, or on a remote file system. Whether a file exists is not known at once: it is
 * asked for, and `learned` is called when the answer has come.
 */
export function filesOfClient(connection: Connection, learned: () => void): Files {
  const send = <Method extends keyof Requests>(method: Method, argument: Requests[Method]['argument']) =>
    connection.sendRequest<Requests[Method]['result']>(method, argument);
  const known = new Map<string, boolean | undefined>();
  const wanted: string[] = [];
  const ask = async () => {
    const uris = wanted.splice(0);
    const answers = await send(requests.filesExist, { uris });
    for (const [index, uri] of uris.entries()) known.set(uri, answers[index]);
    learned();
  };
  return {
    async list(folder, depth) {
      const uris = await send(requests.listFiles, { uri: folder, depth }).catch(() => []);
      return uris.map(normalUri);
    },
    async read(uri) {
      return (await send(requests.readFile, { uri }).catch(() => null)) ?? undefined;
    },
    exists(uri) {
      const normal = normalUri(uri);
      if (!known.has(normal)) {
        known.set(normal, undefined);
        wanted.push(normal);
        // All files that one run of the checks asks about go into one request. Without an answer nobody knows.
        if (wanted.length === 1) setTimeout(() => ask().catch(() => {}));
      }
      return known.get(normal);
    },
    forget() {
      known.clear();
    },
  };
}
