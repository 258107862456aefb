/** One lane: its records in rows, the rest as groups, or all of it as a histogram. Pure. */
import { binAt } from './histogram.ts';
import { knownSpan, type LaneId, type TimelineItem } from './items.ts';
import { packRows, rowsNeeded } from './pack.ts';
import type { TimeScale } from './scale.ts';
import { groupMark, type Mark, shapeOf } from './shapes.ts';
import { monthStarts, monthStep } from './ticks.ts';

export interface Lane {
  id: LaneId;
  y0: number;
  y1: number;
  /** Records of this lane in the window. */
  count: number;
  marks: readonly Mark[];
}

/** The records of one lane that a window shows. */
export interface LaneContent {
  id: LaneId;
  /** Records whose date can fall in the window. */
  inside: readonly TimelineItem[];
  /** Alliances founded before it, which go on existing. */
  earlier: readonly TimelineItem[];
}

/** More marks than these in a lane say less than a histogram, and cost more. */
export const MOST_MARKS = 400;
/** Height of a row that holds counts: one line of text. */
export const GROUP_ROW = 13;
const GROUP_WIDTH = 9;
/** Room for a group and its count ("+120"). */
const GROUP_REACH = 42;
const BIN_WIDTH = 7;

/** The size of a symbol in a row. */
const symbolSize = (rowHeight: number): number => Math.min(9, rowHeight - 1);

/** Rows a lane would like at a height of row; 1 for an empty one or a histogram. */
export function rowsWanted(content: LaneContent, scale: TimeScale, rowHeight: number, limit: number): number {
  if (content.inside.length > MOST_MARKS) return Math.min(limit, Math.ceil(40 / rowHeight));
  const extra = content.earlier.length > 0 ? Math.ceil(GROUP_ROW / rowHeight) : 0;
  return Math.max(1, rowsNeeded(shapes(content.inside, scale, symbolSize(rowHeight)), limit) + extra);
}

/** Lays out one lane between `y0` and `y1`. */
export function layoutLane(content: LaneContent, scale: TimeScale, rowHeight: number, y0: number, y1: number): Lane {
  const lane = { id: content.id, y0, y1, count: content.inside.length + content.earlier.length };
  if (content.inside.length > MOST_MARKS) return { ...lane, marks: columns(content, scale, y0, y1) };
  const wanted = shapes(content.inside, scale, symbolSize(rowHeight));
  const all = Math.max(1, Math.floor((y1 - y0) / rowHeight));
  const less = Math.max(0, Math.floor((y1 - y0 - GROUP_ROW) / rowHeight));
  const spills = content.earlier.length > 0 || rowsNeeded(wanted, all + 1) > all;
  const rows = spills ? less : all;
  const at = packRows(wanted, rows);
  const marks = wanted
    .map((mark, index): Mark => ({ ...mark, row: at[index] ?? -1, y: y0 + ((at[index] ?? 0) + 0.5) * rowHeight }))
    .filter((mark) => mark.row >= 0);
  endLives(marks, scale);
  if (!spills) return { ...lane, marks };
  const left = wanted.filter((_, index) => at[index] === -1);
  return { ...lane, marks: [...marks, ...groups(content, left, scale, rows, y1)] };
}

function shapes(items: readonly TimelineItem[], scale: TimeScale, size: number): Mark[] {
  return items.flatMap((item) => shapeOf(item, scale, size) ?? []).sort((a, b) => a.x0 - b.x0);
}

/** An alliance's line runs until the next one needs its row. */
function endLives(marks: Mark[], scale: TimeScale): void {
  const next = new Map<number, number>();
  for (const mark of [...marks].sort((a, b) => b.x0 - a.x0)) {
    if (mark.lifeTo === null) continue;
    mark.lifeTo = Math.min(scale.x1, (next.get(mark.row) ?? Infinity) - 2);
    mark.lifeCut = mark.lifeTo < scale.x1;
    next.set(mark.row, mark.x0);
    mark.x1 = Math.max(mark.x1, mark.lifeTo + 1);
  }
}

/** The last row: how many began before the window, and how many found no row, counted where they would stand. */
function groups(content: LaneContent, left: readonly Mark[], scale: TimeScale, row: number, y1: number): Mark[] {
  const place = { lane: content.id, row, y: y1 - GROUP_ROW / 2, size: GROUP_WIDTH };
  const marks: Mark[] = [];
  let from = scale.x0;
  if (content.earlier.length > 0) {
    const x1 = scale.x0 + GROUP_WIDTH;
    marks.push(groupMark(content.earlier, { ...place, key: `${content.id}-earlier`, x0: scale.x0, x1 }, 'group', true));
    from += 2.5 * GROUP_REACH;
  }
  let items: TimelineItem[] = [];
  let single: Mark | null = null;
  let x = 0;
  const close = () => {
    const [first] = items;
    if (!first) return;
    // One record alone needs no count: it is drawn as itself, if it has the room.
    if (single && single.x0 >= from) {
      const lifeTo = single.lifeTo === null ? null : Math.min(scale.x1, single.x1);
      marks.push({ ...single, row, y: place.y, lifeTo, lifeCut: lifeTo !== null && lifeTo < scale.x1 });
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

/** A histogram in place of marks: its size is bounded whatever the number of records. */
function columns(content: LaneContent, scale: TimeScale, y0: number, y1: number): Mark[] {
  const starts = monthStarts(scale.period, monthStep(scale, BIN_WIDTH));
  const bins = starts.map((): TimelineItem[] => []);
  for (const item of content.inside) {
    const { from, to } = knownSpan(item);
    bins[binAt(starts, (from + to) / 2)]?.push(item);
  }
  const most = Math.max(1, ...bins.map((items) => items.length));
  return bins.flatMap((items, index) => {
    const from = starts[index];
    if (items.length === 0 || from === undefined) return [];
    const x0 = scale.clamped(from);
    const x1 = scale.clamped(starts[index + 1] ?? scale.period.to) - 1;
    const size = Math.max(2, ((y1 - y0) * items.length) / most);
    const key = `${content.id}-bin-${from}`;
    return groupMark(items, { key, lane: content.id, row: 0, x0, x1, y: y1 - size / 2, size }, 'bin');
  });
}
