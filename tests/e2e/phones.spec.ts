/** Phones and frames as narrow: tables that read as lists, analyses in sight, a matrix with rows. */
import type { Page } from '@playwright/test';
import { change, details, expect, openAtlas, test } from './atlas.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const tables = (page: Page) => page.locator('#tables');

/** By how many pixels the open panel is wider than it may be. */
const overflow = (page: Page) =>
  tables(page)
    .locator('.table-scroll')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

const TABLES = { alliances: /^Alliances/, events: /^Events/, memberships: /^Memberships/, figures: /^Figures/ };

for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
  test(`${table} read as a list, and are a table for screen readers`, async ({ page }) => {
    await openAtlas(page, `./?lang=en&table=${table}`);
    await expect(tables(page).getByRole('table', { name: TABLES[table] })).toBeVisible();
    const heads = await tables(page).locator('thead th').allTextContents();
    await expect(tables(page).locator('[role=columnheader]')).toHaveCount(heads.length);
    // Every column is there, in its order; what is seen of it carries its name.
    const row = tables(page).locator('tbody [role=row]').first();
    await expect(row.locator('[role=rowheader]')).toBeVisible();
    const cells = await row.locator('[role=cell]').evaluateAll((all) =>
      all.map((cell) => ({
        label: cell.querySelector('.cell-label')?.textContent,
        isTold: cell.querySelector('.cell-words')?.textContent !== '',
        isSeen: cell.getBoundingClientRect().height > 1,
      })),
    );
    expect(cells.map(({ label }) => label)).toEqual(heads.slice(1));
    expect(cells.filter(({ isTold, isSeen }) => isTold !== isSeen)).toEqual([]);
    await expect.poll(() => overflow(page)).toBe(0);
  });
}

test('a list is sorted by a field, which the address and the headings share', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=places');
  const field = tables(page).getByRole('combobox', { name: 'Sort by' });
  const sorted = tables(page).locator('[aria-sort]');
  // Of numbers the greatest first.
  await change(page, () => field.selectOption({ label: 'Events' }));
  await expect(page).toHaveURL(/sort=-events/);
  await expect(sorted).toHaveText('Events');
  await expect(sorted).toHaveAttribute('aria-sort', 'descending');
  await change(page, () => tables(page).getByRole('button', { name: 'Descending' }).click());
  await expect(page).toHaveURL(/sort=events/);
  await expect(sorted).toHaveAttribute('aria-sort', 'ascending');
  // Wider, the headings say the same.
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(field).toBeHidden();
  await expect(tables(page).getByRole('columnheader', { name: 'Events' })).toHaveAttribute('aria-sort', 'ascending');
});

test('all tables and analyses are in one field', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=events');
  const field = tables(page).getByRole('combobox', { name: 'Tables of what is shown' });
  await expect(field.locator('option')).toHaveText([
    /^Alliances \(\d+\)$/,
    /^Places \(/,
    /^Events \(/,
    /^Projects/,
    /^Memberships/,
    /^Groupings/,
    /^Figures/,
    /^Sources/,
    'Matrix',
    'Compare',
    'Changes',
    'Network',
  ]);
  await change(page, () => field.selectOption('network'));
  await expect(page).toHaveURL(/table=network/);
  await expect(field).toHaveValue('network');
  // No panel of a tab without tabs.
  await expect(page.locator('#table-panel')).toHaveAttribute('role', 'group');
});

test.describe('1280 × 720', () => {
  test.use({ viewport: { width: 1280, height: 720 }, hasTouch: false, isMobile: false });

  test('the matrix shows eight rows, its key on demand', async ({ page }) => {
    await openAtlas(page, './?lang=en&table=matrix');
    await expect(tables(page).getByRole('grid')).toBeVisible();
    await expect.poll(() => wholeRows(page)).toBeGreaterThanOrEqual(8);
    const key = tables(page).getByRole('region', { name: 'Key' });
    await expect(key).toBeHidden();
    await tables(page).locator('summary', { hasText: 'Key' }).click();
    await expect(key).toBeVisible();
  });
});

/** How many rows of the matrix are in sight as a whole. */
const wholeRows = (page: Page) =>
  tables(page)
    .locator('.matrix-scroll')
    .evaluate((scroll) => {
      const end = Math.min(scroll.getBoundingClientRect().bottom, innerHeight);
      return [...scroll.querySelectorAll('tbody tr')].filter((row) => row.getBoundingClientRect().bottom <= end + 1)
        .length;
    });

for (const [width, height] of [
  [360, 640],
  [390, 844],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the matrix shows eight rows at least, its controls and its key on demand', async ({ page }) => {
      await openAtlas(page, './?lang=en&table=matrix');
      await expect(tables(page).getByRole('grid')).toBeVisible();
      await expect.poll(() => wholeRows(page)).toBeGreaterThanOrEqual(8);
      const order = tables(page).getByLabel('Places by');
      await expect(order).toBeHidden();
      await tables(page).getByText('Order, key and file').tap();
      await expect(order).toBeVisible();
      await expect(tables(page).getByRole('region', { name: 'Key' })).toBeVisible();
      await change(page, () => order.selectOption('name'));
      await expect(page).toHaveURL(/sort=name/);
    });
  });
}

test.describe('an alliance that was opened in the list', () => {
  const list = (page: Page) => page.getByRole('list', { name: /^Alliances\. Arrow keys/ });
  const inHandle = (page: Page, name: RegExp) => page.locator('#sheet-handle').getByRole('button', { name });

  test.beforeEach(async ({ page }) => {
    await openAtlas(page, './?lang=en');
    await change(page, () => inHandle(page, /^Alliances/).tap());
    await change(page, () => list(page).getByRole('button').nth(2).tap());
    await expect(details(page)).toBeVisible();
    await expect(list(page)).toBeHidden();
  });

  test('leads back to the list', async ({ page }) => {
    await page.goBack();
    await expect(list(page)).toBeVisible();
    await expect(details(page)).toBeHidden();
    // One more leads to the timeline, and leaves no entry behind.
    await page.goBack();
    await expect(list(page)).toBeHidden();
    await expect(page.locator('#timeline')).toBeVisible();
  });

  test('closed, it leads back to the list as well', async ({ page }) => {
    await change(page, () => details(page).locator('.close').tap());
    await expect(list(page)).toBeVisible();
  });

  test('leads to the timeline by the button that says so', async ({ page }) => {
    await change(page, () => inHandle(page, /^Back to timeline/).tap());
    await expect(page.locator('#timeline')).toBeVisible();
    await expect(list(page)).toBeHidden();
  });
});
