/** What axe finds in the states that readers get to: nothing. */
import type { FrameLocator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas.ts';
import { breaches } from './breaches.ts';

interface State {
  /** Parameters of the address. */
  at: string;
  /** Width and height of the window, or of the frame in it. */
  size?: readonly [number, number];
  framed?: true;
  touch?: true;
  media?: { forcedColors?: 'active'; contrast?: 'more'; colorScheme?: 'dark' };
  /** What a reader presses, one after the other. */
  press?: readonly (readonly ['button' | 'tab', string | RegExp])[];
}

const PHONE = { size: [390, 844], touch: true } as const;
const TABLET = { size: [820, 1180], touch: true } as const;
const DESK = { size: [1440, 900] } as const;
const FRAME = { framed: true, size: [800, 500] } as const;
const ROBOT = 'focus=alliance:al-g60-robot';

/** THE TABLE of states: adding one is adding a row. */
const STATES: Readonly<Record<string, State>> = {
  everything: { at: 'lang=en' },
  'everything, dark': { at: 'lang=en&theme=dark' },
  'everything, Chinese': { at: 'lang=zh' },
  'everything, traditional Chinese, dark': { at: 'lang=zh-Hant&theme=dark' },
  'a large window': { at: 'lang=en', ...DESK },
  'a place': { at: 'lang=en&focus=place:321202' },
  'a place, Chinese, dark': { at: 'lang=zh&theme=dark&focus=place:340200', ...DESK },
  'an alliance within filters': { at: `lang=en&theme=dark&${ROBOT}&industry=ind-robotics&time=2018..2020` },
  'an alliance, Chinese': { at: `lang=zh&${ROBOT}`, ...DESK },
  'an event': { at: 'lang=en&focus=event:ev-20201117-jiading', ...DESK },
  'a project': { at: 'lang=zh&focus=initiative:pt-hl-2024', ...DESK },
  'an industry': { at: 'lang=en&theme=dark&focus=industry:ind-robotics', ...DESK },
  'a grouping': { at: 'lang=en&focus=grouping:gr-g60', ...DESK },
  'nothing found': { at: 'lang=en&industry=ind-laser&city=341600' },
  'nothing found, Chinese, dark': { at: 'lang=zh&theme=dark&industry=ind-laser&city=341600' },
  'a filter that excludes': { at: 'lang=en&city=340100,-330100', ...DESK },
  'as of a day': { at: 'lang=en&asOf=2019-06-30' },
  'two dates': { at: 'lang=zh&asOf=2018-12-31..2021-06-30', ...DESK },
  hubs: { at: 'lang=en&links=hubs', ...DESK },
  areas: { at: 'lang=en&theme=dark&links=hulls', ...DESK },
  'an address with mistakes': { at: 'lang=en&industry=ind-nothing&focus=place:1' },
  'alliances as a table': { at: 'lang=en&table=alliances' },
  'memberships as a table': { at: 'lang=zh&theme=dark&table=memberships&alliance=al-g60-robot' },
  'places as a table': { at: 'lang=en&table=places', ...DESK },
  'sources as a table': { at: 'lang=en&theme=dark&table=sources' },
  'the matrix': { at: 'lang=en&table=matrix', ...DESK },
  'a comparison': { at: 'lang=en&table=compare&compare=place:320500,place:340200', ...DESK },
  'what changed': { at: 'lang=en&asOf=2018-12-31..2021-06-30&table=changes', ...DESK },
  'the network': { at: 'lang=zh&table=network', ...DESK },
  'the dialog about the atlas': { at: 'lang=en', ...DESK, press: [['button', 'About']] },
  'the share dialog': { at: `lang=en&${ROBOT}`, press: [['button', 'Share']] },
  downloads: {
    at: 'lang=zh&theme=dark',
    press: [
      ['button', '分享'],
      ['tab', '下载'],
    ],
  },
  'the filters as a drawer': { at: 'lang=en', ...TABLET, press: [['button', /^Filters/]] },
  'an alliance on a tablet': { at: `lang=en&${ROBOT}`, ...TABLET },
  'a phone': { at: 'lang=zh', ...PHONE },
  'an event on a phone': { at: 'lang=zh&focus=event:ev-20201117-jiading', ...PHONE },
  'a table on a phone': { at: 'lang=en&table=events', ...PHONE },
  'the matrix on a phone': { at: 'lang=en&theme=dark&table=matrix', ...PHONE },
  'the filters on a phone': { at: 'lang=en', ...PHONE, press: [['button', /^Filters/]] },
  'the menu on a phone': { at: 'lang=en', ...PHONE, press: [['button', 'Menu']] },
  'a frame': { at: 'lang=en', ...FRAME },
  'a frame with an alliance': { at: `lang=en&${ROBOT}`, ...FRAME },
  'a frame with a table, dark': { at: 'lang=zh&theme=dark&table=alliances', ...FRAME },
  'a small frame': { at: 'lang=en&focus=place:340200', framed: true, size: [320, 480] },
  'a plain frame': { at: 'lang=en&plain', ...FRAME },
  'forced colours': { at: `lang=en&${ROBOT}`, ...DESK, media: { forcedColors: 'active' } },
  'forced colours, dark': { at: 'lang=en', media: { forcedColors: 'active', colorScheme: 'dark' } },
  'more contrast': { at: `lang=en&${ROBOT}`, ...DESK, media: { contrast: 'more' } },
  'more contrast, dark': { at: 'lang=zh&theme=dark', media: { contrast: 'more' } },
};

// Of a matrix axe looks at thousands of cells.
test.describe.configure({ timeout: 240_000 });

for (const [name, { at, size, framed, touch, media, press = [] }] of Object.entries(STATES)) {
  test.describe(name, () => {
    const [width, height] = framed || !size ? [1000, 700] : size;
    test.use({ viewport: { width, height }, hasTouch: touch === true });
    test(`axe finds nothing: ${name}`, async ({ page }) => {
      await page.emulateMedia(media ?? {});
      const address = `./?engine=svg&${at}`;
      const atlas = framed && size ? await openFrame(page, address, size) : page;
      if (!framed) await openAtlas(page, address);
      for (const [role, label] of press) await atlas.getByRole(role, { name: label }).first().click();
      if (press.length > 0)
        await expect(atlas.getByRole('button', { name: /^(Close|关闭|Menu)/ }).first()).toBeVisible();
      expect(await breaches(page, { frames: framed ? ['#map'] : [] })).toEqual([]);
    });
  });
}

/** The atlas in a frame of another page. */
async function openFrame(
  page: Page,
  address: string,
  [width, height]: readonly [number, number],
): Promise<FrameLocator> {
  const src = new URL(address, test.info().project.use.baseURL).href.replaceAll('&', '&amp;');
  await page.setContent(`<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1>
    <iframe id="map" title="Map" src="${src}" width="${width}" height="${height}"></iframe></main></html>`);
  const atlas = page.frameLocator('#map');
  await expect(atlas.locator('html')).toHaveAttribute('data-atlas', 'svg');
  await expect(atlas.locator('html')).toHaveAttribute('data-texts', 'here');
  return atlas;
}
