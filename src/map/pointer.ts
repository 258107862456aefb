/** Mouse, pen and touch on the map: hover and select, with at most one hit test per frame. Lazy-loaded. */
import type { Point, Ref } from '../model/types.ts';
import { hover, select } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';
import { eventPoint } from '../ui/event-point.ts';
import { type Drawn, type Hit, hitAt } from './hit.ts';
import type { MapViewStore } from './view.ts';

/** Tolerance of the hit test in pixels. */
const REACH = { mouse: 4, touch: 14 } as const;

/** The single record of a hit; null for nothing and for a ribbon of several alliances. */
export function refOf({ place, alliances }: Hit): Ref | null {
  if (place !== undefined) return { kind: 'place', id: place };
  const [only, ...more] = alliances ?? [];
  return only !== undefined && more.length === 0 ? { kind: 'alliance', id: only } : null;
}

/** Handler of a surface's pointer events. */
export interface Pointer {
  handle(event: Event): void;
  stop(): void;
}

/** Makes the handler for `surface`. `drawn` returns what the map shows now. */
export function createPointer(
  surface: HTMLElement,
  store: AtlasStore,
  view: MapViewStore,
  drawn: () => Drawn | null,
): Pointer {
  let frame = 0;
  let last: Point | null = null;
  let touch = false;
  /** What this pointer has hovered; it does not clear what other views hover. */
  let hovered: Ref | null = null;
  const hit = (at: Point, reach: number): Hit => {
    const now = drawn();
    return now ? hitAt(now, at, reach) : {};
  };
  const point = () => {
    frame = 0;
    const { gesture, pinned } = view.getState();
    if (!last || gesture || pinned) return;
    const found = hit(last, REACH.mouse);
    const ref = refOf(found);
    const alliances = found.alliances ?? [];
    surface.classList.toggle('pointing', ref !== null || alliances.length > 0);
    const pointed = ref || alliances.length > 0 ? { at: last, clearance: 12, ref, alliances } : null;
    view.setState({ pointed });
    hover(store, ref);
    hovered = ref;
  };
  const onMove = (event: PointerEvent) => {
    touch = event.pointerType === 'touch';
    if (touch) return;
    last = eventPoint(event, surface);
    frame ||= requestAnimationFrame(point);
  };
  const onDown = (event: PointerEvent) => {
    touch = event.pointerType === 'touch';
  };
  const onLeave = () => {
    last = null;
    if (view.getState().pointed) view.setState({ pointed: null });
    if (hovered) hover(store, null);
    hovered = null;
  };
  const onClick = (event: MouseEvent) => {
    const at = eventPoint(event, surface);
    if (!at) return;
    const found = hit(at, touch ? REACH.touch : REACH.mouse);
    const ref = refOf(found);
    const pinned = !ref && found.alliances ? { at, alliances: found.alliances } : null;
    view.setState({ pinned, pointed: null });
    if (!pinned) select(store, ref);
  };
  return {
    handle(event) {
      if (event.type === 'pointermove') onMove(event as PointerEvent);
      else if (event.type === 'pointerdown') onDown(event as PointerEvent);
      else if (event.type === 'pointerleave') onLeave();
      else if (event.type === 'click') onClick(event as MouseEvent);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
