/** What readers are told of their filters: how many there would be with one more, and with one less. */
import { expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { partsOf } from '../../src/model/loosening.ts';
import { canLift } from '../../src/parts/loosening.tsx';
import { EMBED_DEFAULTS, type Lock } from '../../src/state/embed-options.ts';
import { createSelectors } from '../../src/state/selectors.ts';
import { type AtlasState, createAtlasStore } from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const PERIOD = { from: dayOf(2018), to: dayOf(2019) };
const stateOf = (start: Partial<AtlasState>) => createAtlasStore(start).getState();
const removable = (start: Partial<AtlasState>, lock: Lock[] = []) => {
  const state = stateOf({ ...start, embed: { ...EMBED_DEFAULTS, lock } });
  return partsOf(state)
    .filter((part) => canLift(state, part))
    .map(({ remove }) => remove);
};

test('numbers beside options are those of the choice, totals those of no choice at all', () => {
  const { counts, totals } = createSelectors(ATLAS);
  const [none, some] = [stateOf({}), stateOf({ period: PERIOD, facets: { place: ['330400'] } })];
  expect(counts(none)).toEqual(totals(none));
  expect(totals(some)).toEqual(totals(none));
  expect(counts(some)).not.toEqual(totals(some));
});

test('an option that would leave nothing has no number', () => {
  const { counts } = createSelectors(ATLAS);
  const found = counts(stateOf({ period: PERIOD, facets: { place: ['330400'] } }));
  const numbers = Object.values(found).flatMap((options) => [...options.values()]);
  expect(numbers.length).toBeGreaterThan(0);
  expect(Math.min(...numbers)).toBeGreaterThan(0);
  expect(found.industry.has('ind-newmat')).toBe(true);
  expect(found.type.has('conference')).toBe(false);
});

test('filtered is what has a period, a day or an option', () => {
  const { isFiltered } = createSelectors(ATLAS);
  expect([{}, { match: { place: 'all' as const } }].map((start) => isFiltered(stateOf(start)))).toEqual([false, false]);
  const filtered: Partial<AtlasState>[] = [
    { period: PERIOD },
    { timeMode: 'as-of' },
    { facets: { place: ['330400'] } },
  ];
  expect(filtered.map((start) => isFiltered(stateOf(start)))).toEqual([true, true, true]);
});

test('only filters that are set, and that the page has not locked, can be taken away', () => {
  const start = { period: PERIOD, facets: { industry: ['ind-intmfg'], place: ['330400'], type: [] } };
  expect(removable({})).toEqual([]);
  expect(removable(start)).toEqual(['industry', 'place', 'period']);
  expect(removable(start, ['place'])).toEqual(['industry', 'period']);
  expect(removable(start, ['time'])).toEqual(['industry', 'place']);
});
