import { describe, expect, test, vi } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { select, setPeriod, toggleFacet } from '../../src/state/actions.ts';
import { type AddressBar, syncAddress } from '../../src/state/address-sync.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';

const atlas = ATLAS;

function fakeBar() {
  const listeners: (() => void)[] = [];
  const timers: (() => void)[] = [];
  const location = { search: '', pathname: '/atlas/', hash: '' };
  const goTo = (_state: unknown, _title: string, address?: string | URL | null) => {
    location.search = String(address).replace('/atlas/', '');
  };
  const pushState = vi.fn(goTo);
  const replaceState = vi.fn(goTo);
  const bar: AddressBar = {
    location,
    history: { pushState, replaceState },
    addEventListener: (_, listener) => listeners.push(listener),
    removeEventListener: (_, listener) => listeners.splice(listeners.indexOf(listener), 1),
    setTimeout: (handler) => timers.push(handler),
    clearTimeout: () => timers.splice(0),
  };
  return {
    bar,
    location,
    pushState,
    replaceState,
    back: (search: string) => {
      location.search = search;
      for (const listener of listeners) listener();
    },
    wait: () => {
      for (const handler of timers.splice(0)) handler();
    },
  };
}

const [industry = ''] = FILE.industries.map(({ id }) => id);
const [event = ''] = FILE.events.map(({ id }) => id);

describe('the address bar', () => {
  test('gets a new entry for a choice and none for a movement', () => {
    const { bar, location, pushState, replaceState, wait } = fakeBar();
    const store = createAtlasStore();
    syncAddress(store, atlas, bar, { framed: false, ownLanguage: 'en' });
    toggleFacet(store, 'industry', industry);
    select(store, { kind: 'event', id: event });
    expect(pushState).toHaveBeenCalledTimes(2);
    setPeriod(store, { from: dayOf(2018), to: dayOf(2019) });
    setPeriod(store, { from: dayOf(2018), to: dayOf(2020) });
    expect(replaceState).not.toHaveBeenCalled();
    wait();
    expect(replaceState).toHaveBeenCalledTimes(1);
    expect(location.search).toBe(`?time=2018..2019&focus=event:${event}&industry=${industry}`);
  });

  test('going back restores the state in one change and writes nothing', () => {
    const { bar, pushState, replaceState, back, wait } = fakeBar();
    const store = createAtlasStore();
    syncAddress(store, atlas, bar, { framed: false, ownLanguage: 'en' });
    toggleFacet(store, 'industry', industry);
    const changed = vi.fn();
    store.subscribe(changed);
    back('');
    wait();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(store.getState().facets).toEqual({});
    expect(pushState).toHaveBeenCalledTimes(1);
    expect(replaceState).not.toHaveBeenCalled();
  });

  test('going back to another language waits for its words, and does without them where they do not come', () => {
    for (const [come, language] of [
      [true, 'zh'],
      [false, 'en'],
    ] as const) {
      const { bar, back } = fakeBar();
      const store = createAtlasStore({ language: 'en' });
      let arrive = () => {};
      syncAddress(store, atlas, bar, {
        framed: false,
        ownLanguage: 'en',
        withWords: (_, use, fail) => {
          arrive = come ? use : fail;
        },
      });
      back(`?lang=zh&focus=event:${event}`);
      expect(store.getState()).toMatchObject({ language: 'en', selected: null });
      arrive();
      expect(store.getState()).toMatchObject({ language, selected: { id: event } });
    }
  });

  test('words that come after the reader has gone on change nothing', () => {
    const { bar, back } = fakeBar();
    const store = createAtlasStore({ language: 'en' });
    const waiting: (() => void)[] = [];
    const withWords = (language: string, use: () => void) => void (language === 'zh' ? waiting.push(use) : use());
    syncAddress(store, atlas, bar, { framed: false, ownLanguage: 'en', withWords });
    back('?lang=zh');
    back('?lang=en');
    for (const use of waiting) use();
    expect(store.getState().language).toBe('en');
  });

  test('in a frame never lengthens the history, and survives one that is forbidden', () => {
    const { bar, pushState, replaceState } = fakeBar();
    const store = createAtlasStore();
    syncAddress(store, atlas, bar, { framed: true, ownLanguage: 'en' });
    replaceState.mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    select(store, { kind: 'event', id: event });
    expect(pushState).not.toHaveBeenCalled();
    expect(replaceState).toHaveBeenCalledTimes(1);
    expect(store.getState().selected?.id).toBe(event);
  });

  test('stops when told', () => {
    const { bar, pushState } = fakeBar();
    const store = createAtlasStore();
    syncAddress(store, atlas, bar, { framed: false, ownLanguage: 'en' })();
    select(store, { kind: 'event', id: event });
    expect(pushState).not.toHaveBeenCalled();
  });
});
