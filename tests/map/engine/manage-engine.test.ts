import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineOptions } from '../../../src/map/engine/engine-host.ts';
import { manageEngine } from '../../../src/map/engine/manage-engine.ts';
import type { Stage } from '../../../src/map/stage.ts';
import { createMapView } from '../../../src/map/view.ts';
import type { GroundLevel } from '../../../src/scene/ground.ts';
import { NO_OUTLINE } from '../../../src/scene/outline.ts';
import type { Context } from '../../../src/state/context.ts';
import { createLater } from '../../../src/state/later.ts';
import { createAtlasStore } from '../../../src/state/store.ts';
import { fakePage } from '../../fixtures/fake-page.ts';

const begin = vi.fn();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
  begin.mockReset();
});

/** What passes until a reader with a graphics card has rested, and the browser is idle. */
const REST = 1300;
const GROUND: GroundLevel = { level: 2, zoom: 12, origin: [112.5, 36.8], shapes: [] };

/** A map whose engines are counted; `lose` takes the graphics context of the last one away, `spoil` makes it report an error. */
function setUp(
  options: Parameters<typeof fakePage>[0] = {},
  start: () => void = () => {},
  painting: 'auto' | 'gl' = 'auto',
) {
  const page = fakePage(options);
  const store = createAtlasStore();
  store.setState({ painting });
  let lose = () => {};
  let spoil = () => {};
  const engines = { begun: 0, running: 0, repaints: 0 };
  begin.mockImplementation(({ lost, broken }: EngineOptions) => {
    start();
    engines.begun += 1;
    engines.running += 1;
    lose = lost;
    spoil = broken;
    const stop = () => {
      engines.running -= 1;
    };
    return { show: () => true, rest() {}, resize() {}, stop };
  });
  const stage = { surface: {}, engine: { replaceChildren() {} } } as unknown as Stage;
  const view = createMapView({ lon: 120, lat: 31, zoom: 7 }, { width: 400, height: 300 });
  const ground = { missing: 0, asked: 0 };
  const kept = manageEngine(
    {
      stage,
      context: { store, later: createLater(() => Promise.resolve({ hostEngine: begin }) as never) } as Context,
      view,
      scene: () => ({ states: new Map(), outline: NO_OUTLINE, counties: null }),
      repaint: () => {
        engines.repaints += 1;
      },
    },
    async () => {
      ground.asked += 1;
      if (ground.asked <= ground.missing) throw new Error('404');
      return GROUND;
    },
  );
  const notices = () => store.getState().notices.map(({ code }) => code);
  return { ...page, engines, ground, kept, notices, view, lose: () => lose(), spoil: () => spoil() };
}

describe('keeping the engine', () => {
  it('shows nothing before it is here, and after it has been let go', async () => {
    const { see, pass, engines, kept, root } = setUp();
    expect(kept.show()).toBe(false);
    see(true);
    await pass(REST);
    expect(kept.show()).toBe(true);
    root.atlas = 'gl';
    see(false);
    await pass(6000);
    expect(kept.show()).toBe(false);
    expect(engines).toEqual({ begun: 1, running: 0, repaints: 1 });
    expect(root.atlas).toBe('svg');
    see(true);
    await pass(300 + REST);
    expect(engines).toMatchObject({ begun: 2, running: 1 });
  });

  it('begins once the reader rests: later where it is slow, at once where the address asks for it', async () => {
    const begun = async (options: Parameters<typeof fakePage>[0], painting: 'auto' | 'gl', rest: number) => {
      const { see, pass, engines } = setUp(options, undefined, painting);
      see(true);
      await pass(rest);
      return engines.begun;
    };
    expect(await begun({}, 'auto', 900)).toBe(0);
    expect(await begun({}, 'auto', REST)).toBe(1);
    expect(await begun({ hasGraphicsCard: false }, 'auto', 5000)).toBe(0);
    expect(await begun({ hasGraphicsCard: false }, 'auto', 6300)).toBe(1);
    expect(await begun({ hasGraphicsCard: false }, 'gl', 0)).toBe(1);
  });

  it('lets the reader go first: each input puts it off, and one before it has drawn ends it', async () => {
    const { see, pass, press, engines, root, kept } = setUp();
    see(true);
    for (let step = 0; step < 5; step++) {
      await pass(800);
      press();
    }
    expect(engines.begun).toBe(0);
    await pass(REST);
    expect(engines).toMatchObject({ begun: 1, running: 1 });
    press();
    expect(engines.running).toBe(0);
    expect(kept.show()).toBe(false);
    await pass(REST);
    expect(engines).toMatchObject({ begun: 2, running: 1 });
    // It has drawn: from now on it stays.
    root.atlas = 'gl';
    press();
    press();
    await pass(10_000);
    expect(engines).toMatchObject({ begun: 2, running: 1 });
  });

  it('comes back by itself after a loss, and says nothing', async () => {
    const { see, pass, engines, lose, notices, root } = setUp();
    see(true);
    await pass(REST);
    lose();
    expect(engines.running).toBe(0);
    expect(root.atlas).toBe('svg');
    await pass(1100 + REST);
    expect(engines).toMatchObject({ begun: 2, running: 1 });
    expect(notices()).toEqual([]);
  });

  it('is not asked for again after two losses within a minute, which is said', async () => {
    const { see, pass, engines, lose, notices, isWatched } = setUp();
    see(true);
    await pass(REST);
    lose();
    await pass(1100 + REST);
    lose();
    await pass(120_000);
    expect(engines).toMatchObject({ begun: 2, running: 0 });
    expect(notices()).toEqual(['webgl-lost']);
    expect(isWatched()).toBe(false);
  });

  it('is not started without its ground, which is said, and tries again a few times', async () => {
    const { see, pass, engines, ground, notices, view, kept } = setUp();
    ground.missing = 5;
    see(true);
    await pass(REST);
    expect(view.getState().incomplete).toBe(true);
    expect(kept.show()).toBe(false);
    await pass(600_000);
    expect(ground.asked).toBe(4);
    expect(engines.begun).toBe(0);
    see(false);
    await pass(6000);
    see(true);
    await pass(300 + REST);
    see(false);
    await pass(6000);
    see(true);
    await pass(300 + REST);
    expect(ground.asked).toBe(6);
    expect(engines).toMatchObject({ begun: 1, running: 1 });
    expect(notices()).toEqual([]);
  });

  it('asks for no ground once the map is out of sight', async () => {
    const { see, pass, ground } = setUp();
    ground.missing = 9;
    see(true);
    await pass(REST);
    see(false);
    await pass(600_000);
    expect(ground.asked).toBe(1);
  });

  it('is let go when it reports an error, which is said, and tries again a few times', async () => {
    const { see, pass, engines, spoil, notices, root, view } = setUp();
    see(true);
    await pass(REST);
    spoil();
    spoil();
    expect(engines).toMatchObject({ begun: 1, running: 0 });
    expect(root.atlas).toBe('svg');
    expect(view.getState().incomplete).toBe(true);
    await pass(31_000 + REST);
    expect(engines).toMatchObject({ begun: 2, running: 1 });
    for (let round = 0; round < 9; round++) {
      spoil();
      await pass(31_000 + REST);
    }
    expect(engines).toMatchObject({ begun: 4, running: 0 });
    // Who comes back to the map may find it mended.
    see(false);
    await pass(6000);
    see(true);
    await pass(300 + REST);
    expect(engines).toMatchObject({ begun: 5, running: 1 });
    expect(notices()).toEqual([]);
  });

  it('outlives losses that lie far apart', async () => {
    const { see, pass, engines, lose, notices } = setUp();
    see(true);
    await pass(REST);
    for (let sleep = 0; sleep < 3; sleep++) {
      lose();
      await pass(70_000);
    }
    expect(engines).toMatchObject({ begun: 4, running: 1 });
    expect(notices()).toEqual([]);
  });

  it('says so when it cannot begin again, and is silent where it never could', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    let mayStart = true;
    const start = () => {
      if (!mayStart) throw new Error('no WebGL');
    };
    const { see, pass, lose, notices } = setUp({}, start);
    see(true);
    await pass(REST);
    mayStart = false;
    lose();
    await pass(1100 + REST);
    expect(notices()).toEqual(['webgl-lost']);
    const never = setUp({}, start);
    never.see(true);
    await never.pass(REST);
    expect(never.notices()).toEqual([]);
    expect(never.engines.begun).toBe(0);
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it('is never begun in a sandbox without an origin', async () => {
    const { see, pass, engines, isWatched } = setUp({ origin: 'null' });
    expect(isWatched()).toBe(false);
    see(true);
    await pass(10_000);
    expect(engines.begun).toBe(0);
  });

  it('is let go with the map', async () => {
    const { see, pass, engines, kept, isWatched } = setUp();
    see(true);
    await pass(REST);
    kept.stop();
    expect(engines.running).toBe(0);
    expect(isWatched()).toBe(false);
  });
});
