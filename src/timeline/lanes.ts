/** Layout of one lane: its records in rows, the rest in groups, or all as a histogram. Pure. */

import type { Period } from '../model/types.ts';
import { knownSpan, type LaneId, type TimelineItem } from '../time/items.ts';
import { packRows, rowsNeeded } from '../time/pack.ts';
import type { TimeScale } from '../time/scale.ts';
import { type DateMark, endLives, groupMark, shapeOf } from '../time/shapes.ts';
import type { Rect } from './labels.ts';
import {
  binStarts,
  countBins,
  countInside,
  isAnnounced,
  itemsBefore,
  itemsInside,
  itemsOfBins,
  type Series,
} from './series.ts';

export interface TimeLane {
  id: LaneId;
  y0: number;
  y1: number;
  /** Records of this lane in the window, and apart from them alliances that have only been announced by its end. */
  count: number;
  announced: number;
  marks: readonly DateMark[];
  /** Bars behind a histogram: the same without filters; empty if the filters remove nothing. */
  ground: readonly Rect[];
}

/** The records of one lane that a window shows. */
export interface LaneContent {
  id: LaneId;
  /** How many may fall in the window. */
  count: number;
  /** Their marks for symbols of a size, ordered by x; not called for more than `MOST_MARKS`. */
  shapes(size: number): readonly DateMark[];
  /** Alliances founded before the window, which still exist. */
  earlier: readonly TimelineItem[];
  /** What passes the filters, and everything. */
  series: Series;
  all: Series;
}

/** A lane with more records than this is drawn as a histogram. */
export const MOST_MARKS = 400;
/** Height of the row of groups, in pixels: one line of text. */
export const GROUP_ROW = 13;
const GROUP_WIDTH = 9;
/** Room for a group and its count ("+120"). */
const GROUP_REACH = 42;
/** Preferred and least height of a histogram, in pixels. */
const BINS_HEIGHT = 40;
const LEAST_BINS = 4;

/** The size of a symbol in a row. */
const symbolSize = (rowHeight: number): number => Math.min(9, rowHeight - 1);

/** The content of a lane in a window. The shapes are memoised by size. */
export function contentOf(id: LaneId, series: Series, all: Series, scale: TimeScale): LaneContent {
  let items: readonly TimelineItem[] | null = null;
  const bySize = new Map<number, readonly DateMark[]>();
  return {
    id,
    count: countInside(series, scale.period),
    shapes(size) {
      items ??= itemsInside(series, scale.period);
      const made = bySize.get(size) ?? shapesOf(items, scale, size);
      bySize.set(size, made);
      return made;
    },
    earlier: id === 'alliances' ? itemsBefore(series, scale.period.from).filter((item) => !isAnnounced(item)) : [],
    series,
    all,
  };
}

/** How many rows a lane needs at a row height, up to a limit; at least 1. */
export function rowsWanted(content: LaneContent, rowHeight: number, limit: number): number {
  if (content.count > MOST_MARKS) return Math.min(limit, Math.ceil(BINS_HEIGHT / rowHeight));
  const extra = content.earlier.length > 0 ? Math.ceil(GROUP_ROW / rowHeight) : 0;
  return Math.max(1, rowsNeeded(content.shapes(symbolSize(rowHeight)), limit) + extra);
}

/** Lays out one lane between `y0` and `y1`. */
export function layoutLane(
  content: LaneContent,
  scale: TimeScale,
  rowHeight: number,
  y0: number,
  y1: number,
): TimeLane {
  const { announced } = content.series;
  const drawn = announced.filter((item) => overlaps(knownSpan(item), scale.period)).length;
  const lane = {
    id: content.id,
    y0,
    y1,
    count: content.count - drawn + content.earlier.length,
    announced: announced.filter((item) => knownSpan(item).from < scale.period.to).length,
    ground: [],
  };
  if (content.count > MOST_MARKS) return { ...lane, ...columns(content, scale, y0, y1) };
  const wanted = content.shapes(symbolSize(rowHeight));
  const all = Math.max(1, Math.floor((y1 - y0) / rowHeight));
  const less = Math.max(0, Math.floor((y1 - y0 - GROUP_ROW) / rowHeight));
  const spills = content.earlier.length > 0 || rowsNeeded(wanted, all + 1) > all;
  const rows = spills ? less : all;
  const at = packRows(wanted, rows);
  const marks = wanted
    .map((mark, index): DateMark => ({ ...mark, row: at[index] ?? -1, y: y0 + ((at[index] ?? 0) + 0.5) * rowHeight }))
    .filter((mark) => mark.row >= 0);
  endLives(marks);
  if (!spills) return { ...lane, marks };
  const left = wanted.filter((_, index) => at[index] === -1);
  return { ...lane, marks: [...marks, ...groups(content, left, scale, rows, y1)] };
}

function overlaps(a: Period, b: Period): boolean {
  return a.from < b.to && a.to > b.from;
}

function shapesOf(items: readonly TimelineItem[], scale: TimeScale, size: number): DateMark[] {
  return items.flatMap((item) => shapeOf(item, scale, size) ?? []).sort((a, b) => a.x0 - b.x0);
}

/** The last row: groups that count what began before the window and the records for which no row was left. */
function groups(
  content: LaneContent,
  left: readonly DateMark[],
  scale: TimeScale,
  row: number,
  y1: number,
): DateMark[] {
  const place = { lane: content.id, row, y: y1 - GROUP_ROW / 2, size: GROUP_WIDTH };
  const marks: DateMark[] = earlierGroup(content, scale, row, y1);
  let from = marks.length > 0 ? scale.x0 + 2.5 * GROUP_REACH : scale.x0;
  let items: TimelineItem[] = [];
  let single: DateMark | null = null;
  let x = 0;
  const close = () => {
    const [first] = items;
    if (!first) return;
    // A single record is drawn as its own mark if it fits.
    if (single && single.x0 >= from) {
      const lifeTo = single.lifeTo === null ? null : Math.min(single.lifeTo, single.x1);
      const lifeEnd = lifeTo === single.lifeTo ? single.lifeEnd : 'cut';
      marks.push({ ...single, row, y: place.y, lifeTo, lifeEnd });
      from = single.x1 + 3;
      items = [];
      return;
    }
    const x0 = Math.max(from, Math.min(x, scale.x1 - GROUP_REACH));
    marks.push(groupMark(items, { ...place, key: `${content.id}-more-${first.key}`, x0, x1: x0 + GROUP_WIDTH }));
    from = x0 + GROUP_REACH;
    items = [];
  };
  for (const mark of left) {
    if (items.length > 0 && mark.x0 > Math.max(x, from) + GROUP_REACH) close();
    single = items.length === 0 ? mark : null;
    if (items.length === 0) x = mark.x0;
    items.push(...mark.items);
  }
  close();
  return marks;
}

/** One mark at the left for all that began before the window, if any did. */
function earlierGroup({ id, earlier }: LaneContent, { x0 }: TimeScale, row: number, y1: number): DateMark[] {
  if (earlier.length === 0) return [];
  const place = { key: `${id}-earlier`, lane: id, row, x0, x1: x0 + GROUP_WIDTH, y: y1 - GROUP_ROW / 2 };
  return [groupMark(earlier, { ...place, size: GROUP_WIDTH }, 'group', true)];
}

/** A histogram instead of marks: what passes the filters, and behind it what they remove. */
function columns(content: LaneContent, scale: TimeScale, y0: number, y1: number): Pick<TimeLane, 'marks' | 'ground'> {
  const window = scale.period;
  const starts = binStarts(scale);
  const bins = itemsOfBins(content.series, starts, window);
  const filtered = content.series.items.length < content.all.items.length;
  const counts = filtered ? countBins(content.all, starts, window) : bins.map(({ length }) => length);
  const most = Math.max(1, ...counts);
  const earlier = earlierGroup(content, scale, 1, y1);
  const floor = earlier.length > 0 ? Math.max(y0 + LEAST_BINS, y1 - GROUP_ROW) : y1;
  const height = (count: number) => Math.max(2, ((floor - y0) * count) / most);
  const bars = starts.map((from, index): Rect => {
    const to = starts[index + 1] ?? Infinity;
    const x0 = scale.clamped(from);
    return { x0, x1: Math.max(x0 + 1, scale.clamped(to) - 1), y0: floor - height(counts[index] ?? 0), y1: floor };
  });
  const marks = bars.flatMap(({ x0, x1 }, index) => {
    const items = bins[index];
    const from = starts[index];
    if (!items || items.length === 0 || from === undefined) return [];
    const size = height(items.length);
    const key = `${content.id}-bin-${from}`;
    const period = { from, to: starts[index + 1] ?? window.to };
    const at = { key, lane: content.id, row: 0, x0, x1, y: floor - size / 2, size, period, hit: [y0, floor] as const };
    return groupMark(items, at, 'bin');
  });
  return { marks: [...earlier, ...marks], ground: filtered ? bars.filter((_, index) => (counts[index] ?? 0) > 0) : [] };
}
