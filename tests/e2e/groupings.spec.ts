/** Groupings: filtered by, outlined on the map, looked up. */
import type { Page } from '@playwright/test';
import { change, details, expect, openAtlas, openLegend, sentence, test } from './atlas.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const outlined = (page: Page) => page.getByRole('combobox', { name: 'Outlined' });
const tinted = (page: Page) =>
  page.locator('.map-ground .member').evaluateAll((areas) => areas.map((area) => area.getAttribute('data-id')).sort());

test('another grouping is outlined instead of the corridor, or none; the address keeps it', async ({ page }) => {
  await openAtlas(page);
  await openLegend(page);
  await expect(outlined(page)).toHaveValue('gr-g60');
  await expect.poll(() => tinted(page)).toHaveLength(9);
  await expect(page.locator('.map-ground .corridor')).not.toHaveCount(0);
  await change(page, () => outlined(page).selectOption({ label: 'Hangzhou Metropolitan Area Cooperation Council' }));
  await expect(page).toHaveURL(/outline=gr-hz-metro/);
  await expect.poll(() => tinted(page)).toEqual(['330100', '330400', '330500', '330600', '330800', '341000']);
  await expect(page.locator('.map-ground .corridor')).toHaveCount(0);
  await page.reload();
  await openLegend(page);
  await expect(outlined(page)).toHaveValue('gr-hz-metro');
  await change(page, () => outlined(page).selectOption({ label: 'nothing' }));
  await expect(page).toHaveURL(/outline=none/);
  await expect.poll(() => tinted(page)).toEqual([]);
  await page.goBack();
  await expect(outlined(page)).toHaveValue('gr-hz-metro');
});

test('as of a day those are outlined who belonged then', async ({ page }) => {
  await openAtlas(page, './?asOf=2016-12-31');
  await expect.poll(() => tinted(page)).toEqual(['310117']);
  await expect(page.locator('.map-ground .corridor')).toHaveCount(0);
  await openAtlas(page, './?asOf=2015-12-31');
  await expect(page.locator('.legend')).toContainText('Nobody belonged to it then.');
});

test('a grouping is searched for, looked up, outlined and filtered by', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('combobox', { name: /^Search/ }).fill('hangzhou metropolitan');
  await change(page, () => page.locator('.suggestion', { hasText: 'Hangzhou Metropolitan Area' }).first().click());
  await expect(page).toHaveURL(/focus=grouping:gr-hz-metro/);
  await expect(details(page).getByRole('row').filter({ hasText: 'Huangshan' })).toContainText('25 Oct 2018');
  const outline = details(page).getByRole('button', { name: 'Outline on the map' });
  await change(page, () => outline.click());
  await expect(outline).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/outline=gr-hz-metro/);
  await change(page, () => details(page).getByRole('button', { name: 'Filter by this' }).click());
  await expect(page).toHaveURL(/grouping=gr-hz-metro/);
  await expect(sentence(page)).toContainText('members of the Hangzhou Metropolitan Area');
});

test('groupings are a table, and old addresses mean the corridor', async ({ page }) => {
  await openAtlas(page, './?table=groupings&corridor=members&hide=corridor');
  await expect(page.locator('#tables tbody tr')).toHaveCount(1);
  await expect(page.locator('#tables tbody')).toContainText('G60 Science and Technology Innovation Corridor');
  await expect.poll(() => tinted(page)).toEqual([]);
  await expect(page.locator('#notices')).toBeEmpty();
});
