import { expect, openAtlas, test } from './atlas.ts';

test('everything that can be operated has a name', async ({ page }) => {
  await openAtlas(page, './?focus=place:340200&table=events');
  await expect(page.locator('#tables tbody tr').first()).toBeVisible();
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

test('nothing moves for readers who prefer reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openAtlas(page, './?focus=place:340200');
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
