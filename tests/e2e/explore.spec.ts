import { readFile } from 'node:fs/promises';
import { atlasFile, change, details, expect, openAtlas, recordsIn, sentence, speak, test } from './atlas.ts';
import { YEARS } from './facts.ts';

test('a reader filters by an industry and every view shows what is left', async ({ page }) => {
  await openAtlas(page);
  const file = await atlasFile(page);
  const robotics = (record: { industries: string[] }) => record.industries.includes('ind-robotics');
  const alliances = file.alliances.filter(robotics).length;
  const events = file.events.filter(robotics).length;
  await page.getByRole('button', { name: 'Finer industries of Intelligent manufacturing' }).click();
  await change(page, () => page.getByRole('checkbox', { name: /^Robotics/ }).check());
  await expect(sentence(page)).toContainText(`${alliances} alliances`);
  await expect(sentence(page)).toContainText(`${events} events`);
  await expect(sentence(page)).toContainText('robotics');
  await expect.poll(() => new URL(page.url()).searchParams.get('industry')).toBe('ind-robotics');

  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  const table = page.getByRole('table', { name: /Events/ });
  await expect(table.getByRole('rowheader')).toHaveCount(events);
  await page
    .locator('#tables')
    .getByRole('tab', { name: /Alliances/ })
    .click();
  await expect(page.getByRole('table', { name: /Alliances/ }).getByRole('rowheader')).toHaveCount(alliances);
});

test('each option says how many results it gives, and gives as many', async ({ page }) => {
  await openAtlas(page);
  const row = page.locator('#filters label').filter({ hasText: 'Biomedicine and health' });
  const promised = Number(await row.locator('.option-count').textContent());
  expect(promised).toBeGreaterThan(0);
  await change(page, () => row.getByRole('checkbox').check());
  // The live region is debounced.
  await expect.poll(() => recordsIn(page)).toBe(promised);
});

test('filters that leave nothing say why and can be loosened with one click', async ({ page }) => {
  await openAtlas(page, './?industry=ind-laser&city=341600');
  await expect(sentence(page)).toContainText('Nothing matches');
  const box = page.locator('.nothing-found');
  await expect(box).toBeVisible();
  await change(page, () => box.getByRole('button', { name: /Without Place/ }).click());
  await expect(box).toBeHidden();
  await expect(sentence(page)).toContainText('lasers');
});

test('any and all of two industries differ as they should', async ({ page }) => {
  await openAtlas(page, './?industry=ind-ic,ind-ai');
  const file = await atlasFile(page);
  const has = (id: string) => (record: { industries: string[] }) => record.industries.includes(id);
  const both = file.events.filter((event) => has('ind-ic')(event) && has('ind-ai')(event)).length;
  const either = file.events.filter((event) => has('ind-ic')(event) || has('ind-ai')(event)).length;
  expect(both).toBeLessThan(either);
  await expect(sentence(page)).toContainText(`${either} events`);
  await change(page, () => page.getByRole('group', { name: 'Match in Industry' }).getByLabel('all').check());
  await expect(sentence(page)).toContainText(`${both} event`);
  await expect.poll(() => new URL(page.url()).searchParams.get('match')).toBe('all:industry');
});

test('search finds by pinyin, initials and Chinese, and opens what is chosen', async ({ page }) => {
  await openAtlas(page);
  const box = page.getByRole('combobox', { name: /^Search/ });
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
  for (const [query, expected] of [
    ['jx', 'Jiaxing'],
    ['songjiang', 'Songjiang District'],
    ['sōngjiāng', 'Songjiang District'],
    ['松江', 'Songjiang District'],
    ['机器人', 'Robotics'],
  ] as const) {
    await box.fill(query);
    await expect(suggestions.getByRole('option').filter({ hasText: expected }).first()).toBeVisible();
  }
  await box.fill('tz');
  await expect(suggestions.getByRole('option').filter({ hasText: 'Taizhou (Jiangsu)' }).first()).toBeVisible();
  await expect(suggestions.getByRole('option').filter({ hasText: 'Taizhou (Zhejiang)' }).first()).toBeVisible();
  await box.fill('wuhu');
  await box.press('ArrowDown');
  await change(page, () => box.press('Enter'));
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Wuhu');
});

test('going through related records keeps a history that goes back and forward', async ({ page }) => {
  await openAtlas(page, './?focus=place:340200');
  const heading = details(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Wuhu');
  await change(page, () => details(page).getByRole('button', { name: 'G60 Robot Industry Alliance' }).first().click());
  await expect(heading).toHaveText('G60 Robot Industry Alliance');
  await page.goBack();
  await expect(heading).toHaveText('Wuhu');
  await page.goForward();
  await expect(heading).toHaveText('G60 Robot Industry Alliance');
  await change(page, () => details(page).getByRole('button', { name: 'Close details' }).click());
  await expect(details(page)).toBeHidden();
});

test('switching language and theme keeps the state', async ({ page }) => {
  await openAtlas(page, './?industry=ind-robotics&focus=alliance:al-g60-robot&time=2016..2020');
  await change(page, () => speak(page, '简体中文'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('G60科创走廊机器人产业联盟');
  await expect(sentence(page)).toContainText('机器人');
  await expect(page).toHaveTitle(/长三角产业联盟地图/);
  await change(page, () => page.getByRole('combobox', { name: '主题' }).selectOption('dark'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('industry')).toBe('ind-robotics');
  expect(searchParams.get('time')).toBe('2016..2020');
});

test('tables sort, and download as CSV that spreadsheets read in Chinese', async ({ page }) => {
  await openAtlas(page, './?table=alliances');
  const file = await atlasFile(page);
  const table = page.getByRole('table', { name: /Alliances/ });
  const first = table.getByRole('rowheader').first();
  await table.getByRole('button', { name: /^Name/ }).click();
  await expect(table.getByRole('columnheader', { name: /^Name/ })).toHaveAttribute('aria-sort', /ascending|descending/);
  const names = await table.getByRole('rowheader').allTextContents();
  const ascending = await first.textContent();
  await table.getByRole('button', { name: /^Name/ }).click();
  await expect(first).not.toHaveText(ascending ?? '');
  expect(names).toHaveLength(file.alliances.length);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`delta-atlas-alliances-${file.dataVersion}.csv`);
  const csv = await readFile(await saved.path(), 'utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain('G60科创走廊机器人产业联盟');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(file.alliances.length + 1);
});

test('the timeline’s handles choose a period by keyboard, and everything follows', async ({ page }) => {
  await openAtlas(page);
  const before = await sentence(page).textContent();
  const end = page.getByRole('slider', { name: 'End of the period' });
  await end.focus();
  await change(page, () => end.press('PageDown'));
  await expect(end).toHaveAttribute('aria-valuetext', new RegExp(`${YEARS.last - 1}`));
  await expect(sentence(page)).not.toHaveText(before ?? '');
  await expect(page).toHaveURL(new RegExp(`time=${YEARS.first}\\.\\.${YEARS.last - 1}`));
  await change(page, () => page.getByRole('button', { name: 'All time', exact: true }).first().click());
  await expect(page).not.toHaveURL(/time=/);
});

test('places on the map are reached and opened by keyboard', async ({ page }) => {
  await openAtlas(page);
  const wuhu = page.locator('#map-view').getByRole('button', { name: /^Wuhu/ });
  await wuhu.focus();
  await expect(page.locator('.map-tooltip')).toContainText('Wuhu');
  await change(page, () => page.keyboard.press('Enter'));
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Wuhu');
  await wuhu.focus();
  await change(page, () => page.keyboard.press('Escape'));
  await expect(details(page)).toBeHidden();
});

test('a selected alliance is named in the timeline and drawn on its own', async ({ page }) => {
  await openAtlas(page, './?focus=alliance:al-g60-laser');
  await expect(page.locator('#timeline .callout .title')).toContainText('Laser');
  await expect(page.locator('#legend')).toContainText('inferred');
});

test('a mark of the timeline opens its event by keyboard', async ({ page }) => {
  await openAtlas(page, './?time=2020-11-17');
  const mark = page.locator('#timeline .mark[data-key="event:ev-20201117-jiading"]');
  await mark.focus();
  await change(page, () => page.keyboard.press('Enter'));
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('Jiading');
});

test('planned, estimated and shared figures say what they are', async ({ page }) => {
  await openAtlas(page, './?lang=zh&focus=initiative:pt-g60-share');
  await expect(details(page)).toContainText('占全国1/15');
  await page.goto('./?lang=zh&focus=initiative:pt-hl-2024');
  await expect(details(page)).toContainText('目标');
});

test('an empty table can be filled by lifting one filter', async ({ page }) => {
  await openAtlas(page, './?table=events&industry=ind-laser&time=2016');
  await expect(page.locator('#tables')).toContainText('Nothing matches');
  await change(page, () =>
    page
      .locator('#tables')
      .getByRole('button', { name: /Without Period/ })
      .click(),
  );
  await expect(
    page
      .getByRole('table', { name: /Events/ })
      .getByRole('rowheader')
      .first(),
  ).toBeVisible();
});

test('search says how much there is, finds other names and texts, and asks what was meant', async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
  const box = page.getByRole('combobox', { name: /^Search/ });
  const options = page.locator('.suggestions').getByRole('option');
  await box.fill('suzhou');
  await expect(options.first()).toContainText(/^Suzhou \(Jiangsu\).*\d+ alliances/);
  await expect(options.filter({ hasText: 'Suzhou (Anhui)' })).toContainText(/\d+ event/);
  await box.fill('chip');
  await expect(options.first()).toContainText(/^Integrated circuits.*also: chip/);
  await box.fill('iflytek');
  await expect(options.filter({ hasText: 'Led by' }).first().locator('mark')).toHaveText('iFlytek');
  // A guess is offered, but Enter alone does not take it.
  await box.fill('hefie');
  await expect(page.locator('.suggestions')).toContainText('Nothing called “hefie” was found. Did you mean:');
  await box.press('Enter');
  await expect(details(page)).toBeHidden();
  await box.press('ArrowDown');
  await change(page, () => box.press('Enter'));
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Hefei');
});
