import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAtlasServer } from '../../scripts/serve.mjs';
import {
  atRest,
  change,
  details,
  expect,
  openAtlas,
  openLegend,
  revision,
  sentence,
  speak,
  test,
  watch,
} from './atlas.ts';
import { ALL_ALLIANCES } from './facts.ts';

test('the atlas asks nobody but its own server, and breaks no rule of its policy', async ({ page, baseURL }) => {
  const seen = watch(page, new URL(baseURL ?? '').origin);
  await openAtlas(page);
  await page.getByRole('combobox', { name: /^Search/ }).fill('wuhu');
  await page.getByRole('combobox', { name: /^Search/ }).press('Enter');
  await expect(details(page)).toBeVisible();
  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  await change(page, () => speak(page, '简体中文'));
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

test('the page says its name in the language that is spoken, above it and in the tab', async ({ page }) => {
  for (const [language, name] of [
    ['en', 'Delta Atlas'],
    ['zh', '长三角产业联盟地图'],
  ] as const) {
    await openAtlas(page, `./?lang=${language}`);
    await expect(page.locator('#header').getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page).toHaveTitle(name);
  }
});

test('nothing but a choice is written into the address', async ({ page }) => {
  await openAtlas(page);
  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  // Written once the code of the address has come.
  await expect.poll(() => new URL(page.url()).search).toBe('?table=events');
});

test('the page marks its way from the first map to interactive and, with an engine, to drawn', async ({
  page,
  webgl,
}) => {
  await openAtlas(page);
  const marks = await page.evaluate(() =>
    Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])),
  );
  expect(marks['atlas:first-map']).toBeGreaterThan(0);
  expect(marks['atlas:interactive']).toBeGreaterThan(0);
  if (webgl) expect(marks['atlas:gl']).toBeGreaterThan(marks['atlas:interactive'] ?? Infinity);
  else expect(marks).not.toHaveProperty('atlas:gl');
});

test('the revision counts each change of state once, also one that only the map draws', async ({ page }) => {
  await openAtlas(page);
  // What lies over the map may move it.
  await openLegend(page);
  await atRest(page);
  const start = await revision(page);
  await change(page, () =>
    page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check(),
  );
  expect(await revision(page)).toBe(start + 1);
  await change(page, () => page.locator('#legend').getByRole('checkbox', { name: 'Alliance links' }).uncheck());
  expect(await revision(page)).toBe(start + 2);
});

test('an idle page draws nothing', async ({ page }) => {
  await openAtlas(page, './?focus=place:340200');
  /** Number of animation frames requested in one second of the page's own time. */
  const framesAsked = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          let asked = 0;
          const original = window.requestAnimationFrame;
          window.requestAnimationFrame = (callback) => {
            asked += 1;
            return original(callback);
          };
          let left = 60;
          const tick = () => {
            left -= 1;
            if (left > 0) {
              original(tick);
              return;
            }
            window.requestAnimationFrame = original;
            done(asked);
          };
          original(tick);
        }),
    );
  // Lazy-loaded code, words and engine are drawn when they arrive; after that there is nothing to draw.
  await page.waitForLoadState('networkidle');
  await atRest(page);
  await expect.poll(framesAsked).toBe(0);
  expect(await framesAsked()).toBe(0);
});

test.describe('in a sub-folder of some other site', () => {
  let server: Server;
  let site: string;
  test.beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'delta-atlas-'));
    await cp('dist', join(site, 'maps/delta'), { recursive: true });
    await cp('dist/index.html', join(site, 'index.html'));
    server = createAtlasServer(site);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  test.afterAll(async () => {
    server.close();
    await rm(site, { recursive: true });
  });

  test('dist works as it is', async ({ page }) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const seen = watch(page, origin);
    await openAtlas(page, `${origin}/maps/delta/?focus=alliance:al-g60-robot`);
    await expect(sentence(page)).toContainText(ALL_ALLIANCES);
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });
});
