/** Questions about projects and parks, answered within three interactions: a click, a drag, or a typed entry with Enter. */
import type { Page } from '@playwright/test';
import { change, details, expect, openAtlas, sentence, test } from './atlas.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Counts what a reader does. */
function reader() {
  const done: string[] = [];
  const act = (what: string, deed: () => Promise<unknown>) => {
    done.push(what);
    return deed();
  };
  return { done, act };
}

const filters = (page: Page) => page.locator('#filters');
const status = (page: Page) => filters(page).locator('details', { hasText: 'Status of projects and parks' });
const option = (page: Page, name: string) => status(page).locator('.option', { hasText: name }).getByRole('checkbox');

test('what is planned and not yet done? (N5)', async ({ page }) => {
  await openAtlas(page);
  const { done, act } = reader();
  await act('open the section', () => status(page).locator('summary').click());
  await expect(status(page)).toContainText('alliances and events stay');
  await act('choose', () => change(page, () => option(page, 'Planned or under way').click()));
  await expect(page).toHaveURL(/status=planned/);
  await expect(sentence(page)).toContainText('status of projects and parks: planned or under way');
  await act('open the table', () => change(page, () => page.getByRole('button', { name: 'Tables' }).click()));
  const rows = page.locator('#tables tbody tr');
  await expect(page.locator('#tables').getByRole('tab', { selected: true })).toContainText('Projects & parks');
  await expect(rows).not.toHaveCount(0);
  const count = await status(page)
    .locator('.option', { hasText: 'Planned or under way' })
    .locator('.number')
    .textContent();
  await expect(rows).toHaveCount(Number(count));
  await expect(rows.filter({ hasText: /Announced|Agreed|Under construction/ })).toHaveCount(Number(count));
  expect(done.length).toBeLessThanOrEqual(3);
});

test('was the target of Hailing for 2024 met? (N6)', async ({ page }) => {
  await openAtlas(page);
  const { done, act } = reader();
  const search = page.getByRole('combobox', { name: /^Search/ });
  await search.fill('hailing targets 2024');
  await expect(page.locator('.suggestion').first()).toContainText('project targets for 2024');
  await act('look it up', () => change(page, () => search.press('Enter')));
  await expect(page).toHaveURL(/focus=event:ev-202402-hailing/);
  const target = details(page).getByRole('listitem').filter({ hasText: 'Hailing project targets for 2024' });
  await expect(target).toContainText('No report found');
  await act('open the target', () => change(page, () => target.getByRole('button').click()));
  await expect(details(page)).toContainText('No report found (last searched 30 Nov 2026)');
  expect(done.length).toBeLessThanOrEqual(3);
});

test('a target leads to its result, and the result back', async ({ page }) => {
  await openAtlas(page, './?focus=initiative:pt-g60-plan2025');
  await change(page, () => details(page).getByRole('button', { name: 'G60 nine cities: change since' }).click());
  await expect(page).toHaveURL(/focus=initiative:pt-g60-2022/);
  await change(page, () => details(page).getByRole('button', { name: 'G60 construction plan targets' }).click());
  await expect(page).toHaveURL(/focus=initiative:pt-g60-plan2025/);
});

test('nothing found and not checked are told apart, and an address says either', async ({ page }) => {
  await openAtlas(page, './?status=unknown&initiative=target&table=initiatives');
  await expect(page.locator('#tables tbody tr').first()).toContainText('No report found');
  await openAtlas(page, './?status=unchecked&table=initiatives');
  await expect(page.locator('#tables tbody tr').first()).toBeVisible();
  await expect(page.locator('#tables tbody')).not.toContainText('No report found');
  await expect(page.locator('#notices')).toBeEmpty();
});

test('on a phone the states fit, and each can be tapped', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAtlas(page, './?status=agreed');
  await change(page, () => page.getByRole('button', { name: /^Filters/ }).click());
  await option(page, 'Under construction').scrollIntoViewIfNeeded();
  await change(page, () => option(page, 'Under construction').click());
  await expect(page).toHaveURL(/status=agreed,under-construction/);
  await expect
    .poll(() => filters(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth))
    .toBeLessThanOrEqual(0);
});
