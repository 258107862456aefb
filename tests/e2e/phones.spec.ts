/** Phones and frames as narrow: tables that read as lists, analyses in sight, a matrix with rows. */
import type { Page } from '@playwright/test';
import { change, expect, openAtlas, test } from './atlas.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const tables = (page: Page) => page.locator('#tables');

/** By how many pixels the open panel is wider than it may be. */
const overflow = (page: Page) =>
  tables(page)
    .locator('.table-scroll')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

for (const table of ['alliances', 'events', 'memberships', 'figures', 'sources']) {
  test(`${table} read as a list, and are a table for screen readers`, async ({ page }) => {
    await openAtlas(page, `./?lang=en&table=${table}`);
    const table_ = tables(page).getByRole('table');
    await expect(table_).toBeVisible();
    const heads = await table_.getByRole('columnheader').allTextContents();
    const rows = table_.getByRole('row');
    const row = rows.nth(1);
    await expect(row.getByRole('rowheader')).toBeVisible();
    // Every column is there, in its order; what is seen of it carries its name.
    await expect(row.locator('th, td')).toHaveCount(heads.length);
    for (const [index, cell] of (await row.getByRole('cell').all()).entries()) {
      const [label, ...words] = await cell.locator('> *').allTextContents();
      expect(label).toBe(heads[index + 1]);
      expect((words.join('') === '') === (await cell.evaluate((td) => td.classList.contains('sr-only')))).toBe(true);
    }
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
