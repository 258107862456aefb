/** Draws ticks, grid, lanes' names and the overview's columns: no maths, and only what changed. */
import type { Selection } from 'd3';
import type { Language } from '../model/types.ts';
import { round } from '../time/mark-face.ts';
import type { Tick } from '../time/ticks.ts';
import { formatNumber, t } from '../ui/i18n/index.ts';
import { keyed, piece, shape } from './keyed.ts';
import { type Box, widthOf } from './labels.ts';
import type { Lane } from './lanes.ts';
import type { Layout } from './layout.ts';
import type { Column, Overview } from './overview.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Keeps grid lines through the lanes, and the window's own ticks above them. */
export function keepAxis(group: SVGGElement): (layout: Layout) => void {
  const lines = keyed(group.appendChild(shape('g')), () => piece(shape('line')));
  const labels = keepTicks(group);
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
            y1: String(round(y0)),
            y2: String(round(y1)),
          },
        ]),
      ),
    );
    labels(ticks, y0 - 4);
  };
}

/** Keeps the histogram: all records in grey, what the filters leave in front. */
export function keepOverview(group: SVGGElement): (overview: Overview) => void {
  const all = group.appendChild(shape('path', { class: 'all' }));
  const left = group.appendChild(shape('path', { class: 'left' }));
  const line = group.appendChild(shape('line', { class: 'floor' }));
  const labels = keepTicks(group);
  let shown: Overview | null = null;
  return (overview) => {
    // Moving the brush changes nothing here.
    if (overview === shown) return;
    shown = overview;
    const { columns, floor, ticks, scale, y1 } = overview;
    const bars = (top: (column: Column) => number) =>
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

/** Keeps the names of the lanes with the number of their records, and the grey behind their histograms. */
export function keepLanes(group: SVGGElement): (lanes: readonly Lane[], language: Language, room: number) => void {
  const kept = keyed(group, () => {
    const node = shape('g');
    const line = node.appendChild(shape('line', { x1: 8, x2: '100%' }));
    const ground = node.appendChild(shape('path', { class: 'ground' }));
    const caption = node.appendChild(shape('text'));
    const name = caption.appendChild(shape('tspan'));
    const count = caption.appendChild(shape('tspan', { class: 'count' }));
    return piece(node, { line, ground, caption, name, count });
  });
  return (lanes, language, room) =>
    kept.draw(
      new Map(
        lanes.map(({ id, y0, y1, count, ground }) => [
          id,
          {
            'line.transform': `translate(0,${Math.round(y0) - 1.5})`,
            'ground.d': barsPath(ground),
            'caption.transform': `translate(8,${round(y0 + 11)})`,
            ...captionOf(t(language, `timeline.lane-${id}`), formatNumber(count, language), y1 - y0, room),
          },
        ]),
      ),
    );
}

/** The words at the left of a lane: the count under the name or, in a low lane, beside it if there is room for both. */
function captionOf(name: string, count: string, height: number, room: number) {
  const below = height > 27;
  const hasName = room >= widthOf(name);
  const hasCount = hasName && (below || room >= widthOf(`${name} ${count}`));
  return {
    'name.text': hasName ? name : '',
    'count.text': hasCount ? count : '',
    'count.x': below ? '0' : '',
    'count.dy': below ? '14' : '',
    'count.dx': below ? '' : '4',
  };
}

function keepTicks(group: SVGGElement): (ticks: readonly Tick[], y: number) => void {
  const kept = keyed(group.appendChild(shape('g')), () => piece(shape('text', { class: 'tick' })));
  return (ticks, y) =>
    kept.draw(
      new Map(
        ticks.map(({ day, x, label }) => [
          String(day),
          { transform: `translate(${round(x + 3)},${round(y)})`, text: label },
        ]),
      ),
    );
}

/** All columns as one path. */
function barsPath(bars: readonly Box[]): string {
  return bars
    .map(({ x0, x1, y0, y1 }) => `M${round(x0)},${round(y1)}V${round(y0)}H${round(x1)}V${round(y1)}Z`)
    .join('');
}
