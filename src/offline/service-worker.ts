/**
 * The service worker. Each release is cached as a whole, in its own cache. Pages and data are network first, with the
 * cache as fallback when the network is down or slow; files with a hash in their name are cache first. Of older
 * releases only the last is kept, for pages that are still open. Invalid cache entries are fetched again. Requests of
 * iframes on other sites are not handled.
 */
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { stateOfPage } from './record-state.ts';
import type { Snapshot, Used } from './snapshot.ts';
import { hasTypeOf, isWhole } from './whole.ts';

declare const __SNAPSHOT__: Snapshot;

/** The parts of the worker's global scope that are needed. */
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & { data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
}
interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked {
  request: Request;
  clientId?: string;
  resultingClientId?: string;
}

const scope = self as unknown as Scope;
const snapshot = __SNAPSHOT__;
const root = scope.registration.scope;

/** Prefix of cache names, with the site's folder: there may be several atlases on one host. */
const FAMILY = `delta-atlas:${new URL(root).pathname}:`;
const CACHE = FAMILY + snapshot.release;
/** Vite's names with a content hash: these files are immutable. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
/** Network timeout in seconds. */
const TIMEOUT_S = 4;
const MOST_USED = 200;

const precached = new Set(Object.keys(snapshot.files).map((path) => new URL(path, root).href));
/** Ids of clients that are iframes on other sites, whose requests are not handled. */
const foreignFrames = new Set<string>();
/** Ids of clients that came from the cache: their data does, too, so that both are of one release. */
const servedFromCache = new Set<string>();

scope.addEventListener('install', (event) => event.waitUntil(cacheRelease()));
scope.addEventListener('activate', (event) => event.waitUntil(Promise.all([scope.clients.claim(), deleteOlder()])));
scope.addEventListener('message', (event) => event.waitUntil(cacheUsed(event.data)));
scope.addEventListener('fetch', ({ request, resultingClientId = '' }) => {
  if (request.mode === 'navigate' && isForeignFrame(request)) remember(foreignFrames, resultingClientId);
});

/** An address without search and fragment, which hold the view. */
const bare = (url: string) => url.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
const pathOf = (url: string) => bare(url).slice(root.length);
const isOfRelease = (url: string, response: Response) => isWhole(pathOf(url), response, snapshot);

/** Caches a release, all or nothing. If it rejects, the previous worker stays active. */
async function cacheRelease(): Promise<void> {
  // A worker of the same release may be using this cache.
  const isNew = !(await caches.has(CACHE));
  const cache = await caches.open(CACHE);
  try {
    // One by one, to leave bandwidth for what the reader waits for, such as the map engine.
    for (const url of precached) await cacheFile(cache, url);
  } catch (cause) {
    if (isNew) await caches.delete(CACHE);
    throw cause;
  }
  // Activate at once: the last release's files stay cached for the pages that use them.
  await scope.skipWaiting();
}

/** Caches a file of this release. Throws if the server has a different one, even when the HTTP cache is bypassed. */
async function cacheFile(cache: Cache, url: string): Promise<void> {
  // Files with a hash are in the HTTP cache since the page loaded them.
  for (const mode of [HASHED.test(url) ? 'default' : 'no-cache', 'reload'] as const) {
    const response = await fetch(url, { cache: mode, priority: 'low' });
    if (await isOfRelease(url, response)) return cache.put(url, response);
  }
  throw new Error(`${url}: found another file, expected that of release ${snapshot.release}`);
}

async function deleteOlder(): Promise<void> {
  const older = (await releases()).filter((name) => name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** The names of this atlas's caches, in order of creation. */
async function releases(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(FAMILY));
}

/** Caches what the page loaded before the worker was active, such as the map engine; only files of this release. */
async function cacheUsed(data: unknown): Promise<void> {
  const used = (data as Partial<Used> | null)?.used;
  if (!Array.isArray(used)) return;
  const cache = await caches.open(CACHE);
  const isWanted = (url: unknown) => typeof url === 'string' && url.startsWith(root) && pathOf(url) in snapshot.later;
  const missing = used.slice(0, MOST_USED).filter(isWanted);
  await Promise.allSettled(missing.map(async (url) => (await cache.match(url)) ?? cacheFile(cache, url)));
}

/** Workbox plugin: caches only files of the release, with the release's content. */
const onlyIntact = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) =>
    (await isOfRelease(request.url, response)) ? response : null,
};

const pages = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: TIMEOUT_S,
  plugins: [
    // Pages of the next release must not be cached with the files of this one.
    onlyIntact,
    {
      cacheKeyWillBeUsed: async ({ request }) => bare(request.url),
      cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
        if (cachedResponse) remember(servedFromCache, (event as unknown as Asked).resultingClientId);
        return cachedResponse;
      },
      // Fallback for a record's page that was never visited: the atlas in the state of that page.
      handlerDidError: async ({ request }) => {
        const state = stateOfPage(pathOf(request.url), new URL(request.url).search);
        const isHere = await caches.match(root, { cacheName: CACHE, ignoreVary: true });
        return state !== null && isHere ? Response.redirect(root + state) : undefined;
      },
    },
  ],
});
const hashed = new CacheFirst({
  cacheName: CACHE,
  plugins: [
    onlyIntact,
    {
      // The HTTP cache may hold a 404 for long.
      fetchDidSucceed: async ({ request, response }) =>
        isUsable(request.url, response)
          ? response
          : fetch(new Request(request, { cache: 'reload' })).catch(() => response),
    },
  ],
});
const cachedData = new CacheFirst({ cacheName: CACHE, plugins: [onlyIntact] });
const freshData = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: TIMEOUT_S,
  // Files of the release are cached already.
  plugins: [
    {
      cacheWillUpdate: async (update) =>
        precached.has(update.request.url) ? null : onlyIntact.cacheWillUpdate(update),
    },
  ],
});

const isUsable = (url: string, response: Response) => response.ok && hasTypeOf(pathOf(url), response);

/** A cached file with a hash, of this release or the last. Invalid entries are deleted. */
async function findHashed(request: Request): Promise<Response | undefined> {
  for (const name of (await releases()).reverse()) {
    const cache = await caches.open(name);
    const found = await cache.match(request, { ignoreVary: true });
    if (found && isUsable(request.url, found)) return found;
    if (found) await cache.delete(request, { ignoreVary: true });
  }
  return undefined;
}

const isOurs = ({ event, url }: { event: unknown; url: URL }) =>
  url.href.startsWith(root) && !foreignFrames.has((event as Asked).clientId ?? '');

registerRoute(({ request }) => request.mode === 'navigate' && !isForeignFrame(request), pages);
registerRoute(
  (match) => isOurs(match) && HASHED.test(match.url.pathname),
  async ({ request, event }) => (await findHashed(request)) ?? hashed.handle({ request, event }),
);
registerRoute(
  (match) => isOurs(match) && match.request.mode !== 'navigate',
  ({ request, event }) =>
    (servedFromCache.has((event as unknown as Asked).clientId ?? '') ? cachedData : freshData).handle({
      request,
      event,
    }),
);

/** Whether a request is the navigation of an iframe on another site. */
function isForeignFrame({ destination, referrer }: Request): boolean {
  return destination !== 'document' && !referrer.startsWith(root);
}

/** Adds an id to a bounded set: no event reports that a client is gone. */
function remember(ids: Set<string>, id: string | undefined): void {
  if (!id) return;
  if (ids.size > MOST_USED) ids.clear();
  ids.add(id);
}
