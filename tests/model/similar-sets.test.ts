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
