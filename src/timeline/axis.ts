/** Draws ticks, grid, lanes' names and the overview's columns: stateless joins, no maths. */
import type { Selection } from 'd3';
import type { Language } from '../model/types.ts';
import { formatNumber, t } from '../ui/i18n/index.ts';
import type { Lane } from './lanes.ts';
import type { Column, Layout, Overview } from './layout.ts';
import type { Tick } from './ticks.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Grid lines through the lanes, and the window's own ticks above them. */
export function drawAxis(group: Group, { detail, ticks, overview }: Layout): void {
  const shown = ticks.length > 0 ? ticks : overview.ticks;
  const inside = detail.y1 > detail.y0 + 8;
  group
    .selectAll<SVGLineElement, Tick>('line')
    .data(inside ? shown : [], ({ day }) => day)
    .join('line')
    .classed('major', ({ major }) => major)
    .attr('x1', ({ x }) => Math.round(x) + 0.5)
    .attr('x2', ({ x }) => Math.round(x) + 0.5)
    .attr('y1', detail.y0)
    .attr('y2', detail.y1);
  tickText(group, ticks, detail.y0 - 4);
}

/** The histogram: all records in grey, what the filters leave in front. */
export function drawOverview(group: Group, { columns, floor, ticks, scale, y1 }: Overview): void {
  const bars = (name: string, top: (column: Column) => number) =>
    group
      .selectAll<SVGRectElement, Column>(`.${name}`)
      .data(columns)
      .join((enter) => enter.insert('rect', '.floor').attr('class', name))
      .attr('x', ({ x0 }) => x0)
      .attr('width', ({ x0, x1 }) => Math.max(1, x1 - x0))
      .attr('y', top)
      .attr('height', (column) => Math.max(0, floor - top(column)));
  group
    .selectAll('.floor')
    .data([null])
    .join('line')
    .attr('class', 'floor')
    .attr('x1', scale.x0)
    .attr('x2', scale.x1)
    .attr('y1', floor + 0.5)
    .attr('y2', floor + 0.5);
  bars('all', ({ yAll }) => yAll);
  bars('left', ({ y }) => y);
  tickText(group, ticks, y1 - 2);
}

/** Names of the lanes with the number of their records. */
export function drawLanes(group: Group, lanes: readonly Lane[], language: Language, showNames: boolean): void {
  const lane = group
    .selectAll<SVGGElement, Lane>('g')
    .data(lanes, ({ id }) => id)
    .join((enter) => {
      const g = enter.append('g');
      g.append('line');
      g.append('text').append('tspan');
      g.select('text').append('tspan').attr('class', 'count');
      return g;
    });
  lane
    .select('line')
    .attr('x1', 8)
    .attr('x2', '100%')
    .attr('y1', ({ y0 }) => Math.round(y0) - 1.5)
    .attr('y2', ({ y0 }) => Math.round(y0) - 1.5);
  lane
    .select('text')
    .attr('x', 8)
    .attr('y', ({ y0 }) => y0 + 11)
    .classed('hidden', !showNames);
  lane.select('tspan').text(({ id }) => t(language, `timeline.lane-${id}`));
  lane
    .select('.count')
    .attr('x', ({ y0, y1 }) => (y1 - y0 > 27 ? 8 : null))
    .attr('dx', ({ y0, y1 }) => (y1 - y0 > 27 ? null : 4))
    .attr('dy', ({ y0, y1 }) => (y1 - y0 > 27 ? 14 : null))
    .text(({ count }) => formatNumber(count, language));
}

function tickText(group: Group, ticks: readonly Tick[], y: number): void {
  group
    .selectAll<SVGTextElement, Tick>('.tick')
    .data(ticks, ({ day }) => day)
    .join('text')
    .attr('class', 'tick')
    .attr('x', ({ x }) => x + 3)
    .attr('y', y)
    .text(({ label }) => label);
}
