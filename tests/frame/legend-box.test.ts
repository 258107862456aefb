import { describe, expect, it } from 'vitest';
import { roomFor } from '../../src/frame/legend-box.tsx';

const CONTROLS = { left: 340, top: 8, right: 382, bottom: 140 };
const CREDITS = { left: 80, top: 270, right: 382, bottom: 300 };

describe('the height of the legend', () => {
  it('is what controls above and credits below leave in its column', () => {
    expect(roomFor({ left: 150, right: 382 }, 304, [CONTROLS, CREDITS])).toEqual({ above: 140, below: 34 });
    expect(roomFor({ left: 90, right: 330 }, 304, [CONTROLS, CREDITS])).toEqual({ above: 0, below: 34 });
    expect(roomFor({ left: 8, right: 80 }, 304, [CONTROLS, CREDITS])).toEqual({ above: 0, below: 0 });
  });
});
