/** What is a step of the history, and what is written when. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { openTable, select, setMatch, setPeriod, setTheme, setTimeMode, toggleFacet } from '../../src/state/actions.ts';
import { syncAddress } from '../../src/state/address-sync.ts';
import { type AtlasStore, createAtlasStore } from '../../src/state/store.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';

const [industry = ''] = FILE.industries.map(({ id }) => id);
const [event = ''] = FILE.events.map(({ id }) => id);
const [year, years] = [2019, 2020].map((end) => ({ from: dayOf(2018), to: dayOf(end) }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An address bar that keeps its history: each entry is what stands in the bar. */
function browse(withWords?: Parameters<typeof syncAddress>[3]['withWords']) {
  const entries = [''];
  const listeners = new Set<() => void>();
  const location = { search: '', pathname: '/atlas/', hash: '#top' };
  const count = { writes: 0 };
  const write = (address: string | URL | null | undefined) => {
    count.writes += 1;
    location.search = new URL(String(address), 'https://atlas.example').search;
    return String(address);
  };
  const store = createAtlasStore();
  const stop = syncAddress(
    store,
    ATLAS,
    {
      location,
      history: {
        pushState: (_state, _title, address) => void entries.push(write(address)),
        replaceState: (_state, _title, address) => void entries.splice(-1, 1, write(address)),
      },
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
      setTimeout: (handler, ms) => Number(setTimeout(handler, ms)),
      clearTimeout: (id) => clearTimeout(id),
    },
    { framed: false, ownLanguage: 'en', ...(withWords && { withWords }) },
  );
  const goTo = (search: string) => {
    location.search = search;
    for (const listener of listeners) listener();
  };
  return { store, entries, count, goTo, stop };
}

const CHOICES: [string, (store: AtlasStore) => void][] = [
  ['a filter', (store) => toggleFacet(store, 'industry', industry)],
  ['how its values are joined', (store) => setMatch(store, 'industry', 'all')],
  ['the meaning of the time', (store) => setTimeMode(store, 'as-of')],
  ['a record', (store) => select(store, { kind: 'event', id: event })],
  ['a table', (store) => openTable(store, 'events')],
];

test.each(CHOICES)('%s is a step back to go', (_, choose) => {
  const { store, entries } = browse();
  choose(store);
  expect(entries).toHaveLength(2);
});

test('the theme is none', () => {
  const { store, entries } = browse();
  setTheme(store, 'dark');
  vi.runAllTimers();
  expect(entries).toEqual(['/atlas/?theme=dark#top']);
});

test('a movement is written once it has come to rest, also after a choice', () => {
  const { store, entries } = browse();
  setPeriod(store, year ?? null);
  select(store, { kind: 'event', id: event });
  expect(entries).toEqual(['', `/atlas/?time=2018&focus=event:${event}#top`]);
  setPeriod(store, years ?? null);
  vi.runAllTimers();
  expect(entries).toEqual(['', `/atlas/?time=2018..2019&focus=event:${event}#top`]);
});

test('a choice that writes what stands there is no step', () => {
  const { store, entries } = browse();
  select(store, { kind: 'event', id: event });
  store.setState({ facets: {} });
  expect(entries).toHaveLength(2);
});

test('a movement that was not written yet is not, once the reader has gone back, and the next one is', () => {
  const { store, entries, goTo } = browse();
  select(store, { kind: 'event', id: event });
  setPeriod(store, year ?? null);
  goTo('');
  vi.runAllTimers();
  expect(store.getState()).toMatchObject({ period: null, selected: null });
  expect(entries).toEqual(['', `/atlas/?focus=event:${event}#top`]);
  setPeriod(store, year ?? null);
  vi.runAllTimers();
  expect(entries.at(-1)).toBe('/atlas/?time=2018#top');
});

test('nothing is written after the end, nor read', () => {
  const { store, entries, goTo, stop } = browse();
  setPeriod(store, year ?? null);
  stop();
  vi.runAllTimers();
  expect(entries).toEqual(['']);
  goTo(`?focus=event:${event}`);
  expect(store.getState().selected).toBeNull();
});

test('a long movement is written now and then: browsers allow no more', () => {
  const { store, entries, count } = browse();
  for (let day = 0; day < 40; day += 1) {
    setPeriod(store, { from: dayOf(2018), to: dayOf(2019, 1, 2) + day });
    vi.advanceTimersByTime(50);
  }
  expect(count.writes).toBeGreaterThan(1);
  expect(count.writes).toBeLessThan(7);
  vi.runAllTimers();
  expect(entries).toEqual(['/atlas/?time=2018-01-01..2019-02-09#top']);
});

test('going back undoes the theme and the language, too', () => {
  const { store, goTo } = browse();
  goTo('?theme=dark&lang=zh');
  expect(store.getState()).toMatchObject({ theme: 'dark', language: 'zh' });
  goTo('');
  expect(store.getState()).toMatchObject({ theme: 'auto', language: 'en' });
});

test('a step back to a language whose words are missing leaves the steps as they are', () => {
  const { store, entries, goTo } = browse((_language, _use, fail) => fail());
  select(store, { kind: 'event', id: event });
  goTo('?lang=zh&table=events');
  vi.runAllTimers();
  expect(store.getState()).toMatchObject({ language: 'en', selected: null, table: 'events' });
  expect(entries).toHaveLength(2);
});
