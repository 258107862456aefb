import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MemberSets, memberSets, statedOnly } from '../../../src/model/network/member-sets.ts';
import { partnersOf, type Sharing, sharings } from '../../../src/model/network/shared-alliances.ts';
import { membershipsOf } from './memberships.ts';

const setsOf = (sets: Readonly<Record<string, string>>) => memberSets(membershipsOf(sets));
const short = (rows: readonly Sharing[]) =>
  rows.map(({ places, alliances, stated }) => `${places.join('')} ${alliances.join('')} ${stated}`);

describe('memberSets', () => {
  it('counts a place once, as stated if a source names it in one of its memberships', () => {
    const { alliancesOf, membersOf } = setsOf({ y: 'bAa', x: 'a' });
    expect([...alliancesOf].map(([place, ids]) => [place, ...ids.keys()])).toEqual([
      ['a', 'x', 'y'],
      ['b', 'y'],
    ]);
    expect([...membersOf.keys()]).toEqual(['x', 'y']);
    expect(membersOf.get('y')).toEqual(
      new Map([
        ['a', 'stated'],
        ['b', 'inferred'],
      ]),
    );
    expect(statedOnly(membershipsOf({ y: 'bAa', x: 'a' }))).toHaveLength(1);
  });
});

describe('sharings', () => {
  it('tells places that share the same as one row, and who shares more as another', () => {
    // a, b and c are together in x and y, named by sources only in y; a and b also in z.
    const rows = sharings(setsOf({ x: 'abc', y: 'ABC', z: 'Ab', w: 'CD', v: 'e' }));
    expect(short(rows)).toEqual(['ab xyz 1', 'abc xy 1', 'cd w 1']);
  });

  it('tells nine places in the same fifteen alliances in one row instead of 36 pairs', () => {
    const fifteen = Object.fromEntries([...'ABCDEFGHIJKLMNO'].map((id) => [id, 'abcdefghi']));
    const [row, ...rest] = sharings(setsOf(fifteen));
    expect([row?.places.length, row?.alliances.length, rest]).toEqual([9, 15, []]);
  });

  it('has nothing to tell without two members of one alliance', () => {
    expect(sharings(setsOf({ x: 'a', y: 'b' }))).toEqual([]);
    expect(sharings(setsOf({}))).toEqual([]);
  });

  it('says for every two places what counting by hand says', () => {
    fc.assert(
      fc.property(manySets, (given) => {
        const sets = setsOf(given);
        const rows = sharings(sets);
        for (const [a, b] of pairs(sets)) {
          const both = Object.keys(given).filter((id) => has(given, id, a) && has(given, id, b));
          const own = rows.filter(
            ({ places, alliances }) =>
              places.includes(a) && places.includes(b) && alliances.join() === both.sort().join(),
          );
          expect(own).toHaveLength(both.length > 0 ? 1 : 0);
        }
        for (const { places, alliances, stated } of rows) {
          const named = alliances.filter((id) => places.every((place) => given[id]?.includes(place.toUpperCase())));
          expect(stated).toBe(named.length);
        }
        const counts = rows.map(({ alliances }) => alliances.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });
});

describe('partnersOf', () => {
  it('ranks the partners of a place, those that share the same together', () => {
    const sets = setsOf({ x: 'abc', y: 'ABC', z: 'AB', w: 'AD', v: 'cd' });
    expect(short(partnersOf(sets, 'a'))).toEqual(['b xyz 2', 'c xy 1', 'd w 1']);
    expect(short(partnersOf(sets, 'd'))).toEqual(['a w 1', 'c v 0']);
    expect(partnersOf(sets, 'e')).toEqual([]);
  });

  it('counts with each partner what the two share', () => {
    fc.assert(
      fc.property(manySets, (given) => {
        const sets = setsOf(given);
        for (const [a, b] of pairs(sets)) {
          const shared = Object.keys(given).filter((id) => has(given, id, a) && has(given, id, b)).length;
          const row = partnersOf(sets, a).filter(({ places }) => places.includes(b));
          expect(row.map(({ alliances }) => alliances.length)).toEqual(shared > 0 ? [shared] : []);
        }
      }),
    );
  });
});

const manySets = fc.dictionary(
  fc.constantFrom('u', 'v', 'w', 'x', 'y', 'z'),
  fc.subarray([...'aBcDeF']).map((letters) => letters.join('')),
);

function has(given: Readonly<Record<string, string>>, id: string, place: string): boolean {
  return given[id]?.toLowerCase().includes(place) ?? false;
}

function pairs({ alliancesOf }: MemberSets): [string, string][] {
  const places = [...alliancesOf.keys()];
  return places.flatMap((a, index) => places.slice(index + 1).map((b): [string, string] => [a, b]));
}
