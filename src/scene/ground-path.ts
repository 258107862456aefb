/**
 * Path data of the ground: whole units, relative, as short as SVG allows. Only M/m, l and z occur: pairs that follow a
 * move are lines, and a space stands only where no minus does.
 */
import type { Point } from '../model/types.ts';

/** A step of a path: the letter and its numbers. */
const STEP = /([MmLlZz])([^MmLlZz]*)/g;

/**
 * The rings and lines of a path, in units. Reads M, m, L, l, Z and z as SVG does; an odd number at the end of a step
 * is left out. Linear in the length of the path.
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
