/**
 * The atlas without a network. Each release is kept whole, file for file as the build made it, in a cache of its own,
 * and shown only when the network is gone or slow: with a network, pages and data always come from there. Files with a
 * hash in their name never change and come from the cache. Of older releases only the last stays, for pages that are
 * still open. What is kept and cannot be used is asked for anew. Frames of other sites are left alone.
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

/** The site's folder is part of the name: several atlases may live on one host. */
const FAMILY = `delta-atlas:${new URL(root).pathname}:`;
const CACHE = FAMILY + snapshot.release;
/** Vite's names with a hash: the same name has the same content for ever. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
/** A network that has not begun to answer by then counts as gone. */
const PATIENCE_S = 4;
const MOST_USED = 200;

const kept = new Set(Object.keys(snapshot.files).map((path) => new URL(path, root).href));
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

/** An address without the view in it, which is no other page. */
const bare = (url: string) => url.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
const pathOf = (url: string) => bare(url).slice(root.length);
const isOfRelease = (url: string, response: Response) => isWhole(pathOf(url), response, snapshot);

/** All or nothing: a release with holes would fail when it is needed. Where it fails, the worker before goes on. */
async function keepRelease(): Promise<void> {
  // A worker of the same files may be at work with them.
  const isNew = !(await caches.has(CACHE));
  const cache = await caches.open(CACHE);
  try {
    // One by one: what the reader waits for, such as the map engine, has the line.
    for (const url of kept) await keep(cache, url);
  } catch (cause) {
    if (isNew) await caches.delete(CACHE);
    throw cause;
  }
  // Nobody waits for the new release: the files of the last one stay for the pages that were made of them.
  await scope.skipWaiting();
}

/** Keeps a file of this release. Throws where the server has another, also past all that the browser remembers. */
async function keep(cache: Cache, url: string): Promise<void> {
  // What has a hash in its name is in the browser's own cache since the page loaded it.
  for (const mode of [HASHED.test(url) ? 'default' : 'no-cache', 'reload'] as const) {
    const response = await fetch(url, { cache: mode, priority: 'low' });
    if (await isOfRelease(url, response)) return cache.put(url, response);
  }
  throw new Error(`${url}: found another file, expected that of release ${snapshot.release}`);
}

async function forgetOlder(): Promise<void> {
  const older = (await releases()).filter((name) => name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** The names of all caches of this atlas, in the order in which they were made. */
async function releases(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(FAMILY));
}

/** What the page has used before the worker was there, such as the map engine. Whatever is not of this release is left. */
async function keepUsed(data: unknown): Promise<void> {
  const used = (data as Partial<Used> | null)?.used;
  if (!Array.isArray(used)) return;
  const cache = await caches.open(CACHE);
  const isWanted = (url: unknown) => typeof url === 'string' && url.startsWith(root) && pathOf(url) in snapshot.later;
  const missing = used.slice(0, MOST_USED).filter(isWanted);
  await Promise.allSettled(missing.map(async (url) => (await cache.match(url)) ?? keep(cache, url)));
}

/** Plugin: keeps a file only as the release has it, and nothing that it does not have. */
const onlyWhole = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) =>
    (await isOfRelease(request.url, response)) ? response : null,
};

const pages = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: PATIENCE_S,
  plugins: [
    // A page of the next release is not mixed with the files of this one; the next worker brings it.
    onlyWhole,
    {
      cacheKeyWillBeUsed: async ({ request }) => bare(request.url),
      cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
        if (cachedResponse) remember(outOfCache, (event as unknown as Asked).resultingClientId);
        return cachedResponse;
      },
      // A record's own page that was never visited: the atlas is here, in the state that the page stands for.
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
    onlyWhole,
    {
      // The browser may remember for long that a file was missing.
      fetchDidSucceed: async ({ request, response }) =>
        isUsable(request.url, response)
          ? response
          : fetch(new Request(request, { cache: 'reload' })).catch(() => response),
    },
  ],
});
const keptData = new CacheFirst({ cacheName: CACHE, plugins: [onlyWhole] });
const freshData = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: PATIENCE_S,
  // What is kept is what would be kept again.
  plugins: [
    { cacheWillUpdate: async (update) => (kept.has(update.request.url) ? null : onlyWhole.cacheWillUpdate(update)) },
  ],
});

const isUsable = (url: string, response: Response) => response.ok && hasTypeOf(pathOf(url), response);

/** A file with a hash, of this release or, for a page of it, of the last. What cannot be used is forgotten. */
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
  url.href.startsWith(root) && !strangers.has((event as Asked).clientId ?? '');

registerRoute(({ request }) => request.mode === 'navigate' && !isStranger(request), pages);
registerRoute(
  (match) => isOurs(match) && HASHED.test(match.url.pathname),
  async ({ request, event }) => (await findHashed(request)) ?? hashed.handle({ request, event }),
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
