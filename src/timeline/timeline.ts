/** The timeline: time as overview, lanes and list. Composes its parts; one drawing per animation frame. */
import { refKey } from '../model/atlas.ts';
import type { Period } from '../model/types.ts';
import { hover, select, setPeriod } from '../state/actions.ts';
import type { Mount } from '../state/context.ts';
import type { AtlasState } from '../state/store.ts';
import { createChart } from './chart.ts';
import { titleOf } from './describe.ts';
import { createEmphasis } from './emphasis.ts';
import { periodAsked } from './end-of-gesture.ts';
import { listenToHandles } from './handles.ts';
import { itemsOf, narrowed, type TimelineItem, type TimelineItems } from './items.ts';
import { type Layout, layout, shapeFor } from './layout.ts';
import { rememberOverview } from './overview.ts';
import { mountPanels } from './panels.tsx';
import { listenToMarks } from './pointer.ts';
import type { Mark } from './shapes.ts';
import { shownPeriod } from './shown-period.ts';
import { createTooltip } from './tooltip.ts';
import { createView } from './view.ts';

export const mountTimeline: Mount = (host, { atlas, store, selectors }) => {
  const view = createView();
  const root = document.createElement('div');
  root.className = 'timeline';
  const bar = root.appendChild(document.createElement('div'));
  bar.className = 'timeline-bar';
  const box = root.appendChild(document.createElement('div'));
  box.className = 'timeline-chart';
  const list = root.appendChild(document.createElement('div'));
  list.className = 'timeline-list';
  host.replaceChildren(root);

  const all = itemsOf(atlas.file);
  let items: TimelineItems = all;
  let read: ReturnType<typeof selectors.visibleAllTime> | null = null;
  const itemsFor = (state: AtlasState): TimelineItems => {
    const visible = selectors.visibleAllTime(state);
    if (visible !== read) {
      read = visible;
      items = narrowed(all, visible);
    }
    return items;
  };
  // A period from the address or from a selection may reach beyond the whole time: the overview follows.
  const domainFor = ({ period }: AtlasState): Period => ({
    from: Math.min(atlas.domain.from, period?.from ?? Infinity),
    to: Math.max(atlas.domain.to, period?.to ?? -Infinity),
  });

  const ask = (asked: Period | null) => setPeriod(store, periodAsked(asked, store.getState()));
  const chart = createChart(ask);
  const tooltip = createTooltip(root);
  const emphasise = createEmphasis(chart.svg, atlas);
  const overviewOf = rememberOverview();
  box.append(chart.svg);
  let current: Layout | null = null;
  let drawn: readonly TimelineItem[] | null = null;
  let hinted: Mark | null = null;
  let frame = 0;
  // Told by the observer: asking for it while drawing would make the browser lay out the page twice.
  let size = { width: 0, height: 0 };

  const draw = () => {
    frame = 0;
    const { width, height } = size;
    if (width === 0 || height === 0) return;
    const state = store.getState();
    const { language, timeMode, selected } = state;
    const period = shownPeriod(atlas.domain, state);
    const { shape } = view.getState();
    const { items } = itemsFor(state);
    drawn = items;
    const input = {
      shape,
      width,
      height,
      language,
      period,
      domain: domainFor(state),
      items,
      all: all.items,
      titleOf: (item: TimelineItem) => titleOf(item, language),
      selected: selected && refKey(selected),
    };
    current = layout(input, overviewOf);
    chart.draw(current, { period, timeMode, language });
    emphasise(current.marks, state);
    if (hinted && !current.marks.some((mark) => mark.key === hinted?.key)) hint(null);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const hint = (mark: Mark | null) => {
    hinted = mark;
    tooltip.show(mark, chart.svg, store.getState().language);
  };

  const undo = [
    listenToMarks(chart.svg, chart.marks, {
      layout: () => current,
      enter(mark) {
        if (mark === hinted) return;
        // A pointer that merely passes must not take away what the map or a panel hovers.
        if (mark || hinted) hover(store, mark?.ref ?? null);
        hint(mark);
      },
      activate(mark) {
        const { period, timeMode } = store.getState();
        const isAsked = timeMode === 'as-of' || (period && mark.period && samePeriod(mark.period, period));
        if (mark.ref) select(store, mark.ref);
        else if (mark.period && !isAsked) ask(mark.period);
        else view.setState({ listOpen: true, listAt: mark.items[0]?.key ?? null });
      },
      focus: (mark) => chart.makeStop(mark.key, true),
    }),
    mountPanels({ bar, list }, { atlas, store, selectors, view, itemsFor }),
    store.subscribe((state, before) => {
      const changed = (['language', 'period', 'timeMode', 'selected'] as const).some(
        (slice) => state[slice] !== before[slice],
      );
      // What the filters leave may come later than the filters: a worker counts where the records are many.
      if (changed || itemsFor(state).items !== drawn) schedule();
      else if (state.hovered !== before.hovered && current) emphasise(current.marks, state);
    }),
  ];
  const held = () => {
    const state = store.getState();
    return { period: shownPeriod(atlas.domain, state), domain: domainFor(state) };
  };
  listenToHandles(chart.handles, held, ask);

  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (target === box) size = { width: contentRect.width, height: contentRect.height };
    }
    const { width, height, top, right } = host.getBoundingClientRect();
    view.setState({ shown: width > 0 });
    if (width === 0) return;
    const shape = shapeFor(width, height);
    root.setAttribute('data-shape', shape);
    if (view.getState().shape !== shape) view.setState({ shape, listAt: null });
    // Where the list opens: above the timeline, outside its box.
    root.style.setProperty('--list-bottom', `${Math.round(innerHeight - top)}px`);
    root.style.setProperty('--list-right', `${Math.round(innerWidth - right)}px`);
    schedule();
  });
  observer.observe(host);
  observer.observe(box);

  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    for (const step of undo.reverse()) step();
    host.replaceChildren();
  };
};

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
