/**
 * Computes the shared support. An alliance is a set of places, not a set of pairs, so it gets a spanning tree over its
 * members. Trees prefer pairs that other alliances already use, which bundles lines, and keep clear of places that are
 * not members.
 */
import { distanceToSegment, toPixels } from './geometry.ts';
import { must } from './must.ts';
import { CLEARANCE, type Edge, edgeKey, REFERENCE_ZOOM, type Support } from './support.ts';
import type { Adcode, Point } from './types.ts';

/** Cost of a pair that another group already uses, as a share of its length. */
const SHARED = 0.55;
/** Maximum length of a tree relative to the shortest one: the price of sharing and of keeping clear. */
export const DETOURS = 1.25;
/** Penalty, in pixels, for running straight through a place that is not a member. */
const DETOUR = 3 * CLEARANCE;
/** Safety limit only: each change lowers a common potential, so the rounds terminate. */
const MAX_ROUNDS = 50;
const EPSILON = 1e-9;

/** Alliances with exactly the same members: they share one tree. */
interface MemberGroup {
  ids: string[];
  /** Maximum length of its tree, in pixels. */
  limit: number;
  /** Indexes of places, ascending. */
  members: number[];
  isMember: ReadonlySet<number>;
}

/** A pair of places with its length and the places within `CLEARANCE` of the line between them. */
interface PlacePair {
  key: string;
  edge: Edge;
  length: number;
  near: { place: number; penalty: number }[];
  /** How many groups use it now. */
  users: number;
}

/**
 * The support of member sets (alliance id → adcodes) among places (adcode → WGS84 point). Deterministic, whatever the
 * order of alliances, members and places. Members without a point are left out.
 */
export function supportOf(sets: ReadonlyMap<string, readonly Adcode[]>, points: ReadonlyMap<Adcode, Point>): Support {
  const places = [...points.keys()].sort();
  const pixels = places.map((place) => toPixels(must(points.get(place), place), REFERENCE_ZOOM));
  const groups = groupsOf(sets, places);
  const pairs = pairTable(places, pixels);
  const trees = new Map<MemberGroup, PlacePair[]>();
  for (const group of groups) group.limit = DETOURS * lengthOf(spanningTree(group, pairs, ({ length }) => length));
  // The largest groups go first and the others follow. A tree changes only when the new one is strictly cheaper:
  // sharing is an exact potential game (Rosenthal 1973), so this converges.
  for (let round = 0, changed = true; changed && round < MAX_ROUNDS; round++) {
    changed = false;
    for (const group of groups) {
      const old = trees.get(group);
      for (const pair of old ?? []) pair.users -= 1;
      const next = preferredTree(group, pairs);
      const better = !old || total(next, group) < total(old, group) - EPSILON;
      const tree = better ? next : old;
      for (const pair of tree) pair.users += 1;
      trees.set(group, tree);
      changed ||= better;
    }
  }
  return collect(trees);
}

/** Groups of at least two members: those of most alliances first, then by their first id. */
function groupsOf(sets: ReadonlyMap<string, readonly Adcode[]>, places: readonly Adcode[]): MemberGroup[] {
  const indexOf = new Map(places.map((place, index) => [place, index]));
  const groups = new Map<string, MemberGroup>();
  for (const id of [...sets.keys()].sort()) {
    const members = [...new Set((sets.get(id) ?? []).flatMap((place) => indexOf.get(place) ?? []))];
    members.sort((a, b) => a - b);
    if (members.length < 2) continue;
    const key = members.join();
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, { ids: [id], members, isMember: new Set(members), limit: 0 });
  }
  // Ties by first id: groups were created in that order, and the sort is stable.
  return [...groups.values()].sort((a, b) => b.ids.length - a.ids.length);
}

/** All pairs, memoised, by index of place: `pairs(i, j)` with i < j. */
function pairTable(places: readonly Adcode[], pixels: readonly Point[]): (i: number, j: number) => PlacePair {
  const table: (PlacePair | undefined)[] = new Array(places.length ** 2);
  return (i, j) => {
    const index = i * places.length + j;
    const known = table[index];
    if (known) return known;
    const [a = '', b = ''] = [places[i], places[j]];
    const [from, to] = [must(pixels[i], 'a place'), must(pixels[j], 'a place')];
    const near = pixels.flatMap((point, place) => {
      // A place beside one of the ends cannot be avoided, so it does not count.
      if (place === i || place === j || distanceToSegment(point, from, from) < CLEARANCE) return [];
      if (distanceToSegment(point, to, to) < CLEARANCE) return [];
      const clearance = distanceToSegment(point, from, to);
      return clearance < CLEARANCE ? [{ place, penalty: DETOUR * (1 - clearance / CLEARANCE) }] : [];
    });
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const pair: PlacePair = { key: edgeKey(a, b), edge: { a, b }, length, near, users: 0 };
    table[index] = pair;
    return pair;
  };
}

/** Cost of a pair for a group that does not use it itself. */
function costOf(pair: PlacePair, group: MemberGroup, shared = SHARED): number {
  let cost = pair.length * (pair.users > 0 ? shared : 1);
  for (const { place, penalty } of pair.near) if (!group.isMember.has(place)) cost += penalty;
  return cost;
}

/** The cheapest tree within the length limit: if sharing makes it too long, its discount is reduced, then dropped. */
function preferredTree(group: MemberGroup, pairs: (i: number, j: number) => PlacePair): PlacePair[] {
  for (const shared of [SHARED, 1 / DETOURS]) {
    const tree = spanningTree(group, pairs, (pair) => costOf(pair, group, shared));
    if (lengthOf(tree) <= group.limit + EPSILON) return tree;
  }
  return spanningTree(group, pairs, ({ length }) => length);
}

function lengthOf(tree: readonly PlacePair[]): number {
  return tree.reduce((sum, { length }) => sum + length, 0);
}

function total(tree: readonly PlacePair[], group: MemberGroup): number {
  return tree.reduce((sum, pair) => sum + costOf(pair, group), 0);
}

/** Prim's minimum spanning tree over the members; ties are broken by key, so it is unique. */
function spanningTree(
  { members: [first = 0, ...rest] }: MemberGroup,
  pairs: (i: number, j: number) => PlacePair,
  costOf: (pair: PlacePair) => number,
): PlacePair[] {
  const tree: PlacePair[] = [];
  let open = rest.map((member) => {
    const pair = pairs(first, member);
    return { member, pair, cost: costOf(pair) };
  });
  while (open.length > 0) {
    const next = open.reduce((best, entry) => (isBefore(entry, best) ? entry : best));
    tree.push(next.pair);
    open = open.filter((entry) => entry !== next);
    for (const entry of open) {
      const pair = pairs(Math.min(next.member, entry.member), Math.max(next.member, entry.member));
      const cost = costOf(pair);
      if (!isBefore({ pair, cost }, entry)) continue;
      entry.pair = pair;
      entry.cost = cost;
    }
  }
  return tree;
}

function isBefore(a: { pair: PlacePair; cost: number }, b: { pair: PlacePair; cost: number }): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.pair.key < b.pair.key);
}

function collect(trees: ReadonlyMap<MemberGroup, readonly PlacePair[]>): Support {
  const byAlliance = new Map<string, Edge[]>();
  const byEdge = new Map<string, { edge: Edge; alliances: string[] }>();
  for (const [group, tree] of trees) {
    const sorted = [...tree].sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const id of group.ids)
      byAlliance.set(
        id,
        sorted.map((pair) => pair.edge),
      );
    for (const { key, edge } of sorted) {
      const entry = byEdge.get(key) ?? { edge, alliances: [] };
      entry.alliances.push(...group.ids);
      byEdge.set(key, entry);
    }
  }
  return {
    trees: sortedMap(byAlliance),
    edges: sortedMap(
      new Map([...byEdge].map(([key, { edge, alliances }]) => [key, { ...edge, alliances: alliances.sort() }])),
    ),
  };
}

function sortedMap<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
