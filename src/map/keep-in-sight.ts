/** Moves the camera when a place is selected that is outside the map, or under a panel that floats over it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '../model/atlas.ts';
import type { Point } from '../model/types.ts';
import type { Size } from '../scene/project.ts';
import type { AtlasStore } from '../state/store.ts';

/** Where the details float over the map's right side, and how much of it they take (see shell.css). */
const FLOATING = '(min-width: 640px) and (max-width: 999.98px), (min-width: 640px) and (max-height: 619.98px)';
const FLOATING_WIDTH = 348;
const EDGE = 24;
/** A map of the whole delta has no land to spare at its edges: come this close to be able to move aside. */
const CLOSER = 6.6;
const DURATION_MS = 250;

/** Whether a point of the map is in sight when `covered` pixels at the right are not. */
export function isInSight([x, y]: Point, { width, height }: Size, covered: number): boolean {
  return x >= EDGE && y >= EDGE && x <= width - covered - EDGE && y <= height - EDGE;
}

export function keepInSight(
  map: Pick<MapLibreMap, 'project' | 'easeTo' | 'getZoom' | 'getContainer'>,
  atlas: Atlas,
  store: AtlasStore,
): () => void {
  let frame = 0;
  const look = () => {
    const { selected } = store.getState();
    const point = selected?.kind === 'place' && atlas.places.get(selected.id)?.point;
    if (!point) return;
    const covered = matchMedia(FLOATING).matches ? FLOATING_WIDTH : 0;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const { x, y } = map.project(point);
    if (isInSight([x, y], { width, height }, covered)) return;
    map.easeTo({
      center: point,
      zoom: covered > 0 ? Math.max(CLOSER, map.getZoom()) : map.getZoom(),
      offset: [-covered / 2, 0],
      ...(matchMedia('(prefers-reduced-motion: reduce)').matches ? { animate: false } : { duration: DURATION_MS }),
    });
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    // The details open in the next frame and may take room from the map; the one after sees the map as it is then.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(look);
    });
  };
  const stop = store.subscribe((state) => state.selected, soon);
  // An address may name a place and leave the view open.
  if (store.getState().destination === null) soon();
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}
