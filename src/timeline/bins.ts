/**
 * A lane as a histogram, where marks would be too many: bins that answer like marks. How many there are depends on the
 * width alone, and what is in them is found by bisection. Pure.
 */
import type { Day, Period } from '../model/types.ts';
import { knownSpan, type TimelineItem } from './items.ts';
import type { TimeScale } from './scale.ts';
import { countBelow, countInside, type Series } from './series.ts';
import { monthStarts, monthStep } from './ticks.ts';

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
  const { byMiddle, middles, longest } = series;
  const edges = edgesOf(series, starts, window);
  const bins = starts.map((_, index) => byMiddle.slice(edges[index], edges[index + 1]));
  // Their middles lie outside by at most half of the longest span.
  const reachingIn = (from: Day, to: Day) =>
    byMiddle.slice(countBelow(middles, from), countBelow(middles, to)).filter((item) => {
      const span = knownSpan(item);
      return span.from < window.to && span.to > window.from;
    });
  bins[0]?.unshift(...reachingIn(window.from - longest / 2, window.from));
  bins[starts.length - 1]?.push(...reachingIn(window.to, window.to + longest / 2));
  return bins;
}

/** Places among the middles where bins begin, and where the last one ends. The first begins with the window. */
function edgesOf({ middles }: Series, starts: readonly Day[], window: Period): number[] {
  return [window.from, ...starts.slice(1), window.to].map((day) => countBelow(middles, day));
}
