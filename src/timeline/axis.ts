/** Draws ticks, grid, lanes' names and the overview's columns: no maths, and only what changed. */
import type { Selection } from 'd3';
import type { Language } from '../model/types.ts';
import { round } from '../time/mark-face.ts';
import type { Tick } from '../time/ticks.ts';
import { formatNumber, t } from '../ui/i18n/index.ts';
import { keyed, shape, write } from './keyed.ts';
import { widthOf } from './labels.ts';
import type { Bar, Lane } from './lanes.ts';
import type { Layout } from './layout.ts';
import { texts } from './marks.ts';
import type { Column, Overview } from './overview.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Keeps grid lines through the lanes, and the window's own ticks above them. */
export function keepAxis(group: SVGGElement): (layout: Layout) => void {
  const lines = keyed<'class' | 'transform' | 'y1' | 'y2'>(group.appendChild(shape('g')), () => {
    const node = shape('line');
    return { node, set: (part, text) => write(node, part, text) };
  });
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
  const kept = keyed<'line' | 'ground' | 'at' | 'name' | 'count' | 'below'>(group, () => {
    const node = shape('g');
    const line = node.appendChild(shape('line', { x1: 8, x2: '100%' }));
    const ground = node.appendChild(shape('path', { class: 'ground' }));
    const text = node.appendChild(shape('text'));
    const name = text.appendChild(shape('tspan'));
    const count = text.appendChild(shape('tspan', { class: 'count', dx: 4 }));
    return {
      node,
      set(part, value) {
        if (part === 'line') line.setAttribute('transform', value);
        else if (part === 'ground') write(ground, 'd', value);
        else if (part === 'at') write(text, 'transform', value);
        else if (part === 'name') name.textContent = value;
        else if (part === 'count') count.textContent = value;
        else for (const [key, on, off] of BELOW) write(count, key, value ? on : off);
      },
    };
  });
  return (lanes, language, room) =>
    kept.draw(
      new Map(
        lanes.map(({ id, y0, y1, count, ground }) => [
          id,
          {
            line: `translate(0,${Math.round(y0) - 1.5})`,
            ground: barsPath(ground),
            at: `translate(8,${round(y0 + 11)})`,
            ...caption(t(language, `timeline.lane-${id}`), formatNumber(count, language), y1 - y0, room),
          },
        ]),
      ),
    );
}

/** The words at the left of a lane: in a low one the count stands beside the name, if there is room for both. */
function caption(name: string, count: string, height: number, room: number) {
  const below = height > 27;
  if (room < widthOf(name)) return { name: '', count: '', below: '' };
  return { name, count: below || room >= widthOf(`${name} ${count}`) ? count : '', below: below ? 'yes' : '' };
}

/** Where the count stands: under the name, or beside it. */
const BELOW = [
  ['x', '0', ''],
  ['dy', '14', ''],
  ['dx', '', '4'],
] as const;

function keepTicks(group: SVGGElement): (ticks: readonly Tick[], y: number) => void {
  const kept = keyed<'transform' | 'text'>(group.appendChild(shape('g')), () =>
    texts(shape('text', { class: 'tick' })),
  );
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
function barsPath(bars: readonly Bar[]): string {
  return bars
    .map(({ x0, x1, y0, y1 }) => `M${round(x0)},${round(y1)}V${round(y0)}H${round(x1)}V${round(y1)}Z`)
    .join('');
}
