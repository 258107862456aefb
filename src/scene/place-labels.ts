/**
 * Which names the map shows and where, so that none covers another or a circle. One placer for every painter: pure,
 * and the same for the same requests in whatever order they come.
 *
 * Greedy by rank with a look ahead: of its free anchors a label takes the one that leaves most room to those after
 * it. So a label is missing only if each of its anchors is blocked by an obstacle or by a label of better rank.
 */
import { sharedArea } from './box-grid.ts';
import type { Anchor, LabelRequest, Placement } from './label-boxes.ts';
import { placeAt } from './label-boxes.ts';
import { type Candidate, candidatesOf, type Label, type Obstacle, type Surroundings } from './label-candidates.ts';

/** Cost of taking all but the last free anchor of a later label, where taking the last costs 1. */
const CROWDING = 0.4;
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
): (R & Placement)[] {
  const labels = candidatesOf(requests, surroundings);
  for (const label of labels) {
    label.done = true;
    label.placed = cheapest(openTo(label), (candidate) => candidate.cost + harm(candidate));
    if (label.request.always) label.placed ??= leastCovering(label, surroundings.obstacles ?? [], labels);
    for (const rival of label.placed?.rivals ?? []) rival.blocked = true;
  }
  return labels.flatMap(({ request, placed }) => (placed ? [{ ...request, ...placed.placement }] : []));
}

/** Applies chosen anchors to the same requests at another zoom: what is shown stays, and moves with its point. */
export function positionLabels<R extends LabelRequest>(
  requests: readonly R[],
  anchors: ReadonlyMap<string, Anchor>,
): (R & Placement)[] {
  return requests.flatMap((request) => {
    const anchor = anchors.get(request.id);
    return anchor ? [{ ...request, ...placeAt(request, anchor) }] : [];
  });
}

/** The anchors a label can have: the one it had, if that is free, or else all that are. */
function openTo({ kept, candidates }: Label): readonly Candidate[] {
  return kept && !kept.blocked ? [kept] : candidates.filter(({ blocked }) => !blocked);
}

/** What later labels lose if a candidate is taken. */
function harm({ rivals }: Candidate): number {
  let sum = 0;
  for (const label of new Set(rivals.map((rival) => rival.label))) {
    if (label.done) continue;
    const open = openTo(label);
    const share = open.filter((candidate) => rivals.includes(candidate)).length / Math.max(1, open.length);
    sum += (share === 1 ? 1 : CROWDING * share) * (label.request.always ? ALWAYS : 1);
  }
  return sum;
}

function leastCovering(label: Label, obstacles: readonly Obstacle[], labels: readonly Label[]): Candidate | null {
  return cheapest(label.candidates, (candidate) => {
    const things = obstacles.reduce((sum, obstacle) => sum + sharedArea(candidate, obstacle), 0);
    return labels.reduce(
      (sum, { placed, weight }) => sum + (placed ? sharedArea(candidate, placed) * ON_NAME * (1 + weight) : 0),
      things + candidate.cost,
    );
  });
}

function cheapest(candidates: readonly Candidate[], costOf: (candidate: Candidate) => number): Candidate | null {
  let best: Candidate | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const cost = costOf(candidate);
    if (cost >= least - SAME) continue;
    best = candidate;
    least = cost;
  }
  return best;
}
