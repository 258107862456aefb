/** The browser's own text size is respected: twice as large, nothing is cut and nothing scrolls sideways. */
import type { Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';
import { change, details, expect, openAtlas, openLegend, test } from './atlas.ts';

const executablePath = (await findBrowser()) ?? '';
test.use({ launchOptions: { executablePath, args: [...BROWSER_ARGS, '--blink-settings=defaultFontSize=32'] } });
test.describe.configure({ timeout: 120_000 });

const PARTS = ['#header', '#map-view', '#legend', '#filters', '#timeline', '#details'];

/** Controls whose words are cut, and what scrolls sideways. Runs in the page. */
function cut(parts: readonly string[]): string[] {
  const root = document.documentElement;
  const wrong = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
  const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
  const all = (selector: string) => parts.flatMap((part) => [...document.querySelectorAll(`${part} ${selector}`)]);
  for (const element of all('*').filter(isShown)) {
    if (!/auto|scroll/.test(getComputedStyle(element).overflowX)) continue;
    if (element.scrollWidth > element.clientWidth) wrong.push(`${element.id || element.className} scrolls sideways`);
  }
  for (const control of all(':is(button, a, summary, label, select)').filter(isShown)) {
    if (control.closest('.map-places, .sr-only')) continue;
    const name = `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent?.trim()}`;
    const { left, right } = control.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) wrong.push(`${name} is beyond the edge`);
    // Inline elements have no box of their own to be cut by.
    if (control.clientWidth > 0 && control.scrollWidth > control.clientWidth + 1) wrong.push(`${name} is too narrow`);
    if (control.clientHeight > 0 && control.scrollHeight > control.clientHeight + 1) wrong.push(`${name} is too low`);
  }
  return wrong;
}

async function expectWhole(page: Page, state: string): Promise<void> {
  await expect.poll(() => page.evaluate(cut, PARTS), { message: state }).toEqual([]);
}

for (const [width, height] of [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 1000 });
    for (const lang of ['en', 'zh']) {
      test(`text of 200 % is whole, ${lang}`, async ({ page }) => {
        await openAtlas(page, `./?engine=svg&lang=${lang}`);
        const size = (selector: string) =>
          page.locator(selector).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
        expect(await size('html')).toBe(32);
        expect(await size('body')).toBe(28);
        await expect(page.locator('.timeline-mode select')).toBeAttached();
        await expectWhole(page, 'at the start');
        await openLegend(page);
        await expectWhole(page, 'the legend opened');
        await page.keyboard.press('Escape');
        await expect(page.locator('#legend-body')).toBeHidden();
        await page.locator('.header .menu > button').click();
        await expect(page.locator('#header-menu')).toBeVisible();
        await expectWhole(page, 'the menu opened');
        await page.keyboard.press('Escape');
        await change(page, () => page.locator('.filters-button').click());
        await expectWhole(page, 'the filters opened');
        await openAtlas(page, `./?engine=svg&lang=${lang}&focus=alliance:al-g60-robot`);
        await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible();
        await expectWhole(page, 'an alliance');
      });
    }
  });
}
