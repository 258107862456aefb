/** The release, as the build passes it to the service worker. */
export interface Snapshot {
  /** Hash of the files' content. */
  release: string;
  /** Path of the entry script: a page that contains it is of this release. */
  entry: string;
  /** Files that are cached at once. */
  files: Digests;
  /** Files that are cached when they are first used. */
  later: Digests;
}

/**
 * Addresses relative to the site's root, each with the beginning of its content's SHA-256; null for files that
 * publishers may change, such as pages.
 */
export type Digests = Readonly<Record<string, string | null>>;

/** Length of the digests: enough against accidents, not meant against attackers. */
export const DIGEST_BYTES = 9;

/** Message of the page to the service worker: absolute addresses of the files it has loaded. */
export interface Used {
  used: readonly string[];
}
