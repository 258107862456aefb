/**
 * Whether a response is the requested file. Servers may send the home page or an error page with status 200, or a file
 * of another release.
 */
import { DIGEST_BYTES, type Snapshot } from './snapshot.ts';

const PAGE = /(^|\/)$/;

/** Expected content types by path; the first match counts. A page has the address of a folder. */
const TYPES: readonly (readonly [RegExp, RegExp])[] = [
  [/\.m?js$/, /^(text|application)\/(x-)?(java|ecma)script\b/],
  [/\.css$/, /^text\/css\b/],
  [/\.svg$/, /^image\/svg\+xml\b/],
  [PAGE, /^text\/html\b/],
  // Simple servers know no type for data such as `.geojson`.
  [/\.\w+$/, /^(?!text\/html\b)/],
];

/** Whether the response has the content type of the file at `path` below the site's root. */
export function hasTypeOf(path: string, response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return TYPES.find(([end]) => end.test(path))?.[1].test(type) ?? false;
}

/** Whether the response has the release's content of `path` below the site's root; reads a clone. */
export async function isWhole(path: string, response: Response, snapshot: Snapshot): Promise<boolean> {
  const { entry, files, later } = snapshot;
  if (!response.ok || response.redirected || !hasTypeOf(path, response)) return false;
  // Record pages are too many to be listed.
  if (PAGE.test(path)) return (await response.clone().text()).includes(entry);
  const digest = { ...later, ...files }[path];
  if (!digest) return digest === null;
  return digest === (await digestOf(await response.clone().arrayBuffer()));
}

async function digestOf(content: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return btoa(String.fromCharCode(...hash.subarray(0, DIGEST_BYTES)));
}
