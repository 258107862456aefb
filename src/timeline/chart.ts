/** The SVG of the timeline and its groups, drawn from a layout. Does not know the store. */
import { select } from 'd3';
import type { TimeMode } from '../model/facets.ts';
import type { Language, Period } from '../model/types.ts';
import { memoisedNames } from '../time/describe.ts';
import { FADE } from '../time/mark-face.ts';
import { formatNumber, signsOf, t } from '../ui/i18n/index.ts';
import { UNTRANSLATED } from '../ui/translation.ts';
import { axisDrawer, type GroupSelection, lanesDrawer, overviewDrawer } from './axis.ts';
import { drawHandles } from './handles.ts';
import { element, write } from './keyed.ts';
import type { TimeLane } from './lanes.ts';
import type { TimelineLayout } from './layout.ts';
import { labelsDrawer, marksDrawer, nameElement } from './marks.ts';

export interface Chart {
  svg: SVGSVGElement;
  marks: SVGGElement;
  /** Empty groups that interaction.ts draws into. */
  callouts: SVGGElement;
  brushed: SVGGElement;
  draw(
    layout: TimelineLayout,
    what: {
      period: Period | null;
      timeMode: TimeMode;
      language: Language;
      locked: boolean;
      /** The key of the selected record. */
      selected: string | null;
    },
  ): void;
  /** Makes one mark the tab stop; focuses it if asked. */
  makeStop(key: string, focus: boolean): void;
}

/** Makes the drawing. */
export function createChart(): Chart {
  const svg = element('svg', { class: 'timeline-svg time-drawing', role: 'group', ...UNTRANSLATED });
  addFade(svg.appendChild(element('defs')));
  const group = (name: string, attributes: Readonly<Record<string, string>>) =>
    svg.appendChild(element('g', { class: name, ...attributes }));
  const hidden = { 'aria-hidden': 'true' };
  const drawAxis = axisDrawer(group('axis', hidden));
  const drawLanes = lanesDrawer(group('lanes', hidden));
  const marks = group('marks', { role: 'group' });
  const drawnMarks = marksDrawer(marks);
  const drawLabels = labelsDrawer(group('labels', hidden));
  const callouts = group('callouts', hidden);
  const overview = group('overview', {});
  const drawOverview = overviewDrawer(overview);
  const brushed = group('brush', hidden);
  const handles: GroupSelection = select(group('handles', {}));
  const nameOf = memoisedNames();
  let stop = '';
  let size = '';

  const makeStop = (key: string, focus: boolean) => {
    if (key !== stop) drawnMarks.node(stop)?.setAttribute('tabindex', '-1');
    stop = key;
    const node = drawnMarks.node(key);
    if (node?.getAttribute('tabindex') !== '0') node?.setAttribute('tabindex', '0');
    if (focus) node?.focus();
  };

  return {
    svg,
    marks,
    callouts,
    brushed,
    makeStop,
    draw(layout, { period, timeMode, language, locked, selected }) {
      const { width, height } = layout;
      if (size !== `${width} ${height}`) {
        size = `${width} ${height}`;
        for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${size}` }))
          write(svg, name, String(value));
      }
      drawAxis(layout);
      drawLanes(layout.lanes, language, layout.detail.scale.x0 - 12);
      const focused = document.activeElement;
      const hadFocus = marks.contains(focused) && focused?.matches(':focus-visible') === true;
      nameElement(marks, t(language, 'timeline.marks'));
      drawnMarks.draw(
        layout.lanes,
        (mark) => nameOf(mark, language),
        (lane) => laneName(lane, language),
      );
      const [first] = layout.marks;
      // The selected record is where Tab enters, unless the reader is among the marks.
      const holder =
        !hadFocus && selected !== null && layout.marks.find(({ items }) => items.some(({ key }) => key === selected));
      const kept = holder ? holder.key : drawnMarks.node(stop) ? stop : (first?.key ?? '');
      // The focused mark may have left the window: focus moves to the new tab stop instead of the page.
      makeStop(kept, hadFocus && !marks.contains(document.activeElement));
      drawLabels(layout.labels);
      // An image only with its name: a timeline that has no room is not drawn yet.
      overview.setAttribute('role', 'img');
      nameElement(overview, t(language, 'timeline.overview'));
      drawOverview(layout.overview);
      drawHandles(handles, layout.overview, { period, timeMode, language, locked });
    },
  };
}

/** What screen readers say of a lane: its name and how many records it has. */
function laneName({ id, count }: TimeLane, language: Language): string {
  return [t(language, `timeline.lane-${id}`), formatNumber(count, language)].join(signsOf(language).comma);
}

/** The mask that fades out a line which is cut for lack of room. */
function addFade(defs: SVGElement): void {
  const ramp = defs.appendChild(element('linearGradient', { id: `${FADE}-ramp` }));
  ramp.append(element('stop', { offset: 0.3, 'stop-color': 'white' }));
  ramp.append(element('stop', { offset: 1, 'stop-color': 'black' }));
  const mask = defs.appendChild(element('mask', { id: FADE, maskContentUnits: 'objectBoundingBox' }));
  mask.append(element('rect', { width: 1, height: 1, fill: `url(#${FADE}-ramp)` }));
}
