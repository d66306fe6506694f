/** Files as the server reaches them: on a disk, or through requests to the client. URIs are normal (`uris.ts`). */
export interface Files {
  /** The plan files in a folder; with `below` also in its subfolders. None where there is no such folder. */
  list(folder: string, depth: 'below' | 'here'): Promise<readonly string[]>;
  /** The text of a file; undefined where there is none or it can't be read. */
  read(uri: string): Promise<string | undefined>;
  /** Whether a file is there; undefined where nobody knows (yet). */
  exists(uri: string): boolean | undefined;
  /** What was known of files may have changed. */
  forget(): void;
}

/** Files of which nothing is known: what the client opens is all there is. */
export const noFiles: Files = {
  list: async () => [],
  read: async () => undefined,
  exists: () => undefined,
  forget: () => {},
};

/** Files whose scheme says who has them. */
export function filesByScheme(onDisk: Files, others: Files): Files {
  const whose = (uri: string) => (uri.startsWith('file:') ? onDisk : others);
  return {
    list: (folder, depth) => whose(folder).list(folder, depth),
    read: (uri) => whose(uri).read(uri),
    exists: (uri) => whose(uri).exists(uri),
    forget: () => {
      onDisk.forget();
      others.forget();
    },
  };
}
