/**
 * Pointer, keys and brush in the drawing, and highlighting of what is hovered or selected anywhere. Lazy-loaded when
 * the browser is idle, or at the first event.
 */
import { select as selectNode } from 'd3';
import type { Atlas } from '../model/atlas.ts';
import type { Period } from '../model/types.ts';
import { hover, select, setPeriod } from '../state/actions.ts';
import { isLocked } from '../state/embed-options.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import type { DateMark } from '../time/shapes.ts';
import { COARSE } from '../ui/breakpoints.ts';
import { closeOnEscape } from '../ui/escape.ts';
import { createBrush } from './brush.ts';
import { calloutDrawer, calloutOf } from './callout.ts';
import type { Chart } from './chart.ts';
import { createEmphasis } from './emphasis.ts';
import type { TimelineLayout } from './layout.ts';
import { periodAsked, periodOfKey } from './move-period.ts';
import { shownPeriod } from './period.ts';
import { markPointer } from './pointer.ts';
import { createTooltip } from './tooltip.ts';
import type { ViewStore } from './view.ts';

export interface Interaction {
  calloutOf: typeof calloutOf;
  /** Handles an event in the drawing. */
  handle(event: Event): void;
  /** Updates after a layout has been drawn. */
  follow(layout: TimelineLayout, state: AtlasState): void;
  /** Highlights what is hovered and selected. */
  emphasise(layout: TimelineLayout, state: AtlasState): void;
  stop(): void;
}

/** What it needs of the timeline. */
interface Host {
  root: HTMLElement;
  chart: Chart;
  atlas: Atlas;
  store: AtlasStore;
  view: ViewStore;
  /** The current layout. */
  layout(): TimelineLayout | null;
  /** The whole time shown by the overview. */
  domain(): Period;
}

/** Makes the brush, the tooltip and the event handlers of a timeline that has been drawn. */
export function createInteraction({ root, chart, atlas, store, view, layout, domain }: Host): Interaction {
  const ask = (asked: Period | null | undefined, isDragging = false) => {
    const state = store.getState();
    setPeriod(store, asked === undefined ? state.period : periodAsked(asked, state), isDragging);
  };
  const coarse = matchMedia(COARSE);
  const locked = isLocked(store.getState(), 'time');
  const brush = createBrush(selectNode(chart.brushed), ask, locked);
  const tooltip = createTooltip(root);
  const emphasis = createEmphasis(chart.svg, atlas);
  const drawCallout = calloutDrawer(chart.callouts);
  let hinted: DateMark | null = null;

  const hint = (mark: DateMark | null) => {
    hinted = mark;
    tooltip.show(mark, chart.svg, store.getState().language);
  };
  const marks = markPointer(chart.svg, chart.marks, {
    layout,
    enter(mark) {
      if (mark === hinted) return;
      // A pointer that merely crosses must not clear what the map or a panel hovers.
      if (mark || hinted) hover(store, mark?.ref ?? null);
      hint(mark);
    },
    activate(mark) {
      const { period, timeMode } = store.getState();
      const isAsked = locked || timeMode === 'as-of' || (period && mark.period && samePeriod(mark.period, period));
      if (mark.ref) select(store, mark.ref);
      else if (mark.period && !isAsked) ask(mark.period);
      else view.setState({ listOpen: true, listAt: mark.items[0]?.key ?? null });
    },
    focus: (mark) => chart.makeStop(mark.key, true),
  });
  // As on the map: the note on a mark goes, and what is selected.
  const stopEscape = closeOnEscape(root, () => {
    const [isHinted, isSelected] = [hinted !== null, store.getState().selected !== null];
    hint(null);
    if (isSelected) select(store, null);
    return isHinted || isSelected;
  });
  const emphasise = ({ marks: drawn }: TimelineLayout, state: AtlasState) => emphasis(drawn, state);
  return {
    calloutOf,
    handle(event) {
      marks.handle(event);
      if (event.type !== 'keydown' || locked) return;
      const asked = periodOfKey(event as KeyboardEvent, shownPeriod(atlas.domain, store.getState()), domain());
      if (asked === undefined) return;
      event.preventDefault();
      ask(asked);
    },
    follow(drawn, state) {
      drawCallout(drawn.callout);
      const period = shownPeriod(atlas.domain, state);
      brush.update(drawn.overview, { period, timeMode: state.timeMode, coarse: coarse.matches });
      emphasise(drawn, state);
      if (hinted && !drawn.marks.some((mark) => mark.key === hinted?.key)) hint(null);
    },
    emphasise,
    stop() {
      marks.stop();
      stopEscape();
    },
  };
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
