import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import { expect, test } from 'vitest';
import { glyphPath } from '../../src/time/mark-face.ts';

const numbers = (path: string | null) => (path ?? '').match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

test.each([
  ['diamond', symbolDiamond],
  ['triangle', symbolTriangle],
  ['circle', symbolCircle],
  ['ring', symbolCircle],
  ['square', symbolSquare],
] as const)('a %s is the symbol of d3-shape', (glyph, type) => {
  for (const area of [3.2, 40, 81]) {
    const [ours, theirs] = [numbers(glyphPath(glyph, area)), numbers(symbol(type, area)())];
    expect(ours).toHaveLength(theirs.length);
    ours.forEach((value, index) => {
      expect(value).toBeCloseTo(theirs[index] ?? Number.NaN, 2);
    });
  }
});
