/**
 * Days to pixels and back. A UTC day always has the same length, so the scale is a straight line: the same numbers
 * as d3's `scaleUtc`, without its 15 kB.
 */
import type { Day, Period } from '../model/types.ts';

export interface TimeScale {
  period: Period;
  /** Pixels of the first and the last edge. */
  x0: number;
  x1: number;
  /** Pixel of a day's beginning; days outside give pixels outside. */
  x(day: Day): number;
  /** The same, held within the edges. */
  clamped(day: Day): number;
  /** The day, with its fraction, at a pixel. */
  day(x: number): Day;
}

/** A scale from a period (at least one day) to pixels (at least one, in a box that has no room). */
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
