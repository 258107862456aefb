/** The atlas inside a page of another origin with a strict CSP. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { atRest, expect, test } from './atlas.ts';

const POLICY = "default-src 'none'; style-src 'self'; frame-src *";
const SIZES = [
  [320, 480],
  [2000, 600],
] as const;

let portal: Server;
test.beforeAll(async () => {
  portal = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://portal');
    if (pathname === '/page.css') {
      response.setHeader('content-type', 'text/css');
      response.end('body { margin: 0; background: #0a7d3c } main { height: 1500px }');
      return;
    }
    const [width, height] = [searchParams.get('width'), searchParams.get('height')];
    const src = (searchParams.get('src') ?? '').replaceAll('&', '&amp;');
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Portal</title><link rel="stylesheet" href="/page.css">
      <input aria-label="Name"><iframe title="Delta Atlas" src="${src}" width="${width}" height="${height}"
      allow="fullscreen"></iframe><main></main></html>`);
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => {
  portal.close();
});

/** Opens the portal with the atlas in a frame; `localhost` is another site than `127.0.0.1`. */
async function embed(page: Page, search: string, [width, height]: readonly [number, number] = [800, 500]) {
  const { port } = portal.address() as AddressInfo;
  const src = new URL(search, test.info().project.use.baseURL).href.replace('127.0.0.1', 'localhost');
  const query = new URLSearchParams({ src, width: String(width), height: String(height) });
  await page.goto(`http://127.0.0.1:${port}/?${query}`);
  const inner = page.frameLocator('iframe');
  await expect(inner.locator('html')).toHaveAttribute('data-atlas', /^(svg|gl)$/, { timeout: 45_000 });
  await expect(inner.locator('html')).toHaveAttribute('data-texts', /^(here|missing)$/);
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  if (!frame) throw new Error('found no frame');
  return { inner, frame };
}

const boxOf = (frame: Frame, selector: string) =>
  frame.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);

for (const size of SIZES) {
  const [width, height] = size;
  for (const [lang, theme, full] of [
    ['en', 'light', 'Open the full atlas'],
    ['zh', 'dark', '打开完整地图'],
  ] as const) {
    test(`at ${width} × ${height} in ${lang}, ${theme}, nothing is cut and the line of source and link stands`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: Math.max(width, 800), height: 700 });
      const { inner, frame } = await embed(page, `?lang=${lang}&theme=${theme}`, size);
      await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(inner.getByRole('link', { name: full })).toBeVisible();
      await expect(inner.getByText(/\d{3}/).first()).toBeVisible();
      const parts = ['.map-controls', '.map-scale', '.map-credit-bar', '.legend > button'];
      await expect(frame.locator('.map-scale')).toBeVisible();
      await atRest(frame);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      const line = await boxOf(frame, '#frame-line');
      expect(Math.round(line.bottom)).toBe(height);
      expect((await boxOf(frame, '#map-view')).height).toBeGreaterThan(150);
      const boxes = await Promise.all(parts.map((selector) => boxOf(frame, selector)));
      const map = await boxOf(frame, '#map-view');
      boxes.forEach((a, index) => {
        expect([parts[index], a.top >= map.top && a.bottom <= map.bottom + 1]).toEqual([parts[index], true]);
        boxes.slice(index + 1).forEach((b, after) => {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect([parts[index], parts[index + 1 + after], apart]).toEqual([
            parts[index],
            parts[index + 1 + after],
            true,
          ]);
        });
      });
    });
  }

  test(`axe finds nothing inside a frame of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width: Math.max(width, 800), height: 700 });
    await embed(page, '?lang=en&lock=industry,time&industry=ind-robotics&time=2018..2020&colour=red', size);
    const { violations } = await new AxeBuilder({ page })
      .include(['iframe', 'html'])
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  });
}

test('the wheel scrolls the page around, Ctrl and the wheel zoom, and a hint says so', async ({ page }) => {
  const { inner, frame } = await embed(page, '?lang=en');
  const hint = inner.locator('.map-gesture-hint');
  await expect(hint).toHaveCount(1);
  await expect(hint).toBeEmpty();
  const map = await page.locator('iframe').boundingBox();
  await page.mouse.move((map?.x ?? 0) + 400, (map?.y ?? 0) + 200);
  // It stands for two seconds: who has had no time to read it turns the wheel again.
  await expect(async () => {
    await page.mouse.wheel(0, 120);
    await expect(hint).toHaveText('Use Ctrl + wheel to zoom the map', { timeout: 1500 });
  }).toPass();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  await expect(hint).toHaveCSS('pointer-events', 'none');
  expect(new URL(frame.url()).searchParams.has('view')).toBe(false);
  await expect(hint).toBeEmpty();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect.poll(() => new URL(frame.url()).searchParams.has('view')).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('scrollWheelZoom=true gives the wheel to the map', async ({ page }) => {
  const { inner, frame } = await embed(page, '?scrollWheelZoom=true');
  const map = await page.locator('iframe').boundingBox();
  await page.mouse.move((map?.x ?? 0) + 400, (map?.y ?? 0) + 200);
  await page.mouse.wheel(0, -240);
  await expect.poll(() => new URL(frame.url()).searchParams.has('view')).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(inner.locator('.map-gesture-hint')).toHaveCount(0);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 800, height: 700 } });
  test('one finger is left to the page, and the hint speaks of two', async ({ page }) => {
    const { inner } = await embed(page, '?lang=en');
    const surface = inner.locator('.map-surface');
    await expect(surface).toHaveCSS('touch-action', 'pan-x pan-y');
    await expect(inner.locator('.map-gesture-hint')).toHaveCount(1);
    const prevented = await surface.evaluate((element) => {
      const at = (y: number) => new Touch({ identifier: 1, target: element, clientX: 200, clientY: y });
      const send = (type: string, y: number) => {
        const event = new TouchEvent(type, {
          touches: [at(y)],
          changedTouches: [at(y)],
          cancelable: true,
          bubbles: true,
        });
        element.dispatchEvent(event);
        return event.defaultPrevented;
      };
      return [send('touchstart', 200), send('touchmove', 160)];
    });
    expect(prevented).toEqual([false, false]);
    await expect(inner.locator('.map-gesture-hint')).toHaveText('Use two fingers to move the map');
  });
});

test('neither the focus nor the history of the page around is touched', async ({ page }) => {
  await embed(page, '?lang=en&focus=alliance:al-g60-robot&time=2018');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  const { inner } = await embed(page, '?lang=en&table=events');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  const before = await page.evaluate(() => history.length);
  await inner.locator('#tables').getByRole('tab').nth(2).click();
  await inner.locator('#tables .close').click();
  await inner.getByRole('button', { name: /^Filters/ }).click();
  await inner.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check();
  await expect(inner.locator('#header').getByRole('status')).toContainText('Corridor');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('what the address locks stays, and says so', async ({ page }) => {
  const { inner, frame } = await embed(
    page,
    '?lang=en&lock=industry,time&industry=ind-robotics&time=2018..2020&city=340200',
    [1200, 640],
  );
  const filters = inner.locator('#filters');
  await expect(filters.getByRole('checkbox', { name: /^Robotics/ })).toBeDisabled();
  await expect(filters.getByText('Fixed in this view').first()).toBeVisible();
  await filters.getByRole('button', { name: 'Clear all filters' }).click();
  await expect.poll(() => new URL(frame.url()).searchParams.has('city')).toBe(false);
  await expect.poll(() => new URL(frame.url()).searchParams.get('industry')).toBe('ind-robotics');
  expect(new URL(frame.url()).searchParams.get('time')).toBe('2018..2020');
  await expect(inner.getByRole('button', { name: 'All time' }).first()).toBeDisabled();
  await inner.getByRole('slider', { name: /end/i }).first().press('ArrowLeft');
  expect(new URL(frame.url()).searchParams.get('time')).toBe('2018..2020');
});

test('what is not understood is reported to whom it concerns, the rest is used', async ({ page }) => {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  const { inner } = await embed(
    page,
    '?lang=en&panels=map,globe&colour=red&accent=fff&plain=maybe&data=0000&time=yesterday&city=000000',
  );
  const notices = inner.locator('#notices');
  for (const of of ['time=yesterday', 'city=000000']) await expect(notices).toContainText(of);
  // Notices about the frame's appearance, and parameters that do not exist, go to its editor.
  const editors = ['colour', 'panels=globe', 'plain=maybe', '#ffffff', '0000 →'];
  for (const of of editors) {
    await expect.poll(() => lines).toContainEqual(expect.stringMatching(new RegExp(`^Delta Atlas: .*${of}`)));
    await expect(notices).not.toContainText(of);
  }
  await expect(inner.locator('#timeline')).toBeHidden();
});

test('plain is one slim line over the panels that are asked for', async ({ page }) => {
  const { inner, frame } = await embed(page, '?lang=en&plain=true&panels=map');
  await atRest(frame);
  const [header, line, map] = await Promise.all(['#header', '#frame-line', '#map-view'].map((id) => boxOf(frame, id)));
  expect(Math.abs((header?.bottom ?? 0) - (line?.bottom ?? 1))).toBeLessThan(2);
  expect(line?.bottom).toBeLessThan(50);
  expect(map?.bottom).toBe(500);
  await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
  const link = inner.getByRole('link', { name: 'Open the full atlas' });
  await expect(link).not.toHaveAttribute('href', /plain|panels/);
});

test('controls stand in the menu or nowhere, as the address says', async ({ page }) => {
  const { inner, frame } = await embed(page, '?lang=en&zoomControl=null&searchControl=false&legendControl=null');
  await expect(inner.getByRole('button', { name: 'Legend' })).toBeHidden();
  await expect(inner.getByRole('search')).toHaveCount(0);
  await expect(inner.locator('.map-controls').getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
  await inner.getByRole('button', { name: 'Menu' }).click();
  await inner.locator('#header').getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => new URL(frame.url()).searchParams.has('view')).toBe(true);
  await inner.locator('#header').getByRole('button', { name: 'Legend' }).click();
  await expect(inner.locator('#legend')).toBeVisible();
});

test('an accent takes the place of the corridor’s, and a transparent page shows the host’s ground', async ({
  page,
}) => {
  const { frame } = await embed(page, '?theme=light&accent=0b5cad&transparent=1');
  const root = frame.locator('html');
  await expect.poll(() => root.evaluate((html) => html.style.getPropertyValue('--accent'))).toBe('#0b5cad');
  for (const part of ['html', 'body', '#header', '#timeline']) {
    await expect(frame.locator(part)).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  }
});

test('the full screen is offered where the page around allows it', async ({ page }) => {
  const { inner } = await embed(page, '?lang=en');
  await inner.getByRole('button', { name: 'Full screen' }).click();
  await expect(inner.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
});
