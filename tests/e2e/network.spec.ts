import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { atlasFile, change, details, expect, openAtlas, test } from './atlas.ts';

const region = (page: Page, name: string) => page.locator('#tables').getByRole('region', { name });
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test('a reader learns who shares most, from places and alliances they can open', async ({ page }) => {
  await openAtlas(page, './?table=network');
  const file = await atlasFile(page);
  const shared = file.alliances.filter(({ members }) =>
    ['330400', '330500'].every((id) => members.some(({ place }) => place === id)),
  );
  const shares = region(page, 'Who shares most');
  const row = shares.getByRole('row').filter({ hasText: 'Jiaxing, Huzhou' }).first();
  await expect(row.getByRole('cell').first()).toHaveText(String(shared.length));
  await expect(shares.getByRole('row').filter({ hasText: 'all 9 corridor members' })).toHaveCount(1);
  await row.getByText(`Which ${shared.length} alliances`).click();
  await change(page, () => row.getByRole('button', { name: shared[0]?.name.en ?? '', exact: true }).click());
  await expect.poll(() => parameter(page, 'focus')).toBe(`alliance:${shared[0]?.id}`);

  await change(page, () => shares.getByLabel('Partners of').selectOption('Wuxi'));
  const partners = shares.getByRole('table', { name: /share alliances with Wuxi/ });
  await expect(partners.getByRole('rowheader').first()).toBeVisible();
  await expect.poll(() => parameter(page, 'focus')).toBe('place:320200');
});

test('filters decide who connects groups and how far alliances reach', async ({ page }) => {
  // Wide enough for a table, whose headings sort.
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAtlas(page, './?table=network&alliance=al-east-lowalt,al-g60-robot');
  const connects = region(page, 'Cities that bridge groups');
  await expect(connects).toContainText(
    'Only Hangzhou connects Shanghai, Nanjing, Anqing (through East China (with Delta) Low-Altitude Economy Industry Alliance) with the other 8 corridor members.',
  );
  const reach = region(page, 'How far alliances reach');
  const extents = reach.getByRole('table').getByText(/^\d+ km$/);
  await expect(extents).toHaveText(['428 km', '385 km']);
  await reach.getByRole('button', { name: 'Extent' }).click();
  await expect(extents).toHaveText(['385 km', '428 km']);
});

test('what lies near the corridor follows the number and the slider, and the address keeps it', async ({ page }) => {
  await openAtlas(page, './?table=network&within=31');
  const corridor = region(page, 'Near the corridor');
  const status = corridor.getByRole('status');
  await expect(status).toHaveText(/^Within 31 km of the line lie \d+ places: corridor members 9, others \d+\.$/);
  const [, all, others] = /(\d+) places.*others (\d+)/.exec((await status.textContent()) ?? '') ?? [];
  expect(Number(all)).toBe(9 + Number(others));
  await expect(corridor.getByRole('rowheader')).toHaveCount(Number(all));
  await expect(corridor.getByRole('row', { name: /^Shanghai 31 km/ })).toBeVisible();
  await change(page, () => corridor.getByRole('spinbutton').fill('40'));
  await expect(status).toContainText('Within 40 km');
  await expect(corridor.getByRole('row', { name: /^Jiading District 39 km/ })).toBeVisible();
  await expect(corridor).toContainText('The next one lies beyond: Wuxi, 41 km.');
  await change(page, () => corridor.getByRole('slider').press('ArrowRight'));
  await expect(corridor.getByRole('spinbutton')).toHaveValue('45');
  await expect.poll(() => parameter(page, 'within')).toBe('45');
});

test('a line that does not come is told, and is asked for again', async ({ page }) => {
  await page.route('**/data/geo/corridor.geojson', (route) => route.fulfill({ json: { type: 'FeatureCollection' } }));
  await openAtlas(page, './?table=network&engine=svg');
  const corridor = region(page, 'Near the corridor');
  await expect(corridor.getByRole('alert')).toContainText('could not be fetched');
  await page.unroute('**/data/geo/corridor.geojson');
  await corridor.getByRole('button', { name: 'Try again' }).click();
  await expect(corridor.getByRole('status')).toContainText('Within 30 km');
});

test('filters that leave nothing to share say so and can be cleared', async ({ page }) => {
  await openAtlas(page, './?table=network&industry=ind-laser&city=341600');
  const nothing = region(page, 'No alliance is shared');
  await expect(nothing).toContainText('lasers and photonics; Bozhou');
  await change(page, () => nothing.getByRole('button', { name: 'Clear all filters' }).click());
  await expect(nothing).toHaveCount(0);
  await expect(region(page, 'Who shares most')).toBeVisible();
});

test('details say with whom a place shares, how far an alliance reaches, and lead to the network', async ({ page }) => {
  await openAtlas(page, './?focus=alliance:al-g60-robot');
  await expect(details(page)).toContainText('385 km from Songjiang District to Hefei');
  await expect(details(page)).toContainText('276 km from its seat Wuhu to Jinhua');
  await openAtlas(page, './?focus=place:330400');
  const shares = details(page).locator('section').filter({ hasText: 'Shares alliances with' });
  await expect(shares.getByRole('listitem').first()).toContainText(/\d+ shared alliances.*Suzhou \(Jiangsu\)/);
  await change(page, () => shares.getByRole('button', { name: 'Open the network' }).click());
  await expect(page.getByRole('tab', { name: 'Network' })).toHaveAttribute('aria-selected', 'true');
});

for (const [lang, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  test(`axe finds nothing in the network in ${lang}, ${theme}`, async ({ page }) => {
    // It is a long page.
    test.slow();
    await openAtlas(page, `./?lang=${lang}&theme=${theme}&table=network&focus=place:330400`);
    await expect(page.locator('#network-corridor ~ .within')).toBeVisible();
    for (const summary of await page.locator('.network-limits > summary').all()) await summary.click();
    await page.locator('.network-table summary').first().click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('a record of the network is opened where the network was', async ({ page }) => {
    await openAtlas(page, './?table=network&within=31');
    const corridor = region(page, 'Near the corridor');
    await change(page, () => corridor.getByRole('button', { name: 'Xuancheng', exact: true }).tap());
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Xuancheng');
    await expect(page.locator('#tables')).toBeHidden();
  });
});
