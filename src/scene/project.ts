/** Projection from degrees to pixels of a frame and back: Web Mercator as in MapLibre, north up. */
import { fromPixels, toPixels } from '../model/geometry.ts';
import type { Point } from '../model/types.ts';

/** A view: its centre in WGS84 degrees and MapLibre's zoom. */
export interface View {
  lon: number;
  lat: number;
  zoom: number;
}

/** Pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Origin of scene points, WGS84 degrees: near the centre of the map, so that numbers stay small. */
export const SCENE_ORIGIN: Point = [120, 31];
const ORIGIN = toPixels(SCENE_ORIGIN, 0);

/** A zoom rounded as it is stored and written into the address. */
export function roundZoom(zoom: number): number {
  return Number(zoom.toFixed(2));
}

/** A point in scene points: pixels at a zoom from SCENE_ORIGIN, whatever the view's centre. */
export function toWorld(point: Point, zoom: number): Point {
  const [x, y] = toPixels(point, 0);
  const scale = 2 ** zoom;
  return [(x - ORIGIN[0]) * scale, (y - ORIGIN[1]) * scale];
}

/** A point in pixels from the top left corner of a frame, [right, down]. */
export function project(point: Point, view: View, size: Size): Point {
  const [x, y] = toPixels(point, view.zoom);
  const [cx, cy] = toPixels([view.lon, view.lat], view.zoom);
  return [x - cx + size.width / 2, y - cy + size.height / 2];
}

/** Inverse of `project`. */
export function unproject([right, down]: Point, view: View, size: Size): Point {
  const [cx, cy] = toPixels([view.lon, view.lat], view.zoom);
  return fromPixels([cx + right - size.width / 2, cy + down - size.height / 2], view.zoom);
}

const KM_PER_PIXEL_AT_EQUATOR = 40_075.016_686 / 512;

/** A scale bar: the longest of 1, 2 or 5 times a power of ten kilometres that fits `maxWidth` pixels at the centre. */
export function scaleBar(view: Pick<View, 'lat' | 'zoom'>, maxWidth: number): { width: number; distanceKm: number } {
  const kmPerPixel = (KM_PER_PIXEL_AT_EQUATOR * Math.cos((view.lat * Math.PI) / 180)) / 2 ** view.zoom;
  const most = kmPerPixel * maxWidth;
  const power = 10 ** Math.floor(Math.log10(most));
  const distanceKm = [5, 2, 1].map((factor) => factor * power).find((km) => km <= most) ?? power;
  return { width: distanceKm / kmPerPixel, distanceKm };
}
