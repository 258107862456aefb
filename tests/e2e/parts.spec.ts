/** What readers see while the second part of the data or lazy-loaded code is missing. */
import { change, details, expect, openAtlas, sentence, test } from './atlas.ts';
import { ALL_ALLIANCES, COUNTS } from './facts.ts';

const ROBOTS = './?focus=alliance:al-g60-robot';
const COMING = 'Texts and sources are still loading.';

test('details that are opened before the texts arrive say so, and are complete when they have', async ({ page }) => {
  let arrive = () => {};
  const asked = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route('**/data/texts.json', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(ROBOTS);
  await expect(details(page)).toContainText(COMING);
  await expect(details(page)).toContainText('Members');
  await expect(details(page).getByRole('heading', { name: 'Sources' })).toHaveCount(0);
  await expect(sentence(page)).toContainText(ALL_ALLIANCES);
  arrive();
  await expect(details(page).getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(details(page)).not.toContainText(COMING);
});

test('texts that do not come are said to be missing, the rest works, and trying again works', async ({ page }) => {
  await page.route('**/data/texts.json', (route) => route.abort());
  await page.goto(ROBOTS);
  const message = details(page).getByRole('alert');
  await expect(message).toContainText('Texts, figures and sources are missing. The data could not be fetched');
  await expect(details(page)).toContainText('Members');
  await expect(page.locator('#filters')).toHaveCount(1);
  await page.unroute('**/data/texts.json');
  await message.getByRole('button', { name: 'Try again' }).click();
  await expect(details(page).getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(message).toHaveCount(0);
});

test('texts of other data than the first part are not mixed with it', async ({ page }) => {
  await page.route('**/data/texts.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), dataVersion: '000000000000' } });
  });
  await page.goto('./?table=events');
  const message = page.locator('#tables').getByRole('alert');
  await expect(message).toContainText('The data were updated after you opened this page');
  // Retrying cannot help.
  await page.unroute('**/data/texts.json');
  await message.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.locator('#tables tbody tr')).toHaveCount(COUNTS.eventRows);
});

test('an address that shows a source has its name once the texts are here', async ({ page }) => {
  await page.goto('./?focus=source:5ie-20190412');
  await expect(details(page).getByRole('heading', { level: 2 })).not.toHaveText('5ie-20190412');
  await expect(details(page)).toContainText('Records that cite it');
});

test('code that does not come is told to who asks for it', async ({ page }) => {
  await page.route(/assets\/rest-[^/]*\.js/, (route) => route.abort());
  await openAtlas(page);
  await expect(page.locator('#notices')).not.toContainText('could not be loaded');
  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  await expect(page.locator('#notices')).toContainText('A part of the page could not be loaded');
  await expect(sentence(page)).toContainText(ALL_ALLIANCES);
});
