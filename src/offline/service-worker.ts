/**
 * The atlas without a network. Each release is kept whole, in a cache of its own, and shown only when the network is
 * gone or slow: with a network, pages and data always come from there. Files with a hash in their name never change
 * and come from the cache. Of older releases only the last stays, for pages that are still open. Frames of other
 * sites are left alone.
 */
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { Snapshot, Used } from './snapshot.ts';

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
const { release, entry, files } = __SNAPSHOT__;
const root = scope.registration.scope;

/** The site's folder is part of the name: several atlases may live on one host. */
const FAMILY = `delta-atlas:${new URL(root).pathname}:`;
const CACHE = FAMILY + release;
/** Vite's names with a hash: the same name has the same content for ever. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
/** A network that has not begun to answer by then counts as gone. */
const PATIENCE_S = 4;
const MOST_USED = 200;

const kept = new Set(files.map((file) => new URL(file, root).href));
/** Frames of other sites: neither they nor what they ask for are answered here. */
const strangers = new Set<string>();
/** Pages that came from the cache: their data do, too, so that both are of one release. */
const outOfCache = new Set<string>();

scope.addEventListener('install', (event) => event.waitUntil(keepRelease()));
scope.addEventListener('activate', (event) => event.waitUntil(Promise.all([scope.clients.claim(), forgetOlder()])));
scope.addEventListener('message', (event) => event.waitUntil(keepUsed(event.data)));
scope.addEventListener('fetch', ({ request, resultingClientId = '' }) => {
  if (request.mode === 'navigate' && isStranger(request)) remember(strangers, resultingClientId);
});

/** All or nothing: a release with holes would fail when it is needed. */
async function keepRelease(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    // One by one: what the reader waits for, such as the map engine, has the line.
    for (const url of kept) await keep(cache, url);
  } catch (cause) {
    await caches.delete(CACHE);
    throw cause;
  }
  // Nobody waits for the new release: the files of the last one stay for the pages that were made of them.
  await scope.skipWaiting();
}

async function keep(cache: Cache, url: string): Promise<void> {
  // What has a hash in its name is in the browser's own cache since the page loaded it.
  const response = await fetch(url, { cache: HASHED.test(url) ? 'default' : 'no-cache', priority: 'low' });
  if (!response.ok || response.redirected) throw new Error(`${url}: found ${response.status}, expected 200`);
  await cache.put(url, response);
}

async function forgetOlder(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
}

/** What the page has used before the worker was there, such as the map engine. Whatever is not as it should be is left. */
async function keepUsed(data: unknown): Promise<void> {
  const used = (data as Partial<Used> | null)?.used;
  if (!Array.isArray(used)) return;
  const cache = await caches.open(CACHE);
  const wanted = used.slice(0, MOST_USED).filter((url) => typeof url === 'string' && url.startsWith(root));
  const missing = await Promise.all(wanted.map(async (url) => ((await cache.match(url)) ? null : url)));
  await Promise.allSettled(missing.map((url) => url && keep(cache, url)));
}

/** The view in an address is no other page. */
const withoutView = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => request.url.replace(/[?#].*$/, ''),
};

const pages = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: PATIENCE_S,
  plugins: [
    withoutView,
    {
      // A page of the next release is not mixed with the files of this one; the next worker brings it.
      cacheWillUpdate: async ({ response }) => {
        const isOurs = response.ok && !response.redirected && (await response.clone().text()).includes(entry);
        return isOurs ? response : null;
      },
      cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
        if (cachedResponse) remember(outOfCache, (event as unknown as Asked).resultingClientId);
        return cachedResponse;
      },
    },
  ],
});
const hashed = new CacheFirst({ cacheName: CACHE });
const keptData = new CacheFirst({ cacheName: CACHE });
const freshData = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: PATIENCE_S,
  plugins: [
    {
      // Data belong together: those of a release are never replaced one by one.
      cacheWillUpdate: async ({ request, response }) => (response.ok && !kept.has(request.url) ? response : null),
    },
  ],
});

const isOurs = ({ event, url }: { event: unknown; url: URL }) =>
  url.href.startsWith(root) && !strangers.has((event as Asked).clientId ?? '');

registerRoute(({ request }) => request.mode === 'navigate' && !isStranger(request), pages);
registerRoute(
  (match) => isOurs(match) && HASHED.test(match.url.pathname),
  // A page of the last release may still ask for its files.
  async ({ request, event }) =>
    (await caches.match(request, { ignoreVary: true })) ?? hashed.handle({ request, event }),
);
registerRoute(
  (match) => isOurs(match) && match.request.mode !== 'navigate',
  ({ request, event }) =>
    (outOfCache.has((event as unknown as Asked).clientId ?? '') ? keptData : freshData).handle({ request, event }),
);

/** Whether a page is asked for by a frame of another site. */
function isStranger({ destination, referrer }: Request): boolean {
  return destination !== 'document' && !referrer.startsWith(root);
}

/** A worker lives for minutes, but nothing says when a page is gone. */
function remember(ids: Set<string>, id: string | undefined): void {
  if (!id) return;
  if (ids.size > MOST_USED) ids.clear();
  ids.add(id);
}
