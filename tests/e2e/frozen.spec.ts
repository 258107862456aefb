/** Old snippets keep working: every frozen copy of embed.js with today's frame. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, watch } from './atlas.ts';
import { type HostSite, openHostSite, paramsOf, said, set, stateOf, waitFor } from './portal/host-page.ts';

/** Paths relative to `public/`, and so to the site. */
const FROZEN = ['assets', 'embed'].flatMap((folder) =>
  readdirSync(`public/${folder}`)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`),
);
const integrityOf = (path: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`public/${path}`))
    .digest('base64')}`;

let site: HostSite;
let atlas = '';
test.beforeAll(async ({ baseURL }) => {
  atlas = String(baseURL);
  site = await openHostSite(atlas);
});
test.afterAll(() => site.close());

test('the copies that were ever handed out are there', () => {
  expect(FROZEN).toContain('assets/embed-D25aew4l.js');
  expect(FROZEN).toContain('embed/1.0.0.js');
});

for (const [script, integrity] of [
  ...FROZEN.map((path) => [path, integrityOf(path)] as const),
  ['embed/v1.js', undefined] as const,
]) {
  test(`${script}: height, set, get and events of a frame and of an element`, async ({ page }) => {
    const problems = watch(page, site.origin, new URL(atlas).origin);
    const frame = `<iframe id="map" data-delta-atlas src="${atlas}embed/?v=1&lang=en&engine=svg#id=map" width="700" height="200"></iframe>`;
    // No `src`: the script knows where the atlas is.
    const element = '<delta-atlas id="element" lang="zh" engine="svg" loading="eager"><p>…</p></delta-atlas>';
    await site.open(page, frame + element, { script, ...(integrity && { integrity }) });
    for (const id of ['map', 'element']) {
      await waitFor(page, `${id}:ready`);
      await expect.poll(async () => (await page.locator(`#${id}`).boundingBox())?.height).toBeGreaterThan(400);
      expect(await set(page, id, { time: '2018..2020', focus: 'place:340200' })).toMatchObject({
        ...{ time: '2018..2020', focus: 'place:340200' },
      });
      await expect.poll(() => said(page, `${id}:select`)).toEqual({ kind: 'place', id: '340200' });
      expect(await set(page, id, { time: null })).not.toHaveProperty('time');
    }
    expect(await paramsOf(page, 'element')).toMatchObject({ lang: 'zh', engine: 'svg' });
    const before = await page.locator('#map').boundingBox();
    await page.locator('#map').evaluate((iframe) => iframe.setAttribute('width', '420'));
    await expect.poll(async () => (await page.locator('#map').boundingBox())?.height).not.toBe(before?.height);
    expect((await stateOf(page, 'map')).url).toMatch(new RegExp(`^${atlas}\\?`));
    expect(problems).toEqual({ complaints: [], foreign: [] });
  });
}
