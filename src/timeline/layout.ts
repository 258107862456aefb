/**
 * The timeline's mind: (records, window, size, language) → lanes, marks, labels, axis and overview in pixels.
 * Pure: plain numbers in, plain numbers out.
 */
import type { Language, Period } from '../model/types.ts';
import { LANE_IDS, type LaneId, type TimelineItem } from '../time/items.ts';
import { shareRows } from '../time/pack.ts';
import { type TimeScale, timeScale } from '../time/scale.ts';
import { DENSE, type Mark } from '../time/shapes.ts';
import { type Tick, ticksOf } from '../time/ticks.ts';
import { formatNumber, t } from '../ui/i18n/index.ts';
import type { Callout, calloutOf } from './callout.ts';
import { type Label, type LabelWish, placeLabels } from './labels.ts';
import { contentOf, GROUP_ROW, type Lane, layoutLane, MOST_MARKS, rowsWanted } from './lanes.ts';
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
  /** What the filters leave in all time. */
  items: readonly TimelineItem[];
  /** The whole atlas. */
  all: readonly TimelineItem[];
  /** Title of an item, for its label. */
  titleOf(item: TimelineItem): string;
  /** Key of the selected item, which is called out. */
  selected: string | null;
  /** How it is called out; null while the code of that is on its way. */
  calloutOf: typeof calloutOf | null;
}

export interface Layout {
  width: number;
  height: number;
  overview: Overview;
  /** The enlarged window; its y range holds the lanes. */
  detail: { scale: TimeScale; y0: number; y1: number };
  /** Ticks of the window, written above the lanes; empty while the overview's own serve both. */
  ticks: readonly Tick[];
  lanes: readonly Lane[];
  marks: readonly Mark[];
  labels: readonly Label[];
  /** The selected record, drawn over the others; null if none is in sight. */
  callout: Callout | null;
}

const GUTTER: Readonly<Record<Shape, number>> = { full: 112, compact: 72, phone: 22 };
const RIGHT = 20;
const OVERVIEW_HEIGHT: Readonly<Record<Shape, number>> = { full: 40, compact: 38, phone: 60 };
const AXIS = 15;
const LANE_GAP = 4;
/** Tried from the roomiest, which has room for names; the last one is taken if too few records fit in the others. */
const ROW_HEIGHTS = [16, 13, 9, 7] as const;
/** Height in pixels under which no lane is drawn: one row of the lowest. */
const LEAST_LANES = ROW_HEIGHTS[3];
/** Share of the records that must have a mark of their own; the rest are counted in groups. */
const ENOUGH = 0.75;
/** From here on a record is worth a shortened title among dense rows. */
const IMPORTANT = 50;

/** The shape that suits a host, by its own size in pixels. */
export function shapeFor(width: number, height: number): Shape {
  return width < 560 ? 'phone' : height < 150 ? 'compact' : 'full';
}

/**
 * Lays everything out. The number of marks and labels is bounded whatever the number of records. `overviewOf` may
 * remember: the overview does not depend on the period.
 */
export function layout(input: LayoutInput, overviewOf = layoutOverview): Layout {
  const { shape, width, height, domain, period, language, items, all } = input;
  const x0 = GUTTER[shape];
  const x1 = Math.max(x0 + 40, width - RIGHT);
  const overviewTop = Math.max(2, height - OVERVIEW_HEIGHT[shape]);
  const overview = overviewOf({ language, domain, items, all, x0, x1, y0: overviewTop, y1: height });
  const scale = timeScale(period ?? domain, x0, x1);
  const ticks = period ? ticksOf(scale, language) : [];
  const y0 = period ? AXIS : 2;
  // A frame of a portal may leave no room for lanes: then there are none, not a negative height.
  const y1 = Math.max(y0, overviewTop - LANE_GAP);
  const lanes = shape === 'phone' || y1 - y0 < LEAST_LANES ? [] : layoutLanes(input, scale, y0, y1);
  const marks = lanes.flatMap((lane) => lane.marks);
  const chosen = input.selected === null ? undefined : items.find(({ key }) => key === input.selected);
  const callout = (chosen && input.calloutOf?.(chosen, lanes, scale, input.titleOf(chosen))) ?? null;
  const labels = placeLabels(
    wishes(lanes, input),
    marks.map(({ x0: left, x1: right, y, size }) => ({ x0: left, x1: right, y0: y - size / 2, y1: y + size / 2 })),
    { left: x0, right: x1 },
    callout?.label,
  );
  return {
    width,
    height,
    overview,
    detail: { scale, y0, y1 },
    ticks: shape === 'phone' ? [] : ticks,
    lanes,
    marks,
    labels,
    callout,
  };
}

function layoutLanes(input: LayoutInput, scale: TimeScale, y0: number, y1: number): Lane[] {
  const ids: readonly LaneId[] = input.shape === 'compact' ? ['events'] : LANE_IDS;
  const series = seriesOf(input.items);
  const all = seriesOf(input.all);
  const contents = ids.map((id) => contentOf(id, series[id], all[id], scale));
  const total = contents.reduce((sum, { count }) => sum + (count > MOST_MARKS ? 0 : count), 0);
  const room = y1 - y0 - LANE_GAP * (ids.length - 1);
  let lanes: Lane[] = [];
  for (const rowHeight of ROW_HEIGHTS) {
    const rows = Math.max(1, Math.floor(room / rowHeight));
    const wanted = contents.map((content) => rowsWanted(content, rowHeight, rows + 1));
    // A lane is never lower than the line of text that names it.
    const shared = shareRows(wanted, rows, Math.ceil(GROUP_ROW / rowHeight));
    let top = y0;
    lanes = contents.map((content, index) => {
      const bottom = Math.max(top, Math.min(y1, top + (shared[index] ?? 1) * rowHeight));
      const lane = layoutLane(content, scale, rowHeight, top, bottom);
      top = bottom + LANE_GAP;
      return lane;
    });
    const single = lanes.flatMap(({ marks }) => marks).filter(({ ref }) => ref !== null).length;
    if (single >= ENOUGH * total) break;
  }
  return lanes;
}

function wishes(lanes: readonly Lane[], { language, titleOf, selected, calloutOf }: LayoutInput): LabelWish[] {
  return lanes.flatMap((lane) =>
    lane.marks.flatMap((mark): LabelWish[] => {
      const { key, y, size, x0, x1, lifeTo } = mark;
      const box = { x0, x1, y0: y - size / 2, y1: y + size / 2 };
      const room = { key, box, top: lane.y0, bottom: lane.y1 };
      const [item] = mark.items;
      // The callout stands there and says it.
      if (mark.form === 'bin' || !item) return [];
      if (calloutOf && selected !== null && mark.items.some((one) => one.key === selected)) return [];
      if (mark.form === 'group') {
        const count = formatNumber(mark.items.length, language);
        const text = mark.earlier ? t(language, 'timeline.earlier', { count }) : count;
        return [{ ...room, text, importance: 1000, whole: true }];
      }
      const { importance } = item;
      // Among dense rows the first words of a title help nobody, unless it is an important one.
      const whole = size <= DENSE && importance < IMPORTANT;
      if (lifeTo === null) return [{ ...room, text: titleOf(item), importance, whole }];
      // An alliance's name stands in its own line, if that is as high as the letters.
      if (size <= DENSE) return [];
      const start = (mark.span ? mark.span[1] : mark.x + size / 2) + 3;
      return [{ ...room, text: titleOf(item), importance, inside: { ...box, x0: start, x1: lifeTo - 10 } }];
    }),
  );
}
