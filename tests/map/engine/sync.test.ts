import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapLayer } from '../../../src/map/engine/layer.ts';
import { LAYERS } from '../../../src/map/engine/layers/index.ts';
import { follow, lookOf } from '../../../src/map/engine/sync.ts';
import { hover, select, setLanguage, setTheme, showLayer, toggleFacet } from '../../../src/state/actions.ts';
import { createSelectors } from '../../../src/state/selectors.ts';
import { createAtlasStore } from '../../../src/state/store.ts';
import { THEMES } from '../../../src/ui/theme.ts';
import { ATLAS } from '../../fixtures/atlas.ts';
import { type Call, fakeMap } from '../../fixtures/fake-map.ts';

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

afterEach(() => vi.unstubAllGlobals());

/** Follows a fresh store with all layers; `callsOf` returns what an action made the map do. */
function setUp(layers: readonly MapLayer[] = LAYERS) {
  const store = createAtlasStore();
  const { map, calls } = fakeMap();
  let drawn = 0;
  const context = { atlas: ATLAS, store, selectors: createSelectors(ATLAS) };
  const sync = follow(map, layers, context, lookOf(store.getState()), () => {
    drawn += 1;
  });
  const callsOf = (act: () => void): Call[] => {
    calls.length = 0;
    drawn = 0;
    act();
    return [...calls];
  };
  return { store, sync, callsOf, calls, drawn: () => drawn };
}

const statesOf = (calls: readonly Call[]) =>
  calls.filter(([method]) => method === 'setFeatureState').map(([, feature, state]) => ({ feature, state }));

describe('following the state', () => {
  it('draws everything once at the start', () => {
    const { calls } = setUp();
    const filtered = calls.flatMap(([method, layer]) => (method === 'setFilter' ? [layer] : []));
    expect(filtered).toEqual(['outline-cities', 'outline-units']);
  });

  it('calls each layer only for its own slice', () => {
    const runs: string[] = [];
    const spied = LAYERS.map(
      (layer): MapLayer =>
        layer.apply
          ? {
              ...layer,
              apply: (...args) => {
                runs.push(layer.id);
                return layer.apply?.(...args) ?? false;
              },
            }
          : layer,
    );
    const { store } = setUp(spied);
    const runsOf = (act: () => void) => {
      runs.length = 0;
      act();
      return runs.toSorted();
    };
    expect(runsOf(() => showLayer(store, 'corridor', false))).toEqual(['areas', 'corridor']);
    expect(runsOf(() => select(store, { kind: 'place', id: '330400' }))).toEqual(['areas', 'outline']);
    expect(runsOf(() => hover(store, { kind: 'alliance', id: 'al-robot' }))).toEqual(['areas']);
    expect(runsOf(() => toggleFacet(store, 'industry', 'ind-newmat'))).toEqual(['areas']);
    expect(runsOf(() => setLanguage(store, 'zh'))).toEqual([]);
    expect(runsOf(() => store.setState({ camera: { lon: 120, lat: 31, zoom: 7, home: false } }))).toEqual([]);
  });

  it('changes states only, no geometry, when a place is hovered', () => {
    const { store, callsOf } = setUp();
    const calls = callsOf(() => hover(store, { kind: 'place', id: '330400' }));
    expect(new Set(calls.map(([method]) => method))).toEqual(new Set(['setFeatureState']));
    expect(statesOf(calls)).toEqual(
      ['cities', 'units'].map((source) => ({
        feature: { source, id: '330400' },
        state: { hover: true, selected: false, concerned: false, faded: false },
      })),
    );
  });

  it('outlines the selected place', () => {
    const { store, callsOf } = setUp();
    const calls = callsOf(() => select(store, { kind: 'place', id: '330400' }));
    expect(calls).toContainEqual(['setFilter', 'outline-cities', ['==', ['get', 'adcode'], '330400']]);
  });

  it('recolours for a theme, also when the system changes it', () => {
    const { store, callsOf } = setUp();
    const bySystem = callsOf(() => {
      dark = true;
      systemTheme?.();
    });
    expect(bySystem).toContainEqual(['setPaintProperty', 'sea', 'background-color', expect.any(String)]);
    expect(callsOf(() => setTheme(store, 'dark'))).toEqual([]);
  });

  it('paints nothing anew for filters that change no area', () => {
    const { store, callsOf, drawn } = setUp();
    expect(callsOf(() => toggleFacet(store, 'industry', 'ind-newmat'))).toEqual([]);
    expect(drawn()).toBe(0);
  });

  it('tells after each change, and only then, that something is to be drawn', () => {
    const { store, callsOf, drawn } = setUp();
    callsOf(() => hover(store, { kind: 'place', id: '330400' }));
    expect(drawn()).toBeGreaterThan(0);
    callsOf(() => store.setState({ filtersOpen: true }));
    expect(drawn()).toBe(0);
  });

  it('is silent while the map is lost and draws everything anew afterwards', () => {
    const { store, sync, callsOf } = setUp();
    sync.pause();
    expect(callsOf(() => select(store, { kind: 'place', id: '330400' }))).toEqual([]);
    expect(callsOf(() => setTheme(store, 'dark'))).toEqual([]);
    const calls = callsOf(() => sync.redraw());
    expect(calls).toContainEqual(['setPaintProperty', 'sea', 'background-color', THEMES.dark.sea]);
    expect(statesOf(calls).length).toBeGreaterThan(0);
  });

  it('stops', () => {
    const { store, sync, callsOf } = setUp();
    sync.stop();
    expect(callsOf(() => select(store, { kind: 'place', id: '330400' }))).toEqual([]);
    expect(systemTheme).toBeNull();
  });
});
