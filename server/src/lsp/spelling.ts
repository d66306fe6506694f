import { mapUris, normalUri } from './uris';

/** How the client spells the URIs of the files it has opened, where that is not the normal spelling. */
export class Spelling {
  readonly #different = new Map<string, string>();

  /** The normal spelling of a URI that the client opens. */
  learn(uri: string): string {
    const normal = normalUri(uri);
    if (normal !== uri) this.#different.set(normal, uri);
    return normal;
  }

  /** The client's spelling of a normal URI. */
  ofClient(uri: string): string {
    return this.#different.get(uri) ?? uri;
  }

  /** Large results are copied only where somebody spells differently. */
  inResult<T>(result: T): T {
    return this.#different.size === 0 ? result : (mapUris(result, (uri) => this.ofClient(uri)) as T);
  }
}
