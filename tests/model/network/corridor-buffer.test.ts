import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kmBetween, kmToLine } from '../../../src/model/distance.ts';
import { distancesTo, readCorridor, splitAt } from '../../../src/model/network/corridor-buffer.ts';
import type { Place, Point } from '../../../src/model/types.ts';
import { place } from '../../fixtures/atlas.ts';

/** One degree of a great circle on turf's sphere (radius 6371.0088 km). */
const DEGREE = (6371.0088 * Math.PI) / 180;

const FILE = JSON.parse(readFileSync('data/geo/corridor.geojson', 'utf8'));
const PLACES: Place[] = JSON.parse(readFileSync('data/places.json', 'utf8'));
const MEMBERS: { place: string }[] = JSON.parse(readFileSync('data/groupings/gr-g60.json', 'utf8')).members;

describe('kilometres', () => {
  it('are those of the sphere', () => {
    expect(kmBetween([120, 30], [120, 31])).toBeCloseTo(DEGREE, 6);
    // A degree of longitude shrinks with the cosine of the latitude; the great circle is a little shorter still.
    expect(kmBetween([120, 60], [121, 60])).toBeCloseTo(DEGREE / 2, 1);
    expect(kmBetween([120, 30], [120, 30])).toBe(0);
  });

  it('to a line go to its foot, or to the nearer end', () => {
    const equator: Point[] = [
      [0, 0],
      [5, 0],
      [10, 0],
    ];
    expect(kmToLine([3, 1], equator)).toBeCloseTo(DEGREE, 4);
    expect(kmToLine([12, 0], equator)).toBeCloseTo(2 * DEGREE, 4);
    expect(kmToLine([5, 0], equator)).toBe(0);
  });

  it('to a line are never more than to any spot on it, and as much as to one of them', () => {
    const lonLat = fc.tuple(
      fc.double({ min: 116, max: 122, noNaN: true }),
      fc.double({ min: 27, max: 35, noNaN: true }),
    );
    fc.assert(
      fc.property(lonLat, fc.array(lonLat, { minLength: 2, maxLength: 4 }), (point, line) => {
        const spots = line.slice(1).flatMap((to, index) => between(line[index] ?? to, to));
        const nearest = Math.min(...spots.map((spot) => kmBetween(point, spot)));
        // Spots lie up to 3 km apart: the nearest is at most half of that along the line from the nearest of all.
        const distance = kmToLine(point, line);
        expect(distance).toBeLessThan(nearest + 0.01);
        expect(distance).toBeGreaterThan(nearest - 1.5);
      }),
    );
  });
});

describe('distancesTo', () => {
  it('are whole kilometres to the nearest line, nearest first', () => {
    const lines: Point[][] = [
      [
        [119, 30],
        [121, 30],
      ],
      [
        [121, 30],
        [121, 32],
      ],
    ];
    const places = [
      place('330300', 'Far', '远', [121, 28]),
      place('330100', 'On the line', '线上', [121, 31]),
      place('330400', 'Near', '近', [121.5, 31]),
    ];
    const found = distancesTo(lines, places);
    expect(found).toEqual([
      { place: '330100', km: 0 },
      { place: '330400', km: 48 },
      { place: '330300', km: 222 },
    ]);
    expect(splitAt(found, 48)).toEqual({ near: found.slice(0, 2), next: found[2] });
    expect(splitAt(found, 47).near).toHaveLength(1);
    expect(splitAt(found, 222).next).toBeNull();
  });
});

describe('the corridor’s own file', () => {
  it('is read, and its line goes through the points of the nine members', () => {
    const lines = readCorridor(FILE);
    expect(lines?.length).toBe(3);
    const onLine = distancesTo(lines ?? [], PLACES).slice(0, 9);
    expect(onLine.map(({ km }) => km)).toEqual(Array(9).fill(0));
    const members = MEMBERS.map(({ place: id }) => id);
    expect(onLine.map(({ place: id }) => id).sort()).toEqual(members.sort());
  });

  it('is not taken if it is anything else', () => {
    const line = (coordinates: unknown) => ({
      type: 'FeatureCollection',
      features: [{ geometry: { type: 'LineString', coordinates } }],
    });
    const good = [
      [120, 30],
      [121, 31],
    ];
    expect(readCorridor(line(good))).toEqual([good]);
    for (const bad of [
      null,
      [],
      {},
      line([[120, 30]]),
      line([
        [120, 30],
        [400, 31],
      ]),
      line('x'),
      { ...line(good), features: [] },
    ]) {
      expect(readCorridor(bad)).toBeNull();
    }
  });
});

/** Spots all along the great circle from one point to another, at most 3 km apart here. */
function between(from: Point, to: Point): Point[] {
  const [a, b] = [onSphere(from), onSphere(to)];
  const angle = Math.acos(
    Math.min(
      1,
      a.reduce((sum, value, axis) => sum + value * (b[axis] ?? 0), 0),
    ),
  );
  return Array.from({ length: 401 }, (_, step): Point => {
    const share = step / 400;
    if (angle < 1e-9) return from;
    const [p, q] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
    const [x = 0, y = 0, z = 0] = a.map((value, axis) => (p * value + q * (b[axis] ?? 0)) / Math.sin(angle));
    return [(Math.atan2(y, x) * 180) / Math.PI, (Math.asin(Math.max(-1, Math.min(1, z))) * 180) / Math.PI];
  });
}

function onSphere([lon, lat]: Point): number[] {
  const [x, y] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}
