/** In a low window the page scrolls (low.css): what is opened, or focused by keyboard, is brought into sight. */
import type { Context } from '../state/context.ts';
import type { AtlasState } from '../state/store.ts';
import { LOW } from '../ui/breakpoints.ts';
import type { PartId } from '../ui/page-parts.ts';

/** Pixels kept free around what has the focus, for its ring. */
const AIR = 8;
/** Milliseconds for which what was opened must have stayed in sight; how long it is waited for where its code is late. */
const SETTLED = 600;
const LONGEST = 10_000;
/** Input that ends the scrolling to what was opened. */
const INPUT = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Listens to the state and the focus; returns a function that stops this. */
export function keepInSight({ store }: Context, page: Document): () => void {
  const view = page.defaultView ?? window;
  const low = view.matchMedia(LOW);
  const onFocus = ({ target }: Event) => {
    if (!low.matches) return;
    // After the browser's own scrolling.
    view.requestAnimationFrame(() => {
      if (!(target instanceof Element) || !target.matches(':focus-visible') || target.closest('dialog')) return;
      const { top, bottom } = target.getBoundingClientRect();
      const by = top < 0 ? top - AIR : Math.min(top - AIR, bottom + AIR - view.innerHeight);
      if (top < 0 || bottom > view.innerHeight) view.scrollBy(0, by);
    });
  };
  page.addEventListener('focusin', onFocus);
  let frame = 0;
  const rest = () => {
    view.cancelAnimationFrame(frame);
    frame = 0;
  };
  // Not once: code is loaded, the menu that closes gives the focus back, and what opens is filled.
  const follow = (part: PartId, begun: number, calmSince: number) => {
    frame = view.requestAnimationFrame((now) => {
      const since = showTop(part, page, view) ? calmSince : now;
      if (now - since < SETTLED && now - begun < LONGEST) follow(part, begun, since);
    });
  };
  const stop = store.subscribe((state, before) => {
    const part = partInQuestion(state, before);
    if (!part || !low.matches) return;
    rest();
    const now = view.performance.now();
    follow(part, now, now);
  });
  for (const type of INPUT) page.addEventListener(type, rest, { capture: true, passive: true });
  return () => {
    rest();
    stop();
    page.removeEventListener('focusin', onFocus);
    for (const type of INPUT) page.removeEventListener(type, rest, { capture: true });
  };
}

/** The panel that was opened or filled anew; the map, if the filters were closed to see the results; else null. */
export function partInQuestion(
  state: Pick<AtlasState, 'filtersOpen' | 'table' | 'selected'>,
  before: Pick<AtlasState, 'filtersOpen' | 'table' | 'selected'>,
): PartId | null {
  if (state.filtersOpen !== before.filtersOpen) return state.filtersOpen ? 'filters' : 'map-view';
  if (state.table !== before.table && state.table) return 'tables';
  if (state.selected !== before.selected && state.selected) return 'details';
  return null;
}

/** Whether a part is in sight: its top, or that of the sheet it is in, in the upper half. If not, scrolls to it. */
function showTop(part: PartId, page: Document, view: Window): boolean {
  const box = (id: PartId) => page.getElementById(id)?.getBoundingClientRect();
  const its = box(part);
  if (!its || its.width === 0) return false;
  const handle = part === 'map-view' ? undefined : box('sheet-handle');
  const { top } = handle && handle.height > 0 ? handle : its;
  const isInSight = top >= 0 && top <= view.innerHeight / 2;
  if (!isInSight) view.scrollBy(0, top);
  return isInSight;
}
