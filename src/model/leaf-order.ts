/**
 * Optimal leaf ordering (Bar-Joseph, Gifford and Jaakkola 2001): of all orders reachable by flipping branches of a
 * tree, one with the least sum of distances between neighbours. Pure.
 */
import type { Merges } from './clusters.ts';
import { numberAt } from './number-at.ts';

/** The leaves below each node are `leaves[from[node]]` … `leaves[to[node] - 1]`. */
interface Tree extends Merges {
  count: number;
  leaves: Int32Array;
  from: Int32Array;
  to: Int32Array;
  /** Position of an item in `leaves`. */
  at: Int32Array;
}

/**
 * For two items u, w and the smallest node holding both: the least length of an order that begins with u and ends with
 * w, and the item at which its first half ends. Row-major.
 */
interface Paths {
  length: Float64Array;
  end: Int32Array;
}

/** The items of a tree in optimal order. At most about count³ / 2 steps; O(count²) memory. */
export function optimalLeafOrder(distances: Float64Array, count: number, merges: Merges): number[] {
  if (count < 2) return count === 1 ? [0] : [];
  const tree = treeOf(count, merges);
  const paths: Paths = { length: new Float64Array(count * count), end: new Int32Array(count * count) };
  for (let merge = 0; merge < count - 1; merge++) solve(tree, merge, distances, paths);
  const root = 2 * count - 2;
  const [first, last] = bestEnds(tree, count - 2, paths);
  return collect(tree, root, first, last, paths);
}

/** Lays the leaves out so that those of each node are contiguous. */
function treeOf(count: number, { left, right }: Merges): Tree {
  const from = new Int32Array(2 * count - 1);
  const to = new Int32Array(2 * count - 1);
  const size = new Int32Array(2 * count - 1).fill(1, 0, count);
  for (let merge = 0; merge < count - 1; merge++) {
    size[count + merge] = numberAt(size, numberAt(left, merge)) + numberAt(size, numberAt(right, merge));
  }
  const leaves = new Int32Array(count);
  const at = new Int32Array(count);
  for (let node = 2 * count - 2; node >= 0; node--) {
    const start = numberAt(from, node);
    to[node] = start + numberAt(size, node);
    if (node < count) {
      leaves[start] = node;
      at[node] = start;
    } else {
      const first = numberAt(left, node - count);
      from[first] = start;
      from[numberAt(right, node - count)] = start + numberAt(size, first);
    }
  }
  return { count, left, right, leaves, from, to, at };
}

/** Finds the paths from each item of a merge's first half to each of its second, in both directions. */
function solve(tree: Tree, merge: number, distances: Float64Array, { length, end }: Paths): void {
  const { count, leaves, from, to } = tree;
  const [a, b] = [numberAt(tree.left, merge), numberAt(tree.right, merge)];
  const reach = new Float64Array(count);
  const through = new Int32Array(count);
  for (let i = numberAt(from, a); i < numberAt(to, a); i++) {
    const u = numberAt(leaves, i);
    const [near, far] = otherHalf(tree, a, i);
    // From u through all of the first half to each item of the second.
    for (let j = numberAt(from, b); j < numberAt(to, b); j++) {
      const k = numberAt(leaves, j);
      let least = Number.POSITIVE_INFINITY;
      for (let h = near; h < far; h++) {
        const m = numberAt(leaves, h);
        const sum = numberAt(length, u * count + m) + numberAt(distances, m * count + k);
        if (sum < least) {
          least = sum;
          through[j] = m;
        }
      }
      reach[j] = least;
    }
    for (let j = numberAt(from, b); j < numberAt(to, b); j++) {
      const w = numberAt(leaves, j);
      const [start, stop] = otherHalf(tree, b, j);
      let least = Number.POSITIVE_INFINITY;
      let best = start;
      for (let h = start; h < stop; h++) {
        const sum = numberAt(reach, h) + numberAt(length, numberAt(leaves, h) * count + w);
        if (sum < least) {
          least = sum;
          best = h;
        }
      }
      length[u * count + w] = least;
      length[w * count + u] = least;
      end[u * count + w] = numberAt(through, best);
      end[w * count + u] = numberAt(leaves, best);
    }
  }
}

/** The range of leaves at which a node's order can end if it begins at `position`: its other half. */
function otherHalf({ count, left, right, from, to }: Tree, node: number, position: number): [number, number] {
  if (node < count) return [position, position + 1];
  const [a, b] = [numberAt(left, node - count), numberAt(right, node - count)];
  const other = position < numberAt(to, a) ? b : a;
  return [numberAt(from, other), numberAt(to, other)];
}

function bestEnds(tree: Tree, merge: number, { length }: Paths): [number, number] {
  const { count, leaves, from, to } = tree;
  const [a, b] = [numberAt(tree.left, merge), numberAt(tree.right, merge)];
  let best: [number, number] = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  for (let i = numberAt(from, a); i < numberAt(to, a); i++) {
    for (let j = numberAt(from, b); j < numberAt(to, b); j++) {
      const [u, w] = [numberAt(leaves, i), numberAt(leaves, j)];
      if (numberAt(length, u * count + w) >= least) continue;
      least = numberAt(length, u * count + w);
      best = [u, w];
    }
  }
  return best;
}

/** The order of a node that begins with u and ends with w. */
function collect(tree: Tree, node: number, u: number, w: number, paths: Paths): number[] {
  const { count, left, right, to, at } = tree;
  if (node < count) return [node];
  const [a, b] = [numberAt(left, node - count), numberAt(right, node - count)];
  const [first, second] = numberAt(at, u) < numberAt(to, a) ? [a, b] : [b, a];
  const m = numberAt(paths.end, u * count + w);
  const k = numberAt(paths.end, w * count + u);
  return [...collect(tree, first, u, m, paths), ...collect(tree, second, k, w, paths)];
}
