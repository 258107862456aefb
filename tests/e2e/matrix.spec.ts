import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { partFiles } from '../../scripts/data/parts.ts';
import { wideAtlas } from '../fixtures/wide-atlas.ts';
import { atlasFile, atRest, change, expect, openAtlas, test, watch } from './atlas.ts';

const matrix = (page: Page) => page.locator('#tables .matrix-table');
const rowOf = (page: Page, place: string) => matrix(page).getByRole('row', { name: new RegExp(`^${place}`) });
const headOf = (page: Page, alliance: string) => matrix(page).getByRole('columnheader', { name: alliance });
const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('[aria-colindex]');
    return [cell?.closest('tr')?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')].join();
  });

test('the matrix holds what the map’s links say, in words', async ({ page, baseURL }) => {
  const seen = watch(page, new URL(baseURL ?? '').origin);
  // Few enough to stand in the page as a whole.
  await openAtlas(page, './?lang=en&table=matrix&corridor=members');
  const file = await atlasFile(page);
  const corridor = file.places.filter((place) => place.corridor);
  const isMember = (place: string | null | undefined) => corridor.some(({ id }) => id === place);
  const concerned = file.alliances.filter(
    ({ members, seat, foundedPlace }) =>
      members.some(({ place }) => isMember(place)) || isMember(seat) || isMember(foundedPlace),
  );
  const alliances = concerned.filter(({ members }) => members.length > 0);
  const memberless = concerned.length - alliances.length;
  const members = alliances.flatMap((alliance) => alliance.members);
  const places = new Set(members.map(({ place }) => place));
  await expect(matrix(page)).toHaveAttribute('aria-rowcount', String(places.size + 2));
  await expect(matrix(page)).toHaveAttribute('aria-colcount', String(alliances.length + 2));
  await expect(matrix(page).locator('th[scope="col"]')).toHaveCount(alliances.length + 2);
  await expect(matrix(page).locator('tbody th[scope="row"]')).toHaveCount(places.size);
  await expect(matrix(page).locator('tbody td[data-hue]')).toHaveCount(members.length);
  // Which places form the corridor, and how much they share.
  await expect(matrix(page).locator('tbody th', { hasText: 'corridor' })).toHaveCount(corridor.length);
  const shared = alliances.filter((alliance) =>
    corridor.every(({ id }) => alliance.members.some((member) => member.place === id)),
  );
  await expect(page.locator('#tables').getByRole('status')).toContainText(
    `The ${corridor.length} places of the corridor share ${shared.length} alliances.`,
  );
  // Where a chosen alliance is hosted: in its description, and in the cell itself.
  await expect(headOf(page, 'G60 Robot Industry Alliance').getByRole('button')).toHaveAccessibleDescription(
    /Lead or host city: Wuhu/,
  );
  const column = await headOf(page, 'G60 Robot Industry Alliance').getAttribute('aria-colindex');
  await expect(rowOf(page, 'Wuhu').locator(`[aria-colindex="${column}"]`)).toHaveText(/^Lead or host city, stated$/);
  await page.getByText(new RegExp(`^${memberless} alliances? names? no member place`)).click();
  await expect(page.locator('.matrix-without').getByRole('button')).toHaveCount(memberless);
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

test('pointing answers on the map, and the map’s choice answers in the matrix', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=matrix&industry=ind-laser,ind-robotics,ind-ai,ind-nev');
  const head = headOf(page, 'G60 Laser Industry Alliance');
  await change(page, () => head.hover());
  await expect(head).toHaveClass(/is-lit/);
  await expect(page.locator('#tables .matrix-reading')).toContainText('G60 Laser Industry Alliance. Founded');
  const cell = rowOf(page, 'Hefei').locator(`[aria-colindex="${await head.getAttribute('aria-colindex')}"]`);
  await cell.hover();
  await expect(rowOf(page, 'Hefei')).toHaveClass(/is-lit/);
  await expect(page.locator('#tables .matrix-reading')).toContainText('Hefei, G60 Laser Industry Alliance: Member');
  await change(page, () => head.getByRole('button').click());
  await expect(page).toHaveURL(/focus=alliance:al-g60-laser/);
  await expect(head.getByRole('button')).toHaveAttribute('aria-current', 'true');
  // From the map: a place far down comes into sight.
  const last = matrix(page).locator('tbody tr').last();
  await expect(last.locator('th')).not.toBeInViewport();
  const about = await last.locator('th button').getAttribute('aria-describedby');
  const id = about?.replace('matrix-about-', '');
  await openAtlas(page, `./?lang=en&table=matrix&industry=ind-laser,ind-robotics,ind-ai,ind-nev&focus=place:${id}`);
  await expect(matrix(page).locator('tbody tr').last().locator('th')).toBeInViewport({ ratio: 0.9 });
  await expect(matrix(page).locator('tbody tr').last()).toHaveClass(/is-chosen/);
});

test('the grid is one tab stop, and the arrow keys move in it', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=matrix');
  await page.locator('#tables').getByRole('button', { name: 'Download CSV' }).focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('3,1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('4,3');
  await expect(matrix(page).locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Control+End');
  const [rows, columns] = await Promise.all([
    matrix(page).getAttribute('aria-rowcount'),
    matrix(page).getAttribute('aria-colcount'),
  ]);
  await expect.poll(() => focused(page)).toBe(`${rows},${columns}`);
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Control+Home');
  await expect.poll(() => focused(page)).toBe('1,1');
  await page.keyboard.press('End');
  const name = await page.locator(':focus').getAttribute('aria-label');
  const alliance = (await atlasFile(page)).alliances.find((record) => record.name.en === name);
  await change(page, () => page.keyboard.press('Enter'));
  await expect(page).toHaveURL(new RegExp(`focus=alliance:${alliance?.id}`));
  await headOf(page, name ?? '')
    .getByRole('button')
    .focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'Matrix' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Matrix' })).toBeFocused();
});

test('order, filters and file', async ({ page }) => {
  await openAtlas(page, './?lang=en&table=matrix&industry=ind-laser,ind-robotics,ind-ai,ind-nev');
  const names = () => matrix(page).locator('tbody th .matrix-place').allTextContents();
  await page.getByLabel('Places by').selectOption('name');
  await expect(async () => {
    const sorted = await names();
    expect(sorted.length).toBeGreaterThan(0);
    expect(sorted).toEqual([...sorted].sort(new Intl.Collator('en-GB', { sensitivity: 'base' }).compare));
  }).toPass();
  const sorted = await names();
  await page.getByLabel('Alliances by').selectOption('size');
  await expect(async () => {
    const cells = await matrix(page).locator('thead tr').nth(1).locator('td').allTextContents();
    const sizes = cells.slice(1).map(Number);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  }).toPass();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#tables').getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(sorted.length + 1);
  expect(lines[1]?.split(',')[1]).toBe(sorted[0]);
  await openAtlas(page, './?lang=en&table=matrix&time=2018..2018');
  await expect(page.locator('#tables').getByRole('status')).toContainText('may fall outside the period');
  await expect
    .poll(() => matrix(page).locator('thead tr').first().locator('th').count())
    .toBeLessThan(lines[0]?.split(',').length ?? 0);
  await openAtlas(page, './?lang=en&table=matrix&industry=ind-laser&city=341600');
  await expect(page.locator('#tables').getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
});

for (const [lang, theme, search] of [
  ['en', 'light', '&focus=place:340200'],
  ['zh', 'dark', '&time=2018..2019'],
] as const) {
  test(`axe finds nothing in the matrix, ${lang}, ${theme}`, async ({ page }) => {
    await openAtlas(page, `./?lang=${lang}&theme=${theme}&table=matrix${search}`);
    await expect(matrix(page)).toBeVisible();
    // A thousand cells take a while; the legend stands beside them and has a name like the key's.
    test.slow();
    const { violations } = await new AxeBuilder({ page })
      .include('#tables')
      .include('#legend')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the first column stays and leaves room, a tap on a cell reads it, one on a name opens it', async ({ page }) => {
    await openAtlas(page, './?lang=en&table=matrix');
    const name = matrix(page).locator('tbody th').first();
    const cell = matrix(page).locator('tbody td[data-hue]').first();
    await atRest(page);
    const wide = await name.boundingBox();
    expect(wide?.width).toBeLessThan(130);
    await page.locator('#tables .matrix').evaluate((element) => element.scrollTo({ left: 400, top: 200 }));
    await expect.poll(async () => (await name.boundingBox())?.x).toBe(wide?.x);
    await page.locator('#tables .matrix').evaluate((element) => element.scrollTo(0, 0));
    await change(page, () => cell.tap());
    await expect(page.locator('#tables .matrix-reading')).toContainText('Source');
    await expect(matrix(page)).toBeVisible();
    await change(page, () => name.getByRole('button').tap());
    await expect(page).toHaveURL(/focus=place:/);
    await expect(matrix(page)).toBeHidden();
  });
});

test.describe('of hundreds × hundreds', () => {
  test.beforeEach(async ({ page }) => {
    const parts = partFiles(wideAtlas(await atlasFile(page), 300), { waters: [], support: null });
    for (const name of ['first', 'texts']) {
      await page.route(`**/data/${name}.json`, (route) => route.fulfill({ body: parts.get(`${name}.json`) ?? '' }));
    }
    await openAtlas(page, './?lang=en&table=matrix');
  });

  test('only what is in sight stands in the page, wherever it is scrolled', async ({ page }) => {
    await expect(matrix(page)).toHaveAttribute('aria-rowcount', '302');
    const count = () => matrix(page).locator('tbody [aria-colindex]').count();
    expect(Number(await matrix(page).getAttribute('aria-colcount'))).toBeGreaterThan(302);
    await expect.poll(count).toBeGreaterThan(100);
    expect(await count()).toBeLessThan(2500);
    await page.locator('#tables .matrix-scroll').evaluate((scroller) => scroller.scrollTo(4000, 5000));
    // However large the panel is: a cell far from the start stands near its lower right corner.
    const cellInSight = () =>
      page.locator('#tables .matrix-scroll').evaluate((scroller) => {
        const { left, top, width, height } = scroller.getBoundingClientRect();
        const cell = document.elementFromPoint(left + width * 0.8, top + height * 0.8)?.closest('td[aria-colindex]');
        const [row, column] = [cell?.parentElement?.ariaRowIndex, cell?.ariaColIndex].map(Number);
        return (row ?? 0) > 100 && (column ?? 0) > 100;
      });
    await expect.poll(cellInSight).toBe(true);
    expect(await count()).toBeLessThan(2500);
    // Every row drawn has its cells, gaps and headers in the same columns.
    const rows = await matrix(page)
      .locator('tr:not(.matrix-gap)')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.getAttribute('aria-colindex')).join()),
      );
    expect(new Set(rows).size).toBe(1);
  });

  test('the keyboard reaches the last cell and is not lost by scrolling', async ({ page }) => {
    await matrix(page).locator('tbody th button').first().focus();
    await page.keyboard.press('Control+End');
    const columns = await matrix(page).getAttribute('aria-colcount');
    await expect.poll(() => focused(page)).toBe(`302,${columns}`);
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.9 });
    await page.locator('#tables .matrix-scroll').evaluate((scroller) => scroller.scrollTo(0, 0));
    await expect(matrix(page).locator('[aria-rowindex="3"] > [aria-colindex="3"]')).toBeInViewport();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe(`301,${columns}`);
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.9 });
  });

  test('paper gets all of it', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(matrix(page).locator('tbody th[scope="row"]')).toHaveCount(300);
  });
});
