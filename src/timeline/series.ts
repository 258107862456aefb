/**
 * The items of one lane, prepared so that a window asks them little: how many it holds and how many fall into each of
 * its bins are found by bisection, whatever their number. Pure.
 */
import type { Day, Period } from '../model/types.ts';
import { knownSpan, LANE_IDS, type LaneId, type TimelineItem } from '../time/items.ts';

export interface Series {
  /** In order of time. */
  items: readonly TimelineItem[];
  /** First and last day (exclusive) of each item, in the order of `items`. */
  from: Float64Array;
  to: Float64Array;
  /** The same days, each in ascending order. */
  starts: Float64Array;
  ends: Float64Array;
  /** The items in the order of the middles of their spans, and those middles. */
  byMiddle: readonly TimelineItem[];
  middles: Float64Array;
  /** First days in that order. */
  fromByMiddle: Float64Array;
}

export type AllSeries = Readonly<Record<LaneId, Series>>;

const known = new WeakMap<readonly TimelineItem[], AllSeries>();

/** The series of each lane, made once for a list of items: O(n log n). */
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
    // Twice the middle is whole; the place of the item rides along behind it, so that plain numbers are sorted.
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
  return { items, from, to, starts, ends, byMiddle, middles, fromByMiddle };
}

/** How many values lie below a limit, in ascending values. */
export function countBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many items can fall in a window: O(log n). */
export function countInside({ starts, ends }: Series, { from, to }: Period): number {
  return countBelow(starts, to) - countBelow(ends, from + 0.5);
}

/** The items that can fall in a window, in order of time. */
export function itemsInside({ items, from, to }: Series, window: Period): TimelineItem[] {
  return items.filter((_, index) => (from[index] ?? 0) < window.to && (to[index] ?? 0) > window.from);
}

/** The items that were over before a day, in order of time. */
export function itemsBefore({ items, to, ends }: Series, day: Day): TimelineItem[] {
  return countBelow(ends, day + 0.5) === 0 ? [] : items.filter((_, index) => (to[index] ?? 0) <= day);
}
