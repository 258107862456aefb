/** Embeds on a page of another origin with a strict CSP: heights, events, methods, links, and ignored senders. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import type { DeltaAtlasApi, DeltaAtlasParams } from '../../src/embed/host/api.ts';
import { details, expect, test, watch } from './atlas.ts';

declare global {
  interface Window {
    seen: [type: string, detail: unknown][];
  }
}

const ROBOT = 'alliance:al-g60-robot';
/** Collects all events on the page; an external script, since the CSP forbids inline ones. */
const COLLECT = `window.seen = [];
for (const type of ['ready', 'state', 'select', 'error', 'resize']) {
  addEventListener('delta-atlas:' + type, (event) => window.seen.push([event.target.id + ':' + type, event.detail]));
}`;

let portal: Server;
let atlas = '';
let body = '';
let origin = '';

test.beforeAll(async ({ baseURL }) => {
  // Another origin than the portal's: the same machine by another name.
  atlas = String(baseURL);
  portal = createServer(({ url }, response) => {
    if (url === '/collect.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(COLLECT);
      return;
    }
    const site = new URL(atlas).origin;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src 'self' ${site}; frame-src ${site}; style-src 'self'; img-src data:; base-uri 'none'`,
    );
    response.end(`<!doctype html><html lang="en"><title>Portal</title>
<link rel="icon" href="data:,"><script src="/collect.js"></script>${body}
<script src="${atlas}embed.js" crossorigin="anonymous"></script>`);
  });
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
  origin = `http://localhost:${(portal.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  portal.close();
});

/** Opens a page of the portal and waits for the first events. */
async function openPortal(page: Page, content: string, expected: readonly string[]): Promise<void> {
  body = content;
  await page.goto(origin);
  for (const event of expected) await expect.poll(() => seen(page)).toContain(event);
}

const seen = (page: Page) => page.evaluate(() => window.seen.map(([type]) => type));
const iframe = (id: string, rest = '') =>
  `<iframe id="${id}" data-delta-atlas ${rest} src="${atlas}embed/?lang=en&engine=svg" width="600" height="300"></iframe>`;

/** Sets parameters with the page's API; returns the parameters of the resulting state. */
const set = (page: Page, id: string, params: DeltaAtlasParams) =>
  page.evaluate(
    async ([target, wanted]) => {
      const embed = (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById(target));
      return (await embed?.set(wanted))?.params;
    },
    [id, params] as const,
  );
const paramsOf = (page: Page, id: string) =>
  page.evaluate(async (target) => {
    const embed = (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById(target));
    return (await embed?.get())?.params ?? {};
  }, id);
const inside = (frame: FrameLocator) => frame.locator('html');

test('an iframe gets its height and title, is set, asked and heard, under a strict policy', async ({ page }) => {
  const problems = watch(page, origin);
  await openPortal(page, iframe('map'), ['map:ready', 'map:state']);
  const element = page.locator('#map');
  await expect(element).toHaveAttribute('title', /Delta Atlas/);
  await expect.poll(async () => (await element.boundingBox())?.height).toBeGreaterThan(450);
  expect(await set(page, 'map', { focus: ROBOT, time: '2018..2020' })).toEqual({
    ...{ lang: 'en', engine: 'svg', focus: ROBOT, time: '2018..2020' },
  });
  const frame = page.frameLocator('#map');
  await expect(frame.locator('#details').getByRole('heading', { level: 2 })).toHaveText('G60 Robot Industry Alliance');
  await frame.locator('#details').press('Escape');
  await expect.poll(() => paramsOf(page, 'map')).toEqual({ lang: 'en', engine: 'svg', time: '2018..2020' });
  const selections = () =>
    page.evaluate(() => window.seen.filter(([type]) => type === 'map:select').map(([, detail]) => detail));
  await expect.poll(selections).toEqual([
    { kind: 'alliance', id: 'al-g60-robot' },
    { kind: null, id: null },
  ]);
  expect(await set(page, 'map', { lang: 'zh', focus: 'alliance:nowhere' })).toMatchObject({ lang: 'zh' });
  await expect(inside(frame)).toHaveAttribute('lang', 'zh-CN');
  await expect.poll(() => seen(page)).toContain('map:error');
  expect(problems.complaints).toEqual([]);
  // No requests to other origins than the portal and the atlas.
  expect(problems.foreign.filter((url) => !url.startsWith(atlas))).toEqual([]);
});

test('a page that is not the frame’s parent, or does not say who it is, learns and changes nothing', async ({
  page,
}) => {
  await openPortal(page, iframe('map'), ['map:ready']);
  const frame = page.frames().find((candidate) => candidate.url().includes('/embed/'));
  const theme = () => frame?.evaluate(() => document.documentElement.dataset.theme);
  // From inside the frame itself, and from a window of the atlas's own origin.
  await frame?.evaluate(() => {
    const envelope = { source: 'delta-atlas', v: 1, id: '' };
    window.postMessage({ ...envelope, type: 'init', data: { allowedOrigin: location.origin } }, '*');
    window.postMessage({ ...envelope, type: 'theme', data: { theme: 'dark' } }, '*');
    window.postMessage({ ...envelope, type: 'set', data: { params: { theme: 'dark' }, revision: 999 } }, '*');
  });
  // From the page, but under another name and as another origin.
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    const envelope = { source: 'delta-atlas', v: 1 };
    target?.postMessage({ ...envelope, id: 'other', type: 'theme', data: { theme: 'dark' } }, '*');
    target?.postMessage({ ...envelope, id: '', type: 'init', data: { allowedOrigin: 'https://evil.example' } }, '*');
    target?.postMessage({ ...envelope, id: '', v: 2, type: 'theme', data: { theme: 'dark' } }, '*');
    // The page pretends to be the frame.
    window.postMessage({ ...envelope, id: '', type: 'resize', data: { height: 2222 } }, '*');
  });
  expect(await paramsOf(page, 'map')).toEqual({ lang: 'en', engine: 'svg' });
  expect(await theme()).toBeUndefined();
  expect((await page.locator('#map').boundingBox())?.height).toBeLessThan(1500);
});

test('an element shows its children until the atlas runs, follows its attributes, and takes its frame along', async ({
  page,
}) => {
  const problems = watch(page, origin);
  const element = `<delta-atlas id="map" lang="en" engine="svg" focus="${ROBOT}"><a href="${atlas}">Open the map</a></delta-atlas>`;
  await openPortal(page, element, []);
  await expect.poll(() => seen(page)).toContain('map:ready');
  await expect(page.getByRole('link', { name: 'Open the map' })).toBeHidden();
  const frame = page.frameLocator('delta-atlas iframe');
  await expect(frame.locator('#details')).toBeVisible();
  await page.locator('#map').evaluate((map) => {
    map.setAttribute('theme', 'dark');
    map.setAttribute('time', '2019');
    map.removeAttribute('focus');
  });
  await expect(inside(frame)).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('#details')).toBeHidden();
  await expect.poll(() => paramsOf(page, 'map')).toEqual({ lang: 'en', theme: 'dark', time: '2019', engine: 'svg' });
  // Removed from the page and inserted again, it starts anew with its current attributes.
  const asked = page.locator('#map').evaluate(async (map) => {
    const embed = (window.DeltaAtlas as DeltaAtlasApi).get(map);
    const answer = embed?.get().then(
      () => 'answered',
      () => 'refused',
    );
    map.remove();
    const gone = (window.DeltaAtlas as DeltaAtlasApi).get(map);
    window.seen = [];
    document.body.append(map);
    return [await answer, gone];
  });
  expect(await asked).toEqual(['refused', null]);
  await expect.poll(() => seen(page)).toContain('map:ready');
  await expect.poll(() => paramsOf(page, 'map')).toMatchObject({ theme: 'dark', time: '2019' });
  expect(problems.complaints).toEqual([]);
});

test('what never runs leaves the children of its element in place', async ({ page }) => {
  await page.route('**/embed/**', (route) => route.abort());
  await openPortal(page, `<delta-atlas id="map"><a href="${atlas}">Open the map</a></delta-atlas>`, []);
  await expect(page.locator('delta-atlas iframe')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Open the map' })).toBeVisible();
});

test('two linked embeds show the same choice, each in its own language, and do not chase each other', async ({
  page,
}) => {
  await openPortal(
    page,
    `${iframe('one', 'data-delta-atlas-link="g"')}<delta-atlas id="two" link="g" lang="zh" engine="svg" height="420" data-delta-atlas="fixed"></delta-atlas>`,
    ['one:state'],
  );
  // Lazy: it loads when it is close to the viewport.
  await page.locator('#two').scrollIntoViewIfNeeded();
  await expect.poll(() => seen(page)).toContain('two:state');
  await expect.poll(async () => (await page.locator('#two').boundingBox())?.height).toBe(420);
  const one = page.frameLocator('#one');
  await one.getByRole('button', { name: /^Filters/ }).click();
  await one.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check();
  await expect
    .poll(() => paramsOf(page, 'two'))
    .toEqual({ lang: 'zh', grouping: 'gr-g60', corridor: 'members', engine: 'svg' });
  await expect
    .poll(() => paramsOf(page, 'one'))
    .toEqual({ lang: 'en', grouping: 'gr-g60', corridor: 'members', engine: 'svg' });
  // All state events caused by the reader's one choice have been sent; more would be a loop.
  const states = await page.evaluate(() => window.seen.filter(([type]) => type.endsWith(':state')).length);
  await set(page, 'two', { focus: ROBOT });
  expect(await paramsOf(page, 'one')).not.toHaveProperty('focus');
  expect(states).toBeLessThan(12);
});

test('an embed added later is connected, and a frame without an origin still tells its height', async ({ page }) => {
  const problems = watch(page, origin);
  await openPortal(page, '<main></main>', []);
  await page.evaluate(
    ([src]) => {
      const frame = document.createElement('iframe');
      frame.id = 'late';
      frame.title = 'Map in a sandbox';
      frame.dataset.deltaAtlas = '';
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = String(src);
      document.querySelector('main')?.append(frame);
    },
    [`${atlas}embed/?lang=en&engine=svg`],
  );
  await expect.poll(() => seen(page)).toContain('late:ready');
  await expect.poll(async () => (await page.locator('#late').boundingBox())?.height).toBeGreaterThan(400);
  await expect(inside(page.frameLocator('#late'))).toHaveAttribute('data-atlas', 'svg');
  const refused = await page.evaluate(() =>
    (window.DeltaAtlas as DeltaAtlasApi)
      .get(document.getElementById('late'))
      ?.set({ theme: 'dark' })
      .then(
        () => '',
        (cause: Error) => cause.message,
      ),
  );
  expect(refused).toContain('only tells its height');
  expect(await seen(page)).not.toContain('late:state');
  expect(problems.complaints).toEqual([]);
});

test('the frame’s page works from its own folder, in the same state as the full one', async ({ page }) => {
  const problems = watch(page, new URL(atlas).origin);
  await page.goto(`./embed/?lang=en&engine=svg&focus=${ROBOT}`);
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
  await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('G60 Robot Industry Alliance');
  await page.getByRole('combobox', { name: /^Search/ }).fill('wuhu');
  await page.getByRole('combobox', { name: /^Search/ }).press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('Wuhu');
  expect(problems).toEqual({ complaints: [], foreign: [] });
});
