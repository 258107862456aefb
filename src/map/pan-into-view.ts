/** Moves the camera when the selection lies under a floating panel, or a selected place outside the viewport. */
import type { Atlas } from '../model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../model/extent.ts';
import type { Point, Ref } from '../model/types.ts';
import { fitView, homeView } from '../scene/frame.ts';
import { project, type Size, unproject, type View } from '../scene/project.ts';
import { type AtlasState, type AtlasStore, isAnalysis } from '../state/store.ts';
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

/** The points of the places of a record that is brought into sight; of a place wherever it is. */
function pointsOf(selected: Ref, atlas: Atlas, covered: number): Point[] {
  if (selected.kind !== 'place' && (covered === 0 || !SPREAD.has(selected.kind))) return [];
  return placesOfRef(atlas, selected).flatMap((place): Point[] => {
    const point = atlas.places.get(place)?.point;
    return point ? [point] : [];
  });
}

/** The view that shows a record beside `covered` pixels at the right: `base`, or one panned aside. */
function viewWith(selected: Ref, atlas: Atlas, base: View, size: Size, covered: number): View {
  const points = pointsOf(selected, atlas, covered);
  if (isInSight(points, base, size, covered)) return base;
  const [point] = points;
  if (point && points.length === 1) {
    const zoom = covered > 0 ? Math.max(CLOSER, base.zoom) : base.zoom;
    // The centre of the uncovered part, mirrored: `unproject` puts the place there.
    const middle: Point = [(size.width + covered) / 2, size.height / 2];
    const [lon, lat] = unproject(middle, { lon: point[0], lat: point[1], zoom }, size);
    return { lon, lat, zoom };
  }
  const extent = extentOfPlaces(atlas, placesOfRef(atlas, selected));
  if (!extent) return base;
  return fitView(extent, size, { top: EDGE, bottom: EDGE, left: EDGE, right: covered + EDGE }, base.zoom);
}

function isInSight(points: readonly Point[], view: View, size: Size, covered: number): boolean {
  return points.every((point) => isInView(project(point, view, size), size, covered));
}

/** How much of the map's right side the details cover: where an analysis is beside the map, they cover that instead. */
function coveredWidth({ table, detailsMissing, embed }: AtlasState): number {
  if (detailsMissing || !embed.panels.includes('details')) return 0;
  const floats = matchMedia(NARROW).matches && !matchMedia(PHONE).matches;
  return floats && !(isAnalysis(table) && matchMedia(BESIDE_MAP).matches) ? FLOATING_WIDTH : 0;
}

/**
 * Runs after each change of the selection, when the map goes home, and after a resize: a map at home then depends on its
 * size and the selection alone, as when the address is opened anew; another view keeps the selection in sight until the
 * reader moves the map. `settled`: a selection whose view was given by the address; `isTaken`: whether the reader has
 * moved the map.
 */
export function panIntoView(
  camera: Pick<MapCamera, 'fly' | 'bounded'>,
  view: MapViewStore,
  atlas: Atlas,
  store: AtlasStore,
  settled: Ref | null,
  isTaken: () => boolean,
): () => void {
  let frame = 0;
  let covered = coveredWidth(store.getState());
  const isHome = ({ camera: at } = store.getState()) => at?.home === true;
  const look = () => {
    const { selected } = store.getState();
    const { size, view: now } = view.getState();
    covered = coveredWidth(store.getState());
    if (size.width === 0 || size.height === 0) return;
    // In a low frame the bounds do not let the whole delta be shown: what counts is what is seen.
    const base = isHome() ? camera.bounded(homeView(size)) : now;
    const wanted = camera.bounded(selected ? viewWith(selected, atlas, base, size, covered) : base);
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
    store.subscribe(isHome, (home) => home && soon()),
    view.subscribe(({ size }, before) => {
      if (size === before.size || isTaken()) return;
      const { selected } = store.getState();
      const points = selected ? pointsOf(selected, atlas, FLOATING_WIDTH) : [];
      if (isHome() || isInSight(points, before.view, before.size, covered)) soon();
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
