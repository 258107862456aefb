/** The counties: a quiet context of near views, loaded only for these. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { change, expect, openAtlas, speak, test, watch } from './atlas.ts';

const FILE = /data\/ground\/counties\.json/;
/** Between Suzhou and Shanghai. */
const NEAR = 'view=31.5,120.9,9.3';

const namesOf = (page: Page) => page.locator('.map-marks .labels .county');
const bordersOf = (page: Page) => page.locator('.map-ground .county');

function watchCounties(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/counties/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test('zoomed in, counties have names and borders; nothing of them is loaded before', async ({ page, baseURL }) => {
  const asked = watchCounties(page);
  const seen = watch(page, new URL(baseURL ?? '').origin);
  await openAtlas(page, './?engine=svg&lang=en&view=31.5,120.9,7.2');
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await expect(namesOf(page)).toHaveCount(0);
  await expect(bordersOf(page)).toHaveCount(0);
  await change(page, () => page.getByRole('button', { name: 'Zoom in' }).click());
  await expect(namesOf(page).filter({ hasText: /^Changshu$/ })).toBeVisible();
  await expect(bordersOf(page)).toHaveCount(1);
  expect(asked.filter((url) => FILE.test(url))).toHaveLength(1);
  // Under water and names, never in their place.
  await expect(page.locator('.map-marks .labels')).toContainText('Suzhou 苏州');
  await expect(page.locator('.map-ground .county ~ .water')).toHaveCount(1);
  await change(page, () => page.getByRole('button', { name: 'Zoom out' }).click());
  await expect(namesOf(page)).toHaveCount(0);
  await expect(bordersOf(page)).toHaveCount(0);
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

test('their names are in the language of the page, and those of places of the atlas stand once', async ({ page }) => {
  await openAtlas(page, `./?engine=svg&lang=en&view=30.6,120.9,9.3`);
  await expect(namesOf(page).filter({ hasText: /^Haining$/ })).toBeVisible();
  await expect(page.locator('.map-marks .labels text').filter({ hasText: /^Haiyan$/ })).toHaveCount(1);
  await change(page, () => speak(page, '简体中文'));
  await expect(namesOf(page).filter({ hasText: /^海宁$/ })).toBeVisible();
  await change(page, () => speak(page, '繁體中文'));
  await expect(namesOf(page).filter({ hasText: /^海寧$/ })).toBeVisible();
});

test('without their file the map stays as it is and says so', async ({ page }) => {
  await page.route(FILE, (route) => route.abort());
  await openAtlas(page, `./?engine=svg&lang=en&${NEAR}`);
  await expect(page.locator('#map-view')).toContainText('Part of the basemap could not be loaded');
  await expect(page.locator('.map-ground .city')).toHaveCount(41);
  await expect(namesOf(page)).toHaveCount(0);
});

test('a downloaded picture has the counties that are in sight', async ({ page }) => {
  await openAtlas(page, `./?engine=svg&lang=en&${NEAR}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Download' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Download SVG' }).click();
  const svg = await readFile(await (await coming).path(), 'utf8');
  expect(svg).toContain('>Changshu<');
  expect(svg).toMatch(/<path class="county" d="m/i);
});

test('names and borders are on paper, too', async ({ page }) => {
  await openAtlas(page, `./?lang=en&${NEAR}`);
  await expect(namesOf(page).filter({ hasText: /^Changshu$/ })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(bordersOf(page)).toHaveCount(1);
});
