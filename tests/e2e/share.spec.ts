/** Sharing a view: the dialog, links, citations, renamed ids, and the snippet in another site's page. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { atlasFile, details, expect, openAtlas, sentence, test, watch } from './atlas.ts';

const VIEW = './?lang=en&industry=ind-robotics&time=2018..2020&focus=alliance:al-g60-robot';
const SNIPPET = /^(Frame|内嵌框架)$/;

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^(Share and download|分享与下载)$/ });
}

/** Opens the dialog at a tab, given by its index. */
async function openShare(page: Page, tab = 0): Promise<void> {
  await page
    .locator('#header')
    .getByRole('button', { name: /^(Share|分享)$/ })
    .click();
  await dialog(page).getByRole('tab').nth(tab).click();
}

const fieldOf = (page: Page, name: string | RegExp) => dialog(page).getByRole('textbox', { name });
const field = (page: Page, name: string | RegExp): Promise<string> => fieldOf(page, name).inputValue();

test.describe('the dialog', () => {
  test('takes the focus, is left by Escape, and gives it back', async ({ page }) => {
    await openAtlas(page, VIEW);
    const button = page.locator('#header').getByRole('button', { name: 'Share', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const tabs = dialog(page).getByRole('tab');
    await expect(tabs.first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tabs.nth(1)).toBeFocused();
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect(tabs.first()).toBeFocused();
    // The page behind the dialog is inert.
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(
        () => document.activeElement?.closest('dialog, #atlas')?.localName ?? 'browser',
      );
      expect(['dialog', 'browser']).toContain(where);
    }
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(button).toBeFocused();
    // Escape has closed only the dialog.
    await expect(details(page)).toContainText('G60 Robot');
  });

  for (const [lang, theme] of [
    ['en', 'light'],
    ['zh', 'dark'],
  ] as const) {
    for (const tab of [0, 1, 2]) {
      test(`axe finds nothing in ${lang}, ${theme}: tab ${tab}`, async ({ page }) => {
        await openAtlas(page, `${VIEW}&theme=${theme}`.replace('lang=en', `lang=${lang}`));
        await openShare(page, tab);
        const { violations } = await new AxeBuilder({ page })
          .include('dialog')
          .exclude('dialog iframe')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual(
          [],
        );
      });
    }
  }

  test.describe('on a narrow phone', () => {
    test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });
    test('is a sheet of full width, and gives the focus back to the menu', async ({ page }) => {
      await openAtlas(page, './?lang=en');
      const menu = page.getByRole('button', { name: 'Menu' });
      await menu.click();
      await openShare(page, 1);
      const edges = async () => {
        const box = await dialog(page).boundingBox();
        return [box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)];
      };
      await expect.poll(edges).toEqual([0, 320, 568]);
      const panel = dialog(page).locator('.share-panel');
      await expect.poll(() => panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await page.keyboard.press('Escape');
      await expect(menu).toBeFocused();
    });
  });

  test('is not printed', async ({ page }) => {
    await openAtlas(page, VIEW);
    await openShare(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('dialog')).toBeHidden();
  });
});

test.describe('the link', () => {
  test('is copied, and shows the same', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openAtlas(page, VIEW);
    const shown = await sentence(page).textContent();
    await openShare(page);
    await dialog(page).getByRole('button', { name: 'Copy: Address of this view' }).click();
    await expect(dialog(page).getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await field(page, 'Address of this view'));
    expect(copied).toContain('?lang=en&time=2018..2020&focus=alliance:al-g60-robot&industry=ind-robotics');
    const other = await context.newPage();
    await openAtlas(other, copied);
    await expect(sentence(other)).toHaveText(shown ?? '');
    await expect(details(other)).toContainText('G60 Robot');
  });

  test('has the position of the map only if it was moved, and only if that is wanted', async ({ page }) => {
    await openAtlas(page, './?lang=en&view=31,120,8');
    await openShare(page);
    await expect(fieldOf(page, 'Address of this view')).toHaveValue(/view=31,120,8/);
    await dialog(page).getByLabel('Include the current map position').uncheck();
    await expect(fieldOf(page, 'Address of this view')).not.toHaveValue(/view=/);
    await expect(fieldOf(page, /whole atlas/)).toHaveValue(new URL('./', page.url()).href);
  });

  test('is selected where copying is forbidden, and that is said', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
      Document.prototype.execCommand = () => false;
    });
    await openAtlas(page, VIEW);
    await openShare(page);
    await dialog(page).getByRole('button', { name: 'Copy: APA 7' }).click();
    await expect(dialog(page).getByRole('status').filter({ hasText: 'copy it yourself' })).toHaveCount(1);
    const selected = await page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
    expect(selected).toBe(await field(page, 'APA 7'));
  });

  test('is cited with what is shown, the version of the data and the day in UTC', async ({ page }) => {
    await page.clock.setFixedTime('2026-03-04T23:30:00Z');
    await openAtlas(page, VIEW);
    await openShare(page);
    const { dataVersion } = await atlasFile(page);
    const address = await field(page, 'Address of this view');
    for (const [style, day] of [
      ['APA 7', 'March 4, 2026'],
      [/GB\/T/, '[2026-03-04]'],
      ['BibTeX', 'urldate = {2026-03-04}'],
    ] as const) {
      const text = await field(page, style);
      for (const part of ['G60 Robot Industry Alliance · robotics, 2018 – 2020', dataVersion, day, address])
        expect(text).toContain(part);
    }
  });
});

test.describe('ids that were renamed', () => {
  const TABLE = { 'al-old-robots': 'al-g60-robot', 'ind-robots': 'ind-robotics' };

  test('lead to the records of today, and that is told', async ({ page }) => {
    await page.route('**/data/redirects.json', (route) => route.fulfill({ json: TABLE }));
    await openAtlas(page, './?lang=en&focus=alliance:al-old-robots&industry=ind-robots');
    await expect(details(page)).toContainText('G60 Robot');
    await expect(page.locator('#notices')).toContainText('al-old-robots → al-g60-robot');
    await expect(page.locator('#notices')).toContainText('ind-robots → ind-robotics');
    await expect(page).toHaveURL(/focus=alliance:al-g60-robot&industry=ind-robotics/);
  });

  test('are asked for only when an id is unknown, and may be missing', async ({ page }) => {
    const asked: string[] = [];
    await page.route('**/data/redirects.json', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await openAtlas(page, VIEW);
    expect(asked).toEqual([]);
    await openAtlas(page, './?lang=en&focus=alliance:al-none');
    await expect.poll(() => asked).toHaveLength(1);
    await expect(page.locator('#notices')).toContainText('focus=al-none');
  });
});

test.describe('the snippet builder', () => {
  test('shows what it builds, and leaves no trace in the history', async ({ page, baseURL }) => {
    const seen = watch(page, new URL(baseURL ?? '').origin);
    await openAtlas(page, VIEW);
    const steps = await page.evaluate(() => history.length);
    await openShare(page, 1);
    const preview = page.frameLocator('dialog iframe');
    await expect(preview.locator('html')).toHaveAttribute('data-atlas', 'svg', { timeout: 45_000 });
    await dialog(page).getByLabel('Language').selectOption('zh');
    await dialog(page).getByLabel('Theme').selectOption('dark');
    await dialog(page).getByLabel('Search').selectOption('false');
    await dialog(page).getByRole('checkbox', { name: 'Filters' }).uncheck();
    await dialog(page).getByRole('group', { name: 'Readers cannot change' }).getByLabel('Industry').check();
    await dialog(page).getByLabel('Height, px').fill('480');
    await dialog(page).getByLabel('Height, px').blur();
    for (const part of [
      /lang=zh/,
      /theme=dark/,
      /searchControl=false/,
      /panels=map,timeline,table,details/,
      /lock=industry/,
      /height="480"/,
      /title="长三角产业联盟地图：[^"]+（交互式地图）"/,
    ])
      await expect(fieldOf(page, SNIPPET)).toHaveValue(part);
    await expect(preview.locator('html')).toHaveAttribute('lang', 'zh-CN', { timeout: 45_000 });
    await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(preview.locator('html')).toHaveAttribute('data-panels', 'map timeline table details');
    await expect(page.locator('dialog .share-stage')).toHaveAttribute('inert');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });

  test('keeps sizes within bounds, and one panel that shows something', async ({ page }) => {
    await openAtlas(page, './?lang=en');
    await openShare(page, 1);
    await dialog(page).getByLabel('As wide as the page').uncheck();
    const width = dialog(page).getByLabel('Width, px');
    await width.fill('12');
    await width.blur();
    await expect(width).toHaveValue('320');
    for (const name of ['Timeline', 'Tables & analysis', 'Map'])
      await dialog(page).getByRole('checkbox', { name, exact: true }).click();
    await expect(dialog(page).getByRole('checkbox', { name: 'Map', exact: true })).toBeChecked();
    await expect(fieldOf(page, SNIPPET)).toHaveValue(/panels=map,details,filters[^"]*" width="320"/);
  });

  test('says why a variant is missing', async ({ page }) => {
    await page.route('**/embed.json', (route) => route.fulfill({ json: {} }));
    await openAtlas(page, './?lang=en');
    await openShare(page, 1);
    await dialog(page).getByLabel('Web component').check();
    await expect(dialog(page)).toContainText('There is no embed.json beside this page');
  });

  test('writes the language that the editor sees, unless each reader is to have their own', async ({ page }) => {
    await openAtlas(page, './?lang=zh');
    await openShare(page, 1);
    await expect(fieldOf(page, SNIPPET)).toHaveValue(/lang="zh-CN" src="[^"]*[?;]lang=zh["&]/);
    await dialog(page).getByLabel('语言').selectOption('auto');
    const own = await field(page, SNIPPET);
    expect(own).toContain('<a ');
    expect(own).not.toMatch(/<iframe[^>]*lang/);
    expect(own).not.toMatch(/[?;]lang=/);
  });

  test('tells the editor where an accent is too weak to be seen', async ({ page }) => {
    await openAtlas(page, VIEW);
    await openShare(page, 1);
    await dialog(page).getByRole('checkbox', { name: 'Own accent colour' }).check();
    const accent = dialog(page).getByLabel('Accent colour', { exact: true });
    await accent.fill('#ffffff');
    const told = 'Too little contrast with the map, so the usual accent is shown there';
    await expect(dialog(page).getByText(`${told}: Light`)).toBeVisible();
    await expect(accent).toHaveAccessibleDescription(new RegExp(told));
    await dialog(page).getByLabel('Theme').selectOption('dark');
    await expect(dialog(page).getByText(told)).toBeHidden();
  });

  test('says beside a fixed width what it does on phones', async ({ page }) => {
    await openAtlas(page, './?lang=en');
    await openShare(page, 1);
    await expect(dialog(page)).not.toContainText('On phones a fixed width');
    await dialog(page).getByLabel('As wide as the page').uncheck();
    await expect(dialog(page)).toContainText('On phones a fixed width');
  });

  test.describe('for WordPress', () => {
    const choose = (page: Page, name: string) => dialog(page).getByRole('radio', { name, exact: true }).check();
    /** The page as in a copy built with its own address. */
    const knowSite = (page: Page) =>
      page.route(
        (url) => url.pathname === '/',
        async (route) => {
          const response = await route.fetch();
          const html = await response.text();
          await route.fulfill({
            response,
            body: html.replace(/(<meta\s+name="delta-atlas:site"\s+content=")"/, '$1https://example.org/"'),
          });
        },
      );

    test('offers the page of a record, which works there, and the answer to developers', async ({ page, baseURL }) => {
      await knowSite(page);
      await openAtlas(page, './?lang=zh&focus=alliance:al-g60-robot');
      await openShare(page, 1);
      await choose(page, '嵌入用网址（WordPress）');
      await expect(fieldOf(page, '嵌入用网址（WordPress）')).toHaveValue(`${baseURL}zh/alliance/al-g60-robot/`);
      await expect(dialog(page).getByRole('link', { name: '下载插件' })).toHaveAttribute(
        'href',
        `${baseURL}wordpress/delta-atlas.zip`,
      );
      await choose(page, 'oEmbed应答（开发者）');
      await expect(fieldOf(page, 'oEmbed应答（开发者）')).toHaveValue(`${baseURL}oembed/zh/alliance/al-g60-robot.json`);
    });

    test('has no address for a filtered view, says so, and has a shortcode', async ({ page }) => {
      await knowSite(page);
      await openAtlas(page, VIEW);
      await openShare(page, 1);
      await choose(page, 'Address to embed (WordPress)');
      await expect(dialog(page)).toContainText('For this view use the frame, or the plugin');
      await choose(page, 'Shortcode (WordPress plugin)');
      await expect(fieldOf(page, 'Shortcode (WordPress plugin)')).toHaveValue(
        /^\[delta-atlas view="v=1&amp;lang=en&amp;time=2018\.\.2020&amp;focus=alliance:al-g60-robot&amp;industry=ind-robotics" title="Delta Atlas: [^"]+" height="560"\]$/,
      );
    });

    test('says where a copy does not know its own address', async ({ page }) => {
      await openAtlas(page, './?lang=en&focus=alliance:al-g60-robot');
      await openShare(page, 1);
      for (const name of [
        'Address to embed (WordPress)',
        'Shortcode (WordPress plugin)',
        'oEmbed answer (developers)',
      ]) {
        await choose(page, name);
        await expect(dialog(page)).toContainText('built without its own address');
        await expect(dialog(page).getByRole('link', { name: 'Download the plugin' })).toHaveCount(0);
      }
    });
  });

  for (const variant of ['Frame', 'Frame and script', 'Web component']) {
    test(`${variant}: pasted into a page of another origin, shows the same`, async ({ page, baseURL }) => {
      await openAtlas(page, VIEW);
      const shown = (await sentence(page).textContent()) ?? '';
      await openShare(page, 1);
      await dialog(page).getByLabel('Language').selectOption('en');
      await dialog(page).getByRole('radio', { name: variant, exact: true }).check();
      const snippet = await field(page, new RegExp(`^${variant}$`));
      const link = await pasted(page, snippet, baseURL ?? '');
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('html')).toHaveAttribute('data-atlas', 'svg', { timeout: 45_000 });
      await expect(frame.locator('#header').getByRole('status')).toHaveText(shown);
      await expect(frame.locator('#details')).toContainText('G60 Robot');
      await expect(page.locator('iframe')).toHaveAttribute(
        'title',
        /^Delta Atlas: G60 Robot Industry Alliance · robotics, .*2018.*2020 \(interactive map\)$/,
      );
      expect(link).toContain('?lang=en&time=2018..2020&focus=alliance:al-g60-robot&industry=ind-robotics');
    });
  }
});

/** Puts a snippet into a page of another origin with a strict CSP; returns the target of its link. */
async function pasted(page: Page, snippet: string, baseURL: string): Promise<string> {
  const { origin } = new URL(baseURL);
  const seen = watch(page, origin);
  await page.goto(await portal(snippet, origin));
  await expect(page.locator('iframe')).toHaveCount(1);
  expect(seen.complaints).toEqual([]);
  return (await page.locator('a').first().getAttribute('href')) ?? '';
}

const portals: Server[] = [];
test.afterAll(() => {
  for (const server of portals) server.close();
});

/** Serves a portal's page on a port, and so an origin, of its own. A page that is only routed may not reach this machine. */
async function portal(snippet: string, atlas: string): Promise<string> {
  const policy = `default-src 'none'; img-src data:; frame-src ${atlas}; script-src ${atlas}; require-trusted-types-for 'script'`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    response.end(
      `<!doctype html><html lang="en"><title>A portal</title><link rel="icon" href="data:,"><h1>News</h1>${snippet}`,
    );
  });
  portals.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
