/** Moves the camera when the selection lies under a floating panel, or a selected place outside the viewport. */
import type { Atlas } from '../model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../model/extent.ts';
import type { Point, Ref } from '../model/types.ts';
import { fitView, homeView } from '../scene/frame.ts';
import { project, type Size, unproject, type View } from '../scene/project.ts';
import { type AtlasStore, isAnalysis } from '../state/store.ts';
import { BESIDE_MAP, NARROW, PHONE } from '../ui/breakpoints.ts';
import type { MapCamera } from './camera.ts';
import { roundCamera } from './follow-camera.ts';
import type { MapViewStore } from './view.ts';

/** Width in pixels of the details panel that floats over the map's right side (shell.css). */
const FLOATING_WIDTH = 348;
const EDGE = 24;
/** A view of the whole delta cannot be panned aside within the bounds: zoom in at least this far first. */
const CLOSER = 6.6;
/** Kinds of records with several places; industries and sources have no extent of their own. */
const SPREAD: ReadonlySet<Ref['kind']> = new Set(['alliance', 'event', 'initiative']);

/** Whether a point (pixels) is visible when `covered` pixels at the right are not. */
export function isInView([x, y]: Point, { width, height }: Size, covered: number): boolean {
  return x >= EDGE && y >= EDGE && x <= width - covered - EDGE && y <= height - EDGE;
}

/**
 * The view that shows a record beside `covered` pixels at the right: `base`, or one panned aside. A place is brought
 * into the viewport wherever it is; other records only from under the panel.
 */
function viewWith(selected: Ref, atlas: Atlas, base: View, size: Size, covered: number): View {
  if (selected.kind !== 'place' && (covered === 0 || !SPREAD.has(selected.kind))) return base;
  const places = placesOfRef(atlas, selected);
  const points = places.flatMap((place): Point[] => {
    const point = atlas.places.get(place)?.point;
    return point ? [point] : [];
  });
  if (points.every((point) => isInView(project(point, base, size), size, covered))) return base;
  const [point] = points;
  if (point && points.length === 1) {
    const zoom = covered > 0 ? Math.max(CLOSER, base.zoom) : base.zoom;
    // The centre of the uncovered part, mirrored: `unproject` puts the place there.
    const middle: Point = [(size.width + covered) / 2, size.height / 2];
    const [lon, lat] = unproject(middle, { lon: point[0], lat: point[1], zoom }, size);
    return { lon, lat, zoom };
  }
  const extent = extentOfPlaces(atlas, places);
  if (!extent) return base;
  return fitView(extent, size, { top: EDGE, bottom: EDGE, left: EDGE, right: covered + EDGE }, base.zoom);
}

/**
 * Runs after each change of the selection, and after a resize if the map has not been moved: the view then depends on
 * size and selection alone, as when the address is opened anew. `settled`: a selection whose view was given by the
 * address.
 */
export function panIntoView(
  camera: Pick<MapCamera, 'fly'>,
  view: MapViewStore,
  atlas: Atlas,
  store: AtlasStore,
  settled: Ref | null,
): () => void {
  let frame = 0;
  const isHome = () => store.getState().camera?.home === true;
  const look = () => {
    const { selected, table } = store.getState();
    const { size, view: now } = view.getState();
    if (size.width === 0 || size.height === 0) return;
    // Where an analysis is beside the map, the details cover that instead.
    const besideAnalysis = isAnalysis(table) && matchMedia(BESIDE_MAP).matches;
    const floats = matchMedia(NARROW).matches && !matchMedia(PHONE).matches;
    const covered = floats && !besideAnalysis ? FLOATING_WIDTH : 0;
    const base = isHome() ? homeView(size) : now;
    const wanted = selected ? viewWith(selected, atlas, base, size, covered) : base;
    if (!sameCamera(roundCamera(wanted), roundCamera(now))) camera.fly(wanted);
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    // The details open in the next frame and may resize the map: measure in the one after.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(look);
    });
  };
  const undo = [
    store.subscribe((state) => state.selected, soon),
    view.subscribe((next, before) => {
      if (next.size !== before.size && isHome()) soon();
    }),
  ];
  // Selected before this code was loaded, by the address or by the reader.
  if (store.getState().selected !== settled) soon();
  return () => {
    for (const step of undo) step();
    cancelAnimationFrame(frame);
  };
}

function sameCamera(a: View, b: View): boolean {
  return a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;
}
