import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { toggleExcluded } from '../../src/explore/filters/exclude-button.tsx';
import { dayOf } from '../../src/model/dates.ts';
import { loosen } from '../../src/parts/loosening.tsx';
import * as actions from '../../src/state/actions.ts';
import { EMBED_DEFAULTS, type Lock, type PanelId } from '../../src/state/embed-options.ts';
import {
  type AtlasState,
  type AtlasStore,
  createAtlasStore,
  INITIAL_STATE,
  textsState,
} from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const PERIOD = { from: dayOf(2018), to: dayOf(2019) };
/** What "Clear" keeps, to be undone. */
const CLEARED = { cleared: expect.objectContaining({ before: expect.anything(), after: expect.anything() }) };
const CAMERA = { lon: 120, lat: 31, zoom: 6, home: false };
const REF = { kind: 'alliance', id: 'al-robot' } as const;
const NOTICE = { code: 'address-value', detail: 'x' } as const;

/** Actions that set something to what it already is, in a state where it is so. */
const IDLE: [name: string, state: Partial<AtlasState>, act: (store: AtlasStore) => void][] = [
  ['setLanguage', { language: 'zh' }, (store) => actions.setLanguage(store, 'zh')],
  ['setTheme', { theme: 'dark' }, (store) => actions.setTheme(store, 'dark')],
  ['setPeriod', { period: PERIOD }, (store) => actions.setPeriod(store, { ...PERIOD })],
  ['setPeriod to all time', { period: null }, (store) => actions.setPeriod(store, null)],
  ['setTime', { period: PERIOD, timeMode: 'change' }, (store) => actions.setTime(store, { ...PERIOD }, 'change')],
  ['setTimeMode', { timeMode: 'as-of' }, (store) => actions.setTimeMode(store, 'as-of')],
  ['setFacet', { facets: { place: ['330400'] } }, (store) => actions.setFacet(store, 'place', ['330400'])],
  ['setFacet to nothing', {}, (store) => actions.setFacet(store, 'place', [])],
  ['setMatch', { match: { place: 'all' } }, (store) => actions.setMatch(store, 'place', 'all')],
  ['setMatch to the default', {}, (store) => actions.setMatch(store, 'place', 'any')],
  ['clearFilters', {}, actions.clearFilters],
  ['select', { selected: REF }, (store) => actions.select(store, { ...REF })],
  ['select nothing', {}, (store) => actions.select(store, null)],
  ['hover', { hovered: REF }, (store) => actions.hover(store, { ...REF })],
  ['showLayer', {}, (store) => actions.showLayer(store, 'links', true)],
  ['setCamera', { camera: CAMERA }, (store) => actions.setCamera(store, { ...CAMERA })],
  ['openTable', { table: 'events' }, (store) => actions.openTable(store, 'events')],
  ['openFilters', { filtersOpen: true }, (store) => actions.openFilters(store, true)],
  ['showLegend', {}, (store) => actions.showLegend(store, false)],
  ['dismissNotices', {}, actions.dismissNotices],
  ['setTexts', { whole: ATLAS }, (store) => actions.setTexts(store, ATLAS)],
];

/** Actions that change something, and what becomes of it. */
const ACTIVE: [
  name: string,
  before: Partial<AtlasState>,
  act: (store: AtlasStore) => void,
  after: Partial<AtlasState>,
][] = [
  ['setLanguage', {}, (store) => actions.setLanguage(store, 'zh'), { language: 'zh' }],
  ['setTheme', {}, (store) => actions.setTheme(store, 'dark'), { theme: 'dark' }],
  ['setPeriod', {}, (store) => actions.setPeriod(store, PERIOD), { period: PERIOD }],
  ['setPeriod to all time', { period: PERIOD }, (store) => actions.setPeriod(store, null), { period: null }],
  ['setPeriod as of', { timeMode: 'as-of' }, (store) => actions.setPeriod(store, PERIOD), { period: PERIOD }],
  ['setTimeMode', { period: PERIOD }, (store) => actions.setTimeMode(store, 'as-of'), { timeMode: 'as-of' }],
  [
    'setTime',
    { period: PERIOD, timeMode: 'change' },
    (store) => actions.setTime(store, null, 'overlap'),
    { period: null, timeMode: 'overlap' },
  ],
  ['toggleFacet on', {}, (store) => actions.toggleFacet(store, 'place', 'x'), { facets: { place: ['x'] } }],
  [
    'toggleFacet on another',
    { facets: { place: ['x'], type: ['plan'] } },
    (store) => actions.toggleFacet(store, 'place', 'y'),
    { facets: { place: ['x', 'y'], type: ['plan'] } },
  ],
  [
    'toggleFacet off',
    { facets: { place: ['x'] } },
    (store) => actions.toggleFacet(store, 'place', 'x'),
    { facets: {} },
  ],
  [
    'setFacet',
    { facets: { place: ['x'] } },
    (store) => actions.setFacet(store, 'place', ['y']),
    { facets: { place: ['y'] } },
  ],
  [
    'setFacet to nothing',
    { facets: { place: ['x'] } },
    (store) => actions.setFacet(store, 'place', []),
    { facets: {} },
  ],
  [
    'toggleFacet of the last option, with how it was matched',
    { facets: { place: ['x'] }, match: { place: 'none', type: 'none' } },
    (store) => actions.toggleFacet(store, 'place', 'x'),
    { facets: {}, match: { type: 'none' } },
  ],
  [
    'toggleFacet of one of two, and not how they are matched',
    { facets: { place: ['x', 'y'] }, match: { place: 'none' } },
    (store) => actions.toggleFacet(store, 'place', 'x'),
    { facets: { place: ['y'] }, match: { place: 'none' } },
  ],
  [
    'setFacet to what was excluded',
    { facets: { place: ['x'] }, match: { place: 'none' } },
    (store) => actions.setFacet(store, 'place', ['x']),
    { facets: { place: ['x'] }, match: {} },
  ],
  [
    'toggleExcluded of a chosen option',
    { facets: { place: ['x', 'y'] }, match: { place: 'all' } },
    (store) => toggleExcluded(store, 'place', 'y'),
    { facets: { place: ['x'] }, excluded: { place: ['y'] } },
  ],
  [
    'toggleExcluded of an excluded option',
    { facets: { place: ['x'] }, excluded: { place: ['y'] } },
    (store) => toggleExcluded(store, 'place', 'y'),
    { facets: { place: ['x'] }, excluded: {} },
  ],
  [
    'toggleExcluded where the chosen options exclude',
    { facets: { place: ['x'] }, match: { place: 'none' } },
    (store) => toggleExcluded(store, 'place', 'y'),
    { facets: { place: ['x', 'y'] } },
  ],
  [
    'toggleFacet of an excluded option',
    { facets: { place: ['x'] }, excluded: { place: ['y'] }, match: { place: 'all' } },
    (store) => actions.toggleFacet(store, 'place', 'y'),
    { excluded: {}, facets: { place: ['x'] } },
  ],
  [
    'setFacet to what is needed alone',
    { facets: { place: ['x'] }, excluded: { place: ['y'], type: ['plan'] } },
    (store) => actions.setFacet(store, 'place', ['x']),
    { facets: { place: ['x'] }, excluded: { type: ['plan'] } },
  ],
  [
    'setMatch to none, with what is excluded already',
    { facets: { place: ['x'] }, excluded: { place: ['y'], type: ['plan'] } },
    (store) => actions.setMatch(store, 'place', 'none'),
    { facets: { place: ['x', 'y'] }, excluded: { type: ['plan'] }, match: { place: 'none' } },
  ],
  [
    'loosen what a facet needs',
    { facets: { place: ['x', 'y'] }, excluded: { place: ['z'] }, match: { place: 'all' } },
    (store) => loosen(store, { remove: 'place' }),
    { facets: {}, excluded: { place: ['z'] }, match: {} },
  ],
  [
    'loosen what a facet excludes',
    { facets: { place: ['x', 'y'] }, excluded: { place: ['z'] }, match: { place: 'all' } },
    (store) => loosen(store, { remove: 'place', excluding: true }),
    { facets: { place: ['x', 'y'] }, excluded: {} },
  ],
  [
    'loosen where the chosen options exclude',
    { facets: { place: ['x'] }, match: { place: 'none' } },
    (store) => loosen(store, { remove: 'place', excluding: true }),
    { facets: {}, match: {} },
  ],
  [
    'clearFilters of what is only excluded',
    { excluded: { place: ['x'] } },
    actions.clearFilters,
    { excluded: {}, ...CLEARED },
  ],
  ['setMatch', {}, (store) => actions.setMatch(store, 'place', 'all'), { match: { place: 'all' } }],
  ['setMatch to any', { match: { place: 'all' } }, (store) => actions.setMatch(store, 'place', 'any'), { match: {} }],
  [
    'clearFilters',
    { facets: { place: ['x'] }, match: { place: 'all' }, period: PERIOD },
    actions.clearFilters,
    { facets: {}, match: {}, period: null, ...CLEARED },
  ],
  [
    'clearFilters of a match mode alone',
    { match: { place: 'all' } },
    actions.clearFilters,
    { facets: {}, match: {}, ...CLEARED },
  ],
  ['select', {}, (store) => actions.select(store, REF), { selected: REF }],
  ['select nothing', { selected: REF }, (store) => actions.select(store, null), { selected: null }],
  ['hover', {}, (store) => actions.hover(store, REF), { hovered: REF }],
  [
    'showLayer',
    {},
    (store) => actions.showLayer(store, 'links', false),
    { layers: { ...INITIAL_STATE.layers, links: false } },
  ],
  ['setCamera', {}, (store) => actions.setCamera(store, CAMERA), { camera: CAMERA }],
  [
    'setCamera elsewhere',
    { camera: CAMERA },
    (store) => actions.setCamera(store, { ...CAMERA, zoom: 7 }),
    { camera: { ...CAMERA, zoom: 7 } },
  ],
  ['openTable', {}, (store) => actions.openTable(store, 'events'), { table: 'events' }],
  ['openFilters', {}, (store) => actions.openFilters(store, true), { filtersOpen: true }],
  ['addNotice', {}, (store) => actions.addNotice(store, NOTICE), { notices: [NOTICE] }],
  ['dismissNotices', { notices: [NOTICE] }, actions.dismissNotices, { notices: [] }],
];

describe('an action that changes nothing sets nothing', () => {
  test.each(IDLE)('%s', (_, state, act) => {
    const store = createAtlasStore(state);
    const before = store.getState();
    const listener = vi.fn();
    store.subscribe(listener);
    act(store);
    expect(listener).not.toHaveBeenCalled();
    expect(store.getState()).toBe(before);
  });
});

describe('an action that changes something sets it in one write, and nothing else', () => {
  test.each(ACTIVE)('%s', (_, before, act, after) => {
    const store = createAtlasStore(before);
    const listener = vi.fn();
    store.subscribe(listener);
    act(store);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.getState()).toEqual({ ...INITIAL_STATE, ...before, ...after });
  });

  it('keeps the references of all slices it does not change', () => {
    for (const [, before, act, after] of ACTIVE) {
      const store = createAtlasStore(before);
      const old = store.getState();
      act(store);
      for (const key of Object.keys(old) as (keyof AtlasState)[]) {
        if (!(key in after)) expect(store.getState()[key]).toBe(old[key]);
      }
    }
  });
});

describe('goTo', () => {
  it('is a new request each time, even to the same spot', () => {
    const store = createAtlasStore();
    const listener = vi.fn();
    store.subscribe((state) => state.destination, listener);
    actions.goTo(store, { camera: CAMERA });
    actions.goTo(store, { camera: CAMERA });
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('setPeriod', () => {
  it('always leaves whole days, the first before the last, around what was asked', () => {
    const number = fc.double({ min: 10_000, max: 30_000, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const store = createAtlasStore();
        actions.setPeriod(store, { from: a, to: b });
        const { from, to } = store.getState().period ?? { from: Number.NaN, to: Number.NaN };
        expect(Number.isInteger(from) && Number.isInteger(to) && from < to).toBe(true);
        expect(from <= Math.min(a, b) && to >= Math.max(a, b)).toBe(true);
        expect(to - from).toBeLessThan(Math.abs(a - b) + 2);
      }),
    );
  });
});

describe('toggleFacet', () => {
  it('twice leads back to where it began, and never leaves an empty list', () => {
    const values = fc.subarray(['a', 'b', 'c']);
    fc.assert(
      fc.property(values, fc.constantFrom('a', 'b', 'c', 'd'), (chosen, value) => {
        const facets = chosen.length > 0 ? { place: chosen } : {};
        const store = createAtlasStore({ facets });
        actions.toggleFacet(store, 'place', value);
        expect(store.getState().facets.place?.length).not.toBe(0);
        actions.toggleFacet(store, 'place', value);
        expect([...(store.getState().facets.place ?? [])].sort()).toEqual([...chosen].sort());
      }),
    );
  });
});

describe('what the address has locked', () => {
  const locked = (lock: Lock[]) =>
    createAtlasStore({
      embed: { ...EMBED_DEFAULTS, lock },
      facets: { industry: ['ind-robotics'], place: ['320500'] },
      match: { place: 'none' },
      period: { from: 100, to: 200 },
    });

  test('is left by every action', () => {
    const store = locked(['industry', 'time', 'place']);
    const before = store.getState();
    actions.toggleFacet(store, 'industry', 'ind-ai');
    actions.setFacet(store, 'industry', []);
    toggleExcluded(store, 'industry', 'ind-ai');
    loosen(store, { remove: 'industry' });
    actions.setMatch(store, 'place', 'any');
    actions.setPeriod(store, null);
    actions.setTimeMode(store, 'as-of');
    actions.clearFilters(store);
    expect(store.getState()).toBe(before);
    expect(actions.canClear(before)).toBe(false);
  });

  test('stays when the rest is cleared', () => {
    const store = locked(['industry']);
    expect(actions.canClear(store.getState())).toBe(true);
    actions.clearFilters(store);
    expect(store.getState()).toMatchObject({ facets: { industry: ['ind-robotics'] }, match: {}, period: null });
    expect(store.getState().facets).not.toHaveProperty('place');
  });
});

describe('a page that shows only some panels', () => {
  const showing = (panels: PanelId[]) => createAtlasStore({ embed: { ...EMBED_DEFAULTS, panels } });

  test('opens no table without their panel, and closes none where nothing else is', () => {
    const maps = showing(['map']);
    actions.openTable(maps, 'events');
    expect(maps.getState().table).toBe(null);
    const tables = showing(['table']);
    actions.openTable(tables, 'events');
    actions.openTable(tables, null);
    expect(tables.getState().table).toBe('events');
  });
});

describe('what is not finite', () => {
  for (const nothing of [Number.NaN, Infinity, -Infinity]) {
    it(`${nothing} is no camera, no destination and no period`, () => {
      const store = createAtlasStore({ camera: CAMERA, period: PERIOD });
      const before = store.getState();
      for (const key of ['lon', 'lat', 'zoom']) {
        actions.setCamera(store, { ...CAMERA, [key]: nothing });
        actions.goTo(store, { camera: { ...CAMERA, [key]: nothing } });
      }
      actions.goTo(store, { extent: [119, 30, nothing, 32] });
      actions.setPeriod(store, { ...PERIOD, from: nothing });
      actions.setPeriod(store, { ...PERIOD, to: nothing });
      expect(store.getState()).toBe(before);
    });
  }
});

test('what is pointed at is let go with each choice: it may be gone, and is never left then', () => {
  for (const act of [
    (store: AtlasStore) => actions.select(store, REF),
    (store: AtlasStore) => actions.openTable(store, 'events'),
  ]) {
    const store = createAtlasStore({ hovered: REF });
    act(store);
    expect(store.getState().hovered).toBeNull();
  }
});

test('the state of the texts follows from the whole atlas and from what went wrong', () => {
  const store = createAtlasStore();
  const state = () => textsState(store.getState());
  expect(state()).toBe('coming');
  actions.setTexts(store, null, { code: 'network', detail: '' });
  expect(state()).toBe('missing');
  actions.setTexts(store, null);
  expect(state()).toBe('coming');
  actions.setTexts(store, ATLAS);
  expect(state()).toBe('here');
});
