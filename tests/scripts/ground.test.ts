import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { align } from '../../scripts/geo/align.ts';
import { buildGround, GROUND_SOURCES, type GroundSources } from '../../scripts/geo/ground.ts';
import { areaOf, thin } from '../../scripts/geo/thin.ts';
import type { Point } from '../../src/model/types.ts';
import { encodePath } from '../../src/scene/encode-path.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('the ground in data/ground/', () => {
  it('is what the sources in data/geo/ give', async () => {
    const sources = Object.fromEntries(GROUND_SOURCES.map((name) => [name, read(`data/geo/${name}.geojson`)]));
    const levels = await buildGround(sources as GroundSources);
    expect(levels.map(({ level }) => level)).toEqual([0, 1, 2]);
    for (const ground of levels) expect(ground).toEqual(read(`data/ground/${ground.level}.json`));
  });
});

describe('a line in whole units', () => {
  it('loses repeated points and points on the way', () => {
    const line = [
      [0.2, 0.1],
      [0.4, -0.3],
      [1, 1.1],
      [2, 2],
      [5, 2],
    ];
    expect(thin(line, false)).toEqual([
      [0, 0],
      [2, 2],
      [5, 2],
    ]);
  });

  it('keeps the end of a spike', () => {
    const spike = [
      [0, 0],
      [5, 0],
      [3, 0],
    ];
    expect(thin(spike, false)).toHaveLength(3);
  });

  it('goes without the repeated first point of a ring', () => {
    const ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0.3, 0.2],
      [0, 0],
    ];
    expect(thin(ring, true)).toEqual([
      [0, 0],
      [4, 0],
      [4, 4],
    ]);
    expect(areaOf(ring)).toBeCloseTo(8, 0);
  });
});

describe('neighbours', () => {
  const west: Point[] = [
    [0, 0],
    [10, 0],
    [12, 5],
    [10, 10],
    [0, 10],
  ];
  const east: Point[] = [
    [20, 0],
    [20, 10],
    [10, 10],
    [12, 5],
    [10, 0],
  ];

  it('write their border with the same numbers, whichever way their rings ran', () => {
    for (const ring of [east, [...east].reverse()]) {
      const [one, two] = align([
        { closed: true, lines: [west] },
        { closed: true, lines: [ring] },
      ]).map(({ lines }) => encodePath(lines, true));
      expect(one).toContain(' 2 5-2 5');
      expect(two).toContain(' 2 5-2 5');
    }
  });

  it('keep their holes the other way round than their outlines', () => {
    const hole: Point[] = [
      [14, 4],
      [16, 4],
      [16, 6],
    ];
    const [, turned] = align([
      { closed: true, lines: [west] },
      { closed: true, lines: [east, hole] },
    ]);
    expect(turned?.lines).toEqual([[...east].reverse(), [...hole].reverse()]);
  });
});
