/** What the build tells the service worker of the release it belongs to. */
export interface Snapshot {
  /** Another for each content of the files. */
  release: string;
  /** The entry's file: a page that names it is of this release. */
  entry: string;
  /** What is kept at once. */
  files: Digests;
  /** What is kept once it has been used. */
  later: Digests;
}

/**
 * Addresses relative to the site's root, each with the beginning of its content's SHA-256; null for what whoever
 * publishes the atlas may have changed, such as a page.
 */
export type Digests = Readonly<Record<string, string | null>>;

/** So much of a digest tells an accident from the file; nobody is kept out by it. */
export const DIGEST_BYTES = 9;

/** What the page tells the service worker: files that it has used by then, as whole addresses. */
export interface Used {
  used: readonly string[];
}
