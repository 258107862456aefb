/** To which side each edge of a support bows: part of computing a support (work-out-support.ts). */
import { distanceToSegment, segmentsCross, toPixels } from '../model/geometry.ts';
import { type Bow, CLEARANCE, REFERENCE_ZOOM, type Support } from '../model/support.ts';
import type { Adcode, Point } from '../model/types.ts';
import { BULGE, bowed, type Run } from './arcs.ts';
import { type Box, boxAround } from './labels/box-grid.ts';
import { distanceToPath } from './parallel.ts';

/** Differences in pixels that count as rounding errors. */
const ROUNDING = 1e-6;

/** A possible run, with the bounding boxes of its stretches as a quick test for crossings. */
interface RunCandidate {
  readonly bow: Bow;
  readonly run: Run;
  readonly box: Box;
  readonly stretches: readonly Stretch[];
}

/** Consecutive segments of a run: indexes of its first and last point, and their bounding box. */
interface Stretch {
  first: number;
  last: number;
  box: Box;
}

/** Segments per stretch. */
const STRETCH = 4;

/**
 * How each edge of a support bows, by edge key, among places (adcode → WGS84 point). Two arcs cross only where their
 * straight lines would cross, and none comes nearer to a third place than its straight line, within the clearance.
 */
export function bowsOf(edges: Support['edges'], points: ReadonlyMap<Adcode, Point>): ReadonlyMap<string, Bow> {
  const pixels = new Map([...points].map(([id, point]) => [id, toPixels(point, REFERENCE_ZOOM)]));
  const choices = [...edges].flatMap(([key, { a, b }]) => {
    const [from, to] = [pixels.get(a), pixels.get(b)];
    if (!from || !to) return [];
    const others = [...pixels].flatMap(([place, point]) => (place === a || place === b ? [] : [point]));
    return [{ key, from, to, ways: candidates(from, to, others), chosen: 0 }];
  });
  type Choice = (typeof choices)[number];
  const way = ({ ways, chosen }: Choice) => ways[chosen] ?? candidateOf([], 0);
  const spoils = (own: Choice, other: Choice) =>
    other !== own &&
    touches(way(own).box, way(other).box) &&
    !segmentsCross(own.from, own.to, other.from, other.to) &&
    runsCross(way(own), way(other));
  // Every edge starts with its first candidate and takes the next when it crosses an edge that its straight line would
  // not cross. In the worst case all are straight, so the loop ends, without crossings that straight lines avoid.
  for (let changed = true; changed; ) {
    changed = false;
    for (const own of choices) {
      if (own.chosen + 1 >= own.ways.length || !choices.some((other) => spoils(own, other))) continue;
      own.chosen += 1;
      changed = true;
    }
  }
  return new Map(choices.map((choice) => [choice.key, way(choice).bow]));
}

/**
 * The possible runs, best first: the arc that keeps farther from other places (if equal, the one bowed to the north, or
 * to the east if the edge runs north), the other arc, the straight line.
 */
function candidates(from: Point, to: Point, others: readonly Point[]): RunCandidate[] {
  // Places farther from the line than an arc and the clearance together do not matter.
  const reach = CLEARANCE + BULGE * Math.hypot(to[0] - from[0], to[1] - from[1]);
  const near = others.filter((point) => distanceToSegment(point, from, to) < reach);
  const limits = near.map((point) => Math.min(CLEARANCE, distanceToSegment(point, from, to)) - ROUNDING);
  const sides: Bow[] = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]) ? [1, -1] : [-1, 1];
  const arcs = sides.flatMap((bow) => {
    const run = bowed(from, to, bow);
    const clearances = near.map((point) => Math.min(CLEARANCE, distanceToPath(point, run)));
    const clear = clearances.every((clearance, index) => clearance >= (limits[index] ?? 0));
    return clear ? [{ way: candidateOf(run, bow), worst: Math.min(CLEARANCE, ...clearances) }] : [];
  });
  arcs.sort((a, b) => b.worst - a.worst);
  return [...arcs.map(({ way }) => way), candidateOf(bowed(from, to, 0), 0)];
}

function candidateOf(run: Run, bow: Bow): RunCandidate {
  const stretches: Stretch[] = [];
  for (let first = 0; first + 1 < run.length; first += STRETCH) {
    const last = Math.min(run.length - 1, first + STRETCH);
    stretches.push({ first, last, box: boxAround(run.slice(first, last + 1)) });
  }
  return { bow, run, box: boxAround(run), stretches };
}

function runsCross(one: RunCandidate, other: RunCandidate): boolean {
  for (const mine of one.stretches) {
    for (const theirs of other.stretches) {
      if (touches(mine.box, theirs.box) && stretchesCross(one.run, mine, other.run, theirs)) return true;
    }
  }
  return false;
}

function stretchesCross(one: Run, mine: Stretch, other: Run, theirs: Stretch): boolean {
  for (let i = mine.first; i < mine.last; i++) {
    for (let j = theirs.first; j < theirs.last; j++) {
      const [a, b, c, d] = [one[i], one[i + 1], other[j], other[j + 1]];
      if (a && b && c && d && segmentsCross(a, b, c, d)) return true;
    }
  }
  return false;
}

/** Whether two boxes have a point in common; unlike `overlaps`, also boxes without area. */
function touches(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
