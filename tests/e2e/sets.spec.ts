import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { atlasFile, change, expect, openAtlas, recordsIn, sentence, speak, test } from './atlas.ts';

const answerOf = (page: Page) => page.locator('.set-answer');
const parameter = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

test('a reader asks what two cities share, and goes on to compare them', async ({ page }) => {
  await openAtlas(page, './?city=320500,340200');
  const { alliances } = await atlasFile(page);
  const of = (city: string) => alliances.filter(({ members }) => members.some(({ place }) => place === city));
  const [suzhou, wuhu] = [of('320500'), of('340200')];
  const shared = suzhou.filter((alliance) => wuhu.includes(alliance)).length;
  const all = new Set([...suzhou, ...wuhu]).size;
  const answer = answerOf(page);
  await expect(answer).toContainText(`Suzhou (Jiangsu) and Wuhu share ${shared} of their ${all} alliances`);
  await expect(answer).toContainText('by inference');
  await expect(answer).toContainText(/only Wuhu leads an alliance in .*robotics/);
  await change(page, () => answer.getByRole('button', { name: /^robotics/ }).click());
  await expect.poll(() => parameter(page, 'focus')).toBe('alliance:al-g60-robot');

  const alone = page.locator('.set-rest details');
  await alone.getByText('Only Suzhou (Jiangsu)').click();
  await expect(alone.getByRole('listitem')).toHaveCount(suzhou.filter((alliance) => !wuhu.includes(alliance)).length);

  await change(page, () => page.getByRole('button', { name: 'Compare side by side' }).click());
  await expect.poll(() => parameter(page, 'compare')).toBe('place:320500,place:340200');
  await expect.poll(() => parameter(page, 'table')).toBe('compare');
});

test('none leaves out what is chosen, and every option says what it would leave', async ({ page }) => {
  await openAtlas(page, './?province=340000');
  const section = page.locator('#filters details.facet').filter({ hasText: 'Province' });
  const countOf = (name: string) => section.locator('label').filter({ hasText: name }).locator('.option-count');
  await change(page, () => section.getByRole('radio', { name: 'none' }).check());
  await expect.poll(() => parameter(page, 'match')).toBe('none:province');
  await expect(section.getByRole('radio', { name: 'all' })).toHaveCount(0);
  await expect(section.getByText('What is chosen is left out')).toBeVisible();
  await expect(section.getByRole('checkbox', { name: /^not Anhui/ })).toBeChecked();
  await expect(sentence(page)).toContainText('not in Anhui');

  const promised = await countOf('Zhejiang').textContent();
  await change(page, () => section.getByRole('checkbox', { name: /^Zhejiang/ }).check());
  await expect(countOf('not Zhejiang')).toHaveText(promised ?? '');
  await expect(sentence(page)).toContainText('not in Anhui or Zhejiang');
  await expect.poll(() => recordsIn(page)).toBe(Number(promised));

  const chips = page.getByRole('list', { name: 'Chosen filters' });
  await change(page, () => chips.getByRole('button', { name: 'Remove “not Anhui”' }).click());
  await change(page, () => chips.getByRole('button', { name: 'Remove “not Zhejiang”' }).click());
  // A facet without chosen options gets its default match mode back.
  await expect.poll(() => parameter(page, 'match')).toBeNull();
  await expect(section.getByRole('radio')).toHaveCount(0);
});

test('any, all and none of facets go together, through the address and back', async ({ page }) => {
  await openAtlas(page, './?industry=ind-ic,ind-ai&city=340100&match=all:industry;none:city');
  const { events } = await atlasFile(page);
  const left = events.filter(
    ({ industries, places, host }) =>
      industries.includes('ind-ic') &&
      industries.includes('ind-ai') &&
      ![...places, host].some((place) => place === '340100'),
  ).length;
  await expect(sentence(page)).toContainText(`${left} event`);
  await expect(sentence(page)).toContainText('in both integrated circuits and artificial intelligence, not in Hefei');
  await change(page, () => speak(page, '简体中文'));
  await expect(page.getByRole('list', { name: '已选条件' })).toContainText('不含合肥市');
  await expect.poll(() => parameter(page, 'match')).toBe('all:industry;none:city');
});

test('what excludes too much can be lifted with one click', async ({ page }) => {
  await openAtlas(page, './?province=310000,320000,330000,340000&match=none:province&industry=ind-laser');
  const box = page.locator('.nothing-found');
  await change(page, () => box.getByRole('button', { name: /^Without excluding/ }).click());
  await expect(box).toBeHidden();
  await expect(sentence(page)).toContainText('lasers');
  await expect.poll(() => parameter(page, 'match')).toBeNull();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`set questions are accessible, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openAtlas(page, './?city=320500,340200&match=none:city&alliance=al-g60-robot,al-g60-newmat&corridor=members');
    await expect(answerOf(page)).toHaveCount(2);
    const { violations } = await new AxeBuilder({ page }).include('#filters').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
