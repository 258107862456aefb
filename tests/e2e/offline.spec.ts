/** The atlas offline: a service worker caches the release, and a reload always gets the newest one. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAtlasServer } from '../../scripts/serve.mjs';
import { ANALYSIS_IDS } from '../../src/state/store.ts';
import { change, details, expect, openAtlas, sentence, speak, test, watch } from './atlas.ts';
import { ALL_ALLIANCES, COUNTS } from './facts.ts';
import { cachesOf, PATIENCE, untilKept } from './kept.ts';
import { makeNext } from './releases.ts';

test.use({ serviceWorkers: 'allow' });
// Caching a release takes long: file by file, with lower priority than the page's own requests.
test.describe.configure({ timeout: 120_000 });

let site: string;
let server: Server;
let origin: string;
/** In a sub-folder, as on a portal. */
let atlas: string;

test.beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'delta-atlas-'));
  await cp('dist', join(site, 'maps/delta'), { recursive: true });
  await cp('dist/index.html', join(site, 'index.html'));
  server = createAtlasServer(site);
  await listen(server);
  origin = `http://127.0.0.1:${portOf(server)}`;
  atlas = `${origin}/maps/delta/`;
});
test.afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(site, { recursive: true });
});

test('a visited atlas works without a network: filters, details, tables, both languages', async ({ page, context }) => {
  await openAtlas(page, atlas);
  await untilKept(page);
  await context.setOffline(true);
  await expect(page.locator('#notices')).toContainText('No network');
  const seen = watch(page, origin);
  await openAtlas(page, `${atlas}?focus=alliance:al-g60-robot&lang=zh&view=31,120.5,9.5`);
  await expect(page.locator('#notices')).toContainText('网络已断开');
  await expect(details(page)).toContainText('机器人');
  await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
  await change(page, () => speak(page, 'English'));
  await change(page, () =>
    page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check(),
  );
  await expect(sentence(page)).toContainText('Corridor');
  for (const table of ['events', ...ANALYSIS_IDS]) {
    await openAtlas(page, `${atlas}?lang=en&table=${table}`);
    await expect(page.locator('#tables').getByRole('tabpanel')).toBeVisible();
    await expect(page.locator('#tables').getByRole('tabpanel')).not.toBeEmpty();
    await expect(page.locator('#notices')).not.toContainText('could not be loaded');
  }
  await page.getByRole('combobox', { name: /^Search/ }).fill('wuhu');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(seen).toEqual({ complaints: [], foreign: [] });
  await context.setOffline(false);
  await expect(page.locator('#notices')).not.toContainText('No network');
});

test('a server that has gone is the same as no network', async ({ page }) => {
  await openAtlas(page, atlas);
  await untilKept(page);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await openAtlas(page, atlas);
  await expect(sentence(page)).toContainText(ALL_ALLIANCES);
});

test('the page of a record that was never visited is the kept atlas in its state', async ({ page, context }) => {
  await openAtlas(page, atlas);
  await untilKept(page);
  await context.setOffline(true);
  for (const [path, lang, words] of [
    ['place/320500/', 'en-GB', 'Suzhou'],
    ['zh/place/320500/', 'zh-CN', '苏州'],
    ['alliance/al-g60-robot/?lang=zh', 'zh-CN', '机器人'],
  ] as const) {
    await openAtlas(page, atlas + path);
    await expect(details(page)).toContainText(words);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  }
  await openAtlas(page, `${atlas}index.html?lang=en`);
  await expect(sentence(page)).toContainText(ALL_ALLIANCES);
});

test('the next release is shown with the first reload, and what it changed is kept', async ({ page, context }) => {
  await openAtlas(page, atlas);
  await untilKept(page);
  const before = await cachesOf(page);
  await makeNext(join(site, 'maps/delta'));
  await openAtlas(page, atlas);
  await expect(page.locator('#map-view')).toContainText('GS(2026)0001号');
  await expect(sentence(page)).toContainText(`${COUNTS.alliances - 1} alliances`);
  await expect.poll(() => cachesOf(page), PATIENCE).toHaveLength(2);
  await untilKept(page, before);
  await context.setOffline(true);
  await openAtlas(page, atlas);
  await expect(sentence(page)).toContainText(`${COUNTS.alliances - 1} alliances`);
  await context.setOffline(false);
  await makeNext(join(site, 'maps/delta'));
  await openAtlas(page, atlas);
  await expect(sentence(page)).toContainText(`${COUNTS.alliances - 2} alliances`);
  // The release before the last is gone.
  await expect.poll(async () => (await cachesOf(page)).some((name) => before.includes(name)), PATIENCE).toBe(false);
});

test('a page of the last release still gets the code that it asks for later', async ({ page }) => {
  await openAtlas(page, atlas);
  await untilKept(page);
  const before = await cachesOf(page);
  await makeNext(join(site, 'maps/delta'));
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await untilKept(page, before);
  await rm(join(site, 'maps/delta/assets'), { recursive: true });
  await page.evaluate(
    (name) => caches.delete(name),
    (await cachesOf(page)).find((name) => !before.includes(name)) ?? '',
  );
  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  await change(page, () => page.getByRole('tab', { name: 'Matrix' }).click());
  await expect(page.locator('#tables table').first()).toBeVisible();
  await expect(page.locator('#notices')).not.toContainText('could not be loaded');
});

test('a frame of another site registers no worker and is not answered by one', async ({ page }) => {
  await openAtlas(page, atlas);
  await untilKept(page);
  const portal = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Portal</title><iframe title="Delta Atlas" src="${atlas}" width="800" height="500"></iframe>`,
    );
  });
  await listen(portal);
  const framed = async (host: string) => {
    const answered: string[] = [];
    page.on('response', (response) => {
      if (response.fromServiceWorker()) answered.push(response.url());
    });
    await page.goto(`http://${host}:${portOf(portal)}/`);
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-texts', 'here');
    await page.waitForLoadState('networkidle');
    return answered;
  };
  // Another site, and the same one on another port. Playwright lets both share the storage of the atlas.
  for (const host of ['localhost', '127.0.0.1']) expect([host, await framed(host)]).toEqual([host, []]);
  // Where the worker is not there yet, a frame brings none: it would come with the code that is fetched at rest.
  const fresh = await page.context().browser()?.newContext({ serviceWorkers: 'allow' });
  const other = await fresh?.newPage();
  await other?.goto(`http://127.0.0.1:${portOf(portal)}/`);
  const frame = other?.frameLocator('iframe').locator('html');
  await expect(frame ?? page.locator('html')).toHaveAttribute('data-texts', 'here');
  await other?.waitForLoadState('networkidle');
  expect(await frame?.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await fresh?.close();
  portal.close();
});

test('where service workers are forbidden nothing is missing and nothing is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  const seen = watch(page, origin);
  await openAtlas(page, atlas);
  await page.waitForLoadState('networkidle');
  await expect(sentence(page)).toContainText(ALL_ALLIANCES);
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

function listen(started: Server): Promise<void> {
  return new Promise((done) => started.listen(0, '127.0.0.1', done));
}

function portOf(started: Server): number {
  return (started.address() as AddressInfo).port;
}
