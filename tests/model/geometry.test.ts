import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToSegment, extentOf, fromPixels, segmentsCross, toPixels } from '../../src/model/geometry.ts';
import type { Point } from '../../src/model/types.ts';

const lonLat: fc.Arbitrary<Point> = fc.tuple(
  fc.double({ min: 110, max: 125, noNaN: true }),
  fc.double({ min: 20, max: 45, noNaN: true }),
);

describe('extentOf', () => {
  it('holds every point, and touches one on each side', () => {
    fc.assert(
      fc.property(fc.array(lonLat, { minLength: 1, maxLength: 9 }), (points) => {
        const lons = points.map(([lon]) => lon);
        const lats = points.map(([, lat]) => lat);
        const expected = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
        expect(extentOf(points)).toEqual(expected);
      }),
    );
  });
  it('is null without points', () => {
    expect(extentOf([])).toBeNull();
  });
});

describe('pixels', () => {
  it('are those of Web Mercator with a world of 512 at zoom 0, north up', () => {
    expect(toPixels([0, 0], 0)).toEqual([256, 256]);
    expect(toPixels([-180, 85.05112878], 1)[0]).toBe(0);
    expect(toPixels([-180, 85.05112878], 1)[1]).toBeCloseTo(0, 5);
    expect(toPixels([120, 31], 6)[1]).toBeLessThan(toPixels([120, 30], 6)[1]);
  });
  it('lead back to the same point, to five decimals', () => {
    fc.assert(
      fc.property(lonLat, fc.integer({ min: 0, max: 12 }), ([lon, lat], zoom) => {
        const [backLon, backLat] = fromPixels(toPixels([lon, lat], zoom), zoom);
        expect(Math.abs(backLon - lon)).toBeLessThanOrEqual(0.5001e-5);
        expect(Math.abs(backLat - lat)).toBeLessThanOrEqual(0.5001e-5);
      }),
    );
  });
});

describe('in the plane', () => {
  it('measures to the foot on the segment, or to the nearer end', () => {
    expect(distanceToSegment([5, 3], [0, 0], [10, 0])).toBe(3);
    expect(distanceToSegment([-3, 4], [0, 0], [10, 0])).toBe(5);
    expect(distanceToSegment([3, 4], [0, 0], [0, 0])).toBe(5);
  });
  it('calls a crossing only what crosses inside', () => {
    expect(segmentsCross([0, 0], [2, 2], [0, 2], [2, 0])).toBe(true);
    expect(segmentsCross([0, 0], [2, 2], [2, 2], [4, 0])).toBe(false);
    expect(segmentsCross([0, 0], [1, 1], [0, 3], [3, 0])).toBe(false);
  });
});
