import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, length } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { groundFeatures } from '../../../src/map/engine/ground-source.ts';
import { encodePath } from '../../../src/scene/encode-path.ts';
import type { GroundLevel } from '../../../src/scene/ground.ts';
import { readGround } from '../../../src/scene/read-ground.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const source = (name: string): FeatureCollection => read(`data/geo/${name}.geojson`);
const level = readGround(read('data/ground/2.json')) as GroundLevel;
const { features } = groundFeatures(level);
const ofKind = (kind: string) => features.filter(({ properties }) => properties?.kind === kind);
const sum = (list: readonly Feature[], measure: (feature: Feature) => number) =>
  list.reduce((total, feature) => total + measure(feature), 0);

describe('the ground as GeoJSON', () => {
  it('has the shapes of the level, in their order, with what is known of them', () => {
    expect(features.map(({ properties }) => properties)).toEqual(level.shapes.map(({ d: _, ...rest }) => rest));
  });

  for (const [kind, name] of [
    ['city', 'cities'],
    ['unit', 'units'],
  ] as const) {
    it(`has the areas of ${name}.geojson, islands, holes and all`, () => {
      for (const original of source(name).features) {
        const drawn = ofKind(kind).find(({ properties }) => properties?.id === original.id);
        // Points are rounded to a grid, which counts for more in a small district: a thousandth of its area.
        expect(Math.abs(area(drawn as Feature) / area(original) - 1)).toBeLessThan(kind === 'unit' ? 1e-3 : 5e-4);
      }
    });
  }

  it('has the sources’ water and land around: holes are no areas', () => {
    expect(sum(ofKind('water'), area) / sum(source('water').features, area)).toBeCloseTo(1, 3);
    const around = source('context').features.filter(({ properties }) => properties?.kind === 'around');
    expect(sum(ofKind('around'), area) / sum(around, area)).toBeCloseTo(1, 3);
  });

  it('has every place in its own area', () => {
    for (const { id, geometry } of source('interior-points').features) {
      const own = features.find(({ properties }) => properties?.id === id) as Feature<MultiPolygon>;
      expect(geometry.type === 'Point' && booleanPointInPolygon(geometry.coordinates, own)).toBe(true);
    }
  });

  it('has the sources’ lines', () => {
    const rivers = source('rivers').features.filter(({ properties }) => properties?.kind === 'river');
    expect(sum(ofKind('river'), length) / sum(rivers, length)).toBeCloseTo(1, 2);
    expect(sum(ofKind('corridor'), length) / sum(source('corridor').features, length)).toBeCloseTo(1, 2);
  });

  it('closes rings and tells holes from islands, whichever way a shape turns', () => {
    const outer: [number, number][] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ];
    const hole: [number, number][] = [
      [3, 3],
      [3, 6],
      [6, 6],
      [6, 3],
    ];
    const island = outer.map(([x, y]): [number, number] => [x + 20, y]);
    for (const turn of [1, -1]) {
      const rings = [outer, hole, island].map((ring) => (turn > 0 ? ring : [...ring].reverse()));
      const shapes = [{ kind: 'water' as const, d: encodePath(rings, true) }];
      const [only] = groundFeatures({ ...level, shapes }).features as Feature<MultiPolygon | Polygon>[];
      expect(only?.geometry.type).toBe('MultiPolygon');
      expect(only?.geometry.coordinates.map((polygon) => polygon.length)).toEqual([2, 1]);
      const first = only?.geometry.coordinates[0]?.[0];
      expect(first).toHaveLength(5);
      expect(first?.at(-1)).toEqual(first?.[0]);
    }
  });
});
