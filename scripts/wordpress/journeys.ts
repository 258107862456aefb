/** What takes more than opening a post: links in WordPress' own frame, what it falls back on, and the block editor. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { look, type Views } from './look.ts';
import { THEMES } from './needs.ts';
import type { Report } from './report.ts';
import type { ThrowAway } from './throw-away.ts';
import { type Role, type Texts, WAYS } from './ways.ts';

interface Given {
  texts: Texts;
  views: Views;
  hasPlugin: boolean;
}

const RECORD = WAYS.find(({ view }) => view === 'record');
const FILTERED = WAYS.find(({ view }) => view === 'filtered');
const PATIENCE_MS = 60_000;

export async function journeys(browser: Browser, wordpress: ThrowAway, given: Given, report: Report): Promise<void> {
  const phase = given.hasPlugin ? 'plugin' : 'plain';
  const inContext = async (act: (page: Page, context: BrowserContext) => Promise<readonly string[]>) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      return await act(await context.newPage(), context);
    } finally {
      await context.close();
    }
  };
  const record = RECORD?.content(given.texts) ?? '';
  const [post] = wordpress.act<[{ address: string }]>(['post', { as: 'author', title: 'Journeys', content: record }]);
  if (!given.hasPlugin) {
    await report.note('oEmbed: “Open full map” leads there', '', phase, 'oembed', () =>
      inContext((page) => followsFullMap(page, post.address, given.texts)),
    );
    await report.note('oEmbed: a source that cannot be opened is told', '', phase, 'oembed', () =>
      inContext((page) => tellsSource(page, post.address)),
    );
    await report.note('oEmbed: a link where the atlas cannot be reached', '', phase, 'link', () =>
      inContext((page) => fallsBack(page, post.address, given.texts)),
    );
  }
  if (given.hasPlugin) {
    await report.note('address in a widget', 'twentytwentyone', phase, 'frame', () =>
      inContext((page) => standsInWidget(page, wordpress, given.texts)),
    );
  }
  for (const role of ['administrator', 'author'] as const) {
    await report.note('frame pasted into the block editor', role, phase, given.hasPlugin ? 'frame' : 'address', () =>
      inContext((page) => pastesFrame(page, wordpress, role, given)),
    );
    await report.note('preview of an address in the block editor', role, phase, 'frame', () =>
      inContext((page) => previews(page, wordpress, role, given)),
    );
  }
}

async function mapIn(page: Page, address: string) {
  await page.goto(address);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('found nothing in the frame');
  await frame.waitForSelector('html[data-atlas="svg"]', { timeout: PATIENCE_MS });
  return frame;
}

async function followsFullMap(page: Page, address: string, { site }: Texts): Promise<string[]> {
  const frame = await mapIn(page, address);
  await frame.locator('.frame-line a').click();
  await page.waitForURL((url) => url.href.startsWith(site), { timeout: PATIENCE_MS });
  const { searchParams, hash } = new URL(page.url());
  return searchParams.get('focus') === 'alliance:al-g60-robot' && hash === '' ? [] : [`found ${page.url()}`];
}

async function tellsSource(page: Page, address: string): Promise<string[]> {
  const frame = await mapIn(page, address);
  const link = frame.locator('#details .sources a[target="_blank"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await frame.locator('#notices').getByText(href).waitFor({ timeout: PATIENCE_MS });
  return page.url() === address ? [] : [`found the page at ${page.url()}`];
}

async function fallsBack(page: Page, address: string, { site, record }: Texts): Promise<string[]> {
  await page.route(`${site}**`, (route) => route.abort());
  await page.goto(address);
  const link = page.locator(`blockquote a[href="${record}"]`);
  return (await link.isVisible()) ? [] : ['found no link in place of the map'];
}

async function standsInWidget(page: Page, wordpress: ThrowAway, { full, site }: Texts): Promise<string[]> {
  const content = `<!-- wp:paragraph -->\n<p>${full.replaceAll('&', '&amp;')}</p>\n<!-- /wp:paragraph -->`;
  wordpress.act(['theme', 'twentytwentyone'], ['widget', content]);
  try {
    await page.goto(wordpress.address);
    const src = await page.locator('.widget-area iframe').getAttribute('src', { timeout: PATIENCE_MS });
    return src?.startsWith(`${site}embed/?v=1&lang=en&`) && src.includes('ind-robotics') ? [] : [`found ${src}`];
  } finally {
    wordpress.act(['widget', null], ['theme', THEMES[0]]);
  }
}

/** Opens the editor with a new post, the cursor in an empty paragraph under a line of text. */
async function openEditor(page: Page, { address }: ThrowAway, role: Role): Promise<void> {
  await page.goto(`${address}wp-login.php`);
  await page.locator('#user_login').fill(role);
  await page.locator('#user_pass').fill('pass');
  await page.locator('#wp-submit').click();
  await page.goto(`${address}wp-admin/post-new.php`);
  await page.waitForFunction(() => 'wp' in window);
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: WordPress' own global, of which there are no types here.
    (window as any).wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
  });
  await page.getByRole('button', { name: 'Add default block' }).click();
  await page.keyboard.type('Text of the post, which is as wide as its column.');
  await page.keyboard.press('Enter');
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

/** Saves the draft; returns its id. */
function save(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const { data } = (window as any).wp;
    await data.dispatch('core/editor').savePost();
    return data.select('core/editor').getCurrentPostId() as number;
  });
}

async function pastesFrame(page: Page, wordpress: ThrowAway, role: Role, { texts, views, hasPlugin }: Given) {
  await openEditor(page, wordpress, role);
  await paste(page, texts.frame);
  const id = await save(page);
  const [{ address, content }] = wordpress.act<[{ address: string; content: string }]>(['publish', id]);
  if (!FILTERED) return ['found no way of a filtered view'];
  if (hasPlugin) return look(page, address, FILTERED, 'frame', texts, views);
  await page.goto(address);
  const frames = await page.locator('iframe').count();
  const links = await page.locator(`main a[href^="${texts.site}"]`).count();
  if (frames === 0 && links > 0) return [];
  return [`found ${frames} frames and ${links} links, expected a link alone; kept was ${content}`];
}

async function previews(page: Page, wordpress: ThrowAway, role: Role, { texts, hasPlugin }: Given): Promise<string[]> {
  const { full, record, site } = texts;
  await openEditor(page, wordpress, role);
  wordpress.asked();
  await page.evaluate(
    (url) => {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const { blocks, data } = (window as any).wp;
      data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('core/embed', { url }));
    },
    hasPlugin ? full : record,
  );
  const isMap = () => page.frames().find((frame) => frame.url().startsWith(`${site}embed/?`));
  for (const begin = Date.now(); !isMap(); ) {
    if (Date.now() - begin > PATIENCE_MS) return ['found no map in the editor'];
    await page.waitForEvent('frameattached', { timeout: 1000 }).catch(() => null);
  }
  const search = new URL(isMap()?.url() ?? '').searchParams;
  const asked = hasPlugin ? wordpress.asked().filter((address) => address.startsWith(site)) : [];
  const isRight = hasPlugin
    ? search.get('industry') === 'ind-robotics'
    : search.get('focus') === 'alliance:al-g60-robot';
  return [
    ...(isRight ? [] : [`found the view ${search}`]),
    ...asked.map((address) => `found that WordPress asked for ${address}`),
  ];
}
