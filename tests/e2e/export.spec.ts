/** Downloads of the view: pictures, data, print. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { atlasFile } from '../../src/model/atlas-file.ts';
import { expect, openAtlas, test, watch } from './atlas.ts';

const ROBOTICS = './?lang=en&industry=ind-robotics&time=2018..2020&focus=alliance:al-g60-robot';

/** Opens the share dialog at the tab with downloads. */
async function openDownloads(page: Page, address: string): Promise<void> {
  await openAtlas(page, address);
  await page.getByRole('button', { name: /^(Share|分享)$/ }).click();
  await page.getByRole('tab', { name: /^(Download|下载)$/ }).click();
}

/** Presses a button and reads the downloaded file. */
async function fileOf(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Width, height and, if specified, dots per inch of a PNG. */
function factsOf(png: Buffer): { width: number; height: number; dpi: number | null } {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const at = png.indexOf('pHYs');
  const dpi = at < 0 ? null : Math.round(png.readUInt32BE(at + 4) * 0.0254);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), dpi };
}

/** The text of an SVG, and its problems as a standalone file: not well-formed, external files, custom properties. */
async function readSvg(page: Page, text: string): Promise<{ words: string; problems: string[] }> {
  // Not in the page of the atlas: its CSP would report the styles.
  const empty = await page.context().newPage();
  const read = await empty.evaluate((svg) => {
    const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const wrong = root.parentNode?.querySelectorAll('parsererror, script, image, foreignObject') ?? [];
    const reference = /(?:href|src)\s*=|url\((?!["']?#)|@import|var\(--/.exec(svg);
    const problems = [...[...wrong].map(({ nodeName }) => nodeName), ...(reference ?? [])];
    if (root.namespaceURI !== 'http://www.w3.org/2000/svg') problems.push(root.nodeName);
    return { words: root.textContent ?? '', problems };
  }, text);
  await empty.close();
  return read;
}

test('a picture as SVG stands by itself and says what it is', async ({ page, baseURL }) => {
  const seen = watch(page, new URL(baseURL ?? '').origin);
  await openDownloads(page, ROBOTICS);
  const { name, bytes } = await fileOf(page, 'Download SVG');
  expect(name).toBe('delta-atlas-robotics-2018-2020-g60-robot.svg');
  const { words, problems } = await readSvg(page, bytes.toString('utf8'));
  expect(problems).toEqual([]);
  for (const word of ['Delta Atlas', 'in robotics', 'G60 Robot Industry Alliance', 'CC BY 4.0', 'GSHHG', 'Wuhu'])
    expect(words).toContain(word);
  expect(words).toContain('Schematic, not separately reviewed');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(name);
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

test('a picture as PNG has the pixels that were asked for', async ({ page, baseURL }) => {
  const seen = watch(page, new URL(baseURL ?? '').origin);
  await openDownloads(page, ROBOTICS);
  const dialog = page.getByRole('dialog');
  const png = () => fileOf(page, 'Download PNG').then(({ bytes }) => factsOf(bytes));
  await dialog.getByLabel('Sharpness of PNG').selectOption('1');
  const once = await png();
  await dialog.getByLabel('Sharpness of PNG').selectOption('2');
  const twice = await png();
  expect(twice).toEqual({ width: 2 * once.width, height: 2 * once.height, dpi: null });
  await dialog.getByLabel('Made for').selectOption('slide');
  await dialog.getByLabel('Sharpness of PNG').selectOption('1');
  expect(await png()).toEqual({ width: 1920, height: 1080, dpi: null });
  await dialog.getByLabel('Made for').selectOption('a4-portrait');
  await dialog.getByLabel('Sharpness of PNG').selectOption('2');
  expect(await png()).toEqual({ width: 2480, height: 3508, dpi: 300 });
  await dialog.getByLabel('Made for').selectOption('a4-landscape');
  await dialog.getByLabel('Sharpness of PNG').selectOption('1');
  expect(await png()).toEqual({ width: 1754, height: 1240, dpi: 150 });
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

test('the colours of a picture are chosen, whatever the page has', async ({ page }) => {
  await openDownloads(page, './?lang=en&theme=dark');
  const svg = async (theme: string) => {
    await page.getByRole('dialog').getByLabel('Colours').selectOption(theme);
    return (await fileOf(page, 'Download SVG')).bytes.toString('utf8');
  };
  const [shown, light, dark] = [await svg('shown'), await svg('light'), await svg('dark')];
  expect(shown).toBe(dark);
  expect(light).not.toBe(dark);
});

test('a browser that has no room for the pixels says so, and what to do', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  await openDownloads(page, './?lang=en');
  await page.getByRole('dialog').getByRole('button', { name: 'Download PNG' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Choose the lower sharpness');
  expect((await fileOf(page, 'Download SVG')).name).toBe('delta-atlas.svg');
});

test('data are what the filters leave, with sources and licences', async ({ page, baseURL }) => {
  const seen = watch(page, new URL(baseURL ?? '').origin);
  await openDownloads(page, './?lang=en&industry=ind-robotics');
  const json = JSON.parse((await fileOf(page, /^JSON/)).bytes.toString('utf8'));
  const { about, ...atlas } = json;
  const file = v.parse(atlasFile, atlas);
  expect(about.licences.length).toBeGreaterThan(1);
  expect(about.address).toContain('industry=ind-robotics');
  const geojson = JSON.parse((await fileOf(page, /^GeoJSON/)).bytes.toString('utf8'));
  const kinds = geojson.features.map(({ properties }: { properties: { kind: string } }) => properties.kind);
  expect(kinds.filter((kind: string) => kind === 'alliance')).toHaveLength(file.alliances.length);
  expect(geojson.sources.length).toBeGreaterThan(0);
  for (const [button, count] of [
    [/^Alliances/, file.alliances.length],
    [/^Events/, file.events.length],
    [/^Projects/, file.initiatives.length],
  ] as const) {
    await expect(page.getByRole('dialog').getByRole('button', { name: button })).toContainText(`(${count})`);
    const { name, bytes } = await fileOf(page, button);
    expect(name).toMatch(/^delta-atlas-robotics-\w+\.csv$/);
    expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(count + 1);
  }
  const sources = (await fileOf(page, /^Sources/)).bytes.toString('utf8');
  const text = (await fileOf(page, /^Licences and sources/)).bytes.toString('utf8');
  expect(sources).toContain('http');
  expect(text).toContain('LGPL-3.0-or-later');
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

for (const [lang, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  test(`axe finds nothing in the tab in ${lang}, ${theme}`, async ({ page }) => {
    await openDownloads(page, `./?lang=${lang}&theme=${theme}`);
    const { violations } = await new AxeBuilder({ page })
      .include('.share')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 600 }, hasTouch: true });
  test('everything of the tab is in reach', async ({ page }) => {
    await openAtlas(page, './?lang=en');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('tab', { name: 'Download' }).click();
    await expect
      .poll(() => page.locator('.share-panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth))
      .toBe(0);
    await page.getByRole('button', { name: /^Licences and sources/ }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: /^Licences and sources/ })).toBeInViewport();
  });
});

test('the page is printed without the dialog over it', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = document.querySelector('dialog[open]') ? 'dialog' : 'page';
    };
  });
  await openDownloads(page, './?lang=en');
  await page.getByRole('button', { name: 'Print this page' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'page');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('paper shows all of the map, its legend, what is open, and where it comes from', async ({ page }) => {
  await openAtlas(page, './?lang=en&theme=dark&focus=alliance:al-g60-robot');
  await expect(page.locator('.legend')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const shown of ['#header h1', '#map-view .map-ground', '#legend .legend-body', '#details', '.colophon'])
    await expect(page.locator(shown)).toBeVisible();
  for (const hidden of ['#filters', '#timeline', '.map-overlay', '.legend > button'])
    await expect(page.locator(hidden)).toBeHidden();
  await expect(page.locator('.colophon')).toContainText('focus=alliance:al-g60-robot');
  await expect(page.locator('.colophon')).toContainText('GSHHG');
  const { paper, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { paper: backgroundColor, ink: color };
  });
  expect(ink).not.toBe(paper);
  expect(Number(/\d+/.exec(ink)?.[0])).toBeLessThan(80);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.colophon')).toHaveCount(0);
  await expect(page.locator('#map-view .map-ground')).not.toHaveAttribute('viewBox', /./);
});

test('paper names the lines that are drawn; of alliances without one, many are counted and few named', async ({
  page,
}) => {
  const lines = page.locator('#legend .legend-lines:not(.legend-undrawn) > ul > li');
  const undrawn = page.locator('#legend .legend-undrawn');
  await openAtlas(page, './?lang=en');
  await page.emulateMedia({ media: 'print' });
  await expect(lines.last()).toBeVisible();
  await expect(undrawn.locator('summary')).toBeVisible();
  await expect(undrawn.locator('li').first()).toBeHidden();
  await openAtlas(page, './?lang=en&industry=ind-robotics');
  await expect(lines.last()).toBeVisible();
  await expect(undrawn.locator('li').last()).toBeVisible();
  await openAtlas(page, './?lang=en&focus=alliance:al-g60-robot');
  await expect(page.locator('#legend .legend-single')).toBeVisible();
  await expect(lines.first()).toBeHidden();
});
