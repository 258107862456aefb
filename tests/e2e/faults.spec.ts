import type { Page, Route } from '@playwright/test';
import { atRest, change, details, expect, firstPart, openAtlas, sentence, speak, test } from './atlas.ts';
import { ALL_ALLIANCES, COUNTS } from './facts.ts';

for (const [name, body, status, words] of [
  ['missing', 'not found', 404, /server answered with an error/],
  ['cut in the middle', '{"schemaVersion":"1.0.0","places":[{"id":"31', 200, /incomplete or damaged/],
  ['of another version', '{"schemaVersion":"9.0.0"}', 200, /version/],
  ['not an atlas', '[]', 200, /not what this page expects/],
] as const) {
  test(`data that are ${name} give a message, and trying again works`, async ({ page }) => {
    await page.route('**/data/first.json', (route) => route.fulfill({ status, body }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.locator('html')).toHaveAttribute('data-atlas', 'error');
    await page.unroute('**/data/first.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(sentence(page)).toContainText(ALL_ALLIANCES);
  });
}

test('a connection that fails is told in Chinese to a Chinese reader', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.route('**/data/first.json', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('网络连接失败');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.close();
});

test('one invalid record is named and left out, the rest is shown', async ({ page }) => {
  const file = await firstPart(page);
  const [first] = file.events;
  if (first) first.date = '2018-02-30';
  await page.route('**/data/first.json', (route) => route.fulfill({ json: file }));
  await openAtlas(page);
  await expect(page.locator('#notices')).toContainText(first?.id ?? '');
  await expect(sentence(page)).toContainText(`${COUNTS.events - 1} events`);
});

test('a finer ground that does not come is said, and the coarse one stays', async ({ page }) => {
  await page.route('**/data/ground/1.json', (route) => route.abort());
  await openAtlas(page, './?view=31,120.5,8.5');
  await expect(page.locator('#map-view')).toContainText('Part of the basemap could not be loaded');
  await expect(page.locator('.map-ground .city')).toHaveCount(41);
});

test('words of the reader’s language that do not come are replaced by those of the other, and that is said', async ({
  page,
}) => {
  await page.route(/assets\/zh-[^/]*\.js/, (route) => route.abort());
  await openAtlas(page, './?lang=zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(sentence(page)).toContainText(ALL_ALLIANCES);
  await expect(page.locator('#notices')).toContainText('words of another language could not be loaded');
});

test('a language whose words do not come is not switched to, and that is said', async ({ page }) => {
  await page.route(/assets\/zh-[^/]*\.js/, (route) => route.abort());
  await openAtlas(page, './?lang=en');
  await speak(page, '简体中文');
  await expect(page.locator('#notices')).toContainText('words of another language could not be loaded');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('where no words come at all, the page itself still has some', async ({ page }) => {
  await page.route(/assets\/(en|zh)-[^/]*\.js/, (route) => route.abort());
  await page.goto('./?lang=zh');
  await expect(page.locator('#trouble')).toContainText('交互式地图未能加载');
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'error');
});

test('data without the shared tree of links show the same links', async ({ page }) => {
  await openAtlas(page);
  await atRest(page);
  const ribbons = await page.locator('.map-marks .ribbon').count();
  expect(ribbons).toBeGreaterThan(0);
  const file = await firstPart(page);
  await page.route('**/data/first.json', (route) => route.fulfill({ json: { ...file, support: null } }));
  await openAtlas(page);
  await expect(page.locator('.map-marks .ribbon')).toHaveCount(ribbons);
});

/** The faults simulated for a file of the page. */
const FAULTS: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['is missing', (route) => route.fulfill({ status: 404, body: 'not found' })],
  [
    'is cut in the middle',
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.slice(0, body.length / 2) });
    },
  ],
  ['is a web page', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Home</title>' })],
];

/** Changes the address within the page, as the back and forward buttons do. */
const goTo = (page: Page, search: string) =>
  page.evaluate((next) => {
    history.pushState(null, '', next);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);

const trouble = (page: Page) => page.locator('#trouble');

test('a browser below the floor keeps the picture, and is told so in both languages', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./?lang=en');
  await expect(trouble(page).getByText('This browser is too old')).toBeVisible();
  await expect(trouble(page).getByText('此浏览器版本过旧')).toBeVisible();
  await expect(trouble(page).getByRole('link', { name: 'Everything on the map as plain tables' })).toBeVisible();
  await expect(trouble(page).getByRole('button')).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'static');
  await expect(page.locator('.first-picture .city').first()).toBeVisible();
  expect(asked.filter((url) => /texts\.json|rest-/.test(url))).toEqual([]);
});

for (const [name, answer] of FAULTS) {
  test(`where the entry ${name}, the picture stays, that is said, and reloading helps`, async ({ page }) => {
    const file = /assets\/index-[^/]*\.js/;
    await page.route(file, answer);
    await page.goto('./?lang=zh');
    await expect(trouble(page)).toBeVisible();
    await expect(trouble(page)).toContainText('交互式地图未能加载');
    await expect(trouble(page).getByText('The interactive map could not')).toBeVisible();
    await expect(trouble(page).getByRole('link', { name: '查看地图全部内容的文字表格' })).toHaveAttribute(
      'href',
      'data/tables.html#zh',
    );
    await expect(page.locator('html')).toHaveAttribute('data-atlas', 'static');
    await expect(page.locator('.first-picture .city').first()).toBeVisible();
    await page.unroute(file);
    await trouble(page).getByRole('button', { name: '刷新页面' }).click();
    await expect(sentence(page)).toContainText(`${COUNTS.alliances}个联盟`);
    await expect(trouble(page)).toBeHidden();
    await expect(page.locator('#notices')).toHaveText('');
  });

  test(`where the style sheet ${name}, nothing is black, that is said in both languages, and the rest works`, async ({
    page,
  }) => {
    await page.route(/assets\/index-[^/]*\.css/, answer);
    await page.goto('./?lang=en&table=events');
    await expect(trouble(page)).toContainText('The page has come without its layout');
    await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
    await expect(page.locator('#tables tbody tr')).toHaveCount(COUNTS.eventRows);
    if (name !== 'is cut in the middle') {
      const fills = () =>
        page
          .locator('#map-view svg')
          .evaluateAll((all) => all.slice(0, 2).map((svg) => getComputedStyle(svg.querySelector('path') ?? svg).fill));
      await expect.poll(async () => [...new Set(await fills())]).toEqual(['none']);
      const heights = () =>
        page.locator('button svg').evaluateAll((all) => all.map((sign) => sign.getBoundingClientRect().height));
      await expect.poll(async () => Math.max(...(await heights()))).toBeLessThan(40);
    }
  });

  test(`where tables ${name}, the page stays as it was, and the next try succeeds`, async ({ page }) => {
    const file = /assets\/rest-[^/]*\.js/;
    await page.route(file, answer);
    await openAtlas(page);
    const button = page.getByRole('button', { name: 'Tables' });
    for (let time = 0; time < 2; time++) {
      await change(page, () => button.click());
      await expect(page.locator('#notices li')).toHaveText(
        'A part of the page could not be loaded. Try once more, or reload the page.',
      );
      await expect(page.locator('#tables')).toBeHidden();
      await expect(button).toHaveAttribute('aria-expanded', 'false');
    }
    await expect(page.locator('#notices').getByRole('button', { name: 'Reload the page' })).toBeVisible();
    await page.unroute(file);
    await change(page, () => button.click());
    await expect(page.locator('#tables table')).toBeVisible();
    await expect(page.locator('#notices')).toHaveText('');
  });

  test(`where details ${name}, the map keeps its place and the selection, and the next one is told of`, async ({
    page,
  }) => {
    const file = /assets\/rest-[^/]*\.js/;
    await page.route(file, answer);
    await openAtlas(page);
    const map = page.locator('#map-view');
    const before = await map.boundingBox();
    await change(page, () => goTo(page, '?focus=place:340200'));
    await expect(page.locator('#notices')).toContainText('A part of the page could not be loaded');
    await expect(details(page)).toBeHidden();
    await expect.poll(async () => (await map.boundingBox())?.width).toBe(before?.width);
    await expect(page).toHaveURL(/focus=place:340200/);
    await page.unroute(file);
    await change(page, () => goTo(page, '?focus=place:340100'));
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Hefei');
    await expect(page.locator('#notices')).toHaveText('');
  });

  test(`where an analysis ${name}, that stands in its place, and it can be asked for again`, async ({ page }) => {
    const file = /assets\/matrix-[^/]*\.js/;
    await page.route(file, answer);
    await openAtlas(page, './?table=matrix');
    const message = page.locator('#tables').getByRole('alert');
    await expect(message).toContainText('A part of the page could not be loaded');
    await page.unroute(file);
    // The page itself retries when the browser is idle, so the button may be gone.
    const again = message.getByRole('button', { name: 'Try again' });
    await expect(async () => {
      await again.click({ timeout: 500 }).catch(() => {});
      await expect(page.locator('#tables table')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(message).toHaveCount(0);
  });

  test(`where sharing ${name}, that is said, and the next try succeeds`, async ({ page }) => {
    const file = /assets\/rest-[^/]*\.js/;
    await page.route(file, answer);
    await openAtlas(page);
    const button = page.locator('#header').getByRole('button', { name: 'Share' });
    await button.click();
    await expect(page.locator('#notices')).toContainText('A part of the page could not be loaded');
    await page.unroute(file);
    await button.click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test(`where the names in pinyin ${name}, search says that they cannot be searched`, async ({ page }) => {
    await page.route('**/data/search.json', answer);
    await openAtlas(page);
    await page.getByRole('combobox', { name: /^Search/ }).fill('jiqiren');
    await expect(page.locator('.suggestions')).toContainText('Pinyin and initials cannot be searched just now.');
    await page.unroute('**/data/search.json');
    await page.getByRole('combobox', { name: /^Search/ }).blur();
    await page.getByRole('combobox', { name: /^Search/ }).fill('jiqi');
    await expect(page.locator('.suggestion').first()).toBeVisible();
    await expect(page.locator('.suggestions')).not.toContainText('just now');
  });

  test(`where data are missing and the screen that says so ${name}, the page has a word for it`, async ({ page }) => {
    await page.route('**/data/first.json', (route) => route.abort());
    await page.route(/assets\/error-screen-[^/]*\.js/, answer);
    await page.goto('./');
    await expect(trouble(page)).toContainText('The interactive map could not be loaded');
    await expect(page.locator('html')).toHaveAttribute('data-atlas', 'error');
    await expect(page.locator('.first-picture .city').first()).toBeVisible();
  });
}

test('an exception on the way to the map ends in a plain sentence with a way to read everything', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('The atlas could not start in this browser');
  await expect(page.getByRole('alert')).not.toContainText('ResizeObserver');
  await expect(page.getByRole('link', { name: /plain tables/ })).toHaveAttribute('href', /data\/tables\.html$/);
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'error');
});

test('reloading goes past caches and keeps the state', async ({ page }) => {
  await page.route(/assets\/rest-[^/]*\.js/, (route) => route.abort());
  await openAtlas(page, './?alliance=al-g60-robot');
  await change(page, () => page.getByRole('button', { name: 'Tables' }).click());
  await page.unroute(/assets\/rest-[^/]*\.js/);
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  await page.locator('#notices').getByRole('button', { name: 'Reload the page' }).click();
  await expect.poll(() => documents.length).toBe(1);
  expect(documents[0]).toMatch(/alliance=al-g60-robot.*_t=\d+/);
  await expect(sentence(page)).toContainText('1 alliance');
  await expect(page.locator('#notices')).toHaveText('');
});

test('while the page is on its way there is a quiet sign of it, and none when it is there', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/assets\/index-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  const sign = () => page.locator('#header').evaluate((header) => getComputedStyle(header, '::after').animationName);
  await expect.poll(sign).toBe('loading');
  letGo();
  await expect(page.locator('html')).toHaveAttribute('data-atlas', 'svg');
  await expect.poll(sign).toBe('none');
});

test('the note about words goes when they have come', async ({ page }) => {
  const file = /assets\/zh-[^/]*\.js/;
  await page.route(file, (route) => route.abort());
  await openAtlas(page, './?lang=en');
  await speak(page, '简体中文');
  await expect(page.locator('#notices')).toContainText('words of another language');
  await page.unroute(file);
  await speak(page, '简体中文');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('#notices')).toHaveText('');
});

test('data of a later version are shown, without what the page does not know', async ({ page }) => {
  const file = await firstPart(page);
  const [first, second] = file.events;
  Object.assign(first ?? {}, { type: 'novel', mood: { en: 'good' } });
  Object.assign(second ?? {}, { tags: ['a'] });
  for (const alliance of file.alliances) Object.assign(alliance, { kind: 'novel', rank: 1 });
  await page.route('**/data/first.json', (route) =>
    route.fulfill({ json: { ...file, schemaVersion: '1.9.0', novelties: [1] } }),
  );
  await openAtlas(page, `./?focus=event:${first?.id}`);
  await expect(sentence(page)).toContainText(`${COUNTS.events} events`);
  await expect(page.locator('#notices')).toHaveText('');
  await expect(details(page)).toContainText('Other');
  await openAtlas(page, './?table=alliances');
  await expect(page.locator('#tables')).toContainText('Other alliance');
});

test('opened from a disk the page says why it does nothing', async ({ page }) => {
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  await expect(trouble(page)).toContainText('npm run build:single');
  await expect(trouble(page)).toContainText('从本地磁盘打开');
  await expect(trouble(page).getByText('without its layout')).toBeHidden();
});
