import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { atlasFile, change, details, expect, openAtlas, test } from './atlas.ts';

test('an address compares two cities: similarity, distance, what is shared and what is not', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=compare&compare=place:320500,place:340200');
  const { alliances } = await atlasFile(page);
  const of = (place: string) =>
    alliances.filter(({ members }) => members.some((member) => member.place === place)).map(({ id }) => id);
  const [suzhou, wuhu] = [of('320500'), of('340200')];
  const shared = suzhou.filter((id) => wuhu.includes(id)).length;
  const either = new Set([...suzhou, ...wuhu]).size;
  const panel = page.locator('#table-panel');
  await expect(panel.getByRole('columnheader')).toContainText(['Suzhou (Jiangsu)', 'Wuhu']);
  await expect(panel).toContainText(`${(shared / either).toFixed(2)} (${shared} of ${either})`);
  await expect(panel).toContainText('206 km apart');
  await expect(panel.getByRole('heading', { name: `Shared by both ${shared}` }).first()).toBeVisible();
  await expect(panel.getByRole('row', { name: /^Alliances/ })).toContainText(String(suzhou.length));
  const corridor = panel.getByRole('row', { name: /^Belongs to/ }).getByRole('button', { name: /^G60 Science/ });
  await expect(corridor).toHaveCount(2);
});

test('places are found by pinyin and by Chinese name, and stand in the address', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=compare');
  const first = page.getByRole('combobox', { name: 'Place A' });
  await first.fill('maanshan');
  await expect(page.getByRole('option', { name: /Ma'anshan/ })).toBeVisible();
  await change(page, () => page.keyboard.press('Enter'));
  await expect(first).toHaveValue("Ma'anshan");
  const second = page.getByRole('combobox', { name: 'Place B' });
  await second.fill('泰州');
  await page.keyboard.press('ArrowDown');
  await change(page, () => page.keyboard.press('Enter'));
  await expect(second).toHaveValue('Taizhou (Jiangsu)');
  await expect(page).toHaveURL(/compare=place:340500,place:321200/);
  await expect(page.locator('.compare-facts')).toBeVisible();
  // Escape closes the list and not the panel.
  await second.click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(second).toHaveValue('Taizhou (Jiangsu)');
  await change(page, () =>
    page
      .getByRole('button', { name: 'Take Ma’anshan out' })
      .or(page.getByRole('button', { name: "Take Ma'anshan out" }))
      .click(),
  );
  await expect(page).toHaveURL(/compare=place:321200$/);
});

test('one click of what is suggested compares the most similar alliances', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=compare');
  await page.getByRole('button', { name: 'Alliances', exact: true }).click();
  await change(page, () => page.locator('.compare-empty li button').first().click());
  await expect(page).toHaveURL(/compare=alliance:al-[\w-]+,alliance:al-/);
  await expect(page.locator('.compare-pairs')).toContainText('1.00 (9 of 9)');
});

test('the details put records into the comparison, which opens with the second', async ({ page }) => {
  await openAtlas(page, './?lang=en&focus=place:320500');
  const button = details(page).getByRole('button', { name: 'Compare' });
  await change(page, () => button.click());
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(details(page)).toContainText('Added to comparison (1 of 3)');
  await expect(page).toHaveURL(/compare=place:320500/);
  await openAtlas(page, page.url().replace('focus=place:320500', 'focus=place:330400'));
  await change(page, () => button.click());
  await expect(page).toHaveURL(/table=compare/);
  await expect(page.locator('#table-panel').getByRole('columnheader')).toContainText(['Suzhou (Jiangsu)', 'Jiaxing']);
});

test('a mark of the timeline opens its record, over the comparison', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAtlas(page, './?lang=en&table=compare&compare=alliance:al-g60-robot,alliance:al-taihu');
  const mark = page.locator('.time-chart .mark[data-ref="al-g60-robot"]');
  await change(page, () => mark.click());
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('G60 Robot Industry Alliance');
  await expect(page.locator('.time-chart .mark.is-selected')).toHaveCount(1);
  await details(page).getByRole('button', { name: 'Close' }).click();
  await expect(details(page)).toBeHidden();
  await page.getByText(/^The same as a list/).click();
  await expect(page.locator('.time-list li').first()).toContainText('21 Dec 2018');
});

test('within filters it says so, and one click lifts them', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=compare&compare=place:320500,place:340200&industry=ind-robotics');
  const panel = page.locator('#table-panel');
  await expect(panel).toContainText('Within the current filters only.');
  const { alliances } = await atlasFile(page);
  const counted = (of: typeof alliances) => {
    const [suzhou = [], wuhu = []] = ['320500', '340200'].map((city) =>
      of.filter(({ members }) => members.some(({ place }) => place === city)),
    );
    const shared = suzhou.filter((alliance) => wuhu.includes(alliance)).length;
    return `(${shared} of ${new Set([...suzhou, ...wuhu]).size})`;
  };
  await expect(panel).toContainText(counted(alliances.filter(({ industries }) => industries.includes('ind-robotics'))));
  await change(page, () => panel.getByRole('button', { name: 'Clear all filters' }).click());
  await expect(panel).toContainText(counted(alliances));
});

test('the comparison is there as a file', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=compare&compare=place:320500,place:340200');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/^delta-atlas-compare-[0-9a-f]{12}\.csv$/);
  expect(text).toMatch(/alliance,al-g60-robot,.*,1,member,stated,.*,1,host,stated,/);
  expect(text).toMatch(/^jaccard,320500; 340200,.*,0\.\d{4},/m);
});

const STATES = [
  '',
  '&compare=place:320500',
  '&compare=place:320500,place:340200,place:321200',
  '&compare=alliance:al-g60-robot,alliance:al-taihu',
];
for (const [lang, theme] of [
  ['en', 'dark'],
  ['zh', 'light'],
] as const) {
  for (const state of STATES) {
    test(`axe finds nothing in ${lang}, ${theme}: ${state || 'nothing chosen'}`, async ({ page }) => {
      await openAtlas(page, `./?lang=${lang}&theme=${theme}&table=compare${state}`);
      await expect(page.locator('.compare')).toBeVisible();
      expect(await breaches(page)).toEqual([]);
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('axe finds nothing, and nothing is wider than the sheet', async ({ page }) => {
    await openAtlas(page, './?lang=en&table=compare&compare=place:320500,place:340200');
    const panel = page.locator('.compare');
    await expect(panel).toBeVisible();
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.getByRole('combobox', { name: 'Place A' }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // The one sheet shows the record that was asked for.
    await change(page, () => panel.getByRole('button', { name: 'Wuhu', exact: true }).click());
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Wuhu');
  });
});

async function breaches(page: import('@playwright/test').Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}
