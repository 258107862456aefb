import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { edtfOf } from '../../src/model/dates.ts';
import { atlasFile, atRest, change, expect, openAtlas, sentence, test } from './atlas.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const parameters = (page: Page) => new URL(page.url()).searchParams;
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const meaning = (page: Page) => page.getByRole('combobox', { name: 'Time view' });
const panel = (page: Page) => page.locator('#table-panel');

test('as of a day the sentence, the slider and the address say the day', async ({ page }) => {
  await openAtlas(page, './?time=2018..2020');
  await change(page, () => meaning(page).selectOption('As of one day'));
  await expect(sentence(page)).toContainText('as of 31 Dec 2020');
  await expect.poll(() => parameters(page).get('asOf')).toBe('2020-12-31');
  expect(parameters(page).get('time')).toBeNull();
  await expect(page.getByRole('slider')).toHaveCount(1);
  await expect(slider(page, 'As of')).toHaveAttribute('aria-valuetext', '31 Dec 2020');
  await slider(page, 'As of').focus();
  await change(page, () => page.keyboard.press('ArrowLeft'));
  await expect(sentence(page)).toContainText('as of 30 Nov 2020');
  // The start of the period has not changed.
  await change(page, () => meaning(page).selectOption('In the period'));
  await expect(sentence(page)).toContainText('Jan 2018 – Nov 2020');
});

test('as of a day, everything dated until then is counted', async ({ page }) => {
  await openAtlas(page, './?asOf=2019-06-30');
  const { events } = await atlasFile(page);
  const until = events.filter(({ date }) => (edtfOf(date).from ?? -Infinity) <= (edtfOf('2019-06-30').from ?? 0));
  const counted = async () => {
    const [, certain = 0, possible = 0] =
      /(\d+) events(?: \(possibly (\d+) more\))?/.exec((await sentence(page).textContent()) ?? '') ?? [];
    return Number(certain) + Number(possible);
  };
  await expect.poll(counted).toBe(until.length);
});

test('drawing on the overview moves the day alone, from either side', async ({ page }) => {
  await openAtlas(page, './?asOf=2022-06-30');
  await atRest(page);
  const overview = await page.locator('.timeline-svg .brush .overlay').boundingBox();
  if (!overview) throw new Error('found no overview, expected one');
  const x = (share: number) => overview.x + overview.width * share;
  const y = overview.y + overview.height / 2;
  const day = async () => Number(await slider(page, 'As of').getAttribute('aria-valuenow'));
  const before = await day();
  await page.mouse.move(x(0.35), y);
  await page.mouse.down();
  await change(page, () => page.mouse.move(x(0.2), y, { steps: 4 }));
  await page.mouse.up();
  await expect.poll(day).toBeLessThan(before);
  await atRest(page);
  await page.mouse.move(x(0.6), y);
  await page.mouse.down();
  await change(page, () => page.mouse.move(x(0.9), y, { steps: 4 }));
  await page.mouse.up();
  await expect.poll(day).toBeGreaterThan(before);
  await expect(page.getByRole('slider')).toHaveCount(1);
});

test('one date is edited as of a day, two when days are compared', async ({ page }) => {
  await openAtlas(page, './?asOf=2019-06-30');
  await page.getByRole('button', { name: 'Set dates' }).click();
  const bar = page.locator('.timeline-bar');
  await expect(bar.locator('input')).toHaveCount(1);
  await bar.getByLabel('As of').fill('2020-01-31');
  await change(page, () => bar.getByRole('button', { name: 'Apply' }).click());
  await expect(sentence(page)).toContainText('as of 31 Jan 2020');
  await change(page, () => meaning(page).selectOption('Compare two dates'));
  await page.getByRole('button', { name: 'Set dates' }).click();
  await bar.getByLabel('Earlier date').fill('2018-12-31');
  await change(page, () => bar.getByRole('button', { name: 'Apply' }).click());
  await expect(sentence(page)).toContainText('31 Dec 2018 compared with 31 Jan 2020');
  await expect(slider(page, 'Earlier date')).toHaveAttribute('aria-valuetext', '31 Dec 2018');
  await expect(slider(page, 'Both dates')).toHaveAttribute('aria-valuetext', '31 Dec 2018 → 31 Jan 2020');
});

test('lifting the period lifts what it means', async ({ page }) => {
  await openAtlas(page, './?asOf=2019-06-30');
  await change(page, () => page.getByRole('button', { name: 'Remove as of 30 Jun 2019' }).click());
  await expect.poll(() => page.url()).not.toContain('asOf');
  await expect(meaning(page)).toHaveValue('overlap');
});

test('two days are compared: what was founded, who joined, and that nobody is known to have left', async ({ page }) => {
  await openAtlas(page, './?table=changes');
  await panel(page).getByLabel('Earlier date').fill('2018-12-31');
  await panel(page).getByLabel('Later date').fill('2021-06-30');
  await change(page, () => panel(page).getByRole('button', { name: 'Compare' }).click());
  await expect.poll(() => parameters(page).get('asOf')).toBe('2018-12-31..2021-06-30');
  const { alliances } = await atlasFile(page);
  const [first, last] = ['2018-12-31', '2021-06-30'].map((day) => edtfOf(day).from ?? 0) as [number, number];
  const founded = alliances.filter((alliance) => {
    const date = alliance.founded ? edtfOf(alliance.founded) : null;
    const vague = date?.uncertain || date?.approximate ? 1 : 0;
    return (date?.from ?? -Infinity) > first && (date?.to ?? Infinity) - 1 + vague <= last;
  });
  expect(founded.length).toBeGreaterThan(5);
  await expect(panel(page).getByRole('status')).toContainText(`${founded.length} alliances founded`);
  const section = (name: string) =>
    panel(page)
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });
  await section('Founded')
    .getByRole('button', { name: /Show all/ })
    .click();
  for (const { name } of founded) await expect(section('Founded')).toContainText(name.en);
  await expect(section('Left')).toContainText('No record of a place leaving an alliance.');
  await expect(section('Left')).toContainText('No date of leaving');
  await expect(section('Possibly joined')).toContainText('inferred');
  await expect(section('Possibly joined')).toContainText('with the founding: by Oct 2021');
  const kept = panel(page).locator('details');
  await kept.locator('summary').click();
  await kept.getByRole('button', { name: /^Show all/ }).click();
  await expect(kept).toContainText('G60 Robot');

  const download = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Download CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  for (const { id } of founded) expect(file).toContain(`Founded,0,${id},`);
});

test('a bad date is refused in words, and what was shown stays', async ({ page }) => {
  await openAtlas(page, './?table=changes&asOf=2018-12-31..2021-06-30');
  const field = panel(page).getByLabel('Later date');
  await field.fill('');
  await panel(page).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(panel(page).getByRole('alert')).toContainText('A date is missing');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('2018-12-31');
  await panel(page).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(panel(page).getByRole('alert')).toContainText('the same day');
  expect(parameters(page).get('asOf')).toBe('2018-12-31..2021-06-30');
  await field.fill('someday');
  await panel(page).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(panel(page).getByRole('alert')).toContainText('Not a date: someday');
  await expect(field).toBeFocused();
  await change(page, () => panel(page).getByRole('button', { name: 'End comparison' }).click());
  await expect(page.getByRole('alert')).toBeHidden();
  // Nor does it leave a filter behind.
  await expect.poll(() => parameters(page).has('asOf') || parameters(page).has('time')).toBe(false);
});

test('years and months are understood, what lies beyond the data is limited and told', async ({ page }) => {
  await openAtlas(page);
  const edit = page.getByRole('button', { name: 'Set dates' });
  const bar = page.locator('.timeline-bar');
  await edit.click();
  await bar.getByLabel('From').fill('2018');
  await bar.getByLabel('to', { exact: true }).fill('2019年6月');
  await change(page, () => bar.getByLabel('From').press('Enter'));
  await expect.poll(() => parameters(page).get('time')).toBe('2018-01..2019-06');
  await expect(edit).toBeFocused();
  await edit.click();
  await bar.getByLabel('to', { exact: true }).fill('someday');
  await bar.getByLabel('From').press('Enter');
  await expect(bar.getByRole('alert')).toContainText('Not a date: someday');
  await expect(bar.getByLabel('to', { exact: true })).toBeFocused();
  await expect(bar.getByLabel('to', { exact: true })).toHaveAccessibleDescription(/Not a date/);
  await bar.getByLabel('to', { exact: true }).fill('9999');
  await change(page, () => bar.getByLabel('to', { exact: true }).press('Enter'));
  await expect(page.locator('#notices')).toContainText('9999');
  await expect.poll(() => parameters(page).get('time')).toMatch(/^2018\.\.20\d\d$/);
  await edit.click();
  await page.keyboard.press('Escape');
  await expect(edit).toBeFocused();
});

test('the timeline leads to the changes, and a line lights its record up', async ({ page }) => {
  await openAtlas(page, './?asOf=2018-12-31..2021-06-30');
  await change(page, () => page.getByRole('button', { name: 'What changed' }).click());
  const link = panel(page).getByRole('button', { name: 'G60 Artificial Intelligence Industry Alliance' }).first();
  await change(page, () => link.hover());
  await change(page, () => link.click());
  await expect(page.locator('#details')).toContainText('G60 Artificial Intelligence Industry Alliance');
  // Each panel numbers its own sources. By keyboard, since the details cover the right side of the lists.
  await panel(page)
    .getByRole('button', { name: /^Source 1:/ })
    .first()
    .press('Enter');
  await expect(page.locator('#changes-source-1')).toBeFocused();
});

test('going back takes the days back', async ({ page }) => {
  await openAtlas(page);
  await change(page, () => meaning(page).selectOption('As of one day'));
  await expect.poll(() => page.url()).toContain('asOf');
  await change(page, () => page.goBack());
  await expect(meaning(page)).toHaveValue('overlap');
});

for (const [lang, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  for (const search of ['asOf=2019-06-30', 'asOf=2018-12-31..2021-06-30&table=changes', 'table=changes']) {
    test(`axe finds nothing in ${lang}, ${theme}: ${search}`, async ({ page }) => {
      await openAtlas(page, `./?lang=${lang}&theme=${theme}&${search}`);
      await expect(page.locator('.timeline-mode select')).toBeAttached();
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
      expect(found).toEqual([]);
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' });
  test('the day is chosen above the list, and a followed record is seen', async ({ page }) => {
    await openAtlas(page, './?asOf=2018-12-31..2021-06-30');
    const mode = page.getByRole('combobox', { name: '时间口径' });
    await expect.poll(async () => (await mode.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await change(page, () => page.getByRole('button', { name: '查看变化' }).click());
    await change(page, () => panel(page).locator('.change-groups button.link').first().click());
    await expect(page.locator('#details h2')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
