import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRows, rowsNeeded, shareRows } from '../../src/time/pack.ts';

const intervals = fc
  .array(fc.record({ x0: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 1, max: 60 }) }), { maxLength: 80 })
  .map((list) => list.map(({ x0, width }) => ({ x0, x1: x0 + width })).sort((a, b) => a.x0 - b.x0));

describe('packing into rows', () => {
  test('needs exactly as many rows as intervals overlap at once', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const depth = list.map(({ x0 }) => list.filter((other) => other.x0 <= x0 && other.x1 > x0).length);
        expect(rowsNeeded(list)).toBe(Math.max(0, ...depth));
      }),
    );
  });

  test('places everything without touching where there are rows enough', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const rows = packRows(list, rowsNeeded(list));
        expect(rows).not.toContain(-1);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            if (i < j && rows[i] === rows[j]) expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
          });
        });
      }),
    );
  });

  test('leaves out what finds no row', () => {
    expect(
      packRows(
        [
          { x0: 0, x1: 10 },
          { x0: 5, x1: 15 },
          { x0: 12, x1: 20 },
        ],
        1,
      ),
    ).toEqual([0, -1, 0]);
  });
});

describe('sharing rows', () => {
  test('gives each what it needs and the rest in turn', () => {
    expect(shareRows([1, 2, 3], 8)).toEqual([2, 3, 3]);
  });

  test('cuts the greediest first', () => {
    expect(shareRows([2, 9, 20], 12)).toEqual([2, 5, 5]);
  });

  test('never goes below the minimum', () => {
    expect(shareRows([0, 5], 3, 2)).toEqual([2, 2]);
  });
});
