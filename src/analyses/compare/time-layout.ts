/** The layout of the comparison's chart in pixels: one axis, a block of rows for each compared record. Pure. */
import { calendarOf, dayOf } from '../../model/dates.ts';
import { must } from '../../model/must.ts';
import type { Language, Period } from '../../model/types.ts';
import { knownSpan, type TimelineItem } from '../../time/items.ts';
import { packRows, rowsNeeded } from '../../time/pack.ts';
import { type TimeScale, timeScale } from '../../time/scale.ts';
import { type DateMark, endLives, shapeOf } from '../../time/shapes.ts';
import { type Tick, ticksOf } from '../../time/ticks.ts';
import type { TimeRow } from './time-rows.ts';

export interface TimeBlock {
  marks: readonly DateMark[];
  height: number;
}

export interface TimeLayout {
  blocks: readonly TimeBlock[];
  ticks: readonly Tick[];
  period: Period;
}

/** Height of a row, in pixels. */
export const ROW = 16;
const SYMBOL = 9;
const MARGIN = SYMBOL / 2 + 2;
/** Least distance between ticks, in pixels. */
const TICK_GAP = 80;

/** Lays out rows over a width in pixels. The axis covers whole years: of what is drawn, if nothing is, of `otherwise`. */
export function timeLayout(rows: readonly TimeRow[], width: number, language: Language, otherwise: Period): TimeLayout {
  const period = yearsOf(rows.flatMap(({ lives, events }) => [...lives, ...events])) ?? otherwise;
  const scale = timeScale(period, MARGIN, Math.max(MARGIN + 1, width - MARGIN));
  const blocks = rows.map(({ lives, events }): TimeBlock => {
    const above = lane(lives, scale, 0);
    const below = lane(events, scale, above.height);
    return { marks: [...above.marks, ...below.marks], height: Math.max(ROW, above.height + below.height) };
  });
  return { blocks, ticks: ticksOf(scale, language, TICK_GAP), period };
}

/** Lays out items in as many rows as needed, from `top` downwards. */
function lane(items: readonly TimelineItem[], scale: TimeScale, top: number): TimeBlock {
  const shapes = items.flatMap((item) => shapeOf(item, scale, SYMBOL) ?? []).sort((a, b) => a.x0 - b.x0);
  const count = rowsNeeded(shapes);
  const rows = packRows(shapes, count);
  const marks = shapes.map((mark, index): DateMark => {
    const row = must(rows[index], 'a row');
    return { ...mark, row, y: top + (row + 0.5) * ROW };
  });
  endLives(marks);
  return { marks, height: count * ROW };
}

/** The whole years that include all items; null if there are none. */
function yearsOf(items: readonly TimelineItem[]): Period | null {
  const days = items.flatMap((item) => {
    const { from, to } = knownSpan(item);
    return [from, to - 1, ...(item.until === null ? [] : [item.until - 1])];
  });
  if (days.length === 0) return null;
  return { from: dayOf(calendarOf(Math.min(...days)).year), to: dayOf(calendarOf(Math.max(...days)).year + 1) };
}
