import type { Position } from 'geojson';
import type { Point } from '../../src/model/types.ts';

/**
 * A line in integer units without redundant points: repeated ones, and ones exactly between their neighbours. A ring
 * (`closed`) repeats its first point in the input, as in GeoJSON, but not in the result. Shared stretches keep the same
 * geometry, though not always the same points.
 */
export function thin(line: readonly Position[], closed: boolean): Point[] {
  const points: Point[] = [];
  for (const [x = 0, y = 0] of closed ? line.slice(0, -1) : line) {
    const point: Point = [Math.round(x) + 0, Math.round(y) + 0];
    const last = points.at(-1);
    if (last && isSame(last, point)) continue;
    const before = points.at(-2);
    if (last && before && isBetween(before, last, point)) points.pop();
    points.push(point);
  }
  const [first] = points;
  while (closed && first && points.length > 1 && isSame(first, points.at(-1) ?? [NaN, NaN])) points.pop();
  return points;
}

/** The area inside a ring that repeats its first point, in square units. */
export function areaOf(ring: readonly Position[]): number {
  let sum = 0;
  for (const [i, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Whether `b` lies on the segment from `a` to `c`; false for the tip of a spike. */
function isBetween(a: Point, b: Point, c: Point): boolean {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return ux * vy === uy * vx && ux * vx + uy * vy > 0;
}
