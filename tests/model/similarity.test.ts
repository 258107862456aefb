import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import { allRecords } from '../../src/model/compare.ts';
import { jaccard, mostSimilar, overlapOf } from '../../src/model/similarity.ts';
import { ATLAS, alliance, atlasFile, member } from '../fixtures/atlas.ts';

const setOf = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((values) => new Set(values));

it('counts what two sets share and what either has, as counting one by one does', () => {
  fc.assert(
    fc.property(setOf, setOf, (a, b) => {
      const either = new Set([...a, ...b]);
      const shared = [...either].filter((value) => a.has(value) && b.has(value)).length;
      expect(overlapOf(a, b)).toEqual({ shared, either: either.size });
    }),
  );
});

it('is 1 for the same set, 0 for nothing shared, and says nothing of two empty sets', () => {
  expect(jaccard({ shared: 15, either: 20 })).toBe(0.75);
  expect(jaccard(overlapOf(new Set('ab'), new Set('ba')))).toBe(1);
  expect(jaccard(overlapOf(new Set('a'), new Set('b')))).toBe(0);
  expect(jaccard(overlapOf(new Set(), new Set()))).toBeNull();
});

/** Four places: p and q share three of four, q and r two of four, s shares one with each. */
const { memberships } = allRecords(
  indexAtlas(
    atlasFile({
      alliances: [
        alliance('al-1', [member('pp'), member('qq'), member('ss'), member('rr')]),
        alliance('al-2', [member('pp'), member('qq'), member('rr')]),
        alliance('al-3', [member('pp'), member('qq')]),
        alliance('al-4', [member('qq')]),
      ],
    }),
  ),
);

it('finds the most similar pairs, each record in one of them', () => {
  expect(mostSimilar(memberships, 'place', 5)).toEqual([{ ids: ['qq', 'pp'], shared: 3, either: 4 }]);
  expect(mostSimilar(memberships, 'alliance', 5)).toEqual([{ ids: ['al-1', 'al-2'], shared: 3, either: 4 }]);
});

it('finds what is most similar to one record, which comes first', () => {
  expect(mostSimilar(memberships, 'place', 5, 'rr')).toEqual([
    { ids: ['rr', 'pp'], shared: 2, either: 3 },
    { ids: ['rr', 'qq'], shared: 2, either: 4 },
  ]);
  expect(mostSimilar(memberships, 'place', 1, 'rr')).toHaveLength(1);
});

it('takes one partner in common for chance', () => {
  expect(mostSimilar(memberships, 'place', 5, 'ss')).toEqual([]);
  expect(mostSimilar(allRecords(ATLAS).memberships, 'place', 5)).toEqual([
    { ids: ['330400', '320500'], shared: 2, either: 2 },
  ]);
});
