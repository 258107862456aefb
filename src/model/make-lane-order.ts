/**
 * Computes the lane order of alliances that share an edge of the support: one order for the whole map, and per edge the
 * direction in which lanes count from left to right. Both are chosen to keep crossings at places few (metro-line
 * crossing minimisation; see Nöllenburg 2014). Deterministic.
 */
import { toPixels } from './geometry.ts';
import { must } from './must.ts';
import { type DrawnSupport, type Edge, edgeKey, type Flow, REFERENCE_ZOOM, type Support } from './support.ts';
import type { Adcode, Point } from './types.ts';

/** Alliances with the same tree; their mutual order does not matter. */
interface Strand {
  ids: string[];
  edges: ReadonlySet<string>;
}

/** Two edges that meet at a place. */
interface Meeting {
  place: Adcode;
  one: string;
  other: string;
}

/** The lane order of a support among places (adcode → WGS84 point). */
export function laneOrder(support: Support, points: ReadonlyMap<Adcode, Point>): Pick<DrawnSupport, 'order' | 'flows'> {
  const strands = strandsOf(support);
  const edgesAt = new Map<Adcode, string[]>();
  for (const [key, { a, b }] of support.edges) for (const place of [a, b]) push(edgesAt, place, key);
  const directionOf = directions(support.edges, points);
  const flows = flowsOf(support.edges, edgesAt, directionOf);
  const before = costs(strands, support.edges, edgesAt, directionOf, flows);
  return { order: arranged(before).flatMap((index) => strands[index]?.ids ?? []), flows };
}

function strandsOf({ trees }: Support): Strand[] {
  const strands = new Map<string, Strand>();
  for (const [id, tree] of trees) {
    const keys = tree.map(({ a, b }) => edgeKey(a, b));
    const strand = strands.get(keys.join());
    if (strand) strand.ids.push(id);
    else strands.set(keys.join(), { ids: [id], edges: new Set(keys) });
  }
  return [...strands.values()];
}

/** The direction in which an edge leaves a place: radians, clockwise on the screen. */
type DirectionOf = (key: string, place: Adcode) => number;

function directions(edges: Support['edges'], points: ReadonlyMap<Adcode, Point>): DirectionOf {
  const pixel = (place: Adcode) => toPixels(points.get(place) ?? [0, 0], REFERENCE_ZOOM);
  const angles = new Map(
    [...edges].map(([key, { a, b }]) => {
      const [from, to] = [pixel(a), pixel(b)];
      return [key, Math.atan2(to[1] - from[1], to[0] - from[0])] as const;
    }),
  );
  return (key, place) => must(angles.get(key), key) + (edges.get(key)?.a === place ? 0 : Math.PI);
}

/**
 * Lines keep their order where one edge flows into a place and the next out of it. Pairs of edges that share the most
 * lines come first: a maximum spanning forest, since at a star of three edges not all pairs can be satisfied.
 */
function flowsOf(
  edges: Support['edges'],
  edgesAt: ReadonlyMap<Adcode, readonly string[]>,
  directionOf: DirectionOf,
): Map<string, Flow> {
  const meetings = [...edgesAt].flatMap(([place, keys]) =>
    pairsOf(keys).map(([one, other]): Meeting & { weight: number } => {
      const theirs = new Set(edges.get(other)?.alliances);
      const shared = must(edges.get(one), one).alliances.filter((id) => theirs.has(id)).length;
      // Straight on counts more than a sharp turn.
      const turn = directionOf(one, place) - directionOf(other, place);
      return { place, one, other, weight: shared * (1.1 - Math.cos(turn)) };
    }),
  );
  meetings.sort((a, b) => b.weight - a.weight || (a.one + a.other < b.one + b.other ? -1 : 1));
  const flows = new Map<string, Flow>([...edges.keys()].map((key) => [key, 1]));
  const groups = new Map([...edges.keys()].map((key) => [key, [key]]));
  for (const { place, one, other, weight } of meetings) {
    const [mine = [], theirs = []] = [groups.get(one), groups.get(other)];
    if (weight === 0 || mine === theirs) continue;
    const entersBy = (key: string) => (edges.get(key)?.b === place) === (flows.get(key) === 1);
    if (entersBy(one) === entersBy(other)) for (const key of theirs) flows.set(key, flows.get(key) === 1 ? -1 : 1);
    mine.push(...theirs);
    for (const key of theirs) groups.set(key, mine);
  }
  return flows;
}

/**
 * `before[i][j]`: number of crossings if strand i runs left of strand j. Two that share an edge and part at its end
 * cross there if the left one continues to the right of the other.
 */
function costs(
  strands: readonly Strand[],
  edges: ReadonlyMap<string, Edge>,
  edgesAt: ReadonlyMap<Adcode, readonly string[]>,
  directionOf: DirectionOf,
  flows: ReadonlyMap<string, Flow>,
): number[][] {
  const before = strands.map(() => strands.map(() => 0));
  for (const [place, keys] of edgesAt) {
    for (const shared of keys) {
      const entering = (edges.get(shared)?.b === place) === (flows.get(shared) === 1);
      // Outgoing edges from left to right, as seen when arriving by the shared edge.
      const ways = keys
        .filter((key) => key !== shared)
        .map((key) => ({ key, turn: turned(directionOf(key, place) - directionOf(shared, place)) }))
        .sort((a, b) => a.turn - b.turn);
      const here = strands.flatMap((strand, index) => {
        if (!strand.edges.has(shared)) return [];
        return [{ index, weight: strand.ids.length, on: [...ways.keys()].filter((way) => goesOn(strand, ways[way])) }];
      });
      for (const [one, other] of pairsOf(here)) {
        const weight = one.weight * other.weight;
        const [i, j] = entering ? [one.index, other.index] : [other.index, one.index];
        for (const mine of one.on) {
          for (const theirs of other.on) {
            if (mine < theirs) add(before, j, i, weight);
            else if (mine > theirs) add(before, i, j, weight);
          }
        }
      }
    }
  }
  return before;
}

function goesOn(strand: Strand, way: { key: string } | undefined): boolean {
  return way !== undefined && strand.edges.has(way.key);
}

/** Local search for an order with few crossings: each strand in turn moves to its cheapest position until none gains. */
function arranged(before: readonly (readonly number[])[]): number[] {
  const order = before.map((_, index) => index);
  const cost = (i: number, j: number) => before[i]?.[j] ?? 0;
  for (let moved = true; moved; ) {
    moved = false;
    for (const item of before.keys()) {
      const from = order.indexOf(item);
      // Cumulative change of cost while moving past its neighbours one by one.
      let [best, at] = [0, from];
      for (const step of [-1, 1]) {
        let change = 0;
        for (let to = from + step; to >= 0 && to < order.length; to += step) {
          const other = must(order[to], 'a strand');
          change += step * (cost(other, item) - cost(item, other));
          if (change < best) [best, at] = [change, to];
        }
      }
      if (at === from) continue;
      order.splice(from, 1);
      order.splice(at, 0, item);
      moved = true;
    }
  }
  return order;
}

/** An angle from 0 to 2π, clockwise from the incoming edge: from left to right as seen when arriving. */
function turned(angle: number): number {
  const whole = 2 * Math.PI;
  return ((angle % whole) + whole) % whole;
}

function add(table: number[][], i: number, j: number, more: number): void {
  const row = table[i];
  if (row) row[j] = (row[j] ?? 0) + more;
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
