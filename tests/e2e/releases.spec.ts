/** Faulty releases: what readers get while a host has half of one, or two at once, and that the page recovers. */
import type { Page } from '@playwright/test';
import { expect, openAtlas, sentence, test } from './atlas.ts';
import { ALL_ALLIANCES, COUNTS } from './facts.ts';
import { cachesOf, PATIENCE, untilKept } from './kept.ts';
import { type Host, startHost } from './releases.ts';

test.describe.configure({ timeout: 120_000 });

let host: Host;
test.beforeEach(async () => {
  host = await startHost();
});
test.afterEach(() => host.stop());

const OLD = ALL_ALLIANCES;
const NEXT = `${COUNTS.alliances - 1} alliances`;
const share = (page: Page) => page.getByRole('button', { name: 'Share', exact: true }).click();
/** A host whose every unknown address is the home page, with status 200, as many do for apps. */
const fallingBack = (release: 'old' | 'next') => (path: string) => (host.has(release, path) ? release : 'home');

test.describe('without a service worker', () => {
  test('code that was missing once is asked for again and used, by the open page and by the next', async ({ page }) => {
    const isRest = (path: string) => /^assets\/rest-/.test(path);
    host.reply = (path) => (isRest(path) ? 'missing' : 'old');
    await openAtlas(page, `${host.address}?lang=en`);
    await share(page);
    await expect(page.locator('#notices')).toContainText('could not be loaded');
    host.reply = () => 'old';
    await share(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    await openAtlas(page, `${host.address}?lang=en`);
    await share(page);
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('a page that came before its files works with the next load, once they are there', async ({ page }) => {
    // The pages of the next release are there, its files are not.
    host.reply = (path) =>
      host.has('next', path) && /(^|\/)$/.test(path) ? 'next' : host.has('old', path) ? 'old' : 'missing';
    await page.goto(host.address);
    await expect.poll(() => host.asked.some((path) => /^assets\/index-.*\.js$/.test(path))).toBe(true);
    host.reply = () => 'next';
    await openAtlas(page, host.address);
    await expect(sentence(page)).toContainText(NEXT);
  });

  test('a page that a proxy keeps for a day goes on with its own files and the new data', async ({ page }) => {
    host.reply = (path) =>
      /(^|\/)$/.test(path) || (!host.has('next', path) && host.has('old', path)) ? 'old' : 'next';
    await openAtlas(page, `${host.address}?lang=en&table=events`);
    await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
    await expect(sentence(page)).toContainText(NEXT);
    await expect(page.locator('#tables table')).toBeVisible();
    await expect(page.locator('#notices')).toHaveText('');
  });

  test('two servers with different releases never give data of both', async ({ page }) => {
    // The first part comes from one server, the texts from the other.
    host.reply = (path) => (path === 'data/texts.json' ? 'next' : 'old');
    await openAtlas(page, `${host.address}?lang=en&table=events`);
    await expect(page.locator('html')).toHaveAttribute('data-texts', 'missing');
    await expect(page.locator('#tables').getByRole('alert')).toContainText(
      'The data were updated after you opened this page',
    );
    host.reply = () => 'next';
    await openAtlas(page, `${host.address}?lang=en&table=events`);
    await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
    await expect(sentence(page)).toContainText(NEXT);
  });
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  for (const [name, reply] of [
    ['missing', 'missing'],
    ['answered with the home page', 'home'],
  ] as const) {
    test(`files that are ${name} while the worker comes are never kept: it comes with the next visit`, async ({
      page,
      context,
    }) => {
      const isBroken = (path: string) => /^assets\/(compare|matrix)-|^data\/ground\/2/.test(path);
      host.reply = (path) => (isBroken(path) ? reply : 'old');
      await openAtlas(page, `${host.address}?lang=en`);
      await expect(sentence(page)).toContainText(OLD);
      await untilRefused(page);
      host.reply = () => 'old';
      await openAtlas(page, `${host.address}?lang=en`);
      await untilKept(page);
      expect(await keptTypes(page)).not.toContain('js: text/html');
      await context.setOffline(true);
      await openAtlas(page, `${host.address}?lang=en&table=matrix`);
      await expect(page.locator('#tables table').first()).toBeVisible();
      await share(page);
      await expect(page.getByRole('dialog')).toBeVisible();
    });
  }

  test('a release whose worker cannot come is shown all the same, and the one before goes on without a network', async ({
    page,
    context,
  }) => {
    await openAtlas(page, `${host.address}?lang=en`);
    await untilKept(page);
    const before = await cachesOf(page);
    const isBroken = (path: string) => /^assets\/matrix-/.test(path);
    host.reply = (path) => (isBroken(path) ? 'home' : fallingBack('next')(path));
    await openAtlas(page, `${host.address}?lang=en`);
    await expect(sentence(page)).toContainText(NEXT);
    await untilRefused(page);
    await expect.poll(() => cachesOf(page), PATIENCE).toEqual(before);
    await share(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    await context.setOffline(true);
    await openAtlas(page, `${host.address}?lang=en`);
    await expect(sentence(page)).toContainText(OLD);
    await context.setOffline(false);
    host.reply = () => 'next';
    await openAtlas(page, `${host.address}?lang=en`);
    await untilKept(page, before);
    await context.setOffline(true);
    await openAtlas(page, `${host.address}?lang=en`);
    await expect(sentence(page)).toContainText(NEXT);
  });

  test('a reader who has been here needs no file of the server to read a page that a proxy keeps', async ({ page }) => {
    await openAtlas(page, `${host.address}?lang=en`);
    await untilKept(page);
    // The old page from the proxy; its files are gone from the server.
    host.reply = (path) => (/(^|\/)$/.test(path) ? 'old' : fallingBack('next')(path));
    await openAtlas(page, `${host.address}?lang=en&table=matrix`);
    await expect(sentence(page)).toContainText(NEXT);
    await expect(page.locator('#tables table').first()).toBeVisible();
    await share(page);
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('of two servers with different releases nothing mixed is kept', async ({ page, context }) => {
    let asked = 0;
    host.reply = (path) => {
      const release = asked++ % 2 ? 'next' : 'old';
      const other = release === 'old' ? 'next' : 'old';
      // Hashed files of both are on both: pages, data and the worker come from either.
      return host.has(release, path) ? release : other;
    };
    for (let visit = 0; visit < 3; visit++) await page.goto(host.address);
    await expect.poll(() => host.asked.includes('sw.js'), PATIENCE).toBe(true);
    for (const cache of await keptVersions(page)) expect(new Set(cache).size).toBeLessThanOrEqual(1);
    host.reply = () => 'next';
    await openAtlas(page, `${host.address}?lang=en`);
    await untilKept(page);
    await openAtlas(page, `${host.address}?lang=en`);
    await expect.poll(() => keptVersions(page).then((all) => all.length), PATIENCE).toBeGreaterThan(0);
    for (const cache of await keptVersions(page)) expect(new Set(cache).size).toBe(1);
    await context.setOffline(true);
    await openAtlas(page, `${host.address}?lang=en`);
    await expect(sentence(page)).toContainText(new RegExp(`${NEXT}|${ALL_ALLIANCES}`));
    await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
  });

  test('what an earlier worker kept wrongly heals with the next visit', async ({ page }) => {
    // As the worker of an earlier release did: whatever the server gave under the entry's name, for good.
    const worker = `
      addEventListener('install', (event) => event.waitUntil((async () => {
        const cache = await caches.open('delta-atlas:/maps/delta/:000000000000');
        const page = await (await fetch('./')).text();
        for (const [path] of page.matchAll(/assets\\/index-[\\w-]{8}\\.(js|css)/g)) {
          await cache.put(path, new Response(page, { headers: { 'content-type': 'text/html' } }));
        }
        await skipWaiting();
      })()));
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => event.respondWith(
        caches.match(event.request, { ignoreVary: true }).then((found) => found ?? fetch(event.request))));`;
    host.script = worker;
    await page.goto(`${host.address}nothing`);
    await page.evaluate(() => navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }));
    await untilKept(page);
    // The atlas does not start: its entry is a page.
    await page.goto(`${host.address}?lang=en`);
    await expect(page.locator('html')).toHaveAttribute('data-atlas', 'static');
    host.script = null;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await untilKept(page, ['delta-atlas:/maps/delta/:000000000000']);
    await openAtlas(page, `${host.address}?lang=en`);
    await expect(sentence(page)).toContainText(OLD);
  });
});

/** Waits until the browser has failed to install a worker. */
async function untilRefused(page: Page): Promise<void> {
  await expect.poll(() => host.asked.includes('sw.js'), PATIENCE).toBe(true);
  const isOver = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration?.installing && !registration?.waiting;
    });
  await expect.poll(isOver, PATIENCE).toBe(true);
}

/** The cached files, as "end of the name: type". */
function keptTypes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const types = new Set<string>();
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const type = (await cache.match(request))?.headers.get('content-type')?.split(';')[0];
        types.add(`${new URL(request.url).pathname.split('.').pop()}: ${type}`);
      }
    }
    return [...types];
  });
}

/** The versions of the data in each cache. */
function keptVersions(page: Page): Promise<string[][]> {
  return page.evaluate(async () => {
    const versions: string[][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const found: string[] = [];
      for (const request of await cache.keys()) {
        const kept = /data\/(first|texts)[^/]*\.json$/.test(request.url) ? await cache.match(request) : undefined;
        if (kept) found.push((await kept.json()).dataVersion);
      }
      if (found.length > 0) versions.push(found);
    }
    return versions;
  });
}
