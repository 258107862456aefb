/** Writes path data of the ground, which ground-path.ts reads; apart from it, since the page at start only reads. */
import type { Point } from '../model/types.ts';

/**
 * Rings (`closed`) or lines of whole numbers as one path. A ring does not repeat its first point. Lists without a
 * point are left out; `decodePath` gives back all others. The numbers are parts of a unit, `parts` of which make one:
 * 10 writes them as tenths.
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
    // A move after a closed ring counts from where the ring began.
    [x, y] = first;
  }
  return path;
}
