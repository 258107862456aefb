/** Windows and frames too low for everything at once: the page scrolls, and nothing in it is out of reach. */
import type { Frame, Locator, Page } from '@playwright/test';
import { change, expect, openIn, test } from './atlas.ts';

/** 320 × 256 is a window of 1280 × 1024 at 400 % (WCAG 1.4.10); phones on their side; slim embeds. */
const SHAPES = [
  [320, 256, 'window'],
  [320, 256, 'frame'],
  [300, 200, 'frame'],
  [667, 375, 'window'],
  [844, 390, 'window'],
  [1440, 240, 'frame'],
] as const;

/** The buttons of places lie over their circles, and pointer events pass through them to the map. */
const CONTROLS =
  ':is(button, select, input, a, summary):visible:not(:disabled, [aria-disabled="true"], .map-places *, .sr-only)';

test.describe.configure({ timeout: 180_000 });

for (const [width, height, kind] of SHAPES) {
  test.describe(`a ${kind} of ${width} × ${height}`, () => {
    test.use({ hasTouch: width === 667 || width === 844 });
    for (const lang of ['en', 'zh']) {
      test(`every control can be reached and used, ${lang}`, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const atlas = await openIn(page, `?engine=svg&lang=${lang}`, [width, height], kind);
        for (const part of ['#header', '#map-view', '#legend', '.timeline-bar', '#frame-line']) {
          await expectUsable(atlas.locator(part));
        }
        await atlas.locator('.legend > button').click();
        await expect(atlas.locator('#legend-body')).toBeVisible();
        await expectUsable(atlas.locator('#legend'));
        await atlas.locator('.legend > button').click();
        expect(await sideways(atlas)).toBe(0);
        if (width >= 1000) return;
        await atlas.locator('.filters-button').click();
        await expect(atlas.locator('#filters [role="tab"][aria-selected="true"]')).toBeInViewport();
        await expectUsable(atlas.locator('#filters'));
        await atlas.locator('.filters-foot .primary').click();
        await expect(atlas.locator('#map-view')).toBeInViewport({ ratio: 0.5 });
        expect(await sideways(atlas)).toBe(0);
      });
    }

    test('details and tables come into sight, and nothing in them is covered', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const atlas = await openIn(page, '?engine=svg&lang=en&focus=alliance:al-g60-robot', [width, height], kind);
      // The drawn land fills the width: a map so wide and low cannot be zoomed out to all of them.
      if (width < 1000) await expect.poll(() => atlas.evaluate(coveredMembers)).toEqual([]);
      await expectUsable(atlas.locator('#details'));
      expect(await sideways(atlas)).toBe(0);
      if (width < 700) await atlas.locator('.header .menu > button').click();
      await atlas.locator('.tables-button').click();
      // Phones choose a table from a list.
      const chosen = atlas.locator('#tables .tables-head :is([role="tab"][aria-selected="true"], select)');
      await expect(chosen).toBeInViewport();
      await expectUsable(atlas.locator('#tables .tables-head'));
      expect(await sideways(atlas)).toBe(0);
    });
  });
}

test('the focus is always in sight, and the text may be spaced', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openIn(page, '?engine=svg&lang=en', [320, 256], 'window');
  // WCAG 1.4.12.
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets = [spacing];
  });
  expect(await sideways(page)).toBe(0);
  await expectUsable(page.locator('#header'));
  await expectUsable(page.locator('.timeline-bar'));
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(hiddenFocus), { message: `stop ${stop}` }).toBe('');
  }
});

test('the way back from details keeps the focus', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openIn(page, '?engine=svg&lang=en&focus=alliance:al-g60-robot', [320, 256], 'window');
  const back = page.getByRole('button', { name: 'Back to timeline' });
  await back.focus();
  await change(page, () => page.keyboard.press('Enter'));
  await expect(page.locator('#timeline h2')).toBeFocused();
});

/** Fails unless every control can be scrolled to and hit: a click that is not made. */
async function expectUsable(part: Locator): Promise<void> {
  for (const control of await part.locator(CONTROLS).all()) await control.click({ trial: true, timeout: 10_000 });
}

/** The members of the alliance whose circles are beyond the map or under what lies over it. Runs in the page. */
function coveredMembers(): string[] {
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const map = document.querySelector('#map-view')?.getBoundingClientRect();
  const over = [...document.querySelectorAll('.map-controls, .map-scale, .map-credit-bar')].map(boxOf);
  const circles = [...document.querySelectorAll('.map-marks .symbols .member')];
  if (!map || circles.length === 0) return ['no map or no members'];
  const isFree = ({ left, top, right, bottom }: DOMRect) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isIn = (box: DOMRect) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    return isIn(map) && !over.some(isIn);
  };
  return circles.filter((circle) => !isFree(boxOf(circle))).map((circle) => JSON.stringify(boxOf(circle)));
}

function sideways(atlas: Page | Frame): Promise<number> {
  return atlas.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What has the focus, if it is out of sight or covered; else ''. Runs in the page. */
function hiddenFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const { left, top, right, bottom, height } = focused.getBoundingClientRect();
  const isIn = left >= -1 && right <= innerWidth + 1 && bottom > 0 && top < innerHeight;
  const isWhole = height > innerHeight || (top >= -1 && bottom <= innerHeight + 1);
  const hit = document.elementFromPoint((left + right) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2);
  // Clicks pass through the buttons of places.
  const isFree = focused.contains(hit) || hit?.contains(focused) || focused.closest('#map-view, svg')?.contains(hit);
  return isIn && isWhole && isFree ? '' : `${focused.tagName} ${focused.textContent?.slice(0, 30)}`;
}
