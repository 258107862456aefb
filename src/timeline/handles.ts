/** Keyboard handles of the period: its two ends and the whole window, each a slider in months. */
import type { Selection } from 'd3';
import type { TimeMode } from '../model/facets.ts';
import type { Language, Period } from '../model/types.ts';
import { formatDay, timeInWords } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import type { GroupSelection } from './axis.ts';
import type { Overview } from './overview.ts';

export const GRIPS = ['start', 'window', 'end'] as const;
export type Grip = (typeof GRIPS)[number];

interface Held {
  period: Period | null;
  timeMode: TimeMode;
  language: Language;
  locked: boolean;
}

/** Draws the three handles, as of a day only the last. Pointer events pass through them to the brush. */
export function drawHandles(group: GroupSelection, overview: Overview, held: Held): void {
  const { period, timeMode, language, locked } = held;
  const asOf = timeMode === 'as-of';
  const { scale, y0, floor } = overview;
  const { from, to } = period ?? scale.period;
  const x0 = scale.clamped(from);
  const x1 = scale.clamped(to);
  const middle = (y0 + floor) / 2;
  const grips: Selection<SVGGElement, Grip, SVGGElement, unknown> = group
    .selectAll<SVGGElement, Grip>('g')
    .data(GRIPS.slice(asOf ? 2 : 0))
    .join((enter) => {
      const g = enter.append('g').attr('role', 'slider').attr('tabindex', 0);
      g.append('rect').attr('class', 'ring').attr('rx', 4);
      g.append('line');
      g.append('rect').attr('class', 'knob').attr('rx', 3);
      return g;
    });
  group.classed('as-of', asOf);
  const at = (grip: Grip) => (grip === 'start' ? x0 : grip === 'end' ? x1 : (x0 + x1) / 2);
  grips
    .attr('class', (grip) => `grip ${grip}`)
    .attr('aria-label', (grip) => nameOf(grip, timeMode, language))
    .attr('aria-disabled', locked ? 'true' : null)
    .attr('aria-valuemin', scale.period.from)
    .attr('aria-valuemax', scale.period.to)
    .attr('aria-valuenow', (grip) => (grip === 'end' ? to : from))
    .attr('aria-valuetext', (grip) => valueText(grip, { from, to }, held));
  grips
    .select('.ring')
    .attr('x', (grip) => (grip === 'window' || asOf ? x0 : at(grip) - 8))
    .attr('width', (grip) => (grip === 'window' || asOf ? Math.max(2, x1 - x0) : 16))
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

function nameOf(grip: Grip, timeMode: TimeMode, language: Language): string {
  if (timeMode === 'overlap') return t(language, `timeline.grip-${grip}`);
  return t(language, timeMode === 'as-of' ? 'time-mode.as-of-end' : `time-mode.change-${grip}`);
}

function valueText(grip: Grip, shown: Period, { period, timeMode, language }: Held): string {
  if (grip === 'start') return formatDay(shown.from, language);
  if (grip === 'end') return formatDay(shown.to - 1, language);
  const text = timeInWords(shown, timeMode, language);
  return period ? text : t(language, 'timeline.all-time-range', { period: text });
}
