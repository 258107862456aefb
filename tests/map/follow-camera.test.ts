import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapCamera } from '../../src/map/camera.ts';
import { followCamera, roundCamera } from '../../src/map/follow-camera.ts';
import { createMapView } from '../../src/map/view.ts';
import { homeView } from '../../src/scene/frame.ts';
import { goTo } from '../../src/state/actions.ts';
import { createAtlasStore } from '../../src/state/store.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.stubGlobal('cancelAnimationFrame', () => {});
});

afterEach(() => vi.unstubAllGlobals());

const nextFrame = () => {
  for (const draw of frames.splice(0)) draw();
};

const SIZE = { width: 800, height: 600 };

/** A camera that moves at once and says so before it returns, as the real one does without animation. */
function setUp() {
  const store = createAtlasStore();
  const view = createMapView({ lon: 120.123456, lat: 31.987654, zoom: 6.4321 }, SIZE);
  const followed = followCamera(store, view);
  const moves: { method: string; options: unknown[] }[] = [];
  const move =
    (method: string) =>
    (...options: unknown[]) => {
      moves.push({ method, options });
      followed.moves.ended();
    };
  const camera = { fly: move('fly'), fit: move('fit'), resize: move('resize') } as unknown as MapCamera;
  const stop = followed.follow(camera);
  return { store, view, followed, camera, stop, moves };
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

  it('goes where it is asked', () => {
    const { store, moves } = setUp();
    goTo(store, { extent: [119, 30, 121, 32] });
    goTo(store, { camera: { lon: 120, lat: 31, zoom: 8 } });
    expect(moves.map(({ method, options }) => [method, options[0]])).toEqual([
      ['fit', [119, 30, 121, 32]],
      ['fly', { lon: 120, lat: 31, zoom: 8 }],
    ]);
  });

  it('keeps the delta in a frame that changes, until the reader moves the map, and again after going home', () => {
    const { followed, camera, moves, store } = setUp();
    const flights = () => moves.filter(({ method }) => method === 'fly').map(({ options }) => options[0]);
    followed.resize(camera, { width: 500, height: 400 });
    expect(flights()).toEqual([homeView({ width: 500, height: 400 })]);
    followed.moves.taken();
    followed.resize(camera, SIZE);
    expect(flights()).toHaveLength(1);
    nextFrame();
    expect(store.getState().camera?.home).toBe(false);
    followed.goHome(camera);
    followed.resize(camera, SIZE);
    nextFrame();
    expect(flights()).toHaveLength(3);
    expect(store.getState().camera?.home).toBe(true);
  });

  it('forgets what was pointed at when the reader takes the map in hand', () => {
    const { followed, view, store } = setUp();
    store.setState({ hovered: { kind: 'place', id: '330400' } });
    view.setState({ pinned: { at: [1, 1], alliances: ['al-a'] } });
    followed.moves.taken();
    expect(view.getState().pinned).toBeNull();
    expect(store.getState().hovered).toBeNull();
  });

  it('stops listening', () => {
    const { stop, store, moves } = setUp();
    stop();
    goTo(store, { extent: [119, 30, 121, 32] });
    expect(moves).toEqual([]);
  });
});
