/**
 * The items of one lane, sorted for counting by binary search: how many fall in a window, and how many in each bin of
 * the histogram that replaces too many marks. Pure.
 */
import type { Day, Period } from '../model/types.ts';
import { knownSpan, LANE_IDS, type LaneId, type TimelineItem } from '../time/items.ts';
import type { TimeScale } from '../time/scale.ts';
import { monthStarts, monthStep } from '../time/ticks.ts';

export interface Series {
  /** In order of time. */
  items: readonly TimelineItem[];
  /** First and last day (exclusive) of each item, in the order of `items`. */
  from: Float64Array;
  to: Float64Array;
  /** The same days, each in ascending order. */
  starts: Float64Array;
  ends: Float64Array;
  /** The items ordered by the middles of their spans, and those middles. */
  byMiddle: readonly TimelineItem[];
  middles: Float64Array;
  /** First days in that order. */
  fromByMiddle: Float64Array;
  /** Alliances that are only announced. */
  announced: readonly TimelineItem[];
}

type AllSeries = Readonly<Record<LaneId, Series>>;

const known = new WeakMap<readonly TimelineItem[], AllSeries>();

/** The series of each lane, cached by list of items: O(n log n). */
export function seriesOf(items: readonly TimelineItem[]): AllSeries {
  const found = known.get(items);
  if (found) return found;
  const lanes: Record<LaneId, TimelineItem[]> = { alliances: [], events: [], initiatives: [] };
  for (const item of items) lanes[item.lane].push(item);
  const made = Object.fromEntries(LANE_IDS.map((id) => [id, seriesOfLane(lanes[id])])) as Record<LaneId, Series>;
  known.set(items, made);
  return made;
}

function seriesOfLane(items: readonly TimelineItem[]): Series {
  const count = items.length;
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  const middles = new Float64Array(count);
  const keys = new Float64Array(count);
  items.forEach((item, index) => {
    const span = knownSpan(item);
    from[index] = span.from;
    to[index] = span.to;
    // Sort key: twice the middle, which is an integer, with the item's index packed behind it.
    keys[index] = (span.from + span.to) * count + index;
  });
  keys.sort();
  const byMiddle: TimelineItem[] = [];
  const fromByMiddle = new Float64Array(count);
  keys.forEach((key, index) => {
    const sum = Math.floor(key / count);
    middles[index] = sum / 2;
    const place = key - sum * count;
    const item = items[place];
    if (item) byMiddle.push(item);
    fromByMiddle[index] = from[place] ?? 0;
  });
  const starts = from.slice().sort();
  const ends = to.slice().sort();
  const announced = items.filter(isAnnounced);
  return { items, from, to, starts, ends, byMiddle, middles, fromByMiddle, announced };
}

/** Whether an item is an alliance that is only announced. */
export function isAnnounced({ entry }: TimelineItem): boolean {
  return entry.kind === 'alliance' && !entry.record.exists;
}

/** How many of some ascending values are below a limit. */
function countBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many items may fall in a window: O(log n). */
export function countInside({ starts, ends }: Series, { from, to }: Period): number {
  return countBelow(starts, to) - countBelow(ends, from + 0.5);
}

/** The items that may fall in a window, in order of time. */
export function itemsInside({ items, from, to }: Series, window: Period): TimelineItem[] {
  return items.filter((_, index) => (from[index] ?? 0) < window.to && (to[index] ?? 0) > window.from);
}

/** The items that ended before a day, in order of time. */
export function itemsBefore({ items, to, ends }: Series, day: Day): TimelineItem[] {
  return countBelow(ends, day + 0.5) === 0 ? [] : items.filter((_, index) => (to[index] ?? 0) <= day);
}

const BIN_WIDTH = 7;
const WEEK = 7;

/** Starts of bins at least BIN_WIDTH wide: days, weeks from Monday, months and their multiples. */
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
 * How many items of a window belong to each bin, by the middles of their spans; items with a middle outside the window
 * belong to the first or last bin. The sum is `countInside`. O(bins · log n).
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

/** The items of each bin, ordered by the middles of their spans: as many as `countBins` returns. */
export function itemsOfBins(series: Series, starts: readonly Day[], window: Period): (readonly TimelineItem[])[] {
  const { byMiddle, middles, fromByMiddle } = series;
  const edges = edgesOf(series, starts, window);
  const counts = countBins(series, starts, window);
  const bins = starts.map((_, index) => byMiddle.slice(edges[index], edges[index + 1]));
  // Items with a middle outside are likely near the edge: the search ends as soon as all are found.
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
  search(last, (counts[counts.length - 1] ?? 0) - (last?.length ?? 0), edges[starts.length] ?? 0, 1);
  search(first, (counts[0] ?? 0) - (first?.length ?? 0), (edges[0] ?? 0) - 1, -1);
  return bins;
}

/** Indexes in `middles` of the bins' starts and the end of the last. The first begins with the window. */
function edgesOf({ middles }: Series, starts: readonly Day[], window: Period): number[] {
  return [window.from, ...starts.slice(1), window.to].map((day) => countBelow(middles, day));
}
