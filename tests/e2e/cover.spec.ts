/** Nothing covers anything, in a hundred states. */
import type { Frame, Page } from '@playwright/test';
import { expect, openIn, test } from './atlas.ts';
import { covered } from './cover.ts';

/** Windows, and frames within the page of another. */
const SHAPES = [
  [1440, 900, 'window'],
  [1180, 820, 'window'],
  [820, 1180, 'window'],
  [390, 844, 'window'],
  [360, 640, 'window'],
  [800, 500, 'frame'],
  [640, 560, 'frame'],
  [320, 480, 'frame'],
] as const;

/** What readers choose, as the address says it. */
const STATES: Readonly<Record<string, string>> = {
  'a place': 'focus=place:320500',
  'a place at the edge': 'focus=place:331000',
  'an alliance': 'focus=alliance:al-g60-robot',
  'an event': 'focus=event:ev-20201117-jiading',
  'an industry': 'industry=ind-robotics',
  'a day': 'asOf=2019-06-30',
  'two days': 'asOf=2018-06-30..2022-06-30',
  'a comparison': 'table=compare&compare=place:320500,place:340200',
  'a matrix and an alliance': 'table=matrix&focus=alliance:al-g60-robot',
  'a table': 'table=events',
};

test.describe.configure({ timeout: 240_000 });

for (const [width, height, kind] of SHAPES) {
  test.describe(`a ${kind} of ${width} × ${height}`, () => {
    test.use({ hasTouch: width < 1000 });
    for (const lang of ['en', 'zh']) {
      test(`nothing covers anything, ${lang}`, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const atlas = await openIn(page, `?engine=svg&lang=${lang}`, [width, height], kind);
        await expectFree(atlas, 'at the start', true);
        const legend = atlas.locator('.legend > button');
        await legend.click();
        await expect(atlas.locator('#legend-body')).toBeVisible();
        await expectFree(atlas, 'the legend opened', width >= 1000);
        await legend.click();
        await expect(atlas.locator('#legend-body')).toBeHidden();
        // On a phone the history takes the legend's entry back.
        await expect.poll(() => atlas.evaluate(() => history.state?.layers ?? 0)).toBe(0);
        for (const [name, search] of Object.entries(STATES)) {
          await goTo(atlas, `?engine=svg&lang=${lang}&${search}`);
          // A place or an event may lie far from the members; tables leave a strip of the map on phones.
          const isStrip = search.includes('table=') && width < 700;
          await expectFree(atlas, name, !/focus=(place|event)/.test(search) && !isStrip);
        }
        await goTo(atlas, `?engine=svg&lang=${lang}&focus=alliance:al-g60-robot`);
        if (width < 700) return;
        const widthOf = async (part: string) => (await atlas.locator(part).boundingBox())?.width;
        await expect.poll(() => widthOf('#details')).toBeLessThanOrEqual(368);
        if (width < 1000) await expect.poll(() => widthOf('#map-view')).toBeGreaterThanOrEqual(width * 0.66);
      });
    }
  });
}

/** Waits until nothing is cut or covered; what still is then, fails. */
async function expectFree(atlas: Page | Frame, state: string, members: boolean): Promise<void> {
  await expect
    .poll(() => atlas.evaluate(covered, { members }), { message: state, intervals: [50, 100, 200] })
    .toEqual([]);
}

/** Changes the address within the page, as the back and forward buttons do, and waits until that is drawn. */
async function goTo(atlas: Page | Frame, search: string): Promise<void> {
  const root = atlas.locator('html');
  const before = Number(await root.getAttribute('data-revision'));
  await atlas.evaluate((next) => {
    history.replaceState(null, '', next);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await expect.poll(async () => Number(await root.getAttribute('data-revision'))).toBeGreaterThan(before);
}
