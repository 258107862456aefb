/** Measures of a page load, from the first byte until the engine has drawn. */
import { heapOf, untilQuiet, type Visit, within } from './visit.ts';

/** Names of a page's performance marks. */
export interface MarkNames {
  firstMap: string;
  interactive: string;
  usable: string;
  drawn: string;
}

export const MARKS: Readonly<Record<'atlas' | 'baseline', MarkNames>> = {
  atlas: {
    firstMap: 'atlas:first-map',
    interactive: 'atlas:interactive',
    usable: 'atlas:interactive',
    drawn: 'atlas:gl',
  },
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
  firstMap: number | null;
  interactive: number;
  usable: number | null;
  drawn: number | null;
  largestPaint: number;
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
    return { longTasks, largestPaint, picture, claimed, origin: performance.timeOrigin };
  }, marks.firstMap);
  const tasks = seen.longTasks.filter(({ start }) => start < (drawn ?? Infinity)).map(({ duration }) => duration);
  return {
    bytesUntilInteractive: link.received(seen.origin + interactive),
    bytes: link.received(),
    requests: visit.requests(),
    // The observed frame of the page's own picture, if it has one, not its performance mark.
    firstMap: seen.picture ?? seen.claimed,
    interactive,
    usable,
    drawn,
    largestPaint: seen.largestPaint,
    longestTask: Math.max(0, ...tasks),
    blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - LONG_TASK), 0),
    heap: await heapOf(visit),
  };
}
