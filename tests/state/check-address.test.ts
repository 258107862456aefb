import { expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { isToMend, readAddress } from '../../src/state/address.ts';
import { checked } from '../../src/state/check-address.ts';
import { ATLAS, FILE, initiative } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

const years = (from: number, to: number) => ({ from: dayOf(from), to: dayOf(to + 1) });
const read = (search: string) => {
  const found = readAddress(search, ATLAS);
  // What has to change is noticed at the start, where this code is not loaded yet.
  if (checked(found, ATLAS) !== found) expect(isToMend(found, ATLAS)).toBe(true);
  return checked(found, ATLAS);
};

test.each([
  ['?time=2019..9999', years(2019, 2023), 'time=2019..9999 → 2019..2023'],
  ['?time=0019-02..2019', years(2018, 2019), 'time=0019-02..2019-12 → 2018..2019'],
  ['?time=2099', { from: dayOf(2024) - 1, to: dayOf(2024) }, 'time=2099 → 2023-12-31'],
  ['?asOf=2099', null, 'asOf=2099-12-31 → 2023-12-31'],
  [
    '?asOf=2018..2099',
    { from: dayOf(2019) - 1, to: dayOf(2024) },
    'asOf=2018-12-31..2099-12-31 → 2018-12-31..2023-12-31',
  ],
])('%s is limited to the years of the data, and told', (search, period, detail) => {
  const state = read(search);
  expect(state.period).toEqual(period);
  expect(state.notices).toEqual([{ code: 'time-outside', detail }]);
});

test('may mean years in which there are records other than events', () => {
  const later = linkedAtlas({ ...FILE, initiatives: [initiative('in-target', '2030', {})] });
  const state = checked(readAddress('?time=2019..2030', later), later);
  expect(state).toMatchObject({ period: years(2019, 2030), notices: [] });
});

test.each([
  ['?table=events&sort=-date', { table: 'events', sort: '-date' }, []],
  ['?sort=name&table=matrix', { table: 'matrix', sort: 'name' }, []],
  ['?table=alliances&sort=date', { table: 'alliances', sort: null }, ['sort=date']],
  ['?table=matrix&sort=-name', { table: 'matrix', sort: null }, ['sort=-name']],
  ['?table=compare&sort=name', { table: 'compare', sort: null }, ['sort=name']],
  ['?sort=name', { table: null, sort: null }, ['sort=name']],
  ['?table=events&sort=-', { table: 'events', sort: null }, ['sort=-']],
  ['?panels=table&sort=-founded', { table: 'alliances', sort: '-founded' }, []],
  ['?panels=map&table=events&sort=date', { table: null, sort: null }, []],
])('%s sorts the open table by its columns only', (search, expected, told) => {
  const { notices, ...state } = read(search);
  expect(state).toMatchObject(expected);
  expect(notices).toEqual(told.map((detail) => ({ code: 'address-value', detail })));
});
