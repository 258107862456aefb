/** Nodes of a graph without which it falls apart: Hopcroft and Tarjan's search (1973), without recursion. Pure. */
import { must } from '../must.ts';

/** A graph as the neighbours of each node 0 … n − 1; an edge stands at both of its ends. */
export type Graph = readonly (readonly number[])[];

export interface CutPoint {
  node: number;
  /** What its part of the graph falls into without it: two lists of nodes or more. */
  sides: number[][];
}

export interface GraphParts {
  /** What hangs together: each node is in exactly one of them. */
  parts: number[][];
  cuts: CutPoint[];
}

interface Search {
  graph: Graph;
  /** Nodes in the order found: all that is found below a node follows it without a gap. */
  order: number[];
  /** Where a node stands in `order`; -1 before it is found. */
  place: number[];
}

/** A node whose neighbours are being looked at. */
interface Step {
  node: number;
  /** How many neighbours have been looked at. */
  seen: number;
  /** The earliest place in `order` that the node or anything below it has an edge to. */
  low: number;
  /** Stretches of `order` below it that have no edge to anything before it. */
  cutOff: OrderRange[];
}

/** From a place in `order` to before another. */
type OrderRange = readonly [from: number, to: number];

/** The parts of a graph and its cut points. Cost: nodes and edges, and the length of the sides. */
export function graphParts(graph: Graph): GraphParts {
  const search: Search = { graph, order: [], place: new Array<number>(graph.length).fill(-1) };
  const parts: number[][] = [];
  const cuts: CutPoint[] = [];
  for (const root of graph.keys()) {
    if (search.place[root] !== -1) continue;
    const first = search.order.length;
    const steps = walk(search, root);
    const part: OrderRange = [first, search.order.length];
    parts.push(search.order.slice(...part));
    for (const step of steps) {
      const sides = sidesOf(search, step, part);
      if (sides.length > 1) cuts.push({ node: step.node, sides });
    }
  }
  return { parts, cuts };
}

/** Finds all that hangs together with a root; returns the nodes that have something cut off below them. */
function walk(search: Search, root: number): Step[] {
  const { graph, order, place } = search;
  const enter = (node: number): Step => {
    place[node] = order.length;
    order.push(node);
    return { node, seen: 0, low: place[node], cutOff: [] };
  };
  const found: Step[] = [];
  const way = [enter(root)];
  for (let step = way.at(-1); step; step = way.at(-1)) {
    const neighbour = graph[step.node]?.[step.seen++];
    if (neighbour === undefined) {
      way.pop();
      if (step.cutOff.length > 0) found.push(step);
      const above = way.at(-1);
      if (above) report(search, step, above);
    } else if (place[neighbour] === -1) way.push(enter(neighbour));
    else step.low = Math.min(step.low, place[neighbour] ?? step.low);
  }
  return found;
}

/** Tells the node above what was found below: whether it is cut off by that node, and how far back it reaches. */
function report({ order, place }: Search, { node, low }: Step, above: Step): void {
  if (low >= must(place[above.node], 'a node')) above.cutOff.push([must(place[node], 'a node'), order.length]);
  above.low = Math.min(above.low, low);
}

/** What is cut off below a node, and all the rest of its part. */
function sidesOf({ order }: Search, { node, cutOff }: Step, [first, end]: OrderRange): number[][] {
  const rest: number[] = [];
  let at = first;
  for (const [from, to] of cutOff) {
    rest.push(...order.slice(at, from));
    at = to;
  }
  rest.push(...order.slice(at, end));
  const others = rest.filter((other) => other !== node);
  return [...cutOff.map((stretch) => order.slice(...stretch)), ...(others.length > 0 ? [others] : [])];
}
