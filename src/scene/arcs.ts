/** Geometry of the support's edges: a flat arc, or a straight line where an arc would cause crossings. */
import type { Atlas } from '../model/atlas.ts';
import { fromPixels, toPixels } from '../model/geometry.ts';
import { type Bow, REFERENCE_ZOOM } from '../model/support.ts';
import type { Point } from '../model/types.ts';

export interface Arc {
  /** WGS84, from the edge's `a` to its `b`; the ends are exactly the two places. */
  path: Point[];
  /** WGS84, the point half-way along. */
  middle: Point;
}

/** Height of an arc over its chord, as a share of the chord. */
export const BULGE = 0.09;
/** Line segments per arc; even, so that the middle is a vertex. */
const PIECES = 16;

/** A polyline in pixels at the reference zoom. */
export type Run = readonly Point[];

const cache = new WeakMap<Atlas, ReadonlyMap<string, Arc>>();

/**
 * The arcs of all edges of the atlas's support, by edge key. Two arcs cross only where their straight lines would
 * cross, and none comes nearer to a third place than its straight line, within the clearance that lines keep.
 */
export function arcsOf(atlas: Atlas): ReadonlyMap<string, Arc> {
  const known = cache.get(atlas);
  if (known) return known;
  const { edges, bows } = atlas.support;
  const arcs = new Map(
    [...edges].flatMap(([key, { a, b }]): [string, Arc][] => {
      const [from, to] = [atlas.places.get(a)?.point, atlas.places.get(b)?.point];
      return from && to ? [[key, arcOf(from, to, bows.get(key) ?? 0)]] : [];
    }),
  );
  cache.set(atlas, arcs);
  return arcs;
}

/** A straight line, or a quadratic Bézier curve bulging to the left of from→to (up, going east) or to the right. */
export function bowed(from: Point, to: Point, bow: Bow): Run {
  if (bow === 0) return [from, to];
  const bulge = bow * BULGE;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  // The control point is twice as high as the curve.
  const control: Point = [(from[0] + to[0]) / 2 + 2 * bulge * dy, (from[1] + to[1]) / 2 - 2 * bulge * dx];
  return Array.from({ length: PIECES + 1 }, (_, index): Point => {
    const t = index / PIECES;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [p * from[0] + q * control[0] + r * to[0], p * from[1] + q * control[1] + r * to[1]];
  });
}

/** An arc in degrees; its ends are the exact coordinates of the places. */
function arcOf(start: Point, end: Point, bow: Bow): Arc {
  const [from, to] = [toPixels(start, REFERENCE_ZOOM), toPixels(end, REFERENCE_ZOOM)];
  const path = bowed(from, to, bow).map((point) => fromPixels(point, REFERENCE_ZOOM));
  const halfway: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const middle = (bow === 0 ? undefined : path[PIECES / 2]) ?? fromPixels(halfway, REFERENCE_ZOOM);
  return { path: [start, ...path.slice(1, -1), end], middle };
}
