/** Actions of the reader before the necessary code is loaded are not lost. */
import { change, details, drawn, expect, keepBack, openAtlas, revision, test } from './atlas.ts';
import { YEARS } from './facts.ts';

test('Enter that is pressed before the code of search has come shows the best hit when it has', async ({ page }) => {
  const letGo = await keepBack(page, /assets\/rest-/);
  await openAtlas(page);
  const field = page.getByRole('combobox', { name: /^Search/ });
  await field.fill('wuhu');
  await field.press('Enter');
  await change(page, async () => letGo());
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('Wuhu');
});

const JIADING = '#timeline .mark[data-key="event:ev-20201117-jiading"]';

test('a mark that is pressed before the timeline can answer opens its event when it can', async ({ page }) => {
  const letGo = await keepBack(page, /assets\/rest-/);
  await openAtlas(page, './?time=2020-11-17');
  await page.locator(JIADING).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.timeline-tip')).toHaveCount(0);
  await change(page, async () => letGo());
  await expect(details(page).getByRole('heading', { level: 2 })).toContainText('Jiading');
  await expect(page.locator('#timeline .callout .title')).toContainText('Eighth Advanced');
});

test('a mark that the pointer rests on is named and told of as soon as that is possible', async ({ page }) => {
  const letGo = await keepBack(page, /assets\/rest-/);
  await openAtlas(page, './?time=2020-11-17');
  await page.locator(JIADING).hover({ force: true });
  letGo();
  await expect(page.locator('.timeline-tip')).toContainText('Jiading');
  await expect(page.locator(JIADING)).toHaveClass(/is-hovered/);
});

test('the period is moved by a key that was pressed before its code came', async ({ page }) => {
  const letGo = await keepBack(page, /assets\/rest-/);
  await openAtlas(page);
  await page.getByRole('slider', { name: 'End of the period' }).press('PageDown');
  await change(page, async () => letGo());
  await expect(page).toHaveURL(new RegExp(`time=${YEARS.first}\\.\\.${YEARS.last - 1}`));
});

test('a selection counts as drawn only when the timeline shows it', async ({ page }) => {
  const letGo = await keepBack(page, /assets\/rest-/);
  await openAtlas(page);
  // The arrival of the texts is a state change, too.
  await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
  await drawn(page);
  const before = await revision(page);
  await page.evaluate(() => {
    history.pushState(null, '', '?focus=place:340200');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.locator('.frame')).toHaveAttribute('data-details', '');
  await drawn(page);
  expect(await revision(page)).toBe(before);
  await change(page, async () => letGo());
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Wuhu');
  await expect(page.locator('#timeline .mark.is-related').first()).toBeAttached();
});

test('code of the timeline that does not come is told to who needs it, and fetched again', async ({ page }) => {
  await page.route(/assets\/rest-/, (route) => route.abort());
  await openAtlas(page);
  await expect(page.locator('#notices')).toHaveText('');
  const end = page.getByRole('slider', { name: 'End of the period' });
  await change(page, () => end.focus());
  await expect(page.locator('#notices')).toContainText('A part of the page could not be loaded');
  await page.unroute(/assets\/rest-/);
  await change(page, () => end.press('PageDown'));
  await expect(page).toHaveURL(new RegExp(`time=${YEARS.first}\\.\\.${YEARS.last - 1}`));
});

test('dates can be asked for before their form has come', async ({ page }) => {
  const letGo = await keepBack(page, /assets\/rest-/);
  await openAtlas(page);
  await page.locator('.timeline-bar').getByRole('button', { name: 'Set dates' }).click();
  await expect(page.locator('.timeline-dates')).toHaveCount(0);
  letGo();
  const from = page.locator('.timeline-dates').getByLabel('From');
  await expect(from).toBeFocused();
  await from.fill('2019-01-01');
  await change(page, () => from.press('Enter'));
  await expect(page).toHaveURL(/time=2019/);
});

test('an address that says what the map shows means just that', async ({ page }) => {
  await openAtlas(page, './?view=30,119,9&focus=place:340200');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Wuhu');
  await change(page, () => details(page).getByRole('button', { name: 'G60 Robot Industry Alliance' }).first().hover());
  await expect(page).toHaveURL(/view=30,119,9/);
  await expect(page.locator('#map-view').getByRole('button', { name: /^Wuhu/ })).not.toBeInViewport();
});
