/**
 * Time scale: days to pixels and back. UTC days all have the same length, so it is linear: the same numbers as d3's
 * `scaleUtc`, without its 15 kB.
 */
import type { Day, Period } from '../model/types.ts';

export interface TimeScale {
  period: Period;
  /** Range, in pixels. */
  x0: number;
  x1: number;
  /** Pixel at the start of a day; not clamped. */
  x(day: Day): number;
  /** The same, clamped to the range. */
  clamped(day: Day): number;
  /** The fractional day at a pixel. */
  day(x: number): Day;
}

/** A scale from a period to pixels; both are at least 1 long. */
export function timeScale(period: Period, x0: number, x1: number): TimeScale {
  const days = Math.max(1, period.to - period.from);
  const perDay = Math.max(1, x1 - x0) / days;
  const x = (day: Day) => x0 + (day - period.from) * perDay;
  return {
    period,
    x0,
    x1,
    x,
    clamped: (day) => Math.min(x1, Math.max(x0, x(day))),
    day: (pixel) => period.from + (pixel - x0) / perDay,
  };
}
