/** How many records fall in each stretch of time. Pure. */
import type { Day, Period } from '../model/types.ts';
import { knownSpan, type TimelineItem } from './items.ts';
import { monthStarts } from './ticks.ts';

export interface Bin {
  from: Day;
  to: Day;
  /** Records: a vague date is shared out evenly over all the days it can be, so this need not be whole. */
  weight: number;
}

/** Bins of `step` months over a period; the first and last are cut at its ends. */
export function histogram(items: readonly Pick<TimelineItem, 'date'>[], period: Period, step: number): Bin[] {
  const starts = monthStarts(period, step);
  const bins = starts.map((from, index): Bin => ({ from, to: starts[index + 1] ?? period.to, weight: 0 }));
  for (const item of items) {
    const span = knownSpan(item);
    const days = span.to - span.from;
    for (let index = binAt(starts, span.from); index < bins.length; index += 1) {
      const bin = bins[index];
      if (!bin || bin.from >= span.to) break;
      bin.weight += Math.max(0, Math.min(bin.to, span.to) - Math.max(bin.from, span.from)) / days;
    }
  }
  return bins;
}

/** Index of the last bin that begins at or before a day; 0 for days before all. */
export function binAt(starts: readonly Day[], day: Day): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= day) low = middle;
    else high = middle;
  }
  return low;
}
