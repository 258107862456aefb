/** Back takes back finished choices step by step, and closes layers on phones; in a frame there is "Undo". */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { atRest, change, details, expect, openAtlas, openLegend, sentence, speak, test } from './atlas.ts';

const search = (page: Page) => new URL(page.url()).search;
const biomedicine = (page: Page) => page.getByRole('checkbox', { name: /^Biomedicine/ });
/** The entry that the browser is at, as the atlas has marked it. */
const layersInEntry = (page: Page) => page.evaluate(() => history.state?.layers ?? 0);

test('each finished choice is a step, whichever way the period is chosen', async ({ page }) => {
  await openAtlas(page);
  const end = page.getByRole('slider', { name: 'End of the period' });
  const choices: readonly (() => Promise<unknown>)[] = [
    () => biomedicine(page).check(),
    () => page.getByRole('button', { name: '5 years' }).click(),
    async () => {
      await page.getByRole('button', { name: 'Set dates' }).click();
      await page.locator('input[name=first]').fill('2019-01-01');
      await page.locator('input[name=last]').fill('2021-12-31');
      await page.getByRole('button', { name: 'Apply' }).click();
    },
    // A run of keys.
    async () => {
      await end.focus();
      for (const key of ['ArrowLeft', 'ArrowLeft', 'PageDown']) await page.keyboard.press(key);
    },
    // A drag, with rests.
    async () => {
      await atRest(page);
      const band = await page.locator('#timeline .selection').boundingBox();
      if (!band) throw new Error('found no band');
      const [x, y] = [band.x + band.width / 2, band.y + band.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (const by of [20, 40, 60]) {
        await change(page, () => page.mouse.move(x - by, y, { steps: 3 }));
      }
      await page.mouse.up();
    },
    () => page.getByRole('combobox', { name: 'Time view' }).selectOption('As of one day'),
    () => page.getByRole('button', { name: 'Tables' }).click(),
  ];
  const seen = [search(page)];
  for (const choose of choices) {
    await choose();
    await expect.poll(() => search(page)).not.toBe(seen.at(-1));
    // The last change of a movement is written a moment later, and a pause ends it.
    await expect.poll(() => page.evaluate(() => history.state.position)).toBe(seen.length);
    await settled(page);
    seen.push(search(page));
  }
  for (const expected of seen.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => search(page)).toBe(expected);
  }
  await expect(biomedicine(page)).not.toBeChecked();
  for (const expected of seen.slice(1)) {
    await page.goForward();
    await expect.poll(() => search(page)).toBe(expected);
  }
});

/** Waits until the address stays the same for longer than it may lag behind. */
async function settled(page: Page): Promise<void> {
  let last = '';
  await expect
    .poll(
      () => {
        const now = page.url();
        const isSame = now === last;
        last = now;
        return isSame;
      },
      { intervals: [600] },
    )
    .toBe(true);
}

test('language and theme are no steps, and back keeps them, also for the next visit', async ({ page }) => {
  await openAtlas(page);
  await change(page, () => biomedicine(page).check());
  await change(page, () => speak(page, '简体中文'));
  await change(page, () => page.getByRole('combobox', { name: '主题' }).selectOption('dark'));
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^生物医药/ })).not.toBeChecked();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', 'zh-CN');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => search(page)).toBe('?lang=zh&theme=dark');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('delta-atlas')))
    .toBe('{"language":"zh","theme":"dark"}');
  await openAtlas(page, './');
  await expect(root).toHaveAttribute('lang', 'zh-CN');
  await expect(root).toHaveAttribute('data-theme', 'dark');
});

test('what an address says of language and theme is not kept as the reader’s preference', async ({ page }) => {
  await openAtlas(page, './?lang=zh&theme=dark');
  await change(page, () => page.getByRole('checkbox', { name: /^生物医药/ }).check());
  expect(await page.evaluate(() => localStorage.getItem('delta-atlas'))).toBe(null);
  await change(page, () => page.getByRole('combobox', { name: '主题' }).selectOption('light'));
  await expect.poll(() => page.evaluate(() => localStorage.getItem('delta-atlas'))).toBe('{"theme":"light"}');
});

test('layers and drawing are steps, moving the map is none', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 800 });
  await openAtlas(page);
  await openLegend(page);
  await change(page, () => page.getByRole('combobox', { name: 'Outlined' }).selectOption({ label: 'nothing' }));
  await change(page, () => page.getByRole('radio', { name: 'Spokes' }).check());
  await change(page, () => page.getByRole('button', { name: 'Zoom in' }).click());
  await expect.poll(() => search(page)).toMatch(/view=/);
  await settled(page);
  const view = new URL(page.url()).searchParams.get('view');
  await openLegend(page);
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Spokes' })).not.toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Outlined' })).toHaveValue('');
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe(view);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Outlined' })).toHaveValue('gr-g60');
});

test('what is chosen before the code of the history has come is a step as well', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(/assets\/address-sync-/, async (route) => {
    await held;
    await route.continue();
  });
  await openAtlas(page);
  await change(page, () => biomedicine(page).check());
  await change(page, () =>
    page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check(),
  );
  letGo();
  await expect.poll(() => search(page)).toBe('?industry=ind-biomed&grouping=gr-g60');
  await page.goBack();
  await expect(
    page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }),
  ).not.toBeChecked();
  await expect(biomedicine(page)).toBeChecked();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  interface PhoneLayer {
    name: string;
    open: (page: Page) => Promise<void>;
    shown: (page: Page) => Locator;
    /** Ways to close it but Back. */
    close: Readonly<Record<string, (page: Page) => Promise<void>>>;
  }
  const pressEscape = (page: Page) => page.keyboard.press('Escape');
  const menu = (page: Page) => page.getByRole('button', { name: 'Menu' });
  const LAYERS: readonly PhoneLayer[] = [
    {
      name: 'menu',
      open: (page) => menu(page).tap(),
      shown: (page) => page.locator('#header-menu'),
      close: {
        Escape: pressEscape,
        'its button': (page) => menu(page).tap(),
        'a tap outside': (page) => page.locator('#header h1').tap(),
      },
    },
    {
      name: 'dialog',
      open: async (page) => {
        await menu(page).tap();
        await page.locator('#header-menu').getByRole('button', { name: 'Share' }).tap();
      },
      shown: (page) => page.getByRole('dialog', { name: 'Share' }),
      close: {
        Escape: pressEscape,
        'its button': (page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap(),
      },
    },
    {
      name: 'filters',
      open: (page) => page.getByRole('button', { name: /^Filters/ }).tap(),
      shown: (page) => page.locator('#filters'),
      close: {
        Escape: pressEscape,
        'the results': (page) => page.locator('.filters-foot button').tap(),
      },
    },
    {
      name: 'search',
      open: (page) => page.getByRole('button', { name: 'Search', exact: true }).tap(),
      shown: (page) => page.getByRole('combobox', { name: /^Search/ }),
      close: { Escape: pressEscape, 'its button': (page) => page.getByRole('button', { name: 'Close search' }).tap() },
    },
    {
      name: 'legend',
      open: (page) => page.getByRole('button', { name: 'Legend' }).tap(),
      shown: (page) => page.locator('#legend-body'),
      close: { Escape: pressEscape },
    },
  ];

  /** Makes one step: opens the details of a record. */
  async function openRecord(page: Page): Promise<void> {
    await openAtlas(page);
    await page.locator('.timeline-item').first().tap();
    await expect(details(page)).toBeVisible();
    await expect.poll(() => search(page)).toContain('focus=');
  }

  for (const { name, open, shown, close } of LAYERS) {
    test(`back closes the ${name}, and only then takes back what was chosen before`, async ({ page }) => {
      await openRecord(page);
      const before = search(page);
      await open(page);
      await expect(shown(page)).toBeVisible();
      await expect.poll(() => layersInEntry(page)).toBe(1);
      await page.goBack();
      await expect(shown(page)).toBeHidden();
      await expect.poll(() => search(page)).toBe(before);
      await page.goBack();
      await expect(details(page)).toBeHidden();
      await expect.poll(() => search(page)).toBe('');
    });

    for (const [way, act] of Object.entries(close)) {
      test(`the ${name}, closed by ${way}, leaves no entry`, async ({ page }) => {
        await openRecord(page);
        await open(page);
        await expect.poll(() => layersInEntry(page)).toBe(1);
        await act(page);
        await expect(shown(page)).toBeHidden();
        await expect.poll(() => layersInEntry(page)).toBe(0);
        await expect(details(page)).toBeVisible();
        // Forward leads nowhere.
        await page.evaluate(() => history.forward());
        await expect(shown(page)).toBeHidden();
        await expect.poll(() => layersInEntry(page)).toBe(0);
        await page.goBack();
        await expect(details(page)).toBeHidden();
      });
    }
  }

  test('back closes the filters first, and then takes back what was chosen in them, one by one', async ({ page }) => {
    await openAtlas(page);
    await page.getByRole('button', { name: /^Filters/ }).tap();
    await biomedicine(page).tap();
    await page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).tap();
    await expect.poll(() => search(page)).toBe('?industry=ind-biomed&grouping=gr-g60');
    await expect.poll(() => layersInEntry(page)).toBe(1);
    await page.goBack();
    await expect(page.locator('#filters')).toBeHidden();
    await expect(sentence(page)).toContainText('Corridor');
    await page.goBack();
    await expect(sentence(page)).not.toContainText('Corridor');
    await expect(sentence(page)).toContainText('biomedicine');
    await page.goBack();
    await expect(sentence(page)).not.toContainText('biomedicine');
  });

  test('a choice that closes the layer takes its entry', async ({ page }) => {
    await openAtlas(page);
    await page.getByRole('button', { name: 'Search', exact: true }).tap();
    await page.getByRole('combobox', { name: /^Search/ }).fill('Wuhu');
    await page.getByRole('option').first().tap();
    await expect(details(page)).toBeVisible();
    await expect.poll(() => layersInEntry(page)).toBe(0);
    await page.goBack();
    await expect(details(page)).toBeHidden();
    await expect(page.getByRole('combobox', { name: /^Search/ })).toBeHidden();
    await expect.poll(() => search(page)).toBe('');
  });

  test('a page loaded anew with a layer’s entry on top is without that entry', async ({ page }) => {
    await openRecord(page);
    const before = search(page);
    await page.getByRole('button', { name: /^Filters/ }).tap();
    await expect.poll(() => layersInEntry(page)).toBe(1);
    await page.reload();
    await expect(details(page)).toBeVisible();
    await expect.poll(() => layersInEntry(page)).toBe(0);
    await expect.poll(() => search(page)).toBe(before);
    await page.goBack();
    await expect(details(page)).toBeHidden();
  });

  test('a page that the atlas comes back from has kept the layer and its entry', async ({ page }) => {
    await openRecord(page);
    await page.getByRole('button', { name: /^Filters/ }).tap();
    await expect.poll(() => layersInEntry(page)).toBe(1);
    await page.goto('./tables.html');
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('data-texts', 'here');
    const isKept = (await page.locator('#filters').isVisible()) ? 1 : 0;
    await expect.poll(() => layersInEntry(page)).toBe(isKept);
    for (let count = 0; count <= isKept; count += 1) await page.goBack();
    await expect.poll(() => search(page)).toBe('');
  });
});

test('on a wide page layers have no entries', async ({ page }) => {
  await openAtlas(page);
  const before = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test.describe('in a frame', () => {
  let portal: Server;
  test.beforeAll(async () => {
    portal = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '/', 'http://portal');
      const frames = searchParams.getAll('src').map((src, index) => {
        const escaped = src.replaceAll('&', '&amp;');
        return `<iframe id="f${index}" title="Atlas ${index}" src="${escaped}" width="800" height="500"
          data-delta-atlas="fixed" data-link="a" data-delta-atlas-link="a"></iframe>`;
      });
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">
        ${frames.join('')}<script src="${searchParams.get('script')}" crossorigin></script></html>`);
    });
    await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
  });
  test.afterAll(() => void portal.close());

  async function embed(page: Page, ...searches: string[]) {
    const { baseURL } = test.info().project.use;
    const query = new URLSearchParams({ script: `${baseURL}embed/v1.js` });
    for (const each of searches) query.append('src', `${baseURL}embed/${each}`);
    await page.goto(`http://localhost:${(portal.address() as AddressInfo).port}/?${query}`);
    const frames = searches.map((_, index) => page.frameLocator(`#f${index}`));
    for (const frame of frames) await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
    return frames;
  }

  test('undo takes back step by step, says what, and leaves the history of the page around alone', async ({ page }) => {
    const [frame] = await embed(page, '?lang=en');
    if (!frame) throw new Error('found no frame');
    const before = await page.evaluate(() => history.length);
    const undo = frame.locator('#frame-line').getByRole('button', { name: 'Undo' });
    await expect(undo).toHaveCount(0);
    await frame.getByRole('button', { name: '5 years' }).click();
    await frame.getByRole('button', { name: /^Filters/ }).click();
    await frame.getByRole('checkbox', { name: /^Biomedicine/ }).check();
    await frame.getByRole('button', { name: 'Clear all filters' }).click();
    const told = frame.locator('#frame-line').getByRole('status');
    await expect(frame.getByRole('button', { name: 'Undo: filters' })).toBeVisible();
    await undo.click();
    await expect(told).toHaveText('Undone: filters. Steps left: 2');
    await expect(frame.getByRole('checkbox', { name: /^Biomedicine/ })).toBeChecked();
    await frame.getByRole('checkbox', { name: /^Biomedicine/ }).press('Control+z');
    await expect(frame.getByRole('checkbox', { name: /^Biomedicine/ })).not.toBeChecked();
    await expect(frame.getByRole('button', { name: 'Undo: period' })).toBeEnabled();
    const line = ['#f0', '#frame-line'] as const;
    const { violations } = await new AxeBuilder({ page }).include({ fromFrames: [...line] }).analyze();
    expect(violations).toEqual([]);
    await undo.click();
    await expect(frame.getByRole('button', { name: '5 years' })).toHaveAttribute('aria-pressed', 'false');
    await expect(undo).toBeFocused();
    await expect(undo).toHaveAttribute('aria-disabled', 'true');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('an undo is the reader’s: the page around hears of it as such', async ({ page }) => {
    const [frame] = await embed(page, '?lang=en');
    if (!frame) throw new Error('found no frame');
    const states = await page.evaluateHandle(() => {
      const seen: [string, string | undefined][] = [];
      document.querySelector('iframe')?.addEventListener('delta-atlas:state', (event) => {
        const { by, params } = (event as CustomEvent).detail;
        seen.push([by, params.time]);
      });
      return seen;
    });
    await frame.getByRole('button', { name: '5 years' }).click();
    const last = () => states.evaluate((seen) => seen.at(-1));
    await expect.poll(last).toEqual(['reader', expect.stringContaining('..')]);
    await frame.getByRole('button', { name: 'Undo: period' }).click();
    await expect.poll(last).toEqual(['reader', undefined]);
  });
});
