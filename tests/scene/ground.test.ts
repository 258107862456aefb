import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, Geometry, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { distanceToSegment } from '../../src/model/geometry.ts';
import type { Point } from '../../src/model/types.ts';
import { encodePath } from '../../src/scene/encode-path.ts';
import { GROUND_LEVELS, type GroundLevel, groundLevelFor, groundTransform, toUnits } from '../../src/scene/ground.ts';
import { areaAt, areasAt } from '../../src/scene/ground-areas.ts';
import { UNITS_FROM } from '../../src/scene/ground-style.ts';
import { project, type View } from '../../src/scene/project.ts';
import { readGround } from '../../src/scene/read-ground.ts';
import { runs } from '../fixtures/runs.ts';

type Area = Feature<Polygon | MultiPolygon>;

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const features = <G extends Geometry>(name: string): Feature<G>[] => read(`data/geo/${name}.geojson`).features;
const sourceAreas: Area[] = [...features<Polygon>('units'), ...features<MultiPolygon>('cities')];
const delta = features<MultiPolygon>('context').filter(({ properties }) => properties?.kind === 'delta');
const innerBorders = features<MultiLineString>('borders')
  .filter(({ properties }) => properties?.kind === 'city' || properties?.kind === 'province')
  .flatMap(({ geometry }) => geometry.coordinates.flat() as Point[]);
const levels = GROUND_LEVELS.map(({ level }) => {
  const ground = readGround(read(`data/ground/${level}.json`));
  if (!ground) throw new Error(`found no level ${level}`);
  return ground;
});

/** Units by which a level may move a border: what it leaves out, and what rounding does. */
const TOLERANCE = [5, 4, 1] as const;
const size = { width: 800, height: 600 };
const point = fc.tuple(
  fc.double({ min: 113, max: 124, noNaN: true }),
  fc.double({ min: 26.5, max: 36.5, noNaN: true }),
) as fc.Arbitrary<Point>;

describe('the level of a zoom', () => {
  it.each([
    [5, 0],
    [6.99, 0],
    [7, 1],
    [8.99, 1],
    [9, 2],
    [11, 2],
    [14, 2],
  ])('is at %s level %s', (zoom, level) => {
    expect(groundLevelFor(zoom)).toBe(level);
  });
});

describe('the place of a level in a frame', () => {
  it('is that of its points, at every view', () => {
    const views = fc.record({
      lon: fc.double({ min: 113, max: 124, noNaN: true }),
      lat: fc.double({ min: 27, max: 36, noNaN: true }),
      zoom: fc.double({ min: 5, max: 11, noNaN: true }),
    });
    fc.assert(
      fc.property(views, point, fc.constantFrom(...levels), (view, at, ground) => {
        const { scale, x, y } = groundTransform(ground, view, size);
        const [unitX, unitY] = toUnits(at, ground);
        const [right, down] = project(at, view, size);
        expect(x + scale * unitX).toBeCloseTo(right, 5);
        expect(y + scale * unitY).toBeCloseTo(down, 5);
      }),
    );
  });
});

describe.each(levels)('the areas of level $level', (ground) => {
  it('are those of the sources, but for what the level leaves out at the borders', () => {
    const tolerance = TOLERANCE[ground.level] ?? 0;
    const edges = edgesOf(sourceAreas, ground);
    let compared = 0;
    fc.assert(
      fc.property(point, (at) => {
        const unit = toUnits(at, ground);
        if (edges.some(([a, b]) => distanceToSegment(unit, a, b) < tolerance)) return;
        compared += 1;
        const expected = sourceAreas.filter((area) => booleanPointInPolygon(at, area)).map(({ id }) => id);
        expect(areasAt(ground, unit).map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: runs(300) },
    );
    expect(compared).toBeGreaterThan(runs(200));
  });

  it('leave nothing between neighbours', () => {
    const coast = edgesOf(delta, ground);
    const inner = innerBorders.map((at) => toUnits(at, ground));
    const away = fc.double({ min: -3, max: 3, noNaN: true });
    let compared = 0;
    fc.assert(
      fc.property(fc.constantFrom(...inner), away, away, ([x, y], dx, dy) => {
        const at: Point = [x + dx, y + dy];
        if (coast.some(([a, b]) => distanceToSegment(at, a, b) < 8)) return;
        compared += 1;
        expect(areasAt(ground, at).filter(({ kind }) => kind === 'city')).toHaveLength(1);
      }),
      { numRuns: runs(500) },
    );
    expect(compared).toBeGreaterThan(runs(200));
  });

  it('answer for the districts only from their zoom on, or when asked to', () => {
    const songjiang: Point = [121.22326, 31.03443];
    const view = (zoom: number): View => ({ lon: songjiang[0], lat: songjiang[1], zoom });
    const middle: Point = [400, 300];
    expect(areaAt(ground, view(UNITS_FROM), size, middle)).toBe('310117');
    expect(areaAt(ground, view(UNITS_FROM - 0.1), size, middle)).toBe('310000');
    expect(areaAt(ground, view(6), size, middle, new Set(['310117']))).toBe('310117');
  });

  it('end at the coast', () => {
    expect(areaAt(ground, { lon: 123.5, lat: 33, zoom: 8 }, size, [400, 300])).toBeUndefined();
  });
});

describe('a hole in an area', () => {
  it('belongs to nobody, whichever way its ring runs', () => {
    const square = (from: number, to: number): Point[] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ];
    for (const hole of [square(20, 30), square(20, 30).reverse()]) {
      const d = encodePath([square(0, 50), hole, square(60, 70)], true);
      const ground: GroundLevel = { level: 0, zoom: 7, origin: [112, 36], shapes: [{ kind: 'city', id: '310000', d }] };
      const at = (x: number) => areasAt(ground, [x, x]).length;
      expect([10, 25, 40, 55, 65].map(at)).toEqual([1, 0, 1, 0, 1]);
    }
  });
});

/** Every edge of some areas, in units of a level. */
function edgesOf(areas: readonly Area[], ground: GroundLevel): [Point, Point][] {
  const rings = areas.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
  return rings.flatMap((ring) => {
    const points = ring.map(([lon = 0, lat = 0]) => toUnits([lon, lat], ground));
    return points.slice(1).map((to, i): [Point, Point] => [points[i] ?? to, to]);
  });
}
