/** Looks at a post as a reader does: what is shown of the atlas, where it stands, and what is wrong with it. */
import type { Frame, Page } from '@playwright/test';
import type { Shown, Texts, View, Way } from './ways.ts';

/** What a view must show: the parameters of its frame's address, and the sentence in it. */
export type Views = Readonly<Record<View, { params: string; sentence: string }>>;

/** Heights that suit a text column on a screen of 900 px. */
const HEIGHTS = { least: 320, most: 760 };
const SANDBOX = /allow-scripts allow-same-origin/;
const PATIENCE_MS = 60_000;

/** Opens the post; returns what is wrong, in sentences. */
export async function look(page: Page, address: string, way: Way, shown: Shown, texts: Texts, views: Views) {
  const wrong: string[] = [];
  await page.goto(address);
  const frames = page.locator('iframe');
  const count = await frames.count();
  if (shown !== 'frame' && shown !== 'oembed') {
    if (count > 0) wrong.push(`found ${count} frames, expected none`);
    if (shown === 'link') wrong.push(...(await wrongLink(page, texts)));
    const written = (shown === 'text' ? /\[delta-atlas [^"“\]\n&]*/ : /https?:[^\s"<\]]+/).exec(
      way.content(texts).replace(/<!--.*?-->/g, ''),
    );
    const text = written?.[0].replaceAll('&amp;', '&') ?? '';
    if (shown !== 'link' && !(await textOf(page)).includes(text)) wrong.push(`found no “${text}”`);
    return wrong;
  }
  if (count !== 1) return [`found ${count} frames, expected one`];
  const frame = frames.first();
  await frame.scrollIntoViewIfNeeded();
  const inside = await (await frame.elementHandle())?.contentFrame();
  if (!inside) return ['found nothing in the frame'];
  await inside.waitForSelector('html[data-atlas="svg"], html[data-atlas="gl"]', { timeout: PATIENCE_MS });
  const { params, sentence } = views[way.view];
  const src = new URL((await frame.getAttribute('src')) ?? '');
  const found = sorted(src.search);
  if (!src.href.startsWith(`${texts.site}embed/?`))
    wrong.push(`found the frame at ${src}, expected the page for frames`);
  if (found !== params) wrong.push(`found ${found}, expected ${params}`);
  const said = await sentenceIn(inside);
  if (said !== sentence) wrong.push(`found “${said}”, expected “${sentence}”`);
  if (!(await frame.getAttribute('title'))?.trim()) wrong.push('found no title');
  const sandbox = (await frame.getAttribute('sandbox')) ?? '';
  if (shown === 'oembed' ? sandbox !== 'allow-scripts' : !SANDBOX.test(sandbox)) wrong.push(`found sandbox ${sandbox}`);
  await page.waitForFunction(
    () => document.querySelector('iframe, delta-atlas')?.getAttribute('style')?.includes('clip:') !== true,
  );
  wrong.push(...(await wrongPlace(page)));
  return wrong;
}

/** The sentence in the header, which says what is shown. */
export async function sentenceIn(frame: Frame | Page): Promise<string> {
  return (await frame.locator('#header').getByRole('status').textContent()) ?? '';
}

/** Parameters of an address in an order of their own, without the version. */
export function sorted(search: string): string {
  const pairs = [...new URLSearchParams(search)].filter(([key]) => key !== 'v');
  return pairs
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
}

async function wrongLink(page: Page, { full, site }: Texts): Promise<string[]> {
  const links = await page.locator('main a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  const ours = links.filter((href) => href.startsWith(`${site}?`));
  const hasView = ours.some((href) => sorted(new URL(href).search) === sorted(new URL(full).search));
  return hasView ? [] : [`found no link to ${full}, but ${ours.join(' ') || 'none'}`];
}

function textOf(page: Page): Promise<string> {
  return page
    .locator('main')
    .textContent()
    .then((text) => text ?? '');
}

/** The frame stands in the column of the text, without a border, and nothing sticks out of the page. */
async function wrongPlace(page: Page): Promise<string[]> {
  const { frame, text, border, over } = await page.evaluate(() => {
    const host = document.querySelector('iframe') ?? document.querySelector('delta-atlas');
    const box = (element: Element | null | undefined) => element?.getBoundingClientRect().toJSON() as DOMRect;
    const style = host && getComputedStyle(host);
    return {
      frame: box(host),
      text: box(document.querySelector('.reference') ?? document.querySelector('main p')),
      border: style ? Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.borderLeftWidth) : -1,
      over: (host?.getBoundingClientRect().right ?? 0) - document.documentElement.clientWidth,
    };
  });
  const wrong: string[] = [];
  if (Math.abs(frame.x - text.x) > 1 || Math.abs(frame.width - text.width) > 1)
    wrong.push(
      `found the frame at ${frame.x}, ${frame.width} px wide; the text is at ${text.x}, ${text.width} px wide`,
    );
  if (frame.height < HEIGHTS.least || frame.height > HEIGHTS.most) wrong.push(`found a height of ${frame.height} px`);
  if (border !== 0) wrong.push(`found a border of ${border} px`);
  if (over > 0) wrong.push(`found the frame ${over} px beyond the window`);
  return wrong;
}
