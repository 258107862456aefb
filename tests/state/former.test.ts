/** Addresses from before groupings, when the corridor was a filter and a layer of its own. */
import { describe, expect, it } from 'vitest';
import { applyParams, describeState } from '../../src/embed/set-params.ts';
import { indexAtlas, SHOWN } from '../../src/model/atlas.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { mended } from '../../src/state/mend-address.ts';
import { createAtlasStore, INITIAL_STATE } from '../../src/state/store.ts';
import { atlasFile, FILE, grouping } from '../fixtures/atlas.ts';

const atlas = indexAtlas(atlasFile({ ...FILE, groupings: [...FILE.groupings, grouping('gr-other', ['321200'])] }));
const read = (search: string) => readAddress(search, atlas);
/** The address as it is written today. */
const now = (search: string) => writeAddress({ ...INITIAL_STATE, ...read(search) }, atlas, 'en');

describe('an address from before', () => {
  it.each([
    ['?corridor=members', '?grouping=gr-g60'],
    ['?corridor=members&match=none:corridor', '?match=none:grouping&grouping=gr-g60'],
    ['?corridor=members&lock=corridor,time', '?grouping=gr-g60&lock=time,grouping'],
    ['?corridor=members&grouping=gr-g60', '?grouping=gr-g60'],
    ['?hide=corridor', '?outline=none'],
    ['?hide=links,corridor,symbols', '?hide=links,symbols&outline=none'],
  ])('%s goes on working, and is written as %s', (before, after) => {
    expect(read(before).notices).toEqual([]);
    expect(now(before)).toBe(after);
    expect(now(after)).toBe(after);
  });

  it('is told where it says something that never was', () => {
    expect(read('?corridor=cities').notices).toEqual([{ code: 'address-id', detail: 'grouping=cities' }]);
    expect(read('?hide=corridors').notices).toEqual([{ code: 'address-value', detail: 'hide=corridors' }]);
  });

  it('is mended as others are', () => {
    const { search } = mended({ search: '?theme=dark&amp;Corridor=members%20', hash: '' }, atlas);
    expect(now(search)).toBe('?theme=dark&grouping=gr-g60');
  });
});

describe('the outlined grouping in an address', () => {
  it('is not written where it is the one that the data show', () => {
    expect(read('?outline=gr-g60')).toMatchObject({ outline: SHOWN, notices: [] });
    expect(now('?outline=gr-g60')).toBe('');
  });

  it('is another one, or none; of one that is not there the reader is told', () => {
    expect(now('?outline=gr-other')).toBe('?outline=gr-other');
    expect(read('?outline=none').outline).toBeNull();
    expect(read('?outline=gr-nowhere')).toMatchObject({
      outline: SHOWN,
      notices: [{ code: 'address-id', detail: 'outline=gr-nowhere' }],
    });
  });
});

describe('a page that sets what was there before', () => {
  const open = (search = '') => {
    const store = createAtlasStore(read(search));
    const set = (params: Record<string, string | null>) => applyParams(params, { atlas, store }, (_, use) => use());
    return { store, set };
  };

  it('chooses the members of the corridor, and takes that back', async () => {
    const { store, set } = open();
    expect(await set({ corridor: 'members' })).toBeNull();
    expect(store.getState().facets).toEqual({ grouping: ['gr-g60'] });
    expect(await set({ corridor: null })).toBeNull();
    expect(store.getState().facets).toEqual({});
    expect(await set({ corridor: 'cities' })).toEqual(['corridor']);
  });

  it('is told so by both names, and can set again what it was told', async () => {
    const { store, set } = open('?grouping=gr-g60');
    const told = () => describeState(store.getState(), atlas, '').params;
    expect(told()).toEqual({ lang: 'en', grouping: 'gr-g60', corridor: 'members' });
    expect(await set({ ...told() })).toBeNull();
    expect(store.getState().facets).toEqual({ grouping: ['gr-g60'] });
    await set({ ...told(), grouping: 'gr-other' });
    expect(told()).toEqual({ lang: 'en', grouping: 'gr-other' });
  });

  it('hides the corridor, and shows it again', async () => {
    const { store, set } = open();
    await set({ hide: 'corridor,links' });
    expect(store.getState()).toMatchObject({ outline: null, layers: { links: false } });
    await set({ hide: 'links' });
    expect(store.getState()).toMatchObject({ outline: SHOWN, layers: { links: false } });
    await set({ hide: 'corridor' });
    await set({ hide: null });
    expect(store.getState()).toMatchObject({ outline: SHOWN, layers: { links: true } });
  });

  it('leaves another outline where it hides something else', async () => {
    const { store, set } = open('?outline=gr-other');
    await set({ hide: 'links' });
    expect(store.getState().outline).toBe('gr-other');
    await set({ hide: 'links', outline: 'none' });
    expect(store.getState().outline).toBeNull();
  });
});
