/** What analysts ask, answered from the first view within three interactions, or five where two days or places are compared. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dayOf, edtfOf } from '../../src/model/dates.ts';
import { atlasFile, details, expect, openAtlas, sentence, test } from './atlas.ts';
import { readerWith } from './interactions.ts';

test.use({ viewport: { width: 1440, height: 900 } });

type File = Awaited<ReturnType<typeof atlasFile>>;
const panel = (page: Page) => page.locator('#table-panel');
const tables = (page: Page) => page.locator('#header').getByRole('button', { name: 'Tables' });
const tab = (page: Page, name: string) => page.locator('#tables').getByRole('tab', { name: new RegExp(`^${name}`) });
const sortBy = (page: Page, name: string) =>
  panel(page).getByRole('columnheader').getByRole('button', { name, exact: true });
const rows = (page: Page) => panel(page).locator('tbody tr');
const cell = (page: Page, row: number, column: string) => rows(page).nth(row).locator(`[data-column="${column}"]`);
const membershipsOf = ({ alliances }: File, place: string) =>
  alliances.flatMap((alliance) => (alliance.exists ? alliance.members.filter((one) => one.place === place) : []));

for (const year of [2019, 2022]) {
  test(`N2: how many alliances existed at the end of ${year}`, async ({ page }) => {
    await openAtlas(page);
    const reader = readerWith(3);
    await reader.choose(page.getByRole('combobox', { name: 'Time view' }), 'As of one day');
    await reader.click(page.getByRole('button', { name: 'Set dates' }));
    await reader.enter(page.locator('.timeline-bar').getByLabel('As of'), `${year}-12-31`);
    await expect(sentence(page)).toContainText(`as of 31 Dec ${year}`);
    const { alliances } = await atlasFile(page);
    const end = dayOf(year + 1);
    const certain = alliances.filter(({ founded }) => (founded ? (edtfOf(founded).to ?? Infinity) : Infinity) <= end);
    await expect(sentence(page)).toHaveText(new RegExp(`^${certain.length} alliances \\(possibly \\d+ more`));
  });
}

test('N3: which city leads the most alliances', async ({ page }) => {
  await openAtlas(page);
  const file = await atlasFile(page);
  const reader = readerWith(3);
  await reader.click(tables(page));
  await reader.click(tab(page, 'Places'));
  await reader.click(sortBy(page, 'Led or hosted'));
  const led = file.places.map(({ id, name, label }) => ({
    name: (label ?? name).en,
    count: membershipsOf(file, id).filter(({ role }) => role === 'host').length,
  }));
  const most = Math.max(...led.map(({ count }) => count));
  await expect(cell(page, 0, 'led')).toHaveText(String(most));
  await expect(cell(page, 0, 'name')).toHaveText(
    new RegExp(led.flatMap(({ name, count }) => (count === most ? name.replace(/[()]/g, '\\$&') : [])).join('|')),
  );
  await expect(page).toHaveURL(/table=places&sort=-led/);
});

test('N4: how much investment was signed, by city and year', async ({ page }) => {
  await openAtlas(page);
  const file = await atlasFile(page);
  const reader = readerWith(3);
  await reader.click(tables(page));
  await reader.click(tab(page, 'Figures'));
  // What was signed comes first, city by city and by date, each with its unit and whether another record states it, too.
  const readAgreed = () =>
    rows(page).evaluateAll((found) =>
      found
        .map((row) =>
          ['kind', 'places', 'as-of'].map((id) => row.querySelector(`[data-column="${id}"]`)?.textContent ?? ''),
        )
        .filter(([kind], index, all) => kind === 'agreed' || all[index + 1]?.[0] === 'agreed'),
    );
  const signed = [...file.events, ...file.initiatives].flatMap(({ figures }) => figures ?? []);
  await expect.poll(readAgreed).toHaveLength(signed.filter(({ kind }) => kind === 'agreed').length);
  const agreed = await readAgreed();
  const places = agreed.map(([, place]) => place);
  expect(places).toEqual([...new Set(places)].flatMap((place) => places.filter((one) => one === place)));
  const fair = rows(page).filter({ hasText: '2019 World Manufacturing Convention closes in Hefei' }).first();
  await expect(fair).toContainText(/735\.1 billion.*yuan.*agreed.*23 Sep 2019/);
  await expect(fair.locator('[data-column="value"]')).toContainText('Same amount in');
  await expect(page.locator('.table-bar')).toContainText('Nothing is added up');
});

test('N7: what changed between 2024 and 2025', async ({ page }) => {
  await openAtlas(page);
  const reader = readerWith(5);
  await reader.click(tables(page));
  await reader.click(tab(page, 'Changes'));
  await reader.type(panel(page).getByLabel('Later date'), '2025-12-31');
  await reader.enter(panel(page).getByLabel('Earlier date'), '2024-01-01');
  await expect(panel(page).getByRole('status')).toContainText(/\d+ alliances founded/);
  await expect(page).toHaveURL(/asOf=2024-01-01\.\.2025-12-31/);
});

test('N8: which cities are in no alliance', async ({ page }) => {
  await openAtlas(page);
  const file = await atlasFile(page);
  const reader = readerWith(3);
  await reader.click(tables(page));
  await reader.click(tab(page, 'Places'));
  await reader.click(sortBy(page, 'Alliances'));
  const members = new Set(file.alliances.flatMap((alliance) => alliance.members.map(({ place }) => place)));
  const none = file.places.filter(({ id }) => !members.has(id));
  await expect(page.locator('.table-bar')).toContainText(`${none.length} have no membership on record.`);
  await expect(rows(page).locator('[data-column="alliances"]', { hasText: 'none on record' })).toHaveCount(none.length);
  await expect(cell(page, 0, 'alliances')).toHaveText('none on record');
  await expect(cell(page, none.length, 'alliances')).not.toContainText('none on record');
});

test('N8: the network says how many they are and leads to them', async ({ page }) => {
  await openAtlas(page, './?table=network');
  const button = panel(page).getByRole('button', { name: 'Which ones' });
  await button.click();
  await expect(page).toHaveURL(/table=places&sort=alliances/);
  await expect(cell(page, 0, 'alliances')).toHaveText('none on record');
});

test('N9: how Suzhou and Hefei compare', async ({ page }) => {
  await openAtlas(page);
  const file = await atlasFile(page);
  const reader = readerWith(5);
  await reader.click(tables(page));
  await reader.click(tab(page, 'Compare'));
  await reader.enter(
    page.getByRole('combobox', { name: 'Place A' }),
    'suzhou',
    page.getByRole('option', { name: /Suzhou/ }).first(),
  );
  await expect(page).toHaveURL(/compare=place:320500/);
  await reader.enter(
    page.getByRole('combobox', { name: 'Place B' }),
    'hefei',
    page.getByRole('option', { name: /Hefei/ }).first(),
  );
  await expect(page).toHaveURL(/compare=place:320500,place:340100/);
  const of = (place: string) =>
    file.alliances.filter(({ members }) => members.some((member) => member.place === place)).map(({ id }) => id);
  const [one, other] = [of('320500'), of('340100')];
  const shared = one.filter((id) => other.includes(id)).length;
  await expect(panel(page)).toContainText(`(${shared} of ${new Set([...one, ...other]).size})`);
});

test('N10: all projects as a file for Excel, with the addresses of their sources', async ({ page }) => {
  await openAtlas(page);
  const file = await atlasFile(page);
  const reader = readerWith(3);
  await reader.click(tables(page));
  await reader.click(tab(page, 'Projects & parks'));
  const coming = page.waitForEvent('download');
  await reader.click(panel(page).getByRole('button', { name: 'Download CSV' }));
  const text = readFileSync(await (await coming).path(), 'utf8');
  expect(text.split('\r\n')[0]).toContain('source ids,source addresses');
  const url = file.sources.find(({ id }) => id === file.initiatives.flatMap(({ sources }) => sources)[0])?.url;
  for (const { id } of file.initiatives) expect(text).toContain(`\n${id},`);
  expect(text).toContain(url ?? 'https://');
});

for (const [firm, alliance] of [
  ['iFlytek', 'Yangtze River Delta AI Chain Alliance'],
  ['Geely', 'Yangtze River Delta New Energy Vehicle Chain Alliance'],
] as const) {
  test(`N12: which alliances ${firm} leads`, async ({ page }) => {
    await openAtlas(page);
    const reader = readerWith(3);
    await reader.type(page.getByRole('combobox', { name: /^Search/ }), firm);
    await reader.click(page.locator('.suggestion', { hasText: alliance }));
    await expect(details(page).getByRole('heading', { level: 2 })).toContainText(alliance);
    await expect(details(page)).toContainText(firm);
  });
}

test('N15: which is the largest alliance', async ({ page }) => {
  await openAtlas(page);
  const { alliances } = await atlasFile(page);
  const reader = readerWith(3);
  await reader.click(tables(page));
  await reader.click(tab(page, 'Alliances'));
  await reader.click(sortBy(page, 'Size stated'));
  const most = Math.max(...alliances.flatMap(({ counts }) => counts.map(({ value }) => value)));
  await expect(cell(page, 0, 'size')).toContainText(String(most));
  await expect(cell(page, 0, 'size')).toContainText('as of');
  await expect(cell(page, 0, 'size').getByRole('button')).not.toHaveCount(0);
  await expect(cell(page, alliances.length - 1, 'size')).toHaveText('none stated');
  await expect(page).toHaveURL(/table=alliances&sort=-size/);
});
