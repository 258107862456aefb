/**
 * Whether an answer is the file that was asked for. Servers answer with other things: with the home page in place of a
 * missing file, with an error page and status 200, with the same name of another release.
 */
import { DIGEST_BYTES, type Snapshot } from './snapshot.ts';

const PAGE = /(^|\/)$/;

/** What a file comes as, by the end of its path; the first that fits. A page has the address of a folder. */
const TYPES: readonly (readonly [RegExp, RegExp])[] = [
  [/\.m?js$/, /^(text|application)\/(x-)?(java|ecma)script\b/],
  [/\.css$/, /^text\/css\b/],
  [/\.svg$/, /^image\/svg\+xml\b/],
  [PAGE, /^text\/html\b/],
  // Simple servers know no type for data such as `.geojson`.
  [/\.\w+$/, /^(?!text\/html\b)/],
];

/** Whether the answer has the type of the file at `path` below the site's root, so that a browser would use it as such. */
export function hasTypeOf(path: string, response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return TYPES.find(([end]) => end.test(path))?.[1].test(type) ?? false;
}

/** Whether the answer is, to the last byte, what the release has at `path` below the site's root; reads a copy. */
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
