import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapLayer } from '../../src/map/layer.ts';
import { LAYERS } from '../../src/map/layers/index.ts';
import { follow, lookOf } from '../../src/map/sync.ts';
import { hover, select, setLanguage, setTheme, showLayer, toggleFacet } from '../../src/state/actions.ts';
import { createSelectors } from '../../src/state/selectors.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';
import { type Call, fakeMap } from '../fixtures/fake-map.ts';

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

const sourcesOf = (calls: readonly Call[]) =>
  new Set(calls.flatMap(([method, id]) => (method === 'setData' ? [String(id)] : [])));
const statesOf = (calls: readonly Call[]) =>
  calls.filter(([method]) => method === 'setFeatureState').map(([, feature, state]) => ({ feature, state }));

describe('following the state', () => {
  it('draws everything once at the start', () => {
    const { calls } = setUp();
    expect(sourcesOf(calls)).toEqual(new Set(['places', 'ribbons', 'own-links', 'own-stops']));
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
                layer.apply?.(...args);
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
    expect(runsOf(() => select(store, { kind: 'place', id: '330400' }))).toEqual(['areas', 'outline', 'symbols']);
    expect(runsOf(() => hover(store, { kind: 'alliance', id: 'al-robot' }))).toEqual(['areas', 'links', 'symbols']);
    expect(runsOf(() => toggleFacet(store, 'industry', 'ind-newmat'))).toEqual(['areas', 'links', 'symbols']);
    expect(runsOf(() => setLanguage(store, 'zh'))).toEqual([]);
    expect(runsOf(() => store.setState({ camera: { lon: 120, lat: 31, zoom: 7, home: false } }))).toEqual([]);
  });

  it('changes states only, no geometry, when a place is hovered', () => {
    const { store, callsOf } = setUp();
    const calls = callsOf(() => hover(store, { kind: 'place', id: '330400' }));
    expect(sourcesOf(calls)).toEqual(new Set());
    expect(statesOf(calls)).toEqual(
      ['cities', 'units', 'places'].map((source) => ({
        feature: { source, id: '330400' },
        state: { hover: true, selected: false, concerned: false, faded: false },
      })),
    );
  });

  it('draws back what does not belong to a hovered alliance, and its ribbons', () => {
    const { store, callsOf } = setUp();
    const calls = callsOf(() => hover(store, { kind: 'alliance', id: 'al-newmat' }));
    const states = statesOf(calls).filter(({ feature }) => (feature as { source: string }).source === 'places');
    expect(states.map(({ feature, state }) => [(feature as { id: string }).id, state])).toEqual([
      ['320500', { hover: false, selected: false, concerned: true, faded: false }],
      ['321200', { hover: false, selected: false, concerned: false, faded: true }],
      ['321202', { hover: false, selected: false, concerned: false, faded: true }],
      ['330400', { hover: false, selected: false, concerned: true, faded: false }],
    ]);
    const opacity = calls.find(([, layer, name]) => layer === 'link-ribbons' && name === 'line-opacity');
    expect(opacity?.[3]).toBeLessThan(0.25);
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
    expect(callsOf(() => setLanguage(store, 'zh'))).toEqual([]);
    const calls = callsOf(() => sync.redraw());
    expect(sourcesOf(calls)).toEqual(new Set(['places', 'ribbons', 'own-links', 'own-stops']));
    expect(calls).toContainEqual(['setLayoutProperty', 'place-labels', 'text-field', ['get', 'label_zh']]);
    expect(statesOf(calls).length).toBeGreaterThan(0);
  });

  it('stops', () => {
    const { store, sync, callsOf } = setUp();
    sync.stop();
    expect(callsOf(() => select(store, { kind: 'place', id: '330400' }))).toEqual([]);
    expect(systemTheme).toBeNull();
  });
});
