import type { Page } from '@playwright/test';
import { contrast } from '../../src/ui/accent.ts';
import { atRest, change, details, expect, openAtlas, test } from './atlas.ts';
import { ALL_ALLIANCES } from './facts.ts';

test('the map is panned and zoomed by hand, and the address keeps where it is', async ({ page }) => {
  await openAtlas(page);
  const surface = page.locator('.map-surface');
  await atRest(page);
  const box = await surface.boundingBox();
  if (!box) throw new Error('found no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const transform = () => page.locator('.map-marks .marks').getAttribute('transform');
  const start = await transform();
  await change(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 120, y - 60, { steps: 6 });
    await page.mouse.up();
  });
  await expect.poll(transform).not.toBe(start);
  await change(page, () => page.mouse.wheel(0, -240));
  await expect(page).toHaveURL(/view=/);
  await change(page, () => page.getByRole('button', { name: 'Whole delta' }).click());
  await expect(page).not.toHaveURL(/view=/);
  // The flight home ends after the state has said where it goes.
  await expect.poll(transform).toBe(start);
});

test('pointing at a place names it, a click opens it, a click beside it closes it', async ({ page }) => {
  await openAtlas(page);
  const circle = page.locator('.map-marks .symbols .member').first();
  await atRest(page);
  const box = await circle.boundingBox();
  if (!box) throw new Error('found no circle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('.map-tooltip')).toContainText(
    'member of the G60 Science and Technology Innovation Corridor',
  );
  await atRest(page);
  await change(page, async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
  await expect(details(page)).toBeVisible();
});

test('what was pointed at is let go once the pointer has left, however the map was moved meanwhile', async ({
  page,
}) => {
  await openAtlas(page);
  const circle = page.locator('.map-marks .symbols .member').first();
  const rings = page.locator('.map-marks .symbols .focus');
  await atRest(page);
  const box = await circle.boundingBox();
  if (!box) throw new Error('found no circle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(rings).toHaveCount(1);
  await change(page, () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, -120);
  await page.mouse.move(0, 0);
  await expect(rings).toHaveCount(0);
});

test('a selected place stays beside the panel when the window gets narrower, and the map is as its address has it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openAtlas(page, './?engine=svg&lang=en&focus=place:320500');
  await expect(details(page)).toBeVisible();
  await page.setViewportSize({ width: 1000, height: 800 });
  const ring = page.locator('.map-marks .symbols .focus');
  const free = async () => {
    const [place, panel] = [await ring.boundingBox(), await details(page).boundingBox()];
    return place && panel ? panel.x - (place.x + place.width) : Number.NaN;
  };
  await expect.poll(free).toBeGreaterThan(0);
  // The reader has not moved the map: without a selection it shows the same view as the address.
  await page.getByRole('button', { name: 'Close details' }).click();
  const transform = () => page.locator('.map-marks .marks').getAttribute('transform');
  const opened = await page.context().newPage();
  await opened.setViewportSize({ width: 1000, height: 800 });
  await openAtlas(opened, './?engine=svg&lang=en');
  await atRest(opened);
  const anew = await opened.locator('.map-marks .marks').getAttribute('transform');
  await expect.poll(transform).toBe(anew);
});

test('a finer ground comes with the zoom', async ({ page }) => {
  await openAtlas(page, './?engine=svg&view=31,120.5,6.5');
  const length = () =>
    page.locator('.map-ground .city[data-id="320500"]').evaluate((path) => path.getAttribute('d')?.length ?? 0);
  const coarse = await length();
  await openAtlas(page, './?engine=svg&view=31,120.5,10');
  await expect.poll(length).toBeGreaterThan(3 * coarse);
});

test('a static map stands still, and answers', async ({ page }) => {
  await openAtlas(page, './?static&focus=place:340200');
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
  const transform = () => page.locator('.map-marks .marks').getAttribute('transform');
  await atRest(page);
  const start = await transform();
  await page.locator('.map-surface').hover();
  await page.mouse.wheel(0, -400);
  await change(page, () =>
    page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check(),
  );
  expect(await transform()).toBe(start);
  await expect(page).toHaveURL(/static=1/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the first picture stays, with the way to plain tables', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.first-picture .city').first()).toBeVisible();
    await expect(page.getByText(ALL_ALLIANCES)).toBeVisible();
    await page.getByRole('link', { name: 'The same as plain tables' }).click();
    await expect(page.getByRole('table').first()).toContainText('G60');
  });
});

test('the map is seen before any script of the app, and nothing larger is painted after it', async ({ page }) => {
  let painted = () => {};
  const held = new Promise<void>((resolve) => {
    painted = resolve;
  });
  await page.route(/assets\/index-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?engine=svg', { waitUntil: 'commit' });
  // The page may come in pieces: its first picture is there once all of it is read, still without the app.
  await page.waitForFunction(() => document.readyState === 'interactive');
  await expect(page.locator('.first-picture .lines .ribbon').first()).toBeVisible();
  expect(await page.evaluate(() => performance.getEntriesByType('mark').length)).toBe(0);
  const first = await largestPaint(page);
  painted();
  await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
  expect(await largestPaint(page)).toBe(first);
});

for (const [lang, width] of [
  ['en', 390],
  ['zh', 390],
  ['en', 360],
  ['en', 320],
  ['en', 412],
] as const) {
  test(`on a phone of ${width} pixels the legend is a button; the key of an alliance leaves the scale bar free, ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openAtlas(page, `./?engine=svg&lang=${lang}&focus=alliance:al-g60-robot`);
    const boxes = () => Promise.all(['.legend', '.map-scale'].map((part) => page.locator(part).boundingBox()));
    const isApart = async () => {
      const [key, scale] = await boxes();
      if (!key || !scale) throw new Error('found no key or no scale bar');
      return key.y + key.height <= scale.y || key.x + key.width <= scale.x;
    };
    const key = page.locator('.legend-single');
    await expect(page.locator('.legend > button')).toBeVisible();
    await expect(key).toBeHidden();
    await expect.poll(isApart).toBe(true);
    await page.locator('.legend > button').click();
    await expect(key).toBeVisible();
    await expect.poll(isApart).toBe(true);
    await page.keyboard.press('Escape');
    await expect(key).toBeHidden();
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`the number in a circle can be read, of members and of other places, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 1180 });
    await openAtlas(page, `./?theme=${theme}`);
    await atRest(page);
    const numbers = await page.evaluate(() => {
      const colour = (node: Element) =>
        `#${(getComputedStyle(node).fill.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
      return [...document.querySelectorAll('.map-marks .symbols text')].map((text) => {
        // The class also has the place.
        const circle = document.querySelector(
          `.map-marks .symbols circle[class="${text.getAttribute('class')}"][cx="${text.getAttribute('x')}"]`,
        );
        return {
          tier: text.getAttribute('class') ?? '',
          colours: [colour(text), circle ? colour(circle) : ''],
          stroke: getComputedStyle(text).stroke,
        };
      });
    });
    expect(new Set(numbers.map(({ tier }) => tier.split(' ')[0]))).toEqual(new Set(['member', 'record']));
    for (const { colours, stroke } of numbers) {
      expect(contrast(colours[0] ?? '', colours[1] ?? '')).toBeGreaterThanOrEqual(4.5);
      expect(stroke).toBe('none');
    }
  });
}

/** The largest contentful paint so far, in milliseconds; read after the current frame. */
function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const observe = () =>
          new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? Infinity)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        requestAnimationFrame(() => requestAnimationFrame(observe));
      }),
  );
}
