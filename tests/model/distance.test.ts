import { describe, expect, test } from 'vitest';
import { farthestApart, kmBetween, kmToLine, longest, placeDistance } from '../../src/model/distance.ts';
import type { Point } from '../../src/model/types.ts';
import { FILE } from '../fixtures/atlas.ts';

const stretch = (from: string, to: string, km: number) => ({ from, to, km });

test('a degree of latitude is 111 km, and one of longitude less away from the equator', () => {
  expect(kmBetween([120, 30], [120, 31])).toBeCloseTo(111.2, 0);
  expect(kmBetween([120, 30], [121, 30])).toBeCloseTo(96.3, 0);
  expect(kmBetween([120, 30], [120, 30])).toBe(0);
});

test('a distance is from one place to another', () => {
  const points: [Point, Point] = [
    [120, 30],
    [120, 31],
  ];
  const [a, b] = [
    { id: 'a', point: points[0] },
    { id: 'b', point: points[1] },
  ];
  expect(placeDistance(a, b)).toEqual({ from: 'a', to: 'b', km: kmBetween(...points) });
});

test('the first of the longest is the longest', () => {
  expect(longest([])).toBeNull();
  expect(longest([stretch('a', 'b', 1), stretch('b', 'c', 3), stretch('c', 'd', 3), stretch('d', 'e', 2)])).toEqual(
    stretch('b', 'c', 3),
  );
});

describe('the two places that lie farthest apart', () => {
  test('are two', () => {
    expect(farthestApart([])).toBeNull();
    expect(farthestApart(FILE.places.slice(0, 1))).toBeNull();
  });

  test('are those of the longest of all distances between them', () => {
    const found = farthestApart(FILE.places);
    const all = FILE.places.flatMap((a) => FILE.places.map((b) => kmBetween(a.point, b.point)));
    expect(found?.km).toBe(Math.max(...all));
    expect([found?.from, found?.to].sort()).toEqual(['321202', '330400']);
  });
});

test('from a line one is as far as from its nearest point, which may lie between its ends', () => {
  const line: Point[] = [
    [120, 30],
    [122, 30],
  ];
  expect(kmToLine([121, 31], line)).toBeCloseTo(111, 0);
  expect(kmToLine([120, 30], line)).toBeCloseTo(0, 6);
  expect(kmToLine([123, 30], line)).toBeCloseTo(96.3, 0);
});
