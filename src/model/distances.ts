/** Distances on the globe, by turf; apart from geometry.ts, with which the page begins. Points are WGS84 degrees. */
import { distance } from '@turf/turf';
import type { Adcode, Place, Point } from './types.ts';

/** Great-circle distance in kilometres, on turf's sphere of the earth's mean radius; off by at most 0.5 %. */
export function distanceKm(a: Point, b: Point): number {
  return distance(a, b);
}

/** The two of some places that lie farthest apart, and how far, in kilometres; null for fewer than two. */
export function farthestOf(places: readonly Place[]): { km: number; between: readonly [Adcode, Adcode] } | null {
  let farthest: ReturnType<typeof farthestOf> = null;
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      const km = distanceKm(a.point, b.point);
      if (km > (farthest?.km ?? -1)) farthest = { km, between: [a.id, b.id] };
    }
  }
  return farthest;
}
