/** Operations on polylines in pixels: offsetting, length, clipping by discs. */
import { distanceToSegment } from '../model/geometry.ts';
import type { Point } from '../model/types.ts';

export type Path = readonly Point[];

/** A disc that clips paths. */
export interface Disc {
  at: Point;
  radius: number;
}

/** The parallel curve `offset` pixels to the right of a path, facing along it. */
export function parallel(path: Path, offset: number): Path {
  if (offset === 0) return path;
  return path.map(([x, y], index): Point => {
    const [fromX, fromY] = path[index - 1] ?? [x, y];
    const [toX, toY] = path[index + 1] ?? [x, y];
    const [dx, dy] = [toX - fromX, toY - fromY];
    const length = Math.hypot(dx, dy) || 1;
    return [x - (dy / length) * offset, y + (dx / length) * offset];
  });
}

/** The point at a distance from the start of a path; its end if the path is shorter. */
export function pointAlong(path: Path, distance: number): Point {
  let left = distance;
  for (const [index, end] of path.entries()) {
    const start = path[index - 1];
    if (!start) continue;
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    if (left <= length && length > 0) return between(start, end, left / length);
    left -= length;
  }
  return path.at(-1) ?? [0, 0];
}

export function pathLength(path: Path): number {
  return path.reduce((sum, [x, y], index) => {
    const [fromX, fromY] = path[index - 1] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** Distance in pixels from a point to a path. */
export function distanceToPath(point: Point, path: Path): number {
  return path.reduce(
    (least, end, index) => Math.min(least, distanceToSegment(point, path[index - 1] ?? end, end)),
    Infinity,
  );
}

/** The parts of a path outside all discs, in order; the path itself if it meets none. */
export function outside(path: Path, discs: readonly Disc[]): readonly Path[] {
  const near = discs.filter(({ at, radius }) => distanceToPath(at, path) < radius);
  if (near.length === 0) return [path];
  const pieces: Point[][] = [];
  // The part that continues into the next segment.
  let open: Point[] | null = null;
  for (const [index, end] of path.entries()) {
    const start = path[index - 1];
    if (!start) continue;
    const parts = freeParts(start, end, near);
    if (parts.length === 0) open = null;
    for (const [from, to] of parts) {
      let piece: Point[] | null = from === 0 ? open : null;
      if (!piece) {
        piece = [between(start, end, from)];
        pieces.push(piece);
      }
      piece.push(between(start, end, to));
      open = to === 1 ? piece : null;
    }
  }
  return pieces;
}

/** The intervals of a segment outside all discs, as shares of its length, ascending. */
function freeParts(start: Point, end: Point, discs: readonly Disc[]): [from: number, to: number][] {
  let free: [number, number][] = [[0, 1]];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const square = dx * dx + dy * dy;
  if (square === 0) return free;
  for (const { at, radius } of discs) {
    // Intersections of the line through both points with the circle.
    const [fx, fy] = [start[0] - at[0], start[1] - at[1]];
    const half = (fx * dx + fy * dy) / square;
    const root = half * half - (fx * fx + fy * fy - radius * radius) / square;
    if (root <= 0) continue;
    const [enter, leave] = [-half - Math.sqrt(root), -half + Math.sqrt(root)];
    free = free.flatMap(([from, to]): [number, number][] => {
      const parts: [number, number][] = [
        [from, Math.min(to, enter)],
        [Math.max(from, leave), to],
      ];
      return parts.filter(([first, last]) => last > first);
    });
  }
  return free;
}

function between([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}
