/**
 * A lane as a histogram, where marks would be too many: bins that answer like marks. How many there are depends on the
 * width alone, and what is in them is found by bisection. Pure.
 */
import type { Day, Period } from '../model/types.ts';
import type { TimelineItem } from '../time/items.ts';
import type { TimeScale } from '../time/scale.ts';
import { monthStarts, monthStep } from '../time/ticks.ts';
import { countBelow, countInside, type Series } from './series.ts';

const BIN_WIDTH = 7;
const WEEK = 7;

/** Where bins begin so that each is at least 7 pixels wide: days, weeks from Monday, months and their multiples. */
export function binStarts(scale: TimeScale): Day[] {
  const { from, to } = scale.period;
  const perDay = (scale.x1 - scale.x0) / (to - from);
  const step = [1, WEEK].find((days) => days * perDay >= BIN_WIDTH);
  if (step === undefined) return monthStarts(scale.period, monthStep(scale, BIN_WIDTH));
  // The first of January 1970 was a Thursday.
  const first = step === WEEK ? Math.floor((from + 3) / WEEK) * WEEK - 3 : from;
  return Array.from({ length: Math.ceil((to - first) / step) }, (_, index) => first + index * step);
}

/**
 * How many of the items that can fall in a window belong to each bin, by the middle of what is known; what reaches in
 * from outside belongs to the first or the last. They sum up to `countInside`. O(bins · log n).
 */
export function countBins(series: Series, starts: readonly Day[], window: Period): number[] {
  const edges = edgesOf(series, starts, window);
  const [first = 0, end = 0] = [edges[0], edges[starts.length]];
  const after = countBelow(series.starts, window.to) - end;
  const before = countInside(series, window) - (end - first) - after;
  const last = starts.length - 1;
  return starts.map(
    (_, index) =>
      (edges[index + 1] ?? 0) - (edges[index] ?? 0) + (index === 0 ? before : 0) + (index === last ? after : 0),
  );
}

/** The items of each bin, in the order of the middles of what is known: as many as `countBins` says. */
export function itemsOfBins(series: Series, starts: readonly Day[], window: Period): (readonly TimelineItem[])[] {
  const { byMiddle, middles, fromByMiddle } = series;
  const edges = edgesOf(series, starts, window);
  const end = edges[starts.length] ?? 0;
  const counts = countBins(series, starts, window);
  const bins = starts.map((_, index) => byMiddle.slice(edges[index], edges[index + 1]));
  // What reaches in stands outside, most likely near: the search ends as soon as all of it is found.
  const search = (bin: TimelineItem[] | undefined, wanted: number, from: number, step: 1 | -1) => {
    const found: TimelineItem[] = [];
    for (let index = from; found.length < wanted && index >= 0 && index < byMiddle.length; index += step) {
      const first = fromByMiddle[index] ?? 0;
      const item = byMiddle[index];
      if (item && first < window.to && 2 * (middles[index] ?? 0) - first > window.from) found.push(item);
    }
    bin?.[step === 1 ? 'push' : 'unshift'](...found);
  };
  const [first] = bins;
  const last = bins[bins.length - 1];
  search(last, (counts[counts.length - 1] ?? 0) - (last?.length ?? 0), end, 1);
  search(first, (counts[0] ?? 0) - (first?.length ?? 0), (edges[0] ?? 0) - 1, -1);
  return bins;
}

/** Places among the middles where bins begin, and where the last one ends. The first begins with the window. */
function edgesOf({ middles }: Series, starts: readonly Day[], window: Period): number[] {
  return [window.from, ...starts.slice(1), window.to].map((day) => countBelow(middles, day));
}
