/**
 * Web Mercator projection and plane geometry. Points are WGS84 degrees, [longitude, latitude]. Distances in kilometres
 * are in distance.ts; heavier operations run in the data build (scripts/geo).
 */
import type { Extent, Point } from './types.ts';

/** Width of the whole world at zoom 0 in MapLibre's Web Mercator, in pixels. */
const WORLD = 512;

/**
 * The smallest extent that holds the points, or null without points.
 * Does not cross the antimeridian.
 */
export function extentOf(points: readonly Point[]): Extent | null {
  if (points.length === 0) return null;
  const [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  return points.reduce<Extent>(
    (extent, [lon, lat]) => [
      Math.min(extent[0], lon),
      Math.min(extent[1], lat),
      Math.max(extent[2], lon),
      Math.max(extent[3], lat),
    ],
    [west, south, east, north],
  );
}

/** Web Mercator pixels at a zoom: x grows east, y grows south. */
export function toPixels([lon, lat]: Point, zoom: number): Point {
  const size = WORLD * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [size * (lon / 360 + 0.5), size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))];
}

/** Inverse of `toPixels`, rounded to five decimals (about one metre). */
export function fromPixels([x, y]: Point, zoom: number): Point {
  const size = WORLD * 2 ** zoom;
  const lat = (360 / Math.PI) * Math.atan(Math.exp(Math.PI - (2 * Math.PI * y) / size)) - 90;
  return [round((x / size - 0.5) * 360), round(lat)];
}

/** Distance of a point to a line segment in the plane, in the unit of the coordinates. */
export function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = dx === 0 && dy === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Whether two segments properly cross (touching ends do not count), in the plane. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Twice the signed area of a triangle: on which side of a→b the point c lies. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
