/** The drawing: one svg with its groups, drawn from a layout. Knows no store. */
import { type Selection, select } from 'd3';
import type { Language, Period } from '../model/types.ts';
import { t } from '../ui/i18n/index.ts';
import { drawAxis, drawLanes, drawOverview, type Group } from './axis.ts';
import { type Brush, createBrush } from './brush.ts';
import { aboutMark } from './describe.ts';
import { drawHandles } from './handles.ts';
import type { Layout, Shape } from './layout.ts';
import { drawCallout, drawLabels, drawMarks, FADE } from './marks.ts';

export interface Chart {
  svg: SVGSVGElement;
  marks: Group;
  handles: Group;
  draw(layout: Layout, what: { period: Period | null; language: Language; shape: Shape }): void;
  /** Makes one mark the tab stop; focuses it if asked. */
  makeStop(key: string, focus: boolean): void;
}

/** Makes the drawing; `ask` gets each period the brush asks for. */
export function createChart(ask: (period: Period | null) => void): Chart {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const svg = select(node).attr('class', 'timeline-svg');
  addFade(svg.append('defs'));
  const group = (name: string): Group => svg.append<SVGGElement>('g').attr('class', name);
  const axis = group('axis').attr('aria-hidden', 'true');
  const lanes = group('lanes').attr('aria-hidden', 'true');
  const marks = group('marks').attr('role', 'group');
  const labels = group('labels').attr('aria-hidden', 'true');
  const callout = group('callouts').attr('aria-hidden', 'true');
  const overview = group('overview').attr('role', 'img');
  const brushGroup = group('brush').attr('aria-hidden', 'true');
  const handles = group('handles');
  const brush: Brush = createBrush(brushGroup, ask);
  const coarse = matchMedia('(pointer: coarse)');
  let stop = '';

  const makeStop = (key: string, focus: boolean) => {
    stop = key;
    marks.selectAll<SVGGElement, { key: string }>('g.mark').attr('tabindex', (mark) => (mark.key === key ? 0 : -1));
    if (focus) marks.select<SVGGElement>('g.mark[tabindex="0"]').node()?.focus();
  };

  return {
    svg: node,
    marks,
    handles,
    makeStop,
    draw(layout, { period, language, shape }) {
      const { width, height } = layout;
      svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
      drawAxis(axis, layout);
      drawLanes(lanes, layout.lanes, language, shape !== 'phone');
      const hadFocus = marks.node()?.contains(document.activeElement) ?? false;
      marks.attr('aria-label', t(language, 'timeline.marks'));
      drawMarks(marks, layout.marks, (mark) => {
        const { title, line } = aboutMark(mark, language);
        return `${title}${t(language, 'timeline.comma')}${line}`;
      });
      const kept = layout.marks.some(({ key }) => key === stop) ? stop : (layout.marks[0]?.key ?? '');
      // The focused mark may have left the window: focus goes to the next stop, not to the page.
      makeStop(kept, hadFocus && !marks.node()?.contains(document.activeElement));
      drawLabels(labels, layout.labels);
      drawCallout(callout, layout.callout);
      overview.attr('aria-label', t(language, 'timeline.overview'));
      drawOverview(overview, layout.overview);
      brush.update(layout.overview, period, coarse.matches);
      drawHandles(handles, layout.overview, period, language);
    },
  };
}

/** The mask of a line that goes on although it is not drawn on: nothing is left of it at its end. */
function addFade(defs: Selection<SVGDefsElement, unknown, null, undefined>): void {
  const ramp = defs.append('linearGradient').attr('id', `${FADE}-ramp`);
  ramp.append('stop').attr('offset', 0.3).attr('stop-color', 'white');
  ramp.append('stop').attr('offset', 1).attr('stop-color', 'black');
  const mask = defs.append('mask').attr('id', FADE).attr('maskContentUnits', 'objectBoundingBox');
  mask.append('rect').attr('width', 1).attr('height', 1).attr('fill', `url(#${FADE}-ramp)`);
}
