/** Escape closes open layers one by one, from the inside out, and returns the focus to what opened them. */
import { change, details, expect, openAtlas, test } from './atlas.ts';

test.use({ viewport: { width: 900, height: 800 } });

test('Escape closes one layer at a time', async ({ page }) => {
  await openAtlas(page, './?lang=en&focus=alliance:al-g60-robot');
  const header = page.locator('#header');
  const [filters, tables] = [page.locator('#filters'), page.locator('#tables')];

  await test.step('a field, then the drawer around it', async () => {
    const button = header.getByRole('button', { name: /^Filters/ });
    await change(page, () => button.click());
    await filters.locator('summary', { hasText: 'Place' }).click();
    const field = filters.getByRole('textbox', { name: 'Find a place' });
    await field.fill('wuhu');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await expect(filters).toBeVisible();
    await change(page, () => page.keyboard.press('Escape'));
    await expect(filters).toBeHidden();
    await expect(button).toBeFocused();
  });

  await test.step('a list, then the panel around it', async () => {
    await header.getByRole('button', { name: 'Menu' }).click();
    await page.keyboard.press('Escape');
    await expect(header.locator('#header-menu')).toBeHidden();
    const button = header.getByRole('button', { name: 'Tables' });
    await change(page, () => button.click());
    await expect(tables.getByRole('tab', { name: /^Events/ })).toBeFocused();
    const names = await tables.getByRole('tab').allTextContents();
    const [from, to] = ['Events', 'Compare'].map((name) => names.findIndex((text) => text.startsWith(name)));
    expect(to).toBeGreaterThan(from ?? 0);
    for (const name of names.slice((from ?? 0) + 1, (to ?? 0) + 1)) {
      await change(page, () => page.keyboard.press('ArrowRight'));
      await expect(tables.getByRole('tab', { name, exact: true })).toBeFocused();
    }
    await tables.getByRole('combobox', { name: 'Place A' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(tables.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tables.getByRole('listbox')).toHaveCount(0);
    await expect(tables).toBeVisible();
    await change(page, () => page.keyboard.press('Escape'));
    await expect(tables).toBeHidden();
    await expect(button).toBeFocused();
  });

  await test.step('suggestions, then what was typed', async () => {
    const field = header.getByRole('combobox', { name: /^Search/ });
    const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
    await field.fill('wuhu');
    await expect(suggestions).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(suggestions).toHaveCount(0);
    await expect(field).toHaveValue('wuhu');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(suggestions).toBeVisible();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(suggestions).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
  });

  await test.step('a dialog', async () => {
    const button = header.getByRole('button', { name: 'Share', exact: true });
    await button.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  await test.step('the last one, also where nothing has the focus', async () => {
    await expect(details(page)).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await change(page, () => page.keyboard.press('Escape'));
    await expect(details(page)).toBeHidden();
  });
});

test('the row of the search closes last and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAtlas(page, './?lang=en');
  const opener = page.getByRole('button', { name: 'Search', exact: true });
  await opener.click();
  const field = page.getByRole('combobox', { name: /^Search/ });
  await field.fill('wuhu');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  for (let layer = 0; layer < 3; layer++) {
    await expect(field).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await expect(field).toHaveCount(0);
  await expect(opener).toBeFocused();
});
