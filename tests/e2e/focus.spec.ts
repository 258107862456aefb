/** The keyboard's focus: where it begins, that it moves nothing by itself, and that it is never lost. */
import type { FrameLocator, Page } from '@playwright/test';
import { atRest, change, details, expect, openAtlas, test } from './atlas.ts';

const title = (page: Page) => details(page).getByRole('heading', { level: 2 });
const place = (page: Page, name: RegExp) => page.locator('#map-view').getByRole('button', { name });
const JIADING = '#timeline .mark[data-key="event:ev-20201117-jiading"]';

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('Tab goes through the page and changes neither the map nor the address', async ({ page }) => {
    test.slow();
    // In the browser's own language: another address would be shortened once its code has come.
    await openAtlas(page);
    await atRest(page);
    const address = page.url();
    const picture = () => page.locator('.map-marks > g').first().getAttribute('transform');
    const before = await picture();
    const stops: string[] = [];
    for (let step = 0; step < 260; step++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const { activeElement: active, body } = document;
        if (!active || active === body) return null;
        const { width, height } = active.getBoundingClientRect();
        return `${active.closest('nav, #header, #map-view, #legend, #filters, #timeline')?.id} ${active.localName} ${width > 0 && height > 0}`;
      });
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.slice(0, 5)).toEqual([...Array(4).fill('skip-links a true'), 'header input true']);
    expect(new Set(stops.map((stop) => stop.split(' ')[0]))).toEqual(
      new Set(['skip-links', 'header', 'map-view', 'legend', 'filters', 'timeline']),
    );
    expect(stops.filter((stop) => / svg |false$/.test(stop))).toEqual([]);
    // The places and the marks are one stop each, beside the surface, the controls and the handles.
    expect(stops.filter((stop) => stop === 'map-view button true').length).toBeLessThan(8);
    expect(stops.filter((stop) => stop === 'timeline g true')).toHaveLength(4);
    expect(await picture()).toBe(before);
    expect(page.url()).toBe(address);
  });

  test('the places begin with one in sight, those with records before the others', async ({ page }) => {
    await openAtlas(page, './?view=30.9,118.7,9&industry=ind-biomed');
    await atRest(page);
    await page.getByRole('region', { name: /^Map of/ }).focus();
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(/^Xuancheng/);
    const address = page.url();
    const names = await page
      .locator('.map-places button')
      .evaluateAll((all) => all.map((one) => one.ariaLabel ?? one.getAttribute('aria-label') ?? ''));
    const first = names.findIndex((name) => /no record/.test(name));
    expect(first).toBeGreaterThan(0);
    expect(names.slice(first).filter((name) => !/no record/.test(name))).toEqual([]);
    expect(page.url()).toBe(address);
    // Arrows go on to places out of sight, and bring them there.
    await page.keyboard.press('End');
    await expect.poll(() => page.url()).not.toBe(address);
  });

  for (const [how, close] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['the cross', (page: Page) => details(page).getByRole('button', { name: 'Close details' }).click()],
  ] as const) {
    test(`what was opened by keyboard gets the focus and gives it back by ${how}`, async ({ page }) => {
      await openAtlas(page, './?lang=en&time=2020-11-17');
      for (const [opener, name] of [
        [place(page, /^Wuhu/), 'Wuhu'],
        [page.locator(JIADING), /Jiading/],
      ] as const) {
        await opener.focus();
        await page.keyboard.press('Enter');
        await expect(title(page)).toHaveText(name);
        await expect(title(page)).toBeFocused();
        await close(page);
        await expect(details(page)).toBeHidden();
        await expect(opener).toBeFocused();
      }
    });
  }

  test('what was opened by pointer leaves the focus, and gives it to the map', async ({ page }) => {
    await openAtlas(page, './?lang=en');
    await atRest(page);
    const { x, y } = await place(page, /^Wuhu/).evaluate((one) => {
      const box = one.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await change(page, () => page.mouse.click(x, y));
    await expect(title(page)).toHaveText('Wuhu');
    await expect(page.getByRole('region', { name: /^Map of/ })).toBeFocused();
    await details(page).getByRole('button', { name: 'Close details' }).click();
    await expect(page.getByRole('region', { name: /^Map of/ })).toBeFocused();
  });

  test('Escape on a mark clears the selection and stays there', async ({ page }) => {
    await openAtlas(page, './?lang=en&time=2020-11-17&focus=place:310114');
    await page.locator(JIADING).focus();
    await change(page, () => page.keyboard.press('Escape'));
    await expect(details(page)).toBeHidden();
    await expect(page.locator(JIADING)).toBeFocused();
  });

  test('the marks are groups by lane, in no image, and begin with the selected record', async ({ page }) => {
    await openAtlas(page, './?lang=en&focus=event:ev-20201117-jiading');
    const marks = page.getByRole('group', { name: /^Records in time/ });
    for (const lane of [/^Alliances, \d/, /^Events, \d/, /^Projects & parks, \d/])
      await expect(marks.getByRole('group', { name: lane })).toBeVisible();
    expect(await page.locator('#timeline :is([role="img"], svg:not([role])) [role="button"]').count()).toBe(0);
    const stop = marks.locator('[tabindex="0"]');
    await expect(stop).toHaveCount(1);
    await expect(stop).toHaveAttribute('aria-pressed', 'true');
  });

  test('nothing that closes drops the focus', async ({ page }) => {
    await openAtlas(page, './?lang=en&industry=ind-nothing');
    const isLost = () => page.evaluate(() => document.activeElement === document.body);
    const edit = page.getByRole('button', { name: 'Set dates' });
    const closings: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['a notice', () => page.getByRole('button', { name: 'Dismiss' }).press('Enter')],
      [
        'dates applied',
        () => edit.press('Enter').then(() => page.getByRole('button', { name: 'Apply' }).press('Enter')),
      ],
      ['dates left', () => edit.press('Enter').then(() => page.keyboard.press('Escape'))],
      [
        'the list',
        async () => {
          await page.getByRole('button', { name: 'List', exact: true }).press('Enter');
          await page.getByRole('button', { name: 'Close the list' }).press('Enter');
        },
      ],
      [
        'tables',
        async () => {
          await page.getByRole('button', { name: /^Tables/ }).press('Enter');
          await page
            .locator('#tables')
            .getByRole('button', { name: /^Close/ })
            .press('Enter');
        },
      ],
    ];
    for (const [what, close] of closings) {
      await close();
      await expect.poll(isLost, { message: what }).toBe(false);
    }
  });
});

const PARTS = [
  ['Go to filters', '#filters'],
  ['Go to map', '#map-view'],
  ['Go to timeline', '#timeline'],
  ['Go to results', '#tables'],
] as const;

/** Each link is seen once it has the focus, and leads into its part. */
async function expectSkips(atlas: Page | FrameLocator): Promise<void> {
  for (const [name, part] of PARTS) {
    const link = atlas.getByRole('navigation', { name: 'Go to' }).getByRole('link', { name });
    await link.focus();
    await expect(link).toBeInViewport({ ratio: 1 });
    await link.press('Enter');
    const focused = atlas.locator(`${part} :focus`);
    await expect(focused).toBeVisible();
    expect((await focused.textContent()) || (await focused.getAttribute('aria-label'))).toBeTruthy();
  }
}

for (const [what, width, height] of [
  ['a desk', 1440, 900],
  ['a tablet', 820, 1180],
  ['a phone', 390, 844],
] as const) {
  test(`the first stops lead to the parts of the page: ${what}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openAtlas(page, './?lang=en');
    const address = page.url();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Go to filters' })).toBeFocused();
    await expectSkips(page);
    expect(new URL(page.url()).hash).toBe(new URL(address).hash);
  });
}

test('the first stops lead to the parts of a frame', async ({ page, baseURL }) => {
  await page.setContent(
    `<!doctype html><html lang="en"><title>Host</title><iframe id="map" src="${baseURL}?lang=en&amp;engine=svg" width="800" height="500"></iframe></html>`,
  );
  const atlas = page.frameLocator('#map');
  await expect(atlas.locator('html')).toHaveAttribute('data-texts', 'here');
  await expectSkips(atlas);
});
