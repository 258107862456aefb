/**
 * What happens in the drawing: pointer, keys and brush, and how marks follow what is hovered or selected anywhere. Its
 * code comes once the page works, or with the first event.
 */
import { select as selectNode } from 'd3';
import type { Atlas } from '../model/atlas.ts';
import type { Period } from '../model/types.ts';
import { hover, select, setPeriod } from '../state/actions.ts';
import { isLocked } from '../state/embed-options.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import type { Mark } from '../time/shapes.ts';
import { COARSE } from '../ui/breakpoints.ts';
import { createBrush } from './brush.ts';
import { calloutOf } from './callout.ts';
import type { Chart } from './chart.ts';
import { createEmphasis } from './emphasis.ts';
import { periodAsked } from './end-of-gesture.ts';
import { periodOfKey } from './handle-keys.ts';
import { keepCallout } from './keep-callout.ts';
import type { Layout } from './layout.ts';
import { markPointer } from './pointer.ts';
import { shownPeriod } from './shown-period.ts';
import { createTooltip } from './tooltip.ts';
import type { ViewStore } from './view.ts';

export interface Interaction {
  calloutOf: typeof calloutOf;
  /** Does what an event in the drawing asks for. */
  handle(event: Event): void;
  /** Follows a layout that has been drawn. */
  follow(layout: Layout, state: AtlasState): void;
  /** Follows what is hovered and selected. */
  emphasise(layout: Layout, state: AtlasState): void;
  stop(): void;
}

/** The timeline as it needs it. */
interface Host {
  root: HTMLElement;
  chart: Chart;
  atlas: Atlas;
  store: AtlasStore;
  view: ViewStore;
  /** The layout of the moment. */
  layout(): Layout | null;
  /** The whole time of the moment. */
  domain(): Period;
}

/** Makes the brush, the note beside marks, and all that handles events, for a timeline that is drawn. */
export function createInteraction({ root, chart, atlas, store, view, layout, domain }: Host): Interaction {
  const ask = (asked: Period | null) => setPeriod(store, periodAsked(asked, store.getState()));
  const coarse = matchMedia(COARSE);
  const locked = isLocked(store.getState(), 'time');
  const brush = createBrush(selectNode(chart.brushed), ask, locked);
  const tooltip = createTooltip(root);
  const emphasis = createEmphasis(chart.svg, atlas);
  const drawCallout = keepCallout(chart.callouts);
  let hinted: Mark | null = null;

  const hint = (mark: Mark | null) => {
    hinted = mark;
    tooltip.show(mark, chart.svg, store.getState().language);
  };
  const marks = markPointer(chart.svg, chart.marks, {
    layout,
    enter(mark) {
      if (mark === hinted) return;
      // A pointer that merely passes must not take away what the map or a panel hovers.
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
  const emphasise = ({ marks: drawn }: Layout, state: AtlasState) => emphasis(drawn, state);
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
    stop: marks.stop,
  };
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
