/** The timeline: overview, lanes and list. Composes its parts; draws at most once per animation frame. */
import { refKey } from '../model/atlas.ts';
import type { Period } from '../model/types.ts';
import type { Mount } from '../state/context.ts';
import { isLocked } from '../state/embed-options.ts';
import { laterCode } from '../state/later.ts';
import type { AtlasState } from '../state/store.ts';
import { titleOf } from '../time/describe.ts';
import { itemsOf, narrowed, type TimelineItem, type TimelineItems } from '../time/items.ts';
import { PHONE } from '../ui/breakpoints.ts';
import { textScale } from '../ui/text-scale.ts';
import { createChart } from './chart.ts';
import type { Interaction } from './interaction.ts';
import { layout, shapeFor, type TimelineLayout } from './layout.ts';
import { rememberOverview } from './overview.ts';
import { mountPanels } from './panels.tsx';
import { shownPeriod } from './period.ts';
import { createView } from './view.ts';

/** Below this width in pixels (at the usual text size) the bar leaves out what is said elsewhere: the heading, and the period in words. */
const NARROW_BAR = 860;
/** Pixels below which it has none for the periods that the handles and dates set as well. */
const TIGHT_BAR = 600;
/** Events that load the interaction code, and those that are dropped until it is loaded. */
const LOADING_EVENTS = ['pointerenter', 'click', 'focusin', 'keydown'];
const DROPPED_EVENTS = ['pointermove', 'pointerleave', 'focusout'];

export const mountTimeline: Mount = (host, context) => {
  const { atlas, store, selectors } = context;
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
  // A period from the address or a selection may exceed the domain, which is then widened.
  const domainFor = ({ period }: AtlasState): Period => ({
    from: Math.min(atlas.domain.from, period?.from ?? Infinity),
    to: Math.max(atlas.domain.to, period?.to ?? -Infinity),
  });

  const chart = createChart();
  const overviewOf = rememberOverview();
  box.append(chart.svg);
  let current: TimelineLayout | null = null;
  let drawn: readonly TimelineItem[] | null = null;
  let interaction: Interaction | null = null;
  let frame = 0;
  // From the observer: measuring while drawing would force a second layout of the page.
  let size = { width: 0, height: 0 };
  let { shape, shown } = view.getState();

  const draw = () => {
    frame = 0;
    const { width, height } = size;
    // Not in the observer's callback, where browsers report a change of size as an error (a ResizeObserver loop).
    if (view.getState().shown !== shown) view.setState({ shown });
    if (!shown || width === 0 || height === 0) return;
    if (root.dataset.shape !== shape) {
      root.dataset.shape = shape;
      if (view.getState().shape !== shape) view.setState({ shape, listAt: null });
      schedule();
      return;
    }
    const state = store.getState();
    const { language, timeMode, selected } = state;
    const period = shownPeriod(atlas.domain, state);
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
      calloutOf: interaction?.calloutOf ?? null,
    };
    current = layout(input, overviewOf);
    chart.draw(current, { period, timeMode, language, locked: isLocked(state, 'time'), selected: input.selected });
    interaction?.follow(current, state);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const rest = laterCode(context, 'rest', {
    loaded: ({ createInteraction }) => {
      const domain = () => domainFor(store.getState());
      interaction = createInteraction({ root, chart, atlas, store, view, layout: () => current, domain });
      schedule();
    },
  });
  // Events before the code is loaded are handled as soon as it is. On the box: an SVG that listens for the focus becomes a
  // tab stop of its own in Chromium.
  for (const type of LOADING_EVENTS) {
    box.addEventListener(type, (event) => rest.want(() => interaction?.handle(event)));
  }
  for (const type of DROPPED_EVENTS) {
    box.addEventListener(type, (event) => rest.use(() => interaction?.handle(event)));
  }
  const isPointedAt = ({ hovered, selected }: AtlasState) => hovered !== null || selected !== null;
  if (isPointedAt(store.getState())) rest.want();

  const undo = [
    mountPanels({ bar, list }, { ...context, view, itemsFor }),
    store.subscribe((state, before) => {
      const isChanged = (...slices: (keyof AtlasState)[]) => slices.some((slice) => state[slice] !== before[slice]);
      if (isChanged('hovered', 'selected') && isPointedAt(state)) rest.want();
      if (isChanged('language', 'period', 'timeMode', 'selected') || itemsFor(state).items !== drawn) schedule();
      // Records related to a selected source are known only once the texts are loaded.
      else if (isChanged('hovered', 'whole') && current) interaction?.emphasise(current, state);
    }),
  ];

  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (target === box) size = { width: contentRect.width, height: contentRect.height };
    }
    const { width, height, top, right } = host.getBoundingClientRect();
    shown = width > 0;
    schedule();
    if (!shown) return;
    shape = shapeFor(width, height, matchMedia(PHONE).matches);
    const scale = textScale();
    root.toggleAttribute('data-narrow', width < NARROW_BAR * scale);
    root.toggleAttribute('data-tight', width < TIGHT_BAR * scale);
    // List and key open above the timeline, outside its box.
    root.style.setProperty('--list-bottom', `${Math.round(innerHeight - top)}px`);
    root.style.setProperty('--list-right', `${Math.round(innerWidth - right)}px`);
  });
  observer.observe(host);
  observer.observe(box);

  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    rest.stop();
    interaction?.stop();
    for (const step of undo.reverse()) step();
    host.replaceChildren();
  };
};
