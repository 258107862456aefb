/** The shapes of timeline marks, in pixels; they show how precisely a date is known. Pure. */
import type { Period, Ref } from '../model/types.ts';
import type { Hue } from '../ui/hues.ts';
import type { GlyphId, LaneId, TimelineItem } from './items.ts';
import type { TimeScale } from './scale.ts';

export interface DateMark {
  key: string;
  lane: LaneId;
  /** Row in its lane, from the top. */
  row: number;
  /**
   * dot: a day. span: a vague date or a duration. life: an alliance from its founding on. group: records without a free
   * row, or that began before the window. bin: one column of a histogram.
   */
  form: 'dot' | 'span' | 'life' | 'group' | 'bin';
  /** What a single record selects; null for groups and bins. */
  ref: Ref | null;
  /** The records it represents, in chronological order. */
  items: readonly TimelineItem[];
  hue: Hue;
  glyph: GlyphId;
  /** Position of the symbol or tick. */
  x: number;
  y: number;
  /** Height of the shape. */
  size: number;
  /** Horizontal extent that no other mark in its row may overlap. */
  x0: number;
  x1: number;
  /** Bar of the days it can be or lasts; null for a day. */
  span: readonly [number, number] | null;
  /** A tick in the middle of the bar: a single day within it, not known which. */
  tick: boolean;
  /** Brackets: some time between two dates. */
  bracket: boolean;
  approximate: boolean;
  doubtful: boolean;
  /** No first or last day is known. */
  openStart: boolean;
  openEnd: boolean;
  /** End of an alliance's life line; null for others. */
  lifeTo: number | null;
  /**
   * Why it ends there. open: at the edge, as no end is recorded. ended: the alliance ended. cut: another mark needs the
   * row.
   */
  lifeEnd: 'open' | 'ended' | 'cut';
  /** It began before the window. */
  earlier: boolean;
  /** The days of a bin, to which clicking it zooms; null for others. */
  period: Period | null;
  /** Vertical extent of the hit area if larger than the shape: the whole column of a bin. */
  hit: readonly [number, number] | null;
}

/** Symbols up to this size have no question mark beside them and no name inside. */
export const DENSE = 8;
/** Length of a bar towards its open end, in pixels. */
export const OPEN_REACH = 22;
/** Shortest visible line of an alliance after its founding. */
const LIFE_STUB = 14;
const SHORTEST_SPAN = 6;

/** The shape of an item in a window, before it has a row; null if it lies outside. */
export function shapeOf(item: TimelineItem, scale: TimeScale, size: number): DateMark | null {
  const { date } = item;
  if (!touches(item, scale.period)) return null;
  const openStart = date.from === null;
  const openEnd = date.to === null;
  const end = date.to === null ? null : scale.clamped(date.to);
  const start = date.from === null ? null : scale.clamped(date.from);
  // A day is drawn at its middle.
  const isDay = date.precision === 'day' && !item.lasting;
  const from = start ?? Math.max(scale.x0, (end ?? scale.x0) - OPEN_REACH);
  const to = end ?? Math.min(scale.x1, from + OPEN_REACH);
  const span = isDay ? null : widened(from, to, scale);
  const x = isDay ? within(scale.x((date.from ?? 0) + 0.5), scale, size / 2) : span ? (span[0] + span[1]) / 2 : from;
  // What is only announced has not begun.
  const life = item.entry.kind === 'alliance' && item.entry.record.exists;
  const x0 = span ? span[0] : x - size / 2;
  const head = span ? span[1] : x + size / 2;
  return {
    key: item.key,
    lane: item.lane,
    row: 0,
    form: life ? 'life' : isDay ? 'dot' : 'span',
    ref: item.ref,
    items: [item],
    hue: item.hue,
    glyph: item.glyph,
    x,
    y: 0,
    size,
    x0: x0 - 1,
    x1: (life ? Math.min(scale.x1 + 1, head + LIFE_STUB) : head) + 1 + (item.doubtful && size > DENSE ? size : 0),
    span,
    tick: span !== null && !item.lasting && !openStart && !openEnd && date.precision !== 'interval',
    bracket: date.precision === 'interval' && !openStart && !openEnd,
    approximate: date.approximate,
    doubtful: item.doubtful,
    openStart,
    openEnd,
    lifeTo: life ? (item.until === null ? scale.x1 : scale.clamped(item.until)) : null,
    lifeEnd: item.until === null ? 'open' : 'ended',
    earlier: false,
    period: null,
    hit: null,
  };
}

/** Whether the date of an item can fall in the window; for an alliance its founding. */
function touches({ date }: TimelineItem, window: Period): boolean {
  // "By October 2021" has no start; it is drawn at its end.
  const from = date.from ?? (date.to ?? 0) - 1;
  const to = date.to ?? from + 1;
  return from < window.to && to > window.from;
}

/** A bar of at least the minimum width, clamped to the range. */
function widened(from: number, to: number, scale: TimeScale): readonly [number, number] {
  if (to - from >= SHORTEST_SPAN) return [from, to];
  const middle = within((from + to) / 2, scale, SHORTEST_SPAN / 2);
  return [middle - SHORTEST_SPAN / 2, middle + SHORTEST_SPAN / 2];
}

function within(x: number, scale: TimeScale, margin: number): number {
  return Math.min(scale.x1 - margin, Math.max(scale.x0 + margin, x));
}

/** A mark for several records. `size` is the height of its row. */
export function groupMark(
  items: readonly TimelineItem[],
  at: Pick<DateMark, 'key' | 'lane' | 'row' | 'x0' | 'x1' | 'y' | 'size'> & Partial<Pick<DateMark, 'period' | 'hit'>>,
  form: 'group' | 'bin' = 'group',
  earlier = false,
): DateMark {
  const hue = items[0]?.hue;
  return {
    ...NO_DATE,
    period: null,
    hit: null,
    ...at,
    form,
    ref: null,
    items,
    hue: hue && form === 'group' && items.every((item) => item.hue === hue) ? hue : 'services',
    glyph: 'circle',
    x: (at.x0 + at.x1) / 2,
    earlier,
  };
}

/** The fields of a mark that describe the date of one record. */
const NO_DATE = {
  span: null,
  tick: false,
  bracket: false,
  approximate: false,
  doubtful: false,
  openStart: false,
  openEnd: false,
  lifeTo: null,
  lifeEnd: 'open',
} as const;

/** Cuts the life line of each alliance where the next mark of its row begins. Mutates the marks. */
export function endLives(marks: readonly DateMark[]): void {
  const next = new Map<number, number>();
  for (const mark of [...marks].sort((a, b) => b.x0 - a.x0)) {
    if (mark.lifeTo === null) continue;
    const most = (next.get(mark.row) ?? Infinity) - 2;
    if (most < mark.lifeTo) {
      mark.lifeTo = most;
      mark.lifeEnd = 'cut';
    }
    next.set(mark.row, mark.x0);
    mark.x1 = Math.max(mark.x1, mark.lifeTo + 1);
  }
}
