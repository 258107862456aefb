import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage, type Merges } from '../../src/model/clusters.ts';
import { optimalLeafOrder } from '../../src/model/leaf-order.ts';
import { jaccardDistances, seriate } from '../../src/model/seriation.ts';
import { runs } from '../fixtures/runs.ts';

const lengthOf = (order: readonly number[], distances: Float64Array, count: number) =>
  order.slice(1).reduce((sum, item, index) => sum + (distances[(order[index] ?? 0) * count + item] ?? 0), 0);

/** All orders that turning branches can give. */
function orders(node: number, count: number, merges: Merges): number[][] {
  if (node < count) return [[node]];
  const one = orders(merges.left[node - count] ?? 0, count, merges);
  const two = orders(merges.right[node - count] ?? 0, count, merges);
  return one.flatMap((a) =>
    two.flatMap((b) => [
      [...a, ...b],
      [...b, ...a],
    ]),
  );
}

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

/** The leaves below each node, as sorted text. */
function clustersOf(count: number, { left, right }: Merges): string[] {
  const below: number[][] = Array.from({ length: count }, (_, item) => [item]);
  for (let merge = 0; merge < left.length; merge++) {
    below.push([...(below[left[merge] ?? 0] ?? []), ...(below[right[merge] ?? 0] ?? [])].sort((a, b) => a - b));
  }
  return below
    .slice(count)
    .map((leaves) => leaves.join(' '))
    .sort();
}

/** Average linkage as its definition says: again and again the two clusters whose items are nearest on average. */
function plainClusters(distances: Float64Array, count: number): string[] {
  let clusters = Array.from({ length: count }, (_, item) => [item]);
  const made: string[] = [];
  const mean = (a: number[], b: number[]) =>
    a.flatMap((x) => b.map((y) => distances[x * count + y] ?? 0)).reduce((sum, d) => sum + d, 0) /
    (a.length * b.length);
  while (clusters.length > 1) {
    const pairs = clusters.flatMap((a, i) => clusters.slice(i + 1).map((b) => ({ a, b, far: mean(a, b) })));
    const { a, b } = pairs.reduce((best, pair) => (pair.far < best.far ? pair : best));
    const both = [...a, ...b].sort((x, y) => x - y);
    made.push(both.join(' '));
    clusters = [...clusters.filter((cluster) => cluster !== a && cluster !== b), both];
  }
  return made.sort();
}

/** Roots of primes: no two sums of different ones are equal. */
const ROOTS = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73].map(Math.sqrt);

/** Symmetric distances without ties, of means neither: each pair has a small part of its own that no sum undoes. */
const distinct = fc.integer({ min: 2, max: 7 }).chain((count) => {
  const pairs = (count * (count - 1)) / 2;
  return fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: pairs, maxLength: pairs }).map((values) => {
    const distances = new Float64Array(count * count);
    let next = 0;
    for (let a = 0; a < count; a++)
      for (let b = 0; b < a; b++) {
        const value = (values[next] ?? 0) + (ROOTS[next] ?? 0) / 100;
        next += 1;
        distances[a * count + b] = value;
        distances[b * count + a] = value;
      }
    return { count, distances };
  });
});
const someSets = (maxLength: number) =>
  fc
    .array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }), { maxLength })
    .map((lists) => lists.map((list) => new Set(list)));

describe('averageLinkage', () => {
  it('finds the clusters of the plain definition', () => {
    fc.assert(
      fc.property(distinct, ({ count, distances }) => {
        expect(clustersOf(count, averageLinkage(distances, count))).toEqual(plainClusters(distances, count));
      }),
    );
  });
});

describe('optimalLeafOrder', () => {
  it('is as short as the shortest of all orders that the tree allows', () => {
    fc.assert(
      fc.property(distinct, ({ count, distances }) => {
        const merges = averageLinkage(distances, count);
        const all = orders(2 * count - 2, count, merges);
        const found = optimalLeafOrder(distances, count, merges);
        expect(all.map((order) => order.join())).toContain(found.join());
        expect(lengthOf(found, distances, count)).toBeCloseTo(
          Math.min(...all.map((order) => lengthOf(order, distances, count))),
        );
      }),
    );
  });

  it('knows lines of no item and of one', () => {
    const none = { left: new Int32Array(0), right: new Int32Array(0) };
    expect([optimalLeafOrder(new Float64Array(0), 0, none), optimalLeafOrder(new Float64Array(1), 1, none)]).toEqual([
      [],
      [0],
    ]);
  });
});

describe('jaccardDistances', () => {
  it('is one minus common by all, also beyond 32 members', () => {
    expect([...jaccardDistances([new Set([0, 40]), new Set([40, 70]), new Set()])]).toEqual([
      0,
      1 - 1 / 3,
      1,
      1 - 1 / 3,
      0,
      1,
      1,
      1,
      0,
    ]);
    expect([...jaccardDistances([new Set(), new Set()])]).toEqual([0, 0, 0, 0]);
    expect([...jaccardDistances([new Set([31]), new Set([31, 0])])]).toEqual([0, 0.5, 0.5, 0]);
  });
});

describe('seriate', () => {
  it('puts a shuffled chain in line again, the larger end first', () => {
    // In line: {0 1 2} {1 2 3} {2 3 4} {4 5} {5}
    const sets = [[2, 3, 4], [5], [0, 1, 2], [4, 5], [1, 2, 3]].map((list) => new Set(list));
    expect(seriate(sets)).toEqual([2, 4, 0, 3, 1]);
  });

  it('cuts the line where nothing is in common, and begins with the piece that holds most', () => {
    const sets = [[9], [0, 1, 4], [8, 9], [1, 2], [2, 3], [7]].map((list) => new Set(list));
    expect(seriate(sets)).toEqual([1, 3, 4, 2, 0, 5]);
  });

  it('keeps equal sets side by side, in the order they came', () => {
    fc.assert(
      fc.property(someSets(14), (sets) => {
        const keys = sets.map((set) => [...set].sort((a, b) => a - b).join());
        const order = seriate(sets);
        expect([...order].sort((a, b) => a - b)).toEqual(sets.map((_, index) => index));
        for (const key of new Set(keys)) {
          const places = order.flatMap((index, place) => (keys[index] === key ? [{ index, place }] : []));
          expect((places.at(-1)?.place ?? 0) - (places[0]?.place ?? 0)).toBe(places.length - 1);
          expect(places.map(({ index }) => index)).toEqual(places.map(({ index }) => index).sort((a, b) => a - b));
        }
      }),
    );
  });

  it('sorts too many to weigh by their members, and still keeps equal ones together', () => {
    // 600 different sets and one of them twice: {0 i} for even i, {1 i} for odd ones.
    const sets = Array.from({ length: 600 }, (_, i) => new Set([i % 2, i + 2]));
    const order = seriate([...sets, new Set([0, 2])]);
    expect([...order].sort((a, b) => a - b)).toEqual([...Array(601).keys()]);
    expect(Math.abs(order.indexOf(0) - order.indexOf(600))).toBe(1);
    const kinds = order.map((index) => (index === 600 ? 0 : index % 2));
    expect(kinds.filter((kind, place) => place > 0 && kind !== kinds[place - 1])).toHaveLength(1);
  });

  it('comes near the best of all orders', () => {
    fc.assert(
      fc.property(someSets(7), (sets) => {
        const distances = jaccardDistances(sets);
        const all = permutations(sets.map((_, index) => index));
        const best = Math.min(...all.map((order) => lengthOf(order, distances, sets.length)));
        expect(lengthOf(seriate(sets), distances, sets.length)).toBeLessThanOrEqual(1.25 * best + 1e-9);
      }),
      { numRuns: runs(60) },
    );
  });
});
