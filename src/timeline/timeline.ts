/** The timeline: time as overview, lanes and list. Composes its parts; one drawing per animation frame. */
import { refKey } from '../model/atlas.ts';
import type { Period } from '../model/types.ts';
import { hover, select, setPeriod } from '../state/actions.ts';
import type { Mount } from '../state/context.ts';
import type { AtlasState } from '../state/store.ts';
import { createChart } from './chart.ts';
import { titleOf } from './describe.ts';
import { emphasise } from './emphasis.ts';
import { listenToHandles } from './handles.ts';
import { itemsOf, type TimelineItem, type TimelineItems } from './items.ts';
import { type Layout, layout, shapeFor } from './layout.ts';
import { mountPanels } from './panels.tsx';
import { listenToMarks } from './pointer.ts';
import type { Mark } from './shapes.ts';
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
      items = visible.total === all.items.length + all.undated.alliances + all.undated.others ? all : itemsOf(visible);
    }
    return items;
  };
  // A period from the address or from a selection may reach beyond the whole time: the overview follows.
  const domainFor = ({ period }: AtlasState): Period => ({
    from: Math.min(atlas.domain.from, period?.from ?? Infinity),
    to: Math.max(atlas.domain.to, period?.to ?? -Infinity),
  });

  const ask = (period: Period | null) => setPeriod(store, period);
  const chart = createChart(ask);
  const tooltip = createTooltip(root);
  box.append(chart.svg);
  let current: Layout | null = null;
  let hinted: Mark | null = null;
  let frame = 0;

  const draw = () => {
    frame = 0;
    const { width, height } = box.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const state = store.getState();
    const { language, period, selected } = state;
    const { shape } = view.getState();
    current = layout({
      shape,
      width,
      height,
      language,
      period,
      domain: domainFor(state),
      items: itemsFor(state).items,
      all: all.items,
      titleOf: (item: TimelineItem) => titleOf(item, language),
      selected: selected && refKey(selected),
    });
    chart.draw(current, { period, language, shape });
    emphasise(chart.svg, current.marks, atlas, state);
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
        if (mark.ref) select(store, mark.ref);
        else view.setState({ listOpen: true, listAt: mark.items[0]?.key ?? null });
      },
      focus: (mark) => chart.makeStop(mark.key, true),
    }),
    mountPanels({ bar, list }, { atlas, store, selectors, view, itemsFor }),
    store.subscribe((state, before) => {
      const redraw = (['language', 'period', 'facets', 'match', 'selected'] as const).some(
        (slice) => state[slice] !== before[slice],
      );
      if (redraw) schedule();
      else if (state.hovered !== before.hovered && current) emphasise(chart.svg, current.marks, atlas, state);
    }),
  ];
  listenToHandles(chart.handles, () => ({ period: store.getState().period, domain: domainFor(store.getState()) }), ask);

  const observer = new ResizeObserver(() => {
    const { width, height, top, right } = host.getBoundingClientRect();
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
