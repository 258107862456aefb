import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEIGHTS, nearestHeight, nextHeight } from '../../src/frame/sheet.tsx';

describe('the height of the sheet', () => {
  it('goes one step with an arrow and stays at the ends', () => {
    expect(HEIGHTS.map((height) => nextHeight(height, true))).toEqual(['middle', 'high', 'high']);
    expect(HEIGHTS.map((height) => nextHeight(height, false))).toEqual(['low', 'low', 'middle']);
  });

  it('is the one nearest to where a drag ends', () => {
    expect(nearestHeight(0.8, 'low', true)).toBe('high');
    expect(nearestHeight(0.4, 'high', false)).toBe('middle');
    expect(nearestHeight(0.05, 'high', false)).toBe('low');
  });

  it('changes with every drag, except at the end it is dragged against', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEIGHTS), fc.double({ min: 0, max: 1, noNaN: true }), (start, share) => {
        const up = nearestHeight(share, start, true);
        if (start !== 'high') expect(up).not.toBe(start);
        const down = nearestHeight(share, start, false);
        if (start !== 'low') expect(down).not.toBe(start);
      }),
    );
  });
});
