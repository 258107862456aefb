/** Typical interactions, and the time until their results are painted. Elements are located by role. */
import type { Locator, Page } from '@playwright/test';
import { percentile } from './statistics.ts';
import { heapOf, type Visit, within } from './visit.ts';

/** Milliseconds without painting before the next interaction; longer after a brush, which may leave work pending. */
const QUIET = 400;
const QUIET_AFTER_BRUSH = 2000;
/** How long early clicks go on, and the pause between them, in milliseconds. */
const EARLY = 5000;
const BREATH = 120;
/** Distance in pixels from the edges of what is pulled as a whole. */
const INSET = 20;
/** Moves of the brush, and the share of the time line that they cross together. */
const STEPS = 60;
const SHARE = 0.8;
/** No further step is started after so many milliseconds: with frames of seconds, fewer steps are enough. */
const ENOUGH = 8_000;
const CHANGES = 200;
/** The smallest window in which the filters stand beside the map, in coarse pixels. */
const COARSE = { width: 1010, height: 640, deviceScaleFactor: 0.25, mobile: false };
const PATIENCE = 60_000;

/**
 * Milliseconds from a click on a filter until its result is painted: of four clicks, two filters on and off. `filters`
 * are names of industries.
 */
export async function measureFilter({ page }: Visit, filters: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const name of filters) {
    const box = boxOf(page, name);
    // Hovering may render something, too, which must be over.
    await box.hover();
    await page.evaluate((quiet) => window.bench.settled(quiet), QUIET);
    for (let click = 0; click < 2; click++) times.push(await clickTime(page, box, QUIET));
  }
  return times;
}

/** The same, from the moment at which the page answers: clicks for five seconds, without waiting for quiet. */
export async function measureEarlyFilter({ page }: Visit, filters: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + EARLY;
  for (let click = 0; performance.now() < end; click++) {
    // On and off, one filter after the other.
    const name = filters[Math.floor(click / 2) % filters.length] ?? '';
    times.push(await clickTime(page, boxOf(page, name), BREATH));
  }
  return times;
}

function boxOf(page: Page, name: string): Locator {
  return page
    .locator('#filters')
    .getByRole('checkbox', { name: new RegExp(`^${escaped(name)}\\b`) })
    .first();
}

async function clickTime(page: Page, box: Locator, pause: number): Promise<number> {
  const before = await revision(page);
  await box.click();
  const painted = await within(
    PATIENCE,
    'filter painted',
    page.evaluate((last) => window.bench.paintedAfter(last), before),
  );
  const clicked = await page.evaluate(() => window.bench.clicked);
  await page.evaluate((quiet) => window.bench.settled(quiet), pause);
  return painted - clicked;
}

export interface Brushing {
  /** Animation frames per second from the first move until its last result is painted. */
  framesPerSecond: number;
  /** 95th percentile of the frames' durations, in milliseconds. */
  slowFrame: number;
  /** Milliseconds from the first move until the result of the last one is painted; null where not all were made. */
  duration: number | null;
}

/** Selectors: the handles of the period, or what is pulled as a whole. */
export type Handles = { start: string; end: string } | { whole: string };

/** Pulls the end of the period towards the start in 60 steps, one per animation frame. */
export async function measureBrush({ page }: Visit, handles: Handles): Promise<Brushing> {
  const { start, end } = await endsOf(page, handles);
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.evaluate((quiet) => window.bench.settled(quiet), QUIET);
  const before = await revision(page);
  const first = await page.evaluate(() => {
    window.bench.countFrames();
    return window.bench.nextFrame();
  });
  const begun = performance.now();
  let steps = 0;
  for (let step = 1; step <= STEPS && performance.now() - begun < ENOUGH; step++) {
    steps = step;
    await page.mouse.move(end.x - ((end.x - start.x) * SHARE * step) / STEPS, end.y);
    await page.evaluate(() => window.bench.nextFrame());
  }
  await within(
    PATIENCE,
    'brush painted',
    page.evaluate((last) => window.bench.paintedAfter(last), before),
  );
  await page.evaluate((quiet) => window.bench.settled(quiet), QUIET_AFTER_BRUSH);
  const { frames, last } = await page.evaluate(() => {
    window.bench.isCounting = false;
    return { frames: window.bench.frames, last: window.bench.painted.at(-1)?.at ?? 0 };
  });
  await page.mouse.up();
  await page.evaluate((quiet) => window.bench.settled(quiet), QUIET);
  const counted = frames.filter((time) => time >= first && time <= last);
  const gaps = counted.slice(1).map((time, i) => time - (counted[i] ?? time));
  return {
    framesPerSecond: (1000 * gaps.length) / (last - first),
    slowFrame: percentile(gaps, 0.95),
    duration: steps === STEPS ? last - first : null,
  };
}

/** Bytes of heap before and after 200 filter changes, each waited for; they end where they began. */
export async function measureHeapGrowth(visit: Visit): Promise<{ before: number; after: number }> {
  const change = (rounds: number) => within(2 * PATIENCE, 'filter changes', visit.page.evaluate(toggleFilters, rounds));
  // Fewer pixels make software rendering faster and do not affect the heap.
  await visit.cdp.send('Emulation.setDeviceMetricsOverride', COARSE);
  // Warm-up: what is allocated once, at the first changes, is not growth.
  await change(20);
  const before = await heapOf(visit);
  await change(CHANGES / 2);
  const after = await heapOf(visit);
  await visit.cdp.send('Emulation.clearDeviceMetricsOverride');
  return { before, after };
}

/** Switches one filter after another on and off. Runs in the page. */
async function toggleFilters(rounds: number): Promise<void> {
  const boxes = () =>
    [...document.querySelectorAll<HTMLInputElement>('#filters input[type=checkbox]')].filter(
      (box) => box.checkVisibility() && !box.disabled,
    );
  const revision = () => Number(document.documentElement.dataset.revision);
  const change = async (box: HTMLInputElement | undefined) => {
    if (!box) throw new Error('found no checkbox in #filters');
    const before = revision();
    box.click();
    await window.bench.paintedAfter(before);
    window.bench.painted.splice(0, window.bench.painted.length - 1);
  };
  for (let round = 0; round < rounds; round++) {
    await change(boxes().filter((box) => !box.checked)[round % 8]);
    await change(boxes().find((box) => box.checked));
  }
}

async function revision(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset.revision));
}

async function endsOf(page: Page, handles: Handles) {
  const boxes = 'whole' in handles ? [handles.whole, handles.whole] : [handles.start, handles.end];
  const [start, end] = await Promise.all(
    boxes.map(async (selector) => {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`${selector}: not to be seen`);
      return box;
    }),
  );
  if (!start || !end) throw new Error('a period has two ends');
  // Inside what is pulled as a whole, whose borders may lie beyond the window.
  const [left, right] =
    'whole' in handles
      ? [start.x + INSET, end.x + end.width - INSET]
      : [start.x + start.width / 2, end.x + end.width / 2];
  return { start: { x: left }, end: { x: right, y: end.y + end.height / 2 } };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
