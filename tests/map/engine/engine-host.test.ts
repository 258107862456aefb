import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineEvents, startEngine } from '../../../src/map/engine/engine.ts';
import { hostEngine } from '../../../src/map/engine/engine-host.ts';
import type { Look } from '../../../src/map/engine/style.ts';
import type { Stage } from '../../../src/map/stage.ts';
import { createMapView } from '../../../src/map/view.ts';
import type { GroundLevel } from '../../../src/scene/ground.ts';
import { NO_OUTLINE } from '../../../src/scene/outline.ts';
import type { View } from '../../../src/scene/project.ts';
import { setLanguage, setTheme } from '../../../src/state/actions.ts';
import type { Context } from '../../../src/state/context.ts';
import { createAtlasStore } from '../../../src/state/store.ts';
import { THEMES } from '../../../src/ui/theme.ts';
import { ATLAS } from '../../fixtures/atlas.ts';
import { fakePage } from '../../fixtures/fake-page.ts';

const { start } = vi.hoisted(() => ({ start: vi.fn() }));
vi.mock('../../../src/map/engine/engine.ts', () => ({ startEngine: start }));

let systemTheme: (() => void) | null = null;
let dark = false;

beforeEach(() => {
  dark = false;
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return dark;
    },
    addEventListener: (_: string, draw: () => void) => {
      systemTheme = draw;
    },
    removeEventListener: () => {
      systemTheme = null;
    },
  }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  start.mockReset();
});

const GROUND: GroundLevel = { level: 2, zoom: 12, origin: [112.5, 36.8], shapes: [] };
const HOME: View = { lon: 120, lat: 31, zoom: 7 };

/** A host whose engine writes down what it is to show; `complete` says that it has drawn all of that. */
function setUp({ isSlow = false } = {}) {
  const page = fakePage();
  const store = createAtlasStore();
  const view = createMapView(HOME, { width: 400, height: 300 });
  const shown: { view: View; look: Look }[] = [];
  const told = { repaints: 0, stopped: 0 };
  let events: EngineEvents | null = null;
  start.mockImplementation((...[, , , , own]: Parameters<typeof startEngine>) => {
    events = own;
    const stop = () => {
      told.stopped += 1;
    };
    return { isSlow, show: (view: View, look: Look) => shown.push({ view, look }), resize() {}, stop };
  });
  let scene: Omit<Look, 'theme'> = { states: new Map(), outline: NO_OUTLINE, counties: null };
  const host = hostEngine(
    {
      stage: {} as Stage,
      context: { atlas: ATLAS, store } as unknown as Context,
      view,
      scene: () => scene,
      repaint: () => {
        told.repaints += 1;
      },
      lost() {},
      broken() {},
    },
    GROUND,
  );
  const setScene = (next: Partial<typeof scene>) => {
    scene = { ...scene, ...next };
  };
  const moveTo = (zoom: number) => view.setState({ view: { ...HOME, zoom } });
  return { ...page, store, view, host, shown, told, setScene, moveTo, complete: () => events?.complete() };
}

describe('hosting the engine', () => {
  it('takes over once it has drawn the view that is shown', () => {
    const { host, complete, root, told, shown } = setUp();
    expect(host.show()).toBe(false);
    complete();
    expect(told.repaints).toBe(1);
    expect(root.atlas).toBe('gl');
    expect(host.show()).toBe(true);
    expect(shown).toEqual([]);
  });

  it('does not take over with a view that was left meanwhile, until the map rests', () => {
    const { host, complete, moveTo, shown } = setUp();
    moveTo(8);
    complete();
    expect(host.show()).toBe(false);
    host.rest();
    expect(shown.at(-1)?.view.zoom).toBe(8);
    complete();
    expect(host.show()).toBe(true);
  });

  it('draws what has changed in the same frame: view, states of places, outline', () => {
    const { host, complete, moveTo, setScene, shown } = setUp();
    complete();
    moveTo(8);
    expect(host.show()).toBe(true);
    const states = new Map();
    setScene({ states });
    expect(host.show()).toBe(true);
    setScene({ outline: { ...NO_OUTLINE, line: true } });
    expect(host.show()).toBe(true);
    expect(host.show()).toBe(true);
    expect(shown.map(({ view, look }) => [view.zoom, look.states === states, look.outline.line])).toEqual([
      [8, false, false],
      [8, true, false],
      [8, true, true],
    ]);
  });

  it('takes up what has changed before it is complete', () => {
    const { host, complete, setScene, shown } = setUp();
    setScene({ outline: { ...NO_OUTLINE, line: true } });
    expect(host.show()).toBe(false);
    expect(shown).toHaveLength(1);
    complete();
    expect(host.show()).toBe(true);
  });

  it('recolours for a theme, also when the system changes it, and for nothing else', () => {
    const { host, complete, store, shown, told } = setUp();
    complete();
    told.repaints = 0;
    dark = true;
    systemTheme?.();
    expect(told.repaints).toBe(1);
    expect(host.show()).toBe(true);
    expect(shown.at(-1)?.look.theme).toBe(THEMES.dark);
    setTheme(store, 'dark');
    setLanguage(store, 'zh');
    expect(host.show()).toBe(true);
    expect(shown).toHaveLength(1);
  });

  it('hands the ground back while a slow engine cannot keep up', async () => {
    const { host, complete, moveTo, setScene, shown, pass } = setUp({ isSlow: true });
    complete();
    expect(host.show()).toBe(true);
    moveTo(8);
    expect(host.show()).toBe(false);
    await pass(200);
    moveTo(9);
    expect(host.show()).toBe(false);
    await pass(300);
    expect(shown).toEqual([]);
    await pass(200);
    expect(shown.map(({ view }) => view.zoom)).toEqual([9]);
    complete();
    expect(host.show()).toBe(true);
    setScene({ states: new Map() });
    expect(host.show()).toBe(false);
    await pass(500);
    complete();
    expect(host.show()).toBe(true);
  });

  it('stops', () => {
    const { host, complete, store, told, root } = setUp();
    host.stop();
    complete();
    expect(root.atlas).toBeUndefined();
    setTheme(store, 'dark');
    expect(told).toEqual({ repaints: 0, stopped: 1 });
    expect(systemTheme).toBeNull();
  });
});
