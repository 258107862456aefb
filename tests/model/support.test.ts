import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DETOURS, supportOf } from '../../src/model/make-support.ts';
import { edgeKey } from '../../src/model/support.ts';
import type { Point } from '../../src/model/types.ts';
import { workOutSupport } from '../../src/scene/work-out-support.ts';
import { file } from '../fixtures/arbitrary.ts';
import { ATLAS } from '../fixtures/atlas.ts';
import { runs } from '../fixtures/runs.ts';
import {
  alone,
  instance,
  length,
  type Points,
  points,
  reached,
  type Sets,
  shortestByBruteForce,
} from '../fixtures/trees.ts';

/** Plain objects in order, for comparing. */
function written(sets: Sets, at: Points) {
  const { trees, edges } = supportOf(sets, at);
  return { trees: [...trees], edges: [...edges] };
}

describe('each tree', () => {
  it('spans exactly the members of its alliance, without a loop', () => {
    fc.assert(
      fc.property(instance, ({ sets, at }) => {
        const { trees } = supportOf(sets, at);
        for (const [id, members] of sets) {
          const tree = trees.get(id);
          expect(tree === undefined).toBe(members.length < 2);
          if (!tree) continue;
          expect(tree).toHaveLength(members.length - 1);
          expect([...reached(tree, members)].sort()).toEqual([...members].sort());
        }
      }),
    );
  });

  it('is the shortest there is when the alliance is alone', () => {
    fc.assert(
      fc.property(points, (at) => {
        const members = [...at.keys()].slice(0, 5);
        expect(length(at, alone(at, members))).toBeCloseTo(shortestByBruteForce(at, members), 6);
      }),
      { numRuns: runs(40) },
    );
  });

  it('is the same for alliances with the same members', () => {
    fc.assert(
      fc.property(instance, ({ sets, at }) => {
        const twins = new Map(
          [...sets].flatMap(
            ([id, members]) =>
              [
                [id, members],
                [`${id}-twin`, [...members].reverse()],
              ] as const,
          ),
        );
        const { trees } = supportOf(twins, at);
        for (const id of sets.keys()) expect(trees.get(`${id}-twin`)).toEqual(trees.get(id));
      }),
    );
  });

  it('for the sake of sharing and keeping clear is never longer than 1.25 × the shortest found by exhaustive search', () => {
    const small = points.chain((at) =>
      fc
        .array(fc.subarray([...at.keys()], { minLength: Math.min(2, at.size), maxLength: Math.min(5, at.size) }), {
          minLength: 2,
          maxLength: 8,
        })
        .map((lists) => ({ at, sets: new Map(lists.map((list, index) => [`al-${index}`, list])) })),
    );
    fc.assert(
      fc.property(small, ({ at, sets }) => {
        const { trees } = supportOf(sets, at);
        for (const [id, members] of sets) {
          const shortest = shortestByBruteForce(at, members);
          expect(length(at, trees.get(id) ?? [])).toBeLessThanOrEqual(DETOURS * shortest + 1e-6);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

it('takes the pair with the smaller ids where two are equally long', () => {
  // 3 is as far from 1 as from 2, to the last bit: degrees over 360 are short binary fractions here.
  const at: Points = new Map([
    ['310000', [129, 30]],
    ['310001', [118.125, 30]],
    ['310002', [123.75, 30]],
    ['310003', [120.9375, 38]],
  ]);
  const keys = alone(at, [...at.keys()]).map(({ a, b }) => edgeKey(a, b));
  expect(keys).toEqual(['310000-310002', '310001-310002', '310001-310003']);
});

describe('sharing', () => {
  // 0 and 1 are close; 2 lies to the north of both, a little nearer to 1.
  const at: Points = new Map([
    ['310000', [119.6, 30]],
    ['310001', [120.4, 30]],
    ['310002', [120.02, 33]],
  ]);

  it('takes the corridor of others where that is a small detour', () => {
    const own = alone(at, [...at.keys()]).map(({ a, b }) => edgeKey(a, b));
    expect(own).toEqual(['310000-310001', '310001-310002']);
    const sets = new Map([
      ['al-a', ['310000', '310002']],
      ['al-b', ['310000', '310002']],
      ['al-c', [...at.keys()]],
    ]);
    const shared = supportOf(sets, at)
      .trees.get('al-c')
      ?.map(({ a, b }) => edgeKey(a, b));
    expect(shared).toEqual(['310000-310001', '310000-310002']);
  });

  it('makes corridors fewer and trees only a little longer: 1.04 × on average on 49 sets of cities', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1664525 + 1013904223) % 2 ** 32;
      return seed / 2 ** 32;
    };
    const many: Points = new Map(
      Array.from({ length: 45 }, (_, index) => [String(310000 + index), [115.5 + 7 * random(), 28 + 7 * random()]]),
    );
    const sets: Sets = new Map(
      Array.from({ length: 49 }, (_, index) => {
        const size = 2 + Math.floor(8 * random());
        return [`al-${index}`, Array.from({ length: size }, () => String(310000 + Math.floor(45 * random())))];
      }),
    );
    const { trees, edges } = supportOf(sets, many);
    const ratios = [...trees].map(([id, tree]) => length(many, tree) / length(many, alone(many, sets.get(id) ?? [])));
    const apart = new Set(
      [...trees.keys()].flatMap((id) => alone(many, sets.get(id) ?? []).map(({ a, b }) => edgeKey(a, b))),
    );
    expect(edges.size).toBeLessThan(apart.size);
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeLessThan(1.08);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(DETOURS);
  });
});

describe('places that are no members', () => {
  // Sides nearly equal, 0–1 the longest.
  const open: Points = new Map([
    ['310000', [118, 31]],
    ['310001', [120, 31]],
    ['310002', [119, 32.45]],
  ]);
  const members = [...open.keys()];
  const plus = (point: Point): Points => new Map([...open, ['310009', point]]);
  const keys = (members: string[], places: Points) =>
    supportOf(new Map([['al', members]]), places)
      .trees.get('al')
      ?.map(({ a, b }) => edgeKey(a, b));

  it('are kept clear of where another way is nearly as short', () => {
    expect(keys(members, open)).toEqual(['310000-310002', '310001-310002']);
    const blocked = plus([118.5, 31.73]);
    expect(keys(members, blocked)).toEqual(['310000-310001', '310001-310002']);
    // As a member it is a stop, and a nearer one.
    expect(keys([...members, '310009'], blocked)).toEqual(['310000-310009', '310001-310009', '310002-310009']);
  });

  it('are passed where the way round would be long', () => {
    const flat = new Map([...plus([118.5, 31.73]), ['310001', [121, 31]] as [string, Point]]);
    expect(keys(members, flat)).toEqual(['310000-310002', '310001-310002']);
  });

  it('do not matter beside an end, which no line can keep away from', () => {
    for (const beside of [
      [118.02, 31.03],
      [119.98, 31.03],
      [119, 32.4],
    ] as Point[]) {
      expect(keys(members, plus(beside))).toEqual(keys(members, open));
    }
  });
});

describe('the support', () => {
  it('does not depend on the order of alliances, members or places', () => {
    fc.assert(
      fc.property(instance, fc.infiniteStream(fc.nat()), ({ sets, at }, numbers) => {
        const mixed = <T>(list: readonly T[]) =>
          list
            .map((entry) => ({ entry, key: numbers.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        const otherSets = new Map(mixed([...sets]).map(([id, members]) => [id, mixed(members)]));
        expect(written(otherSets, new Map(mixed([...at])))).toEqual(written(sets, at));
      }),
    );
  });

  it('lists per edge the alliances whose tree has it, all in order', () => {
    fc.assert(
      fc.property(instance, ({ sets, at }) => {
        const { trees, edges } = supportOf(sets, at);
        expect([...trees.keys()]).toEqual([...trees.keys()].sort());
        expect([...edges.keys()]).toEqual([...edges.keys()].sort());
        for (const [key, { a, b, alliances }] of edges) {
          expect(a < b).toBe(true);
          expect(edgeKey(b, a)).toBe(key);
          const users = [...trees].filter(([, tree]) => tree.some((edge) => edgeKey(edge.a, edge.b) === key));
          expect(alliances).toEqual(users.map(([id]) => id));
        }
        const total = [...edges.values()].reduce((sum, { alliances }) => sum + alliances.length, 0);
        expect(total).toBe([...trees.values()].flat().length);
      }),
    );
  });

  it('of an atlas is of all members, whatever their dates', () => {
    expect([...ATLAS.support.trees.keys()]).toEqual(['al-newmat', 'al-robot']);
    expect(ATLAS.support.edges.get('320500-330400')?.alliances).toEqual(['al-newmat', 'al-robot']);
  });

  it('keeps Songjiang and Shanghai apart, and takes a member that left and came back once', () => {
    fc.assert(
      fc.property(file, (data) => {
        const { trees } = workOutSupport(data);
        for (const { id, members } of data.alliances) {
          const places = new Set(members.map(({ place }) => place));
          expect(trees.get(id)?.length ?? 0).toBe(Math.max(0, places.size - 1));
        }
      }),
    );
    const shanghai: Points = new Map([
      ['310000', [121.45806, 31.22222]],
      ['310117', [121.22326, 31.03443]],
    ]);
    const sets = new Map([['al', ['310117', '310000', '310117', '999999']]]);
    expect(supportOf(sets, shanghai).trees.get('al')).toEqual([{ a: '310000', b: '310117' }]);
  });
});
