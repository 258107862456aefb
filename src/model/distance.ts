/**
 * Kilometres on the sphere, by turf: the only file of the page that imports it. Nothing that the page begins with may
 * import this one, for turf is too heavy there (npm run sizes tells).
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

/** The first of the longest; null of none. */
export function longest(stretches: readonly PlaceDistance[]): PlaceDistance | null {
  return stretches.reduce<PlaceDistance | null>((best, next) => (best && best.km >= next.km ? best : next), null);
}

/** The two of some places that lie farthest apart; null for fewer than two. */
export function farthestApart(places: readonly Place[]): PlaceDistance | null {
  return longest(places.flatMap((a, index) => places.slice(index + 1).map((b) => placeDistance(a, b))));
}

/** Distance of a point to the nearest spot of a line of two points or more, along great circles, in kilometres. */
export function kmToLine(point: Point, line: readonly Point[]): number {
  return pointToLineDistance(point, lineString([...line]));
}
