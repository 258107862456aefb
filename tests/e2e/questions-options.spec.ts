/** Questions with "and not": options that exclude, counted in interactions (a click, or a typed entry with Enter). */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { atlasFile, change, expect, openAtlas, recordsIn, sentence, speak, test } from './atlas.ts';
import { COUNTS } from './facts.ts';

const [HEFEI, WUHU, HANGZHOU] = ['340100', '340200', '330100'] as const;
const sectionOf = (page: Page, facet: string) => page.locator('#filters details.facet').filter({ hasText: facet });
const address = (page: Page) => decodeURIComponent(new URL(page.url()).search);

async function smallerSide(target: Locator): Promise<number> {
  const box = await target.boundingBox();
  return Math.min(box?.width ?? 0, box?.height ?? 0);
}

/** What a question costs. */
function interactions() {
  let count = 0;
  return {
    take: async (act: () => Promise<unknown>) => {
      count += 1;
      await act();
    },
    count: () => count,
  };
}

/** Alliances that Hefei and Wuhu share, of all that one of them is in; without those that concern Hangzhou. */
async function sharedWithoutHangzhou(page: Page): Promise<{ shared: string[]; of: number }> {
  const { alliances, places } = await atlasFile(page);
  const isIn = (id: string, city: string) => id === city || places.find((place) => place.id === id)?.parent === city;
  const left = alliances.filter(
    ({ members, seat, foundedPlace }) =>
      ![...members.map(({ place }) => place), seat, foundedPlace].some((id) => id && isIn(id, HANGZHOU)),
  );
  const of = (city: string) => left.filter(({ members }) => members.some(({ place }) => isIn(place, city)));
  const [hefei, wuhu] = [of(HEFEI), of(WUHU)];
  return {
    shared: hefei.filter((alliance) => wuhu.includes(alliance)).map(({ name }) => name.en ?? ''),
    of: new Set([...hefei, ...wuhu]).size,
  };
}

test('N1: which alliances Hefei and Wuhu share that Hangzhou is not in, in three interactions', async ({ page }) => {
  await openAtlas(page);
  const { shared, of } = await sharedWithoutHangzhou(page);
  const { take, count } = interactions();
  const section = sectionOf(page, 'Place');
  await take(() => section.locator('summary').click());
  await take(async () => {
    const field = section.getByRole('textbox', { name: 'Find a place' });
    await field.fill('Hefei + Wuhu − Hangzhou');
    await change(page, () => field.press('Enter'));
    await expect(field).toHaveValue('');
  });
  expect(count()).toBeLessThanOrEqual(3);
  await expect.poll(() => address(page)).toBe(`?match=all:city&city=${HEFEI},${WUHU},-${HANGZHOU}`);
  // No record, or some: the data say.
  await expect(sentence(page)).toContainText(/both Hefei and Wuhu, not (in )?Hangzhou/);
  const answer = page.locator('.set-answer');
  const words =
    shared.length === 0
      ? `share none of their ${of}`
      : shared.length < of
        ? `share ${shared.length} of their ${of}`
        : 'share';
  await expect(answer).toContainText(`Hefei and Wuhu ${words}`);
  for (const name of shared) await expect(page.locator('.set-rest')).toContainText(name);
  const chips = page.getByRole('list', { name: 'Chosen filters' });
  await expect(chips.getByRole('button', { name: 'Remove “not Hangzhou”' })).toBeVisible();
});

test('an option is excluded by keyboard, says so, and comes back with the address', async ({ page }) => {
  await openAtlas(page, `./?city=${HEFEI},${WUHU}`);
  const section = sectionOf(page, 'Place');
  const exclude = section.getByRole('button', { name: 'Exclude Hangzhou' });
  const all = await recordsIn(page);
  await exclude.focus();
  await change(page, () => exclude.press('Enter'));
  await expect(exclude).toHaveAttribute('aria-pressed', 'true');
  await expect(exclude).toBeFocused();
  await expect(section.getByRole('checkbox', { name: /^not Hangzhou/ })).toBeChecked();
  // The number beside it is what it keeps away.
  const away = section.locator('li').filter({ hasText: 'not Hangzhou' }).locator('.option-count');
  await expect.poll(async () => all - (await recordsIn(page))).toBe(Number((await away.textContent())?.slice(1)));
  await expect.poll(() => address(page)).toBe(`?city=${HEFEI},${WUHU},-${HANGZHOU}`);
  await page.reload();
  await expect(sentence(page)).toContainText('in Hefei or Wuhu, not in Hangzhou');
  await change(page, () => speak(page, '简体中文'));
  await expect(page.getByRole('list', { name: '已选条件' })).toContainText('不含杭州市');
  await expect(page.getByRole('button', { name: '排除杭州市' })).toHaveAttribute('aria-pressed', 'true');
  await change(page, () => page.getByRole('button', { name: '移除“不含杭州市”' }).click());
  await expect.poll(() => address(page)).toBe(`?lang=zh&city=${HEFEI},${WUHU}`);
});

test('options of every facet exclude, and none keeps its meaning', async ({ page }) => {
  await openAtlas(page, './?industry=-ind-ic&kind=-plan&province=310000,-340000');
  await expect(sentence(page)).toContainText('not in integrated circuits');
  await expect(sentence(page)).toContainText('in Shanghai, not in Anhui');
  await expect(sentence(page)).toContainText('kind of event: not plan');
  const province = sectionOf(page, 'Province');
  await change(page, () => province.getByRole('radio', { name: 'none' }).check());
  await expect.poll(() => address(page)).toContain('match=none:province');
  await expect.poll(() => address(page)).toContain('province=310000,340000');
  await expect(province.getByRole('button', { name: /^Exclude/ })).toHaveCount(0);
  await openAtlas(page, `./?city=${HANGZHOU},-${HEFEI}&match=none:city`);
  await expect(sentence(page)).toContainText('not in Hangzhou or Hefei');
});

test('alliances that are only announced are counted apart, and neither exist nor possibly do', async ({ page }) => {
  await openAtlas(page);
  await expect(sentence(page)).toContainText(`${COUNTS.alliances} alliances and ${COUNTS.announced} announced`);
  await openAtlas(page, './?asOf=2022-12-31');
  const { alliances } = await atlasFile(page);
  const announced = alliances.filter(({ exists, founded }) => !exists && (founded ?? '') < '2023').length;
  await expect(sentence(page)).toContainText(/^\d+ alliances( \(possibly \d+ more\))? and \d+ announced,/);
  await expect(sentence(page)).toContainText(` and ${announced} announced`);
  await openAtlas(page, './?alliance=al-nzy-credit&focus=alliance:al-nzy-credit');
  await expect(sentence(page)).toContainText('1 announced alliance');
  await expect(page.locator('#details')).toContainText('Announced; founding not found');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`what excludes is accessible, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openAtlas(page, `./?city=${HEFEI},-${HANGZHOU}`);
    const { violations } = await new AxeBuilder({ page }).include('#filters').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const exclude = page.getByRole('button', { name: 'Exclude Hangzhou' });
    await expect.poll(() => smallerSide(exclude)).toBeGreaterThanOrEqual(24);
  });
}

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the button is always there, and large enough', async ({ page }) => {
    await openAtlas(page, `./?city=${HEFEI}`);
    await page.getByRole('button', { name: /^Filters/ }).tap();
    const exclude = page.getByRole('button', { name: 'Exclude Hangzhou' });
    await expect(exclude).toHaveCSS('opacity', '1');
    await expect.poll(() => smallerSide(exclude)).toBeGreaterThanOrEqual(44);
    await change(page, () => exclude.tap());
    await expect(exclude).toHaveAttribute('aria-pressed', 'true');
  });
});
