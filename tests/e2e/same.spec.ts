/** What is drawn is what the state says, whatever way led there. */
import type { Frame, Page } from '@playwright/test';
import { addressAtRest } from '../monkey/look.ts';
import { expectAsAnew } from '../monkey/run.ts';
import { atRest, change, expect, keepBack, openAtlas, test } from './atlas.ts';

const SIZE = { width: 1000, height: 700 };
const map = (page: Page) => page.locator('.map-surface');
const press = (page: Page, name: string) => page.locator('#map-view').getByRole('button', { name }).press('Enter');

/** Ways through the atlas, each of which ends in a state that its address holds. */
const WAYS: Readonly<Record<string, readonly ((page: Page) => Promise<unknown>)[]>> = {
  'nearer and back by the buttons': [
    (page) => press(page, 'Zoom in'),
    (page) => press(page, 'Zoom in'),
    (page) => press(page, 'Zoom out'),
    (page) => press(page, 'Zoom out'),
  ],
  'the wheel, then home': [
    (page) => map(page).hover({ position: { x: 300, y: 200 } }),
    (page) => page.mouse.wheel(0, -700),
    (page) => page.mouse.wheel(0, 300),
    (page) => press(page, 'Whole delta'),
  ],
  'other sizes of the window': [
    (page) => page.setViewportSize({ width: 390, height: 844 }),
    (page) => page.setViewportSize({ width: 844, height: 390 }),
    (page) => page.setViewportSize(SIZE),
  ],
  'a filter, a record, and neither': [
    (page) => change(page, () => page.locator('#filters .options input').nth(1).click()),
    (page) => change(page, () => page.locator('#timeline .marks [data-key^="alliance"]').first().press('Enter')),
    (page) => change(page, () => page.locator('#details .details-bar button').click()),
    (page) => change(page, () => page.locator('#filters .options input').nth(1).click()),
  ],
  'a record, another view, a smaller window': [
    (page) => change(page, () => page.locator('#timeline .marks [data-key^="alliance"]').first().press('Enter')),
    (page) => press(page, 'Zoom in'),
    (page) => page.setViewportSize({ width: 820, height: 700 }),
    (page) => press(page, 'Whole delta'),
    (page) => page.setViewportSize(SIZE),
  ],
};

test.use({ viewport: SIZE });

for (const [way, steps] of Object.entries(WAYS)) {
  test(`the map is as its address opened anew, after: ${way}`, async ({ page }) => {
    await openAtlas(page, './?lang=en&engine=svg');
    for (const step of steps) await step(page);
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await expectAsAnew(page, SIZE.width, SIZE.height);
  });
}

test('a source of the address highlights its records once the texts are here', async ({ page }) => {
  const release = await keepBack(page, /texts\.json/);
  await page.goto('./?lang=en&engine=svg&focus=source:5ie-20190412');
  await expect(page.locator('#timeline .marks [data-key]').first()).toBeVisible();
  await expect(page.locator('#timeline .is-related')).toHaveCount(0);
  release();
  await expect(page.locator('#timeline .is-related')).not.toHaveCount(0);
  await expect(page.locator('#timeline .timeline-svg')).toHaveClass(/has-selected/);
});

/** Whether a place's ring of selection lies on the map and under no panel. */
function inSight(page: Page | Frame): Promise<boolean> {
  return page.evaluate(() => {
    const ring = document.querySelector('.map-marks .focus')?.getBoundingClientRect();
    const hit = ring && document.elementFromPoint(ring.left + ring.width / 2, ring.top + ring.height / 2);
    return Boolean(hit?.closest('.map-surface, .map-overlay'));
  });
}

test('a selected place stays in sight in a window made narrow and turned, until the map is moved', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openAtlas(page, './?lang=en&engine=svg&focus=place:320500');
  await expect.poll(() => inSight(page)).toBe(true);
  for (const [width, height] of [
    [1000, 800],
    [820, 1180],
    [1180, 820],
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => inSight(page), { message: `${width} × ${height}` }).toBe(true);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => inSight(page)).toBe(true);
  // Moved by the reader, so that the place lies where the panel will be.
  await map(page).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  const centre = async () => {
    await addressAtRest(page);
    return new URL(page.url()).searchParams.get('view')?.split(',').slice(0, 2);
  };
  // Written once the map has begun to move.
  await expect(page).toHaveURL(/view=/);
  const moved = await centre();
  await page.setViewportSize({ width: 1000, height: 800 });
  await atRest(page);
  expect(await centre()).toEqual(moved);
});

test('a view given by the address keeps what it shows of the selection', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openAtlas(page, './?lang=en&engine=svg&focus=place:320500&view=31.3,119.8,7.5');
  await expect.poll(() => inSight(page)).toBe(true);
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect.poll(() => inSight(page)).toBe(true);
});

test('a frame shown later has what is selected in sight', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto('./404.html').catch(() => {});
  await page.evaluate((address) => {
    const box = document.createElement('div');
    box.style.display = 'none';
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.width = '980';
    frame.height = '700';
    box.append(frame);
    document.body.replaceChildren(box);
  }, new URL('./?lang=en&engine=svg&focus=place:320500', baseURL).href);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-texts', 'here');
  await page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('body > div');
    if (box) box.style.display = 'block';
  });
  await expect(frame.locator('html')).toHaveAttribute('data-atlas', 'svg');
  const shown = page.frames().at(-1);
  await expect.poll(() => shown && inSight(shown)).toBe(true);
});
