import { describe, expect, it, test, vi } from 'vitest';
import { syntheticAtlas } from '../../bench/synthetic.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { dayOf } from '../../src/model/dates.ts';
import { filterIndex, query, resultOf } from '../../src/model/query.ts';
import * as actions from '../../src/state/actions.ts';
import { createSelectors, indexInSlices } from '../../src/state/selectors.ts';
import { type AtlasStore, createAtlasStore } from '../../src/state/store.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';

const PERIOD = { from: dayOf(2018), to: dayOf(2019) };
const REF = { kind: 'alliance', id: 'al-robot' } as const;

/** Changes that filter nothing. */
const UNRELATED: [string, (store: AtlasStore) => void][] = [
  ['hovering', (store) => actions.hover(store, REF)],
  ['selecting', (store) => actions.select(store, REF)],
  ['another language', (store) => actions.setLanguage(store, 'zh')],
  ['moving the map', (store) => actions.setCamera(store, { lon: 120, lat: 31, zoom: 7, home: false })],
  ['hiding a layer', (store) => actions.showLayer(store, 'links', false)],
  ['opening a table', (store) => actions.openTable(store, 'events')],
  ['the same filter again', (store) => actions.setFacet(store, 'place', ['330400'])],
];

describe('what is visible', () => {
  test.each(UNRELATED)('stays the same object after %s', (_, change) => {
    const store = createAtlasStore({ facets: { place: ['330400'] }, period: PERIOD });
    const selectors = createSelectors(ATLAS);
    const read = () => {
      const state = store.getState();
      return [selectors.visible(state), selectors.visibleAllTime(state), selectors.counts(state)];
    };
    const before = read();
    change(store);
    read().forEach((value, index) => {
      expect(value).toBe(before[index]);
    });
  });

  it('is worked out anew, once for all subscribers, when a filter changes', () => {
    const store = createAtlasStore();
    const selectors = createSelectors(ATLAS);
    const seen: unknown[] = [];
    for (let view = 0; view < 3; view++) store.subscribe(selectors.visible, (visible) => seen.push(visible));
    const before = selectors.visible(store.getState());
    actions.toggleFacet(store, 'place', '330400');
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).not.toBe(before);
  });

  it('does not reach subscribers that only a hover would wake', () => {
    const store = createAtlasStore();
    const listener = vi.fn();
    store.subscribe(createSelectors(ATLAS).visible, listener);
    actions.hover(store, REF);
    expect(listener).not.toHaveBeenCalled();
  });

  it('is another object when the period means something else, and the same in all time', () => {
    const store = createAtlasStore({ period: PERIOD });
    const { visible, visibleAllTime } = createSelectors(ATLAS);
    const [before, all] = [visible(store.getState()), visibleAllTime(store.getState())];
    actions.setTimeMode(store, 'as-of');
    const asOf = visible(store.getState());
    expect(asOf).not.toBe(before);
    expect(visible(store.getState())).toBe(asOf);
    expect(visibleAllTime(store.getState())).toBe(all);
  });

  it('in all time stays the same object when only the period changes', () => {
    const store = createAtlasStore({ facets: { place: ['330400'] } });
    const { visibleAllTime, visible } = createSelectors(ATLAS);
    const [all, now] = [visibleAllTime(store.getState()), visible(store.getState())];
    actions.setPeriod(store, PERIOD);
    expect(visibleAllTime(store.getState())).toBe(all);
    expect(visible(store.getState())).not.toBe(now);
  });
});

describe('selectors give what the model gives', () => {
  const index = filterIndex(ATLAS);
  const choice = { period: PERIOD, facets: { industry: ['ind-intmfg'] }, match: { industry: 'all' } } as const;
  const { visible, visibleAllTime, counts, isFiltered } = createSelectors(ATLAS);
  const state = createAtlasStore(choice).getState();

  it('for the choice in the state', () => {
    expect(visible(state)).toEqual(query(index, choice));
    expect(visibleAllTime(state)).toEqual(query(index, { ...choice, period: null }));
    expect(counts(state).place).toEqual(resultOf(index, choice).counts.place);
  });

  it('for a day and for two of them, with what there would be without', () => {
    for (const timeMode of ['as-of', 'change'] as const) {
      const asked = { ...choice, timeMode };
      const { visible, visibleAllTime, totalOf } = createSelectors(ATLAS);
      const state = createAtlasStore(asked).getState();
      const all = query(index, { ...choice, period: null });
      expect(visible(state)).toEqual(query(index, asked));
      expect(visibleAllTime(state)).toEqual(all);
      expect(totalOf({ ...choice, period: null })).toBe(all.total);
      // Which leaves the choice as it is.
      expect(visible(state)).toEqual(query(index, asked));
    }
  });

  it('and call it filtered when a period or an option is chosen', () => {
    const filtered = (start: Parameters<typeof createAtlasStore>[0]) => isFiltered(createAtlasStore(start).getState());
    expect(filtered({})).toBe(false);
    expect(filtered({ match: { place: 'all' } })).toBe(false);
    expect(filtered({ period: PERIOD })).toBe(true);
    expect(filtered({ timeMode: 'as-of' })).toBe(true);
    expect(filtered({ facets: { place: ['330400'] } })).toBe(true);
  });
});

test('an index made in slices, with pauses in between, gives the results of one made at once', async () => {
  const wide = indexAtlas(syntheticAtlas(FILE, { events: 100, alliances: 1 }));
  const choice = { period: PERIOD, facets: { industry: ['ind-intmfg'] }, match: {} };
  const [sliced, whole] = [await indexInSlices(wide), filterIndex(wide)].map((index) => resultOf(index, choice));
  expect(sliced?.visible.total).toBeGreaterThan(0);
  expect(sliced).toEqual(whole);
});
