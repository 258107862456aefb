/** Hierarchical clustering by average linkage (UPGMA), with the nearest-neighbour chain. Pure. */
import { must } from './must.ts';
import { numberAt } from './number-at.ts';

/**
 * A binary tree over the items 0 … n-1: node n + i joins the nodes left[i] and right[i], both made before it; the last
 * node holds all items.
 */
export interface Merges {
  left: Int32Array;
  right: Int32Array;
}

/**
 * Clusters `count` items by a symmetric distance matrix (row-major, not changed). Deterministic: ties go to the cluster
 * already in the chain, else to the first. O(count²) time and memory.
 */
export function averageLinkage(distances: Float64Array, count: number): Merges {
  const between = distances.slice();
  const size = new Int32Array(count).fill(1);
  // Each slot holds one cluster; a merge empties the slot of its first half and reuses that of its second.
  const node = Int32Array.from({ length: count }, (_, item) => item);
  const left = new Int32Array(Math.max(0, count - 1));
  const right = new Int32Array(Math.max(0, count - 1));
  const chain: number[] = [];
  for (let merge = 0; merge < left.length; ) {
    if (chain.length === 0) chain.push(size.findIndex((members) => members > 0));
    const last = must(chain.at(-1), 'the end of the chain');
    const before = chain.at(-2);
    const next = nearest(last, before, between, size);
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    const [gone, kept] = [Math.min(last, next), Math.max(last, next)];
    left[merge] = numberAt(node, gone);
    right[merge] = numberAt(node, kept);
    node[kept] = count + merge;
    join(gone, kept, between, size);
    merge += 1;
  }
  return { left, right };
}

/** The slot nearest to another one; ties go to the previous slot of the chain, which ends the chain. */
function nearest(slot: number, before: number | undefined, between: Float64Array, size: Int32Array): number {
  let best = before ?? -1;
  let least = best < 0 ? Number.POSITIVE_INFINITY : numberAt(between, slot * size.length + best);
  for (let other = 0; other < size.length; other++) {
    const distance = numberAt(between, slot * size.length + other);
    if (other === slot || size[other] === 0 || distance >= least) continue;
    least = distance;
    best = other;
  }
  return best;
}

/** Lance–Williams update: the distance to a union is the mean over its items. */
function join(gone: number, kept: number, between: Float64Array, size: Int32Array): void {
  const count = size.length;
  const [a, b] = [numberAt(size, gone), numberAt(size, kept)];
  size[gone] = 0;
  size[kept] = a + b;
  for (let other = 0; other < count; other++) {
    if (size[other] === 0 || other === kept) continue;
    const mean = (a * numberAt(between, gone * count + other) + b * numberAt(between, kept * count + other)) / (a + b);
    between[kept * count + other] = mean;
    between[other * count + kept] = mean;
  }
}
