import type { Page } from '@playwright/test';
import { atRest, change, details, expect, openAtlas, test } from './atlas.ts';

/** Everything above the ground as text: marks, positions in pixels, names. */
const marksOf = (page: Page) => page.locator('.map-marks').evaluate((svg) => svg.innerHTML);

/** A screenshot of the ground alone. */
async function groundOf(page: Page): Promise<string> {
  const hide = (value: string) =>
    page.evaluate((visibility) => {
      for (const part of document.querySelectorAll<HTMLElement>('.map-marks, .map-overlay, #legend')) {
        part.style.setProperty('visibility', visibility);
      }
    }, value);
  await hide('hidden');
  const picture = await page.locator('.map-surface').screenshot();
  await hide('');
  return picture.toString('base64');
}

/**
 * The share of pixels of two pictures of equal size that differ by more than `least`, a tenth of a channel's range.
 * `coarse`: pixels that are looked at as one.
 */
function difference(page: Page, one: string, other: string, least = 25, coarse = 1): Promise<number> {
  return page.evaluate(
    async ({ pictures, least, coarse }) => {
      const pixels = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const [width, height] = [Math.floor(image.width / coarse), Math.floor(image.height / coarse)];
          const context = new OffscreenCanvas(width, height).getContext('2d');
          if (context) context.imageSmoothingQuality = 'high';
          context?.drawImage(image, 0, 0, width, height);
          return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        }),
      );
      const [a = new Uint8ClampedArray(), b = new Uint8ClampedArray()] = pixels;
      let different = Number(a.length !== b.length) * a.length;
      for (let i = 0; i < a.length; i += 4) {
        const worst = Math.max(...[0, 1, 2].map((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0))));
        if (worst > least) different += 1;
      }
      return different / (a.length / 4);
    },
    { pictures: [one, other], least, coarse },
  );
}

/** Far away the SVG painter has a simplified ground: edges of areas, which have the contrast of lines, lie a pixel or two apart. */
const CAMERAS = [
  ['the whole delta', '', 3],
  ['a city and its neighbours', '&view=31.2,120.4,8', 1],
  ['the shores of a lake', '&view=30.95,120.1,10', 1],
] as const;

for (const [name, view, coarse] of CAMERAS) {
  test(`both painters show the same: ${name}`, async ({ page }) => {
    // A place visible beside the panel: during a flight of the camera, names keep their sides, which would differ.
    const address = `./?theme=light&focus=place:340200&time=2017..2024${view}`;
    await openAtlas(page, `${address}&engine=svg`);
    // The level of detail for this view has loaded.
    await page.waitForLoadState('networkidle');
    await atRest(page);
    const [marks, ground] = [await marksOf(page), await groundOf(page)];
    expect(marks).toContain('Wuhu');
    await openAtlas(page, address);
    await expect(page.locator('.map-surface')).toHaveAttribute('data-engine', 'true');
    await expect.poll(() => marksOf(page)).toBe(marks);
    await expect.poll(async () => difference(page, ground, await groundOf(page), 25, coarse)).toBeLessThan(0.02);
  });
}

test('the engine draws the borders of counties', async ({ page }) => {
  const address = './?theme=light&hide=links&view=31.5,120.9,9.3';
  await page.route('**/data/ground/counties.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), shapes: [] } });
  });
  await openAtlas(page, address);
  await expect(page.locator('.map-surface')).toHaveAttribute('data-engine', 'true');
  const without = await groundOf(page);
  await page.unrouteAll({ behavior: 'wait' });
  await openAtlas(page, address);
  await expect(page.locator('.map-surface')).toHaveAttribute('data-engine', 'true');
  // Hairlines in a colour near that of the land.
  await expect.poll(async () => difference(page, without, await groundOf(page), 8)).toBeGreaterThan(0.003);
});

test('engine=gl starts the engine at once, also in a frame that nobody has used', async ({ page, baseURL }) => {
  await page.goto('./?engine=gl');
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'gl', { timeout: 45_000 });
  await page.setContent(`<iframe width="600" height="400" title="Map" src="${baseURL}embed/?engine=gl"></iframe>`);
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-atlas', 'gl', { timeout: 45_000 });
});

test('the engine takes over in place: no mark moves', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/engine-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-atlas', 'svg');
  // Before the engine: filter, select, move by keyboard.
  await change(page, () =>
    page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check(),
  );
  await page.locator('#map-view').getByRole('button', { name: /^Wuhu/ }).focus();
  await change(page, () => page.keyboard.press('Enter'));
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Wuhu');
  await page.locator('.map-surface').focus();
  await change(page, () => page.keyboard.press('+'));
  await atRest(page);
  const before = await marksOf(page);
  release();
  await expect(html).toHaveAttribute('data-atlas', 'gl', { timeout: 45_000 });
  await expect.poll(() => marksOf(page)).toBe(before);
});

test('a worker that may not start leaves the painted map as it is', async ({ page }) => {
  const refused = page.waitForEvent('requestfailed', { predicate: (request) => /worker.*\.js$/.test(request.url()) });
  await page.route(/worker.*\.js$/, (route) => route.abort());
  await page.goto('./?engine=gl');
  await refused;
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
  await change(page, () => page.getByRole('button', { name: 'Zoom in' }).click());
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
  await expect(page.locator('.map-ground .city').first()).toBeVisible();
});

const PATIENCE = { timeout: 45_000 };

for (const [name, answer] of [
  ['is missing', { status: 404, body: 'not found' }],
  ['is cut in the middle', { body: '{"level":2,"zoom":12,"origin":[112.5,36.8],"shapes":[{"kind":"arou' }],
  ['is a web page', { contentType: 'text/html', body: '<!doctype html><title>Home</title>' }],
] as const) {
  test(`where the engine’s ground ${name}, the painted ground stays`, async ({ page }) => {
    await page.route('**/data/ground/2.json', (asked) => asked.fulfill(answer));
    await page.goto('./');
    await expect(page.locator('#map-view')).toContainText('Part of the basemap could not be loaded', PATIENCE);
    await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
    await expect(page.locator('.map-surface')).toHaveAttribute('data-engine', 'false');
    await expect(page.locator('.map-ground .city')).toHaveCount(41);
    await expect(page.locator('.map-ground .city').first()).toBeVisible();
    await expect(page.locator('.map-engine > *')).toHaveCount(0);
  });
}

test('where workers cannot be modules, as below Firefox 114, the engine is not even loaded', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const Real = Worker;
    // Such a browser does not read the option.
    Reflect.set(
      globalThis,
      'Worker',
      class extends Real {
        constructor(url: string | URL) {
          super(url);
        }
      },
    );
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
  await page
    .locator('#map-view')
    .getByRole('button', { name: /Zoom in/ })
    .click();
  // The longest rest that the engine waits for is over.
  await page.clock.fastForward(60_000);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
  expect(asked.filter((url) => url.includes('engine-host'))).toEqual([]);
});

test('the engine asks for one file of geometry, that of the SVG painter', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const path = /data\/(?:geo|ground)\/.*/.exec(request.url())?.[0];
    if (path) asked.push(path);
  });
  await openAtlas(page);
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'gl', PATIENCE);
  expect(asked).toEqual(['data/ground/2.json']);
});
