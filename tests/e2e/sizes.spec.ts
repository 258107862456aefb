import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { atRest, change, details, expect, openAtlas, openLegend, sentence, test } from './atlas.ts';

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the map stands above one sheet that shows a panel at a time', async ({ page }) => {
    await openAtlas(page);
    const sheet = page.locator('#sheet');
    await expect.poll(async () => (await page.locator('#map-view').boundingBox())?.height).toBeGreaterThan(200);
    await expect(sheet.locator('#timeline')).toBeVisible();
    await change(page, () => page.getByRole('button', { name: /^Filters/ }).click());
    await expect(sheet.locator('#filters')).toBeVisible();
    await expect(sheet.locator('#timeline')).toBeHidden();
    await change(page, () =>
      sheet.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check(),
    );
    await change(page, () => sheet.getByRole('button', { name: /^Show \d+ results/ }).click());
    await expect(sheet.locator('#timeline')).toBeVisible();
    await expect(sentence(page)).toContainText('Corridor');
    await expect.poll(() => overflow(page)).toBe(0);
  });

  test('the sheet has three heights, by its handle', async ({ page }) => {
    await openAtlas(page);
    const heightOf = async () => Math.round((await page.locator('#sheet').boundingBox())?.height ?? 0);
    const handle = page.getByRole('button', { name: /^Panel height/ });
    await atRest(page);
    const middle = await heightOf();
    await handle.press('ArrowUp');
    await expect.poll(heightOf).toBeGreaterThan(middle);
    const high = await heightOf();
    await handle.press('ArrowDown');
    await handle.press('ArrowDown');
    await expect.poll(heightOf).toBeLessThan(middle);
    // At its mark: the tabs of the sheet lie over the rest.
    await handle.click({ position: { x: 195, y: 10 } });
    await expect.poll(heightOf).toBe(middle);
    expect(high).toBeGreaterThan(middle);
  });

  test('tables get the sheet’s full height, and closing them gives it back', async ({ page }) => {
    await openAtlas(page);
    const grip = page.getByRole('button', { name: /^Panel height/ });
    await page.getByRole('button', { name: 'Menu' }).click();
    await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
    await expect(grip).toHaveAccessibleName('Panel height: high');
    await change(page, () => page.locator('#tables').press('Escape'));
    await expect(grip).toHaveAccessibleName('Panel height: middle');
  });

  test('no visible control is too small for a finger', async ({ page }) => {
    await openAtlas(page, './?focus=place:340200');
    await atRest(page);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '#header button, #map-view .map-controls button, #sheet-handle button, #details header button',
        ),
      ]
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.textContent,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
  });
});

test.describe('in a frame of 800 × 500 on another site', () => {
  let outer: Server;
  test.use({ viewport: { width: 900, height: 640 } });
  test.beforeAll(async ({ baseURL }) => {
    const src = new URL('?industry=ind-robotics&focus=alliance:al-g60-robot', baseURL).href.replace(
      '127.0.0.1',
      'localhost',
    );
    outer = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>Portal</title><iframe title="Delta Atlas" src="${src}" width="800" height="500"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
  });
  test.afterAll(() => {
    outer.close();
  });

  test('the page is compact, and its link opens the full map in the same state', async ({ page, context }) => {
    await page.goto(`http://127.0.0.1:${(outer.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-atlas', 'svg');
    const box = async (selector: string) =>
      frame.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    await expect.poll(async () => (await box('#map-view')).height).toBeGreaterThan(250);
    await expect.poll(async () => (await box('#header')).height).toBeLessThan(60);
    await expect.poll(async () => (await box('#timeline')).bottom).toBeLessThanOrEqual(500);
    await expect.poll(() => frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    await expect(frame.locator('#filters')).toBeHidden();
    await frame.getByRole('button', { name: /^Filters/ }).click();
    await expect(frame.locator('#filters')).toBeVisible();
    await frame.locator('#filters').press('Escape');
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: 'Open the full atlas' }).click();
    const full = await opened;
    await expect(full).toHaveURL(/focus=alliance:al-g60-robot/);
    await expect(full).toHaveURL(/industry=ind-robotics/);
    await expect(details(full).getByRole('heading', { level: 2 })).toHaveText('G60 Robot Industry Alliance');
  });
});

/** What scrolls sideways among the visible panels. Tables and rows of tabs may. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#header, #legend, #filters, #details, #timeline, #legend-body')]
      .flatMap((panel) => [panel, ...panel.querySelectorAll<HTMLElement>('*')])
      .filter((element) => element.checkVisibility() && /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.id || element.className}: ${element.scrollWidth} in ${element.clientWidth} px`),
  );
}

for (const [width, height] of [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const) {
  test(`no panel scrolls sideways at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const lang of ['en', 'zh']) {
      await openAtlas(page, `./?lang=${lang}`);
      await openLegend(page);
      await expect.poll(() => sideways(page)).toEqual([]);
    }
  });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [800, 500],
  [640, 480],
  [320, 480],
] as const) {
  test(`nothing runs over the edge at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const lang of ['en', 'zh']) {
      await openAtlas(page, `./?lang=${lang}&focus=event:ev-20201117-jiading`);
      await expect.poll(() => overflow(page)).toBe(0);
      await expect
        .poll(() => page.locator('#header').evaluate((element) => element.scrollWidth - element.clientWidth))
        .toBeLessThanOrEqual(0);
    }
  });
}
