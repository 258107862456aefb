/** The overview of the whole time: a histogram of all records in grey, and of filtered ones in front. Pure. */
import type { Day, Language, Period } from '../model/types.ts';
import { knownSpan, type TimelineItem } from '../time/items.ts';
import { type TimeScale, timeScale } from '../time/scale.ts';
import { monthStarts, monthStep, type Tick, ticksOf } from '../time/ticks.ts';

/** What the overview depends on; not the period, so that brushing does not redraw it. */
export interface OverviewInput {
  language: Language;
  /** The whole time. */
  domain: Period;
  /** Items that pass the filters, in all time, and all items. */
  items: readonly TimelineItem[];
  all: readonly TimelineItem[];
  /** Pixels of its box. */
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export interface OverviewColumn {
  x0: number;
  x1: number;
  /** Tops of the columns of filtered and of all records; both end at `floor`. */
  y: number;
  yAll: number;
}

export interface Overview {
  scale: TimeScale;
  y0: number;
  /** Bottom of the columns; the labels of the years are below. */
  floor: number;
  y1: number;
  columns: readonly OverviewColumn[];
  ticks: readonly Tick[];
}

const YEAR_LABELS = 14;
const COLUMN_WIDTH = 4;

/** Computes the overview, in O(records). */
export function layoutOverview({ language, domain, items, all, x0, x1, y0, y1 }: OverviewInput): Overview {
  const scale = timeScale(domain, x0, x1);
  const floor = Math.max(y0 + 2, y1 - YEAR_LABELS);
  const step = monthStep(scale, COLUMN_WIDTH);
  const whole = histogram(all, scale.period, step);
  const left = items === all ? whole : histogram(items, scale.period, step);
  const most = whole.reduce((greatest, { weight }) => Math.max(greatest, weight), 1);
  const top = (weight: number) => floor - ((floor - y0 - 2) * weight) / most;
  const columns = whole.map(
    (bin, index): OverviewColumn => ({
      x0: scale.x(bin.from),
      x1: scale.x(bin.to) - 1,
      y: top(left[index]?.weight ?? 0),
      yAll: top(bin.weight),
    }),
  );
  return { scale, y0, floor, y1, columns, ticks: ticksOf(scale, language, 60) };
}

/** The same, cached: returns the last overview while no value of its input has changed. */
export function rememberOverview(): (input: OverviewInput) => Overview {
  let last: { key: readonly unknown[]; overview: Overview } | null = null;
  return (input) => {
    const { domain, ...rest } = input;
    const key = [domain.from, domain.to, ...Object.values(rest)];
    if (!last || key.some((value, index) => value !== last?.key[index]))
      last = { key, overview: layoutOverview(input) };
    return last.overview;
  };
}

/** The records in an interval of time. */
export interface Bin {
  from: Day;
  to: Day;
  /** Number of records. A vague date is spread evenly over its possible days, so it may be fractional. */
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
    // Items are in order of time: the next item's bin is this one or close to it.
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
