/** The life of the engine: it runs only while a map needs it, and never holds too many WebGL contexts. */
import type { FrameLocator, Page } from '@playwright/test';
import { change, expect, openAtlas, test, watch } from './atlas.ts';
import { CASES } from './portal/cases.ts';
import { openPortal, type Portal } from './portal/portal.ts';

let portal: Portal;
test.beforeAll(async ({ baseURL }) => {
  portal = await openPortal(baseURL ?? '');
});
test.afterAll(() => portal.close());

/** Counts the WebGL contexts requested in every frame. */
async function countContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const contexts = new Set<WebGL2RenderingContext>();
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
      const context = Reflect.apply(original, this, [type, ...rest]);
      if (context && type.startsWith('webgl')) contexts.add(context);
      return context;
    } as typeof original;
    Object.assign(window, {
      contexts: () => [...contexts].filter((context) => !context.isContextLost()).length,
      loseContexts: () => {
        for (const context of contexts) {
          if (!context.isContextLost()) context.getExtension('WEBGL_lose_context')?.loseContext();
        }
      },
    });
  });
}

/** The number of live WebGL contexts on a page and in its frames. */
async function contextsOf(page: Page): Promise<number> {
  const counts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => (window as unknown as { contexts(): number }).contexts())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const loseContexts = (page: Page) =>
  page.evaluate(() => (window as unknown as { loseContexts(): void }).loseContexts());

test('after a loss of graphics memory the engine comes back by itself; after a second the map goes on without it', async ({
  page,
}) => {
  await countContexts(page);
  await openAtlas(page);
  const html = page.locator('html');
  await loseContexts(page);
  await expect(html).toHaveAttribute('data-atlas', 'svg');
  await expect(page.locator('.map-ground .city').first()).toBeVisible();
  await change(page, () =>
    page.getByRole('checkbox', { name: /^G60 Science and Technology Innovation Corridor/ }).check(),
  );
  await expect(html).toHaveAttribute('data-atlas', 'gl', { timeout: 45_000 });
  await expect(page.locator('#notices')).toHaveText('');
  await expect.poll(() => contextsOf(page)).toBe(1);
  await loseContexts(page);
  await expect(page.locator('#notices')).toContainText('graphics memory');
  await expect(html).toHaveAttribute('data-atlas', 'svg');
  await expect(page.locator('.map-ground .city').first()).toBeVisible();
  await change(page, () => page.getByRole('button', { name: 'Zoom in' }).click());
  await expect.poll(() => contextsOf(page)).toBe(0);
});

test('of twelve maps on a page only those that are used have an engine, and only while they are seen', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const twelve = CASES.find(({ embeds }) => embeds.length === 12);
  if (!twelve) throw new Error('portal/cases.ts: found no case of twelve');
  await page.setViewportSize({ width: 1000, height: 1010 });
  await countContexts(page);
  const seen = watch(page, portal.origin, new URL(baseURL ?? '').origin);
  await page.goto(portal.addressOf(twelve));
  const embed = (index: number) => page.frameLocator(`#delta-atlas-${index + 1}`);
  for (const [index] of twelve.embeds.entries()) {
    await page.locator(`#delta-atlas-${index + 1}`).scrollIntoViewIfNeeded();
    await expect(embed(index).locator('html')).toHaveAttribute('data-texts', 'here');
  }
  await expect.poll(() => contextsOf(page)).toBe(0);
  const use = (frame: FrameLocator) => frame.getByRole('button', { name: /^(Zoom in|放大)$/ }).click();
  const isPainted = (frame: FrameLocator, by: 'gl' | 'svg') =>
    expect(frame.locator('html')).toHaveAttribute('data-atlas', by, { timeout: 45_000 });

  await use(embed(0));
  await isPainted(embed(0), 'gl');
  await expect.poll(() => contextsOf(page)).toBe(1);
  await page.locator('#delta-atlas-12').scrollIntoViewIfNeeded();
  await isPainted(embed(0), 'svg');
  await expect.poll(() => contextsOf(page)).toBe(0);
  await page.locator('#delta-atlas-1').scrollIntoViewIfNeeded();
  await isPainted(embed(0), 'gl');
  await expect.poll(() => contextsOf(page)).toBe(1);

  // A very tall viewport, so that all frames are visible at once: the four used last keep their engine.
  await page.setViewportSize({ width: 1000, height: 6400 });
  for (const index of [1, 2, 3, 4]) {
    await use(embed(index));
    await isPainted(embed(index), 'gl');
  }
  await isPainted(embed(0), 'svg');
  await expect.poll(() => contextsOf(page)).toBe(4);
  expect(seen.foreign).toEqual([]);
  expect(seen.complaints).toEqual([]);
});

test('a sandbox that gives no worker gets no engine, and no complaint', async ({ page, baseURL }) => {
  await countContexts(page);
  const seen = watch(page, portal.origin, new URL(baseURL ?? '').origin);
  const boxed = CASES.find(({ sandbox }) => sandbox === 'allow-scripts');
  if (!boxed) throw new Error('portal/cases.ts: found no case with scripts only');
  await page.goto(portal.addressOf(boxed));
  const frame = page.frameLocator('#delta-atlas-1');
  await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
  await frame.locator('.map-surface').focus();
  await page.keyboard.press('+');
  await page.waitForLoadState('networkidle');
  await expect(frame.locator('html')).toHaveAttribute('data-atlas', 'svg');
  await expect.poll(() => contextsOf(page)).toBe(0);
  expect(seen.complaints).toEqual([]);
});
