/** How the browser tests open the atlas and wait for it: with its contract (html[data-…]), never for a fixed time. */
import { type BrowserContext, test as base, expect, type Frame, type Locator, type Page } from '@playwright/test';

export { expect };

/** How many times slower than this machine the pages run (E2E_SLOW): what only holds by chance then fails. */
const SLOW = Number(process.env.E2E_SLOW ?? 1);

/** Every journey runs without WebGL, those of the map also with it: `webgl` is set by the projects. */
export const test = base.extend<{ webgl: boolean }>({
  webgl: [true, { option: true }],
  page: async ({ page, webgl }, use) => {
    if (!webgl) await withoutWebGL(page.context());
    painted.set(page, webgl ? 'gl' : 'svg');
    if (SLOW > 1) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
    }
    await use(page);
    // A request still pending when the test ends is no error.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
});

/** The painter that a page's map ends with. */
const painted = new WeakMap<Page, 'gl' | 'svg'>();

/** Opens an address of the atlas and waits until the map has its final painter. */
export async function openAtlas(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-atlas', finalState(page), { timeout: 45_000 * SLOW });
  await expect(page.locator('html')).toHaveAttribute('data-texts', /^(here|missing)$/);
  // That is a change of state as well, whose revision is yet to be counted.
  await drawn(page);
}

/** Opens the atlas in a window of this size, or in a frame of it, and waits until all controls are there. */
export async function openIn(
  page: Page,
  search: string,
  [width, height]: readonly [number, number],
  kind: 'window' | 'frame',
): Promise<Page | Frame> {
  let atlas: Page | Frame = page;
  if (kind === 'window') {
    await page.setViewportSize({ width, height });
    await page.goto(`./${search}`);
  } else {
    await page.setViewportSize({ width: Math.max(1000, width + 60), height: 700 });
    const src = new URL(search, base.info().project.use.baseURL).href;
    await page.goto('./embed.json');
    await page.setContent(`<iframe title="Delta Atlas" width="${width}" height="${height}" src="${src}"></iframe>`);
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    if (!frame) throw new Error('found no frame');
    atlas = frame;
  }
  await expect(atlas.locator('html')).toHaveAttribute('data-atlas', 'svg', { timeout: 45_000 * SLOW });
  await expect(atlas.locator('html')).toHaveAttribute('data-texts', 'here');
  await expect(atlas.locator('.legend > button')).toBeVisible();
  await expect(atlas.locator('.map-scale')).toBeVisible();
  await expect(atlas.locator('.timeline-mode select')).toBeAttached();
  return atlas;
}

/** Waits until what has changed by now has been painted and counted. */
export function drawn(page: Page | Frame): Promise<unknown> {
  const frames = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  return page.evaluate(frames);
}

/**
 * Waits until nothing moves: the code that comes at rest has come, no animation runs, and state, camera and panels were
 * the same for some frames. Before a place on the page is read once, or pressed with the mouse.
 */
export function atRest(page: Page | Frame): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        let [last, calm] = ['', 0];
        const boxOf = (element: Element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].join();
        };
        const look = () => {
          const marks = document.querySelector('.map-marks .marks')?.getAttribute('transform');
          const panels = [...document.querySelectorAll('#atlas > *, #sheet > *, #timeline > *, #legend > *, dialog')];
          const hasRest = performance
            .getEntriesByType('resource')
            .some((entry) => /assets\/rest-/.test(entry.name) && (entry as PerformanceResourceTiming).responseEnd > 0);
          const moves = document
            .getAnimations()
            .some(
              ({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
            );
          const now = [document.documentElement.dataset.revision, marks, ...panels.map(boxOf)].join(' ');
          calm = now === last && hasRest && !moves ? calm + 1 : 0;
          last = now;
          if (calm >= 6) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** `gl` if there is WebGL and the address does not say otherwise, else `svg`. */
function finalState(page: Page): 'gl' | 'svg' {
  const wanted = new URL(page.url()).searchParams;
  return wanted.has('engine') || wanted.has('static') ? 'svg' : (painted.get(page) ?? 'svg');
}

/** Performs an action that changes the state, and waits until every view has drawn it. */
export async function change(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await revision(page);
  await act();
  await expect.poll(() => revision(page)).toBeGreaterThan(before);
  // That may have been what the pointer touched on its way: what was done is counted by then.
  await drawn(page);
}

/** The number of state changes drawn so far. */
export async function revision(page: Page): Promise<number> {
  return Number(await page.locator('html').getAttribute('data-revision'));
}

/** The sentence of the header, as screen readers get it. */
export function sentence(page: Page): Locator {
  return page.locator('#header').getByRole('status');
}

/** The number of records in the sentence: alliances (those that are only announced, too), events and initiatives. */
export async function recordsIn(page: Page): Promise<number> {
  const text = (await sentence(page).textContent()) ?? '';
  const counts = text.matchAll(/(\d+) (?:alliance|announced|event|project)/g);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Chooses a language by its own name. */
export async function speak(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: /^(Language|语言|語言)$/ }).selectOption(name);
}

/** Opens the legend, if it is closed. */
export async function openLegend(page: Page): Promise<void> {
  const button = page.locator('#legend').getByRole('button', { name: /^(Legend|图例|圖例)/ });
  // Where there is room it may have opened by itself meanwhile.
  await expect(async () => {
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await expect(page.locator('#legend-body')).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** The details panel. */
export function details(page: Page): Locator {
  return page.locator('#details');
}

/**
 * Problems while a page is open: errors and warnings in the console (CSP violations are among them), and requests to
 * other origins than `origins`.
 */
export function watch(page: Page, ...origins: readonly string[]): { complaints: string[]; foreign: string[] } {
  const seen = { complaints: [] as string[], foreign: [] as string[] };
  page.on('console', (message) => {
    // Expected: Chromium's message about software WebGL (tech.md), ours if a test disables WebGL, and Playwright's.
    const harmless = /GPU stall due to ReadPixels|painted without the engine|blocked by Playwright/.test(
      message.text(),
    );
    if (['error', 'warning'].includes(message.type()) && !harmless) seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !origins.includes(url.origin)) seen.foreign.push(request.url());
  });
  return seen;
}

/** Disables WebGL, as on some office PCs and virtual machines, in all pages of a context. */
async function withoutWebGL(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
      return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, ...rest]);
    } as typeof original;
  });
}

/** The public dataset. */
export function atlasFile(page: Page) {
  return dataFile(page, 'atlas.json');
}

/** The first part of the dataset, without texts and sources. */
export function firstPart(page: Page) {
  return dataFile(page, 'first.json');
}

async function dataFile(page: Page, name: string) {
  const response = await page.request.get(`data/${name}`);
  expect(response.ok()).toBe(true);
  return (await response.json()) as import('../../src/model/types.ts').AtlasFile;
}

/** Keeps files of the page back until the result is called. */
export async function keepBack(page: Page, files: RegExp): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(files, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}
