/** What the service worker caches of a release, computed from the built site. Pure. */
import { createHash } from 'node:crypto';
import { must } from '../../src/model/must.ts';
import { DIGEST_BYTES, type Digests, type Snapshot } from '../../src/offline/snapshot.ts';
import type { Site } from '../sizes/sizes.ts';

/** Former addresses of the embed script, which only host pages load (public/assets/). */
const FOR_OTHERS = /^assets\/embed-[\w-]{8}\.js$/;

/** THE TABLE of what works without a network: adding something is adding a row. */
const PRECACHED: readonly RegExp[] = [
  /^index\.html$/,
  /^embed\/index\.html$/,
  /^icon\.svg$/,
  // Entry, words, style sheets, lazy-loaded chunks, and the filter's worker.
  /^assets\/[^/]+\.(js|css)$/,
  // The two parts of the data, however many files each has, the index of the search, and the ids that were renamed.
  /^data\/(first|texts|search|redirects)[^/]*\.json$/,
  /^data\/ground\/(\d|counties)\.json$/,
  // The corridor's line, which the analysis of the network measures from.
  /^data\/geo\/corridor\.geojson$/,
];

/** What is cached on first use only: above all the map engine, which is larger than all the rest. */
const CACHED_ON_USE: readonly RegExp[] = [/^(assets|data)\/(?!.*\.html$)/, /^embed\.json$/];
const ENGINE = /maplibregl|maplibre-gl/;

/** Whether a file of the site, by its path, is precached. */
export const isKept = (path: string) => !FOR_OTHERS.test(path) && PRECACHED.some((kind) => kind.test(path));

/** Files that publishers may change: pages and the icon. */
const OPEN_TO_CHANGE = /^[^/]+\.svg$|\.html$/;

/** The address of a file; of a page, that of its folder. */
const addressOf = (path: string) => path.replace(/(^|\/)index\.html$/, '$1') || './';

/** The snapshot of a site. Its release is a hash of all precached files. */
export function snapshotOf(site: Site): Snapshot {
  const paths = [...site.keys()].filter((path) => !FOR_OTHERS.test(path)).sort();
  const atOnce = paths.filter((path) => isKept(path) && !isEngine(site, path));
  const later = paths.filter((path) => CACHED_ON_USE.some((kind) => kind.test(path)) && !atOnce.includes(path));
  const hash = createHash('sha256');
  for (const path of atOnce) hash.update(path).update(must(site.get(path), path));
  const entry = /<script type="module"[^>]* src="[^"]*?(assets\/[^"]+)"/.exec(textOf(site, 'index.html'))?.[1];
  if (!entry) throw new Error('dist/index.html: found no module script in assets/, expected the entry');
  return {
    release: hash.digest('hex').slice(0, 12),
    entry,
    files: digestsOf(site, atOnce),
    later: digestsOf(site, later),
  };
}

/** The files by address, each with the beginning of its digest, which src/offline/whole.ts verifies. */
function digestsOf(site: Site, paths: readonly string[]): Digests {
  const digest = (path: string) =>
    createHash('sha256')
      .update(must(site.get(path), path))
      .digest()
      .subarray(0, DIGEST_BYTES)
      .toString('base64');
  return Object.fromEntries(paths.map((path) => [addressOf(path), OPEN_TO_CHANGE.test(path) ? null : digest(path)]));
}

function isEngine(site: Site, path: string): boolean {
  return path.endsWith('.js') && (ENGINE.test(path) || /maplibregl-canvas-container/.test(textOf(site, path)));
}

function textOf(site: Site, path: string): string {
  return new TextDecoder().decode(site.get(path));
}
