/** What an editor copies out of the atlas: from its own Share dialog. */
import type { Page } from '@playwright/test';
import { sentenceIn, sorted, type Views } from './look.ts';
import type { Texts } from './ways.ts';

const FILTERED = '?lang=en&time=2016..2024&industry=ind-robotics';
const RECORD = '?lang=zh&focus=alliance:al-g60-robot';
const CHINESE = '?lang=zh&industry=ind-ai';

/** Opens the atlas and its dialog; the page is left at the atlas. */
export async function takeTexts(page: Page, site: string): Promise<{ texts: Texts; views: Views }> {
  const sentences: string[] = [];
  for (const search of [FILTERED, RECORD, CHINESE]) {
    await open(page, site + search);
    sentences.push(await sentenceIn(page));
  }
  const [filtered = '', record = '', chinese = ''] = sentences;
  await open(page, site + RECORD);
  const recordPage = await snippet(page, '嵌入用网址（WordPress）');
  await open(page, site + FILTERED);
  const take = (name: string) => snippet(page, name);
  const frame = await take('Frame');
  const texts: Texts = {
    site,
    full: site + FILTERED,
    frameAddress: /\ssrc="([^"]+)"/.exec(frame)?.[1]?.replaceAll('&amp;', '&') ?? '',
    record: recordPage,
    frame,
    script: await take('Frame and script'),
    component: await take('Web component'),
    shortcode: await take('Shortcode (WordPress plugin)'),
  };
  const view = (search: string, sentence: string) => ({ params: sorted(search), sentence });
  return {
    texts,
    views: { filtered: view(FILTERED, filtered), record: view(RECORD, record), chinese: view(CHINESE, chinese) },
  };
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('html[data-atlas="svg"], html[data-atlas="gl"]');
}

/** Opens Share → Embed if need be, chooses a variant and reads it. */
async function snippet(page: Page, name: string): Promise<string> {
  const dialog = page.getByRole('dialog');
  if ((await dialog.count()) === 0) {
    await page
      .locator('#header')
      .getByRole('button', { name: /^(Share|分享)$/ })
      .click();
    await dialog.getByRole('tab').nth(1).click();
  }
  await dialog.getByRole('radio', { name, exact: true }).check();
  return dialog.getByRole('textbox', { name, exact: true }).inputValue();
}
