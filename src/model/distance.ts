/**
 * Distances in kilometres on the sphere, computed by turf. The only file of the app that imports turf; keep it out of
 * the initial chunk, whose size budget it would exceed (`npm run sizes`).
 */
import { distance, lineString, pointToLineDistance } from '@turf/turf';
import type { Adcode, Place, Point } from './types.ts';

/** A distance between two places, in kilometres. */
export interface PlaceDistance {
  from: Adcode;
  to: Adcode;
  km: number;
}

/** Great-circle distance of two points in kilometres. */
export function kmBetween(a: Point, b: Point): number {
  return distance(a, b);
}

/** From one place to another. */
export function placeDistance(a: Pick<Place, 'id' | 'point'>, b: Pick<Place, 'id' | 'point'>): PlaceDistance {
  return { from: a.id, to: b.id, km: kmBetween(a.point, b.point) };
}

/** The first of the longest distances; null for an empty list. */
export function longest(stretches: readonly PlaceDistance[]): PlaceDistance | null {
  return stretches.reduce<PlaceDistance | null>((best, next) => (best && best.km >= next.km ? best : next), null);
}

/** The two places that lie farthest apart; null for fewer than two. */
export function farthestApart(places: readonly Place[]): PlaceDistance | null {
  return longest(places.flatMap((a, index) => places.slice(index + 1).map((b) => placeDistance(a, b))));
}

/** Great-circle distance in kilometres from a point to a line of two or more points. */
export function kmToLine(point: Point, line: readonly Point[]): number {
  return pointToLineDistance(point, lineString([...line]));
}
