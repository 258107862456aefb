/**
 * Which names the map shows and where, so that none covers another or a circle. One placer for every painter: pure,
 * and the same for the same requests in whatever order they come.
 *
 * Greedy by rank with a look ahead: of its free anchors a label takes the one that leaves most room to those after
 * it. So a label is missing only if each of its anchors is blocked by an obstacle or by a label of better rank.
 */
import { boxGrid, sharedArea } from './box-grid.ts';
import type { Anchor, LabelRequest, Placement } from './boxes.ts';
import { placeAt } from './boxes.ts';
import { type Candidate, candidatesOf, type Label, type Obstacle, openOf, type Surroundings } from './candidates.ts';

/** Cost of taking all but the last free anchor of a later label, where taking the last costs 1. */
const CROWDING = 0.2;
/** Factor on what a label loses that is always shown: it would have to lie on something. */
const ALWAYS = 3;
/** How much worse it is to lie on a name than on an obstacle, for the same area; on the first in rank, twice that. */
const ON_NAME = 10;
/** Costs nearer than this are the same: sums in another order differ by rounding. */
const SAME = 1e-9;

/**
 * The labels that are shown, by rank; those with `always` are never missing, and where every anchor is blocked lie
 * where they cover least. A label's `gap` must keep it off its own circle if that is among the obstacles.
 */
export function placeLabels<R extends LabelRequest>(
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

/** Applies chosen anchors to the same requests at another zoom: what is shown stays, and moves with its point. */
export function positionLabels<R extends LabelRequest>(
  requests: readonly R[],
  anchors: ReadonlyMap<string, Anchor>,
): Placement<R>[] {
  return requests.flatMap((request) => {
    const anchor = anchors.get(request.id);
    return anchor ? [placeAt(request, anchor)] : [];
  });
}

/** What later labels lose if these candidates are taken. */
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

/** For a label that has no free anchor: the one that covers least of names and, next, of obstacles. */
function leastCovering<R extends LabelRequest>(
  label: Label<R>,
  obstacles: readonly Obstacle[],
  labels: readonly Label[],
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
  // One that stays where it was has no choice, which is most of them while zooming.
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
