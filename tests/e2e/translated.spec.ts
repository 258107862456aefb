/** A page translated by the browser shows what an untranslated one in the same state does. */
import type { Page } from '@playwright/test';
import { change, expect, openAtlas, test, watch } from './atlas.ts';
import { startTranslator, textsOf, WAYS } from './translator.ts';

// Large enough that no panel covers another, and that no text has to give way to a shorter one.
const SIZE = { width: 1920, height: 1000 };
test.use({ viewport: SIZE });

/** What a reader does. Everything is found by structure: the texts of one page are translated. */
const STEPS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the corridor': (page) =>
    change(page, () => page.locator('#filters .facet:nth-of-type(1) .option input').first().click()),
  'an industry': (page) => change(page, () => page.locator('#filters .options input').nth(5).click()),
  'a table': (page) => change(page, () => page.locator('#header .tables-button').click()),
  'another table': (page) => change(page, () => page.locator('#table-tab-alliances').click()),
  'sorted by its second column': (page) => page.locator('#tables th .sort').nth(1).click(),
  'the industry no longer': (page) => change(page, () => page.locator('#filters .options input').nth(5).click()),
  'a record': (page) => change(page, () => page.locator('#tables tbody button.link').first().click()),
  'another record': (page) =>
    change(page, () => page.locator('#tables tbody tr:nth-child(5) button.link').first().click()),
  'a city, by the keyboard on the map': (page) =>
    change(page, async () => {
      await page.locator('.map-surface').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }),
  'tables closed': (page) => change(page, () => page.locator('#tables .tables-head > button').click()),
  'the last five years': (page) => change(page, () => page.locator('.timeline-presets button').nth(1).click()),
  'as of a day': (page) => change(page, () => page.locator('.timeline-mode select').selectOption({ index: 1 })),
  'two dates compared': (page) => change(page, () => page.locator('.timeline-mode select').selectOption({ index: 2 })),
  'tables again': (page) => change(page, () => page.locator('#header .tables-button').click()),
  'a matrix': (page) => change(page, () => page.locator('#table-tab-matrix').click()),
  'details closed': (page) => change(page, () => page.locator('#details .details-bar button').click()),
  'a network': (page) => change(page, () => page.locator('#table-tab-network').click()),
  'another language': (page) =>
    change(page, () => page.locator('#header select').first().selectOption({ value: 'zh' })),
  'filters cleared': (page) => change(page, () => page.locator('.filters-head > button').first().click()),
  'the dialog for sharing': (page) => page.locator('#header [aria-haspopup=dialog]').first().click(),
  'its second tab': (page) => page.locator('dialog [role=tab]').nth(1).click(),
  'its first tab again': (page) => page.locator('dialog [role=tab]').first().click(),
  'no dialog': (page) => page.keyboard.press('Escape'),
  'the first language': (page) =>
    change(page, () => page.locator('#header select').first().selectOption({ value: 'en' })),
};

for (const way of WAYS) {
  test(`a page translated by ${way} nodes goes on saying what is so`, async ({ page, context, baseURL }) => {
    test.setTimeout(240_000);
    const plain = await context.newPage();
    const { complaints } = watch(page, new URL(baseURL ?? '').origin);
    await plain.setViewportSize(SIZE);
    for (const each of [page, plain]) await openAtlas(each, './?lang=en&engine=svg');
    await startTranslator(page, way);
    for (const [what, act] of Object.entries(STEPS)) {
      await Promise.all([page, plain].map(act));
      const compare = async () => expect(await textsOf(page), what).toEqual(await textsOf(plain));
      await expect(compare).toPass({ timeout: 60_000 });
    }
    // The new words are translated as well.
    await expect(page.locator('#header .sentence p').first()).toHaveText(/^‹[^‹›]+›$/);
    expect(complaints).toEqual([]);
  });
}
