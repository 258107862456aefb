/**
 * Path data of the ground: relative integers, as short as SVG allows. Only M/m, l and z occur: pairs after a move are
 * lines, and a minus sign replaces the space.
 */
import type { Point } from '../model/types.ts';

/** A path command and its numbers. */
const STEP = /([MmLlZz])([^MmLlZz]*)/g;

/**
 * The rings and lines of a path, in units. Reads M, m, L, l, Z and z as SVG does; an unpaired number at the end of a
 * command is ignored. Linear in the length of the path.
 */
export function decodePath(d: string): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', numbers = ''] of d.matchAll(STEP)) {
    if (letter === 'z' || letter === 'Z') {
      [x, y] = line[0] ?? [0, 0];
      continue;
    }
    const values = (numbers.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const relative = letter === 'm' || letter === 'l';
    for (let i = 0; i + 1 < values.length; i += 2) {
      x = (relative ? x : 0) + (values[i] ?? 0);
      y = (relative ? y : 0) + (values[i + 1] ?? 0);
      if (i === 0 && (letter === 'm' || letter === 'M')) {
        line = [];
        lines.push(line);
      }
      line.push([x, y]);
    }
  }
  return lines.filter((points) => points.length > 0);
}
