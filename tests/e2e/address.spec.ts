import { change, details, expect, openAtlas, sentence, test } from './atlas.ts';

test('what the address does not say rightly is reported, and the rest is shown', async ({ page }) => {
  await openAtlas(
    page,
    './?time=never&industry=ind-robotics,ind-alchemy&focus=event:ev-none&colour=red&table=x%3Cscript%3E',
  );
  const notices = page.locator('#notices');
  await expect(notices).toContainText('time=never');
  await expect(notices).toContainText('ind-alchemy');
  await expect(notices).toContainText('ev-none');
  await expect(notices).toContainText('colour');
  await expect(notices).toContainText('table=x<script>');
  await expect(sentence(page)).toContainText('robotics');
  await expect(details(page)).toBeHidden();
  await change(page, () => notices.getByRole('button', { name: 'Dismiss' }).click());
  await expect(notices).toHaveText('');
});

test('an address gives back filters, period, selection, table and camera', async ({ page }) => {
  const search =
    '?time=2018..2020&focus=alliance:al-g60-robot&view=31.2,120.4,8.5&industry=ind-robotics&city=340200&kind=alliance-founding';
  await openAtlas(page, `./${search}`);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('G60 Robot Industry Alliance');
  await expect(sentence(page)).toContainText('Wuhu');
  await expect(sentence(page)).toContainText('2018');
  await change(page, () => page.getByRole('button', { name: 'Zoom in' }).click());
  await expect(page).toHaveURL(/view=31\.2,120\.4,9\.5/);
  await expect(page.locator('#notices')).toHaveText('');
});

test('an address that was escaped twice, ended with a full stop and tracked means what it meant', async ({ page }) => {
  await openAtlas(page, './?time=2018..2020&amp;industry=ind-robotics&amp;lang=zh%E3%80%82&from=timeline&utm_source=x');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(sentence(page)).toContainText('机器人');
  await expect(page.locator('#notices')).toHaveText('');
  // Written as it was meant once the code of the address has come.
  await expect.poll(() => new URL(page.url()).searchParams.get('industry')).toBe('ind-robotics');
});

test('tables keep their order in the address', async ({ page }) => {
  await openAtlas(page, './?table=events&sort=title');
  const heads = page.locator('#tables th[aria-sort]');
  await expect(heads).toHaveAttribute('aria-sort', 'ascending');
  await expect(heads).toContainText('Title');
  await change(page, () => heads.getByRole('button').click());
  await expect(page).toHaveURL(/sort=-title/);
  await page.reload();
  await expect(heads).toHaveAttribute('aria-sort', 'descending');
  await openAtlas(page, './?table=events&sort=nothing');
  await expect(page.locator('#notices')).toContainText('sort=nothing');
});

test('back and forward step through choices', async ({ page }) => {
  await openAtlas(page);
  const corridor = page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ });
  await change(page, () => corridor.check());
  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  await expect(page).toHaveURL(/table=events&grouping=gr-g60/);
  await page.goBack();
  await expect(page.locator('#tables')).toBeHidden();
  await expect(corridor).toBeChecked();
  await page.goBack();
  await expect(corridor).not.toBeChecked();
  await page.goForward();
  await expect(corridor).toBeChecked();
});
