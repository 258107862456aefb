/** embed.js on other sites' pages: heights, methods, refusals, moved frames, and messages to editors. */
import { rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DeltaAtlasApi } from '../../src/embed/host/api.ts';
import { expect, keepBack, test, watch } from './atlas.ts';
import {
  type HostSite,
  openHostSite,
  paramsOf,
  readiness,
  said,
  seen,
  set,
  stateOf,
  waitFor,
} from './portal/host-page.ts';

let site: HostSite;
let atlas = '';
test.beforeAll(async ({ baseURL }) => {
  atlas = String(baseURL);
  site = await openHostSite(atlas);
});
test.afterAll(() => site.close());

const element = (attributes = '', id = 'map') =>
  `<delta-atlas id="${id}" loading="eager" engine="svg" ${attributes}><a href="${atlas}">Open the map</a></delta-atlas>`;
const iframe = (search = '', attributes = '', id = 'map') =>
  `<iframe id="${id}" data-delta-atlas src="${atlas}embed/?engine=svg${search}" width="700" height="200" ${attributes}></iframe>`;
const frameIn = (page: Page, id = 'map') => page.frameLocator(`#${id} iframe, iframe#${id}`);
const boxOf = async (page: Page, selector = '#map') => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector}: found no box`);
  return box;
};
/** All messages in the console. */
function consoleOf(page: Page): string[] {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  return lines;
}

test('the height of an element follows, from the one of its attribute, unless it is fixed', async ({ page }) => {
  const letGo = await keepBack(page, /assets\/channel-/);
  await site.open(page, element('lang="en" height="300"'));
  await expect.poll(async () => (await boxOf(page)).height).toBe(300);
  letGo();
  await waitFor(page, 'map:ready');
  await expect.poll(async () => (await boxOf(page)).height).toBeGreaterThan(450);
  await page.locator('#map').evaluate((map) => map.setAttribute('data-delta-atlas', 'fixed'));
  await expect.poll(async () => (await boxOf(page)).height).toBe(300);
  await page.locator('#map').evaluate((map) => map.setAttribute('height', '350'));
  await expect.poll(async () => (await boxOf(page)).height).toBe(350);
  await page.locator('#map').evaluate((map) => map.removeAttribute('data-delta-atlas'));
  await expect.poll(async () => (await boxOf(page)).height).toBeGreaterThan(450);
});

test('a language is any tag of one that is spoken; of another the editor is told, not the reader', async ({ page }) => {
  const lines = consoleOf(page);
  await site.open(page, `${element('lang="zh-Hans-CN"')}${iframe('&lang=fr', '', 'french')}`);
  for (const id of ['map', 'french']) await waitFor(page, `${id}:ready`);
  await expect(frameIn(page).locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(frameIn(page, 'french').locator('html')).toHaveAttribute('lang', 'en-GB');
  expect(await set(page, 'map', { lang: 'en-US' })).toMatchObject({ lang: 'en' });
  await expect.poll(() => said(page, 'french:error')).toEqual({ code: 'address-value' });
  expect(await seen(page)).not.toContain('map:error');
  await expect
    .poll(() => lines.filter((line) => line.includes('lang=fr')))
    .toEqual([expect.stringContaining('Delta Atlas: not understood')]);
  for (const id of ['map', 'french']) await expect(frameIn(page, id).locator('#notices')).toBeEmpty();
});

test('static and engine are two things', async ({ page }) => {
  await site.open(page, `${element('lang="en" static')}${iframe('&static=1&lang=en', '', 'other')}`);
  for (const id of ['map', 'other']) {
    await waitFor(page, `${id}:ready`);
    expect(await paramsOf(page, id)).toEqual({ lang: 'en', engine: 'svg', static: '1' });
    await expect(frameIn(page, id).locator('.map-controls').getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
  }
});

test('of many wishes the last counts, and all of them are answered', async ({ page }) => {
  await site.open(page, iframe('&lang=en'));
  await waitFor(page, 'map:ready');
  const ends = await page.evaluate(async () => {
    const embed = (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById('map'));
    const states = Array.from({ length: 200 }, (_, within) => embed?.set({ within }));
    return (await Promise.all(states)).map((state) => state?.params.within);
  });
  expect(ends).toHaveLength(200);
  expect(ends.at(-1)).toBe('199');
  expect((await paramsOf(page, 'map')).within).toBe('199');
  expect(await set(page, 'map', { industry: ['ind-ai'] as never })).toMatch(
    /set industry: found an array, expected text/,
  );
  expect(await set(page, 'map', { colour: 'red' } as never)).toContain('"colour"');
  expect(await set(page, 'map', { time: 'yesterday', within: 50, dark: true })).toMatchObject({
    within: '50',
    theme: 'dark',
  });
  await expect.poll(() => said(page, 'map:error')).toEqual({ code: 'params', message: 'could not be used: time' });
});

test('a view is set and taken away, a state that was told is set again, and its address is the full page', async ({
  page,
}) => {
  await site.open(page, iframe('&lang=en&plain=true&static=0&panels=map,timeline&legendControl=false&theme=dark'));
  await waitFor(page, 'map:ready');
  const home = await paramsOf(page, 'map');
  expect(await set(page, 'map', { view: '31.2,120.4,8' })).toMatchObject({ view: '31.2,120.4,8' });
  // The map has arrived at that position and has sent it.
  await expect.poll(async () => (await paramsOf(page, 'map')).view).toBe('31.2,120.4,8');
  const { params, url } = await stateOf(page, 'map');
  expect(url).toBe(`${atlas}?lang=en&view=31.2,120.4,8`);
  expect(await set(page, 'map', { view: null })).toEqual(home);
  expect(await set(page, 'map', params)).toEqual(params);
  expect(await set(page, 'map', { view: null, time: undefined })).toEqual(home);
  await expect.poll(() => paramsOf(page, 'map')).toEqual(home);
  expect(await seen(page)).not.toContain('map:error');
  const link = frameIn(page).getByRole('link', { name: 'Open the full atlas' });
  await expect(link).toHaveAttribute('href', `${atlas}?lang=en`);
});

test('where the page does not allow the frame, promises say so, an event and the console', async ({ page }) => {
  const lines = consoleOf(page);
  await page.clock.install();
  await site.open(page, iframe('&lang=en'), { headers: { 'content-security-policy': "frame-src 'none'" } });
  const asked = set(page, 'map', { time: '2019' });
  await expect.poll(() => page.locator('#map').count()).toBe(1);
  await expect(async () => {
    await page.clock.fastForward(31_000);
    expect(await seen(page)).toContain('map:error');
  }).toPass();
  expect(await asked).toContain('found no atlas within 30 s');
  expect(await readiness(page, 'map')).toContain('frame-src of this page');
  await expect.poll(() => said(page, 'map:error')).toMatchObject({ code: 'silent' });
  await expect.poll(() => lines.filter((line) => line.startsWith('delta-atlas:'))).toHaveLength(1);
});

test('a frame far down the page may wait as long as it likes', async ({ page }) => {
  await page.clock.install();
  await site.open(page, `<main style="height: 6000px"></main>${iframe('&lang=en', 'loading="lazy"')}`);
  await page.clock.fastForward(200_000);
  await page.locator('#map').scrollIntoViewIfNeeded();
  await expect(async () => {
    await page.clock.runFor(500);
    expect(await seen(page)).toContain('map:ready');
  }).toPass({ timeout: 45_000 });
  expect(await seen(page)).not.toContain('map:error');
});

test('an atlas that has moved to another host says where it is', async ({ page }) => {
  const lines = consoleOf(page);
  const moved = `<iframe id="map" data-delta-atlas src="${site.origin}/moved/embed/?lang=en&engine=svg" width="700" height="200"></iframe>`;
  await site.open(page, moved);
  await waitFor(page, 'map:error');
  await expect.poll(() => said(page, 'map:error')).toMatchObject({ code: 'redirected' });
  expect(await readiness(page, 'map')).toContain(`write ${new URL(atlas).origin} in the frame's address`);
  await expect.poll(() => lines.filter((line) => line.startsWith('delta-atlas:'))).toHaveLength(1);
});

for (const [what, markup, move] of [
  ['an element put elsewhere', () => element('lang="en" industry="ind-robotics"'), 'append'],
  ['an element of which something fixed changes', () => element('lang="en" industry="ind-robotics"'), 'plain'],
  ['an iframe put elsewhere', () => iframe('&lang=en&industry=ind-robotics'), 'append'],
] as const) {
  test(`${what} shows what its reader had chosen`, async ({ page }) => {
    await site.open(page, `${markup()}<main id="there"></main>`);
    await waitFor(page, 'map:ready');
    await set(page, 'map', { time: '2018..2020', view: '31.2,120.4,8' });
    const frame = frameIn(page);
    await frame.locator('#map-view').getByRole('button', { name: /^Wuhu/ }).focus();
    await page.keyboard.press('Enter');
    await expect(frame.locator('#details').getByRole('heading', { level: 2 })).toHaveText('Wuhu');
    await expect.poll(() => paramsOf(page, 'map')).toHaveProperty('focus');
    const { plain: _, ...before } = await paramsOf(page, 'map');
    await page.locator('#map').evaluate((map, how) => {
      window.seen = [];
      if (how === 'plain') map.setAttribute('plain', 'true');
      else document.getElementById('there')?.append(map);
    }, move);
    await waitFor(page, 'map:ready');
    const { view: __, ...chosen } = before;
    await expect.poll(() => paramsOf(page, 'map')).toMatchObject(chosen);
    await expect(frame.locator('#details').getByRole('heading', { level: 2 })).toHaveText('Wuhu');
  });
}

test('a wish after a new address goes to the page that is there then', async ({ page }) => {
  await site.open(page, iframe('&lang=en'));
  await waitFor(page, 'map:ready');
  const params = await page.evaluate(async () => {
    const map = document.getElementById('map') as HTMLIFrameElement;
    map.src = map.src.replace('lang=en', 'lang=zh');
    return (await (window.DeltaAtlas as DeltaAtlasApi).get(map)?.set({ time: '2019' }))?.params;
  });
  expect(params).toEqual({ lang: 'zh', engine: 'svg', time: '2019' });
  expect(await paramsOf(page, 'map')).toEqual({ lang: 'zh', engine: 'svg', time: '2019' });
});

for (const [what, head] of [
  ['an element with the name of the script', '<h2 id="DeltaAtlas">Map</h2>'],
  ['a frame with the name of the script', '<iframe name="DeltaAtlas" title="Other"></iframe>'],
  ['a frame of others with that name', '<iframe name="DeltaAtlas" title="Other" src="ATLAS"></iframe>'],
] as const) {
  test(`${what} is no obstacle`, async ({ page }) => {
    await site.open(page, element('lang="en"'), { head: head.replace('ATLAS', `${atlas}icon.svg`) });
    await waitFor(page, 'map:ready');
    expect(await set(page, 'map', { time: '2019' })).toMatchObject({ time: '2019' });
  });
}

test('a variable of the page with the name of the script is left alone, and told', async ({ page }) => {
  const lines = consoleOf(page);
  await site.open(page, element('lang="en"'), { head: '<script>var DeltaAtlas = { own: true };</script>' });
  await waitFor(page, 'map:ready');
  expect(await page.evaluate(() => window.DeltaAtlas)).toEqual({ own: true });
  await expect.poll(() => lines).toContainEqual(expect.stringContaining('found a DeltaAtlas of this page'));
});

test('the script twice, also in another version, does it once', async ({ page }) => {
  const twice = ['assets/embed-D25aew4l.js', 'embed/v1.js'].map((path) => `<script src="${atlas}${path}"></script>`);
  const problems = watch(page, site.origin, new URL(atlas).origin);
  await site.open(page, element('lang="en"'), { head: twice.join('') });
  await waitFor(page, 'map:ready');
  expect((await seen(page)).filter((type) => type === 'map:ready')).toHaveLength(1);
  expect(problems.complaints).toEqual([]);
});

test('a page opened from a disk has the height, and is told why it has no more', async ({ page }) => {
  const file = test.info().outputPath('page.html');
  writeFileSync(file, site.markup(iframe('&lang=en')));
  await page.goto(`file://${file}`);
  await waitFor(page, 'map:ready');
  await expect.poll(async () => (await boxOf(page)).height).toBeGreaterThan(400);
  expect(await readiness(page, 'map')).toBe('ready: resize');
  expect(await set(page, 'map', { time: '2019' })).toContain('this page has no origin');
  rmSync(file);
});

test('so has a preview in a sandbox', async ({ page }) => {
  const preview = site.markup(iframe('&lang=en')).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  await site.open(
    page,
    `<iframe name="preview" sandbox="allow-scripts" width="900" height="700" srcdoc="${preview}"></iframe>`,
  );
  const map = page.frameLocator('iframe[name=preview]').locator('#map');
  await expect.poll(async () => (await map.boundingBox())?.height, { timeout: 45_000 }).toBeGreaterThan(400);
  const refused = await page.frame('preview')?.evaluate(() =>
    (window.DeltaAtlas as DeltaAtlasApi)
      .get(document.getElementById('map'))
      ?.set({ time: '2019' })
      .catch((cause: Error) => cause.message),
  );
  expect(refused).toContain('only tells its height: a sandbox gives it no origin');
});

test('in places as wide as their content an element is wide enough for a map, and never wider than its column', async ({
  page,
}) => {
  const places = [
    'display: flex',
    'float: left',
    'display: inline-block',
    'display: table-cell',
    'width: 280px',
    'width: 700px',
  ];
  const boxes = places.map(
    (style, index) => `<div style="clear: both; ${style}">${element('lang="en"', `map-${index}`)}</div>`,
  );
  await site.open(page, `<style>body { margin: 0 }</style>${boxes.join('')}`);
  const widths = () => Promise.all(places.map(async (_, index) => (await boxOf(page, `#map-${index} iframe`)).width));
  await expect.poll(async () => (await widths()).slice(0, 4).every((width) => width >= 600)).toBe(true);
  await expect.poll(async () => (await widths()).slice(4)).toEqual([280, 700]);
  await page.setViewportSize({ width: 360, height: 700 });
  for (const [index] of places.slice(0, 4).entries()) {
    await expect.poll(async () => (await boxOf(page, `#map-${index} iframe`)).width).toBe(360);
  }
});

test('a hidden element stays hidden', async ({ page }) => {
  await site.open(page, element('lang="en" hidden'));
  await expect(page.locator('#map iframe')).toHaveCount(1);
  await expect(page.locator('#map')).toBeHidden();
});

for (const scheme of ['normal', 'dark', 'light dark'] as const) {
  for (const reader of ['light', 'dark'] as const) {
    test(`what is transparent can be read: page ${scheme}, reader ${reader}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: reader });
      for (const ground of ['#000', '#fff', '#e83e8c']) {
        const style = `<style>:root { color-scheme: ${scheme} } body { background: ${ground} }</style>`;
        await site.open(page, iframe('&lang=en&transparent=true'), { head: style });
        await waitFor(page, 'map:state');
        const heading = frameIn(page).getByRole('heading', { level: 1 });
        await expect(heading).toBeVisible();
        const contrast = async () => contrastIn(page, await heading.screenshot({ animations: 'disabled' }));
        await expect.poll(contrast, { message: ground }).toBeGreaterThanOrEqual(4.5);
      }
    });
  }
}

/** The contrast (WCAG 2) of the lightest and the darkest pixel of a picture. */
async function contrastIn(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
    let [least, most] = [1, 0];
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => {
        const value = (data[at + channel] ?? 0) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      least = Math.min(least, luminance);
      most = Math.max(most, luminance);
    }
    return (most + 0.05) / (least + 0.05);
  }, png.toString('base64'));
}
