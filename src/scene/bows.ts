/** To which side each edge of a support bows: part of working a support out (work-out-support.ts). */
import { distanceToSegment, segmentsCross, toPixels } from '../model/geometry.ts';
import { type Bow, CLEARANCE, REFERENCE_ZOOM, type Support } from '../model/support.ts';
import type { Adcode, Point } from '../model/types.ts';
import { BULGE, bowed, type Run } from './arcs.ts';
import { type Box, boxAround } from './labels/box-grid.ts';
import { distanceToPath } from './parallel.ts';

/** Differences below this many pixels are rounding. */
const ROUNDING = 1e-6;

/** A way to run, with the boxes of its stretches: runs that are apart are told so by these. */
interface Candidate {
  readonly bow: Bow;
  readonly run: Run;
  readonly box: Box;
  readonly stretches: readonly Stretch[];
}

/** Some pieces of a run in a row: from which point to which, and the box around them. */
interface Stretch {
  first: number;
  last: number;
  box: Box;
}

/** Pieces of a stretch. */
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
    meet(way(own).box, way(other).box) &&
    !segmentsCross(own.from, own.to, other.from, other.to) &&
    runsCross(way(own), way(other));
  // Every edge starts with what it likes best and gives way when it crosses another that its straight line would
  // not: at worst all are straight, so this ends, and no crossing is left that the straight lines do not have.
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
 * The ways to run, best first; the straight line is the last. First comes the arc that keeps farther from other
 * places, then, all being equal, the one that bows to the north (to the east, if the edge runs north).
 */
function candidates(from: Point, to: Point, others: readonly Point[]): Candidate[] {
  // What is farther from the line than an arc and the clearance reach together has no say.
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

function candidateOf(run: Run, bow: Bow): Candidate {
  const stretches: Stretch[] = [];
  for (let first = 0; first + 1 < run.length; first += STRETCH) {
    const last = Math.min(run.length - 1, first + STRETCH);
    stretches.push({ first, last, box: boxAround(run.slice(first, last + 1)) });
  }
  return { bow, run, box: boxAround(run), stretches };
}

function runsCross(one: Candidate, other: Candidate): boolean {
  for (const mine of one.stretches) {
    for (const theirs of other.stretches) {
      if (meet(mine.box, theirs.box) && stretchesCross(one.run, mine, other.run, theirs)) return true;
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

/** Whether two boxes have a point in common; those of level or upright lines have no area. */
function meet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
