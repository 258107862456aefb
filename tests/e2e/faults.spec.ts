import { expect, firstPart, openAtlas, sentence, test } from './atlas.ts';
import { ALL_ALLIANCES, COUNTS } from './facts.ts';

for (const [name, body, status, words] of [
  ['missing', 'not found', 404, /server answered with an error/],
  ['cut in the middle', '{"schemaVersion":"1.0.0","places":[{"id":"31', 200, /incomplete or damaged/],
  ['of another version', '{"schemaVersion":"9.0.0"}', 200, /version/],
  ['not an atlas', '[]', 200, /not what this page expects/],
] as const) {
  test(`data that are ${name} give a message, and trying again works`, async ({ page }) => {
    await page.route('**/data/first.json', (route) => route.fulfill({ status, body }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.locator('html')).toHaveAttribute('data-atlas', 'error');
    await page.unroute('**/data/first.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(sentence(page)).toContainText(ALL_ALLIANCES);
  });
}

test('a connection that fails is told in Chinese to a Chinese reader', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.route('**/data/first.json', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('网络连接失败');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.close();
});

test('one invalid record is named and left out, the rest is shown', async ({ page }) => {
  const file = await firstPart(page);
  const [first] = file.events;
  if (first) first.date = '2018-02-30';
  await page.route('**/data/first.json', (route) => route.fulfill({ json: file }));
  await openAtlas(page);
  await expect(page.locator('#notices')).toContainText(first?.id ?? '');
  await expect(sentence(page)).toContainText(`${COUNTS.events - 1} events`);
});

test('a finer ground that does not come is said, and the coarse one stays', async ({ page }) => {
  await page.route('**/data/ground/1.json', (route) => route.abort());
  await openAtlas(page, './?view=31,120.5,8.5');
  await expect(page.locator('#map-view')).toContainText('Part of the basemap could not be loaded');
  await expect(page.locator('.map-ground .city')).toHaveCount(41);
});

test('words of the reader’s language that do not come are replaced by those of the other, and that is said', async ({
  page,
}) => {
  await page.route('**/assets/zh-*.js', (route) => route.abort());
  await openAtlas(page, './?lang=zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(sentence(page)).toContainText(ALL_ALLIANCES);
  await expect(page.locator('#notices')).toContainText('words of another language could not be loaded');
});

test('a language whose words do not come is not switched to, and that is said', async ({ page }) => {
  await page.route('**/assets/zh-*.js', (route) => route.abort());
  await openAtlas(page, './?lang=en');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('#notices')).toContainText('words of another language could not be loaded');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('where no words come at all, the error screen still has its own', async ({ page }) => {
  await page.route(/assets\/(en|zh)-[^/]*\.js/, (route) => route.abort());
  await page.goto('./?lang=zh');
  await expect(page.getByRole('alert')).toContainText('网络连接失败');
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'error');
});

test('data without the shared tree of links show the same links', async ({ page }) => {
  await openAtlas(page);
  const ribbons = await page.locator('.map-marks .ribbon').count();
  expect(ribbons).toBeGreaterThan(0);
  const file = await firstPart(page);
  await page.route('**/data/first.json', (route) => route.fulfill({ json: { ...file, support: null } }));
  await openAtlas(page);
  await expect(page.locator('.map-marks .ribbon')).toHaveCount(ribbons);
});
