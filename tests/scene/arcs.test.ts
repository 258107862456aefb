import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { distanceToSegment, segmentsCross, toPixels } from '../../src/model/geometry.ts';
import { CLEARANCE, REFERENCE_ZOOM } from '../../src/model/support.ts';
import type { Point } from '../../src/model/types.ts';
import { arcsOf } from '../../src/scene/arcs.ts';
import { alliance, atlasFile, member, place } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';
import { runs } from '../fixtures/runs.ts';

const pixels = (path: readonly Point[]) => path.map((point) => toPixels(point, REFERENCE_ZOOM));
const pieces = (path: readonly Point[]) => path.slice(1).map((point, i): [Point, Point] => [path[i] ?? point, point]);
const span = (path: readonly Point[]): Point[] => path.filter((_, i) => i === 0 || i === path.length - 1);
/** Coordinates are rounded to about a thousandth of a pixel: what only touches within a hundredth is no crossing. */
const touches = (point: Point, a: Point, b: Point) => distanceToSegment(point, a, b) < 0.01;
const crosses = (a: Point, b: Point, c: Point, d: Point) =>
  segmentsCross(a, b, c, d) && !touches(a, c, d) && !touches(b, c, d) && !touches(c, a, b) && !touches(d, a, b);
const meet = (one: readonly Point[], other: readonly Point[]) =>
  pieces(one).some(([a, b]) => pieces(other).some(([c, d]) => crosses(a, b, c, d)));
const clearance = (point: Point, path: readonly Point[]) =>
  Math.min(...pieces(path).map(([a, b]) => distanceToSegment(point, a, b)));

/** Each run works out a whole map. */
const RUNS = { numRuns: runs(50) };

/** Up to 14 places anywhere in the delta and up to 8 alliances among them. */
const scattered = fc
  .array(fc.tuple(fc.integer({ min: 1150, max: 1230 }), fc.integer({ min: 270, max: 350 })), {
    minLength: 3,
    maxLength: 14,
  })
  .map((list) => list.map(([lon, lat], i) => place(String(310000 + i), `P${i}`, '地', [lon / 10, lat / 10])))
  .chain((places) =>
    fc.array(fc.subarray(places, { minLength: 2 }), { minLength: 1, maxLength: 8 }).map((sets) =>
      linkedAtlas(
        atlasFile({
          places,
          alliances: sets.map((set, i) =>
            alliance(
              `al-${i}`,
              set.map(({ id }) => member(id)),
            ),
          ),
        }),
      ),
    ),
  );

it('arcs begin and end exactly at the two places, and carry their label half-way', () => {
  fc.assert(
    fc.property(scattered, (atlas) => {
      const { edges } = atlas.support;
      expect([...arcsOf(atlas).keys()]).toEqual([...edges.keys()]);
      for (const [key, { path, middle }] of arcsOf(atlas)) {
        const edge = edges.get(key);
        expect(path[0]).toEqual(atlas.places.get(edge?.a ?? '')?.point);
        expect(path.at(-1)).toEqual(atlas.places.get(edge?.b ?? '')?.point);
        const [start = [0, 0], end = [0, 0]] = pixels(span(path));
        const [x, y] = toPixels(middle, REFERENCE_ZOOM);
        const toStart = Math.hypot(x - start[0], y - start[1]);
        expect(Math.abs(toStart - Math.hypot(x - end[0], y - end[1]))).toBeLessThan(0.01);
        expect(clearance([x, y], pixels(path))).toBeLessThan(0.01);
      }
    }),
    RUNS,
  );
});

it('arcs are straight or bow by about a tenth of their length', () => {
  fc.assert(
    fc.property(scattered, (atlas) => {
      for (const { path, middle } of arcsOf(atlas).values()) {
        const [start = [0, 0], end = [0, 0]] = pixels(span(path));
        const chord = Math.hypot(end[0] - start[0], end[1] - start[1]);
        if (chord < 1) continue;
        const height = distanceToSegment(toPixels(middle, REFERENCE_ZOOM), start, end) / chord;
        expect(height).toBeCloseTo(path.length > 2 ? 0.09 : 0, 2);
      }
    }),
    RUNS,
  );
});

it('arcs cross only where straight lines would', () => {
  fc.assert(
    fc.property(scattered, (atlas) => {
      const paths = [...arcsOf(atlas).values()].map(({ path }) => pixels(path));
      paths.forEach((one, i) => {
        for (const other of paths.slice(i + 1)) {
          if (!meet(span(one), span(other))) expect(meet(one, other)).toBe(false);
        }
      });
    }),
    RUNS,
  );
});

it('arcs come no nearer to a third place than the straight line, within the clearance', () => {
  fc.assert(
    fc.property(scattered, (atlas) => {
      for (const [key, { path }] of arcsOf(atlas)) {
        for (const { id, point } of atlas.file.places) {
          if (key.includes(id)) continue;
          const at = toPixels(point, REFERENCE_ZOOM);
          const straight = Math.min(CLEARANCE, clearance(at, pixels(span(path))));
          expect(clearance(at, pixels(path))).toBeGreaterThan(straight - 0.01);
        }
      }
    }),
    RUNS,
  );
});

test('an edge that runs past a place bows away from it', () => {
  const places = [
    place('310000', 'West', '西', [118, 31]),
    place('310001', 'East', '东', [121, 31]),
    place('310002', 'Between', '间', [119.5, 31.2]),
  ];
  const atlas = linkedAtlas(atlasFile({ places, alliances: [alliance('al', [member('310000'), member('310001')])] }));
  const arc = arcsOf(atlas).get('310000-310001');
  expect(arc?.middle[1]).toBeLessThan(31);
  // Without it the edge bows to the north.
  const free = linkedAtlas(atlasFile({ places: places.slice(0, 2), alliances: atlas.file.alliances }));
  expect(arcsOf(free).get('310000-310001')?.middle[1]).toBeGreaterThan(31);
});

test('an edge with a place close to its line takes the side that leaves more room', () => {
  // Seven pixels north of the line, near its end: the northern arc would clear it by as much, the southern by more.
  const places = [
    place('310000', 'West', '西', [118, 31]),
    place('310001', 'East', '东', [121, 31]),
    place('310002', 'Close', '近', [118.5, 31.0613]),
  ];
  const atlas = linkedAtlas(atlasFile({ places, alliances: [alliance('al', [member('310000'), member('310001')])] }));
  expect(arcsOf(atlas).get('310000-310001')?.middle[1]).toBeLessThan(31);
});
