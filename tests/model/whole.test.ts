import { describe, expect, expectTypeOf, it } from 'vitest';
import { partFiles } from '../../scripts/data/parts.ts';
import { type Atlas, indexAtlas, type WholeAtlas } from '../../src/model/atlas.ts';
import { must } from '../../src/model/must.ts';
import { nameOf } from '../../src/model/names.ts';
import { NO_EXTRAS } from '../../src/model/parts.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { Alliance, AnyFile, AtlasFile, FirstFile, Membership, WholeAlliance } from '../../src/model/types.ts';
import { wholeVisible } from '../../src/model/whole.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';

const FIRST = indexAtlas(JSON.parse(must(partFiles(FILE, NO_EXTRAS).get('first.json'), 'first.json')) as FirstFile);

describe('the types of records', () => {
  it('have in the first part nothing of the second', () => {
    expectTypeOf<Alliance>().not.toHaveProperty('sources');
    expectTypeOf<Alliance>().not.toHaveProperty('scope');
    expectTypeOf<Alliance['members'][number]>().not.toHaveProperty('note');
    expectTypeOf<FirstFile['sources'][number]>().toEqualTypeOf<{ id: string }>();
    // @ts-expect-error: which sources an alliance has is not known before its texts
    expect(FIRST.alliances.get('al-robot')?.sources).toBeUndefined();
  });

  it('have both in the whole, which can stand wherever the first part can', () => {
    expectTypeOf<WholeAlliance>().toExtend<Alliance>();
    expectTypeOf<WholeAtlas>().toExtend<Atlas>();
    expectTypeOf<Atlas>().not.toExtend<WholeAtlas>();
    expectTypeOf(indexAtlas(FILE)).toEqualTypeOf<WholeAtlas>();
    expectTypeOf<WholeAlliance['sources']>().toEqualTypeOf<string[]>();
  });

  it('leave open, where both can stand, whether there are texts', () => {
    expectTypeOf<AtlasFile>().toExtend<AnyFile>();
    expectTypeOf<FirstFile>().toExtend<AnyFile>();
    expectTypeOf<AnyFile['alliances'][number]['sources']>().toEqualTypeOf<string[] | undefined>();
    expectTypeOf<AnyFile['alliances'][number]['members'][number]>().toExtend<Membership>();
  });
});

describe('wholeVisible', () => {
  const visible = query(filterIndex(FIRST), { period: null, facets: { industry: ['ind-robotics'] }, match: {} });

  it('gives what the filters leave of the first part, with its texts', () => {
    const whole = wholeVisible(ATLAS, visible);
    expect(whole.alliances).toEqual(FILE.alliances.filter(({ id }) => id === 'al-robot'));
    expect(whole.events).toEqual(FILE.events.filter(({ id }) => id === 'ev-robot'));
    expect(whole.initiatives).toEqual(FILE.initiatives.filter(({ id }) => id === 'in-plant'));
    expect(whole.memberships.map(({ membership }) => membership)).toEqual(whole.alliances[0]?.members);
    expect(whole.ids).toBe(visible.ids);
  });

  it('leaves out records without texts', () => {
    const { alliances, memberships, events } = wholeVisible(indexAtlas({ ...FILE, alliances: [] }), visible);
    expect([alliances, memberships, events.length]).toEqual([[], [], 1]);
  });
});

describe('nameOf', () => {
  it('is the title of a source once that has loaded, until then its id', () => {
    const ref = { kind: 'source', id: 'src-a' } as const;
    expect(nameOf({ atlas: FIRST, whole: null }, ref, 'en')).toBe('src-a');
    expect(nameOf({ atlas: FIRST, whole: ATLAS }, ref, 'en')).toBe('A source');
  });

  it('of all else does not need the texts', () => {
    const ref = { kind: 'place', id: '320500' } as const;
    expect(nameOf({ atlas: FIRST, whole: indexAtlas({ ...FILE, places: [] }) }, ref, 'en')).toBe('Suzhou (Jiangsu)');
  });
});
