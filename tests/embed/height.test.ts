import { describe, expect, test, vi } from 'vitest';
import { heightFilter, wantedHeight } from '../../src/embed/height.ts';

describe('the height that a frame asks for', () => {
  test('suits the width of the map, and never leaves the bounds', () => {
    expect(wantedHeight({ width: 1000, around: 160, map: true, stacked: false })).toBe(720);
    expect(wantedHeight({ width: 400, around: 160, map: true, stacked: false })).toBe(480);
    expect(wantedHeight({ width: 4000, around: 160, map: true, stacked: false })).toBe(800);
    expect(wantedHeight({ width: 1000, around: 1e6, map: true, stacked: false })).toBe(3000);
  });

  test('gives the map of a phone its room beside the sheet, which has a share of the whole', () => {
    const height = wantedHeight({ width: 390, around: 56, map: true, stacked: true });
    expect(height * 0.58 - 56).toBeCloseTo(331.5, -1);
  });

  test('leaves the screen room around it where a text column has the layout of phones', () => {
    for (const width of [480, 560, 610, 620, 639]) {
      for (const around of [56, 96, 140]) {
        const height = wantedHeight({ width, around, map: true, stacked: true });
        expect(height).toBeLessThanOrEqual(701);
        expect(height * 0.58 - around).toBeGreaterThanOrEqual(239);
      }
    }
    // Many notes over the map: it keeps its least height.
    expect(wantedHeight({ width: 390, around: 300, map: true, stacked: true }) * 0.58 - 300).toBeGreaterThanOrEqual(
      240,
    );
  });

  test('is the same at any width where there is no map', () => {
    for (const width of [300, 1300]) {
      expect(wantedHeight({ width, around: 80, map: false, stacked: width < 640 })).toBe(500);
    }
  });

  test('is a whole number', () => {
    expect(wantedHeight({ width: 777, around: 10.3, map: true, stacked: false })).toBe(446);
  });
});

describe('the filter of heights', () => {
  test('lets through what differs by two pixels or more from the last', () => {
    const send = vi.fn();
    const filter = heightFilter(600, send, () => 0);
    for (const height of [600, 601, 602, 603, 598]) filter(height);
    expect(send.mock.calls).toEqual([[602], [598]]);
  });

  test('ends a quarrel with a scroll bar at the greater height, and lets a later change through', () => {
    const send = vi.fn();
    let now = 0;
    const filter = heightFilter(700, send, () => now);
    filter(710);
    now = 200;
    filter(700);
    filter(710);
    expect(send.mock.calls).toEqual([[710]]);
    now = 5000;
    filter(700);
    expect(send.mock.calls).toEqual([[710], [700]]);
  });
});
