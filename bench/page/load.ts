/** What is read off a page's way from the first byte to the drawn engine. */
import { heapOf, untilQuiet, type Visit, within } from './visit.ts';

/** Names of the marks that a page sets. */
export interface Marks {
  firstMap: string;
  interactive: string;
  usable: string;
  drawn: string;
}

export const MARKS: Readonly<Record<'atlas' | 'baseline', Marks>> = {
  atlas: {
    firstMap: 'atlas:first-map',
    interactive: 'atlas:interactive',
    usable: 'atlas:interactive',
    drawn: 'atlas:gl',
  },
  baseline: { firstMap: 'base:first-map', interactive: 'base:interactive', usable: 'base:usable', drawn: 'base:gl' },
};

/** A task beyond this, in milliseconds, keeps a reader waiting; what is beyond it counts as blocking. */
const LONG_TASK = 50;

export interface Load {
  /** Bytes over the line, with headers and what workers load. */
  bytesUntilInteractive: number;
  bytes: number;
  requests: number;
  /** All in milliseconds since the navigation began; null: not within the patience. */
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

/** Waits until the page is complete and reads everything off it. Throws where it does not even become interactive. */
export async function measureLoad(visit: Visit, marks: Marks, patience: number): Promise<Load> {
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
    // Where the page has a picture of its own, the frame in which it was seen and not what the page says of itself.
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
