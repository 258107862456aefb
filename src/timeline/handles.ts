/** The keyboard's way to the period: two ends and the whole window, each a slider of months. */
import type { Selection } from 'd3';
import type { Language, Period } from '../model/types.ts';
import { formatDay, formatPeriod } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import type { Group } from './axis.ts';
import type { Grip } from './move-period.ts';
import type { Overview } from './overview.ts';

export const GRIPS: readonly Grip[] = ['start', 'window', 'end'];

/** Draws the three stops. The pointer goes through them to the brush. */
export function drawHandles(group: Group, overview: Overview, period: Period | null, language: Language): void {
  const { scale, y0, floor } = overview;
  const { from, to } = period ?? scale.period;
  const x0 = scale.clamped(from);
  const x1 = scale.clamped(to);
  const middle = (y0 + floor) / 2;
  const grips: Selection<SVGGElement, Grip, SVGGElement, unknown> = group
    .selectAll<SVGGElement, Grip>('g')
    .data(GRIPS)
    .join((enter) => {
      const g = enter.append('g').attr('role', 'slider').attr('tabindex', 0);
      g.append('rect').attr('class', 'ring').attr('rx', 4);
      g.append('line');
      g.append('rect').attr('class', 'knob').attr('rx', 3);
      return g;
    });
  const at = (grip: Grip) => (grip === 'start' ? x0 : grip === 'end' ? x1 : (x0 + x1) / 2);
  grips
    .attr('class', (grip) => `grip ${grip}`)
    .attr('aria-label', (grip) => t(language, `timeline.grip-${grip}`))
    .attr('aria-valuemin', scale.period.from)
    .attr('aria-valuemax', scale.period.to)
    .attr('aria-valuenow', (grip) => (grip === 'end' ? to : from))
    .attr('aria-valuetext', (grip) => valueText(grip, { from, to }, period === null, language));
  grips
    .select('.ring')
    .attr('x', (grip) => (grip === 'window' ? x0 : at(grip) - 8))
    .attr('width', (grip) => (grip === 'window' ? Math.max(2, x1 - x0) : 16))
    .attr('y', y0)
    .attr('height', floor - y0);
  grips
    .select('line')
    .attr('x1', at)
    .attr('x2', at)
    .attr('y1', y0)
    .attr('y2', (grip) => (grip === 'window' ? y0 : floor));
  grips
    .select('.knob')
    .attr('x', (grip) => at(grip) - 4)
    .attr('width', (grip) => (grip === 'window' ? 0 : 8))
    .attr('y', middle - 8)
    .attr('height', 16);
}

function valueText(grip: Grip, period: Period, all: boolean, language: Language): string {
  if (grip === 'start') return formatDay(period.from, language);
  if (grip === 'end') return formatDay(period.to - 1, language);
  const text = formatPeriod(period, language);
  return all ? t(language, 'timeline.all-time-range', { period: text }) : text;
}
