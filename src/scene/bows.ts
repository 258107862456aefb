/** To which side each edge of a support bows: worked out where it does not come with the data. */
import { distanceToSegment, segmentsCross, toPixels } from '../model/geometry.ts';
import { type Bow, CLEARANCE, REFERENCE_ZOOM, type Support } from '../model/support.ts';
import type { Adcode, Point } from '../model/types.ts';
import { bowed, type Run } from './arcs.ts';

/** Differences below this many pixels are rounding. */
const ROUNDING = 1e-6;

type Candidate = { readonly bow: Bow; readonly run: Run };

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
    return [{ key, runs: candidates(from, to, others), chosen: 0 }];
  });
  // Every edge starts with what it likes best and gives way when it crosses another that its straight line would
  // not: at worst all are straight, so this ends, and no crossing is left that the straight lines do not have.
  for (let changed = true; changed; ) {
    changed = false;
    for (const own of choices) {
      const run = own.runs[own.chosen]?.run ?? [];
      const spoils = choices.some((other) => {
        const theirs = other.runs[other.chosen]?.run ?? [];
        return other !== own && runsCross(run, theirs) && !runsCross(ends(run), ends(theirs));
      });
      if (!spoils || own.chosen + 1 >= own.runs.length) continue;
      own.chosen += 1;
      changed = true;
    }
  }
  return new Map(choices.map(({ key, runs, chosen }) => [key, runs[chosen]?.bow ?? 0]));
}

/**
 * The ways to run, best first; the straight line is the last. First comes the arc that keeps farther from other
 * places, then, all being equal, the one that bows to the north (to the east, if the edge runs north).
 */
function candidates(from: Point, to: Point, others: readonly Point[]): Candidate[] {
  const straight = bowed(from, to, 0);
  const limits = others.map((point) => Math.min(CLEARANCE, clearanceOf(point, straight)) - ROUNDING);
  const sides: Bow[] = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]) ? [1, -1] : [-1, 1];
  const arcs = sides.flatMap((bow) => {
    const run = bowed(from, to, bow);
    const clearances = others.map((point) => Math.min(CLEARANCE, clearanceOf(point, run)));
    const clear = clearances.every((clearance, index) => clearance >= (limits[index] ?? 0));
    return clear ? [{ bow, run, worst: Math.min(CLEARANCE, ...clearances) }] : [];
  });
  arcs.sort((a, b) => b.worst - a.worst);
  return [...arcs, { bow: 0, run: straight }];
}

function clearanceOf(point: Point, run: Run): number {
  return Math.min(...piecesOf(run).map(([a, b]) => distanceToSegment(point, a, b)));
}

function runsCross(one: Run, other: Run): boolean {
  if (!boxesMeet(one, other)) return false;
  return piecesOf(one).some(([a, b]) => piecesOf(other).some(([c, d]) => segmentsCross(a, b, c, d)));
}

function boxesMeet(one: Run, other: Run): boolean {
  return [0, 1].every((axis) => {
    const [a, b] = [one, other].map((run) => run.map((point) => point[axis] ?? 0));
    return a !== undefined && b !== undefined && Math.max(...a) >= Math.min(...b) && Math.max(...b) >= Math.min(...a);
  });
}

function piecesOf(run: Run): [Point, Point][] {
  return run.slice(1).map((point, index) => [run[index] ?? point, point]);
}

function ends(run: Run): Run {
  return run.filter((_, index) => index === 0 || index === run.length - 1);
}
