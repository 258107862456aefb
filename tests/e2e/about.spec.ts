import AxeBuilder from '@axe-core/playwright';
import { change, details, expect, openAtlas, test } from './atlas.ts';

const TITLE = 'About this map, and how to read it';

test('the first screen says what the atlas is, before and after it has started', async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [820, 1180],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openAtlas(page);
    const tagline = page.locator('#header .tagline');
    await expect(tagline).toHaveText('Yangtze River Delta cities and their industrial alliances');
    await expect
      .poll(() => tagline.evaluate((element) => element.scrollWidth - element.clientWidth))
      .toBeLessThanOrEqual(0);
  }
  const built = await (await page.request.get('./')).text();
  expect(built).toContain('Yangtze River Delta cities and their industrial alliances');
  expect(built).toContain('长三角哪些城市加入了哪些产业联盟');
});

test('the explanations open over the page, are read by keyboard and give the focus back', async ({ page }) => {
  await openAtlas(page);
  const button = page.getByRole('button', { name: 'About', exact: true });
  await button.click();
  const dialog = page.getByRole('dialog', { name: TITLE });
  for (const name of ['What it shows', 'Stated and inferred', 'How dates are drawn', 'Accessibility']) {
    await expect(dialog.getByRole('heading', { name })).toBeVisible();
  }
  expect((await new AxeBuilder({ page }).include('.about').analyze()).violations).toEqual([]);
  await expect
    .poll(async () => {
      const box = await dialog.boundingBox();
      return (box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= (page.viewportSize()?.height ?? 0);
    })
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('they are in the menu, in its language, and Back closes them', async ({ page }) => {
    await openAtlas(page, './?lang=zh');
    await page.getByRole('button', { name: '菜单' }).tap();
    await page.getByRole('button', { name: '说明', exact: true }).tap();
    const dialog = page.getByRole('dialog', { name: '关于本图：内容与读法' });
    await expect(dialog.getByRole('heading', { name: '如何读图' })).toBeVisible();
    await page.goBack();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: '菜单' })).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('they are a page of their own in each language, linked from the atlas and from records', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: TITLE }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await page.getByRole('link', { name: '简体中文' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('关于本图：内容与读法');
    await expect(page.getByRole('heading', { level: 2, name: '无障碍' })).toBeVisible();
    await page.goto('./zh/alliance/al-g60-robot/');
    await page.getByRole('link', { name: '关于本图' }).click();
    await expect(page).toHaveURL(/\/zh\/about\/$/);
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  });
});

test('a frame links to them', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 900, height: 640 });
  await page.setContent(`<iframe title="map" src="${baseURL}embed/?lang=en" width="800" height="500"></iframe>`);
  const link = page.frameLocator('iframe').locator('#frame-line').getByRole('link', { name: 'About' });
  await expect(link).toHaveAttribute('href', `${baseURL}about/`);
  await expect(link).toHaveAttribute('target', '_blank');
});

test('on paper they stand under the map', async ({ page }) => {
  await openAtlas(page);
  // With the code that prepares the printed page comes the title of the tab.
  await expect(page).toHaveTitle('Delta Atlas');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.colophon').getByRole('heading', { name: 'Stated and inferred' })).toBeVisible();
});

test('the tab names what is open', async ({ page }) => {
  await openAtlas(page, './?focus=alliance:al-g60-robot');
  await expect(page).toHaveTitle('G60 Robot Industry Alliance · Delta Atlas');
  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  await expect(page).toHaveTitle('G60 Robot Industry Alliance · Events · Delta Atlas');
  await change(page, () => page.locator('#tables').press('Escape'));
  await change(page, () =>
    details(page)
      .getByRole('button', { name: /^Close/ })
      .click(),
  );
  await expect(page).toHaveTitle('Delta Atlas');
});
