import { expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { setTypedTime } from '../../src/state/typed-time.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const { domain } = ATLAS;
const typed = (first: string, last: string) => ({ first, last });

test('a period beyond the data is limited to them and told, until another one is typed', () => {
  const store = createAtlasStore();
  expect(setTypedTime(store, ATLAS, typed('2019', '9999'), 'overlap')).toBe(null);
  expect(store.getState().period).toEqual({ from: dayOf(2019), to: domain.to });
  expect(store.getState().notices).toEqual([{ code: 'time-outside', detail: '2019 – 9999 → 2019..2023' }]);
  expect(setTypedTime(store, ATLAS, typed('2019', ''), 'overlap')).toBe(null);
  expect(store.getState().notices).toEqual([]);
});

test('what is no date changes nothing', () => {
  const store = createAtlasStore({ period: { from: dayOf(2019), to: dayOf(2020) } });
  const before = store.getState();
  expect(setTypedTime(store, ATLAS, typed('2019', 'soon'), 'overlap')).toEqual({ code: 'date', fields: ['last'] });
  expect(store.getState()).toBe(before);
});

test('all time is stored as all time, in each mode', () => {
  const store = createAtlasStore({ period: { from: dayOf(2019), to: dayOf(2020) } });
  setTypedTime(store, ATLAS, typed('', ''), 'overlap');
  expect(store.getState()).toMatchObject({ period: null, timeMode: 'overlap' });
  setTypedTime(store, ATLAS, typed('', '2023'), 'as-of');
  expect(store.getState()).toMatchObject({ period: null, timeMode: 'as-of' });
  setTypedTime(store, ATLAS, typed('2018-01-01', '2023-12-31'), 'change');
  expect(store.getState()).toMatchObject({ period: null, timeMode: 'change' });
});

test('as of a day the start of the period before is kept', () => {
  const store = createAtlasStore({ period: { from: dayOf(2019), to: dayOf(2022) } });
  setTypedTime(store, ATLAS, typed('', '2020'), 'as-of');
  expect(store.getState().period).toEqual({ from: dayOf(2019), to: dayOf(2021) });
  setTypedTime(store, ATLAS, typed('', '2018-06-30'), 'as-of');
  expect(store.getState().period).toEqual({ from: dayOf(2018, 6, 30), to: dayOf(2018, 7) });
});
