/**
 * The layout of the timeline: (records, window, size, language) → lanes, marks, labels, axis and overview in pixels.
 * Pure.
 */
import { memoise } from '../model/memoise.ts';
import type { Day, Language, Period } from '../model/types.ts';
import { LANE_IDS, type LaneId, type TimelineItem } from '../time/items.ts';
import { shareRows } from '../time/pack.ts';
import { type TimeScale, timeScale } from '../time/scale.ts';
import { type DateMark, DENSE } from '../time/shapes.ts';
import { type Tick, ticksOf } from '../time/ticks.ts';
import { formatNumber, t } from '../ui/i18n/index.ts';
import type { Callout, calloutOf } from './callout.ts';
import { type MarkLabel, type MarkLabelRequest, placeMarkLabels } from './labels.ts';
import { contentOf, GROUP_ROW, type LaneContent, layoutLane, MOST_MARKS, rowsWanted, type TimeLane } from './lanes.ts';
import { layoutOverview, type Overview } from './overview.ts';
import { seriesOf } from './series.ts';

export type Shape = 'full' | 'compact' | 'phone';

export interface LayoutInput {
  shape: Shape;
  /** Pixels of the drawing. */
  width: number;
  height: number;
  language: Language;
  /** The whole time shown by the overview. */
  domain: Period;
  /** The chosen period, shown enlarged by the lanes; null = all time. */
  period: Period | null;
  /** Items that pass the filters, in all time. */
  items: readonly TimelineItem[];
  /** The whole atlas. */
  all: readonly TimelineItem[];
  /** Title of an item, for its label. */
  titleOf(item: TimelineItem): string;
  /** Key of the selected item, which gets a callout. */
  selected: string | null;
  /** null until its code is loaded. */
  calloutOf: typeof calloutOf | null;
}

export interface TimelineLayout {
  width: number;
  height: number;
  overview: Overview;
  /** The enlarged window; its y range holds the lanes. */
  detail: { scale: TimeScale; y0: number; y1: number };
  /** Ticks of the window, above the lanes; none on phones. */
  ticks: readonly Tick[];
  lanes: readonly TimeLane[];
  marks: readonly DateMark[];
  labels: readonly MarkLabel[];
  /** The selected record, drawn over the others; null if it is not in the window. */
  callout: Callout | null;
}

const GUTTER: Readonly<Record<Shape, number>> = { full: 120, compact: 72, phone: 22 };
const RIGHT = 20;
const OVERVIEW_HEIGHT: Readonly<Record<Shape, number>> = { full: 40, compact: 38, phone: 60 };
const COMPACT_LANES: readonly LaneId[] = ['events'];
const AXIS = 15;
const LANE_GAP = 4;
/** Tried in turn until enough records fit; only the first has room for names. */
const ROW_HEIGHTS = [16, 13, 9, 7] as const;
const DENSEST = ROW_HEIGHTS[3];
/** No lanes are drawn below this height in pixels: one row of the lowest. */
const LEAST_LANES = DENSEST;
/** Share of the records that must have their own mark; the rest is counted in groups. */
const ENOUGH = 0.75;
/** Among dense rows, only records of at least this importance get a shortened title. */
const IMPORTANT = 50;

/** Pixels that marks need beside the names of their lanes. */
const LEAST_WIDTH = 400;

/** The shape for a host of this size in pixels; `isSheet`: it stands in the sheet of a phone. */
export function shapeFor(width: number, height: number, isSheet: boolean): Shape {
  return isSheet || width < LEAST_WIDTH ? 'phone' : height < 150 ? 'compact' : 'full';
}

/**
 * Computes the layout. The number of marks and labels is bounded, whatever the number of records. `overviewOf` may be
 * cached: the overview does not depend on the period.
 */
export function layout(input: LayoutInput, overviewOf = layoutOverview): TimelineLayout {
  const { shape, width, height, domain, period, language, items, all } = input;
  const x0 = GUTTER[shape];
  const x1 = Math.max(x0 + 40, width - RIGHT);
  const overviewTop = Math.max(2, height - OVERVIEW_HEIGHT[shape]);
  const overview = overviewOf({ language, domain, items, all, x0, x1, y0: overviewTop, y1: height });
  const scale = timeScale(period ?? domain, x0, x1);
  // Also in all time: otherwise the lanes would move when a period is set.
  const y0 = AXIS;
  // A small frame may have no room for lanes; their height must not be negative.
  const y1 = Math.max(y0, overviewTop - LANE_GAP);
  const lanes = shape === 'phone' || y1 - y0 < LEAST_LANES ? [] : layoutLanes(input, scale, y0, y1);
  const marks = lanes.flatMap((lane) => lane.marks);
  const chosen = input.selected === null ? undefined : items.find(({ key }) => key === input.selected);
  const callout = (chosen && input.calloutOf?.(chosen, lanes, scale, input.titleOf(chosen))) ?? null;
  const labels = placeMarkLabels(
    labelRequests(lanes, input),
    marks.map(({ x0: left, x1: right, y, size }) => ({ x0: left, x1: right, y0: y - size / 2, y1: y + size / 2 })),
    { left: x0, right: x1 },
    callout?.label,
  );
  return {
    width,
    height,
    overview,
    detail: { scale, y0, y1 },
    ticks: shape === 'phone' ? [] : ticksOf(scale, language),
    lanes,
    marks,
    labels,
    callout,
  };
}

function layoutLanes(input: LayoutInput, scale: TimeScale, y0: number, y1: number): TimeLane[] {
  const { items, all, domain } = input;
  const ids = input.shape === 'compact' ? COMPACT_LANES : LANE_IDS;
  const contents = contentsOf(ids, items, all, scale);
  const room = y1 - y0 - LANE_GAP * (ids.length - 1);
  const heights = laneHeights(ids, items, all, domain.from, domain.to, scale.x0, scale.x1, room);
  const total = contents.reduce((sum, { count }) => sum + (count > MOST_MARKS ? 0 : count), 0);
  let lanes: TimeLane[] = [];
  for (const rowHeight of ROW_HEIGHTS) {
    let top = y0;
    lanes = contents.map((content, index) => {
      const bottom = index === contents.length - 1 ? y1 : Math.min(y1, top + (heights[index] ?? 0));
      const lane = layoutLane(content, scale, rowHeight, top, Math.max(top, bottom));
      top = bottom + LANE_GAP;
      return lane;
    });
    const single = lanes.flatMap(({ marks }) => marks).filter(({ ref }) => ref !== null).length;
    if (single >= ENOUGH * total) break;
  }
  return lanes;
}

function contentsOf(
  ids: readonly LaneId[],
  items: readonly TimelineItem[],
  all: readonly TimelineItem[],
  scale: TimeScale,
): LaneContent[] {
  return ids.map((id) => contentOf(id, seriesOf(items)[id], seriesOf(all)[id], scale));
}

/**
 * Heights by what the lanes hold in all time: they stay the same while the period changes, so they are worked out once
 * and not at each step of a dragged one. `room` in pixels is shared by the lanes.
 */
const laneHeights = memoise(
  (
    ids: readonly LaneId[],
    items: readonly TimelineItem[],
    all: readonly TimelineItem[],
    from: Day,
    to: Day,
    x0: number,
    x1: number,
    room: number,
  ): number[] => {
    const contents = contentsOf(ids, items, all, timeScale({ from, to }, x0, x1));
    const rows = Math.max(1, Math.floor(room / DENSEST));
    const wanted = contents.map((content) => rowsWanted(content, DENSEST, rows + 1));
    // A lane is never lower than the line of text that names it.
    return shareRows(wanted, rows, Math.ceil(GROUP_ROW / DENSEST)).map((count) => count * DENSEST);
  },
);

function labelRequests(
  lanes: readonly TimeLane[],
  { language, titleOf, selected, calloutOf }: LayoutInput,
): MarkLabelRequest[] {
  return lanes.flatMap((lane) =>
    lane.marks.flatMap((mark): MarkLabelRequest[] => {
      const { key, y, size, x0, x1, lifeTo } = mark;
      const box = { x0, x1, y0: y - size / 2, y1: y + size / 2 };
      const room = { key, box, top: lane.y0, bottom: lane.y1 };
      const [item] = mark.items;
      // The callout already shows its title.
      if (mark.form === 'bin' || !item) return [];
      if (calloutOf && selected !== null && mark.items.some((one) => one.key === selected)) return [];
      if (mark.form === 'group') {
        const count = formatNumber(mark.items.length, language);
        const text = mark.earlier ? t(language, 'timeline.earlier', { count }) : count;
        return [{ ...room, text, importance: 1000, whole: true }];
      }
      const { importance } = item;
      // In dense rows shortened titles are noise, unless the record is important.
      const whole = size <= DENSE && importance < IMPORTANT;
      if (lifeTo === null) return [{ ...room, text: titleOf(item), importance, whole }];
      // The name of an alliance is written on its own line, if that is high enough.
      if (size <= DENSE) return [];
      const start = (mark.span ? mark.span[1] : mark.x + size / 2) + 3;
      return [{ ...room, text: titleOf(item), importance, inside: { ...box, x0: start, x1: lifeTo - 10 } }];
    }),
  );
}
