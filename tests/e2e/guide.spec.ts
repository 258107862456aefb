/** Tests the guide for editors (docs/embedding.md): each parameter in each example, each method, each event. */
import type { DeltaAtlasApi } from '../../src/embed/host/api.ts';
import { FIXED } from '../../src/embed/messages.ts';
import { readGuide } from '../docs/guide.ts';
import { expect, test } from './atlas.ts';
import { type HostSite, openHostSite, paramsOf, said, seen, set, waitFor } from './portal/host-page.ts';

const { parameters, methods, events } = readGuide();
const isFixed = (key: string) => (FIXED as readonly string[]).includes(key);
const attributeOf = (key: string) =>
  key === 'title' ? 'map-title' : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** The address's form of a value in the guide; null for a default. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  v: { '1': null },
  lang: { 'zh-CN': 'zh', 'zh-TW': 'zh-Hant', 'zh-HK': 'zh-Hant', zh_CN: 'zh', 'en-US': 'en' },
  theme: { auto: null },
  dark: { true: null, false: null, auto: null },
  links: { lanes: null },
  panels: { 'map,timeline,table,details,filters': null },
  searchControl: { true: null },
  zoomControl: { true: null },
  legendControl: { true: null },
  shareControl: { true: null },
};
const written = (key: string, value: string) => {
  // `earliest` is written as the day that it stands for.
  if (value.startsWith('earliest..')) return expect.stringMatching(/^\d.*\.\.2020-06(-30)?$/) as unknown as string;
  const found = WRITTEN[key]?.[value];
  return found === undefined ? value : found;
};

let site: HostSite;
let atlas = '';
test.beforeAll(async ({ baseURL }) => {
  atlas = String(baseURL);
  site = await openHostSite(atlas);
});
test.afterAll(() => site.close());

test('every parameter that can be set is understood in every example', async ({ page }) => {
  test.setTimeout(240_000);
  await site.open(page, '<delta-atlas id="map" lang="en" engine="svg" loading="eager"></delta-atlas>');
  await waitFor(page, 'map:ready');
  const tried: [string, string, string | undefined][] = [];
  for (const [key, examples] of [...parameters].filter(([name]) => !isFixed(name))) {
    expect([key, examples.length > 0]).toEqual([key, true]);
    for (const [at, value] of examples.entries()) {
      // An order is that of a table: the examples of both are in the same order.
      const table = key === 'sort' ? { table: parameters.get('table')?.[at] ?? '' } : {};
      const params = await set(page, 'map', { [key]: value, ...table });
      const found = typeof params === 'string' ? params : params?.[key];
      tried.push([key, value, found]);
      expect(tried.at(-1)).toEqual([key, value, written(key, value) ?? undefined]);
    }
    await set(page, 'map', { [key]: null, ...(key === 'sort' && { table: null }) });
  }
  expect(tried.length).toBeGreaterThan(40);
  expect(await seen(page)).not.toContain('map:error');
});

test('every parameter is an attribute, in every example', async ({ page }) => {
  test.setTimeout(360_000);
  const most = Math.max(...[...parameters.values()].map(({ length }) => length));
  for (let at = 0; at < most; at += 1) {
    // Alternative spellings: a day for a period, a word for a boolean.
    const chosen = [...parameters]
      .filter(([key, examples]) => examples[at] !== undefined && key !== (at % 2 ? 'time' : 'asOf') && key !== 'dark')
      .map(([key, examples]) => [key, examples[at] ?? ''] as const);
    const attributes = chosen.map(([key, value]) => `${attributeOf(key)}="${value}"`).join(' ');
    await site.open(page, `<delta-atlas id="map" loading="eager" ${attributes}></delta-atlas>`);
    await waitFor(page, 'map:ready');
    const params = await paramsOf(page, 'map');
    const wanted = chosen.flatMap(([key, value]) => (written(key, value) === null ? [] : [[key, written(key, value)]]));
    expect(params).toMatchObject(Object.fromEntries(wanted));
    // The guide's example has another version of the data.
    const errors = () =>
      page.evaluate(() => window.seen.filter(([type]) => type === 'map:error').map(([, told]) => told));
    await expect.poll(errors).toEqual(at === 0 ? [{ code: 'data-version' }] : []);
  }
});

test('every method and every event is there, with what the guide says of its value', async ({ page }) => {
  await site.open(
    page,
    `<iframe id="map" data-delta-atlas src="${atlas}embed/?lang=en&engine=svg" width="700" height="300"></iframe><button>After</button>`,
  );
  await waitFor(page, 'map:ready');
  const there = await page.evaluate(
    (names) => {
      const embed = (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById('map'));
      return names.filter((name) => typeof embed?.[name as 'get'] === 'function');
    },
    methods.map((method) => method.replace(/\(.*/, '')),
  );
  expect(there).toEqual(methods.map((method) => method.replace(/\(.*/, '')));
  await set(page, 'map', { focus: 'place:340200', time: 'yesterday' });
  await page.locator('#map').evaluate((map) => map.setAttribute('width', '420'));
  await waitFor(page, 'map:resize');
  await page.locator('button').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  for (const [event, fields] of events) {
    await waitFor(page, `map:${event}`);
    const value = (await said(page, `map:${event}`)) as Record<string, unknown>;
    const named = Object.keys(value);
    expect([event, named.filter((field) => !fields.includes(field))]).toEqual([event, []]);
    expect([event, named.length > 0 && fields.includes(named[0] ?? '')]).toEqual([event, true]);
  }
  expect([...events.keys()].sort()).toEqual(['error', 'focus.exit', 'ready', 'resize', 'select', 'state']);
  const focused = await page.evaluate(() => {
    (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById('map'))?.focus();
    return document.activeElement?.id;
  });
  expect(focused).toBe('map');
  const heard = await page.evaluate(async () => {
    const embed = (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById('map'));
    const told: unknown[] = [];
    const stop = embed?.on('select', (value) => told.push(value));
    await embed?.set({ focus: 'place:320500' });
    stop?.();
    await embed?.set({ focus: null });
    return told;
  });
  expect(heard).toEqual([{ kind: 'place', id: '320500' }]);
});
