/** What a choice changes, beside what it is like. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import * as actions from '../../src/state/actions.ts';
import { EMBED_DEFAULTS, type PanelId } from '../../src/state/embed-options.ts';
import { createAtlasStore } from '../../src/state/store.ts';

const PERIOD = { from: dayOf(2018), to: dayOf(2019) };

test('a record is another one where its kind or its id is', () => {
  const store = createAtlasStore();
  for (const ref of [
    { kind: 'place', id: 'a' },
    { kind: 'alliance', id: 'a' },
    { kind: 'alliance', id: 'b' },
  ] as const) {
    actions.select(store, ref);
    expect(store.getState().selected).toEqual(ref);
  }
});

test('a period is another one where either end is', () => {
  const store = createAtlasStore({ period: PERIOD });
  for (const period of [
    { ...PERIOD, from: dayOf(2017) },
    { from: dayOf(2017), to: dayOf(2020) },
  ]) {
    actions.setPeriod(store, period);
    expect(store.getState().period).toEqual(period);
  }
});

test('a period without length is one day', () => {
  const store = createAtlasStore();
  const day = dayOf(2018, 11, 5);
  actions.setPeriod(store, { from: day, to: day });
  expect(store.getState().period).toEqual({ from: day, to: day + 1 });
});

describe('a time alone', () => {
  test.each([
    { period: PERIOD, timeMode: 'overlap' },
    { period: null, timeMode: 'as-of' },
  ] as const)('%j can be cleared', (time) => {
    const store = createAtlasStore(time);
    expect(actions.canClear(store.getState())).toBe(true);
    actions.clearFilters(store);
    expect(store.getState()).toMatchObject({ period: null, timeMode: 'overlap' });
    expect(actions.canClear(store.getState())).toBe(false);
  });
});

test.each<[PanelId[], 'events' | null]>([
  [['map', 'timeline', 'table'], null],
  [['map', 'table'], null],
  [['timeline', 'table'], null],
  [['table'], 'events'],
])('beside %j a table can be closed, alone it cannot', (panels, left) => {
  const store = createAtlasStore({ table: 'events', embed: { ...EMBED_DEFAULTS, panels } });
  actions.openTable(store, null);
  expect(store.getState().table).toBe(left);
});

test('the legend opens and closes', () => {
  const store = createAtlasStore();
  actions.showLegend(store, true);
  expect(store.getState().legendOpen).toBe(true);
  actions.showLegend(store, false);
  expect(store.getState().legendOpen).toBe(false);
});

test('a notice is given once for each cause, and taken back for its own alone', () => {
  const store = createAtlasStore();
  const words = { code: 'words-missing', detail: 'zh' } as const;
  const first = { code: 'address-value', detail: 'zh' } as const;
  const second = { code: 'address-value', detail: 'time=x' } as const;
  for (const notice of [words, first, second, { ...first }, { ...words }]) actions.addNotice(store, notice);
  expect(store.getState().notices).toEqual([words, first, second]);
  actions.setLanguage(store, 'zh');
  expect(store.getState().notices).toEqual([first, second]);
});

describe('what is compared', () => {
  const place = (id: string) => ({ kind: 'place', id }) as const;
  const alliance = { kind: 'alliance', id: 'a' } as const;
  const compared = (...refs: (typeof alliance | ReturnType<typeof place>)[]) => {
    const store = createAtlasStore();
    for (const ref of refs) actions.toggleCompared(store, ref);
    return store.getState().compared;
  };

  test('comes and goes by the same button', () => {
    expect(compared(place('a'), place('b'))).toEqual([place('a'), place('b')]);
    expect(compared(place('a'), place('b'), place('a'))).toEqual([place('b')]);
  });

  test('is of one kind: another begins anew', () => {
    expect(compared(place('a'), place('b'), alliance)).toEqual([alliance]);
    expect(compared(alliance, place('a'))).toEqual([place('a')]);
  });

  test('has room for three: one more takes the place of the last', () => {
    const ids = ['a', 'b', 'c', 'd'].map(place);
    expect(compared(...ids)).toEqual([place('a'), place('b'), place('d')]);
  });

  test('can be replaced as a whole, which is a change only where it is another', () => {
    const store = createAtlasStore({ compared: [place('a'), place('b')] });
    const before = store.getState();
    actions.setCompared(store, [place('a'), place('b')]);
    expect(store.getState()).toBe(before);
    for (const refs of [
      [place('a')],
      [place('a'), place('b')],
      [place('b'), place('a')],
      [place('b'), place('c')],
      [],
    ]) {
      actions.setCompared(store, refs);
      expect(store.getState().compared).toEqual(refs);
    }
  });
});

test('the way links are drawn and the distance from the corridor change once', () => {
  const store = createAtlasStore();
  actions.setLinks(store, 'hulls');
  actions.setWithin(store, 12);
  const before = store.getState();
  expect(before).toMatchObject({ links: 'hulls', within: 12 });
  actions.setLinks(store, 'hulls');
  actions.setWithin(store, 12);
  expect(store.getState()).toBe(before);
});
