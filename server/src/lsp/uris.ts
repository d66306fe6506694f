/** What encodeURIComponent escapes though a path may hold it as it is (RFC 3986, 3.3). */
const NEEDLESS_ESCAPES = /%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g;
const PARTS = /^([a-z][a-z0-9+.-]*):(\/\/[^/?#]*)?([^?#]*)(.*)$/is;

/**
 * One spelling for each URI: clients escape more or less (`c%3A` or `c:`, `é` or `%C3%A9`), and some write a drive's letter large.
 * Text that is no URI stays as it is.
 */
export function normalUri(uri: string): string {
  const parts = PARTS.exec(uri);
  if (!parts) return uri;
  const [, scheme = '', authority = '', path = '', rest = ''] = parts;
  const normal = path.split('/').map(normalSegment).join('/');
  const drive = /^\/[A-Z]:(?=\/|$)/.exec(normal)?.[0];
  const lower = drive ? drive.toLowerCase() + normal.slice(drive.length) : normal;
  return `${scheme.toLowerCase()}:${authority}${lower}${rest}`;
}

function normalSegment(segment: string): string {
  return encodeURIComponent(decoded(segment)).replace(NEEDLESS_ESCAPES, decodeURIComponent);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Whether a file or folder lies in a folder or is that folder. All URIs normal, folders without a slash at their end. */
export function isBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** A folder's URI without a slash at its end. */
export function folderUri(uri: string): string {
  return normalUri(uri).replace(/\/+$/, '');
}

/** The folder of a file; undefined where the URI has none, as that of a text without a file yet. */
export function folderOf(uri: string): string | undefined {
  const end = uri.lastIndexOf('/');
  return end > uri.indexOf(':') + 2 ? uri.slice(0, end) : undefined;
}

const PLAN_FILE = /\.plan\.ya?ml$/i;

export function isPlanFile(uri: string): boolean {
  return PLAN_FILE.test(uri);
}

const URI_KEYS = new Set(['uri', 'targetUri', 'oldUri', 'newUri']);

/** A copy of a message's parameters or result with each URI in it spelled by `spell`. */
export function mapUris(value: unknown, spell: (uri: string) => string): unknown {
  if (Array.isArray(value)) {
    return typeof value[0] === 'number' ? value : value.map((item) => mapUris(item, spell));
  }
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, own] of Object.entries(value)) {
    if (URI_KEYS.has(key) && typeof own === 'string') copy[key] = spell(own);
    else if (key === 'changes' && !Array.isArray(own)) copy[key] = mapKeys(own, spell);
    else copy[key] = mapUris(own, spell);
  }
  return copy;
}

function mapKeys(value: unknown, spell: (uri: string) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([uri, own]) => [spell(uri), own]));
}
