import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterIndex, query } from '../../src/model/query.ts';
import { sceneMaker } from '../../src/scene/map-scene.ts';
import { sceneInFrame } from '../../src/scene/scene-in-frame.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const visible = query(filterIndex(ATLAS), { period: null, facets: {}, match: {} });
const layers = { links: true, symbols: true };
const sceneAt = (zoom: number) =>
  sceneMaker(ATLAS)({
    visible,
    selected: null,
    hovered: null,
    lighting: null,
    language: 'en',
    layers,
    outline: null,
    links: 'lanes',
    zoom,
    others: null,
  });
const view = fc.record({
  lon: fc.double({ min: 116, max: 123, noNaN: true }),
  lat: fc.double({ min: 28, max: 33, noNaN: true }),
  zoom: fc.double({ min: 5, max: 10, noNaN: true }),
});
const size = fc.record({ width: fc.integer({ min: 200, max: 1200 }), height: fc.integer({ min: 200, max: 800 }) });

describe('a scene in a frame', () => {
  it('has all circles of which a point is in the frame, and none far off', () => {
    fc.assert(
      fc.property(view, size, (at, frame) => {
        const whole = sceneAt(at.zoom);
        const { scene, origin } = sceneInFrame(whole, at, frame);
        const kept = new Set(scene.symbols.map(({ place }) => place));
        for (const { place, at: point, ...symbol } of whole.symbols) {
          const radius = Math.max(symbol.radius, symbol.station);
          const [x, y] = [point[0] + origin[0], point[1] + origin[1]];
          const beyond = Math.max(-x, x - frame.width, -y, y - frame.height);
          if (beyond < radius) expect(kept.has(place)).toBe(true);
          if (beyond > radius + 10) expect(kept.has(place)).toBe(false);
        }
      }),
    );
  });

  it('has names that stand in the frame from end to end, and all of those', () => {
    fc.assert(
      fc.property(view, size, (at, frame) => {
        const whole = sceneAt(at.zoom);
        const { scene, origin } = sceneInFrame(whole, at, frame);
        const kept = new Set(scene.labels.map(({ id }) => id));
        for (const { id, box } of whole.labels) {
          const air = Math.min(
            box.left + origin[0],
            frame.width - box.right - origin[0],
            box.top + origin[1],
            frame.height - box.bottom - origin[1],
          );
          if (kept.has(id)) expect(air).toBeGreaterThanOrEqual(0);
          else expect(air).toBeLessThan(5);
        }
      }),
    );
  });

  it('keeps a line that crosses the frame though its ends lie outside', () => {
    const whole = sceneAt(9.5);
    const [lane] = whole.lanes;
    const [x = 0, y = 0] = lane?.path[8] ?? [];
    const middle = { lon: 120, lat: 31, zoom: 9.5 };
    const still = sceneInFrame(whole, middle, { width: 0, height: 0 }).origin;
    expect(still.map(Math.round)).toEqual([0, 0]);
    const around = { width: 2 * Math.abs(x) + 20, height: 2 * Math.abs(y) + 20 };
    expect(sceneInFrame(whole, middle, around).scene.lanes).toContain(lane);
  });
});
