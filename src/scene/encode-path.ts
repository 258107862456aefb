/** Encodes path data of the ground; separate from ground-path.ts, as the page at start only decodes. */
import type { Point } from '../model/types.ts';

/**
 * Rings (`closed`) or lines with integer coordinates as one path. A ring does not repeat its first point. Empty lists
 * are left out; `decodePath` restores all others. Coordinates are fractions of a unit, `parts` to one: with 10 they are
 * written as tenths.
 */
export function encodePath(lines: readonly (readonly Point[])[], closed: boolean, parts = 1): string {
  let path = '';
  let [x, y] = [0, 0];
  for (const line of lines) {
    const [first] = line;
    if (!first) continue;
    path += 'm';
    for (const [i, point] of line.entries()) {
      const dx = point[0] - x;
      const dy = point[1] - y;
      path += `${i > 0 && dx >= 0 ? ' ' : ''}${dx / parts}${dy >= 0 ? ' ' : ''}${dy / parts}`;
      [x, y] = point;
    }
    if (!closed) continue;
    path += 'z';
    // After z the current point is the start of the ring.
    [x, y] = first;
  }
  return path;
}
