import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import {
  goTo,
  openTable,
  select,
  setCamera,
  setLanguage,
  setLinks,
  setOutline,
  setPeriod,
  setTheme,
  setTimeMode,
  setWithin,
  toggleCompared,
  toggleFacet,
} from '../../src/state/actions.ts';
import { syncAddress } from '../../src/state/address-sync.ts';
import { keepChoices } from '../../src/state/choice.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';
import { calm, fakeBrowser, fakeLayers } from '../fixtures/fake-browser.ts';

const atlas = ATLAS;
const [industry = '', otherIndustry = ''] = FILE.industries.map(({ id }) => id);
const [event = ''] = FILE.events.map(({ id }) => id);
const [place = ''] = FILE.places.map(({ id }) => id);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openPage({ framed = false, ...start }: { framed?: boolean } & Parameters<typeof createAtlasStore>[0] = {}) {
  const browser = fakeBrowser();
  const layers = fakeLayers();
  const store = createAtlasStore(start);
  const { undo, stop } = syncAddress(store, atlas, browser.bar, { framed, ownLanguage: 'en', layers });
  const search = () => browser.url().search;
  /** Each choice in a task of its own; `move` without a press of its own. */
  const move = async (...acts: (() => void)[]) => {
    for (const act of acts) {
      act();
      await Promise.resolve();
    }
  };
  const choose = async (...acts: (() => void)[]) => {
    for (const act of acts) {
      browser.press();
      browser.release();
      await move(act);
    }
  };
  const back = async () => {
    browser.traverse(-1);
    await calm();
  };
  return { browser, layers, store, undo, stop, search, move, choose, back };
}

const year = (first: number, last = first) => ({ from: dayOf(first), to: dayOf(last + 1) });

describe('a step', () => {
  test('is each finished choice, and back takes one back', async () => {
    const { browser, store, search, choose, back } = openPage();
    const steps = [
      () => toggleFacet(store, 'industry', industry),
      () => setPeriod(store, year(2018, 2022)),
      () => setPeriod(store, year(2022)),
      () => setTimeMode(store, 'as-of'),
      () => select(store, { kind: 'event', id: event }),
      () => openTable(store, 'events'),
      () => toggleCompared(store, { kind: 'place', id: place }),
      () => setOutline(store, null, ATLAS),
      () => setLinks(store, 'hubs'),
      () => setWithin(store, 50),
    ];
    const seen = [search()];
    for (const step of steps) {
      await choose(step);
      seen.push(search());
    }
    expect(new Set(seen).size).toBe(steps.length + 1);
    expect(browser.entries).toHaveLength(steps.length + 1);
    for (const expected of seen.slice(0, -1).reverse()) {
      await back();
      expect(search()).toBe(expected);
    }
    expect(store.getState()).toMatchObject({ facets: {}, period: null, selected: null, table: null, within: 30 });
    browser.traverse(1);
    await calm();
    expect(store.getState().facets).toEqual({ industry: [industry] });
  });

  test('is all that one handler changes', async () => {
    const { browser, choose, store } = openPage();
    await choose(() => {
      toggleCompared(store, { kind: 'place', id: place });
      openTable(store, 'compare');
      select(store, null);
    });
    expect(browser.calls).toEqual(['push']);
  });

  test('is a whole drag, however long it rests, and the next drag is another', async () => {
    const { browser, move, store, search, back } = openPage();
    browser.press();
    await move(() => setPeriod(store, year(2018)));
    await calm();
    await move(() => setPeriod(store, year(2018, 2019)));
    browser.release();
    browser.press();
    await move(() => setPeriod(store, year(2018, 2020)));
    browser.release();
    await calm();
    expect(browser.entries.map(({ url }) => url)).toEqual([
      '/atlas/',
      '/atlas/?time=2018..2019',
      '/atlas/?time=2018..2020',
    ]);
    await back();
    expect([search(), store.getState().period]).toEqual(['?time=2018..2019', year(2018, 2019)]);
  });

  test('is no drag that ends where it began: what can be gone forward to stays', async () => {
    const { browser, move, store, search, back } = openPage();
    for (const chosen of [2018, 2019]) {
      browser.press();
      browser.release();
      await move(() => setPeriod(store, year(chosen)));
    }
    await back();
    browser.press();
    await move(() => setPeriod(store, year(2018, 2020)));
    await calm();
    await move(() => setPeriod(store, year(2018)));
    browser.release();
    await calm();
    browser.traverse(1);
    await calm();
    expect(search()).toBe('?time=2019');
  });

  test('is a run of keys with short pauses', async () => {
    const { browser, move, store } = openPage();
    const press = async (last: number) => {
      browser.key('ArrowRight');
      await move(() => setPeriod(store, year(2018, last)));
    };
    await press(2018);
    await vi.advanceTimersByTimeAsync(900);
    await press(2019);
    await vi.advanceTimersByTimeAsync(900);
    await press(2020);
    await vi.advanceTimersByTimeAsync(1000);
    await press(2021);
    await calm();
    expect(browser.entries.map(({ url }) => url)).toEqual([
      '/atlas/',
      '/atlas/?time=2018..2020',
      '/atlas/?time=2018..2021',
    ]);
  });

  test('is each press of a button, by key as well, and a run of keys does not continue a drag', async () => {
    const { browser, move, store } = openPage();
    for (const last of [2018, 2019]) {
      browser.key('Enter');
      browser.keyClick();
      await move(() => setPeriod(store, year(2018, last)));
    }
    browser.press();
    await move(() => setPeriod(store, year(2018, 2020)));
    browser.release();
    browser.key('Shift');
    browser.key('ArrowRight');
    await move(() => setPeriod(store, year(2018, 2021)));
    expect(browser.entries).toHaveLength(5);
  });

  test('of another kind ends a movement', async () => {
    const { browser, move, store } = openPage();
    browser.key('ArrowRight');
    await move(
      () => setPeriod(store, year(2018)),
      () => toggleFacet(store, 'industry', industry),
      () => setPeriod(store, year(2019)),
      () => setWithin(store, 50),
    );
    expect(browser.entries).toHaveLength(5);
  });

  test('is none where the choice stays the same', async () => {
    const { browser, choose, store } = openPage();
    await choose(() => {
      toggleFacet(store, 'industry', industry);
      toggleFacet(store, 'industry', industry);
    });
    await calm();
    expect(browser.calls).toEqual([]);
  });

  test('made while an older entry is shown takes the place of those after it', async () => {
    const { browser, choose, store, search, back } = openPage();
    await choose(
      () => toggleFacet(store, 'industry', industry),
      () => openTable(store, 'events'),
    );
    await back();
    await choose(() => openTable(store, 'alliances'));
    expect(browser.entries).toHaveLength(3);
    expect(search()).toBe(`?table=alliances&industry=${industry}`);
  });
});

describe('no step', () => {
  test('are language, theme and camera: back reverts none of them, and the address says what is shown', async () => {
    const { browser, choose, store, search, back } = openPage({ language: 'en' });
    await choose(() => toggleFacet(store, 'industry', industry));
    setLanguage(store, 'zh');
    setTheme(store, 'dark');
    setCamera(store, { lon: 120, lat: 31, zoom: 8, home: false });
    await calm();
    expect(browser.entries).toHaveLength(2);
    await back();
    expect(store.getState()).toMatchObject({ facets: {}, language: 'zh', theme: 'dark', destination: null });
    expect(search()).toBe('?lang=zh&theme=dark&view=31,120,8');
    browser.traverse(1);
    await calm();
    expect(store.getState()).toMatchObject({ facets: { industry: [industry] }, language: 'zh', theme: 'dark' });
  });

  test('are notices: back neither removes nor repeats one', async () => {
    const notices = [{ code: 'offline', detail: '' }] as const;
    const { choose, store, back } = openPage({ notices });
    await choose(() => toggleFacet(store, 'industry', industry));
    await back();
    expect(store.getState().notices).toBe(notices);
  });

  test('movements are written a moment later, all at once', async () => {
    const { browser, store, search } = openPage();
    for (const zoom of [7, 8, 9]) setCamera(store, { lon: 120, lat: 31, zoom, home: false });
    expect(browser.calls).toEqual([]);
    await calm();
    expect(browser.calls).toEqual(['replace']);
    expect(search()).toBe('?view=31,120,9');
  });

  test('movements after a choice are written into its entry, a moment later', async () => {
    const { browser, choose, store, search } = openPage();
    setCamera(store, { lon: 120, lat: 31, zoom: 7, home: false });
    await choose(() => openTable(store, 'events'));
    setCamera(store, { lon: 120, lat: 31, zoom: 8, home: false });
    expect(search()).toBe('?view=31,120,7&table=events');
    await calm();
    expect(search()).toBe('?view=31,120,8&table=events');
    expect(browser.entries).toHaveLength(2);
  });
});

test('back leads the map to where it was if the step itself had moved it', async () => {
  const { choose, store, back } = openPage();
  const camera = { lon: 120, lat: 31, zoom: 8, home: false };
  setCamera(store, camera);
  await choose(() => {
    select(store, { kind: 'place', id: place });
    goTo(store, { extent: [118, 30, 119, 31] });
  });
  await choose(() => openTable(store, 'events'));
  const { destination } = store.getState();
  await back();
  expect(store.getState().destination).toBe(destination);
  await back();
  expect(store.getState()).toMatchObject({ selected: null, destination: { camera: { lon: 120, lat: 31, zoom: 8 } } });
});

test('going back is one change of the state, and writes nothing if the address is right', async () => {
  const { browser, choose, store, back } = openPage();
  await choose(() => toggleFacet(store, 'industry', industry));
  const changed = vi.fn();
  store.subscribe(changed);
  await back();
  expect(changed).toHaveBeenCalledTimes(1);
  expect(store.getState().facets).toEqual({});
  expect(browser.calls).toEqual(['push']);
});

test('a page restored from the back/forward cache at another entry shows that entry', async () => {
  const { browser, choose, store } = openPage();
  await choose(() => toggleFacet(store, 'industry', industry));
  browser.index = 0;
  browser.tell(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(store.getState().facets).toEqual({});
});

describe('a history that refuses', () => {
  test('costs no choice: the step is added later', async () => {
    const { browser, choose, store, search, back } = openPage();
    await choose(() => toggleFacet(store, 'industry', industry));
    browser.isRefusing = true;
    await choose(() => toggleFacet(store, 'industry', otherIndustry));
    setCamera(store, { lon: 120, lat: 31, zoom: 8, home: false });
    await calm();
    expect(search()).toBe(`?industry=${industry}`);
    browser.isRefusing = false;
    setCamera(store, { lon: 120, lat: 31, zoom: 9, home: false });
    await calm();
    // Nothing of the newer choice gets into the entry of the older one.
    expect(search()).toBe(`?industry=${industry}`);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(browser.entries).toHaveLength(3);
    expect(search()).toBe(`?view=31,120,9&industry=${industry},${otherIndustry}`);
    await back();
    expect(store.getState().facets).toEqual({ industry: [industry] });
  });

  test('for good is given up', async () => {
    const { browser, choose, store } = openPage();
    browser.isRefusing = true;
    await choose(() => select(store, { kind: 'event', id: event }));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(store.getState().selected?.id).toBe(event);
  });
});

test('in a frame the history is never lengthened, and one that is forbidden does no harm', async () => {
  const { browser, choose, move, store, undo, layers, search } = openPage({ framed: true });
  await choose(() => select(store, { kind: 'event', id: event }));
  expect(browser.calls).toEqual(['replace']);
  expect(search()).toBe(`?focus=event:${event}`);
  layers.open();
  await calm();
  layers.close();
  for (const period of [year(2019), null]) await move(() => setPeriod(store, period));
  await calm();
  expect(new Set(browser.calls)).toEqual(new Set(['replace']));
  expect(undo?.steps.getState()).toEqual([{ before: { focus: null } }]);
  browser.calls.length = 0;
  browser.isRefusing = true;
  await choose(() => select(store, null));
  await calm();
  expect(browser.calls).toEqual([]);
  expect(store.getState().selected).toBe(null);
});

test('choices made before the code has loaded are steps, unless the reader has gone back since', async () => {
  const store = createAtlasStore();
  const load = vi.fn();
  const kept = keepChoices(store, load);
  const [browser, other] = [fakeBrowser(), fakeBrowser('/atlas/?table=events')];
  toggleFacet(store, 'industry', industry);
  openTable(store, 'events');
  await Promise.resolve();
  setPeriod(store, year(2018));
  setLanguage(store, 'zh');
  await Promise.resolve();
  setPeriod(store, year(2019));
  await Promise.resolve();
  expect(load).toHaveBeenCalledTimes(4);
  const options = { framed: false, ownLanguage: 'en', layers: fakeLayers(), early: kept.take() } as const;
  const { stop } = syncAddress(store, atlas, browser.bar, options);
  await calm();
  expect(browser.entries.map(({ url }) => url)).toEqual([
    '/atlas/',
    `/atlas/?table=events&industry=${industry}`,
    `/atlas/?time=2018&table=events&industry=${industry}`,
    `/atlas/?lang=zh&time=2019&table=events&industry=${industry}`,
  ]);
  stop();
  syncAddress(store, atlas, other.bar, { ...options, opened: '' });
  expect(store.getState()).toMatchObject({ table: 'events', facets: {}, period: null });
  expect(other.entries).toHaveLength(1);
});

test('stops when told', async () => {
  const { browser, choose, store, stop, layers } = openPage();
  stop();
  await choose(() => select(store, { kind: 'event', id: event }));
  layers.open();
  await calm();
  expect(browser.calls).toEqual([]);
});
