/**
 * The shared support: the pairs of places along which each alliance is drawn. Computed by the data build
 * (make-support.ts, make-lane-order.ts), or by the page if the data have no usable one.
 *
 * Always computed for all alliances of the atlas, so that filtering removes lines but never moves one.
 */
import type { GivenSupport } from './parts.ts';
import type { Adcode, FirstFile } from './types.ts';

/** How a line from `a` to `b` bows: to its left 1, to its right -1, straight 0. */
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

/** The direction in which lanes count from left to right: from `a` to `b` 1, from `b` to `a` -1. */
export type Flow = 1 | -1;

/** A support with the shape of its edges on the map and the order of the lanes on them. */
export interface DrawnSupport extends Support {
  /** By `edgeKey`. */
  readonly bows: ReadonlyMap<string, Bow>;
  /** All alliances that have a tree, from the first lane to the last: one order for the whole map. */
  readonly order: readonly string[];
  /** By `edgeKey`. */
  readonly flows: ReadonlyMap<string, Flow>;
}

/** Lengths are Web Mercator pixels at this zoom, at which the whole delta fits a window. */
export const REFERENCE_ZOOM = 6;
/** Minimum distance of a line from a place, in those pixels; closer, it would seem to stop there. */
export const CLEARANCE = 14;
/** The key of an unordered pair of places: `310117-330400`. */
export function edgeKey(a: Adcode, b: Adcode): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** Fallback without a support: no line is drawn. */
export const NO_SUPPORT: DrawnSupport = {
  trees: new Map(),
  edges: new Map(),
  bows: new Map(),
  order: [],
  flows: new Map(),
};

/**
 * The support given by the data build, whatever the dates of membership; null if there is none, or if it does not match
 * the alliances and members, as when an invalid record was left out.
 */
export function supportFrom(
  file: Pick<FirstFile, 'alliances' | 'places'>,
  given: GivenSupport | null,
): DrawnSupport | null {
  if (!given) return null;
  const { edges, trees } = given;
  const places = new Set(file.places.map(({ id }) => id));
  const wanted = file.alliances.flatMap((alliance): [string, ReadonlySet<Adcode>][] => {
    const members = new Set(alliance.members.flatMap(({ place }) => (places.has(place) ? [place] : [])));
    return members.size < 2 ? [] : [[alliance.id, members]];
  });
  if (wanted.length !== Object.keys(trees).length) return null;
  const byAlliance = new Map<string, Edge[]>();
  const byEdge = new Map<string, SupportEdge & { alliances: string[] }>();
  for (const [id, members] of wanted.sort(byKey)) {
    const positions = Object.hasOwn(trees, id) ? (trees[id] ?? []) : [];
    const tree = positions.flatMap((position) => edges.slice(position, position + 1));
    if (!spans(tree, members)) return null;
    byAlliance.set(
      id,
      tree.map(([a, b]) => ({ a, b })),
    );
    for (const [a, b] of tree) {
      const entry = byEdge.get(`${a}-${b}`) ?? { a, b, alliances: [] };
      entry.alliances.push(id);
      byEdge.set(`${a}-${b}`, entry);
    }
  }
  return {
    trees: byAlliance,
    edges: new Map([...byEdge].sort(byKey)),
    bows: new Map(edges.map(([a, b, bow]): [string, Bow] => [`${a}-${b}`, bow])),
    order: Object.keys(trees),
    flows: new Map(edges.map(([a, b, , flow]): [string, Flow] => [`${a}-${b}`, flow])),
  };
}

/** Whether these edges are a spanning tree of exactly these members. */
function spans(tree: GivenSupport['edges'], members: ReadonlySet<Adcode>): boolean {
  const ends = new Set([...tree.map(([a]) => a), ...tree.map(([, b]) => b)]);
  return (
    tree.length === members.size - 1 && ends.size === members.size && [...members].every((member) => ends.has(member))
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
