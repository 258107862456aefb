/**
 * The shared support: along which pairs of places each alliance is drawn. It comes with the data; where it does not,
 * it is worked out by code that comes only then (make-support.ts).
 *
 * Always of all alliances of the atlas: filtering takes lines away and never moves one.
 */
import type { Atlas } from './atlas.ts';
import { supportFrom } from './given-support.ts';
import type { Adcode, Point } from './types.ts';

/** How a line runs from `a` to `b`: bowed to the left of its way 1, to the right -1, straight 0. */
export type Bow = -1 | 0 | 1;

/** An unordered pair of places, `a` < `b`. */
export interface Edge {
  readonly a: Adcode;
  readonly b: Adcode;
}

export interface SupportEdge extends Edge {
  /** Ids of the alliances whose tree has this edge, ascending. */
  readonly alliances: readonly string[];
}

export interface Support {
  /** Per alliance with two members or more: the edges of its spanning tree, ascending by key. */
  readonly trees: ReadonlyMap<string, readonly Edge[]>;
  /** By `edgeKey`, ascending. */
  readonly edges: ReadonlyMap<string, SupportEdge>;
}

/** 1: lanes count from left to right for one who walks from `a` to `b`; -1: from `b` to `a`. */
export type Flow = 1 | -1;

/** A support whose edges run in a certain way on the map, and the lanes on them in a certain order. */
export interface DrawnSupport extends Support {
  /** How each edge bows, by `edgeKey`. */
  readonly bows: ReadonlyMap<string, Bow>;
  /** All alliances that have a tree, from the first lane to the last: one order for the whole map. */
  readonly order: readonly string[];
  /** By `edgeKey`. */
  readonly flows: ReadonlyMap<string, Flow>;
  /** Whether it came with the data. */
  readonly isGiven: boolean;
}

/** Works a support out from member sets (alliance id → adcodes) and places (adcode → WGS84 point). */
export type SupportMaker = (
  sets: ReadonlyMap<string, readonly Adcode[]>,
  points: ReadonlyMap<Adcode, Point>,
) => DrawnSupport;

/** Lengths are Web Mercator pixels at this zoom, at which the whole delta fits a window. */
export const REFERENCE_ZOOM = 6;
/** A line nearer to a place than this, in those pixels, looks as if it stopped there. */
export const CLEARANCE = 14;
/** The key of a pair of places, the same for both orders: `310117-330400`. */
export function edgeKey(a: Adcode, b: Adcode): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

const NOTHING: DrawnSupport = {
  trees: new Map(),
  edges: new Map(),
  bows: new Map(),
  order: [],
  flows: new Map(),
  isGiven: false,
};
const cache = new WeakMap<Atlas, DrawnSupport>();
let make: SupportMaker | null = null;

/** Says who works supports out; src/scene/work-out-support.ts does when it is imported. */
export function setSupportMaker(maker: SupportMaker): void {
  make = maker;
}

/**
 * The support of all alliances of an atlas, whatever the dates of membership: the one that came with the data if it
 * is of these alliances and members, otherwise worked out; once. Nothing while neither can be had.
 */
export function atlasSupport(atlas: Atlas): DrawnSupport {
  const known = cache.get(atlas);
  if (known) return known;
  const sets = new Map(atlas.file.alliances.map(({ id, members }) => [id, members.map((member) => member.place)]));
  const points = new Map(atlas.file.places.map(({ id, point }) => [id, point]));
  const { support: given } = atlas.extras;
  const support = (given && supportFrom(given, sets, points)) ?? make?.(sets, points);
  if (!support) return NOTHING;
  cache.set(atlas, support);
  return support;
}
