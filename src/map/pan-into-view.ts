/** Moves the camera when a place of what is selected is outside the map or under something that lies over it. */
import type { Atlas } from '../model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../model/extent.ts';
import type { Extent, Point, Ref } from '../model/types.ts';
import { fitView, homeView, type Padding } from '../scene/frame.ts';
import { grown, isInside } from '../scene/labels/box-grid.ts';
import { project, type Size, type View } from '../scene/project.ts';
import type { AtlasStore } from '../state/store.ts';
import { type FurnitureBox, onFurniture } from '../ui/furniture.ts';
import type { MapCamera } from './camera.ts';
import { roundCamera } from './follow-camera.ts';
import type { MapViewStore } from './view.ts';

/** Least distance in pixels of a place from the edges of the map, and from what lies over it. */
const EDGE = 24;
const BESIDE = 14;
/** Kinds of records with several places; industries and sources have no extent of their own. */
const SPREAD: ReadonlySet<Ref['kind']> = new Set(['alliance', 'event', 'initiative']);

/** Whether a point (pixels) is inside the map and under none of the furniture. */
export function isInView(point: Point, { width, height }: Size, furniture: readonly FurnitureBox[]): boolean {
  const inner = grown({ left: 0, top: 0, right: width, bottom: height }, -EDGE);
  return isInside(point, inner) && !furniture.some((box) => isInside(point, grown(box, BESIDE)));
}

/** The points of the places of a record that is brought into sight. */
function pointsOf(selected: Ref, atlas: Atlas): Point[] {
  if (selected.kind !== 'place' && !SPREAD.has(selected.kind)) return [];
  return placesOfRef(atlas, selected).flatMap((place): Point[] => {
    const point = atlas.places.get(place)?.point;
    return point ? [point] : [];
  });
}

/** Finds views in a map of a size with furniture over it. */
function sightIn(size: Size, furniture: readonly FurnitureBox[]) {
  const inSight = (points: readonly Point[], view: View) =>
    points.filter((point) => isInView(project(point, view, size), size, furniture)).length;
  return {
    isInSight: (points: readonly Point[], view: View) => inSight(points, view) === points.length,
    /** Of the views, within the bounds, that show an extent: one that keeps most of its points clear, the closest. */
    closest(extent: Extent, points: readonly Point[], zoom: number, bounded: (view: View) => View): View {
      return paddings(size, furniture)
        .map((padding) => bounded(fitView(extent, size, padding, zoom)))
        .reduce((best, view) => {
          const more = inSight(points, view) - inSight(points, best);
          return more > 0 || (more === 0 && view.zoom > best.zoom) ? view : best;
        });
    },
  };
}

/** Paddings around an extent: the edges alone, or also what lies over the map at some of its sides. */
function paddings({ width, height }: Size, furniture: readonly FurnitureBox[]): Padding[] {
  const most = (reach: (box: FurnitureBox) => number, limit: number) =>
    Math.max(EDGE, ...furniture.map(reach).filter((px) => px < limit / 2)) + BESIDE;
  const sides: Partial<Padding>[] = [
    { top: most(({ bottom }) => bottom, height) },
    { bottom: most(({ top }) => height - top, height) },
    { left: most(({ right }) => right, width) },
    { right: most(({ left }) => width - left, width) },
  ];
  const pairs = sides.flatMap((one, index) => sides.slice(index + 1).map((other) => ({ ...one, ...other })));
  return [{}, ...sides, ...pairs].map((padding) => ({ ...around(EDGE), ...padding }));
}

function around(px: number): Padding {
  return { top: px, right: px, bottom: px, left: px };
}

/** The view that shows a record: `base`, or one moved to it, within the bounds. */
function viewWith(
  selected: Ref,
  atlas: Atlas,
  base: View,
  size: Size,
  furniture: readonly FurnitureBox[],
  bounded: (view: View) => View,
): View {
  const points = pointsOf(selected, atlas);
  const { isInSight, closest } = sightIn(size, furniture);
  if (isInSight(points, base)) return base;
  const extent = extentOfPlaces(atlas, placesOfRef(atlas, selected));
  return extent ? closest(extent, points, base.zoom, bounded) : base;
}

/**
 * Runs after each change of the selection, when the map goes home, and after a resize: a map at home then depends on its
 * size and the selection alone, as when the address is opened anew; another view keeps the selection in sight until the
 * reader moves the map. `settled`: a selection whose view was given by the address; `isTaken`: whether the reader has
 * moved the map; `standing`: what lies over it, other than what the reader has opened.
 */
export function panIntoView(
  camera: Pick<MapCamera, 'fly' | 'bounded'>,
  view: MapViewStore,
  atlas: Atlas,
  store: AtlasStore,
  settled: Ref | null,
  isTaken: () => boolean,
  standing: () => readonly FurnitureBox[],
): () => void {
  let frame = 0;
  let furniture = standing();
  const isHome = ({ camera: at } = store.getState()) => at?.home === true;
  const look = () => {
    const { selected } = store.getState();
    const { size, view: now } = view.getState();
    furniture = standing();
    if (size.width === 0 || size.height === 0) return;
    // In a low frame the bounds do not let the whole delta be shown: what counts is what is seen.
    const base = isHome() ? camera.bounded(homeView(size)) : now;
    const wanted = selected ? viewWith(selected, atlas, base, size, furniture, camera.bounded) : base;
    if (!sameCamera(roundCamera(wanted), roundCamera(now))) camera.fly(wanted);
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    // The details open in the next frame and make the map narrower: measure in the one after.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(look);
    });
  };
  const undo = [
    store.subscribe((state) => state.selected, soon),
    store.subscribe(isHome, (home) => home && soon()),
    // A map at home depends on what lies over it, also on what comes later than the selection.
    onFurniture(() => isHome() && soon()),
    view.subscribe(({ size }, before) => {
      if (size === before.size || isTaken()) return;
      const { selected } = store.getState();
      const points = selected ? pointsOf(selected, atlas) : [];
      if (isHome() || sightIn(before.size, furniture).isInSight(points, before.view)) soon();
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
