/** What the build tells the service worker of the release it belongs to. */
export interface Snapshot {
  /** Another for each content of the files. */
  release: string;
  /** The entry's file: a page that names it is of this release. */
  entry: string;
  /** Addresses relative to the site's root. */
  files: readonly string[];
}

/** What the page tells the service worker: files that it has used by then, as whole addresses. */
export interface Used {
  used: readonly string[];
}
