/** The list of alliances beside the filters. */
import { atlasFile, change, details, expect, openAtlas, sentence, test } from './atlas.ts';

const LIST = { name: /^Alliances\. Arrow keys/ };

test('the list holds the alliances of the sentence, those only announced apart', async ({ page }) => {
  await openAtlas(page);
  const { alliances } = await atlasFile(page);
  const founded = alliances.filter(({ exists }) => exists).length;
  await change(page, () => page.getByRole('tab', { name: `Alliances ${founded}` }).click());
  await expect(page.getByRole('list', LIST).getByRole('listitem')).toHaveCount(founded);
  await expect(page.getByRole('list', { name: 'Announced only' }).getByRole('listitem')).toHaveCount(
    alliances.length - founded,
  );
  await change(page, () => page.getByRole('combobox', { name: 'Time view' }).selectOption({ index: 1 }));
  // The sentence for screen readers follows after a while.
  await expect(async () => {
    const counted = await page.locator('#filters').getByRole('status').textContent();
    expect(counted).toMatch(/\d+ alliance/);
    expect(await sentence(page).textContent()).toContain(`${counted},`);
  }).toPass();
});

test('by keyboard: arrows show an alliance on the timeline, Enter opens it, closing it returns to the list', async ({
  page,
}) => {
  await openAtlas(page);
  await page.locator('#filters').getByRole('tab', { name: 'Filters' }).focus();
  await change(page, () => page.keyboard.press('ArrowRight'));
  const rows = page.getByRole('list', LIST).getByRole('button');
  await expect(rows.first()).toBeVisible();
  await expect(page.getByRole('list', LIST).locator('[tabindex="0"]')).toHaveCount(1);
  await change(page, () => rows.first().focus());
  await change(page, () => page.keyboard.press('ArrowDown'));
  await expect(rows.nth(1)).toBeFocused();
  await expect(page.locator('.timeline-svg')).toHaveClass(/has-hovered/);
  const id = await rows.nth(1).getAttribute('data-id');
  const name = await rows.nth(1).locator('.alliance-name').textContent();
  await change(page, () => page.keyboard.press('Enter'));
  await expect(details(page).getByRole('heading', { level: 2, name: name ?? '' })).toBeFocused();
  await expect(page.locator(`[data-id="${id}"]`)).toHaveAttribute('aria-current', 'true');
  await change(page, () => page.keyboard.press('Escape'));
  await expect(rows.nth(1)).toBeFocused();
});

test('an empty list says what is filtered, and a click lifts it', async ({ page }) => {
  await openAtlas(page, './?industry=ind-laser&city=341600');
  await change(page, () => page.getByRole('tab', { name: 'Alliances 0' }).click());
  const empty = page.locator('.nothing-found');
  await expect(empty).toContainText('No alliance matches');
  await change(page, () => empty.getByRole('button', { name: /Without Place/ }).click());
  await expect(page.getByRole('list', LIST).getByRole('listitem').first()).toBeVisible();
});

test('on a phone the list is a tab of the sheet, and what is opened stands over it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAtlas(page);
  await change(page, () =>
    page
      .locator('#sheet-handle')
      .getByRole('button', { name: /^Alliances/ })
      .click(),
  );
  const row = page.getByRole('list', LIST).getByRole('button').first();
  const name = await row.locator('.alliance-name').textContent();
  await change(page, () => row.click());
  await expect(details(page).getByRole('heading', { level: 2, name: name ?? '' })).toBeVisible();
  await expect(row).toBeHidden();
});
