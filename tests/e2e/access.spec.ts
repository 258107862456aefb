import { expect, openAtlas, test } from './atlas.ts';
import { breaches } from './breaches.ts';

const STATES: readonly [name: string, search: string][] = [
  ['everything', ''],
  ['a place', '&focus=place:321202'],
  ['an alliance within filters', '&focus=alliance:al-g60-robot&industry=ind-robotics&time=2018..2020'],
  ['tables', '&table=memberships&alliance=al-g60-robot'],
  ['nothing found', '&industry=ind-laser&city=341600'],
];

for (const lang of ['en', 'zh'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, search] of STATES) {
      test(`axe finds nothing in ${lang}, ${theme}: ${name}`, async ({ page }) => {
        await openAtlas(page, `./?lang=${lang}&theme=${theme}${search}`);
        expect(await breaches(page)).toEqual([]);
      });
    }
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' });
  for (const search of ['', '?focus=event:ev-20201117-jiading', '?table=events']) {
    test(`axe finds nothing in the sheet with ${search || 'the timeline'}`, async ({ page }) => {
      await openAtlas(page, `./${search}`);
      expect(await breaches(page)).toEqual([]);
    });
  }
});

test('everything that can be operated has a name', async ({ page }) => {
  await openAtlas(page, './?focus=place:340200&table=events');
  const nameless = await page.evaluate(() => {
    const operable = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, summary, [role=slider], [role=tab], [tabindex="0"]',
    );
    const nameOf = (element: HTMLElement) =>
      element.getAttribute('aria-label') ||
      element.getAttribute('aria-labelledby') ||
      element.textContent?.trim() ||
      (element as HTMLInputElement).labels?.[0]?.textContent?.trim();
    return [...operable].filter((element) => !nameOf(element)).map((element) => element.outerHTML.slice(0, 120));
  });
  expect(nameless).toEqual([]);
});

test('the keyboard goes through the page and is never trapped', async ({ page }) => {
  await openAtlas(page);
  const visited = new Set<string>();
  for (let step = 0; step < 140; step++) {
    await page.keyboard.press('Tab');
    const region = await page.evaluate(
      () => document.activeElement?.closest('#header, #map-view, #legend, #filters, #timeline')?.id ?? 'end',
    );
    visited.add(region);
    if (region === 'end') break;
  }
  expect([...visited].sort()).toEqual(['end', 'filters', 'header', 'legend', 'map-view', 'timeline']);
});

test('nothing moves for readers who prefer reduced motion', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await openAtlas(page, './?focus=place:340200');
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(moving).toBe(0);
  await context.close();
});
