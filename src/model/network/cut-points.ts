/** Connected components and cut points of a graph (Hopcroft and Tarjan 1973), without recursion. Pure. */
import { must } from '../must.ts';

/** An undirected graph as adjacency lists of the nodes 0 … n − 1; an edge is listed at both ends. */
export type Graph = readonly (readonly number[])[];

export interface CutPoint {
  node: number;
  /** The components its own component splits into without it: two or more lists of nodes. */
  sides: number[][];
}

export interface GraphParts {
  /** Connected components. */
  parts: number[][];
  cuts: CutPoint[];
}

interface Search {
  graph: Graph;
  /** Nodes in depth-first preorder: the descendants of a node follow it without a gap. */
  order: number[];
  /** Position of a node in `order`; -1 if not yet visited. */
  place: number[];
}

/** A node on the search stack. */
interface Step {
  node: number;
  /** Number of neighbours visited. */
  seen: number;
  /** Low point: the earliest position in `order` that the node or a descendant has an edge to. */
  low: number;
  /** Ranges of `order` below it without an edge to anything before it. */
  cutOff: OrderRange[];
}

/** A half-open range of `order`. */
type OrderRange = readonly [from: number, to: number];

/** The components of a graph and its cut points. Linear in nodes and edges, plus the length of the sides. */
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

/** Visits the component of a root; returns the nodes that have something cut off below them. */
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

/** Reports a finished node to its parent: its low point, and whether the parent cuts it off. */
function report({ order, place }: Search, { node, low }: Step, above: Step): void {
  if (low >= must(place[above.node], 'a node')) above.cutOff.push([must(place[node], 'a node'), order.length]);
  above.low = Math.min(above.low, low);
}

/** The subtrees cut off below a node, and the rest of its component. */
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
