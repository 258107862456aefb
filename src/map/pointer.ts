/** Mouse, pen and finger: what is pointed at is hovered, what is clicked is selected; once per frame. */
import type { MapLayerMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { Point, Ref } from '../model/types.ts';
import type { PlaceSymbol } from '../scene/symbols.ts';
import { hover, select } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';
import { type Hit, hitAt } from './hit.ts';
import type { MapViewStore } from './view.ts';

/** Pixels beside a thing that still count as on it. */
const REACH = { mouse: 4, touch: 14 } as const;

/** The one record that a hit names; null for nothing and for a ribbon of several alliances. */
export function refOf({ place, alliances }: Hit): Ref | null {
  if (place !== undefined) return { kind: 'place', id: place };
  const [only, ...more] = alliances ?? [];
  return only !== undefined && more.length === 0 ? { kind: 'alliance', id: only } : null;
}

/** Listens to the map's pointers. `symbols` gives the circles as they are drawn now. Returns its undoing. */
export function followPointer(
  map: MapLibreMap,
  store: AtlasStore,
  view: MapViewStore,
  symbols: () => readonly PlaceSymbol[],
): () => void {
  const surface = map.getCanvasContainer();
  let frame = 0;
  let last: Point | null = null;
  let touch = false;
  const point = () => {
    frame = 0;
    const { status, pinned } = view.getState();
    if (!last || map.isMoving() || status !== 'ready' || pinned) return;
    const hit = hitAt(map, symbols(), last, REACH.mouse);
    const ref = refOf(hit);
    const alliances = hit.alliances ?? [];
    surface.classList.toggle('pointing', ref !== null || alliances.length > 0);
    const pointed = ref || alliances.length > 0 ? { at: last, clearance: 12, ref, alliances } : null;
    view.setState({ pointed });
    hover(store, ref);
  };
  const onMove = (event: PointerEvent) => {
    touch = event.pointerType === 'touch';
    if (touch) return;
    const { left, top } = surface.getBoundingClientRect();
    last = [event.clientX - left, event.clientY - top];
    frame ||= requestAnimationFrame(point);
  };
  const onDown = (event: PointerEvent) => {
    touch = event.pointerType === 'touch';
  };
  const onLeave = () => {
    last = null;
    if (!view.getState().pointed) return;
    view.setState({ pointed: null });
    hover(store, null);
  };
  const onClick = (event: Pick<MapLayerMouseEvent, 'point'>) => {
    if (view.getState().status !== 'ready') return;
    const { x, y } = event.point;
    const hit = hitAt(map, symbols(), [x, y], touch ? REACH.touch : REACH.mouse);
    const ref = refOf(hit);
    const pinned = !ref && hit.alliances ? { at: [x, y] as Point, alliances: hit.alliances } : null;
    view.setState({ pinned, pointed: null });
    if (!pinned) select(store, ref);
  };
  const onMoveStart = (event: { originalEvent?: unknown }) => {
    // A finger or wheel moves the map away from under what was pointed at; a flight to a focused place does not.
    if (event.originalEvent) onLeave();
    view.setState({ pinned: null });
  };
  surface.addEventListener('pointermove', onMove);
  surface.addEventListener('pointerdown', onDown);
  surface.addEventListener('pointerleave', onLeave);
  map.on('click', onClick);
  map.on('movestart', onMoveStart);
  return () => {
    cancelAnimationFrame(frame);
    surface.removeEventListener('pointermove', onMove);
    surface.removeEventListener('pointerdown', onDown);
    surface.removeEventListener('pointerleave', onLeave);
    map.off('click', onClick);
    map.off('movestart', onMoveStart);
  };
}
