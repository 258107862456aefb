/** Measures of a page load, from the first byte until the engine has drawn. */
import type { PageName } from './sites.ts';
import { heapOf, untilQuiet, type Visit, within } from './visit.ts';

/** Names of a page's performance marks. */
export interface MarkNames {
  firstMap: string;
  interactive: string;
  usable: string;
  drawn: string;
}

export const MARKS: Readonly<Record<PageName, MarkNames>> = {
  atlas: {
    firstMap: 'atlas:first-map',
    interactive: 'atlas:interactive',
    usable: 'atlas:interactive',
    drawn: 'atlas:gl',
  },
  light: { firstMap: 'light:first-map', interactive: 'light:usable', usable: 'light:usable', drawn: 'light:usable' },
  baseline: { firstMap: 'base:first-map', interactive: 'base:interactive', usable: 'base:usable', drawn: 'base:gl' },
};

/** Milliseconds beyond which a task is long; the excess is blocking time. */
const LONG_TASK = 50;

export interface Load {
  /** Bytes transferred, with headers and the workers' requests. */
  bytesUntilInteractive: number;
  bytes: number;
  requests: number;
  /** Times in milliseconds since the navigation started; null: timed out. */
  firstPaint: number;
  firstMap: number | null;
  interactive: number;
  usable: number | null;
  drawn: number | null;
  largestPaint: number;
  blockingUsable: number;
  /** Of the tasks until the engine is drawn. */
  longestTask: number;
  blocking: number;
  /** Bytes. */
  heap: number;
}

/** Waits until the page is complete and measures it. Throws if it does not become interactive in time. */
export async function measureLoad(visit: Visit, marks: MarkNames, patience: number): Promise<Load> {
  const { page, link } = visit;
  const time = (mark: string) =>
    within(
      patience,
      mark,
      page.evaluate((name) => window.bench.mark(name), mark),
    );
  const interactive = await time(marks.interactive);
  const usable = await time(marks.usable).catch(() => null);
  const drawn = await time(marks.drawn).catch(() => null);
  await untilQuiet(visit);
  const seen = await page.evaluate((firstMapMark) => {
    const { longTasks, largestPaint, picture } = window.bench;
    const claimed = performance.getEntriesByName(firstMapMark, 'mark')[0]?.startTime ?? null;
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return { longTasks, largestPaint, firstPaint, picture, claimed, origin: performance.timeOrigin };
  }, marks.firstMap);
  const tasksUntil = (end: number | null) =>
    seen.longTasks.filter(({ start }) => start < (end ?? Infinity)).map(({ duration }) => duration);
  const tasks = tasksUntil(drawn);
  return {
    bytesUntilInteractive: link.received(seen.origin + interactive),
    bytes: link.received(),
    requests: visit.requests(),
    // The observed frame of the page's own picture, if it has one, not its performance mark.
    firstPaint: seen.firstPaint,
    firstMap: seen.picture ?? seen.claimed,
    interactive,
    usable,
    drawn,
    largestPaint: seen.largestPaint,
    longestTask: Math.max(0, ...tasks),
    blockingUsable: excess(tasksUntil(usable)),
    blocking: excess(tasks),
    heap: await heapOf(visit),
  };
}

function excess(durations: readonly number[]): number {
  return durations.reduce((sum, duration) => sum + Math.max(0, duration - LONG_TASK), 0);
}
