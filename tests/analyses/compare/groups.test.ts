import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alike, sharedGroups } from '../../../src/analyses/compare/groups.ts';
import type { HeldRecord } from '../../../src/model/compare.ts';

const has = (id: string, ...by: number[]): HeldRecord => ({ ref: { kind: 'alliance', id }, by });

it('puts what all share first, then what two of three share, then what each has alone', () => {
  const groups = sharedGroups([has('a', 0, 1, 2), has('b', 2), has('c', 0, 2), has('d', 0), has('e', 0, 2)], 3);
  expect(groups.map(({ by, items }) => [by.join(''), items.map(({ ref }) => ref.id).join('')])).toEqual([
    ['012', 'a'],
    ['01', ''],
    ['02', 'ce'],
    ['12', ''],
    ['0', 'd'],
    ['1', ''],
    ['2', 'b'],
  ]);
});

it('puts everything into exactly one group', () => {
  const sides = fc.uniqueArray(fc.nat(2), { minLength: 1 }).map((by) => by.sort());
  fc.assert(
    fc.property(fc.array(sides), (all) => {
      const items = all.map((by, index) => has(String(index), ...by));
      expect(
        sharedGroups(items, 3)
          .flatMap((group) => group.items)
          .map(({ ref }) => Number(ref.id))
          .sort((a, b) => a - b),
      ).toEqual([...items.keys()]);
    }),
  );
});

it('says the same words once', () => {
  expect(alike([0, 1, 2], (side) => (side === 1 ? 'host' : 'member'))).toEqual([[0, 2], [1]]);
});
