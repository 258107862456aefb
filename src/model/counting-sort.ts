/** Counting sort of record indexes: by a small integer key, or by day. */

/** Stands for an open end: later than any day, and still a small integer. */
const OPEN = 2 ** 29;

export interface GroupedRecords {
  /** Records by group, ascending within one: those of group g are order[start[g]] … order[start[g + 1] - 1]. */
  order: Int32Array;
  start: Int32Array;
}

/** Groups records by keys 0 … count - 1. Cost: two passes. */
export function groupByNumber(keys: Int32Array, count: number): GroupedRecords {
  const start = new Int32Array(count + 1);
  const order = new Int32Array(keys.length);
  for (const key of keys) start[key] = (start[key] as number) + 1;
  // `start` first holds the end of each group; filling backwards leaves it at the beginning.
  let sum = 0;
  for (let group = 0; group <= count; group++) {
    sum += start[group] as number;
    start[group] = sum;
  }
  for (let record = keys.length - 1; record >= 0; record--) {
    const key = keys[record] as number;
    const position = (start[key] as number) - 1;
    start[key] = position;
    order[position] = record;
  }
  return { order, start };
}

/** Records in the order of one of their days. */
export interface DayOrder {
  order: Int32Array;
  /** How many records have a day before a day, which may be infinite. */
  before(day: number): number;
}

/** A day, possibly infinite, as a small integer. */
export function clampDay(day: number): number {
  return Math.max(-OPEN, Math.min(OPEN, day));
}

/** Sorts records by day. Cost: two passes, and one over all days between the first and the last. */
export function dayOrder(days: Int32Array): DayOrder {
  let low = OPEN;
  let high = -OPEN;
  for (const day of days) {
    if (day > -OPEN && day < low) low = day;
    if (day < OPEN && day > high) high = day;
  }
  if (low > high) [low, high] = [0, 0];
  // Group 0 is open to the past, the last one to the future.
  const last = high - low + 2;
  const groupOf = (day: number) => Math.max(0, Math.min(last, day - low + 1));
  const { order, start } = groupByNumber(days.map(groupOf), last + 1);
  const before = (day: number) => (day === Infinity ? days.length : (start[Math.max(1, groupOf(day))] as number));
  return { order, before };
}
