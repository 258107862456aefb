import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/model/types.ts';
import { encodePath } from '../../src/scene/encode-path.ts';
import { decodePath } from '../../src/scene/ground-path.ts';

const whole = fc.integer({ min: -99_999, max: 99_999 });
const line = fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 12 });

describe('a path of the ground', () => {
  it('is as short as SVG allows', () => {
    const ring: Point[] = [
      [12, 34],
      [17, 28],
      [24, 36],
    ];
    expect(encodePath([ring], true)).toBe('m12 34 5-6 7 8z');
    expect(encodePath([ring, ring], true)).toBe('m12 34 5-6 7 8zm0 0 5-6 7 8z');
    expect(encodePath([ring, ring], false)).toBe('m12 34 5-6 7 8m-12-2 5-6 7 8');
  });

  it('writes parts of a unit with as few digits as they need', () => {
    const line: Point[] = [
      [12, -34],
      [22, -29],
      [22, -29],
    ];
    expect(encodePath([line], false, 10)).toBe('m1.2-3.4 1 0.5 0 0');
  });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.boolean(), (lines, closed) => {
        expect(decodePath(encodePath(lines, closed))).toEqual(lines);
      }),
    );
  });

  it('uses no other letter than m and z', () => {
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, closed) => {
        expect(encodePath(lines, closed)).toMatch(/^[mz\d -]*$/);
      }),
    );
  });

  it('leaves out lists without a point', () => {
    expect(encodePath([[], [[1, 2]]], false)).toBe('m1 2');
    expect(encodePath([], true)).toBe('');
  });

  it('is read as SVG reads it: absolute letters, commas, decimals, several lines in one step', () => {
    expect(decodePath('M10,20L13,24 1.5-2l1 1Zm5 5')).toEqual([
      [
        [10, 20],
        [13, 24],
        [1.5, -2],
        [2.5, -1],
      ],
      [[15, 25]],
    ]);
  });

  it('is read without harm whatever it says', () => {
    expect(decodePath('')).toEqual([]);
    expect(decodePath('zzm')).toEqual([]);
    expect(decodePath('m1 2 3')).toEqual([[[1, 2]]]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'MmlzLZ0123456789 ,.-') }), (text) => {
        expect(decodePath(text).flat(2).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
