/** A histogram of months with a brush. */
import { axisBottom, brushX, type D3BrushEvent, max, scaleLinear, scaleUtc, select, utcMonth, utcYear } from 'd3';
import type { Filter } from './filter.ts';

const HEIGHT = 140;
const MARGIN = { top: 10, right: 16, bottom: 24, left: 16 };

export function mountTimeline(host: HTMLElement, filter: Filter, onChange: () => void) {
  const width = host.clientWidth;
  const months = filter.months().filter(({ shown }) => shown > 0);
  const first = utcYear.floor(months[0]?.month ?? new Date());
  const last = utcYear.offset(utcYear.floor(months.at(-1)?.month ?? new Date()), 1);
  const x = scaleUtc([first, last], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, max(months, ({ shown }) => shown) ?? 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const svg = select(host).append('svg').attr('width', width).attr('height', HEIGHT);
  const bars = svg.append('g');
  svg
    .append('g')
    .attr('transform', `translate(0,${HEIGHT - MARGIN.bottom})`)
    .call(axisBottom<Date>(x));
  const brush = brushX<unknown>()
    .extent([
      [MARGIN.left, MARGIN.top],
      [width - MARGIN.right, HEIGHT - MARGIN.bottom],
    ])
    .on('brush end', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return;
      const [from, to] = (selection as [number, number] | null) ?? [];
      filter.setPeriod(from === undefined || to === undefined ? null : [x.invert(from), x.invert(to)]);
      onChange();
    });
  const group = svg.append('g').call(brush);
  brush.move(group, x.range() as [number, number]);

  return {
    draw() {
      bars
        .selectAll('rect')
        .data(filter.months().filter(({ month }) => month >= first))
        .join('rect')
        .attr('x', ({ month }) => x(month))
        .attr('width', ({ month }) => Math.max(1, x(utcMonth.offset(month, 1)) - x(month) - 1))
        .attr('y', ({ shown }) => y(shown))
        .attr('height', ({ shown }) => y(0) - y(shown));
    },
  };
}
