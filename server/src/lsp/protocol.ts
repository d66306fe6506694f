import { RequestType } from 'vscode-languageserver-protocol';

// What this server and its own client say to each other beyond the Language Server Protocol. A client that answers the requests
// for files says so with `capabilities.experimental.recommendationMatrix.files = true`.

/** The plan files (`*.plan.yaml`, `*.plan.yml`) in a folder, with `below` also in its subfolders: their URIs. */
export const listFiles = new RequestType<{ uri: string; depth: 'below' | 'here' }, readonly string[], void>(
  'recommendationMatrix/listFiles',
);

/** The text of a file, or null where there is none. */
export const readFile = new RequestType<{ uri: string }, string | null, void>('recommendationMatrix/readFile');

/** Whether there are such files, in the order in which they are asked for. */
export const filesExist = new RequestType<{ uris: readonly string[] }, readonly boolean[], void>(
  'recommendationMatrix/filesExist',
);

/** The section of the client's settings. */
export const SETTINGS = 'recommendationMatrix';
