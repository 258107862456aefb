/** Draws ticks, grid lines, lane captions and the overview's columns, writing only what changed. */
import type { Selection } from 'd3';
import type { Language } from '../model/types.ts';
import { roundTenth } from '../time/mark-face.ts';
import type { Tick } from '../time/ticks.ts';
import { formatNumber, t } from '../ui/i18n/index.ts';
import { element, keyed, piece } from './keyed.ts';
import { type Rect, widthOf } from './labels.ts';
import type { TimeLane } from './lanes.ts';
import type { TimelineLayout } from './layout.ts';
import type { Overview, OverviewColumn } from './overview.ts';

export type GroupSelection = Selection<SVGGElement, unknown, null, undefined>;

/** Draws grid lines through the lanes, and the ticks of the window above them. */
export function axisDrawer(group: SVGGElement): (layout: TimelineLayout) => void {
  const lines = keyed(group.appendChild(element('g')), () => piece(element('line')));
  const labels = ticksDrawer(group);
  return ({ detail: { y0, y1 }, ticks, overview }) => {
    const shown = ticks.length > 0 ? ticks : overview.ticks;
    const inside = y1 > y0 + 8;
    lines.draw(
      new Map(
        (inside ? shown : []).map((tick) => [
          String(tick.day),
          {
            class: tick.major ? 'major' : '',
            transform: `translate(${Math.round(tick.x) + 0.5},0)`,
            y1: String(roundTenth(y0)),
            y2: String(roundTenth(y1)),
          },
        ]),
      ),
    );
    labels(ticks, y0 - 4);
  };
}

/** Draws the histogram: all records in grey, those that pass the filters in front. */
export function overviewDrawer(group: SVGGElement): (overview: Overview) => void {
  const all = group.appendChild(element('path', { class: 'all' }));
  const left = group.appendChild(element('path', { class: 'left' }));
  const line = group.appendChild(element('line', { class: 'floor' }));
  const labels = ticksDrawer(group);
  let shown: Overview | null = null;
  return (overview) => {
    // The overview is the same object while only the brush moves.
    if (overview === shown) return;
    shown = overview;
    const { columns, floor, ticks, scale, y1 } = overview;
    const bars = (top: (column: OverviewColumn) => number) =>
      columns.map((column) => ({
        x0: column.x0,
        x1: Math.max(column.x0 + 1, column.x1),
        y0: Math.min(floor, top(column)),
        y1: floor,
      }));
    all.setAttribute('d', barsPath(bars(({ yAll }) => yAll)));
    left.setAttribute('d', barsPath(bars(({ y }) => y)));
    for (const [name, value] of Object.entries({ x1: scale.x0, x2: scale.x1, y1: floor + 0.5, y2: floor + 0.5 }))
      line.setAttribute(name, String(value));
    labels(ticks, y1 - 2);
  };
}

/** Draws the names of the lanes with their record counts, and the grey bars behind their histograms. */
export function lanesDrawer(
  group: SVGGElement,
): (lanes: readonly TimeLane[], language: Language, room: number) => void {
  const kept = keyed(group, () => {
    const node = element('g');
    const line = node.appendChild(element('line', { x1: 8, x2: '100%' }));
    const ground = node.appendChild(element('path', { class: 'ground' }));
    const caption = node.appendChild(element('text'));
    const name = caption.appendChild(element('tspan'));
    const count = caption.appendChild(element('tspan', { class: 'count' }));
    return piece(node, { line, ground, caption, name, count });
  });
  return (lanes, language, room) =>
    kept.draw(
      new Map(
        lanes.map(({ id, y0, y1, count, announced, ground }) => [
          id,
          {
            'line.transform': `translate(0,${Math.round(y0) - 1.5})`,
            'ground.d': barsPath(ground),
            'caption.transform': `translate(8,${roundTenth(y0 + 11)})`,
            ...captionOf(t(language, `timeline.lane-${id}`), countsOf(count, announced, language), y1 - y0, room),
          },
        ]),
      ),
    );
}

/** The count of a lane, the longer form first. */
function countsOf(count: number, announced: number, language: Language): [long: string, short: string] {
  const short = formatNumber(count, language);
  return [announced > 0 ? t(language, 'timeline.lane-announced', { count: announced, founded: short }) : short, short];
}

/** The caption of a lane: the count below the name or, in a low lane, beside it if both fit. */
function captionOf(name: string, counts: readonly [string, string], height: number, room: number) {
  const below = height > 27;
  const hasName = room >= widthOf(name);
  const isRoomFor = (count: string) => room >= widthOf(below ? count : `${name} ${count}`);
  const count = counts.find(isRoomFor) ?? (below ? counts[1] : '');
  return {
    'name.text': hasName ? name : '',
    'count.text': hasName ? count : '',
    'count.x': below ? '0' : '',
    'count.dy': below ? '14' : '',
    'count.dx': below ? '' : '4',
  };
}

function ticksDrawer(group: SVGGElement): (ticks: readonly Tick[], y: number) => void {
  const kept = keyed(group.appendChild(element('g')), () => piece(element('text', { class: 'tick' })));
  return (ticks, y) =>
    kept.draw(
      new Map(
        ticks.map(({ day, x, label }) => [
          String(day),
          { transform: `translate(${roundTenth(x + 3)},${roundTenth(y)})`, text: label },
        ]),
      ),
    );
}

/** All bars as one path. */
function barsPath(bars: readonly Rect[]): string {
  return bars
    .map(
      ({ x0, x1, y0, y1 }) =>
        `M${roundTenth(x0)},${roundTenth(y1)}V${roundTenth(y0)}H${roundTenth(x1)}V${roundTenth(y1)}Z`,
    )
    .join('');
}
