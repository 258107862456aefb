/**
 * Kilometres on the sphere, by turf: the only file of the page that imports it. Nothing that the page begins with may
 * import this one, for turf is too heavy there (npm run sizes tells).
 */
import { distance, lineString, pointToLineDistance } from '@turf/turf';
import type { Point } from './types.ts';

/** Great-circle distance of two points in kilometres. */
export function kmBetween(a: Point, b: Point): number {
  return distance(a, b);
}

/** Distance of a point to the nearest spot of a line of two points or more, along great circles, in kilometres. */
export function kmToLine(point: Point, line: readonly Point[]): number {
  return pointToLineDistance(point, lineString([...line]));
}
