import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, similarSets } from '../../src/model/similar-sets.ts';
import { jaccard, overlapOf } from '../../src/model/similarity.ts';

const set = (text: string) => new Set(text);

describe('groups of similar sets', () => {
  it('gather around the set that most others equal', () => {
    const sets = new Map([
      ['d', set('abcd')],
      ['a', set('abc')],
      ['b', set('abc')],
      ['c', set('xyz')],
      ['e', set('xy')],
      ['f', set('ab')],
    ]);
    expect(similarSets(sets)).toEqual([
      ['a', 'b', 'd', 'f'],
      ['c', 'e'],
    ]);
  });

  it('come largest first, with their ids in order, and a set equal but for its order is the same', () => {
    const sets = new Map([
      ['z', set('pq')],
      ['c', set('xy')],
      ['b', set('yx')],
      ['y', set('mnop')],
      ['x', set('ponm')],
      ['w', set('mnopq')],
    ]);
    expect(similarSets(sets)).toEqual([['w', 'x', 'y'], ['b', 'c'], ['z']]);
  });

  it('are led by the most frequent set, and joined by what is more alike', () => {
    const sets = new Map([
      ['a', set('ab')],
      ['b', set('abcd')],
      ['c', set('abcd')],
      ['d', set('abc')],
      ['e', set('abc')],
      ['f', set('abc')],
      ['g', set('uvw')],
    ]);
    // "ab" is two thirds like "abc" and half like "abcd", which itself is three quarters like "abc".
    expect(similarSets(sets)).toEqual([['a', 'b', 'c', 'd', 'e', 'f'], ['g']]);
  });

  it('hold every set once, each alike its leader, whatever the order they come in', () => {
    const sets = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(sets, (given) => {
        const entries = Object.entries(given).map(([id, text]): [string, Set<string>] => [id, set(text)]);
        const groups = similarSets(new Map(entries));
        expect(groups.flat().sort()).toEqual(entries.map(([id]) => id).sort());
        expect(similarSets(new Map(entries.reverse()))).toEqual(groups);
        const members = new Map(entries);
        for (const ids of groups) {
          const isLeader = (leader: string) =>
            ids.every((id) => {
              const [one, other] = [members.get(leader) ?? set(''), members.get(id) ?? set('')];
              return (
                (jaccard(overlapOf(one, other)) ?? 0) > ALIKE || [...one].sort().join() === [...other].sort().join()
              );
            });
          expect(ids.some(isLeader)).toBe(true);
        }
      }),
    );
  });
});
