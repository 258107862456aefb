/** Typing with an input method: the keys that compose, choose and commit text trigger nothing else on the page. */
import type { Locator, Page } from '@playwright/test';
import { atRest, details, expect, openAtlas, revision, test } from './atlas.ts';

/** Chromium and Firefox fire keydown before compositionend, Safari after it. */
const ORDERS = ['key first', 'end first'] as const;
type Order = (typeof ORDERS)[number];

/** Simulates composing `spelt` in a field, committed by a key of the input method, with the order of events of browsers. */
async function compose(field: Locator, spelt: string, key: string, order: Order): Promise<void> {
  await field.focus();
  await field.evaluate(
    (input: HTMLInputElement, { spelt, key, order }) => {
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const tell = (event: Event) => input.dispatchEvent(event);
      const press = (name: string, isComposing: boolean) =>
        tell(new KeyboardEvent('keydown', { key: name, keyCode: 229, isComposing, bubbles: true, cancelable: true }));
      tell(new CompositionEvent('compositionstart', { bubbles: true }));
      for (let end = 1; end <= spelt.length; end += 1) {
        press(spelt[end - 1] ?? '', end > 1);
        write?.call(input, spelt.slice(0, end));
        tell(new InputEvent('input', { bubbles: true, isComposing: true, data: spelt.slice(0, end) }));
      }
      if (order === 'key first') press(key, true);
      tell(new CompositionEvent('compositionend', { bubbles: true, data: spelt }));
      if (order === 'end first') press(key, false);
    },
    { spelt, key, order },
  );
}

/** Nothing has been chosen, closed or cleared, also not two frames later. */
async function expectUntouched(page: Page, field: Locator, spelt: string, before: number): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(field).toHaveValue(spelt);
  await expect(field).toBeFocused();
  expect(await revision(page)).toBe(before);
}

for (const order of ORDERS) {
  test.describe(`with the ${order}`, () => {
    for (const key of ['Enter', 'ArrowDown', 'ArrowUp', 'Escape']) {
      test(`${key} chooses nothing in the search`, async ({ page }) => {
        await openAtlas(page, './?lang=zh');
        const field = page.getByRole('combobox', { name: /^搜索/ });
        await field.fill('su');
        await expect(page.getByRole('option').first()).toBeVisible();
        await atRest(page);
        const before = await revision(page);
        await compose(field, 'suzhou', key, order);
        await expectUntouched(page, field, 'suzhou', before);
        await expect(page.getByRole('option').first()).toBeVisible();
        await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
        // Outside of a composition the same key works.
        await field.press('Enter');
        await expect(details(page)).toBeVisible();
      });
    }

    test('Enter chooses nothing in the comparison, and Escape closes neither list nor panel', async ({ page }) => {
      await openAtlas(page, './?lang=zh&table=compare');
      const field = page.locator('#tables').getByRole('combobox').first();
      await field.click();
      await atRest(page);
      const before = await revision(page);
      for (const key of ['Enter', 'Escape', 'ArrowDown']) {
        await compose(field, 'suzhou', key, order);
        await expectUntouched(page, field, 'suzhou', before);
        await expect(page.locator('#tables').getByRole('option').first()).toBeVisible();
      }
    });

    test('Escape empties no field of the filters and closes no drawer', async ({ page }) => {
      await page.setViewportSize({ width: 800, height: 900 });
      await openAtlas(page, './?lang=zh');
      await page.getByRole('button', { name: '筛选' }).click();
      await page.locator('#filters summary', { hasText: '地点' }).click();
      const field = page.getByRole('textbox', { name: '查找地点' });
      await field.click();
      await atRest(page);
      const before = await revision(page);
      await compose(field, 'wuhu', 'Escape', order);
      await expectUntouched(page, field, 'wuhu', before);
      await compose(field, '', 'Escape', order);
      await expectUntouched(page, field, 'wuhu', before);
      await field.press('Escape');
      await expect(field).toHaveValue('');
    });
  });
}

test('what Chromium composes is found, and Enter then takes it', async ({ page }) => {
  await openAtlas(page, './?lang=zh');
  const field = page.getByRole('combobox', { name: /^搜索/ });
  await field.focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'su zhou', selectionStart: 7, selectionEnd: 7 });
  await session.send('Input.insertText', { text: '苏州' });
  await expect(page.getByRole('option', { name: /苏州/ }).first()).toBeVisible();
  await expect(page).not.toHaveURL(/focus=/);
  await field.press('Enter');
  await expect(page).toHaveURL(/focus=place:320500/);
});
