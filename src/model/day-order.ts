/** The days records speak of as integers, and records in the order of such days. */
import { groupsOf } from './groups.ts';

/** The days a record speaks of. */
export interface Span<T> {
  /** First day; -Infinity = open. */
  from(record: T): number;
  /** First day after the last; Infinity = open. */
  to(record: T): number;
}

/** Stands for an open end: beyond every day, and a small integer. */
const OPEN = 2 ** 29;

/** A day as a small integer, also if it is infinite. */
export function clampDay(day: number): number {
  return Math.max(-OPEN, Math.min(OPEN, day));
}

/** Writes the days of records start … end - 1. */
export function addDays<T>(
  records: readonly T[],
  span: Span<T>,
  from: Int32Array,
  to: Int32Array,
  start: number,
  end: number,
): void {
  for (let record = start; record < end; record++) {
    from[record] = clampDay(span.from(records[record] as T));
    to[record] = clampDay(span.to(records[record] as T));
  }
}

/** Records in the order of one of their days. */
export interface DayOrder {
  order: Int32Array;
  /** How many records have a day before a day, which may be infinite. */
  before(day: number): number;
}

/** Sorts records by day. Cost: two passes, and one over all days between the first and the last. */
export function dayOrder(days: Int32Array): DayOrder {
  let low = OPEN;
  let high = -OPEN;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (day > -OPEN && day < low) low = day;
    if (day < OPEN && day > high) high = day;
  }
  if (low > high) [low, high] = [0, 0];
  // Group 0 is open to the past, the last one to the future.
  const last = high - low + 2;
  const { order, start } = groupsOf(keysOf(days, low, last), last + 1);
  const before = (day: number) =>
    day === Infinity ? days.length : (start[Math.max(1, Math.min(last, day - low + 1))] as number);
  return { order, before };
}

function keysOf(days: Int32Array, low: number, last: number): Int32Array {
  const keys = new Int32Array(days.length);
  for (let i = 0; i < days.length; i++) keys[i] = Math.max(0, Math.min(last, (days[i] as number) - low + 1));
  return keys;
}
