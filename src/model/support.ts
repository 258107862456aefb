/**
 * The shared support: along which pairs of places each alliance is drawn. The data build works it out (make-support.ts,
 * make-lane-order.ts); the page does the same only for data without a usable one.
 *
 * Always of all alliances of the atlas: filtering takes lines away and never moves one.
 */
import type { GivenSupport } from './parts.ts';
import type { Adcode, FirstFile } from './types.ts';

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
}

/** Lengths are Web Mercator pixels at this zoom, at which the whole delta fits a window. */
export const REFERENCE_ZOOM = 6;
/** A line nearer to a place than this, in those pixels, looks as if it stopped there. */
export const CLEARANCE = 14;
/** The key of a pair of places, the same for both orders: `310117-330400`. */
export function edgeKey(a: Adcode, b: Adcode): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** For an atlas whose support cannot be had: no line is drawn. */
export const NO_SUPPORT: DrawnSupport = {
  trees: new Map(),
  edges: new Map(),
  bows: new Map(),
  order: [],
  flows: new Map(),
};

/**
 * The support of a dataset as the data build gives it, whatever the dates of membership; null where none is given, or
 * one of other alliances or other members, as when a bad record was left out.
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

/** Whether these edges join exactly these members, with no edge too many. */
function spans(tree: GivenSupport['edges'], members: ReadonlySet<Adcode>): boolean {
  const ends = new Set([...tree.map(([a]) => a), ...tree.map(([, b]) => b)]);
  return (
    tree.length === members.size - 1 && ends.size === members.size && [...members].every((member) => ends.has(member))
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
