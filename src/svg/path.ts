import type { Point } from '../model/types.ts';

/** Path data through points, rounded to a tenth of a pixel. */
export function linePath(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** Rounds to a tenth of a pixel, so that equal pictures are equal text. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10 + 0;
}
