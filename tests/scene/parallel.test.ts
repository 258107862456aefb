import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/model/types.ts';
import { distanceToPath, outside, type Path, parallel, pathLength, pointAlong } from '../../src/scene/parallel.ts';

const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })) as fc.Arbitrary<Point>;
const path = fc.array(point, { minLength: 2, maxLength: 6 });
const disc = fc.record({ at: point, radius: fc.integer({ min: 1, max: 30 }) });

/** Points all along a path, in order. */
function samples(line: Path, every = 0.25): Point[] {
  const length = pathLength(line);
  return Array.from({ length: Math.floor(length / every) + 1 }, (_, index) => pointAlong(line, index * every));
}

describe('a parallel', () => {
  it('runs at its distance to the right, on the left if that is negative', () => {
    expect(
      parallel(
        [
          [0, 0],
          [10, 0],
        ],
        3,
      ),
    ).toEqual([
      [0, 3],
      [10, 3],
    ]);
    expect(
      parallel(
        [
          [0, 0],
          [10, 0],
        ],
        -3,
      ),
    ).toEqual([
      [0, -3],
      [10, -3],
    ]);
    expect(
      parallel(
        [
          [0, 0],
          [0, 10],
        ],
        3,
      ),
    ).toEqual([
      [-3, 0],
      [-3, 10],
    ]);
    const line: Path = [
      [0, 0],
      [1, 2],
    ];
    expect(parallel(line, 0)).toBe(line);
  });

  it('keeps its distance along a gentle arc', () => {
    const arc = Array.from({ length: 17 }, (_, index): Point => {
      const angle = (index / 16) * 0.7;
      return [200 * Math.sin(angle), 200 * (1 - Math.cos(angle))];
    });
    for (const offset of [-12, 4.5, 12]) {
      for (const at of parallel(arc, offset)) expect(distanceToPath(at, arc)).toBeCloseTo(Math.abs(offset), 1);
    }
  });
});

describe('a point along a path', () => {
  it('lies at its distance from the start, at the end where the path is shorter', () => {
    const line: Path = [
      [0, 0],
      [3, 4],
      [3, 14],
    ];
    expect(pathLength(line)).toBe(15);
    expect([0, 2.5, 5, 10, 99].map((distance) => pointAlong(line, distance))).toEqual([
      [0, 0],
      [1.5, 2],
      [3, 4],
      [3, 9],
      [3, 14],
    ]);
  });
});

describe('what lies outside of discs', () => {
  it('is the path itself where none is touched', () => {
    const line: Path = [
      [0, 0],
      [10, 0],
    ];
    expect(outside(line, [{ at: [5, 9], radius: 3 }])[0]).toBe(line);
  });

  it('leaves a gap where a disc lies on the path', () => {
    const street: Path = [0, 10, 20].map((x): Point => [x, 0]);
    const pieces = outside(street, [{ at: [10, 0], radius: 2 }]);
    expect(pieces.map((piece) => piece.map(([x]) => Math.round(1e6 * x) / 1e6))).toEqual([
      [0, 8],
      [12, 20],
    ]);
  });

  it('is all of the path but what is in a disc', () => {
    fc.assert(
      fc.property(path, fc.array(disc, { maxLength: 4 }), (line, discs) => {
        const pieces = outside(line, discs);
        const isFree = ([x, y]: Point, by: number) =>
          discs.every(({ at, radius }) => Math.hypot(at[0] - x, at[1] - y) >= radius + by);
        for (const piece of pieces) for (const at of samples(piece)) expect(isFree(at, -1e-6)).toBe(true);
        for (const at of samples(line)) {
          const covered = Math.min(Infinity, ...pieces.map((piece) => distanceToPath(at, piece)));
          if (isFree(at, 1e-6)) expect(covered).toBeLessThan(1e-6);
        }
      }),
    );
  });
});
