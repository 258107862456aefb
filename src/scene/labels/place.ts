/**
 * Label placement without overlaps, for every painter. Pure; does not depend on the order of the requests.
 *
 * Greedy by rank with look-ahead: a label takes the free anchor that blocks least of the labels after it. So a label is
 * missing only if each of its anchors is blocked by an obstacle or by a label of better rank.
 */
import { boxGrid, sharedArea } from './box-grid.ts';
import type { Anchor, LabelRequest, Placement } from './boxes.ts';
import { placeAt } from './boxes.ts';
import {
  type Candidate,
  candidatesOf,
  type Obstacle,
  openOf,
  type PendingLabel,
  type Surroundings,
} from './candidates.ts';

/** Cost of blocking all but one free anchor of a later label; blocking the last one costs 1. */
const CROWDING = 0.2;
/** Factor on the loss of a label that is always shown, which would have to overlap something. */
const ALWAYS = 3;
/** Factor on area that overlaps another label, not an obstacle; doubled for the label of best rank. */
const ON_NAME = 10;
/** Costs that differ by less are equal: sums in another order differ by rounding. */
const SAME = 1e-9;

/**
 * The placed labels, by rank. Those with `always` are never missing: if every anchor is blocked, they are placed where
 * they overlap least. A label's `gap` must keep it clear of its own circle if that is among the obstacles.
 */
export function arrangeLabels<R extends LabelRequest>(
  requests: readonly R[],
  surroundings: Surroundings = {},
): Placement<R>[] {
  const labels = candidatesOf(requests, surroundings);
  const rivals = boxGrid(
    labels.flatMap(({ candidates }) => candidates.filter(({ blocked }) => !blocked)),
    ({ box }) => box,
  );
  const written = new Set<string>();
  for (const label of labels) {
    label.done = true;
    const { once } = label.request;
    if (once !== undefined && written.has(once)) continue;
    label.placed = cheapest(label.open, ({ box, cost }) => cost + harm(rivals.touching(box)));
    if (label.request.always) label.placed ??= leastCovering(label, surroundings.obstacles ?? [], labels);
    if (!label.placed) continue;
    if (once !== undefined) written.add(once);
    const blocked = rivals.touching(label.placed.box);
    for (const rival of blocked) rival.blocked = true;
    for (const other of new Set(blocked.map((rival) => rival.label))) other.open = openOf(other);
  }
  return labels.flatMap(({ placed }) => (placed ? [placed.placement] : []));
}

/** Applies the chosen anchors to the same requests at another zoom. */
export function positionLabels<R extends LabelRequest>(
  requests: readonly R[],
  anchors: ReadonlyMap<string, Anchor>,
): Placement<R>[] {
  return requests.flatMap((request) => {
    const anchor = anchors.get(request.id);
    return anchor ? [placeAt(request, anchor)] : [];
  });
}

/** Cost for later labels if these candidates become blocked. */
function harm(taken: readonly Candidate[]): number {
  let sum = 0;
  for (const label of new Set(taken.map((candidate) => candidate.label))) {
    if (label.done) continue;
    const left = label.open.filter((candidate) => !taken.includes(candidate));
    if (left.length === label.open.length) continue;
    const share = 1 - left.length / label.open.length;
    const loss = left.length === 0 ? 1 : least(left) - least(label.open) + CROWDING * share;
    sum += loss * (label.request.always ? ALWAYS : label.weight);
  }
  return sum;
}

function least(candidates: readonly Candidate[]): number {
  return candidates.reduce((cost, candidate) => Math.min(cost, candidate.cost), Infinity);
}

/** For a label without a free anchor: the candidate that overlaps labels and obstacles least. */
function leastCovering<R extends LabelRequest>(
  label: PendingLabel<R>,
  obstacles: readonly Obstacle[],
  labels: readonly PendingLabel[],
): Candidate<R> | null {
  return cheapest(label.candidates, (candidate) => {
    const things = obstacles.reduce((sum, obstacle) => sum + sharedArea(candidate.box, obstacle), 0);
    return labels.reduce(
      (sum, { placed, weight }) => sum + (placed ? sharedArea(candidate.box, placed.box) * ON_NAME * (1 + weight) : 0),
      things + candidate.cost,
    );
  });
}

function cheapest<C>(candidates: readonly C[], costOf: (candidate: C) => number): C | null {
  // While zooming most labels keep their anchor, which is their only candidate.
  if (candidates.length < 2) return candidates[0] ?? null;
  let best: C | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const cost = costOf(candidate);
    if (cost >= least - SAME) continue;
    best = candidate;
    least = cost;
  }
  return best;
}
