/** How each edge of the shared support runs on the map: a gentle arc, or a straight line where an arc would mislead. */
import type { Atlas } from '../model/atlas.ts';
import { distanceToSegment, fromPixels, segmentsCross, toPixels } from '../model/geometry.ts';
import { atlasSupport, type Bow, CLEARANCE, REFERENCE_ZOOM } from '../model/support.ts';
import type { Point } from '../model/types.ts';

export interface Arc {
  /** WGS84, from the edge's `a` to its `b`; the ends are exactly the two places. */
  path: Point[];
  /** WGS84, the point half-way along. */
  middle: Point;
}

/** Height of an arc over its chord, as a share of the chord: enough to be seen, too little to be a detour. */
const BULGE = 0.09;
/** Straight pieces of an arc; even, so that the middle is one of the points. */
const PIECES = 16;
/** Differences below this many pixels are rounding. */
const ROUNDING = 1e-6;

/** One way to run: points in pixels at the reference zoom. */
type Run = readonly Point[];
type Candidate = { readonly bow: Bow; readonly run: Run };

const cache = new WeakMap<Atlas, ReadonlyMap<string, Arc>>();

/**
 * The arcs of all edges of the atlas's support, by edge key. Two arcs cross only where their straight lines would
 * cross, and none comes nearer to a third place than its straight line, within the clearance that lines keep.
 */
export function arcsOf(atlas: Atlas): ReadonlyMap<string, Arc> {
  const known = cache.get(atlas);
  if (known) return known;
  const { edges, bows = bowsOf(atlas) } = atlasSupport(atlas);
  const arcs = new Map(
    [...edges].flatMap(([key, { a, b }]): [string, Arc][] => {
      const [from, to] = [atlas.places.get(a)?.point, atlas.places.get(b)?.point];
      return from && to ? [[key, arcOf(from, to, bows.get(key) ?? 0)]] : [];
    }),
  );
  cache.set(atlas, arcs);
  return arcs;
}

/** How each edge of the atlas's support bows, by edge key; worked out, whether or not it came with the data. */
export function bowsOf(atlas: Atlas): ReadonlyMap<string, Bow> {
  const pixels = new Map(atlas.file.places.map(({ id, point }) => [id, toPixels(point, REFERENCE_ZOOM)]));
  const choices = [...atlasSupport(atlas).edges].flatMap(([key, { a, b }]) => {
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

/** Straight, or a quadratic Bézier curve whose top stands to the left of from→to (up on the screen going east) or right. */
function bowed(from: Point, to: Point, bow: Bow): Run {
  if (bow === 0) return [from, to];
  const bulge = bow * BULGE;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  // The control point stands twice as high as the curve.
  const control: Point = [(from[0] + to[0]) / 2 + 2 * bulge * dy, (from[1] + to[1]) / 2 - 2 * bulge * dx];
  return Array.from({ length: PIECES + 1 }, (_, index): Point => {
    const t = index / PIECES;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [p * from[0] + q * control[0] + r * to[0], p * from[1] + q * control[1] + r * to[1]];
  });
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

/** An arc in degrees; its ends are the places themselves, not their rounded images. */
function arcOf(start: Point, end: Point, bow: Bow): Arc {
  const [from, to] = [toPixels(start, REFERENCE_ZOOM), toPixels(end, REFERENCE_ZOOM)];
  const path = bowed(from, to, bow).map((point) => fromPixels(point, REFERENCE_ZOOM));
  const halfway: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const middle = (bow === 0 ? undefined : path[PIECES / 2]) ?? fromPixels(halfway, REFERENCE_ZOOM);
  return { path: [start, ...path.slice(1, -1), end], middle };
}
