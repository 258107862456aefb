/** Names typed into the search field of a facet. */
import { describe, expect, it } from 'vitest';
import { enterTyped, typedNames } from '../../../src/explore/filters/typed-options.tsx';
import { buildSearchIndex } from '../../../src/model/search.ts';
import { EMBED_DEFAULTS } from '../../../src/state/embed-options.ts';
import { type AtlasState, createAtlasStore } from '../../../src/state/store.ts';
import { ATLAS } from '../../fixtures/atlas.ts';

const SEARCHED = { facet: 'place', index: buildSearchIndex(ATLAS, null), kinds: ['place'] } as const;

describe('names typed into a filter', () => {
  it.each([
    ['Hefei', ['Hefei']],
    ['Hefei + Wuhu − Hangzhou', ['Hefei', 'Wuhu', '-Hangzhou']],
    ['合肥、芜湖，－杭州', ['合肥', '芜湖', '-杭州']],
    ['- Hangzhou', ['-Hangzhou']],
    ['Nanjing-Zhenjiang-Yangzhou', ['Nanjing-Zhenjiang-Yangzhou']],
    ['a+b-c', ['a', 'b-c']],
    [' , + − ; ', []],
    ['', []],
  ])('%j is read as %j', (typed, names) => {
    expect(typedNames(typed).map(({ name, isOut }) => (isOut ? `-${name}` : name))).toEqual(names);
  });

  const enter = (typed: string, start: Partial<AtlasState> = {}) => {
    const store = createAtlasStore(start);
    const left = enterTyped(store, SEARCHED, typed);
    const { facets, excluded, match } = store.getState();
    return { left, facets, excluded, match };
  };

  it('are chosen, needed all with a plus between them, and excluded after a minus', () => {
    expect(enter('jiaxing')).toEqual({ left: '', facets: { place: ['330400'] }, excluded: {}, match: {} });
    expect(enter('Jiaxing + 苏州 − taizhou')).toEqual({
      left: '',
      facets: { place: ['330400', '320500'] },
      excluded: { place: ['321200'] },
      match: { place: 'all' },
    });
  });

  it('come beside what is chosen, and what was excluded is needed, or the other way round', () => {
    const start = { facets: { place: ['330400'] }, excluded: { place: ['321200'] }, match: { place: 'all' as const } };
    expect(enter('taizhou, -jiaxing, suzhou', start)).toEqual({
      left: '',
      facets: { place: ['321200', '320500'] },
      excluded: { place: ['330400'] },
      match: { place: 'all' },
    });
  });

  it('exclude where what is chosen excludes', () => {
    const none = { facets: { place: ['330400'] }, match: { place: 'none' as const } };
    expect(enter('suzhou, -taizhou', none)).toEqual({
      left: '',
      facets: { place: ['330400', '320500', '321200'] },
      excluded: {},
      match: { place: 'none' },
    });
  });

  it('stay in the field if nothing has them, and all of them where the filter is locked', () => {
    expect(enter('jiaxing, -nowhere')).toMatchObject({ left: '−nowhere', facets: { place: ['330400'] }, excluded: {} });
    expect(enter('jiaxing', { embed: { ...EMBED_DEFAULTS, lock: ['place'] } })).toMatchObject({
      left: 'jiaxing',
      facets: {},
    });
  });
});
