/** How many records fall in each stretch of time. Pure. */
import type { Day, Period } from '../model/types.ts';
import { knownSpan, type TimelineItem } from '../time/items.ts';
import { monthStarts } from '../time/ticks.ts';

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
  let first = 0;
  for (const item of items) {
    const span = knownSpan(item);
    const days = span.to - span.from;
    // Items come in order of time: the bin of the next is this one or not far from it.
    while ((starts[first + 1] ?? Infinity) <= span.from) first += 1;
    while (first > 0 && (starts[first] ?? 0) > span.from) first -= 1;
    for (let index = first; index < bins.length; index += 1) {
      const bin = bins[index];
      if (!bin || bin.from >= span.to) break;
      bin.weight += Math.max(0, Math.min(bin.to, span.to) - Math.max(bin.from, span.from)) / days;
    }
  }
  return bins;
}
