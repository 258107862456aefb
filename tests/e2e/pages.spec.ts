/** Record pages: with scripts they turn into the atlas, without they show facts. Served from a sub-folder. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { createAtlasServer } from '../../scripts/serve.mjs';
import { change, details, expect, openAtlas, test, watch } from './atlas.ts';

let server: Server;
let folder: string;
let site: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delta-pages-'));
  await cp('dist', join(folder, 'maps/delta'), { recursive: true });
  await cp('dist/index.html', join(folder, 'index.html'));
  server = createAtlasServer(folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/maps/delta/`;
});
test.afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const DOORS = [
  { path: 'place/320500/', heading: 'Suzhou (Jiangsu)', search: '?focus=place:320500' },
  { path: 'alliance/al-g60-robot/', heading: 'G60 Robot Industry Alliance', search: '?focus=alliance:al-g60-robot' },
  { path: 'zh/place/320500/', heading: '苏州市', search: '?lang=zh&focus=place:320500' },
] as const;

for (const { path, heading, search } of DOORS) {
  test(`${path} opens the atlas in its state`, async ({ page }) => {
    const seen = watch(page, new URL(site).origin);
    await openAtlas(page, site + path);
    await expect(details(page).getByRole('heading', { level: 2 })).toContainText(heading);
    await expect(page).toHaveURL(site + search);
    // Lazy-loaded files are found from there, too.
    await page.waitForLoadState('networkidle');
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });
}

test('the address of a door takes further parameters, and what it says itself wins', async ({ page }) => {
  await openAtlas(page, `${site}zh/place/320500/?lang=en&theme=dark`);
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('focus'), searchParams.get('theme')]).toEqual(['place:320500', 'dark']);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('Suzhou (Jiangsu)');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('behind a door the atlas is the atlas: a choice is a step, and back leads to it', async ({ page }) => {
  await openAtlas(page, `${site}place/320500/`);
  await change(page, () => page.getByRole('button', { name: 'Close details' }).click());
  await expect(page).toHaveURL(site);
  await change(page, () => page.goBack());
  await expect(page).toHaveURL(`${site}?focus=place:320500`);
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('Suzhou (Jiangsu)');
});

test('what the head names lies where it says, and is still there once the atlas stands', async ({ page }) => {
  await openAtlas(page, `${site}place/320500/`);
  const canonical = page.locator('link[rel=canonical]');
  expect(await canonical.evaluate((link: HTMLLinkElement) => link.href)).toBe(`${site}place/320500/`);
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
  const picture = await page.request.get(`${site}preview/place/320500.png`);
  expect(picture.headers()['content-type']).toBe('image/png');
  expect((await picture.body()).readUInt32BE(16)).toBe(1200);
});

test('in a frame that may do nothing but run scripts the door still opens', async ({ page }) => {
  // Not from a page of the atlas: its CSP allows no frames.
  const portal = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<iframe sandbox="allow-scripts" width="800" height="500" src="${site}place/320500/"></iframe>`);
  });
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
  await page.goto(`http://127.0.0.1:${(portal.address() as AddressInfo).port}/`);
  const framed = page.frameLocator('iframe');
  await expect(framed.locator('html')).toHaveAttribute('data-atlas', 'svg', { timeout: 45_000 });
  await expect(framed.locator('#details')).toContainText('Suzhou (Jiangsu)');
  portal.close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the facts are there to read, with their sources and ways on', async ({ page }) => {
    const seen = watch(page, new URL(site).origin);
    await page.goto(`${site}alliance/al-g60-robot/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('G60 Robot Industry Alliance');
    await expect(page.getByRole('img', { name: /^Map: G60 Robot/ })).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: '21 Dec 2018' }).first()).toBeVisible();
    await page.getByRole('navigation', { name: 'Members' }).getByRole('link', { name: 'Wuhu' }).click();
    await expect(page).toHaveURL(`${site}place/340200/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Wuhu');
    await page.getByRole('link', { name: '简体中文' }).click();
    await expect(page).toHaveURL(`${site}zh/place/340200/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });
});

for (const path of ['place/310117/', 'zh/alliance/al-g60-robot/']) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the facts of ${path}, ${theme}`, async ({ page }) => {
      // axe needs scripts: so scripts stay enabled, and only door.js is blocked.
      await page.route(/\/door-[\w-]+\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(site + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
      const [wide, seen] = await page.evaluate(() => {
        const record = document.querySelector('.record');
        return [record?.scrollWidth, record?.clientWidth];
      });
      expect(wide).toBe(seen);
    });
  }
}
