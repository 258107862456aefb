import { describe, expect, it } from 'vitest';
import { glideOf } from '../../src/map/glide.ts';

const drag = (...points: [time: number, x: number][]) => points.map(([time, x]) => ({ time, x, y: 0, k: 64 }));

describe('a map that is let go', () => {
  it('glides on in the direction of the hand, farther the faster it was', () => {
    const slow = glideOf(drag([0, 0], [50, 20]), 50);
    const fast = glideOf(drag([0, 0], [50, 60]), 50);
    expect(slow?.right).toBeGreaterThan(0);
    expect(slow?.down).toBe(0);
    expect(fast?.right).toBeCloseTo(3 * (slow?.right ?? 0), 6);
  });

  it('stays where the hand rested before it let go', () => {
    expect(glideOf(drag([0, 0], [50, 60]), 400)).toBeNull();
    expect(glideOf(drag([0, 0], [50, 1]), 50)).toBeNull();
  });

  it('does not glide after zooming', () => {
    expect(
      glideOf(
        [
          { time: 0, x: 0, y: 0, k: 64 },
          { time: 40, x: 50, y: 0, k: 80 },
        ],
        40,
      ),
    ).toBeNull();
  });

  it('never flies out of sight', () => {
    const { right = 0 } = glideOf(drag([0, 0], [10, 10_000]), 10) ?? {};
    expect(right).toBeLessThan(700);
  });
});
