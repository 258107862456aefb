/** Questions of analysts about evidence, each answered in at most three interactions. */
import type { Locator, Page } from '@playwright/test';
import { change, details, expect, openAtlas, sentence, test } from './atlas.ts';

test.use({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });

/** A click, or typed entry with Enter: counted. */
function counted() {
  let count = 0;
  return {
    async click(target: Locator) {
      count++;
      await target.click();
    },
    async type(field: Locator, text: string) {
      count++;
      await field.fill(text);
      await field.press('Enter');
    },
    get count() {
      return count;
    },
  };
}

const rows = (page: Page) => page.locator('#tables tbody tr');

test('N11: how is a single fact cited, with its source?', async ({ page }) => {
  await openAtlas(page, './?focus=alliance:al-g60-robot');
  const reader = counted();
  const entry = details(page).locator('.sources li').filter({ hasText: 'Unknown re-publisher' });
  // The size of the alliance, 138 enterprises, rests on this source.
  await reader.click(entry.getByText('Cite this source'));
  await reader.click(entry.getByRole('button', { name: 'Copy: GB/T 7714—2015' }));
  await expect(entry.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const source = await page.evaluate(() => navigator.clipboard.readText());
  expect(source).toBe(
    'Unknown re-publisher of a Zhejiang news report. [Nine Yangtze River Delta cities form a robot industry alliance (machine-translated)][Z]. (2018-12-24?)[2026-11-22].',
  );
  expect(reader.count).toBeLessThanOrEqual(3);
});

test('N11: how is a record cited?', async ({ page }) => {
  await openAtlas(page);
  const reader = counted();
  const search = page.getByRole('combobox', { name: /^Search/ });
  await search.fill('g60 robot');
  await expect(page.locator('.suggestion').first()).toContainText('G60 Robot Industry Alliance');
  await change(page, () => reader.type(search, 'g60 robot'));
  const box = details(page).locator('.cite-box').filter({ hasText: 'Cite this record' });
  await reader.click(box.locator('summary'));
  await reader.click(box.getByRole('button', { name: 'Copy: APA 7' }));
  await expect(box.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const [entry = '', ...sources] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n\n');
  expect(entry).toMatch(/^Delta Atlas\. \(n\.d\.\)\. G60 Robot Industry Alliance \(Data version [0-9a-f]{12}\)/);
  expect(entry).toContain('?lang=en&focus=alliance:al-g60-robot');
  expect(sources.some((source) => source.startsWith('Xinhua'))).toBe(true);
  expect(reader.count).toBeLessThanOrEqual(3);
});

test('N13: which records rest on weak evidence?', async ({ page }) => {
  await openAtlas(page);
  const reader = counted();
  const facet = page.locator('#filters details.facet').filter({ hasText: 'Best source' });
  await reader.click(facet.locator('summary'));
  await change(page, () => reader.click(facet.getByRole('checkbox', { name: /None that can be opened/ })));
  await expect(sentence(page)).toContainText('best source: none that can be opened');
  await expect(page).toHaveURL(/evidence=none/);
  await change(page, () => reader.click(page.getByRole('button', { name: 'Tables' })));
  await expect(rows(page).first().locator('[data-column="evidence"]')).toHaveText('None that can be opened');
  expect(reader.count).toBeLessThanOrEqual(3);
  // Its details say so, too.
  await change(page, () => rows(page).first().getByRole('button').first().click());
  await expect(details(page)).toContainText('None of the sources of this record can be opened.');
});

test('N14: what comes from China Daily?', async ({ page }) => {
  await openAtlas(page);
  const reader = counted();
  await change(page, () => reader.click(page.getByRole('button', { name: 'Tables' })));
  await change(page, () => reader.click(page.getByRole('tab', { name: /^Sources/ })));
  await reader.type(page.getByRole('searchbox', { name: 'Find a source' }), 'china daily');
  expect(reader.count).toBeLessThanOrEqual(3);
  await expect(page.locator('#tables .table-bar [role="status"]')).toHaveText(/^\d+ of \d+ records match/);
  const publishers = await rows(page).locator('[data-column="publisher"]').allTextContents();
  expect(publishers.length).toBeGreaterThan(10);
  expect(publishers.filter((name) => !/china daily/i.test(name))).toEqual([]);
  // The records that rest on it are a number here, and listed in its details.
  await expect(rows(page).first().locator('[data-column="records"]')).toHaveText(/^\d+$/);
  await change(page, () => rows(page).first().getByRole('button').first().click());
  await expect(details(page)).toContainText('Cite this source');
});

test('a source is shown with its own title, its language and the day of reading', async ({ page }) => {
  await openAtlas(page, './?focus=alliance:al-g60-robot');
  const titled = details(page)
    .locator('.sources li')
    .filter({ has: page.locator('cite[lang="zh"]') });
  await expect(titled.first()).toContainText('read on');
  await expect(titled.first()).toContainText('Chinese');
  const described = details(page).locator('.sources li').filter({ hasText: 'Unknown re-publisher' });
  await expect(described).toContainText('title described by the atlas');
});
