/** Settings that a deployer edits in the built page (docs/publishing.md). */
import { change, expect, openAtlas, speak, test } from './atlas.ts';

test('the page says its own name and whom to write to, in both languages', async ({ page }) => {
  await page.route(/\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const settings = { 'name-en': 'Our map', 'name-zh': '我们的地图', contact: 'https://example.org/map' };
    const html = Object.entries(settings).reduce(
      (text, [name, value]) => text.replace(`delta-atlas:${name}" content="`, (before) => before + value),
      await response.text(),
    );
    await route.fulfill({ response, body: html });
  });
  await openAtlas(page, './?lang=en');
  await expect(page).toHaveTitle(/Our map/);
  await expect(page.locator('#header')).toContainText('Our map');
  await page.getByRole('button', { name: 'Map sources' }).click();
  const contact = page.getByRole('link', { name: 'example.org/map' });
  await expect(contact).toHaveAttribute('href', 'https://example.org/map');
  await change(page, () => speak(page, '简体中文'));
  await expect(page.locator('#header')).toContainText('我们的地图');
  await expect(page.locator('#map-credit-lines')).toContainText('联系：example.org/map');
});

test('a contact that is no address is not shown', async ({ page }) => {
  await page.route(/\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('delta-atlas:contact" content="', '$&javascript:alert(1)');
    await route.fulfill({ response, body });
  });
  await openAtlas(page, './?lang=en');
  await page.getByRole('button', { name: 'Map sources' }).click();
  await expect(page.locator('#map-credit-lines')).toContainText('GSHHG');
  await expect(page.locator('#map-credit-lines')).not.toContainText('Contact');
});
