/** The timeline of a comparison in pixels: one axis, a block of rows for each of the compared. Pure. */
import { scaleUtc } from 'd3';
import { calendarOf, dateOf, dayOf, dayOfDate } from '../../model/dates.ts';
import type { Day, Period } from '../../model/types.ts';
import type { Dated, TimeRow } from './time-rows.ts';

export interface TimeMark {
  dated: Dated;
  /** Middle of its row. */
  y: number;
  /** Where its symbol stands: the middle of the days it can be. */
  x: number;
  /** The days it can be, or lasted, as a bar; null for a single day. */
  span: readonly [number, number] | null;
  /** Where the line of an alliance ends; null for an event. */
  lifeTo: number | null;
}

export interface TimeBlock {
  marks: readonly TimeMark[];
  height: number;
}

export interface TimeLayout {
  blocks: readonly TimeBlock[];
  /** Beginnings of years or months. */
  ticks: readonly { day: Day; x: number }[];
  period: Period;
}

/** Height of a row, size of a symbol. */
export const ROW = 16;
export const SYMBOL = 9;
/** Pixels between two marks of a row, at the least; shortest bar; how far a bar without a first day reaches back. */
const GAP = 3;
const SHORTEST = 6;
const OPEN_REACH = 22;
/** Shortest line of an alliance that another mark leaves. */
const STUB = 10;
const MARGIN = SYMBOL / 2 + 2;
/** Pixels from one tick to the next, at the least. */
const TICK_GAP = 80;

/** Lays out rows over a width in pixels; the axis holds the whole years of what is drawn, or `otherwise` of nothing. */
export function timeLayout(rows: readonly TimeRow[], width: number, otherwise: Period): TimeLayout {
  const period = periodOf(rows) ?? otherwise;
  const scale = scaleUtc()
    .domain([dateOf(period.from), dateOf(period.to)])
    .range([MARGIN, Math.max(MARGIN + 1, width - MARGIN)]);
  const x = (day: Day) => scale(dateOf(day));
  const edges: [number, number] = [x(period.from), x(period.to)];
  const blocks = rows.map(({ lives, events }): TimeBlock => {
    const packed = [lives, events].map((lane) =>
      packRows(
        lane.map((dated) => shapeOf(dated, x, edges)),
        edges[1],
      ),
    );
    let top = 0;
    const marks = packed.flatMap(({ placed, count }) => {
      const moved = placed.map(({ mark, row }): TimeMark => ({ ...mark, y: top + (row + 0.5) * ROW }));
      top += count * ROW;
      return moved;
    });
    return { marks, height: Math.max(top, ROW) };
  });
  const ticks = scale.ticks(Math.max(1, Math.floor(width / TICK_GAP))).map((date) => ({
    day: dayOfDate(date),
    x: scale(date),
  }));
  return { blocks, ticks, period };
}

/** Whole years that hold everything drawn; null where nothing is dated. */
function periodOf(rows: readonly TimeRow[]): Period | null {
  const days = rows.flatMap(({ lives, events }) =>
    [...lives, ...events].flatMap(({ date, life }) => [
      date.from ?? (date.to ?? 0) - 1,
      (date.to ?? (date.from ?? 0) + 1) - 1,
      ...(life?.until ? [life.until - 1] : []),
    ]),
  );
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (days.length === 0) return null;
  return { from: dayOf(calendarOf(first).year), to: dayOf(calendarOf(last).year + 1) };
}

type Shape = Omit<TimeMark, 'y'>;

/** A day is a symbol on its middle; a vague or lasting date a bar over its days. */
function shapeOf(dated: Dated, x: (day: Day) => number, [left, right]: readonly [number, number]): Shape {
  const { date, lasting, life } = dated;
  const until = life?.until ?? null;
  const lifeTo = life ? (until === null ? right : x(until)) : null;
  if (date.precision === 'day' && !lasting) return { dated, x: x((date.from ?? 0) + 0.5), span: null, lifeTo };
  const end = date.to === null ? null : x(date.to);
  const start = date.from === null ? Math.max(left, (end ?? left) - OPEN_REACH) : x(date.from);
  const bar = [start, end ?? Math.min(right, start + OPEN_REACH)] as const;
  const middle = (bar[0] + bar[1]) / 2;
  const half = Math.max(bar[1] - bar[0], SHORTEST) / 2;
  return { dated, x: middle, span: [middle - half, middle + half], lifeTo };
}

/** Puts shapes in order of time into the first row with room; a line ends where the next mark of its row begins. */
function packRows(shapes: readonly Shape[], edge: number): { placed: { mark: Shape; row: number }[]; count: number } {
  const rows: Shape[][] = [];
  const startOf = ({ span, x }: Shape) => Math.min(span?.[0] ?? x, x - SYMBOL / 2);
  const endOf = ({ span, x, lifeTo }: Shape) =>
    Math.max(span?.[1] ?? x, x + SYMBOL / 2, lifeTo === null ? 0 : Math.min(lifeTo, (span?.[1] ?? x) + STUB));
  for (const shape of shapes.toSorted((a, b) => startOf(a) - startOf(b))) {
    const free = rows.findIndex((row) => row.every((other) => endOf(other) + GAP <= startOf(shape)));
    const index = free < 0 ? rows.length : free;
    rows[index] = [...(rows[index] ?? []), shape];
  }
  const placed = rows.flatMap((shapesOfRow, row) =>
    shapesOfRow.map((mark, index) => {
      const next = shapesOfRow[index + 1];
      const most = next ? startOf(next) - GAP : edge;
      return { row, mark: { ...mark, lifeTo: mark.lifeTo === null ? null : Math.min(mark.lifeTo, most) } };
    }),
  );
  return { placed, count: rows.length };
}
