/** Moves the camera when what is selected lies under a panel that floats over the map, or a place outside it. */
import type { Atlas } from '../model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../model/extent.ts';
import type { Point, Ref } from '../model/types.ts';
import { fitView, homeView } from '../scene/frame.ts';
import { project, type Size, unproject, type View } from '../scene/project.ts';
import { type AtlasStore, isAnalysis } from '../state/store.ts';
import { BESIDE_MAP, NARROW, PHONE } from '../ui/breakpoints.ts';
import type { Camera } from './camera.ts';
import { roundCamera } from './follow-camera.ts';
import type { MapViewStore } from './view.ts';

/** How much of the map's right side floating details take (shell.css). */
const FLOATING_WIDTH = 348;
const EDGE = 24;
/** A map of the whole delta has no land to spare at its edges: come this close to be able to move aside. */
const CLOSER = 6.6;
/** Records that lie in several places; industries and sources lie everywhere or nowhere. */
const SPREAD: ReadonlySet<Ref['kind']> = new Set(['alliance', 'event', 'initiative']);

/** Whether a point of the map is in sight when `covered` pixels at the right are not. */
export function isInSight([x, y]: Point, { width, height }: Size, covered: number): boolean {
  return x >= EDGE && y >= EDGE && x <= width - covered - EDGE && y <= height - EDGE;
}

/**
 * The view that has a record in sight beside what is covered: `base`, or one that is moved aside. A place is brought
 * into sight wherever it is; of an alliance or event only what the panel hides.
 */
function viewWith(selected: Ref, atlas: Atlas, base: View, size: Size, covered: number): View {
  if (selected.kind !== 'place' && (covered === 0 || !SPREAD.has(selected.kind))) return base;
  const places = placesOfRef(atlas, selected);
  const points = places.flatMap((place): Point[] => {
    const point = atlas.places.get(place)?.point;
    return point ? [point] : [];
  });
  if (points.every((point) => isInSight(project(point, base, size), size, covered))) return base;
  const [point] = points;
  if (point && points.length === 1) {
    const zoom = covered > 0 ? Math.max(CLOSER, base.zoom) : base.zoom;
    // The middle of what the panel leaves free.
    const middle: Point = [(size.width + covered) / 2, size.height / 2];
    const [lon, lat] = unproject(middle, { lon: point[0], lat: point[1], zoom }, size);
    return { lon, lat, zoom };
  }
  const extent = extentOfPlaces(atlas, places);
  if (!extent) return base;
  return fitView(extent, size, { top: EDGE, bottom: EDGE, left: EDGE, right: covered + EDGE }, base.zoom);
}

/**
 * Looks after each selection, and when the frame gets another size while nobody has moved the map: what it shows then
 * follows from frame and selection alone, as it does where the address is opened anew. `settled` is a selection that
 * the map already shows as it was asked to.
 */
export function keepInSight(
  camera: Pick<Camera, 'fly'>,
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
    // Where an analysis stands beside the map, the details lie over that.
    const besideAnalysis = isAnalysis(table) && matchMedia(BESIDE_MAP).matches;
    const floats = matchMedia(NARROW).matches && !matchMedia(PHONE).matches;
    const covered = floats && !besideAnalysis ? FLOATING_WIDTH : 0;
    const base = isHome() ? homeView(size) : now;
    const wanted = selected ? viewWith(selected, atlas, base, size, covered) : base;
    if (!sameCamera(roundCamera(wanted), roundCamera(now))) camera.fly(wanted);
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    // The details open in the next frame and may take room from the map; the one after sees the map as it is then.
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
  // What was selected before this code came, by an address or by hand.
  if (store.getState().selected !== settled) soon();
  return () => {
    for (const step of undo) step();
    cancelAnimationFrame(frame);
  };
}

function sameCamera(a: View, b: View): boolean {
  return a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;
}
