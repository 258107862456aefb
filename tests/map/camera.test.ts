import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCamera } from '../../src/map/camera.ts';
import { followCamera } from '../../src/map/follow-camera.ts';
import { createMapView } from '../../src/map/view.ts';
import { homeView, ZOOM } from '../../src/scene/frame.ts';
import { project, unproject } from '../../src/scene/project.ts';
import { goTo } from '../../src/state/actions.ts';
import { writeAddress } from '../../src/state/address.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';
import { type Finger, fakeSurface } from '../fixtures/fake-surface.ts';

type Place = readonly [x: number, y: number];

let frames = new Map<number, (time: number) => void>();
let time = 0;
let asked = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  frames = new Map();
  vi.stubGlobal('requestAnimationFrame', (draw: (time: number) => void) => {
    asked += 1;
    frames.set(asked, draw);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  vi.stubGlobal('requestIdleCallback', (act: () => void) => act());
  vi.stubGlobal('navigator', { maxTouchPoints: 5 });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const frame = (ms = 16) => {
  time += ms;
  const due = [...frames.values()];
  frames.clear();
  for (const draw of due) draw(time);
};
/** Until all that moves has come to rest. */
const rest = () => {
  vi.advanceTimersByTime(1000);
  for (let step = 0; step < 60; step += 1) frame();
};

/** A map under the hand, tied to a state as on the page. `isSmooth`: what makes gestures smooth has come. */
async function setUp(isSmooth = true) {
  const hand = fakeSurface();
  const store = createAtlasStore();
  const view = createMapView(homeView(hand.size), { ...hand.size });
  const followed = followCamera(store, view);
  const camera = createCamera(hand.surface, view, followed.moves, () => true);
  if (isSmooth) await vi.dynamicImportSettled();
  const stop = followed.follow(camera);
  const finger = (identifier: number, [clientX, clientY]: Place): Finger => ({ identifier, clientX, clientY });
  const tap = (at: Place) => {
    const one = finger(1, at);
    hand.touch('touchstart', [one], [one]);
    hand.touch('touchend', [one], []);
  };
  const doubleTap = (at: Place) => {
    vi.advanceTimersByTime(600);
    tap(at);
    vi.advanceTimersByTime(120);
    tap(at);
  };
  const pinch = (from: readonly [Place, Place], to: readonly [Place, Place]) => {
    const fingers = (at: readonly [Place, Place]) => [finger(1, at[0]), finger(2, at[1])] as const;
    const [begun, moved] = [fingers(from), fingers(to)];
    hand.touch('touchstart', begun, begun);
    hand.touch('touchmove', moved, moved);
    hand.touch('touchend', [moved[0]], [moved[1]]);
    hand.touch('touchend', [moved[1]], []);
  };
  const resize = (width: number, height: number) => {
    Object.assign(hand.size, { width, height });
    followed.resize(camera, { width, height });
  };
  return { ...hand, store, view, followed, camera, stop, tap, doubleTap, pinch, resize };
}

describe('a double tap', () => {
  for (const isSmooth of [true, false]) {
    it(`goes one level nearer around the finger${isSmooth ? '' : ', also before gestures are smooth'}`, async () => {
      const { view, doubleTap } = await setUp(isSmooth);
      const at = [500, 200] as const;
      const before = view.getState();
      const under = unproject([...at], before.view, before.size);
      doubleTap(at);
      rest();
      const after = view.getState();
      expect(after.view.zoom).toBeCloseTo(before.view.zoom + 1, 6);
      const [x, y] = project(under, after.view, after.size);
      expect(x).toBeCloseTo(at[0], 1);
      expect(y).toBeCloseTo(at[1], 1);
    });
  }
});

describe('a map that rests', () => {
  it('says so, after a wheel, a flight and a hand that let go', async () => {
    const { view, wheel, camera, press, move, release } = await setUp();
    const isMoving = () => view.getState().moving;
    expect(isMoving()).toBe(false);
    wheel([400, 300], -240);
    frame();
    frame();
    expect(isMoving()).toBe(true);
    rest();
    expect(isMoving()).toBe(false);
    camera.zoomBy(-1);
    frame();
    frame();
    expect(isMoving()).toBe(true);
    press([400, 300]);
    release([400, 300]);
    expect(isMoving()).toBe(false);
    press([400, 300]);
    move([380, 290]);
    expect(isMoving()).toBe(true);
    release([380, 290]);
    rest();
    expect(isMoving()).toBe(false);
  });
});

describe('a finger on the map beside one on a panel', () => {
  it('is no gesture, and leaves none behind', async () => {
    const { view, touch, doubleTap } = await setUp();
    const [own, other] = [
      { identifier: 1, clientX: 300, clientY: 200 },
      { identifier: 2, clientX: 790, clientY: 300 },
    ];
    const before = view.getState().view;
    touch('touchstart', [own], [own], [other]);
    touch('touchmove', [{ ...own, clientX: 350 }], [{ ...own, clientX: 350 }], [other]);
    touch('touchend', [own], [], [other]);
    rest();
    expect(view.getState()).toMatchObject({ view: before, gesture: false, moving: false });
    doubleTap([400, 300]);
    rest();
    expect(view.getState().view.zoom).toBeCloseTo(before.zoom + 1, 6);
    expect(view.getState()).toMatchObject({ gesture: false, moving: false });
  });
});

/** Numbers as broken senders have them, among those that are meant. */
const number = (least: number, most: number) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.double({ min: least, max: most, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, 0) },
  );
const at = fc.tuple(fc.integer({ min: -20, max: 900 }), fc.integer({ min: -20, max: 700 }));
const pair = fc.oneof(
  fc.tuple(at, at),
  at.map((one) => [one, one] as [typeof one, typeof one]),
);
const side = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3000 }));
const action = fc.oneof(
  fc.record({ do: fc.constant('tap' as const), at }),
  fc.record({ do: fc.constant('doubleTap' as const), at }),
  fc.record({ do: fc.constant('pinch' as const), from: pair, to: pair }),
  fc.record({ do: fc.constant('wheel' as const), at, deltaY: fc.double({ noNaN: true }), ctrl: fc.boolean() }),
  fc.record({ do: fc.constant('drag' as const), from: at, to: at }),
  fc.record({ do: fc.constant('doubleClick' as const), at, shift: fc.boolean() }),
  fc.record({ do: fc.constant('zoomBy' as const), levels: number(-3, 3) }),
  fc.record({ do: fc.constant('panBy' as const), right: number(-500, 500), down: number(-500, 500) }),
  fc.record({ do: fc.constant('home' as const) }),
  fc.record({ do: fc.constant('resize' as const), width: side, height: side }),
  fc.record({ do: fc.constant('goTo' as const), lon: number(100, 130), lat: number(-90, 90), zoom: number(0, 22) }),
  fc.record({ do: fc.constant('show' as const), west: number(115, 118), east: number(118, 124) }),
  // A hidden page draws no frame, while timers go on.
  fc.record({
    do: fc.constant('wait' as const),
    frames: fc.integer({ min: 0, max: 20 }),
    ms: fc.integer({ max: 800, min: 0 }),
  }),
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;
type Map = Awaited<ReturnType<typeof setUp>>;

function perform(map: Map, step: Action): void {
  if (step.do === 'tap' || step.do === 'doubleTap') map[step.do](step.at);
  else if (step.do === 'pinch') map.pinch(step.from, step.to);
  else if (step.do === 'wheel') map.wheel(step.at, step.deltaY, step.ctrl);
  else if (step.do === 'drag') {
    map.press(step.from);
    map.move(step.to);
    map.release(step.to);
  } else if (step.do === 'doubleClick') map.doubleClick(step.at, step.shift);
  else if (step.do === 'zoomBy') map.camera.zoomBy(step.levels);
  else if (step.do === 'panBy') map.camera.panBy(step.right, step.down);
  else if (step.do === 'home') map.followed.goHome(map.camera);
  else if (step.do === 'resize') map.resize(step.width, step.height);
  else if (step.do === 'goTo') {
    const { lon, lat, zoom } = step;
    goTo(map.store, { camera: { lon, lat, zoom } });
    map.camera.fly({ lon, lat, zoom }, false);
  } else if (step.do === 'show') goTo(map.store, { extent: [step.west, 30, step.east, 32] });
  else {
    vi.advanceTimersByTime(step.ms);
    for (let index = 0; index < step.frames; index += 1) frame();
  }
}

describe('the camera, whatever is done to it', () => {
  it('is somewhere on the map, in the state and in the address too, and comes home', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), fc.boolean(), async (actions, isSmooth) => {
        const map = await setUp(isSmooth);
        const isSomewhere = () => {
          const { lon, lat, zoom } = map.view.getState().view;
          expect([lon, lat, zoom].every(Number.isFinite), `${lon}, ${lat}, ${zoom}`).toBe(true);
          expect(zoom).toBeGreaterThanOrEqual(ZOOM.min - 1e-9);
          expect(zoom).toBeLessThanOrEqual(ZOOM.max + 1e-9);
          const { camera, destination } = map.store.getState();
          expect(
            `${JSON.stringify([camera, destination])} ${writeAddress(map.store.getState(), ATLAS, 'en')}`,
          ).not.toMatch(/NaN|Infinity|"(lon|lat|zoom)":null/);
        };
        for (const step of actions) {
          perform(map, step);
          isSomewhere();
        }
        rest();
        isSomewhere();
        map.resize(800, 600);
        map.followed.goHome(map.camera);
        rest();
        const { view } = map.view.getState();
        const home = homeView({ width: 800, height: 600 });
        expect(view.zoom).toBeCloseTo(home.zoom, 3);
        expect(view.lon).toBeCloseTo(home.lon, 3);
        expect(view.lat).toBeCloseTo(home.lat, 3);
        map.stop();
        map.camera.stop();
      }),
      { numRuns: 300 },
    );
  });
});
