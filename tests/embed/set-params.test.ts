/** What becomes of the parameters that a host page sets. */
import { describe, expect, test, vi } from 'vitest';
import type { Params } from '../../src/embed/messages.ts';
import { applyParams, type Words } from '../../src/embed/set-params.ts';
import { setTime } from '../../src/state/actions.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';

const [industry = '', another = ''] = FILE.industries.map(({ id }) => id);
const [event = ''] = FILE.events.map(({ id }) => id);
const at = (from: number, to: number) => ({ from, to });

function atlas(words: Words = (_, use) => use()) {
  const store = createAtlasStore();
  return { store, set: (params: Params) => applyParams(params, { atlas: ATLAS, store }, words) };
}

describe('of several parameters', () => {
  test('those that are valid are used, the others are named, and what they would have replaced stays', async () => {
    const { store, set } = atlas();
    await set({ focus: `event:${event}`, within: '7' });
    const keys = await set({ focus: 'event:none', within: 'far', industry, table: 'secrets' });
    expect(keys).toEqual(['focus', 'within', 'table']);
    expect(store.getState()).toMatchObject({
      selected: { kind: 'event', id: event },
      within: 7,
      facets: { industry: [industry] },
      table: null,
      notices: [],
    });
  });

  test('none is named where all are valid, also where nothing changes', async () => {
    const { store, set } = atlas();
    const changed = vi.fn();
    store.subscribe(changed);
    expect(await set({ industry: null, focus: null })).toBeNull();
    expect(changed).not.toHaveBeenCalled();
  });

  test('those that the atlas does not know are not named, for what they say is the page’s own', async () => {
    const { store, set } = atlas();
    expect(await set({ secret: '1', industry })).toEqual([]);
    expect(store.getState().facets).toEqual({ industry: [industry] });
  });
});

describe('a list of ids', () => {
  test('may contain some that are not there', async () => {
    const { store, set } = atlas();
    expect(await set({ industry: `ind-none,${industry},${another}` })).toBeNull();
    expect(store.getState().facets).toEqual({ industry: [industry, another] });
  });

  test('may exclude some, or all of them', async () => {
    const { store, set } = atlas();
    expect(await set({ industry: `${industry},-${another}`, match: 'all:industry' })).toBeNull();
    expect(store.getState()).toMatchObject({
      facets: { industry: [industry] },
      excluded: { industry: [another] },
      match: { industry: 'all' },
    });
    expect(await set({ industry: `-${another}`, match: null })).toBeNull();
    expect(store.getState()).toMatchObject({ facets: {}, excluded: { industry: [another] }, match: {} });
    expect(await set({ industry: '-ind-none' })).toEqual(['industry']);
    // Set apart from one another, as pages of before do it.
    await set({ match: 'none:industry' });
    await set({ industry });
    expect(store.getState()).toMatchObject({ facets: { industry: [industry] }, match: { industry: 'none' } });
    await set({ match: null });
    expect(store.getState()).toMatchObject({ facets: { industry: [industry] }, excluded: {}, match: {} });
  });

  test('of which none is there changes nothing', async () => {
    const { store, set } = atlas();
    await set({ industry });
    expect(await set({ industry: 'ind-none,ind-other' })).toEqual(['industry']);
    expect(store.getState().facets).toEqual({ industry: [industry] });
  });
});

test('too much in all has no effect, although each value is valid, and none is to blame', async () => {
  const { store, set } = atlas();
  const before = store.getState();
  const wide = (id?: string) => `${id},${'x'.repeat(1990)}`;
  const some = { industry: wide(industry), alliance: wide(FILE.alliances[0]?.id) };
  const province = wide('310000');
  expect(await set({ ...some, city: wide(FILE.places[0]?.id), province })).toEqual([]);
  expect(store.getState()).toEqual(before);
  expect(await set(some)).toBeNull();
});

describe('of two ways to say one thing', () => {
  test('taking one away leaves the other', async () => {
    const { store, set } = atlas();
    setTime(store, at(17_000, 18_000), 'as-of');
    await set({ time: null });
    expect(store.getState().timeMode).toBe('as-of');
    await set({ asOf: null });
    expect(store.getState()).toMatchObject({ timeMode: 'overlap', period: null });
  });
});

test('a view that is asked for again is gone to again', async () => {
  const { store, set } = atlas();
  await set({ view: '31,120,8' });
  const { destination } = store.getState();
  await set({ view: '31,120,8' });
  expect(store.getState().destination).toEqual(destination);
  expect(store.getState().destination).not.toBe(destination);
  await set({ theme: 'dark' });
  expect(store.getState().destination).toEqual(destination);
});

describe('a language', () => {
  test('is shown once its words are there, with all else that was asked', async () => {
    let arrive = () => {};
    const { store, set } = atlas((language, use) => {
      expect(language).toBe('zh');
      arrive = use;
    });
    const answer = set({ lang: 'zh', industry });
    expect(store.getState()).toMatchObject({ language: 'en', facets: {} });
    // Meanwhile the reader does something.
    store.setState({ table: 'events' });
    arrive();
    expect(await answer).toBeNull();
    expect(store.getState()).toMatchObject({ language: 'zh', facets: { industry: [industry] }, table: 'events' });
  });

  test('whose words do not come is named, and all else is shown', async () => {
    const { store, set } = atlas((_language, _use, fail) => fail());
    expect(await set({ lang: 'zh', industry })).toEqual(['lang']);
    expect(store.getState()).toMatchObject({ language: 'en', facets: { industry: [industry] } });
    expect(await set({ lang: 'zh', within: 'far' })).toEqual(['within', 'lang']);
  });

  test('is not fetched where it is that of the page', async () => {
    const words = vi.fn();
    const { set } = atlas(words);
    await set({ lang: 'en', industry });
    await set({ industry: null });
    expect(words).not.toHaveBeenCalled();
  });
});
