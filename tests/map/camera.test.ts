import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followCamera, roundCamera } from '../../src/map/camera.ts';
import { homeExtent, paddingOf } from '../../src/map/frame.ts';
import { goTo } from '../../src/state/actions.ts';
import { createAtlasStore } from '../../src/state/store.ts';

let frames: (() => void)[] = [];
let reduced = true;

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('matchMedia', () => ({ matches: reduced }));
});

afterEach(() => {
  reduced = true;
  vi.unstubAllGlobals();
});

const nextFrame = () => {
  for (const draw of frames.splice(0)) draw();
};

/** A map that moves at once and says so before `fitBounds` returns, as MapLibre does without animation. */
function setUp() {
  const listeners = new Map<string, ((event: object) => void)[]>();
  const fire = (type: string, event: object = {}) => {
    for (const listener of listeners.get(type) ?? []) listener(event);
  };
  const moves: { method: string; options: object }[] = [];
  const move = (method: string) => (_: unknown, options: object) => {
    moves.push({ method, options });
    fire('moveend');
  };
  const map = {
    on: (type: string, listener: (event: object) => void) => {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    off: (type: string) => listeners.delete(type),
    getCenter: () => ({ lng: 120.123456, lat: 31.987654 }),
    getZoom: () => 6.4321,
    fitBounds: move('fitBounds'),
    easeTo: (options: object) => move('easeTo')(null, options),
    getContainer: () => ({ clientWidth: 800, clientHeight: 600 }),
  };
  const store = createAtlasStore();
  const stop = followCamera(map as unknown as Parameters<typeof followCamera>[0], store);
  return { store, stop, moves, fire, listeners };
}

describe('the camera', () => {
  it('is written rounded: four decimals, zoom to two', () => {
    expect(roundCamera({ lon: 120.123456, lat: 31.987654, zoom: 6.4321 })).toEqual({
      lon: 120.1235,
      lat: 31.9877,
      zoom: 6.43,
    });
  });

  it('is told in the next frame, never inside the subscription that moved it', () => {
    const { store } = setUp();
    nextFrame();
    store.setState({ camera: null });
    goTo(store, { extent: [119, 30, 121, 32] });
    expect(store.getState().camera).toBeNull();
    nextFrame();
    expect(store.getState().camera).toEqual({ lon: 120.1235, lat: 31.9877, zoom: 6.43, home: false });
  });

  it('goes where it is asked, without animation for readers who want none', () => {
    const { store, moves } = setUp();
    goTo(store, { extent: [119, 30, 121, 32] });
    reduced = false;
    goTo(store, { camera: { lon: 120, lat: 31, zoom: 8 } });
    expect(moves.map(({ method }) => method)).toEqual(['fitBounds', 'easeTo']);
    expect(moves[0]?.options).toMatchObject({ animate: false });
    expect(moves[1]?.options).toMatchObject({ center: [120, 31], zoom: 8, duration: 250 });
  });

  it('keeps the delta in a frame that changes, until the reader moves the map', () => {
    const { moves, fire } = setUp();
    fire('resize');
    expect(moves).toHaveLength(1);
    fire('movestart', { originalEvent: {} });
    fire('resize');
    expect(moves).toHaveLength(1);
  });

  it('comes closer to the corridor in a small frame', () => {
    const [, south, , north] = homeExtent({ width: 390, height: 400 });
    const [, wideSouth, , wideNorth] = homeExtent({ width: 1160, height: 640 });
    expect(north - south).toBeLessThan(wideNorth - wideSouth);
  });

  it('keeps the foot of a narrow frame free for the legend and the credits', () => {
    const narrow = paddingOf({ width: 390, height: 420 });
    expect(narrow.bottom).toBeGreaterThan(2 * narrow.top);
    const wide = paddingOf({ width: 1160, height: 640 });
    expect(wide.bottom).toBe(wide.top);
  });

  it('stops listening', () => {
    const { stop, listeners } = setUp();
    stop();
    expect([...listeners.keys()]).toEqual([]);
  });
});
