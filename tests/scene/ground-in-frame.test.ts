import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/model/types.ts';
import { encodePath } from '../../src/scene/encode-path.ts';
import { type GroundLevel, type GroundShape, groundTransform } from '../../src/scene/ground.ts';
import { groundInFrame } from '../../src/scene/ground-in-frame.ts';
import { decodePath } from '../../src/scene/ground-path.ts';

const grid = { level: 0, zoom: 7, origin: [112.5, 36.8] as Point };
const view = { lon: 120.3, lat: 31.1, zoom: 6.63 };
const size = { width: 500, height: 300 };
const { scale, x, y } = groundTransform(grid, view, size);
/** Units of a pixel of the frame, whole. */
const unit = (right: number, down: number): Point => [Math.round((right - x) / scale), Math.round((down - y) / scale)];
const pixel = ([right, down]: Point): Point => [right * scale + x, down * scale + y];
const city = (...corners: Point[]): GroundShape => ({ kind: 'city', id: '330400', d: encodePath([corners], true) });
const river = (...points: Point[]): GroundShape => ({ kind: 'river', rank: 1, d: encodePath([points], false) });
const inFrame = (...shapes: GroundShape[]) => groundInFrame({ ...grid, shapes } satisfies GroundLevel, view, size);
const pointsOf = (shapes: readonly GroundShape[]) => shapes.flatMap(({ d }) => decodePath(d).flat());
/** Twice the area of rings, those the other way round counted off. */
const areaOf = (rings: readonly Point[][]) =>
  rings.reduce((sum, ring) => {
    const parts = ring.map(([a, b], i) => {
      const [c, e] = ring[(i + 1) % ring.length] ?? [0, 0];
      return a * e - c * b;
    });
    return sum + parts.reduce((all, part) => all + part, 0);
  }, 0);

describe('the ground in a frame', () => {
  it('has what lies inside in pixels of the frame, to a tenth', () => {
    const corners = [unit(100, 100), unit(180, 110), unit(140, 200)];
    const found = pointsOf(inFrame(city(...corners)));
    expect(found).toHaveLength(3);
    for (const corner of corners.map(pixel)) {
      expect(Math.min(...found.map(([a, b]) => Math.hypot(a - corner[0], b - corner[1])))).toBeLessThan(0.1);
    }
  });

  it('leaves out what lies outside, keeps order, kind and id of the rest', () => {
    const inside = city(unit(10, 10), unit(90, 10), unit(50, 60));
    const outside = city(unit(900, 10), unit(990, 10), unit(950, 60));
    const line = river(unit(10, 10), unit(90, 90));
    const found = inFrame(line, outside, inside);
    expect(found.map(({ kind, id, rank }) => [kind, id, rank])).toEqual([
      ['river', undefined, 1],
      ['city', '330400', undefined],
    ]);
  });

  it('covers a frame that lies within an area', () => {
    const [shape] = inFrame(city(unit(-2000, -2000), unit(3000, -2000), unit(3000, 3000), unit(-2000, 3000)));
    const [xs, ys] = [0, 1].map((axis) =>
      decodePath(shape?.d ?? '')
        .flat()
        .map((point) => point[axis] ?? 0),
    );
    expect(Math.min(...(xs ?? []), ...(ys ?? []))).toBeLessThanOrEqual(-13);
    expect(Math.max(...(xs ?? []))).toBeGreaterThanOrEqual(size.width + 13);
    expect(Math.max(...(ys ?? []))).toBeGreaterThanOrEqual(size.height + 13);
  });

  it('keeps holes', () => {
    const outer = [unit(-900, -900), unit(1400, -900), unit(1400, 1400), unit(-900, 1400)];
    const hole = [unit(100, 100), unit(100, 200), unit(200, 200), unit(200, 100)];
    const found = inFrame({ kind: 'water', d: encodePath([outer, hole], true) });
    const rings = decodePath(found[0]?.d ?? '');
    expect(rings).toHaveLength(2);
    const whole = (size.width + 64) * (size.height + 64);
    expect(Math.abs(areaOf(rings)) / 2).toBeGreaterThan(whole - 100 * 100 - 500);
    expect(Math.abs(areaOf(rings)) / 2).toBeLessThan(whole - 100 * 100 + 500);
  });

  it('never reaches far beyond the frame, whatever it is made of', () => {
    const point = fc.tuple(fc.integer({ min: -800, max: 1400 }), fc.integer({ min: -800, max: 1400 }));
    const corners = fc.array(point, { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(corners, fc.boolean(), (at, isArea) => {
        const points = at.map(([right, down]) => unit(right, down));
        for (const [right, down] of pointsOf(inFrame(isArea ? city(...points) : river(...points)))) {
          expect(Math.max(-32 - right, right - size.width - 32, -32 - down, down - size.height - 32)).toBeLessThan(0.5);
        }
      }),
    );
  });
});
