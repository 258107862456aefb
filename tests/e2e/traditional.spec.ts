import { change, details, expect, openAtlas, speak, test } from './atlas.ts';

test('traditional Chinese is chosen among three languages, and everything is said in it', async ({ page }) => {
  await openAtlas(page, './?lang=en&focus=place:320500');
  const choice = page.getByRole('combobox', { name: 'Language' });
  await expect(choice.getByRole('option')).toHaveText(['English', '简体中文', '繁體中文']);
  await change(page, () => speak(page, '繁體中文'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW');
  await expect(page).toHaveURL(/lang=zh-Hant/);
  await expect(page).toHaveTitle('蘇州市 · 長三角產業聯盟地圖');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('蘇州市');
  await expect(page.locator('#filters')).toContainText('產業');
  await expect(page.locator('.labels').first()).toContainText('蘇州');
  await page.reload();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('蘇州市');
});

for (const typed of ['蘇州', '苏州']) {
  test(`search finds Suzhou by ${typed}, whatever language is spoken`, async ({ page }) => {
    for (const lang of ['en', 'zh', 'zh-TW']) {
      await openAtlas(page, `./?lang=${lang}`);
      await page.getByRole('combobox', { name: /^(Search|搜)/ }).fill(typed);
      const name = { en: 'Suzhou (Jiangsu)', zh: '苏州市', 'zh-TW': '蘇州市' }[lang] ?? '';
      await expect(page.getByRole('option', { name }).first()).toBeVisible();
    }
  });
}

test('the fields of the filters read traditional characters and other names, whatever language is spoken', async ({
  page,
}) => {
  for (const lang of ['en', 'zh', 'zh-TW']) {
    await openAtlas(page, `./?lang=${lang}`);
    const name = { en: 'Industry', zh: '产业', 'zh-TW': '產業' }[lang] ?? '';
    const industry = page.locator('details.facet').filter({ has: page.locator('summary', { hasText: name }) });
    await industry.locator('.find-option').fill('晶片');
    await expect(industry.locator('.option-label')).toHaveText([/Integrated circuits|集成电路|集成電路/]);
    await industry.locator('.find-option').fill('機器人');
    await expect(industry.locator('.option-label')).toHaveText([/Robotics|机器人|機器人/]);
  }
});

test('a language whose table of signs does not come is not switched to', async ({ page }) => {
  await page.route(/assets\/_virtual_traditional-[^/]*\.js/, (route) => route.abort());
  await openAtlas(page, './?lang=zh');
  await speak(page, '繁體中文');
  await expect(page.locator('#notices li')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('combobox', { name: '语言' })).toHaveValue('zh');
});
